"""Whether an open file was written by others, or another one stands in its place: asked for each second."""

import sqlite3
from pathlib import Path

from canvasapp.store.sqlite.schema import SCHEMA


class FileState:
    """What is known of the file at `path`, which is open as `file`. Raises sqlite3.Error and OSError."""

    def __init__(self, path: Path, file: sqlite3.Connection) -> None:
        self._path, self._file = path, file
        self._commits = self._base = 0
        self._seen = self._looked_at = self._foreign()
        self._stamp = self._stamp_now()

    def version(self) -> int:
        """A number that rises with every commit, ours (by one) or another program's."""
        return self._base + self._foreign() + self._commits

    def count_from(self, version: int) -> None:
        """Let the version be this one now."""
        self._base += version - self.version()

    def committed(self) -> None:
        """We have written."""
        self._commits += 1
        self._stamp = self._stamp_now() or self._stamp

    def others_wrote(self) -> bool:
        """Whether another program has written since somebody `looked`."""
        return self._foreign() != self._looked_at

    def looked(self) -> None:
        """What others have written is known."""
        self._looked_at = self._foreign()

    def replaced(self) -> bool:
        """Whether another file stands at the path, or was written over it; each time is told once."""
        foreign, stamp = self._foreign(), self._stamp_now()
        if stamp is None:  # nothing is there at the moment
            return False
        other_file = self._stamp is not None and stamp[:2] != self._stamp[:2]
        # SQLite sees what is written over its file by a counter in it, unless both count the same.
        unseen = stamp != self._stamp and foreign == self._seen
        other_schema = foreign != self._seen and self._schema() != SCHEMA
        self._seen, self._stamp = foreign, stamp
        return other_file or unseen or other_schema

    def _foreign(self) -> int:
        """A number that changes with every commit of others."""
        (version,) = self._file.execute("PRAGMA data_version").fetchone()
        return int(version)

    def _schema(self) -> int:
        (number,) = self._file.execute("PRAGMA user_version").fetchone()
        return int(number)

    def _stamp_now(self) -> tuple[int, int, int, int] | None:
        """Which file stands at the path, how large it is, and when it was changed; None if there is none."""
        try:
            found = self._path.stat()
        except OSError:
            return None
        return found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns
