"""The schemas that were released before the present one, as the statements that make an empty workbook of each.

A file is compared with these before it is converted. A released schema never changes.
"""

from collections.abc import Mapping

LOG_IS_APPEND_ONLY = (
    """CREATE TRIGGER step_is_never_changed BEFORE UPDATE ON step
       BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END""",
    """CREATE TRIGGER step_goes_with_its_workshop BEFORE DELETE ON step
       WHEN (SELECT deleted FROM workshop WHERE id = OLD.workshop) IS NULL
       BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END""",
)

_SCHEMA_1 = (
    """CREATE TABLE workshop (
        id TEXT NOT NULL, title TEXT NOT NULL, purpose TEXT NOT NULL, client TEXT NOT NULL, facilitator TEXT NOT NULL,
        day TEXT, language TEXT NOT NULL, money TEXT NOT NULL, remarks TEXT NOT NULL, legend TEXT NOT NULL,
        deleted TEXT, PRIMARY KEY (id) )""",
    """CREATE TABLE sheet (
        id TEXT NOT NULL, workshop TEXT NOT NULL, method TEXT NOT NULL, method_version INTEGER NOT NULL,
        title TEXT NOT NULL, rank TEXT NOT NULL, PRIMARY KEY (id),
        FOREIGN KEY(workshop) REFERENCES workshop (id) DEFERRABLE INITIALLY DEFERRED )""",
    """CREATE TABLE note (
        id TEXT NOT NULL, sheet TEXT NOT NULL, block TEXT NOT NULL, rank TEXT NOT NULL, text TEXT NOT NULL,
        colour TEXT NOT NULL, status TEXT NOT NULL, importance INTEGER, evidence INTEGER, due TEXT, origin TEXT,
        trial TEXT, PRIMARY KEY (id),
        FOREIGN KEY(sheet) REFERENCES sheet (id) DEFERRABLE INITIALLY DEFERRED )""",
    """CREATE TABLE answer (
        id TEXT NOT NULL, sheet TEXT NOT NULL, element TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (id),
        UNIQUE (sheet, element),
        FOREIGN KEY(sheet) REFERENCES sheet (id) DEFERRABLE INITIALLY DEFERRED )""",
    """CREATE TABLE step (
        number INTEGER NOT NULL, workshop TEXT NOT NULL, time TEXT NOT NULL, author TEXT NOT NULL, kind TEXT NOT NULL,
        target INTEGER, action TEXT NOT NULL, count INTEGER NOT NULL, name TEXT NOT NULL, changes TEXT NOT NULL,
        PRIMARY KEY (number),
        FOREIGN KEY(workshop) REFERENCES workshop (id) DEFERRABLE INITIALLY DEFERRED )""",
    "CREATE INDEX sheet_of_workshop ON sheet (workshop)",
    "CREATE INDEX note_in_block ON note (sheet, block, rank)",
    "CREATE INDEX step_of_workshop ON step (workshop, number)",
    *LOG_IS_APPEND_ONLY,
)

_STEP_2 = """CREATE TABLE step (
        number INTEGER NOT NULL, id TEXT NOT NULL, workshop TEXT NOT NULL, session TEXT NOT NULL, time TEXT NOT NULL,
        author TEXT NOT NULL, kind TEXT NOT NULL, target INTEGER, action TEXT NOT NULL, count INTEGER NOT NULL,
        name TEXT NOT NULL, changes TEXT NOT NULL, PRIMARY KEY (number), UNIQUE (id),
        FOREIGN KEY(workshop) REFERENCES workshop (id) DEFERRABLE INITIALLY DEFERRED )"""
_SCHEMA_2 = tuple(_STEP_2 if made.startswith("CREATE TABLE step ") else made for made in _SCHEMA_1)

_SCHEMA_3 = (
    *(made.replace("trial TEXT,", "trial TEXT, author TEXT NOT NULL,") for made in _SCHEMA_2),
    """CREATE TABLE takeaway (
        id TEXT NOT NULL, workshop TEXT NOT NULL, rank TEXT NOT NULL, sort TEXT NOT NULL, text TEXT NOT NULL,
        who TEXT NOT NULL, vote TEXT NOT NULL, due TEXT, status TEXT NOT NULL, day TEXT, source TEXT, carried TEXT,
        PRIMARY KEY (id), FOREIGN KEY(workshop) REFERENCES workshop (id) DEFERRABLE INITIALLY DEFERRED )""",
    "CREATE INDEX takeaway_of_workshop ON takeaway (workshop, sort, rank)",
)

RELEASED: Mapping[int, tuple[str, ...]] = {1: _SCHEMA_1, 2: _SCHEMA_2, 3: _SCHEMA_3}
