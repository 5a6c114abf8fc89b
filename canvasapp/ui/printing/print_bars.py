"""The bar above and the foot below the print centre."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel

from canvasapp.ui.kit.parts import button, follow, text_label, tool_button
from canvasapp.ui.kit.retranslated import Retranslated
from canvasapp.ui.look.look import Look

TOP = 52
FOOT = 64


class PrintBar(Retranslated, QFrame):
    """The way back, where we are, and whose pages these are. `back` when the user wants to leave."""

    back = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("frame", "bar")
        self.setFixedHeight(TOP)
        self.leave = tool_button(look, "arrow-left")
        self.leave.clicked.connect(self.back)
        self._here = text_label("h3")
        self.workshop = text_label("muted")
        self.workshop.setMinimumWidth(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 16, 0)
        row.setSpacing(8)
        row.addWidget(self.leave)
        row.addWidget(self._here)
        row.addWidget(self.workshop, 1)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        self._here.setText(self.tr("Print"))
        self.leave.setToolTip(self.tr("Back to the workshop"))
        self.leave.setAccessibleName(self.tr("Back to the workshop"))


class PrintFoot(Retranslated, QFrame):
    """What the pages amount to, and what can be done with them."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setProperty("frame", "foot")
        self.setFixedHeight(FOOT)
        self._icon = QLabel()
        self.summary = text_label("muted")
        self.save = button()
        self.print = button("primary")
        self._kind = "PDF"
        self._printable = True
        self._able = self._saving = self._had_focus = False
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 20, 0)
        row.setSpacing(10)
        row.addWidget(self._icon)
        row.addWidget(self.summary, 1)
        row.addWidget(self.save)
        row.addWidget(self.print)
        self._paint()
        follow(look, self, self._paint)
        self.retranslate()

    def name_kind(self, kind: str) -> None:
        """What is saved: PDF, PNG."""
        self._kind = kind
        self.retranslate()

    def allow(self, able: bool, *, printable: bool = True) -> None:
        """Whether there is anything to save, and whether it can be printed from here."""
        self._able, self._printable = able, printable
        self.save.setEnabled(able and not self._saving)
        self.print.setEnabled(able and printable and not self._saving)

    def tell_saving(self, saving: bool) -> None:
        """Show that a file is being written; its button keeps its width, and has the keyboard again if it had it."""
        had_focus, self._had_focus = self._had_focus, saving and self.save.hasFocus()
        self._saving = saving
        self.save.setMinimumWidth(self.save.width() if saving else 0)
        self.allow(self._able, printable=self._printable)
        if had_focus and not saving:
            self.save.setFocus()
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        self.save.setText(self.tr("Saving…") if self._saving else self.tr("Save as {kind}").format(kind=self._kind))
        self.print.setText(self.tr("Print"))

    def _paint(self) -> None:
        self._icon.setPixmap(self._look.icon("file-text", "muted").pixmap(QSize(18, 18)))
        self.save.setIcon(self._look.icon("download"))
        self.print.setIcon(self._look.icon("printer", "on_accent"))
