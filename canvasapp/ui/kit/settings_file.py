"""The file of the settings, as Qt keeps it."""

from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from canvasapp.app.settings import Kept
from canvasapp.private_files import make_private_file, make_private_folder


class SettingsFile:
    """A store of settings in one INI file."""

    def __init__(self, path: Path) -> None:
        self._path, self._file = path, QSettings(str(path), QSettings.Format.IniFormat)

    def read(self, key: str) -> Kept | None:
        """What was kept under a key; None if nothing was, or what no setting is kept as."""
        value = self._file.value(key)
        if isinstance(value, QByteArray):
            return bytes(value.data())
        return value if isinstance(value, str) else None

    def write(self, key: str, value: Kept) -> None:
        """Keep a value under a key."""
        if not self._path.exists():
            with suppress(OSError):  # what cannot be written is not remembered
                make_private_folder(self._path.parent)
                make_private_file(self._path)
        self._file.setValue(key, QByteArray(value) if isinstance(value, bytes) else value)
