"""The system refuses one call of a command: no traceback, no half file, and an exit code that tells of the data.

`strace` makes a single call fail: each call on a file of the user, and each font, icon or method file that is opened.
"""

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from workbooks import ROOT

from canvasapp.__main__ import COMMANDS
from canvasapp.store.sqlite.check import check
from canvasapp.store.sqlite.workbook import SqliteWorkbook

STRACE = shutil.which("strace")

pytestmark = [
    pytest.mark.story,
    pytest.mark.timeout(900),
    pytest.mark.skipif(STRACE is None, reason="strace is not installed (Debian: apt-get install strace)"),
]

FAULTS = {
    "write": "ENOSPC",
    "pwrite64": "ENOSPC",
    "fsync": "EIO",
    "fdatasync": "EIO",
    "openat": "EMFILE",
    "unlink": "EIO",
    "rename": "EIO",
    "link": "EIO",
}
CALL = re.compile(r"\d+ +(\w+)\((.*?)(?: = |$)")


@dataclass(frozen=True)
class Point:
    """The `number`th call of a kind, which is about `path`."""

    call: str
    number: int
    path: str


@dataclass(frozen=True)
class Verb:
    """A command, what it adds to a workbook, and the file it makes; `content`: the program's own files fail as well."""

    arguments: tuple[str, ...]
    added: int = 0
    made: str = ""
    content: bool = True


VERBS = {
    "new": Verb(("new", "y.canvasbook", "--title", "등불서점"), made="y.canvasbook"),
    "import": Verb(("import", "x.canvasbook", "x.md"), added=1),
    "backup": Verb(("backup", "x.canvasbook", "z.canvasbook"), made="z.canvasbook"),
    "backup --clean": Verb(("backup", "--clean", "x.canvasbook", "z.canvasbook"), made="z.canvasbook"),
    "export pdf": Verb(("export", "x.canvasbook", "poster.pdf", "--workshop", "Plan"), made="poster.pdf"),
    "list": Verb(("list", "x.canvasbook")),
    "check": Verb(("check", "x.canvasbook")),
    "results": Verb(("results", "x.canvasbook")),
    "decisions": Verb(("decisions", "x.canvasbook")),
    "actions": Verb(("actions", "x.canvasbook")),
    "agenda": Verb(("agenda", "x.canvasbook", "--workshop", "Plan")),
    "parked": Verb(("parked", "x.canvasbook")),
    "examples": Verb(("examples",)),
    "methods": Verb(("methods",)),
    "methods check": Verb(("methods", "check", str(ROOT / "tests" / "data" / "unseen-method.toml"))),
    "methods new": Verb(("methods", "new", "own.toml"), made="own.toml"),
    "demo": Verb(("demo", "demo"), made="demo/handout.pdf", content=False),
}


class Table:
    """A folder with a workbook, a file to import and ten backups, as it was before each run."""

    def __init__(self, folder: Path) -> None:
        self.work, self._kept = folder / "work", folder / "kept"
        self.work.mkdir(parents=True)
        (self.work / "x.md").write_text("# Another\n## Channels\n- App\n", "utf-8")
        backups = self.work / "home" / "backups"
        for arguments in (("new", "x.canvasbook", "--title", "Plan"), ("import", "x.canvasbook", "x.md")):
            assert self.run(*arguments).returncode == 0
        (today,) = backups.iterdir()
        for day in range(10):
            shutil.copy(today, backups / today.name.replace(today.stem[-10:], f"2020-01-{day + 10}"))
        today.unlink()
        shutil.copytree(self.work, self._kept)

    def run(self, *arguments: str, under: tuple[str, ...] = ()) -> "subprocess.CompletedProcess[str]":
        environment = os.environ | {
            "CANVASAPP_HOME": str(self.work / "home"),
            "PYTHONDONTWRITEBYTECODE": "1",
            "PYTHONHASHSEED": "0",
        }
        command = [*under, sys.executable, "-m", "canvasapp", *arguments]
        return subprocess.run(command, cwd=self.work, env=environment, capture_output=True, text=True, check=False)

    def begin(self) -> None:
        shutil.rmtree(self.work, ignore_errors=True)
        shutil.copytree(self._kept, self.work)

    def points(self, verb: Verb) -> list[Point]:
        """The first call of each kind on each file of the user, and on each folder of fonts, icons, methods …"""
        self.begin()
        log = self.work.with_name("log")
        under = (str(STRACE), "-f", "-qq", "-y", "-o", str(log), "-e", f"trace={','.join(FAULTS)}")
        done = self.run(*verb.arguments, under=under)
        if "ptrace" in done.stderr or not log.exists():
            pytest.skip("this machine does not let strace look at a process")
        assert done.returncode == 0, done.stderr
        counts: dict[str, int] = {}
        found: dict[tuple[str, str], Point] = {}
        for line in log.read_text("utf-8", "replace").splitlines():
            match = CALL.match(line)
            if match is None or match[1] not in FAULTS:
                continue
            call = match[1]
            counts[call] = counts.get(call, 0) + 1
            path = self._about(match[2], folders=call != "openat")
            if path and "ENOENT" not in line and (verb.content or not path.startswith("/")):
                found.setdefault((call, path), Point(call, counts[call], path))
        return list(found.values())

    def _about(self, arguments: str, *, folders: bool) -> str:
        """The file of the user that a call is about, or the folder of the program's content; "" for all others."""
        named = re.findall(r'"([^"]*)"|<([^>]*)>', arguments)
        for path in (first or second for first, second in named):
            # What is opened is named relatively to a folder, which is not what the call is about.
            if path.startswith(f"{self.work}/") or (folders and path == str(self.work)):
                return re.sub(r"\.[0-9a-f]{32}", ".draft", path.removeprefix(f"{self.work}/"))
            if path.startswith((f"{ROOT}/resources/", f"{ROOT}/examples/")):
                return str(Path(path).parent)
        return "output" if arguments.startswith("1<") else ""

    def fail(self, verb: Verb, point: Point) -> "subprocess.CompletedProcess[str]":
        self.begin()
        fault = f"inject={point.call}:error={FAULTS[point.call]}:when={point.number}"
        under = (str(STRACE), "-f", "-qq", "-o", os.devnull, "-e", f"trace={point.call}", "-e", fault)
        return self.run(*verb.arguments, under=under)

    def workshops(self) -> int:
        with SqliteWorkbook.open(self.work / "x.canvasbook") as workbook:
            return len(workbook.workshops())


def test_no_command_is_left_out() -> None:
    assert {verb.arguments[0] for verb in VERBS.values()} == COMMANDS


@pytest.fixture(scope="module")
def table(tmp_path_factory: pytest.TempPathFactory) -> Table:
    return Table(tmp_path_factory.mktemp("faults"))


@pytest.mark.parametrize("name", VERBS)
def test_one_call_that_fails_is_a_sentence_and_the_exit_code_tells_of_the_data(name: str, table: Table) -> None:
    verb = VERBS[name]
    points = table.points(verb)
    assert points
    before = table.workshops() - verb.added
    wrong = [told for point in points if (told := _wrong(table, verb, point, before))]
    assert wrong == []


def _wrong(table: Table, verb: Verb, point: Point, before: int) -> str:
    """What is wrong after a run in which a call failed; "" if nothing is."""
    done = table.fail(verb, point)
    said = f"{point}: {done.returncode} {done.stdout[-200:]!r} {done.stderr[-600:]!r}"
    if "Traceback" in done.stderr or "Exception ignored" in done.stderr:
        return f"a traceback: {said}"
    if done.returncode not in (0, 1) or (done.returncode == 1 and not done.stderr.strip()):
        return f"no sentence: {said}"
    made = verb.made and table.work / verb.made
    if made and made.exists() != (done.returncode == 0):
        return f"the exit code does not tell of {verb.made}: {said}"
    expected = before + (verb.added if done.returncode == 0 else 0)
    if table.workshops() != expected or check(table.work / "x.canvasbook"):
        return f"the workbook is not as the exit code says: {said}"
    if made and made.suffix == ".canvasbook" and made.exists() and check(made):
        return f"half a workbook: {said}"
    left = [path.name for path in table.work.rglob(".*")]
    if left and point.call != "unlink":
        return f"left over {left}: {said}"
    return ""
