"""An option that is a file: its name on a button that asks for another, and a button to leave it out."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from canvasapp.ui.kit.parts import button, tool_button
from canvasapp.ui.kit.retranslated import Retranslated
from canvasapp.ui.look.look import Look

_WIDEST = 200
"""Of the name of a file, in logical pixels."""

AskFile = Callable[[QWidget, str, str], str]


def ask_file(parent: QWidget, title: str, kinds: str) -> str:
    """The path of a file that the user chooses; empty if none."""
    chosen, _ = QFileDialog.getOpenFileName(parent, title, "", kinds)
    return chosen


class FileField(Retranslated, QWidget):
    """`chosen` when another file was chosen, or none. `ask` is the dialog."""

    chosen = Signal()

    def __init__(self, suffixes: tuple[str, ...], look: Look, ask: AskFile = ask_file) -> None:
        super().__init__()
        self._suffixes, self._ask = suffixes, ask
        self._path: Path | None = None
        self._title = ""
        self.open = button()
        self.leave_out = tool_button(look, "x")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.open, 1)
        row.addWidget(self.leave_out)
        self.setFocusProxy(self.open)
        self.open.clicked.connect(self._choose)
        self.leave_out.clicked.connect(lambda: self._take(None))
        self.retranslate()

    def value(self) -> Path | None:
        """The file."""
        return self._path

    def show_value(self, path: Path | None) -> None:
        """Show a file; nothing is announced."""
        self._path = path
        self.retranslate()

    def name(self, title: str, help_: str) -> None:
        """Say what the file is for."""
        self._title = title
        self.open.setToolTip(help_)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        name = self._path.name if self._path is not None else self.tr("Choose a file…")
        shown = self.open.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, _WIDEST)
        self.open.setText(shown)
        self.open.setAccessibleName(f"{self._title}: {name}")
        self.leave_out.setToolTip(self.tr("Without a file"))
        self.leave_out.setAccessibleName(self.tr("Without a file"))
        self.leave_out.setVisible(self._path is not None)

    def _choose(self) -> None:
        kinds = " ".join(f"*{suffix}" for suffix in self._suffixes)
        chosen = self._ask(self, self._title, f"{self._title} ({kinds})")
        if chosen:
            self._take(Path(chosen))

    def _take(self, path: Path | None) -> None:
        if path != self._path:
            self.show_value(path)
            self.chosen.emit()
