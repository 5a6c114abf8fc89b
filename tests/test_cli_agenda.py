"""The command that prints the agenda: in words, and as the data that its page describes."""

import json
import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
from workbooks import ROOT, library_of

from canvasapp.cli import run
from canvasapp.domain.model.agenda import AgendaBody, Span
from canvasapp.domain.model.draft import Draft, DraftSheet, made
from canvasapp.store.sqlite.workbook import SqliteWorkbook

Capture = pytest.CaptureFixture[str]

DOCS = (ROOT / "docs" / "agenda.md").read_text(encoding="utf-8")
NINE, QUARTER_PAST = (datetime(2026, 11, 29, 9, minute, tzinfo=UTC) for minute in (0, 15))
AGENDA = (
    AgendaBody(title="Welcome", minutes=10, lead="Kim", spans=(Span(start=NINE, end=QUARTER_PAST),), over=True),
    AgendaBody(title="가치 제안", sort="exercise", minutes=20, sheet="1", private="Wait."),
    AgendaBody(title="Vote", sort="vote", skipped=True),
)


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    path = tmp_path / "our.canvasbook"
    sheet = DraftSheet(method="canvas-walk", title="Today")
    draft = Draft(title="Spring", day="2026-11-29", begins="08:30", ends="16:00", sheets=(sheet,), agenda=AGENDA)
    with SqliteWorkbook.create(path) as made_here:
        library_of(made_here).add(made(draft))
    return path


def done(capsys: Capture, *arguments: str | Path) -> str:
    code = run([str(argument) for argument in arguments])
    said = capsys.readouterr()
    assert code == 0, said.err
    return said.out


def test_each_step_has_its_line(workbook: Path, capsys: Capture) -> None:
    before = workbook.read_bytes()
    lines = done(capsys, "agenda", workbook).splitlines()
    assert lines[0] == "Spring"
    assert re.fullmatch(r"  \d\d:\d\d  Welcome  \(10 min; 15 min taken; input; Kim; over\)", lines[1])
    assert re.fullmatch(r"  \d\d:\d\d  가치 제안  \(20 min; exercise\)", lines[2])
    assert lines[3] == "  –      Vote  (15 min; vote; skipped)"
    assert "Wait." not in "".join(lines)
    assert workbook.read_bytes() == before


def test_json_says_planned_and_real_times(workbook: Path, capsys: Capture) -> None:
    (spring,) = json.loads(done(capsys, "agenda", workbook, "--json"))["workshops"]
    assert (spring["begins"], spring["ends"], spring["minutes"]) == ("08:30", "16:00", 30)
    welcome, value, vote = spring["agenda"]
    assert (welcome["state"], welcome["taken"], welcome["minutes"]) == ("over", 15.0, 10)
    assert datetime.fromisoformat(welcome["ran"][0]["end"]) == QUARTER_PAST
    assert datetime.fromisoformat(value["begins"]) == QUARTER_PAST
    assert (value["sheet"], value["private"], value["taken"], value["state"]) == ("Today", "Wait.", None, "planned")
    assert (vote["state"], vote["begins"]) == ("skipped", None)


def test_the_docs_have_the_shape_that_is_printed(workbook: Path, capsys: Capture) -> None:
    (shown,) = re.findall(r"^```json\n(.*?)^```", DOCS, re.MULTILINE | re.DOTALL)
    workshop = json.loads(shown)["workshops"][0]
    (printed,) = json.loads(done(capsys, "agenda", workbook, "--json"))["workshops"]
    assert workshop.keys() == printed.keys()
    assert workshop["agenda"][0].keys() == printed["agenda"][0].keys()
    assert workshop["agenda"][0]["ran"][0].keys() == printed["agenda"][0]["ran"][0].keys()
