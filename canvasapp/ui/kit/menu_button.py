"""The button that holds the menus of the window."""

from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from canvasapp.ui.kit.actions import Actions
from canvasapp.ui.kit.parts import follow
from canvasapp.ui.kit.retranslated import Retranslated
from canvasapp.ui.look.look import Look


class MenuButton(Retranslated, QToolButton):
    """Opens the menus of the action table; F10 opens them too."""

    def __init__(self, look: Look, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._actions = look, actions
        self.setProperty("bar", "true")
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self)
        menu.aboutToShow.connect(lambda: actions.fill(menu))
        actions.fill(menu)
        self.setMenu(menu)
        follow(look, self, self._paint)
        self._paint()
        self.retranslate()

    def retranslate(self) -> None:
        """Say the words in the interface's language."""
        self.setToolTip(self.tr("Menu  F10"))
        self.setAccessibleName(self.tr("Menu"))

    def _paint(self) -> None:
        self.setIcon(self._look.icon("menu"))
