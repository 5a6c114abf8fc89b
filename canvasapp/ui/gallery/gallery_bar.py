"""The bar over the gallery: menu, way back, title, search, and how long a method may take."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel

from canvasapp.ui.kit.actions import Actions
from canvasapp.ui.kit.choice_box import ChoiceBox
from canvasapp.ui.kit.menu_button import MenuButton
from canvasapp.ui.kit.parts import follow, text_label, tool_button
from canvasapp.ui.kit.retranslated import Retranslated
from canvasapp.ui.kit.search_field import SearchField
from canvasapp.ui.look.look import Look

LENGTHS = (0, 45, 60)
"""Minutes that a method may take at most; 0 stands for any."""


class MethodSearch(SearchField):
    """The search field of the library, for methods. Escape in an empty one is left to the page."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.shown_text():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        super().retranslate()
        self.setPlaceholderText(self.tr("Search methods"))
        self.setAccessibleName(self.tr("Search methods"))


class GalleryBar(Retranslated, QFrame):
    """`left` when the user wants to go back, `lengths_changed` when another length was chosen."""

    left = Signal()
    lengths_changed = Signal()

    def __init__(self, look: Look, actions: Actions) -> None:
        super().__init__()
        self._look = look
        self._from_workshop = False
        self.setProperty("frame", "bar")
        self.setFixedHeight(52)
        self.menu = MenuButton(look, actions)
        self.back = tool_button(look, "arrow-left")
        self._chevron = QLabel()
        self.title = text_label("h3")
        self.search = MethodSearch(look)
        self.length = ChoiceBox(look)
        self.length.addItems([""] * len(LENGTHS))
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 16, 0)
        row.setSpacing(4)
        for part in (self.menu, self.back, self._chevron):
            row.addWidget(part)
        row.addSpacing(4)
        row.addWidget(self.title)
        row.addStretch(1)
        row.addWidget(self.search, 2)
        row.addSpacing(8)
        row.addWidget(self.length)
        self.back.clicked.connect(self.left)
        self.length.currentIndexChanged.connect(self.lengths_changed)
        follow(look, self, self._paint)
        self._paint()
        self.retranslate()

    @property
    def most_minutes(self) -> int:
        """How long a method may take; 0 for any length."""
        return LENGTHS[max(self.length.currentIndex(), 0)]

    def lead_back_to(self, *, workshop: bool) -> None:
        """Whether the way back leads to a workshop or to the library."""
        self._from_workshop = workshop
        self.retranslate()

    def retranslate(self) -> None:
        """Say the words in the interface's language."""
        self.title.setText(self.tr("Method gallery"))
        back = self.tr("Back to the workshop") if self._from_workshop else self.tr("Back to the library")
        self.back.setToolTip(back)
        self.back.setAccessibleName(back)
        self.length.setAccessibleName(self.tr("Length"))
        for place, minutes in enumerate(LENGTHS):
            text = self.tr("Up to {minutes} minutes").format(minutes=minutes) if minutes else self.tr("Any length")
            self.length.setItemText(place, text)

    def _paint(self) -> None:
        self._chevron.setPixmap(self._look.icon("chevron-right", "muted").pixmap(16, 16))
