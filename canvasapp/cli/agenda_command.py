"""The command that prints the agenda of workshops: planned and real times of every step."""

import json
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import click
from pydantic import JsonValue

from canvasapp.app.places import Places
from canvasapp.cli.shared import PATH, one_line, say
from canvasapp.cli.takeaway_commands import contents_of
from canvasapp.domain.model.agenda import AgendaItem
from canvasapp.domain.model.agenda_times import Slot, day_start, planned_minutes, slots
from canvasapp.domain.model.content import Content


@click.command("agenda")
@click.argument("workbook", type=PATH)
@click.option("--workshop", metavar="TITLE-OR-ID", help="Only this workshop.")
@click.option("--json", "as_json", is_flag=True, help="As JSON: docs/agenda.md has the shape.")
@click.pass_obj
def agenda(places: Places, workbook: Path, workshop: str | None, as_json: bool) -> None:
    """Print the steps of the day with their clock times, planned and real.

    Private notes are printed with --json alone. The workbook stays as it is, byte for byte.
    """
    contents, now = contents_of(places, workbook, workshop), datetime.now(UTC)
    if as_json:
        found: list[JsonValue] = [_data(content, now) for content in contents]
        say(json.dumps({"workshops": found}, ensure_ascii=False, indent=2))
    else:
        _print(contents, now)


def _print(contents: Sequence[Content], now: datetime) -> None:
    for content in contents:
        say(one_line(content.workshop.title))
        for slot in _slots(content, now):
            time = f"{slot.begins.astimezone():%H:%M}" if slot.begins is not None else "–"
            say(f"  {time:5}  {one_line(slot.item.title)}  ({'; '.join(_about(slot.item, now))})")


def _about(item: AgendaItem, now: datetime) -> list[str]:
    ran = [f"{_minutes(item, now):g} min taken"] if item.spans else []
    state = "skipped" if item.skipped else "over" if item.over else "running" if item.is_running else ""
    return [part for part in (f"{item.minutes} min", *ran, item.sort, one_line(item.lead), state) if part]


def _data(content: Content, now: datetime) -> JsonValue:
    workshop = content.workshop
    sheets = {sheet.id: sheet.title for sheet in content.sheets}
    return {
        "id": workshop.id,
        "title": workshop.title,
        "day": workshop.day.isoformat() if workshop.day is not None else None,
        "begins": workshop.begins.isoformat("minutes") if workshop.begins is not None else None,
        "ends": workshop.ends.isoformat("minutes") if workshop.ends is not None else None,
        "minutes": planned_minutes(content.agenda),
        "agenda": [_one(slot, sheets.get(slot.item.sheet), now) for slot in _slots(content, now)],
    }


def _one(slot: Slot, sheet: str | None, now: datetime) -> JsonValue:
    item = slot.item
    return {
        "id": item.id,
        "title": item.title,
        "kind": item.sort,
        "minutes": item.minutes,
        "given": item.extra,
        "taken": _minutes(item, now) if item.spans else None,
        "lead": item.lead,
        "sheet": sheet,
        "private": item.private,
        "state": "over" if item.over else "begun" if item.spans else "skipped" if item.skipped else "planned",
        "planned": _moment(slot.planned),
        "begins": _moment(slot.begins),
        "ends": _moment(slot.ends),
        "ran": [{"start": _moment(span.start), "end": _moment(span.end)} for span in item.spans],
    }


def _slots(content: Content, now: datetime) -> tuple[Slot, ...]:
    return slots(content.agenda, day_start(content.agenda, content.workshop.begins, now), now)


def _minutes(item: AgendaItem, now: datetime) -> float:
    """How long a step ran, in minutes with one decimal."""
    return round(item.ran(now) / timedelta(minutes=1), 1)


def _moment(moment: datetime | None) -> str | None:
    return moment.astimezone().isoformat(timespec="seconds") if moment is not None else None
