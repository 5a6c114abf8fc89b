"""The last line of the library: where everything is kept, and what can be dropped here."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel

from canvasapp.app.workbooks import last_backup
from canvasapp.ui.kit.context import Context
from canvasapp.ui.kit.parts import follow, text_label
from canvasapp.ui.kit.wording import day_text

HEIGHT = 44


class LibraryFoot(QFrame):
    """Says what it is told; `show_state` is called again after each change of workbook or language."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context, self._read_only = context, False
        self.setFixedHeight(HEIGHT)
        self._sign = QLabel()
        self.saved = text_label("caption")
        self.hint = text_label("caption")
        row = QHBoxLayout(self)
        row.setContentsMargins(32, 0, 32, 0)
        row.setSpacing(8)
        row.addWidget(self._sign)
        row.addWidget(self.saved)
        row.addStretch(1)
        row.addWidget(self.hint)
        self._paint()
        follow(context.look, self, self._paint)

    def show_state(self, name: str, workbook: Path | None, *, read_only: bool, today: date) -> None:
        """Say where everything is kept and when it was copied last."""
        self._read_only = read_only
        if read_only:
            kept = self.tr("{name} may only be read").format(name=name)
        else:
            kept = self.tr("Saved in {name}").format(name=name)
        backup = self._backup(workbook, today)
        self.saved.setText(f"{kept} · {backup}" if backup else kept)
        self.hint.setText(self.tr("Drop a .canvasbook file here to open it"))
        self._paint()

    def _backup(self, workbook: Path | None, today: date) -> str:
        """When the newest backup was made, to the minute if it was today."""
        made = last_backup(workbook, self._context.places) if workbook is not None else None
        if made is None:
            return ""
        if made.date() == today:
            return self.tr("last backup today, {time}").format(time=f"{made:%H:%M}")
        return self.tr("last backup {day}").format(day=day_text(made.date(), self._context.language))

    def _paint(self) -> None:
        icon = "lock" if self._read_only else "circle-check"
        self._sign.setPixmap(self._context.look.icon(icon, "muted").pixmap(QSize(15, 15)))
