"""The menus of a table: what a cell has to choose from, and what can be done with a row."""

from collections.abc import Callable
from functools import partial

from pydantic import JsonValue
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QWidget

from canvasapp.domain.engine.results.rounding import NOTHING
from canvasapp.ui.sheets.editors.grid.grid_model import GridColumn


def choice_menu(parent: QWidget, column: GridColumn, value: JsonValue, choose: Callable[[JsonValue], object]) -> QMenu:
    """One of several: the steps of a rating, the options of a choice; the last entry empties the cell."""
    menu = _menu(parent, column.title)
    group = QActionGroup(menu)
    entries: list[tuple[JsonValue, str]] = [*column.choices]
    if column.kind == "rating":
        entries = [(step, str(step)) for step in range(column.low, column.high + 1)]
    for number, (key, words) in enumerate(entries, start=1):
        shown = words if column.kind == "rating" or len(entries) > 9 else f"{words}\t{number}"
        _entry(menu, group, shown, key == value, partial(choose, key))
    menu.addSeparator()
    nothing = QCoreApplication.translate("GridMenus", "As computed") if column.kind == "calc" else NOTHING
    _entry(menu, group, nothing, value is None, partial(choose, None))
    current = group.checkedAction()
    if current is not None:
        menu.setActiveAction(current)
    return menu


def tick_menu(parent: QWidget, column: GridColumn, value: JsonValue, choose: Callable[[JsonValue], object]) -> QMenu:
    """Any of several: the menu stays open while entries are ticked, and tells once when it closes."""
    menu = _menu(parent, column.title)
    ticked = value if isinstance(value, list) else []
    actions: dict[str, QAction] = {}
    for key, words in column.choices:
        action = menu.addAction(words)
        action.setCheckable(True)
        action.setChecked(key in ticked)
        actions[key] = action
    menu.installEventFilter(_StayOpen(menu))

    def closed() -> None:
        known = [key for key, action in actions.items() if action.isChecked()]
        unknown = [key for key in ticked if key not in actions]
        choose([*known, *unknown] or None)

    menu.aboutToHide.connect(closed)
    if actions:
        menu.setActiveAction(next(iter(actions.values())))
    return menu


def row_menu(
    parent: QWidget,
    *,
    above: Callable[[], object],
    up: Callable[[], object],
    down: Callable[[], object],
    remove: Callable[[], object],
    fresh: bool,
) -> QMenu:
    """What can be done with a row; of the empty one nothing but beginning it."""
    menu = _menu(parent, QCoreApplication.translate("GridMenus", "Row"))
    entries = (
        (QCoreApplication.translate("GridMenus", "Insert a row above"), "Ins", above),
        (QCoreApplication.translate("GridMenus", "Move up"), "Alt+Up", up),
        (QCoreApplication.translate("GridMenus", "Move down"), "Alt+Down", down),
        (QCoreApplication.translate("GridMenus", "Remove row"), "", remove),
    )
    for words, keys, command in entries:
        action = menu.addAction(f"{words}\t{keys}" if keys else words)
        action.setEnabled(not fresh)
        action.triggered.connect(lambda _checked=False, command=command: command())
    return menu


class _StayOpen(QObject):
    """Keeps a menu open while its entries are ticked by mouse or space bar; Enter ticks nothing and closes it."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        menu = self.parent()
        assert isinstance(menu, QMenu)
        if event.type() == QEvent.Type.MouseButtonRelease and isinstance(event, QMouseEvent):
            action = menu.actionAt(event.position().toPoint())
            if action is not None:
                action.toggle()
                return True
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            action = menu.activeAction()
            if event.key() == Qt.Key.Key_Space and action is not None:
                action.toggle()
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                menu.close()
                return True
        return False


def _menu(parent: QWidget, title: str) -> QMenu:
    menu = QMenu(title, parent)
    menu.setAccessibleName(title)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return menu


def _entry(menu: QMenu, group: QActionGroup, words: str, checked: bool, command: Callable[[], object]) -> None:
    action = menu.addAction(words.replace("&", "&&"))
    action.setCheckable(True)
    action.setChecked(checked)
    group.addAction(action)
    action.triggered.connect(lambda _checked=False: command())
