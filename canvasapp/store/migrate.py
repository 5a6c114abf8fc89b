"""Older workbooks are converted: copied aside, then brought to the present schema in one transaction, or left as is.

Imported only when a file is old, which keeps alembic off the start of the program.
"""

from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from pathlib import Path

from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy import create_engine
from sqlalchemy.pool import StaticPool

from canvasapp.store.backup import backup_before_conversion
from canvasapp.store.connection import connect, declared_schema
from canvasapp.store.errors import DamagedWorkbook, told
from canvasapp.store.schema import SCHEMA, header
from canvasapp.store.shape import check_columns

Migration = Callable[[Operations], None]

MIGRATIONS: dict[int, Migration] = {}
"""From each older schema to the next. A released migration never changes; schema 1 is the first that was released."""


def migrate(path: Path, schema: int, backups: Path) -> None:
    """Convert the workbook at `path` from `schema`, after a verified copy to the folder `backups`.

    Raises the errors of `canvasapp.store.errors`; the file is then as it was.
    """
    if any(number not in MIGRATIONS for number in range(schema, SCHEMA)):
        raise DamagedWorkbook.at(path)
    backup_before_conversion(path, backups, schema, datetime.now())
    with told(path), closing(connect(path)) as file:
        file.execute("PRAGMA foreign_keys=OFF")  # tables may be built anew; checked below, before the commit
        engine = create_engine("sqlite://", creator=lambda: file, poolclass=StaticPool)
        with engine.connect() as connection, connection.begin():
            connection.exec_driver_sql("BEGIN EXCLUSIVE")
            operations = Operations(MigrationContext.configure(connection))
            # The number is read again: another window may have converted the file meanwhile.
            for number in range(declared_schema(path, file), SCHEMA):
                MIGRATIONS[number](operations)
            for statement in header(SCHEMA):
                connection.exec_driver_sql(statement)
            check_columns(path, file)
            if file.execute("PRAGMA foreign_key_check").fetchall():
                raise DamagedWorkbook.at(path)
