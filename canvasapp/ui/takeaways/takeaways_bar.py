"""The bar over the takeaways: the way back, undo and redo, commands, and what is shown below."""

from collections.abc import Iterable, Mapping
from typing import Literal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from canvasapp.domain.model.content import Content
from canvasapp.domain.model.takeaway import TAKEAWAY_SORTS, Takeaway
from canvasapp.ui.kit.actions import Actions
from canvasapp.ui.kit.choice_box import ChoiceBox
from canvasapp.ui.kit.parts import button, follow
from canvasapp.ui.kit.retranslated import Retranslated
from canvasapp.ui.kit.room_bar import RoomBar
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
        self._look = look
        self._counts: Mapping[str, int] = {}
        self.setProperty("frame", "bar")
        self.carry, self.save, self.new = button(), button(), button("primary")
        self.top = RoomBar(look, actions, (self.carry, self.save, self.new))
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
        self.top.workshop.say(content.workshop.title)
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

    def retranslate(self) -> None:
        """Say the words in the interface's language."""
        self.top.title.setText(self.tr("Decisions and actions"))
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

    def _offer_people(self, people: Iterable[str], chosen: str) -> None:
        self.person.blockSignals(True)
        self.person.clear()
        self.person.addItem("", "")
        for name in people:
            self.person.addItem(name, name)
        self.person.setCurrentIndex(max(0, self.person.findData(chosen)))
        self.person.blockSignals(False)

    def _lay_out(self) -> None:
        below = QHBoxLayout()
        below.setContentsMargins(24, 0, 24, 10)
        below.setSpacing(12)
        for choice in (self.sorts, self.standing, self.person):
            below.addWidget(choice)
        below.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.top)
        column.addLayout(below)

    def _connect(self) -> None:
        self.top.left.connect(self.left)
        self.sorts.chosen.connect(lambda _name: self.filtered.emit())
        self.standing.chosen.connect(lambda _name: self.filtered.emit())
        self.person.currentIndexChanged.connect(lambda _row: self.filtered.emit())

    def _paint(self) -> None:
        self.save.setIcon(self._look.icon("download"))
        self.carry.setIcon(self._look.icon("corner-up-left"))
        self.new.setIcon(self._look.icon("plus", "on_accent"))
