"""What is acknowledged survives: killed programs, two programs at one workbook, a full disk; real processes all."""

import json
import multiprocessing
import os
import random
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from multiprocessing.connection import Connection
from pathlib import Path

import pytest
import scribbler
from workbooks import opened, with_workshop

from canvasapp.store.sqlite.check import check
from canvasapp.store.sqlite.workbook import SqliteWorkbook

pytestmark = pytest.mark.story

ROUNDS = 200


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with_workshop(tmp_path / "book.canvasbook")
    return tmp_path / "book.canvasbook"


class Colleague:
    """The other program, as the test talks to it."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self.process = process
        assert self.answer()[0] == "ok"

    def order(self, *words: object) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(json.dumps([str(word) for word in words]) + "\n")
        self.process.stdin.flush()

    def answer(self) -> list[object]:
        assert self.process.stdout is not None
        answer = json.loads(self.process.stdout.readline())
        assert isinstance(answer, list)
        return answer

    def does(self, *words: object) -> list[object]:
        """The answer to one order."""
        self.order(*words)
        return self.answer()


@contextmanager
def colleague(path: Path) -> Iterator[Colleague]:
    script = Path(__file__).with_name("colleague.py")
    with subprocess.Popen(
        [sys.executable, script, path], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        yield Colleague(process)
        assert process.stdin is not None
        process.stdin.close()
        assert process.wait(timeout=30) == 0


@pytest.mark.timeout(600)
def test_every_acknowledged_edit_is_there_after_each_of_200_kills(path: Path) -> None:
    """Each round a fresh process opens the workbook, edits, acknowledges, and is killed at a random moment.

    The processes are forked from a server that has imported the program already, which makes a round take some
    50 ms (on Windows each one starts anew).
    """
    context = multiprocessing.get_context("spawn" if os.name == "nt" else "forkserver")
    context.set_forkserver_preload(["pytest", "canvasapp.app.document", "canvasapp.domain.model.edits"])
    chance = random.Random(2)
    acknowledged: set[int] = set()
    unfinished = 0
    for number in range(ROUNDS):
        heard, said = context.Pipe(duplex=False)
        process = context.Process(target=scribbler.scribble, args=(str(path), number, said), daemon=True)
        process.start()
        said.close()
        acknowledged |= _listen_and_kill(process, heard, chance)
        unfinished += Path(f"{path}-journal").exists()
        with SqliteWorkbook.open(path) as workbook:
            workshop = workbook.workshops()[0].workshop.id
            assert acknowledged <= {head.number for head in workbook.history(workshop)}
        # The rows are what the steps have made of them, and SQLite's own check passes.
        assert check(path) == (), number
    assert len(acknowledged) > ROUNDS
    assert unfinished > 0, "no kill came in the middle of a write: the test has shown nothing"


def _listen_and_kill(
    process: multiprocessing.process.BaseProcess, heard: Connection, chance: random.Random
) -> set[int]:
    """Hear a few acknowledgements, kill the process in the middle of whatever it does then, and hear the rest."""
    numbers: set[int] = set()
    with closing(heard):
        for _ in range(chance.randrange(1, 6)):
            numbers.add(int(heard.recv_bytes()))
        time.sleep(chance.uniform(0, 0.004))  # the random moment: an edit takes some 2 ms
        process.kill()
        process.join()
        try:
            while True:
                numbers.add(int(heard.recv_bytes()))
        except EOFError:
            return numbers


def test_two_programs_editing_different_notes_lose_nothing(path: Path) -> None:
    with colleague(path) as mina, colleague(path) as jun:
        mina.does("add", "first")
        mina.does("add", "second")
        jun.does("show")
        mina.order("count", 0, 60)
        jun.order("count", 1, 60)
        assert [mina.answer()[0], jun.answer()[0]] == ["ok", "ok"]
        assert mina.does("show") == jun.does("show") == ["ok", ["0: 60", "1: 60"]]
    with SqliteWorkbook.open(path) as workbook:
        assert len(workbook.history(workbook.workshops()[0].workshop.id)) == 1 + 2 + 120
    assert check(path) == ()


def test_the_second_program_to_edit_a_note_is_told_and_nothing_is_overwritten(path: Path) -> None:
    with colleague(path) as mina, colleague(path) as jun:
        mina.does("add", "App")
        jun.does("show")
        assert mina.does("edit", 0, "Mina's") == ["ok", ["Mina's"]]
        assert jun.does("edit", 0, "Jun's") == ["error", "Conflict", ["Mina's"]]
        assert jun.does("edit", 0, "Jun's, knowing Mina's") == ["ok", ["Jun's, knowing Mina's"]]
        assert mina.does("undo") == ["error", "ChangedSince", ["Jun's, knowing Mina's"]]
        assert jun.does("undo") == ["ok", ["Mina's"]]
        assert mina.does("undo") == ["ok", ["App"]]
    assert check(path) == ()


def test_undo_of_the_first_program_leaves_the_later_note_of_the_second(path: Path) -> None:
    with colleague(path) as mina, colleague(path) as jun:
        mina.does("add", "Mina's")
        jun.does("add", "Jun's")
        assert mina.does("undo") == ["ok", ["Jun's"]]
        assert mina.does("undo") == ["ok", ["Jun's"]]
        assert jun.does("show") == ["ok", ["Jun's"]]
    assert check(path) == ()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows can't limit the size of files")
def test_on_a_full_disk_nothing_is_lost_and_work_goes_on_when_there_is_room(path: Path) -> None:
    with colleague(path) as mina:
        mina.does("add", "before")
        mina.does("limit", path.stat().st_size + 8192)
        kept = ["before"]
        while (answer := mina.does("swell", 3000))[0] == "ok":
            kept.append("x" * 3000)
        assert answer == ["error", "DiskFull", kept]
        assert mina.does("undo")[0] in ("ok", "error")
        with SqliteWorkbook.open(path) as workbook:
            assert [note.text for note in opened(workbook).content.notes.values()][:1] == ["before"]
        mina.does("limit", 0)
        kept = [str(text) for text in _list(mina.does("show")[1])]
        assert mina.does("add", "after") == ["ok", [*kept, "after"]]
    assert check(path) == ()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows can't limit the size of files")
def test_a_full_disk_takes_no_new_workbook_and_keeps_no_half_of_one(tmp_path: Path) -> None:
    code = (
        "import resource, sys; from pathlib import Path; from canvasapp.store.sqlite.workbook import SqliteWorkbook\n"
        "from canvasapp.store.errors import DiskFull\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (9000, 9000))\n"
        "try: SqliteWorkbook.create(Path(sys.argv[1]))\n"
        "except DiskFull as error: print(error)\n"
    )
    run = subprocess.run([sys.executable, "-c", code, tmp_path / "new"], capture_output=True, text=True, check=True)
    assert run.stdout.startswith("There is no room left for new")
    assert list(tmp_path.iterdir()) == []


def test_a_program_that_locks_the_workbook_is_named_and_the_work_goes_on_afterwards(path: Path) -> None:
    with colleague(path) as mina:
        mina.does("add", "before")
        with closing(sqlite3.connect(path, isolation_level=None)) as locker:
            locker.execute("BEGIN EXCLUSIVE")
            assert mina.does("add", "meanwhile") == ["error", "WorkbookBusy", ["before"]]
        assert mina.does("add", "after") == ["ok", ["before", "after"]]


def _list(value: object) -> list[object]:
    assert isinstance(value, list)
    return value
