"""What a group's votes say: median and spread, what is to be talked about first. No single vote is in it."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from canvasapp.domain.engine.answers.answer_values import ElementAnswer
from canvasapp.domain.engine.answers.votes import Voted, in_order_of_talk
from canvasapp.domain.engine.language.labels import said
from canvasapp.domain.engine.results.rounding import shown
from canvasapp.domain.filling.ballots import VoteElement, ballots, summaries
from canvasapp.domain.filling.matrix_edits import layers_of
from canvasapp.domain.method.elements import Good, MatrixElement
from canvasapp.ui.kit.parts import clear, text_label
from canvasapp.ui.sheets.editors.element_editor import ElementEditor
from canvasapp.ui.sheets.editors.scale_cell import ScaleCells


class TalkList(QFrame):
    """Hidden while nobody has voted. `everything` lists what the votes agree on, too."""

    def __init__(self, editor: ElementEditor, *, everything: bool = False) -> None:
        super().__init__()
        self._editor, self._everything = editor, everything
        self._cells = ScaleCells(editor.look)
        self._element: VoteElement | None = None
        self._answer: ElementAnswer | None = None
        self._layers: tuple[str | None, ...] = ()
        self._shown: object = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(2, 4, 2, 4)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(2, 1)
        self.hide()

    def show_votes(self, element: VoteElement, answer: ElementAnswer, layer: str | None = None) -> None:
        """The votes on one layer, or on all of them."""
        self._element, self._answer = element, answer
        if isinstance(element, MatrixElement):
            self._layers = (layer,) if layer is not None else layers_of(element)
        else:
            self._layers = (None,)
        self._show()

    def retranslate(self) -> None:
        """Say the words in the interface's language."""
        self._shown = None
        self._show()

    def _show(self) -> None:
        element, answer = self._element, self._answer
        if element is None or answer is None:
            return
        found = in_order_of_talk([s for layer in self._layers for s in summaries(element, answer, layer)])
        count = max(ballots(answer, layer) for layer in self._layers)
        now = (found, count, self._editor.language)
        self.setVisible(bool(found))
        if now == self._shown:
            return
        self._shown = now
        clear(self._grid)
        if not found:
            return
        listed = found if self._everything else [summary for summary in found if summary.talk_about]
        title = self.tr("Talk about it") if listed and listed[0].talk_about else self.tr("The votes lie close together")
        self._grid.addWidget(text_label("strong", title), 0, 0, 1, 3)
        self._grid.addWidget(text_label("caption", self.tr("%n ballot(s)", "", count)), 0, 3)
        for row, summary in enumerate(listed, start=1):
            self._add(row, element, summary)

    def _add(self, row: int, element: VoteElement, summary: Voted) -> None:
        names = {layer.id: layer.label.in_(self._editor.language) for layer in getattr(element, "layers", ())}
        label = said(summary.label, self._editor.language)
        if len(self._layers) > 1 and summary.layer in names:
            label = f"{label} · {names[summary.layer]}"
        spread = self.tr("spread {spread}").format(spread=shown(summary.spread, "rating"))
        chip = text_label("caption", self.tr("talk about it") if summary.talk_about else "")
        chip.setProperty("chip", summary.talk_about)
        self._grid.addWidget(_Median(self._editor, self._cells, summary.median, element.scale.good), row, 0)
        self._grid.addWidget(text_label("body", label, wrap=True), row, 1, 1, 2)
        self._grid.addWidget(text_label("muted", spread if summary.spread is not None else ""), row, 3)
        if self._everything and summary.talk_about:
            self._grid.addWidget(chip, row, 4)


class _Median(QWidget):
    """A median as a cell of the scale."""

    def __init__(self, editor: ElementEditor, cells: ScaleCells, median: float, good: Good) -> None:
        super().__init__()
        self._editor, self._cells, self._median, self._good = editor, cells, median, good
        self.setAccessibleName(self.tr("Median {median}").format(median=shown(median, "rating")))
        high = round(QFontMetrics(editor.font_of("strong")).height() * 1.6)
        self.setFixedSize(QSize(round(high * 1.6), high))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._cells.paint(painter, QRectF(self.rect()), self._median, self._good, self._editor.font_of("strong"))
        painter.end()
