"""One connection to a workbook's file, with the rules under which it is read and written.

The rules: a rollback journal and no write-ahead log (people copy these files and keep them in synced folders), every
commit is on the disk before it is reported, foreign keys are checked, nothing in the file's own schema is trusted,
what is deleted is overwritten. A missing file is never made, a file that is not ours is never touched.
"""

import os
import sqlite3
from pathlib import Path
from urllib.parse import quote_from_bytes

from canvasapp.store.errors import ForeignDatabase, NewerWorkbook, NotAWorkbook
from canvasapp.store.sqlite.schema import APPLICATION_ID, SCHEMA

SMALLEST_DATABASE = 512
"""Bytes: one page of the smallest size."""

_RULES = (
    "PRAGMA trusted_schema=OFF",
    "PRAGMA cell_size_check=ON",
    "PRAGMA foreign_keys=ON",
    "PRAGMA synchronous=FULL",
    "PRAGMA fullfsync=ON",  # on macOS a sync alone leaves the data in the drive's cache; elsewhere it says nothing
    "PRAGMA secure_delete=ON",
    "PRAGMA temp_store=MEMORY",
)


def uri_of(path: Path, **options: str) -> str:
    """The SQLite URI of a file, right for spaces, `#`, `?`, `%`, Korean, Windows drives and network shares."""
    posix = path.absolute().as_posix()
    rooted = posix if posix.startswith("/") else f"/{posix}"
    query = "&".join(f"{key}={value}" for key, value in options.items())
    return f"file://{quote_from_bytes(os.fsencode(rooted))}?{query}"


def connect(path: Path, *, mode: str = "rw", patience: float = 3.0) -> sqlite3.Connection:
    """A connection under the rules. `patience`: seconds to wait for another program's write to end.

    `mode` is `rw` (falls back to reading where the system forbids writing), `ro` or `rwc` (makes the file).
    Transactions are begun by hand. Raises sqlite3.Error.
    """
    return _under_rules(sqlite3.connect(uri_of(path, mode=mode), uri=True, timeout=patience, isolation_level=None))


def connect_memory() -> sqlite3.Connection:
    """A connection under the rules to an empty database that is nowhere but in memory."""
    return _under_rules(sqlite3.connect(":memory:", isolation_level=None))


def _under_rules(connection: sqlite3.Connection) -> sqlite3.Connection:
    try:
        for rule in _RULES:
            connection.execute(rule)
    except BaseException:
        connection.close()
        raise
    return connection


def schema_of(path: Path) -> int | None:
    """The schema number in a file's header, read without a lock and without touching the file or its journal.

    None where the header can't be trusted now (damaged, or a killed writer's journal waits to be rolled back).
    Raises NotAWorkbook, ForeignDatabase, NewerWorkbook, sqlite3.Error.
    """
    # Through SQLite and not by `open`: closing a file handle of our own would drop the locks this process holds.
    connection = sqlite3.connect(uri_of(path, mode="ro", immutable="1"), uri=True)
    try:
        return declared_schema(path, connection)
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_CORRUPT:
            return None
        raise
    finally:
        connection.close()


def declared_schema(path: Path, connection: sqlite3.Connection) -> int:
    """The schema number that an open file declares. Raises NotAWorkbook, ForeignDatabase, NewerWorkbook."""
    if path.stat().st_size < SMALLEST_DATABASE:  # SQLite takes it for an empty database
        raise NotAWorkbook.at(path)
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (number,) = connection.execute("PRAGMA user_version").fetchone()
    if application != APPLICATION_ID:
        raise ForeignDatabase.at(path)
    if number > SCHEMA:
        raise NewerWorkbook.at(path, found=number, known=SCHEMA)
    return int(number)
