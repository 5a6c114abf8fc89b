"""The frame of a dialog: margins, a width that longer words and larger text may widen; gone once it is closed."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QFrame, QLayout, QScrollArea, QVBoxLayout, QWidget

_MARGIN = 24

_LEAST = 200
"""A form that scrolls is at least so high, in logical pixels."""


def dialog_page(dialog: QDialog, width: int) -> QVBoxLayout:
    """The column that fills `dialog`, at least `width` logical pixels wide and never narrower than its content.

    A dialog is a child of its window, and without the attribute would stay with it, hidden, until that is closed.
    """
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    page = QVBoxLayout(dialog)
    page.setContentsMargins(_MARGIN, 20, _MARGIN, 20)
    page.setSpacing(16)
    page.addStrut(width - 2 * _MARGIN)
    page.setSizeConstraint(QLayout.SizeConstraint.SetMinimumSize)
    return page


class ScrolledForm(QScrollArea):
    """A form that asks for all the room it needs, and scrolls where a small screen has less. `grown` when it needs
    another room than before."""

    grown = Signal()

    def __init__(self, form: QWidget) -> None:
        super().__init__()
        self._form = form
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setWidget(form)
        form.installEventFilter(self)

    def sizeHint(self) -> QSize:
        return self._form.sizeHint()

    def minimumSizeHint(self) -> QSize:
        needed = self._form.minimumSizeHint()
        return QSize(needed.width(), min(needed.height(), _LEAST))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._form and event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self.grown.emit()
        return super().eventFilter(watched, event)


def fit_to_screen(dialog: QDialog) -> None:
    """Make a dialog as high as it wants to be, or as the screen is."""
    room = dialog.screen().availableGeometry().height() - 2 * _MARGIN
    dialog.resize(dialog.width(), min(dialog.sizeHint().height(), room))
