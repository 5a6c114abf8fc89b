"""What the library shows of a workbook: summaries of its workshops, their thumbnails, and the search."""

from collections.abc import Mapping
from datetime import date, datetime

from sqlalchemy import Connection, func, select

from canvasapp.domain.model.summaries import NOTES_IN_THUMBNAIL, DueNote, Standing, Thumbnail, WorkshopSummary
from canvasapp.domain.model.values import clean_text, folded
from canvasapp.store.sqlite.rows import workshop_of
from canvasapp.store.sqlite.schema import NOTE, SHEET, STEP, WORKSHOP

_BETWEEN = "\x1f"
"""Stands between the texts of notes that are searched as one; no text contains it (see `clean_text`)."""


def summaries(connection: Connection, *, deleted: bool) -> tuple[WorkshopSummary, ...]:
    """The workshops of the workbook (or those in its trash), last changed first. Raises ValueError for damaged rows."""
    own = STEP.alias()
    last = select(func.max(own.c.number)).where(own.c.workshop == WORKSHOP.c.id).scalar_subquery()
    sheets = select(func.count()).where(SHEET.c.workshop == WORKSHOP.c.id).scalar_subquery()
    notes = (
        select(func.count())
        .select_from(SHEET.join(NOTE, NOTE.c.sheet == SHEET.c.id))
        .where(SHEET.c.workshop == WORKSHOP.c.id)
        .scalar_subquery()
    )
    chosen = WORKSHOP.c.deleted.is_not(None) if deleted else WORKSHOP.c.deleted.is_(None)
    query = (
        select(sheets.label("sheets"), notes.label("notes"), STEP.c.id.label("last_step"), STEP.c.time, *WORKSHOP.c)
        .select_from(WORKSHOP.join(STEP, STEP.c.number == last))
        .where(chosen)
        .order_by(STEP.c.number.desc())
    )
    return tuple(
        WorkshopSummary(
            workshop_of(row[4:]), row.sheets, row.notes, row.last_step, datetime.fromisoformat(str(row.time))
        )
        for row in connection.execute(query)
    )


def thumbnail(connection: Connection, workshop_id: str) -> Thumbnail:
    """The first notes of each block of the first sheet that has notes; where none has any, the first sheet."""
    has_notes = select(NOTE.c.id).where(NOTE.c.sheet == SHEET.c.id).exists()
    first = connection.execute(
        select(SHEET.c.id, SHEET.c.method)
        .where(SHEET.c.workshop == workshop_id)
        .order_by(has_notes.desc(), SHEET.c.rank, SHEET.c.id)
        .limit(1)
    ).one_or_none()
    if first is None:
        return Thumbnail()
    place = func.row_number().over(partition_by=NOTE.c.block, order_by=(NOTE.c.rank, NOTE.c.id)).label("place")
    length = func.length(NOTE.c.text).label("length")
    placed = select(NOTE.c.block, NOTE.c.colour, length, place).where(NOTE.c.sheet == first.id).subquery()
    shown = select(placed.c.block, placed.c.colour, placed.c.length).where(placed.c.place <= NOTES_IN_THUMBNAIL)
    blocks: dict[str, list[tuple[str, int]]] = {}
    for block, colour, signs in connection.execute(shown.order_by(placed.c.block, placed.c.place)):
        blocks.setdefault(block, []).append((colour, signs))
    return Thumbnail(first.method, {block: tuple(notes) for block, notes in blocks.items()})


def standings(connection: Connection, today: date) -> Mapping[str, Standing]:
    """How the notes of each workshop stand, by its id; nothing of those with no note that is disproved or has a day."""
    disproved = NOTE.c.status == "invalidated"
    replaced = func.coalesce(NOTE.c.trial, "").contains('"replaced_by":')
    waiting = ~disproved & NOTE.c.due.is_not(None)
    day = today.isoformat()
    query = (
        select(
            SHEET.c.workshop,
            func.count().filter(disproved & ~replaced),
            func.count().filter(waiting & (NOTE.c.due < day)),
            func.min(NOTE.c.due).filter(waiting & (NOTE.c.due >= day)),
        )
        .select_from(NOTE.join(SHEET, SHEET.c.id == NOTE.c.sheet))
        .where(disproved | NOTE.c.due.is_not(None))
        .group_by(SHEET.c.workshop)
    )
    return {
        workshop: Standing(broken, late, date.fromisoformat(coming) if coming is not None else None)
        for workshop, broken, late, coming in connection.execute(query)
    }


def due_notes(connection: Connection, until: date) -> tuple[DueNote, ...]:
    """The notes that are to be looked at by `until`, soonest first: of workshops that are not in the trash, and none
    that are disproved."""
    query = (
        select(NOTE.c.id, NOTE.c.text, NOTE.c.status, NOTE.c.due, WORKSHOP.c.id, WORKSHOP.c.title)
        .select_from(NOTE.join(SHEET, SHEET.c.id == NOTE.c.sheet).join(WORKSHOP, WORKSHOP.c.id == SHEET.c.workshop))
        .where(NOTE.c.due <= until.isoformat(), NOTE.c.status != "invalidated", WORKSHOP.c.deleted.is_(None))
        .order_by(NOTE.c.due, WORKSHOP.c.title, NOTE.c.id)
    )
    return tuple(
        DueNote(note, text, status, date.fromisoformat(due), workshop, title)
        for note, text, status, due, workshop, title in connection.execute(query)
    )


def search(connection: Connection, text: str) -> frozenset[str]:
    """The ids of the workshops with `text` in title, client or a note, whatever the case and width of the signs.

    The texts of a workshop are folded and searched as one: 10,000 notes in a few milliseconds, without an index, which
    would not find two syllables of a Korean word.
    """
    wanted = folded(clean_text(text))
    every = func.group_concat(NOTE.c.text, _BETWEEN)
    query = (
        select(WORKSHOP.c.id, WORKSHOP.c.title, WORKSHOP.c.client, every)
        .select_from(WORKSHOP.outerjoin(SHEET, SHEET.c.workshop == WORKSHOP.c.id).outerjoin(NOTE))
        .group_by(WORKSHOP.c.id)
    )
    return frozenset(
        workshop_id
        for workshop_id, *texts in connection.execute(query)
        if wanted in folded(_BETWEEN.join(str(part or "") for part in texts))
    )
