"""The command that prints what the methods derive from a workshop's answers."""

import json
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from pathlib import Path

import click
from pydantic import JsonValue

from canvasapp.app.document import Document
from canvasapp.app.method_library import method_files
from canvasapp.app.places import Places
from canvasapp.app.session import Session
from canvasapp.app.workbooks import open_workbook
from canvasapp.cli.shared import LANGUAGE, PATH, chosen, one_line, say, warn
from canvasapp.domain.engine.results.outcome import Offer, Outcome
from canvasapp.domain.model.content import Content
from canvasapp.domain.model.values import Language, Words
from canvasapp.domain.model.workshop import Sheet
from canvasapp.export.text.results_text import sheet_data, sheet_lines


@click.command("results")
@click.argument("workbook", type=PATH)
@click.option("--workshop", metavar="TITLE-OR-ID", help="Only this workshop.")
@click.option("--sheet", metavar="TITLE-OR-ID", help="Only this sheet; needs --workshop where there are several.")
@click.option("--json", "as_json", is_flag=True, help="As JSON, unrounded: docs/results.md has the shape.")
@click.option("--language", type=LANGUAGE, help="Of titles and labels; that of the workshop if left out.")
@click.option(
    "--on",
    "today",
    type=click.DateTime(["%Y-%m-%d"]),
    help="As of this day, for what is due; today if left out.",
)
@click.pass_obj
def results(
    places: Places,
    workbook: Path,
    workshop: str | None,
    sheet: str | None,
    as_json: bool,
    language: Language | None,
    today: datetime | None,
) -> None:
    """Print the results of every sheet and the notes they offer.

    The workbook stays as it is, byte for byte.
    """
    day = today.date() if today is not None else date.today()
    found: list[dict[str, JsonValue]] = []
    for session in _sessions(places, workbook, workshop, day, one=sheet is not None):
        content = session.content
        spoken = language or content.workshop.language
        blocks = {block.id: block.name for method in session.methods.values() for block in method.canvas_blocks}
        sheets: list[JsonValue] = []
        if not as_json:
            say(one_line(content.workshop.title))
        for each in _sheets(content, sheet):
            outcome = session.outcomes.of(each.id)
            if outcome is None:
                warn(f"“{one_line(each.title)}” was left out: its method “{each.method}” is not here.")
            elif as_json:
                sheets.append(sheet_data(each, outcome, session.offers(each.id), spoken))
            else:
                _print(each, outcome, session.offers(each.id), spoken, blocks)
        found.append({"id": content.workshop.id, "title": content.workshop.title, "sheets": sheets})
    if as_json:
        say(json.dumps({"workshops": found}, ensure_ascii=False, indent=2, allow_nan=False))


def _sessions(places: Places, workbook: Path, workshop: str | None, today: date, *, one: bool) -> list[Session]:
    """The workshops to look at: all, the one that is named, or the only one where one is meant."""
    with open_workbook(workbook, places, read_only=True) as opened:
        workshops = [summary.workshop for summary in opened.workshops()]
        if workshop is not None or one:
            workshops = [chosen(workshops, workshop, "workshop", f"in {workbook.name}")]
        documents = [Document(opened, each.id, author="") for each in workshops]
    # What follows is computed from what was read: the file is closed, and whoever writes to it waits for nobody.
    methods = method_files(places)
    return [Session(document, methods, today=lambda: today) for document in documents]


def _sheets(content: Content, sheet: str | None) -> tuple[Sheet, ...]:
    if sheet is None:
        return content.sheets
    return (chosen(content.sheets, sheet, "sheet", f"in “{one_line(content.workshop.title)}”"),)


def _print(
    sheet: Sheet, outcome: Outcome, offers: Sequence[Offer], language: Language, blocks: Mapping[str, Words]
) -> None:
    say(f"\n  {one_line(sheet.title)}  ({sheet.method})")
    for text in sheet_lines(outcome, offers, language, blocks):
        say(f"    {one_line(text)}")
