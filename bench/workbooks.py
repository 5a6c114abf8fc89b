"""Workbooks to measure with: workshops of a given number of notes, as long as those that people write."""

import json
import tomllib
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import cycle, islice
from pathlib import Path

from canvasapp.domain.model.content import Content, content_of
from canvasapp.domain.model.rank import ranks_between
from canvasapp.domain.model.values import new_id
from canvasapp.domain.model.workshop import LEGEND_ORDER, LETTERS, LegendEntry, Note, Sheet, Workshop
from canvasapp.domain.model.workshop_edits import creation
from canvasapp.store.sqlite.workbook import SqliteWorkbook

ROOT = Path(__file__).parent.parent
WHEN = datetime(2026, 3, 14, 9, 30, tzinfo=UTC)
METHOD = "canvas-walk"


def make(path: Path, workshops: int, notes: int) -> Path:
    """A workbook with so many workshops of so many notes each."""
    with SqliteWorkbook.create(path) as workbook:
        for number in range(1, workshops + 1):
            content = workshop_of(f"Workshop {number}", notes)
            workbook.write(creation(content), content.workshop.id, kind="fixed", author="bench", time=WHEN)
    return path


def workshop_of(title: str, count: int) -> Content:
    """A workshop with one canvas and `count` notes, in turn in each of the nine blocks, in two colours."""
    legend = tuple(
        LegendEntry(letter=letter, paper=paper) for letter, paper in zip(LETTERS[:2], LEGEND_ORDER, strict=False)
    )
    workshop = Workshop(id=new_id(), title=title, client="Lantern Books", legend=legend)
    sheet = Sheet(id=new_id(), workshop=workshop.id, method=METHOD, title="Business model", rank="V")
    blocks = tomllib.loads((ROOT / "resources" / "methods" / f"{METHOD}.toml").read_text("utf-8"))["blocks"]
    notes = (
        Note(id=new_id(), sheet=sheet.id, block=block, rank=rank, text=text, colour=letter)
        for text, block, letter, rank in zip(
            texts(count), cycle(blocks), cycle("AAB"), ranks_between(None, None, count), strict=False
        )
    )
    return content_of(workshop, [sheet], notes, ())


def texts(count: int) -> Iterator[str]:
    """So many texts: those of the examples, English and Korean in turn, each with a number so that none is twice."""
    examples = (tomllib.loads(path.read_text("utf-8")) for path in sorted((ROOT / "examples").glob("*.toml")))
    written = [text for example in examples for note in example["note"] for text in note["text"].values()]
    return (f"{text} ({number})" for number, text in enumerate(islice(cycle(written), count), start=1))


def write_texts(path: Path, count: int) -> Path:
    """The same texts alone, as a JSON list."""
    path.write_text(json.dumps(list(texts(count)), ensure_ascii=False), "utf-8")
    return path
