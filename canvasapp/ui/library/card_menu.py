"""The menu of a card: what can be done with it in the section that is shown."""

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from canvasapp.app.settings import Section
from canvasapp.domain.model.values import LANGUAGES
from canvasapp.ui.library.library_commands import LibraryCommands
from canvasapp.ui.library.workshop_cards import WorkshopCard
from canvasapp.ui.look.look import Look


class CardActions(NamedTuple):
    """What the page itself does with a card; `rename` does it to the one in front."""

    open: Callable[[WorkshopCard], object]
    remove: Callable[[WorkshopCard], object]
    rename: Callable[[], object]


def card_menu(
    parent: QWidget, look: Look, commands: LibraryCommands, card: WorkshopCard, section: Section, does: CardActions
) -> QMenu:
    """A menu of a card; what writes can be chosen where the workbook can be written."""
    menu = QMenu(parent)

    def add(text: str, do: Callable[[], object], icon: str, keys: str = "", *, writing: bool = True) -> None:
        action = menu.addAction(look.icon(icon), text)
        action.triggered.connect(lambda: do())
        action.setEnabled(commands.writable or not writing)
        # Shown, not listened to: the view knows its keys.
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.setShortcutVisibleInContextMenu(True)

    if section == "examples":
        names = {
            "en": QCoreApplication.translate("card_menu", "Open a copy in English"),
            "ko": QCoreApplication.translate("card_menu", "Open a copy in Korean"),
        }
        for language in LANGUAGES:
            add(names[language], partial(commands.from_example, example_of(card), language), "copy")
    elif section == "trash":
        add(QCoreApplication.translate("card_menu", "Restore"), partial(commands.restore, card), "archive-restore")
        add(QCoreApplication.translate("card_menu", "Delete for good…"), partial(does.remove, card), "trash-2", "Del")
    else:
        opens = QCoreApplication.translate("card_menu", "Open")
        add(opens, partial(does.open, card), "folder-open", "Return", writing=False)
        add(QCoreApplication.translate("card_menu", "Rename"), does.rename, "pencil", "F2")
        add(QCoreApplication.translate("card_menu", "Duplicate"), partial(commands.duplicate, card), "copy")
        about = QCoreApplication.translate("card_menu", "About this workshop…")
        add(about, partial(commands.show_particulars, card), "info", "Ctrl+I", writing=False)
        menu.addSeparator()
        away = QCoreApplication.translate("card_menu", "Move to the trash")
        add(away, partial(does.remove, card), "trash-2", "Del")
    return menu


def example_of(card: WorkshopCard) -> str:
    """The id of the example that a card of the examples shows."""
    return card.id.rpartition(".")[0]
