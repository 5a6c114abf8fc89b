"""The bar over a workshop: menu, way back, title, undo and redo, guide, print, and the one primary button."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from canvasapp.domain.model.values import Language
from canvasapp.domain.model.workshop import Workshop
from canvasapp.ui.kit.actions import TABLE, Actions
from canvasapp.ui.kit.menu_button import MenuButton
from canvasapp.ui.kit.parts import ElidedLabel, button, follow, tool_button
from canvasapp.ui.kit.retranslated import Retranslated
from canvasapp.ui.kit.wording import day_text
from canvasapp.ui.look.look import Look

_LEFT = ("file.library",)
_RIGHT = (
    "edit.undo",
    "edit.redo",
    "",
    "note.find",
    "view.walk",
    "view.guide",
    "view.agenda",
    "view.takeaways",
    "file.print",
)


class TopBar(Retranslated, QFrame):
    """Buttons do what the actions of the table do."""

    def __init__(self, look: Look, actions: Actions) -> None:
        super().__init__()
        self._look, self._actions = look, actions
        self.setFixedHeight(52)
        self.menu = MenuButton(look, actions)
        self.title, self.about = _Heading(actions), _Heading(actions)
        self.title.setProperty("type", "h3")
        self.about.setProperty("type", "muted")
        self.lock = QLabel()
        self.buttons: dict[str, QToolButton] = {}
        self.present = button("primary")
        self.present.clicked.connect(lambda: actions.run("view.present"))
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 0)
        row.setSpacing(4)
        row.addWidget(self.menu)
        for action_id in _LEFT:
            row.addWidget(self._button(action_id))
        self._chevron = QLabel()
        row.addWidget(self._chevron)
        row.addSpacing(4)
        row.addWidget(self.title)
        row.addSpacing(6)
        row.addWidget(self.about)
        row.addWidget(self.lock)
        row.addStretch(1)
        self._middle = QHBoxLayout()
        row.addLayout(self._middle)
        for action_id in _RIGHT:
            if action_id:
                row.addWidget(self._button(action_id))
            else:
                row.addWidget(_bar_line())
        row.addSpacing(8)
        row.addWidget(self.present)
        actions.refreshed.connect(self.refresh)
        follow(look, self, self.retranslate)
        self.retranslate()

    def put(self, widget: QWidget) -> None:
        """Put something before the buttons at the right."""
        self._middle.addWidget(widget)

    def tell(self, workshop: Workshop, language: Language, read_only: bool) -> None:
        """Show whose workshop it is; a lock where it may only be read."""
        self.title.say(workshop.title)
        self.about.say(" · ".join(part for part in (workshop.client, day_text(workshop.day, language)) if part))
        self.lock.setVisible(read_only)
        self._hint()

    def show_guide(self, shown: bool) -> None:
        """Whether the guide button looks pressed in."""
        self.buttons["view.guide"].setChecked(shown)

    def show_walk(self, shown: bool) -> None:
        """Whether the button of the steps looks pressed in."""
        self.buttons["view.walk"].setChecked(shown)

    def refresh(self) -> None:
        """Follow the actions: what can be done now, and how it is called."""
        self._hint()
        for action_id, made in self.buttons.items():
            action: QAction = self._actions.by_id[action_id]
            made.setEnabled(action.isEnabled())
            made.setVisible(action.isVisible())
            keys = action.shortcut().toString()
            made.setToolTip(f"{action.text()}  {keys}".strip())
            made.setAccessibleName(action.text())
        self.present.setEnabled(self._actions.by_id["view.present"].isEnabled())

    def _hint(self) -> None:
        for heading in (self.title, self.about):
            heading.setToolTip(f"{heading.text()}\n{self._actions.by_id['file.particulars'].toolTip()}")

    def retranslate(self) -> None:
        """Say the words in the interface's language."""
        self.present.setText(self.tr("Present"))
        self.present.setIcon(self._look.icon("presentation", "on_accent"))
        self._chevron.setPixmap(self._look.icon("chevron-right", "muted").pixmap(16, 16))
        self.lock.setPixmap(self._look.icon("lock", "muted").pixmap(16, 16))
        self.lock.setToolTip(self.tr("This workbook may only be read"))
        self.lock.setAccessibleName(self.lock.toolTip())
        self.refresh()

    def _button(self, action_id: str) -> QToolButton:
        made = tool_button(self._look, TABLE[action_id].icon)
        made.setCheckable(action_id in ("view.guide", "view.walk"))
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        made.clicked.connect(lambda: self._actions.run(action_id))
        self.buttons[action_id] = made
        return made


class _Heading(ElidedLabel):
    """A part of what the workshop is called; a click on it is the way to call it something else."""

    def __init__(self, actions: Actions) -> None:
        super().__init__("")
        self._actions = actions
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self._actions.run("file.particulars")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()


def _bar_line() -> QFrame:
    line = QFrame()
    line.setProperty("frame", "stroke")
    line.setFixedSize(1, 20)
    return line
