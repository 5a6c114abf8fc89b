"""The white card that a grid lies on."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget


def carded(*parts: QWidget, margins: tuple[int, int, int, int] = (8, 4, 8, 8)) -> QFrame:
    """A card with these parts below each other; `margins` left, top, right, bottom in logical pixels."""
    card = QFrame()
    card.setProperty("frame", "card")
    inside = QVBoxLayout(card)
    inside.setContentsMargins(*margins)
    for part in parts:
        inside.addWidget(part)
    return card
