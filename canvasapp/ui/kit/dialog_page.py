"""The frame of a dialog: margins, a width that longer words and larger text may widen; gone once it is closed."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLabel, QLayout, QScrollArea, QVBoxLayout, QWidget

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


def foot(*buttons: QWidget, before: QWidget | None = None) -> QHBoxLayout:
    """The last row of a dialog: its buttons at the right, the one that most people want last; `before` at the left."""
    row = QHBoxLayout()
    row.setSpacing(8)
    if before is not None:
        row.addWidget(before)
    row.addStretch(1)
    for button in buttons:
        row.addWidget(button)
    return row


def labelled(label: QLabel, editor: QWidget, *below: QWidget) -> QVBoxLayout:
    """A field of a form: its label above the editor, and `below` what is said of it, such as a complaint."""
    label.setBuddy(editor)
    column = QVBoxLayout()
    column.setSpacing(4)
    for part in (label, editor, *below):
        column.addWidget(part)
    column.addStretch(1)
    return column


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
