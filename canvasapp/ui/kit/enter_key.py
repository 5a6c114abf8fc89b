"""Enter presses the button that has the focus, as Space does; Qt knows that in dialogs alone."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QDialog, QRadioButton, QToolButton

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class EnterKey(QObject):
    """Watches an application. Boxes to tick are left alone: in a form Enter finishes, it does not tick."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(watched, QAbstractButton):
            return False
        assert isinstance(event, QKeyEvent)
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if event.key() not in _ENTER or not plain or _is_choice(watched):
            return False
        if not event.isAutoRepeat():
            press(watched)
        return True


def _is_choice(button: QAbstractButton) -> bool:
    """Something that is chosen in a form, which Enter finishes."""
    in_form = button.isCheckable() and isinstance(button.window(), QDialog)
    return isinstance(button, QCheckBox | QRadioButton) or in_form


def press(button: QAbstractButton) -> None:
    """Do what a click on a button does; one that holds a menu opens it."""
    if isinstance(button, QToolButton) and button.menu() is not None:
        if button.isEnabled():
            button.showMenu()
    else:
        button.click()
