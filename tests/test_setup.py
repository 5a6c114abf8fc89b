"""The set-up behind `make run` and `make test`: quick when nothing has changed, clear when it cannot help."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import PySide6
import pytest
import setup

ROOT = Path(__file__).parent.parent
linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="system packages are a matter of Linux")


class Machine:
    """A machine as the set-up sees it: which libraries load, which programs there are, what apt says."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, *, libraries: set[str], programs: set[str], root: bool) -> None:
        self.libraries, self.programs, self.lists_are_fresh = libraries, programs, False
        self.installed: list[str] = []
        monkeypatch.setattr(setup, "loads", self.libraries.__contains__)
        monkeypatch.setattr(shutil, "which", lambda name: name if name in self.programs else None)
        monkeypatch.setattr(setup.os, "geteuid", lambda: 0 if root else 1000)
        monkeypatch.setattr(subprocess, "run", self.run)

    def run(self, command: list[str], **options: object) -> "subprocess.CompletedProcess[bytes]":
        failed = command == ["sudo", "-n", "true"]  # a password is asked for
        if "update" in command:
            self.lists_are_fresh = True
        if "install" in command:
            failed = not self.lists_are_fresh
            self.installed += [] if failed else command[command.index("--no-install-recommends") + 1 :]
        return subprocess.CompletedProcess(command, int(failed))


EVERY_LIBRARY = {name for names in setup.LIBRARIES.values() for name in names}
EVERY_PROGRAM = set(setup.PROGRAMS.values())


@linux
def test_a_machine_with_everything_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    machine = Machine(monkeypatch, libraries=EVERY_LIBRARY, programs={"apt-get", *EVERY_PROGRAM}, root=True)
    setup.provide_packages(for_tests=True)
    assert machine.installed == []


@linux
def test_root_gets_what_is_missing_even_where_the_package_lists_are_empty(monkeypatch: pytest.MonkeyPatch) -> None:
    machine = Machine(monkeypatch, libraries=EVERY_LIBRARY - {"libxcb-cursor.so.0"}, programs={"apt-get"}, root=True)
    setup.provide_packages(for_tests=False)
    assert machine.lists_are_fresh
    assert machine.installed == ["libxcb-cursor0"]


@linux
def test_who_needs_a_password_is_told_the_one_line_to_type(monkeypatch: pytest.MonkeyPatch) -> None:
    machine = Machine(monkeypatch, libraries=EVERY_LIBRARY - {"libEGL.so.1"}, programs={"apt-get", "sudo"}, root=False)
    wanted = " ".join(sorted({"libegl1", *setup.PROGRAMS}))
    with pytest.raises(setup.Stop, match=rf"\n  sudo apt-get install -y --no-install-recommends {wanted}$"):
        setup.provide_packages(for_tests=True)
    assert machine.installed == []


@linux
def test_without_the_programs_of_the_x_server_tests_the_rest_goes_on(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    there = EVERY_PROGRAM - {"openbox", "Xvfb"}
    Machine(monkeypatch, libraries=EVERY_LIBRARY, programs={"apt-get", *there}, root=False)
    setup.provide_packages(for_tests=True)
    assert "sudo apt-get install -y --no-install-recommends openbox xvfb" in capsys.readouterr().err


@linux
def test_without_apt_the_missing_libraries_are_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    Machine(monkeypatch, libraries=EVERY_LIBRARY - {"libEGL.so.1"}, programs=set(), root=False)
    setup.provide_packages(for_tests=False)
    assert "libEGL.so.1" in capsys.readouterr().err


@linux
@pytest.mark.skipif(shutil.which("ldd") is None, reason="no ldd")
def test_after_set_up_no_part_of_qt_lacks_a_library() -> None:
    qt = Path(PySide6.__file__).parent
    parts = [qt / f"Qt{name}.abi3.so" for name in ("Core", "Gui", "Widgets", "PdfWidgets", "PrintSupport", "Svg")]
    parts += [qt / "Qt" / "plugins" / "platforms" / f"libq{name}.so" for name in ("xcb", "offscreen", "wayland")]
    parts += (qt / "Qt" / "plugins" / "printsupport").glob("*.so")
    listing = subprocess.run(["ldd", *parts], capture_output=True, text=True, check=True).stdout
    assert "not found" not in listing


def test_dependencies_are_installed_once_and_again_when_the_project_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    runs: list[list[str]] = []

    def run(command: list[str]) -> "subprocess.CompletedProcess[bytes]":
        runs.append(command)
        return subprocess.CompletedProcess(command, int(len(runs) == 1))  # the first time the network is down

    (tmp_path / ".venv").mkdir()
    project = Path(shutil.copy(ROOT / "pyproject.toml", tmp_path))
    monkeypatch.setattr(setup, "ROOT", tmp_path)
    monkeypatch.setattr(setup, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(setup, "STAMP", tmp_path / ".venv" / "stamp")
    monkeypatch.setattr(subprocess, "run", run)
    with pytest.raises(setup.Stop, match="could not be installed"):
        setup.install_dependencies()
    for _ in range(3):
        setup.install_dependencies()
    assert len(runs) == 2
    assert {"--editable", str(tmp_path)} < set(runs[-1])
    assert any(argument.startswith("pytest-qt") for argument in runs[-1])
    with project.open("a", encoding="utf-8") as file:
        file.write("# another line\n")
    setup.install_dependencies()
    assert len(runs) == 3


@pytest.mark.skipif(shutil.which("sh") is None, reason="no sh")
def test_without_a_python_that_is_new_enough_there_is_a_sentence(tmp_path: Path) -> None:
    tools = tmp_path / "tools"
    tools.mkdir()
    script = shutil.copy(ROOT / "tools" / "setup.sh", tools)
    old = tmp_path / "python3"
    old.write_text("#!/bin/sh\nexit 1\n", "ascii")
    old.chmod(0o755)
    for name in ("sh", "dirname"):
        (tmp_path / name).symlink_to(str(shutil.which(name)))
    done = subprocess.run([script], env={"PATH": str(tmp_path)}, capture_output=True, text=True)
    assert done.returncode == 1
    assert re.match(r"canvasapp needs Python 3\.11 or newer, and none was found\.", done.stderr)
