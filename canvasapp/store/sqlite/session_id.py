"""The id under which a run of the program makes its steps; the next run has it again, so that undo outlives both."""

import sqlite3
from contextlib import suppress
from pathlib import Path

from canvasapp.domain.model.values import new_id
from canvasapp.private_files import make_private_file, make_private_folder

_RUNS = 32
"""So many runs at once have an id that they find again."""


class SessionId:
    """An id that no other run has while this one lives.

    Each id lies in a small database of the folder, which the run holds locked; a lock ends with its process, however
    that ends, on every system. Where the folder cannot be written the id is a new one and ends with the run.
    """

    def __init__(self, folder: Path) -> None:
        """`folder` is made when it is needed."""
        self._lock: sqlite3.Connection | None = None
        self.text = new_id()
        with suppress(OSError, sqlite3.Error):
            make_private_folder(folder)
            for number in range(1, _RUNS + 1):
                if self._take(folder / f"session-{number}.db"):
                    return

    def _take(self, path: Path) -> bool:
        """Take the id of a file, unless another run has it."""
        make_private_file(path)
        lock = sqlite3.connect(path, timeout=0, isolation_level=None)
        try:
            lock.execute("PRAGMA locking_mode=EXCLUSIVE")
            lock.execute("BEGIN EXCLUSIVE")
            lock.execute("CREATE TABLE IF NOT EXISTS session (id TEXT)")
            found = lock.execute("SELECT id FROM session").fetchone()
            if found is None:
                lock.execute("INSERT INTO session VALUES (?)", (self.text,))
            else:
                self.text = str(found[0])
            lock.execute("COMMIT")  # the lock stays: see locking_mode
        except sqlite3.Error as error:
            lock.close()
            if error.sqlite_errorcode == sqlite3.SQLITE_BUSY:
                return False
            raise
        self._lock = lock
        return True

    def release(self) -> None:
        """The run ends: the next one may have the id."""
        if self._lock is not None:
            self._lock.close()
            self._lock = None
