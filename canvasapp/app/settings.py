"""What the program remembers between two starts: window, choices, recent workbooks."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

MOST_RECENT = 8


class Settings:
    """Typed access to one QSettings file; a value that does not fit reads as its default."""

    def __init__(self, path: Path) -> None:
        self._store = QSettings(str(path), QSettings.Format.IniFormat)

    def text(self, key: str, default: str = "") -> str:
        """A remembered text."""
        value = self._store.value(key, default)
        return value if isinstance(value, str) else default

    def flag(self, key: str, default: bool) -> bool:
        """A remembered yes or no."""
        return self.text(key, "yes" if default else "no") == "yes"

    def number(self, key: str, default: float) -> float:
        """A remembered number."""
        try:
            return float(self.text(key, str(default)))
        except ValueError:
            return default

    def state(self, key: str) -> QByteArray:
        """A remembered state of a window or splitter; empty if there is none."""
        value = self._store.value(key)
        return value if isinstance(value, QByteArray) else QByteArray()

    def remember(self, key: str, value: str | bool | float | QByteArray) -> None:
        """Remember a value under a key."""
        if isinstance(value, bool):
            value = "yes" if value else "no"
        self._store.setValue(key, value if isinstance(value, QByteArray) else str(value))

    def recent(self) -> list[Path]:
        """The workbooks opened last, newest first."""
        return [Path(line) for line in self.text("recent").split("\n") if line]

    def remember_recent(self, path: Path) -> None:
        """Put a workbook at the head of the recent ones."""
        paths = [path, *(other for other in self.recent() if other != path)][:MOST_RECENT]
        self.remember("recent", "\n".join(map(str, paths)))

    def forget_recent(self, path: Path) -> None:
        """Take a workbook off the recent ones."""
        self.remember("recent", "\n".join(str(other) for other in self.recent() if other != path))
