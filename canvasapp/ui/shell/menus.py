"""The menus of the window: a bar where the user wants one, else behind a button or a key."""

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QMainWindow, QMenu, QMenuBar

from canvasapp.app.settings import MENU_BAR, Settings
from canvasapp.ui.kit.actions import Actions
from canvasapp.ui.kit.menu_button import MenuButton


class Menus(QObject):
    """Filled from the actions, with those that the page in front offers."""

    def __init__(self, window: QMainWindow, actions: Actions, settings: Settings) -> None:
        super().__init__(window)
        self._window, self._actions, self._settings = window, actions, settings
        self.bar = QMenuBar(window)
        window.setMenuBar(self.bar)
        self.show_bar()

    def show_bar(self) -> None:
        """Show the bar where the user wants it; on macOS it is always there."""
        self.bar.setVisible(self.bar.isNativeMenuBar() or self._settings.get(MENU_BAR))

    def hide_bar(self) -> None:
        """Nothing but the page, for the projector."""
        self.bar.hide()

    def fill(self) -> None:
        """The menus of the page in front."""
        self._actions.fill(self.bar)

    def open(self) -> None:
        """Open the menus: in the bar where it is shown, from the page's button, else in the corner of the page."""
        first = self.bar.actions()[:1]
        shown = self._window.findChildren(MenuButton)
        button = next((found for found in shown if found.isVisible()), None)
        if self.bar.isVisible() and first:
            self.bar.setFocus()
            self.bar.setActiveAction(first[0])
        elif button is not None:
            button.showMenu()
        else:
            menu = QMenu(self._window)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            self._actions.fill(menu)
            menu.popup(self._window.mapToGlobal(QPoint(12, 12)))
