"""The commands that print what workshops have decided, have to do, and have parked."""

import json
from collections.abc import Callable, Sequence
from datetime import date, datetime
from pathlib import Path

import click
from pydantic import JsonValue

from canvasapp.app.places import Places
from canvasapp.app.workbooks import open_workbook
from canvasapp.cli.shared import PATH, chosen, one_line, say
from canvasapp.domain.model.content import Content
from canvasapp.domain.model.takeaway import Takeaway, TakeawaySort

_NAMES: dict[TakeawaySort, str] = {"decision": "decisions", "action": "actions", "parked": "parked"}

_workbook = click.argument("workbook", type=PATH)
_workshop = click.option("--workshop", metavar="TITLE-OR-ID", help="Only this workshop.")
_json = click.option("--json", "as_json", is_flag=True, help="As JSON: docs/takeaways.md has the shape.")


@click.command("decisions")
@_workbook
@_workshop
@_json
@click.pass_obj
def decisions(places: Places, workbook: Path, workshop: str | None, as_json: bool) -> None:
    """Print what was decided, by whom and by which vote."""
    _print(contents_of(places, workbook, workshop), "decision", as_json, date.today())


@click.command("actions")
@_workbook
@_workshop
@_json
@click.option(
    "--on", "today", type=click.DateTime(["%Y-%m-%d"]), help="As of this day, for what is overdue; today if left out."
)
@click.pass_obj
def actions(places: Places, workbook: Path, workshop: str | None, as_json: bool, today: datetime | None) -> None:
    """Print what is to be done, by whom, until when, and how it stands."""
    _print(
        contents_of(places, workbook, workshop), "action", as_json, today.date() if today is not None else date.today()
    )


@click.command("parked")
@_workbook
@_workshop
@_json
@click.pass_obj
def parked(places: Places, workbook: Path, workshop: str | None, as_json: bool) -> None:
    """Print what was parked for later."""
    _print(contents_of(places, workbook, workshop), "parked", as_json, date.today())


COMMANDS = (decisions, actions, parked)


def contents_of(places: Places, workbook: Path, workshop: str | None) -> list[Content]:
    """The workshops to look at: all, or the one that is named. The workbook stays as it is."""
    with open_workbook(workbook, places, read_only=True) as opened:
        workshops = [summary.workshop for summary in opened.workshops()]
        if workshop is not None:
            workshops = [chosen(workshops, workshop, "workshop", f"in {workbook.name}")]
        return [opened.load(each.id) for each in workshops]


def _print(contents: Sequence[Content], sort: TakeawaySort, as_json: bool, today: date) -> None:
    if as_json:
        found: list[JsonValue] = [_data(content, sort, today) for content in contents]
        say(json.dumps({"workshops": found}, ensure_ascii=False, indent=2))
        return
    for content in contents:
        say(one_line(content.workshop.title))
        for takeaway in content.taken(sort):
            say(f"  {one_line(takeaway.text)}{_brackets(takeaway, today)}")


def _data(content: Content, sort: TakeawaySort, today: date) -> JsonValue:
    workshop = content.workshop
    return {
        "id": workshop.id,
        "title": workshop.title,
        "client": workshop.client,
        "day": workshop.day.isoformat() if workshop.day is not None else None,
        _NAMES[sort]: [_one(content, takeaway, today) for takeaway in content.taken(sort)],
    }


def _one(content: Content, takeaway: Takeaway, today: date) -> JsonValue:
    of_sort: dict[TakeawaySort, Callable[[], dict[str, JsonValue]]] = {
        "decision": lambda: {"vote": takeaway.vote},
        "action": lambda: {
            "due": takeaway.due.isoformat() if takeaway.due is not None else None,
            "overdue": takeaway.is_overdue(today),
        },
        "parked": dict,
    }
    source, carried = takeaway.source, takeaway.carried
    sheet = next((each.title for each in content.sheets if source is not None and each.id == source.sheet), None)
    return {
        "id": takeaway.id,
        "text": takeaway.text,
        "who": takeaway.who,
        "status": takeaway.status,
        "noted": takeaway.day.isoformat() if takeaway.day is not None else None,
        **of_sort[takeaway.sort](),
        "source": {"sheet": sheet, **source.model_dump(exclude={"sheet"})} if source is not None else None,
        "carried_over_from": carried.model_dump(mode="json") if carried is not None else None,
    }


def _brackets(takeaway: Takeaway, today: date) -> str:
    """What stands behind a takeaway in brackets; "" where there is nothing more to say."""
    until = f"until {takeaway.due}" if takeaway.sort == "action" and takeaway.due is not None else ""
    parts = [
        takeaway.who,
        takeaway.vote,
        until,
        "overdue" if takeaway.is_overdue(today) else "",
        takeaway.status if takeaway.status != "open" else "",
    ]
    said = "; ".join(one_line(part) for part in parts if part)
    return f"  ({said})" if said else ""
