"""What is being typed and is no edit yet, kept beside the workbooks so that a dying program does not take it along."""

import os
import time
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

from canvasapp.private_files import make_private_folder, open_private

SILENCE = 4.0
"""Seconds after which the file of another run is one of a run that died: a living one touches its file each second."""


class TypedText:
    """The file of one open workshop, and those that earlier runs left of it.

    A folder that cannot be written keeps nothing; the edits themselves do not depend on it.
    """

    def __init__(self, folder: Path, workshop: str) -> None:
        """`folder` is made when it is needed."""
        self._folder, self._workshop = folder, workshop
        # No process id: in a sandbox each run has the same one, and would take the last words of the one that died.
        self._path = folder / f"typed-{workshop}-{uuid4().hex}.txt"

    def keep(self, text: str) -> None:
        """Keep `text` as that which is being typed now; "" if nothing is. Called about once a second."""
        with suppress(OSError):
            if not text:
                self._path.unlink(missing_ok=True)
            elif self._path.exists() and self._path.read_text("utf-8") == text:
                os.utime(self._path)
            else:
                make_private_folder(self._folder)
                beside = self._path.with_suffix(".new")
                with open(beside, "w", encoding="utf-8", opener=open_private) as file:
                    file.write(text)
                beside.replace(self._path)

    def left(self) -> Mapping[Path, str]:
        """What runs that died have left of this workshop, by the files it stands in."""
        found: dict[Path, str] = {}
        with suppress(OSError):
            for path in sorted(self._folder.glob(f"typed-{self._workshop}-*.txt")):
                if path != self._path and time.time() - path.stat().st_mtime > SILENCE:
                    found[path] = path.read_text("utf-8", errors="replace")
        return found

    def forget(self, left: Iterable[Path]) -> None:
        """Somebody has taken notice of what was left in these files."""
        for path in left:
            with suppress(OSError):
                path.unlink(missing_ok=True)


class BeingTyped:
    """What is being typed into an open workshop, by whatever shows it, and what runs that died were typing."""

    def __init__(self, file: TypedText | None) -> None:
        """None: nothing is kept aside."""
        self._file = file
        self._sources: list[Callable[[], str]] = []

    def add(self, source: Callable[[], str]) -> Callable[[], None]:
        """`source` gives all texts that are being typed somewhere, "" for none; the result ends that."""
        self._sources.append(source)
        return lambda: self._sources.remove(source) if source in self._sources else None

    def keep(self) -> None:
        """Keep aside what is being typed now. Called about once a second."""
        if self._file is not None:
            self._file.keep("\n\n".join(text for source in self._sources if (text := source())))

    def end(self) -> None:
        """The workshop is closed as it should be: nothing is being typed any more."""
        self._sources.clear()
        self.keep()

    def left(self) -> Mapping[Path, str]:
        """What runs that died have left of this workshop, by the files it stands in."""
        return self._file.left() if self._file is not None else {}

    def forget(self, left: Iterable[Path]) -> None:
        """Somebody has taken notice of what was left in these files."""
        if self._file is not None:
            self._file.forget(left)
