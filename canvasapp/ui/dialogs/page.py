"""The frame of a dialog: margins, a width that longer words and larger text may widen; gone once it is closed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLayout, QVBoxLayout

_MARGIN = 24


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
