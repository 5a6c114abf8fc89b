"""A field of several lines in a form: Tab leaves it, a few lines high, and no syllable is lost."""

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from canvasapp.ui.kit.composition import composing, finish_composition
from canvasapp.ui.kit.line_field import LineField

_LINES = 3


class Paragraph(QPlainTextEdit):
    """Three lines of plain text."""

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * _LINES + 16)

    def finish_composition(self) -> None:
        """Make what is being composed part of the text."""
        finish_composition(self)


def is_composing(field: QWidget | None) -> bool:
    """Whether a syllable is in the making in a field of a form, so that Enter belongs to it."""
    if isinstance(field, QPlainTextEdit):
        return bool(composing(field))
    return isinstance(field, LineField) and bool(field.composing)
