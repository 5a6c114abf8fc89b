"""A program that is killed while a clock runs: the clock goes on from the times that are on the disk."""

import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from workbooks import opened, with_workshop

from canvasapp.domain.model.agenda import current
from canvasapp.domain.model.agenda_edits import next_step
from canvasapp.store.sqlite.check import check
from canvasapp.store.sqlite.workbook import SqliteWorkbook

pytestmark = pytest.mark.story

RUNNING = """
import sys, time
from datetime import UTC, datetime
from pathlib import Path
from canvasapp.app.document import Document
from canvasapp.domain.model.agenda import AgendaBody
from canvasapp.domain.model.agenda_edits import add_agenda, next_step
from canvasapp.store.sqlite.workbook import SqliteWorkbook

with SqliteWorkbook.open(Path(sys.argv[1])) as workbook:
    document = Document(workbook, workbook.workshops()[0].workshop.id, "")
    document.do(add_agenda(document.content, [AgendaBody(title="Welcome"), AgendaBody(title="Canvas")]))
    document.do(next_step(document.content, datetime.fromisoformat(sys.argv[2])))
    print("running", flush=True)
    time.sleep(600)
"""


def test_a_clock_goes_on_after_its_program_was_killed(tmp_path: Path) -> None:
    path, began = tmp_path / "book.canvasbook", datetime(2026, 11, 29, 9, tzinfo=UTC)
    with_workshop(path)
    program = subprocess.Popen(
        [sys.executable, "-c", RUNNING, str(path), began.isoformat()], stdout=subprocess.PIPE, text=True
    )
    assert program.stdout is not None
    assert program.stdout.readline() == "running\n"
    program.kill()
    program.wait()
    program.stdout.close()
    assert check(path) == ()
    with SqliteWorkbook.open(path) as workbook:
        document = opened(workbook)
        running = current(document.content.agenda)
        assert running is not None
        assert running.ran(began + timedelta(minutes=7)) == timedelta(minutes=7)
        document.do(next_step(document.content, began + timedelta(minutes=14)))
        assert [item.ran(began) / timedelta(minutes=1) for item in document.content.agenda] == [14, 0]
