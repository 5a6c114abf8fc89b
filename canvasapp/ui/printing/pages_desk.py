"""The desk of the print centre: what to know about the pages, the page itself, and the way through them."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QStackedWidget, QToolButton, QVBoxLayout

from canvasapp.ui.kit.open_pdf import OpenPdf
from canvasapp.ui.kit.parts import MessageBar, text_label, tool_button
from canvasapp.ui.kit.retranslated import Retranslated
from canvasapp.ui.look.look import Look
from canvasapp.ui.printing.pages_view import PagesView


class PagesDesk(Retranslated, QFrame):
    """`page_shown` brings the number of the page on the desk, from 0."""

    page_shown = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("frame", "desk")
        self.message = MessageBar(look)
        self.findings = MessageBar(look)
        self.view = PagesView(look)
        self.empty = text_label("muted", wrap=True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = QStackedWidget()
        self._place = text_label("body")
        self._size = text_label("body")
        self._buttons: dict[str, QToolButton] = {
            "back": tool_button(look, "chevron-left"),
            "on": tool_button(look, "chevron-right"),
            "smaller": tool_button(look, "zoom-out"),
            "larger": tool_button(look, "zoom-in"),
            "fit": tool_button(look, "scan"),
        }
        self._lay_out(look)
        self._connect()
        self.retranslate()

    def show_pdf(self, pdf: OpenPdf | None) -> None:
        """Lay other pages on the desk; None clears it."""
        self._stack.setCurrentWidget(self.view)
        self.view.show_pdf(pdf)

    def show_nothing(self, sentence: str) -> None:
        """A desk without pages, with what to do."""
        self.empty.setText(sentence)
        self._stack.setCurrentWidget(self.empty)

    def tell_findings(self, text: str, remedies: Mapping[str, Callable[[], None]]) -> None:
        """Say what the user should know about the pages; an empty text says nothing."""
        if text:
            self.findings.tell(text, "warn", dict(remedies))
        else:
            self.findings.hide()

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        names = {
            "back": self.tr("Previous page"),
            "on": self.tr("Next page"),
            "smaller": self.tr("Smaller"),
            "larger": self.tr("Larger"),
            "fit": self.tr("Whole page"),
        }
        for name, made in self._buttons.items():
            made.setToolTip(names[name])
            made.setAccessibleName(names[name])
        self._tell_place()

    def _tell_place(self) -> None:
        page, pages, zoom = self.view.page(), self.view.pages(), self.view.zoomFactor()
        self._place.setText(self.tr("{page} / {pages}").format(page=page + 1, pages=pages) if pages else "–")
        self._size.setText(f"{zoom:.0%}" if pages else "–")
        text = self.tr("Preview, page {page} of {pages}").format(page=page + 1, pages=pages)
        self.view.setAccessibleName(text if pages else self.tr("Preview"))
        self._buttons["back"].setEnabled(page > 0)
        self._buttons["on"].setEnabled(page + 1 < pages)
        for name in ("smaller", "larger", "fit"):
            self._buttons[name].setEnabled(pages > 0)
        if pages:
            self.page_shown.emit(page)

    def _connect(self) -> None:
        self.view.moved.connect(self._tell_place)
        self._buttons["back"].clicked.connect(lambda: self.view.show_page(self.view.page() - 1))
        self._buttons["on"].clicked.connect(lambda: self.view.show_page(self.view.page() + 1))
        self._buttons["smaller"].clicked.connect(lambda: self.view.zoom(-1))
        self._buttons["larger"].clicked.connect(lambda: self.view.zoom(1))
        self._buttons["fit"].clicked.connect(self.view.fit)

    def _lay_out(self, look: Look) -> None:
        for page in (self.view, self.empty):
            self._stack.addWidget(page)
        way = QHBoxLayout()
        way.setSpacing(4)
        way.addStretch(1)
        for part in self._way(look):
            way.addWidget(part)
        way.addStretch(1)
        bars = QVBoxLayout()
        bars.setContentsMargins(24, 0, 24, 0)
        bars.setSpacing(8)
        bars.addWidget(self.message)
        bars.addWidget(self.findings)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 14, 0, 10)
        column.setSpacing(0)
        column.addLayout(bars)
        column.addWidget(self._stack, 1)
        column.addLayout(way)

    def _way(self, look: Look) -> tuple[QLabel | QToolButton | QFrame, ...]:
        rule = QFrame()
        rule.setFixedSize(1, 20)
        rule.setProperty("frame", "stroke")
        for label, widest in ((self._place, "88 / 88"), (self._size, "888%")):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setFont(look.font("body", tabular=True))
            label.setMinimumWidth(label.fontMetrics().horizontalAdvance(widest))
        buttons = self._buttons
        return (
            buttons["back"],
            self._place,
            buttons["on"],
            rule,
            buttons["smaller"],
            self._size,
            buttons["larger"],
            buttons["fit"],
        )
