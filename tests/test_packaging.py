"""A wheel is all one needs: it is built, installed where the checkout is not, and used from elsewhere."""

import configparser
import os
import subprocess
import sys
import sysconfig
import tomllib
import venv
import xml.etree.ElementTree as ET
import zipfile
from pathlib import Path

import pytest

from canvasapp.store.sqlite.schema import APPLICATION_ID

ROOT = Path(__file__).parent.parent
DESKTOP = ROOT / "resources" / "desktop"
SCRIPTS = "Scripts" if os.name == "nt" else "bin"


def run(*command: str | Path, cwd: Path) -> str:
    """What a command prints; its failure is the test's."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    done = subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from the checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, cwd=ROOT)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def programs(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of programs of an environment that has the wheel and the dependencies, and not the checkout."""
    folder = tmp_path_factory.mktemp("clean")
    venv.create(folder, with_pip=False)
    python = folder / SCRIPTS / Path(sys.executable).name
    packages = Path(run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", cwd=folder).strip())
    # A path in a .pth is searched for packages, but its own .pth files (the editable checkout) are not read.
    lines = {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}
    (packages / "dependencies.pth").write_text("\n".join(sorted(lines)), "utf-8")
    search = "import importlib.util; print(importlib.util.find_spec('canvasapp'))"
    assert run(python, "-c", search, cwd=folder).strip() == "None"
    pip = (sys.executable, "-m", "pip", "--python", python, "install", "--no-index", "--no-deps", wheel)
    run(*pip, cwd=folder)
    return folder / SCRIPTS


def test_the_wheel_has_everything_the_program_reads(wheel: Path) -> None:
    inside = {name for name in zipfile.ZipFile(wheel).namelist() if "/_data/" in name}
    for top in ("resources", "examples"):
        wanted = {
            f"canvasapp/_data/{path.relative_to(ROOT).as_posix()}"
            for path in (ROOT / top).rglob("*")
            if path.is_file() and not path.name.startswith(".")
        }
        assert wanted - inside == set()
        assert wanted


def test_the_wheel_has_the_licences_of_all_that_is_in_it(wheel: Path) -> None:
    names = {name.partition("/licenses/")[2] for name in zipfile.ZipFile(wheel).namelist()}
    ours = {"LICENSE", *(str(path.relative_to(ROOT)) for path in (ROOT / "resources").rglob("LICENSE*"))}
    assert {Path(name).as_posix() for name in ours} <= names


def test_the_installed_command_says_its_version(programs: Path, tmp_path: Path) -> None:
    version = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    assert version in run(programs / "canvasapp", "--version", cwd=tmp_path)


def test_the_installed_command_runs_the_demo_from_elsewhere(programs: Path, tmp_path: Path) -> None:
    printed = run(programs / "canvasapp", "demo", "out", cwd=tmp_path)
    made = sorted((tmp_path / "out").iterdir())
    assert [path.suffix for path in made].count(".pdf") == 2
    assert [path.suffix for path in made].count(".canvasbook") == 1
    for path in made:
        if path.suffix == ".pdf":
            assert path.read_bytes().startswith(b"%PDF-")
            assert path.name in printed


def test_the_package_says_the_version_it_is_built_as() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    code = (ROOT / "canvasapp" / "__init__.py").read_text("utf-8")
    assert f'__version__ = "{project["version"]}"' in code


def test_the_desktop_entry_starts_a_command_that_is_installed() -> None:
    entry = configparser.ConfigParser(interpolation=None, strict=True)
    entry.optionxform = str  # type: ignore[assignment,method-assign]
    entry.read(DESKTOP / "canvasapp.desktop", "utf-8")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    command = entry["Desktop Entry"]["Exec"].split()[0]
    assert command in project["scripts"]
    assert (DESKTOP / f"{entry['Desktop Entry']['Icon']}.svg").is_file()


def test_a_workbook_is_known_by_its_name_and_by_its_first_bytes() -> None:
    space = {"m": "http://www.freedesktop.org/standards/shared-mime-info"}
    kind = ET.parse(DESKTOP / "canvasapp-mime.xml").getroot().find("m:mime-type", space)
    assert kind is not None
    entry = (DESKTOP / "canvasapp.desktop").read_text("utf-8")
    assert f"MimeType={kind.attrib['type']};" in entry
    glob = kind.find("m:glob", space)
    assert glob is not None
    assert glob.attrib["pattern"] == "*.canvasbook"
    number = kind.find("m:magic/m:match/m:match", space)
    assert number is not None
    # SQLite keeps the application id at byte 68, most significant byte first.
    assert number.attrib["offset"] == "68"
    assert number.attrib["value"].encode("ascii") == APPLICATION_ID.to_bytes(4, "big")
