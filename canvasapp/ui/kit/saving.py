"""Saving what was made: where to, and what came of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from canvasapp.app.exporting import write_file
from canvasapp.app.settings import EXPORT_FOLDER, Settings
from canvasapp.domain.model.errors import WorldError
from canvasapp.export.format import AnyFormat, Job


@dataclass(frozen=True)
class FileKind:
    """A kind of file to choose from: its name in the interface's language and its suffix with the dot."""

    name: str
    suffix: str

    @property
    def filter(self) -> str:
        """The line for a file dialog."""
        return f"{self.name} (*{self.suffix})"


def ask_where(parent: QWidget, title: str, start: Path, kinds: Sequence[FileKind]) -> Path | None:
    """Ask for a file to write, beginning with `start`; None if the user does not want to after all.

    The dialog itself adds a missing suffix, so that it asks before an existing file would be replaced.
    """
    dialog = QFileDialog(parent, title, str(start.parent))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilters([kind.filter for kind in kinds])
    by_filter = {kind.filter: kind for kind in kinds}

    def take_suffix(chosen: str) -> None:
        dialog.setDefaultSuffix(by_filter[chosen].suffix.removeprefix("."))

    dialog.filterSelected.connect(take_suffix)
    take_suffix(kinds[0].filter)
    dialog.selectFile(start.name)
    accepted = dialog.exec() == QFileDialog.DialogCode.Accepted
    chosen = dialog.selectedFiles()
    dialog.deleteLater()
    return Path(chosen[0]) if accepted and chosen else None


def last_folder(settings: Settings) -> Path:
    """The folder of the file that was saved last, else the user's documents."""
    last = settings.get(EXPORT_FOLDER)
    if last and Path(last).is_dir():
        return Path(last)
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))


def remember_folder(settings: Settings, file: Path) -> None:
    """Begin there the next time."""
    settings.remember(EXPORT_FOLDER, str(file.parent))


@dataclass(frozen=True)
class Saved:
    """A file that was written; `checked`: its text was compared with the notes; `missing`: texts not found in it."""

    path: Path
    checked: bool = False
    missing: tuple[str, ...] = ()


class NotReadAgain(WorldError):
    """A file was written, but could not be opened to check it."""

    sentence: ClassVar[str] = (
        "{file} was saved, but could not be read again to look for the notes: {reason}. The workshop is safe. "
        "Open the file and look through it, or save it elsewhere."
    )


def save_checked(path: Path, data: bytes, made: AnyFormat | None = None, job: Job[Any] | None = None) -> Saved:
    """Write `data` to a file; read it again and look for what `made` should have written for `job` (None: no check).

    Raises WorldError where the file cannot be written or read.
    """
    write_file(path, data)
    if made is None or made.lost is None or job is None:
        return Saved(path)
    try:
        written = path.read_bytes()
    except OSError as error:
        raise NotReadAgain(file=path.name, reason=error.strerror or error) from error
    return Saved(path, True, made.lost(written, job))
