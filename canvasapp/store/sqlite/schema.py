"""The tables of a workbook: the kinds of entities, and the log of steps.

Columns are named like the fields of the values in `canvasapp.domain`; days and times are ISO text (times in UTC), a
legend, a note's origin and trial, an answer's value, a takeaway's source and where it was carried over from, the
times that a step of the agenda ran, and the changes of a step of the log are JSON text.
"""

from sqlalchemy import Column, ForeignKey, Index, Integer, MetaData, Table, Text, UniqueConstraint

APPLICATION_ID = 0x43564253
"""`CVBS` in the header of every workbook, so that it is known from any other SQLite file."""

SCHEMA = 4
"""The number of this schema. A number is never used for two schemas: one that was released stays as it is, in
`released`, and a change of these tables takes the next number and a migration (`migrate`)."""

METADATA = MetaData()


def _text(name: str) -> Column[str]:
    return Column(name, Text, nullable=False)


def _parent(column: str, table: str) -> Column[str]:
    # Deferred, so that the order of the changes within one step does not matter.
    return Column(column, Text, ForeignKey(f"{table}.id", deferrable=True, initially="DEFERRED"), nullable=False)


WORKSHOP = Table(
    "workshop",
    METADATA,
    Column("id", Text, primary_key=True, nullable=False),
    *map(_text, ("title", "purpose", "client", "facilitator")),
    *(Column(name, Text) for name in ("day", "begins", "ends")),
    *map(_text, ("language", "money", "remarks", "legend")),
    Column("deleted", Text),
)

SHEET = Table(
    "sheet",
    METADATA,
    Column("id", Text, primary_key=True, nullable=False),
    _parent("workshop", "workshop"),
    _text("method"),
    Column("method_version", Integer, nullable=False),
    *map(_text, ("title", "rank")),
    Index("sheet_of_workshop", "workshop"),
)

NOTE = Table(
    "note",
    METADATA,
    Column("id", Text, primary_key=True, nullable=False),
    _parent("sheet", "sheet"),
    *map(_text, ("block", "rank", "text", "colour", "status")),
    Column("importance", Integer),
    Column("evidence", Integer),
    Column("due", Text),
    Column("origin", Text),
    Column("trial", Text),
    _text("author"),
    Index("note_in_block", "sheet", "block", "rank"),
)

ANSWER = Table(
    "answer",
    METADATA,
    Column("id", Text, primary_key=True, nullable=False),
    _parent("sheet", "sheet"),
    *map(_text, ("element", "value")),
    UniqueConstraint("sheet", "element"),
)

TAKEAWAY = Table(
    "takeaway",
    METADATA,
    Column("id", Text, primary_key=True, nullable=False),
    _parent("workshop", "workshop"),
    *map(_text, ("rank", "sort", "text", "who", "vote")),
    Column("due", Text),
    _text("status"),
    *(Column(name, Text) for name in ("day", "source", "carried")),
    Index("takeaway_of_workshop", "workshop", "sort", "rank"),
)

AGENDA_ITEM = Table(
    "agenda_item",
    METADATA,
    Column("id", Text, primary_key=True, nullable=False),
    _parent("workshop", "workshop"),
    *map(_text, ("rank", "title", "sort")),
    Column("minutes", Integer, nullable=False),
    *map(_text, ("lead", "sheet", "private")),
    *(Column(name, Integer, nullable=False) for name in ("skipped", "extra")),
    _text("spans"),
    Column("over", Integer, nullable=False),
    Index("agenda_of_workshop", "workshop", "rank"),
)

STEP = Table(
    "step",
    METADATA,
    Column("number", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    _parent("workshop", "workshop"),
    *map(_text, ("session", "time", "author", "kind")),
    Column("target", Integer),
    _text("action"),
    Column("count", Integer, nullable=False),
    *map(_text, ("name", "changes")),
    Index("step_of_workshop", "workshop", "number"),
)

TRIGGERS = (
    """CREATE TRIGGER step_is_never_changed BEFORE UPDATE ON step
       BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END""",
    """CREATE TRIGGER step_goes_with_its_workshop BEFORE DELETE ON step
       WHEN (SELECT deleted FROM workshop WHERE id = OLD.workshop) IS NULL
       BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END""",
)
"""The log is append-only; only a workshop in the trash can be purged, with its steps."""


def header(schema: int) -> tuple[str, str]:
    """The statements that mark a file as a workbook of `schema`."""
    return f"PRAGMA application_id={APPLICATION_ID}", f"PRAGMA user_version={schema}"
