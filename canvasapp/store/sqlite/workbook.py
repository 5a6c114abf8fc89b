"""A workbook as one SQLite file, written one step at a time and each step before it is reported."""

import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import date, datetime
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Connection, create_engine, select
from sqlalchemy.pool import StaticPool

from canvasapp.domain.model.agenda import AgendaItem
from canvasapp.domain.model.change import Edit, Step, StepHead, StepKind
from canvasapp.domain.model.content import Content, content_from
from canvasapp.domain.model.errors import WorkbookError
from canvasapp.domain.model.summaries import DueAction, DueNote, Standing, Thumbnail, WorkshopSummary
from canvasapp.domain.model.takeaway_edits import Left
from canvasapp.domain.model.values import new_id
from canvasapp.domain.model.workshop import Workshop
from canvasapp.store.errors import (
    Conflict,
    DamagedWorkbook,
    DiskTrouble,
    OtherHistory,
    ReadOnlyWorkbook,
    WorkshopMissing,
)
from canvasapp.store.files import built_beside, may_write
from canvasapp.store.sqlite import catalogue, left_open, log, rows
from canvasapp.store.sqlite.connection import connect, declared_schema, schema_of
from canvasapp.store.sqlite.entities import ENTITIES, of_workshop
from canvasapp.store.sqlite.faults import told
from canvasapp.store.sqlite.file_state import FileState
from canvasapp.store.sqlite.schema import SCHEMA, STEP, WORKSHOP, header
from canvasapp.store.sqlite.shape import check_columns, check_length, refuse_strange, statements


class SqliteWorkbook:
    """An open file. Made by `create` and `open`; used in the thread that opened it; closed by `close` or `with`.

    It is a `canvasapp.store.protocol.Workbook`. Every method raises an error of `canvasapp.store.errors` where the file
    or its disk is not as it should be, and has then changed nothing.
    """

    def __init__(
        self,
        path: Path,
        file: sqlite3.Connection,
        *,
        read_only: bool,
        session: str,
        reopen: Callable[[], sqlite3.Connection] | None = None,
    ) -> None:
        """`reopen` opens what stands at `path` once more, with all checks."""
        self.path = path
        self.read_only = read_only
        self.session = session
        self._reopen = reopen
        self._take(file)

    def _take(self, file: sqlite3.Connection) -> None:
        self._file = file
        self._engine = create_engine("sqlite://", creator=lambda: file, poolclass=StaticPool)
        self._connection = self._engine.connect()
        self._state = FileState(self.path, file)

    @classmethod
    def create(cls, path: Path, *, session: str | None = None) -> Self:
        """A new, empty workbook at `path`, which must be free. It stands there whole or not at all.

        Raises AlreadyThere, FolderMissing, FolderReadOnly, DiskFull.
        """
        path = path.absolute()
        with (
            built_beside(path) as draft,
            told(draft),
            cls(draft, connect(draft, mode="rwc"), read_only=False, session="") as made,
            made._writing() as connection,
        ):
            for statement in (*statements(SCHEMA), *header(SCHEMA)):
                connection.exec_driver_sql(statement)
        try:
            return cls.open(path, session=session)
        except WorkbookError:
            with suppress(OSError):
                path.unlink()  # only just made, with nothing in it
            raise

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        read_only: bool = False,
        backups: Path | None = None,
        patience: float = 3.0,
        session: str | None = None,
    ) -> Self:
        """The workbook at `path`; only for reading where that is asked for or the file may not be written.

        A file of an older schema is copied to the folder `backups` (None: beside the file) and then converted; where it
        is only read it stays as it is, and a converted copy in memory is read. `patience`: seconds to wait for another
        program's write to end. `session` is the id for all steps that are made; None: one that nobody else has.
        """
        path = path.absolute()
        with told(path):
            schema_of(path)
            read_only = read_only or not may_write(path)
        connected = partial(_connected, path, read_only, backups or path.parent, patience)
        file = connected()
        try:
            with told(path):
                return cls(path, file, read_only=read_only, session=session or new_id(), reopen=connected)
        except BaseException:
            file.close()
            raise

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
        """The first notes of each block of the first sheet with notes."""
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

    def left_open(self, client: str, *, besides: str) -> tuple[Left, ...]:
        """The open takeaways of a client's other workshops that none has carried on, each with its workshop."""
        with self._reading() as connection:
            return left_open.left_open(connection, client, besides)

    def last_agenda(self, client: str, *, besides: str) -> tuple[AgendaItem, ...]:
        """The agenda of the last of a client's other workshops that has one."""
        with self._reading() as connection:
            return left_open.last_agenda(connection, client, besides)

    def due_actions(self) -> tuple[DueAction, ...]:
        """The open actions with a day of all workshops, soonest first."""
        with self._reading() as connection:
            return left_open.due_actions(connection)

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
            found = rows.read_workshop(connection, workshop_id)
            if not found["workshop"]:
                raise WorkshopMissing.at(self.path)
            return content_from(entity for entities in found.values() for entity in entities)

    def write(
        self,
        edit: Edit,
        workshop_id: str,
        *,
        kind: StepKind = "do",
        target: int | None = None,
        last: StepHead | None = None,
        author: str,
        time: datetime,
    ) -> Step:
        """Write the changes of `edit` to the rows and, as the newest step, to the log: both or neither.

        `time` has a time zone; `target` is the step that is undone or redone; `last` the newest step that the writer
        knows. Where others have changed other fields of the same entities, both stay: the step that is returned says
        what was changed in fact. Raises Conflict where a field no longer is what `before` says, OtherHistory where
        `last` is not in the log.
        """

        def attempt(*, rebase: bool) -> Step:
            step: Step | None = None
            try:
                with self._writing() as connection:
                    if last is not None and not log.is_there(connection, last):
                        raise OtherHistory.at(self.path)
                    changes = rows.rebased(connection, edit.changes) if rebase else edit.changes
                    rows.write_changes(connection, changes)
                    made = edit.model_copy(update={"changes": changes})
                    step = log.append(
                        connection,
                        made,
                        workshop_id,
                        kind=kind,
                        target=target,
                        author=author,
                        time=time,
                        session=self.session,
                    )
            except DiskTrouble:
                if step is None or not self._was_written(step):
                    raise
            assert step is not None
            return step

        try:
            return attempt(rebase=False)
        except rows.RowsDiffer:
            try:
                return attempt(rebase=True)
            except rows.RowsDiffer as differ:
                raise Conflict.at(self.path) from differ

    def _was_written(self, step: Step) -> bool:
        """Whether a step is on the disk although the drive failed, as when the folder was synced at the very end."""
        try:
            with SqliteWorkbook.open(self.path, read_only=True) as again:
                return again.knows(step)
        except WorkbookError:
            return False

    def history(self, workshop_id: str) -> tuple[StepHead, ...]:
        """The steps of a workshop without their changes, oldest first."""
        with self._reading() as connection:
            return log.heads(connection, workshop_id)

    def knows(self, step: StepHead) -> bool:
        """Whether this very step is in the log: if not, what is open now is another history."""
        with self._reading() as connection:
            return log.is_there(connection, step)

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
        with self._writing() as connection:
            if self._workshop(connection, workshop_id).deleted is None:
                raise Conflict.at(self.path)
            connection.execute(STEP.delete().where(STEP.c.workshop == workshop_id))
            for kept in reversed([*ENTITIES.values()]):
                connection.execute(kept.table.delete().where(of_workshop(kept.table, workshop_id)))

    def data_version(self) -> int:
        """A number that rises with every commit to the file, ours (by one) or another program's; cheap to ask for.

        Where another file was put in the place of ours, that one is open from now on.
        """
        self._follow_file()
        with told(self.path):
            return self._state.version()

    def _follow_file(self) -> None:
        """Let go of the file that was open, if another one stands in its place, and take that one."""
        with told(self.path):
            replaced = self._reopen is not None and self._state.replaced()
            version = self._state.version()
        if replaced and self._reopen is not None:
            file = self._reopen()
            self.close()
            with told(self.path):
                self._take(file)
                self._state.count_from(version + 1)

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
        self._follow_file()
        with told(self.path):
            # Another program may have left the file in a mode that puts files beside it.
            self._file.execute("PRAGMA journal_mode=DELETE")
        with self._transaction("BEGIN IMMEDIATE") as connection:
            if self._state.others_wrote():
                refuse_strange(self.path, self._file)  # with our tables and triggers alone?
                self._state.looked()
            yield connection
        self._state.committed()

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


def _connected(path: Path, read_only: bool, backups: Path, patience: float) -> sqlite3.Connection:
    """A connection to the workbook at `path`, of the present schema and with nothing strange in it."""
    with told(path):
        file = connect(path, patience=patience)
        try:
            schema = declared_schema(path, file)
            check_length(path, file)
            if schema == SCHEMA:
                check_columns(file)
                refuse_strange(path, file)
                return file
        except BaseException:
            file.close()
            raise
        file.close()
    # Needed for an old file alone, and slow to import.
    from canvasapp.store.sqlite.migrate import converted, migrate  # noqa: PLC0415

    if read_only:
        return converted(path)
    migrate(path, schema, backups)
    return _connected(path, read_only, backups, patience)
