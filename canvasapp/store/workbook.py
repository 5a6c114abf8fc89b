"""A workbook: one SQLite file with workshops, written one step at a time and each step before it is reported."""

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Connection, create_engine, select
from sqlalchemy.pool import StaticPool

from canvasapp.domain.model.change import Edit, Step, StepHead, StepKind
from canvasapp.domain.model.content import Content, content_of
from canvasapp.domain.model.workshop import Workshop
from canvasapp.store import catalogue, log, rows
from canvasapp.store.catalogue import DueNote, Standing, Thumbnail, WorkshopSummary
from canvasapp.store.connection import connect, declared_schema, schema_of
from canvasapp.store.errors import Conflict, DamagedWorkbook, OlderWorkbook, ReadOnlyWorkbook, WorkshopMissing, told
from canvasapp.store.files import built_beside, may_write
from canvasapp.store.schema import ANSWER, METADATA, NOTE, SCHEMA, SHEET, STEP, TRIGGERS, WORKSHOP, header
from canvasapp.store.shape import check_columns, refuse_strange


class Workbook:
    """An open workbook. Made by `create` and `open`; used in the thread that opened it; closed by `close` or `with`.

    Every method raises an error of `canvasapp.store.errors` where the file or its disk is not as it should be, and has
    then changed nothing.
    """

    def __init__(self, path: Path, file: sqlite3.Connection, *, read_only: bool) -> None:
        self.path = path
        self.read_only = read_only
        self._file = file
        self._engine = create_engine("sqlite://", creator=lambda: file, poolclass=StaticPool)
        self._connection = self._engine.connect()
        self._commits = 0
        self._looked_at = self._foreign_commits()

    @classmethod
    def create(cls, path: Path) -> Self:
        """A new, empty workbook at `path`, which must be free. It stands there whole or not at all.

        Raises AlreadyThere, FolderMissing, FolderReadOnly, DiskFull.
        """
        path = path.absolute()
        with (
            built_beside(path) as draft,
            cls(draft, connect(draft, mode="rwc"), read_only=False) as made,
            made._writing() as connection,
        ):
            METADATA.create_all(connection)
            for statement in (*TRIGGERS, *header(SCHEMA)):
                connection.exec_driver_sql(statement)
        return cls.open(path)

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False, backups: Path | None = None, patience: float = 3.0) -> Self:
        """The workbook at `path`; only for reading where that is asked for or the file may not be written.

        A file of an older schema is copied to the folder `backups` (None: beside the file) and then converted.
        `patience`: seconds to wait for another program's write to end.
        """
        path = path.absolute()
        with told(path):
            schema_of(path)
            read_only = read_only or not may_write(path)
            file = connect(path, patience=patience)
            try:
                schema = declared_schema(path, file)
                if schema == SCHEMA:
                    check_columns(path, file)
                    refuse_strange(path, file)
                    return cls(path, file, read_only=read_only)
            except BaseException:
                file.close()
                raise
            file.close()
        if read_only:
            raise OlderWorkbook.at(path)
        # Needed for an old file alone, and slow to import.
        from canvasapp.store.migrate import migrate  # noqa: PLC0415

        migrate(path, schema, backups or path.parent)
        return cls.open(path, patience=patience)

    def close(self) -> None:
        """Let go of the file. Nothing is pending: every step was written when it was made."""
        self._connection.close()
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def workshops(self, *, deleted: bool = False) -> tuple[WorkshopSummary, ...]:
        """The workshops, or those in the trash, last changed first."""
        with self._reading() as connection:
            return catalogue.summaries(connection, deleted=deleted)

    def thumbnail(self, workshop_id: str) -> Thumbnail:
        """The first notes of each block of the first sheet with notes: {block: ((letter, signs), …)}."""
        with self._reading() as connection:
            return catalogue.thumbnail(connection, workshop_id)

    def search(self, text: str) -> frozenset[str]:
        """The ids of the workshops with `text` in title, client or a note, in any case and script."""
        with self._reading() as connection:
            return catalogue.search(connection, text)

    def due_notes(self, until: date) -> tuple[DueNote, ...]:
        """The notes of all workshops that are to be looked at by a day, soonest first."""
        with self._reading() as connection:
            return catalogue.due_notes(connection, until)

    def standings(self, today: date) -> Mapping[str, Standing]:
        """How the notes of each workshop stand on a day, by its id."""
        with self._reading() as connection:
            return catalogue.standings(connection, today)

    def workshop(self, workshop_id: str) -> Workshop:
        """The workshop alone, without its sheets. Raises WorkshopMissing."""
        with self._reading() as connection:
            return self._workshop(connection, workshop_id)

    def load(self, workshop_id: str) -> Content:
        """A workshop with all that is in it. Raises WorkshopMissing."""
        with self._reading() as connection:
            sheets = select(SHEET.c.id).where(SHEET.c.workshop == workshop_id).scalar_subquery()
            return content_of(
                self._workshop(connection, workshop_id),
                map(rows.sheet_of, connection.execute(select(SHEET).where(SHEET.c.workshop == workshop_id))),
                rows.notes_of(connection.execute(select(NOTE).where(NOTE.c.sheet.in_(sheets))).all()),
                map(rows.answer_of, connection.execute(select(ANSWER).where(ANSWER.c.sheet.in_(sheets)))),
            )

    def write(
        self,
        edit: Edit,
        workshop_id: str,
        *,
        kind: StepKind = "do",
        target: int | None = None,
        author: str,
        time: datetime,
    ) -> Step:
        """Write the changes of `edit` to the rows and, as the newest step, to the log: both or neither.

        `time` has a time zone; `target` is the step that is undone or redone. Raises Conflict where a row no longer is
        what `before` says.
        """
        with self._writing() as connection:
            try:
                rows.write_changes(connection, edit.changes)
            except rows.RowsDiffer as differ:
                raise Conflict.at(self.path) from differ
            return log.append(connection, edit, workshop_id, kind=kind, target=target, author=author, time=time)

    def history(self, workshop_id: str) -> tuple[StepHead, ...]:
        """The steps of a workshop without their changes, oldest first."""
        with self._reading() as connection:
            return log.heads(connection, workshop_id)

    def step(self, number: int) -> Step:
        """The step with that number. Raises WorkshopMissing: a step goes only with its workshop."""
        with self._reading() as connection:
            step = log.step(connection, number)
        if step is None:
            raise WorkshopMissing.at(self.path)
        return step

    def steps_after(self, workshop_id: str, number: int) -> tuple[Step, ...]:
        """The steps of a workshop behind the one with that number, oldest first."""
        with self._reading() as connection:
            return log.steps_after(connection, workshop_id, number)

    def steps_about(self, workshop_id: str, entity_id: str) -> tuple[Step, ...]:
        """The steps of a workshop that speak of an entity, oldest first."""
        with self._reading() as connection:
            return log.steps_about(connection, workshop_id, entity_id)

    def removals(self, workshop_id: str) -> tuple[Step, ...]:
        """The steps of a workshop that removed something, oldest first."""
        with self._reading() as connection:
            return log.removals(connection, workshop_id)

    def purge(self, workshop_id: str) -> None:
        """Remove a workshop that is in the trash for good, with its steps; its bytes in the file are overwritten.

        Raises WorkshopMissing, or Conflict if it is not in the trash.
        """
        sheets = select(SHEET.c.id).where(SHEET.c.workshop == workshop_id).scalar_subquery()
        with self._writing() as connection:
            if self._workshop(connection, workshop_id).deleted is None:
                raise Conflict.at(self.path)
            for table in (ANSWER, NOTE):
                connection.execute(table.delete().where(table.c.sheet.in_(sheets)))
            for table in (SHEET, STEP):
                connection.execute(table.delete().where(table.c.workshop == workshop_id))
            connection.execute(WORKSHOP.delete().where(WORKSHOP.c.id == workshop_id))

    def data_version(self) -> int:
        """A number that rises with every commit to the file, ours (by one) or another program's; cheap to ask for."""
        with told(self.path):
            return self._foreign_commits() + self._commits

    def _foreign_commits(self) -> int:
        (version,) = self._file.execute("PRAGMA data_version").fetchone()
        return int(version)

    def _workshop(self, connection: Connection, workshop_id: str) -> Workshop:
        row = connection.execute(select(WORKSHOP).where(WORKSHOP.c.id == workshop_id)).first()
        if row is None:
            raise WorkshopMissing.at(self.path)
        return rows.workshop_of(row)

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        """One state of the file, whatever others write meanwhile."""
        with self._transaction("BEGIN") as connection:
            try:
                yield connection
            except ValueError as error:  # pydantic's and json's: a row does not hold what its columns say
                raise DamagedWorkbook.at(self.path) from error

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        """One transaction; the write lock is taken at once, so that two programs don't both read and then collide."""
        if self.read_only:
            raise ReadOnlyWorkbook.at(self.path)
        with told(self.path):
            # Another program may have left the file in a mode that puts files beside it.
            self._file.execute("PRAGMA journal_mode=DELETE")
        with self._transaction("BEGIN IMMEDIATE") as connection:
            if self._looked_at != (version := self._foreign_commits()):
                refuse_strange(self.path, self._file)  # others have written since: with our tables and triggers alone?
                self._looked_at = version
            yield connection
        self._commits += 1

    @contextmanager
    def _transaction(self, begin: str) -> Iterator[Connection]:
        with told(self.path):
            try:
                with self._connection.begin():
                    self._connection.exec_driver_sql(begin)
                    yield self._connection
            finally:
                # After a commit that failed (a reader did not let go in time, a sheet is no longer there) SQLite's
                # transaction is still open, while SQLAlchemy takes it for ended.
                if self._file.in_transaction:
                    self._file.rollback()
