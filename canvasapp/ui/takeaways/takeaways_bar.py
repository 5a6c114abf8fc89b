"""The bar over the takeaways: menu, way back, title, undo and redo, and what is shown below."""

from collections.abc import Iterable, Mapping
from typing import Literal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from canvasapp.domain.model.content import Content
from canvasapp.domain.model.takeaway import TAKEAWAY_SORTS, Takeaway
from canvasapp.ui.kit.actions import TABLE, Actions
from canvasapp.ui.kit.choice_box import ChoiceBox
from canvasapp.ui.kit.menu_button import MenuButton
from canvasapp.ui.kit.parts import ElidedLabel, button, follow, text_label, tool_button
from canvasapp.ui.kit.retranslated import Retranslated
from canvasapp.ui.kit.segments import Segments
from canvasapp.ui.look.look import Look

Standing = Literal["open", "every"]
EVERY = "every"


class TakeawaysBar(Retranslated, QFrame):
    """`left` when the user wants to go back; `filtered` when something else is to be shown."""

    left = Signal()
    filtered = Signal()

    def __init__(self, look: Look, actions: Actions) -> None:
        super().__init__()
        self._look, self._actions = look, actions
        self._counts: Mapping[str, int] = {}
        self.setProperty("frame", "bar")
        self.menu = MenuButton(look, actions)
        self.back = tool_button(look, "arrow-left")
        self.workshop = ElidedLabel("")
        self.workshop.setProperty("type", "muted")
        self._chevron = QLabel()
        self.title = text_label("h3")
        self.undo, self.redo = (tool_button(look, TABLE[name].icon) for name in ("edit.undo", "edit.redo"))
        self.carry, self.save, self.new = button(), button(), button("primary")
        self.sorts, self.standing = Segments((EVERY, *TAKEAWAY_SORTS)), Segments(("open", EVERY))
        self.person = ChoiceBox(look)
        self._lay_out()
        self._connect()
        self.sorts.choose(EVERY)
        self.standing.choose("open")
        follow(look, self, self._paint)
        self._paint()
        self.retranslate()

    def show_for(self, content: Content) -> None:
        """Say whose workshop it is, how many takeaways it has, and who is named in them."""
        self.workshop.say(content.workshop.title)
        self._counts = {sort: len(content.taken(sort)) for sort in TAKEAWAY_SORTS} | {EVERY: len(content.takeaways)}
        chosen = self.person.currentData()
        people = sorted({takeaway.who for takeaway in content.takeaways.values() if takeaway.who}, key=str.casefold)
        self._offer_people(people, chosen if chosen in people else "")
        self.retranslate()

    def shows(self, takeaway: Takeaway) -> bool:
        """Whether a takeaway is among those that are wanted."""
        return (
            self.sorts.choice() in (EVERY, takeaway.sort)
            and (self.standing.choice() == EVERY or takeaway.status == "open")
            and self.person.currentData() in (None, "", takeaway.who)
        )

    def show_all(self) -> None:
        """Want everything again."""
        self.sorts.choose(EVERY)
        self.standing.choose(EVERY)
        self.person.setCurrentIndex(0)
        self.filtered.emit()

    def refresh(self) -> None:
        """Follow the actions: what can be undone now, and how it is called."""
        for name, made in (("edit.undo", self.undo), ("edit.redo", self.redo)):
            action = self._actions.by_id[name]
            made.setEnabled(action.isEnabled())
            made.setToolTip(f"{action.text()}  {action.shortcut().toString()}".strip())
            made.setAccessibleName(action.text())

    def retranslate(self) -> None:
        """Say the words in the interface's language."""
        self.title.setText(self.tr("Decisions and actions"))
        self.back.setToolTip(self.tr("Back to the workshop"))
        self.back.setAccessibleName(self.back.toolTip())
        names = {
            EVERY: self.tr("All"),
            "decision": self.tr("Decisions"),
            "action": self.tr("Actions"),
            "parked": self.tr("Parking lot"),
        }
        self.sorts.name_choices(
            self.tr("Kind"), {name: f"{text} {self._counts.get(name, 0)}" for name, text in names.items()}
        )
        self.standing.name_choices(self.tr("Shown"), {"open": self.tr("Open"), EVERY: self.tr("Done, too")})
        self.person.setAccessibleName(self.tr("Person"))
        if self.person.count():
            self.person.setItemText(0, self.tr("Everyone"))
        self.carry.setText(self.tr("Left open earlier…"))
        self.save.setText(self.tr("Save as…"))
        self.new.setText(self.tr("Write down…"))
        self.refresh()

    def _offer_people(self, people: Iterable[str], chosen: str) -> None:
        self.person.blockSignals(True)
        self.person.clear()
        self.person.addItem("", "")
        for name in people:
            self.person.addItem(name, name)
        self.person.setCurrentIndex(max(0, self.person.findData(chosen)))
        self.person.blockSignals(False)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(12, 0, 16, 0)
        top.setSpacing(4)
        for part in (self.menu, self.back, self.workshop, self._chevron, self.title):
            top.addWidget(part)
        top.addStretch(1)
        for part in (self.undo, self.redo):
            top.addWidget(part)
        top.addSpacing(8)
        for command in (self.carry, self.save, self.new):
            top.addWidget(command)
        below = QHBoxLayout()
        below.setContentsMargins(24, 0, 24, 10)
        below.setSpacing(12)
        for choice in (self.sorts, self.standing, self.person):
            below.addWidget(choice)
        below.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(10)
        column.addLayout(top)
        column.addLayout(below)

    def _connect(self) -> None:
        self.back.clicked.connect(self.left)
        self.undo.clicked.connect(lambda: self._actions.run("edit.undo"))
        self.redo.clicked.connect(lambda: self._actions.run("edit.redo"))
        self.sorts.chosen.connect(lambda _name: self.filtered.emit())
        self.standing.chosen.connect(lambda _name: self.filtered.emit())
        self.person.currentIndexChanged.connect(lambda _row: self.filtered.emit())
        self._actions.refreshed.connect(self.refresh)

    def _paint(self) -> None:
        self._chevron.setPixmap(self._look.icon("chevron-right", "muted").pixmap(16, 16))
        self.save.setIcon(self._look.icon("download"))
        self.carry.setIcon(self._look.icon("corner-up-left"))
        self.new.setIcon(self._look.icon("plus", "on_accent"))
