"""Texts that are being typed survive the program: they are kept aside each second, and offered after a crash."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from canvasapp.app.typed import BeingTyped
from canvasapp.ui.kit.parts import MessageBar

_SHOWN = 120


class UnsavedTyping:
    """Of one window over an open workshop; speaks through its message bar."""

    def __init__(self, typed: BeingTyped, texts: Callable[[], str], message: MessageBar) -> None:
        """`texts` gives all that is being typed in the window."""
        self._typed, self._message = typed, message
        self._end = typed.add(texts)
        self._offered: dict[Path, str] = {}
        self._said = ""
        message.closed.connect(self._forget)

    def look(self) -> None:
        """Keep what is being typed now aside, and offer what was left by a program that died."""
        self._typed.keep()
        left = {path: text for path, text in self._typed.left().items() if path not in self._offered}
        if left:
            self._offered |= left
            self._message.tell_in_any_language(self._offer)

    def end(self) -> None:
        """The window goes as it should: nothing is being typed in it any more."""
        self._end()
        self._typed.keep()

    def _offer(self) -> None:
        text = "\n\n".join(self._offered.values())
        words = QCoreApplication.translate(
            "Unkept", "This was being typed when the program stopped, and is not in the workshop: “{text}”"
        )
        shown = " ".join(text.split())
        self._said = words.format(text=shown if len(shown) <= _SHOWN else f"{shown[: _SHOWN - 1]}…")
        copy = QCoreApplication.translate("Unkept", "Copy")
        self._message.tell(self._said, "warn", {copy: lambda: QApplication.clipboard().setText(text)})

    def _forget(self) -> None:
        if self._offered and self._message.text.text() == self._said:
            self._typed.forget(self._offered)
            self._offered = {}
