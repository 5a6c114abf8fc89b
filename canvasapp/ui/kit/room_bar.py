"""The bar over a room of a workshop: menu, way back, whose workshop it is, undo and redo, and the room's commands."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from canvasapp.ui.kit.actions import TABLE, Actions
from canvasapp.ui.kit.menu_button import MenuButton
from canvasapp.ui.kit.parts import ElidedLabel, follow, text_label, tool_button
from canvasapp.ui.kit.retranslated import Retranslated
from canvasapp.ui.look.look import Look


class RoomBar(Retranslated, QFrame):
    """`left` when the user wants to go back. `commands` stand at the right; who made them names them."""

    left = Signal()

    def __init__(self, look: Look, actions: Actions, commands: Sequence[QWidget]) -> None:
        super().__init__()
        self._look, self._actions = look, actions
        self.menu = MenuButton(look, actions)
        self.back = tool_button(look, "arrow-left")
        self.workshop = ElidedLabel("")
        self.workshop.setProperty("type", "muted")
        self._chevron = QLabel()
        self.title = text_label("h3")
        self.undo, self.redo = (tool_button(look, TABLE[name].icon) for name in ("edit.undo", "edit.redo"))
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 16, 8)
        row.setSpacing(4)
        for part in (self.menu, self.back, self.workshop, self._chevron, self.title):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self.undo)
        row.addWidget(self.redo)
        row.addSpacing(8)
        for command in commands:
            row.addWidget(command)
        self.back.clicked.connect(self.left)
        self.undo.clicked.connect(lambda: actions.run("edit.undo"))
        self.redo.clicked.connect(lambda: actions.run("edit.redo"))
        actions.refreshed.connect(self.refresh)
        follow(look, self, self._paint)
        self._paint()
        self.retranslate()

    def refresh(self) -> None:
        """Follow the actions: what can be undone now, and how it is called."""
        for name, made in (("edit.undo", self.undo), ("edit.redo", self.redo)):
            action = self._actions.by_id[name]
            made.setEnabled(action.isEnabled())
            made.setToolTip(f"{action.text()}  {action.shortcut().toString()}".strip())
            made.setAccessibleName(action.text())

    def retranslate(self) -> None:
        """Say the words in the interface's language."""
        self.back.setToolTip(self.tr("Back to the workshop"))
        self.back.setAccessibleName(self.tr("Back to the workshop"))
        self.refresh()

    def _paint(self) -> None:
        self._chevron.setPixmap(self._look.icon("chevron-right", "muted").pixmap(16, 16))
