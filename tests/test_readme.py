"""What the README says is so: its commands run, its paths exist."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from canvasapp.app.crashes import watch
from canvasapp.app.places import find_places
from canvasapp.store.method_files import load_methods

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")
KOREAN = (ROOT / "README.ko.md").read_text("utf-8")


def section(title: str) -> str:
    """The text under a heading."""
    return README.partition(f"\n## {title}\n")[2].partition("\n## ")[0]


def commands(text: str) -> list[list[str]]:
    """The lines of the shell blocks in a text."""
    blocks = re.findall(r"^```sh\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    return [shlex.split(line) for block in blocks for line in block.splitlines()]


def paths() -> list[str]:
    """The targets of links, and what is written as code and begins with a folder of the checkout."""
    links = re.findall(r"\]\((?!https?:)([^)#]+)\)", README + KOREAN)
    code = re.findall(r"`((?:canvasapp|resources|examples|tests|bench|docs|tools)(?:/[^` ]*)?)`", README)
    return sorted({*links, *code})


def test_every_make_target_in_the_readme_is_in_the_makefile() -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    named = set(re.findall(r"`make ([a-z]+)`", README)) | {line[1] for line in commands(README) if line[0] == "make"}
    assert {"run", "test"} <= named <= targets


def test_the_commands_without_the_window_run_as_they_stand(tmp_path: Path) -> None:
    lines = commands(section("Without the window"))
    assert len(lines) >= 9
    for program, *arguments in lines:
        assert program == "canvasapp"
        done = subprocess.run(
            [sys.executable, "-m", "canvasapp", *arguments],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            encoding="utf-8",
        )
        assert done.returncode == 0, f"{arguments}: {done.stdout}{done.stderr}"
    assert (tmp_path / "poster.pdf").read_bytes().startswith(b"%PDF-")
    assert (tmp_path / "copy.canvasbook").is_file()


@pytest.mark.parametrize("path", paths())
def test_every_path_in_the_readme_exists(path: str) -> None:
    assert (ROOT / path).exists()


def test_the_places_of_the_users_data_are_those_of_the_program(home: Path) -> None:
    places = find_places()
    text = section("Where your data is")
    for place in (places.library, places.backups):
        assert place.parent == home
        assert f"`{place.name}" in text


def test_logs_of_faults_have_the_names_that_the_readme_says(home: Path) -> None:
    made = watch(home, 12)
    log = made.path
    made.end()
    assert log.name.startswith("crash-")
    assert "`crash-….log`" in section("Where your data is")


def test_the_korean_readme_says_the_same_numbers() -> None:
    methods = len(load_methods(ROOT / "resources" / "methods"))
    assert f"{methods}가지 방법" in KOREAN
