"""Widgets that say their texts again when the language of the interface changes."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    Widget = QWidget
else:
    Widget = object  # two bases that both are widgets would be two widgets to Qt


class Retranslated(Widget):
    """Stands before the Qt class among a widget's bases, and calls its `retranslate` in a new language."""

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Put all texts in the language that now holds."""
        raise NotImplementedError
