"""Texts that are being typed survive the program: they are kept aside each second, and offered after a crash."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from canvasapp.app.typed import TypedText
from canvasapp.ui.kit.parts import MessageBar
from canvasapp.ui.workshop.sheet_stack import SheetStack

_SHOWN = 120


class UnsavedTyping:
    """Looks at the sheets of an open workshop whenever it is told to; speaks through its message bar."""

    def __init__(self, folder: Path, workshop: str, sheets: SheetStack, message: MessageBar) -> None:
        self._file = TypedText(folder, workshop)
        self._sheets, self._message = sheets, message
        self._offered: dict[Path, str] = {}
        self._said = ""
        message.closed.connect(self._forget)

    def look(self) -> None:
        """Keep what is being typed now aside, and offer what was left by a program that died."""
        self._file.keep(self._sheets.typed())
        left = {path: text for path, text in self._file.left().items() if path not in self._offered}
        if left:
            self._offered |= left
            self._offer("\n\n".join(self._offered.values()))

    def end(self) -> None:
        """The workshop is closed as it should be: nothing is being typed any more."""
        self._file.keep("")

    def _offer(self, text: str) -> None:
        words = QCoreApplication.translate(
            "Unkept", "This was being typed when the program stopped, and is not in the workshop: “{text}”"
        )
        shown = " ".join(text.split())
        self._said = words.format(text=shown if len(shown) <= _SHOWN else f"{shown[: _SHOWN - 1]}…")
        copy = QCoreApplication.translate("Unkept", "Copy")
        self._message.tell(self._said, "warn", {copy: lambda: QApplication.clipboard().setText(text)})

    def _forget(self) -> None:
        if self._offered and self._message.text.text() == self._said:
            self._file.forget(self._offered)
            self._offered = {}
