"""The log of a workbook: steps are appended, listed without their changes, and read one by one."""

from datetime import datetime
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import Connection, Row, select

from canvasapp.domain.model.change import Change, Edit, Step, StepHead, StepKind
from canvasapp.domain.model.values import new_id
from canvasapp.store.sqlite.rows import utc
from canvasapp.store.sqlite.schema import STEP

_CHANGES = TypeAdapter(tuple[Change, ...])
_HEAD_NAMES = tuple(column.name for column in STEP.c if column.name != "changes")
_LABEL_NAMES = ("action", "count", "name")
_HEADS = TypeAdapter(tuple[StepHead, ...])


def append(
    connection: Connection,
    edit: Edit,
    workshop_id: str,
    *,
    kind: StepKind,
    target: int | None,
    author: str,
    time: datetime,
    session: str,
) -> Step:
    """The edit as the newest step of the log, with an id of its own."""
    label, step_id = edit.label, new_id()
    row = {
        "id": step_id,
        "workshop": workshop_id,
        "session": session,
        "time": utc(time),
        "author": author,
        "kind": kind,
        "target": target,
        "action": label.action,
        "count": label.count,
        "name": label.name,
        "changes": _CHANGES.dump_json(edit.changes).decode(),
    }
    (number,) = connection.execute(STEP.insert(), row).inserted_primary_key or (0,)
    return Step.model_construct(
        number=number,
        id=step_id,
        workshop=workshop_id,
        session=session,
        time=time,
        author=author,
        kind=kind,
        target=target,
        label=label,
        changes=edit.changes,
    )


def heads(connection: Connection, workshop_id: str) -> tuple[StepHead, ...]:
    """The steps of a workshop without their changes, oldest first. Raises ValueError for damaged rows."""
    mine = select(*(STEP.c[name] for name in _HEAD_NAMES)).where(STEP.c.workshop == workshop_id).order_by(STEP.c.number)
    return _HEADS.validate_python([_fields(row) for row in connection.execute(mine).all()])


def step(connection: Connection, number: int) -> Step | None:
    """The step with that number, if it is there. Raises ValueError for a damaged row."""
    row = connection.execute(select(STEP).where(STEP.c.number == number)).first()
    return step_of(row) if row is not None else None


def is_there(connection: Connection, step: StepHead) -> bool:
    """Whether the log has this step: under its number, and the same one."""
    found = connection.execute(select(STEP.c.id).where(STEP.c.number == step.number)).scalar()
    return found == step.id


def steps_after(connection: Connection, workshop_id: str, number: int) -> tuple[Step, ...]:
    """The steps of a workshop behind `number`, oldest first. Raises ValueError for damaged rows."""
    mine = (STEP.c.workshop == workshop_id) & (STEP.c.number > number)
    return tuple(step_of(row) for row in connection.execute(select(STEP).where(mine).order_by(STEP.c.number)))


def steps_about(connection: Connection, workshop_id: str, entity_id: str) -> tuple[Step, ...]:
    """The steps of a workshop that speak of an entity, oldest first. Raises ValueError for damaged rows.

    All changes are looked through as text: what is asked for now and then needs no index.
    """
    mine = (STEP.c.workshop == workshop_id) & STEP.c.changes.contains(f'"{entity_id}"', autoescape=True)
    return tuple(step_of(row) for row in connection.execute(select(STEP).where(mine).order_by(STEP.c.number)))


def removals(connection: Connection, workshop_id: str) -> tuple[Step, ...]:
    """The steps of a workshop that removed something, oldest first. Raises ValueError for damaged rows."""
    mine = (STEP.c.workshop == workshop_id) & STEP.c.changes.contains('"after":null', autoescape=True)
    return tuple(step_of(row) for row in connection.execute(select(STEP).where(mine).order_by(STEP.c.number)))


def step_of(row: Row[Any]) -> Step:
    """The step of a row. Raises ValueError for a damaged one."""
    return Step.model_validate(_fields(row) | {"changes": _CHANGES.validate_json(str(row.changes))})


def _fields(row: Row[Any]) -> dict[str, object]:
    named = dict(zip(_HEAD_NAMES, row, strict=False))  # a whole row ends with the changes
    label = {name: named.pop(name) for name in _LABEL_NAMES}
    return named | {"label": label}
