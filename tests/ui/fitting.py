"""Whether words fit where they stand, and whether all of them are said in the language of the interface."""

import re

from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QLabel, QPushButton, QWidget

from canvasapp.ui.kit.parts import ElidedLabel


def clipped(root: QWidget) -> list[str]:
    """The texts of visible labels and buttons that have less room than they ask for, or leave the widget they are in.

    What gives up its end on purpose, and tells the whole on hover, is let pass.
    """
    words = (
        widget
        for widget in root.findChildren(QWidget)
        if isinstance(widget, QLabel | QPushButton | QCheckBox)
        and not isinstance(widget, ElidedLabel)
        and widget.isVisibleTo(root)
        and widget.text()
    )
    return [widget.text() for widget in words if not _has_room(widget)]


def _has_room(widget: QLabel | QPushButton | QCheckBox) -> bool:
    needed = widget.sizeHint()
    wraps = isinstance(widget, QLabel) and widget.wordWrap()
    high = widget.heightForWidth(widget.width()) if wraps else needed.height()
    parent = widget.parentWidget()
    inside = parent is None or widget.isWindow() or parent.rect().contains(widget.geometry())
    return inside and widget.height() >= high and (wraps or widget.width() >= needed.width())


class PseudoLanguage(QTranslator):
    """Translates every text into «itself», so that one that is not translated stands out."""

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, source: str, comment: str | None = None, number: int = -1) -> str:
        return f"«{source}»"


class LongLanguage(QTranslator):
    """Makes every text a third longer and puts it in brackets, as another language might."""

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, source: str, comment: str | None = None, number: int = -1) -> str:
        return f"[{source}{'~' * round(len(source) * 0.3)}]"


def spoken_texts(root: QWidget) -> list[str]:
    """The texts of labels and buttons below `root`, and what a screen reader says of the others."""
    texts: list[str] = []
    for widget in root.findChildren(QWidget):
        if not widget.isVisibleTo(root):
            continue
        if isinstance(widget, QLabel | QAbstractButton) and widget.text():
            texts.append(widget.text())
        elif widget.accessibleName():
            texts.append(widget.accessibleName())
    return texts


def untranslated(root: QWidget, known: set[str]) -> list[str]:
    """The texts below `root` that were not translated by `PseudoLanguage`, but for numbers and those `known`."""
    return [
        text
        for text in spoken_texts(root)
        if re.search(r"\w", text) and "«" not in text and text not in known and not re.fullmatch(r"[\d\s%]+", text)
    ]


def speak_pseudo(app: QCoreApplication) -> PseudoLanguage:
    """Switch to the pseudo-language; remove the translator to switch back."""
    language = PseudoLanguage(app)
    app.installTranslator(language)
    return language
