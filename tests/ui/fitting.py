"""Whether words fit where they stand, and whether all of them are said in the language of the interface."""

import re

from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QLabel, QPushButton, QWidget


def clipped(root: QWidget) -> list[str]:
    """The texts of visible labels and buttons that have less room than they ask for."""
    found = []
    for widget in root.findChildren(QWidget):
        if (
            not widget.isVisibleTo(root)
            or not isinstance(widget, QLabel | QPushButton | QCheckBox)
            or not widget.text()
        ):
            continue
        needed = widget.sizeHint()
        wraps = isinstance(widget, QLabel) and widget.wordWrap()
        high = widget.heightForWidth(widget.width()) if wraps else needed.height()
        if widget.height() < high or (not wraps and widget.width() < needed.width()):
            found.append(widget.text())
    return found


class PseudoLanguage(QTranslator):
    """Translates every text into «itself», so that one that is not translated stands out."""

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, source: str, comment: str | None = None, number: int = -1) -> str:
        return f"«{source}»"


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
