"""The picture of a result on a sheet."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from canvasapp.domain.engine.labels import said
from canvasapp.domain.engine.outcome import AnyResult
from canvasapp.domain.engine.spoken import spoken_body
from canvasapp.domain.values import Language
from canvasapp.ui.context import Context
from canvasapp.ui.parts import text_label


class Picture(QWidget):
    """A result by its title and in words."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._said: tuple[AnyResult, Language] | None = None
        self.title, self.body = text_label("strong", wrap=True), text_label("body", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.title)
        column.addWidget(self.body)

    def show_result(self, result: AnyResult, language: Language) -> None:
        """Show the result; one that did not change costs nothing."""
        if (result, language) != self._said:
            self._said = (result, language)
            self.title.setText(said(result.title, language))
            self.body.setText(spoken_body(result, language))
            self.setAccessibleName(f"{self.title.text()}: {self.body.text()}")
