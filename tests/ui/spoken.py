"""All the words on the screen: what is read, what appears on hover, and what a screen reader says."""

import re
from collections.abc import Collection, Iterator
from html import unescape

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTabBar,
    QWidget,
)

ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)


def words_on_screen() -> set[str]:
    """The texts of all windows, dialogs and menus that are shown."""
    windows = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]
    return {text for window in windows for text in _texts_below(window) if text.strip()}


def without(text: str, known: Collection[str]) -> str:
    """What is left of `text` where everything `known` is taken out, the longest first."""
    for one in sorted((one for one in known if one in text), key=len, reverse=True):
        text = re.sub(rf"(?<![A-Za-z]){re.escape(one)}(?![A-Za-z])", " ", text)
    return text


def _texts_below(window: QWidget) -> Iterator[str]:
    yield window.windowTitle()
    for widget in [window, *window.findChildren(QWidget)]:
        if widget.isVisible():
            yield from _texts_of(widget)


def _texts_of(widget: QWidget) -> Iterator[str]:
    yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription())
    match widget:
        case QLabel() if widget.textFormat() == Qt.TextFormat.RichText:
            yield unescape(re.sub("<[^>]+>", "", widget.text()))
        case QLabel() | QAbstractButton():
            yield widget.text()
        case QLineEdit() | QPlainTextEdit():
            yield widget.placeholderText()
        case QTabBar():
            for tab in range(widget.count()):
                yield from (widget.tabText(tab), widget.tabToolTip(tab))
        case QComboBox():
            yield from (widget.itemText(row) for row in range(widget.count()))
        case QMenu():
            yield from _texts_of_menu(widget)
        case QAbstractItemView() if widget.model() is not None:
            yield from _texts_of_items(widget)


def _texts_of_menu(menu: QMenu) -> Iterator[str]:
    for action in menu.actions():
        yield from _texts_of_action(action)
        below = action.menu()
        if isinstance(below, QMenu):
            yield from _texts_of_menu(below)


def _texts_of_action(action: QAction) -> Iterator[str]:
    if action.isVisible():
        yield from (action.text().replace("&&", "&"), action.toolTip())


def _texts_of_items(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(QModelIndex())
    for row in range(model.rowCount(QModelIndex())):
        for column in range(columns):
            index = model.index(row, column)
            yield from (str(text) for role in ROLES if isinstance(text := index.data(role), str))
