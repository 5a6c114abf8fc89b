"""The frame of a dialog: margins, and a width that longer words and larger text may widen."""

from PySide6.QtWidgets import QDialog, QLayout, QVBoxLayout

_MARGIN = 24


def dialog_page(dialog: QDialog, width: int) -> QVBoxLayout:
    """The column that fills `dialog`, at least `width` logical pixels wide and never narrower than its content."""
    page = QVBoxLayout(dialog)
    page.setContentsMargins(_MARGIN, 20, _MARGIN, 20)
    page.setSpacing(16)
    page.addStrut(width - 2 * _MARGIN)
    page.setSizeConstraint(QLayout.SizeConstraint.SetMinimumSize)
    return page
