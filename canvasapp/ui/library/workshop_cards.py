"""The cards of the library as values, and the model in which the views find them."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QDate,
    QLocale,
    QModelIndex,
    QObject,
    Qt,
)

from canvasapp.app.settings import Order
from canvasapp.domain.model.content import Content
from canvasapp.domain.model.summaries import NOTES_IN_THUMBNAIL, Standing, Thumbnail, WorkshopSummary
from canvasapp.domain.model.values import Language, clean_text
from canvasapp.domain.model.workshop import Workshop
from canvasapp.ui.kit.index import Index
from canvasapp.ui.kit.wording import day_text

CARD_ROLE = Qt.ItemDataRole.UserRole + 1


"""As Qt hands indexes over."""


@dataclass(frozen=True)
class WorkshopCard:
    """What a card shows. `stamp` changes when its picture does; `picture` brings the notes of the picture."""

    id: str
    workshop: Workshop
    notes: int
    sheets: int
    stamp: str
    picture: Callable[[], Thumbnail]
    standing: Standing = field(default_factory=Standing)


def card_of_summary(
    summary: WorkshopSummary, picture: Callable[[str], Thumbnail], standing: Standing | None = None
) -> WorkshopCard:
    """The card of a workshop in a workbook; `standing` is how its notes stand, if there is anything to say of them."""
    workshop = summary.workshop
    return WorkshopCard(
        workshop.id,
        workshop,
        summary.notes,
        summary.sheets,
        summary.last_step,
        lambda: picture(workshop.id),
        standing or Standing(),
    )


def card_of_example(example_id: str, content: Content) -> WorkshopCard:
    """The card of an example that is not in any workbook yet."""
    return WorkshopCard(
        f"{example_id}.{content.workshop.language}",
        content.workshop,
        len(content.notes),
        len(content.sheets),
        "",
        lambda: thumbnail_of(content),
    )


def thumbnail_of(content: Content) -> Thumbnail:
    """What the store finds for a thumbnail, of a content in memory."""
    for sheet in content.sheets:
        blocks = {block: notes for (of, block), notes in content.blocks.items() if of == sheet.id and notes}
        if blocks:
            marks = {
                block: tuple((note.colour, len(note.text)) for note in notes[:NOTES_IN_THUMBNAIL])
                for block, notes in blocks.items()
            }
            return Thumbnail(sheet.method, marks)
    return Thumbnail(content.sheets[0].method) if content.sheets else Thumbnail()


def in_order(cards: Iterable[WorkshopCard], order: Order) -> list[WorkshopCard]:
    """Cards in the order that the user chose; they come newest first. Workshops without a client go last."""
    if order == "title":
        return sorted(cards, key=lambda card: card.workshop.title.casefold())
    if order == "client":
        return sorted(
            cards,
            key=lambda card: (
                not card.workshop.client,
                card.workshop.client.casefold(),
                card.workshop.title.casefold(),
            ),
        )
    return list(cards)


def notes_text(count: int) -> str:
    """38 notes"""
    return QCoreApplication.translate("library", "%n note(s)", None, count)


def sheets_text(count: int) -> str:
    """7 sheets"""
    return QCoreApplication.translate("library", "%n sheet(s)", None, count)


def standing_text(standing: Standing, language: Language) -> str:
    """What is most urgent about a workshop: 1 disproved, 2 overdue, due 1 Oct 2026; "" for nothing."""
    if standing.disproved:
        return QCoreApplication.translate("library", "%n disproved", None, standing.disproved)
    if standing.overdue:
        return QCoreApplication.translate("library", "%n overdue", None, standing.overdue)
    if standing.next is not None:
        return QCoreApplication.translate("library", "due {day}").format(day=day_text(standing.next, language))
    return ""


def client_and_day(workshop: Workshop, language: Language) -> str:
    """Lantern Books · 14 Mar 2005"""
    return " · ".join(part for part in (workshop.client, day_text(workshop.day, language)) if part)


def spoken(card: WorkshopCard, language: Language) -> str:
    """A card as a screen reader says it."""
    day = card.workshop.day
    form = "yyyy년 M월 d일" if language == "ko" else "d MMMM yyyy"
    said_day = QLocale(language).toString(QDate(day.year, day.month, day.day), form) if day is not None else ""
    counts = (notes_text(card.notes), sheets_text(card.sheets), standing_text(card.standing, language))
    parts = (card.workshop.title, card.workshop.client, said_day, *counts)
    return ", ".join(part for part in parts if part)


class CardModel(QAbstractListModel):
    """The cards that are shown. Editing a title calls `rename`, which changes the workbook; the model follows it."""

    def __init__(self, parent: QObject, language: Callable[[], Language]) -> None:
        super().__init__(parent)
        self._cards: tuple[WorkshopCard, ...] = ()
        self._language = language
        self.rename: Callable[[str, str], None] | None = None

    @property
    def cards(self) -> tuple[WorkshopCard, ...]:
        """The cards, in their order."""
        return self._cards

    def show(self, cards: Sequence[WorkshopCard]) -> None:
        """Show other cards. The same workshops in the same order stay where they are and are painted anew."""
        before, now = [card.id for card in self._cards], [card.id for card in cards]
        if before == now:
            self._cards = tuple(cards)
            if now:
                self.dataChanged.emit(self.index(0), self.index(len(now) - 1))
            return
        self.beginResetModel()
        self._cards = tuple(cards)
        self.endResetModel()

    def index_of(self, card_id: str) -> QModelIndex:
        """Where the card is; an invalid index if it is not shown."""
        for row, card in enumerate(self._cards):
            if card.id == card_id:
                return self.index(row)
        return QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (as Qt declares it; never changed)
        return 0 if parent.isValid() else len(self._cards)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        card = self._cards[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return card.workshop.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return spoken(card, self._language())
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return card.workshop.purpose
            case _ if role == CARD_ROLE:
                return card
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or self.rename is None or not isinstance(value, str):
            return False
        card = self._cards[index.row()]
        title = clean_text(value)
        if not title or title == card.workshop.title:
            return False
        self.rename(card.id, title)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.isValid() and self.rename is not None else flags
