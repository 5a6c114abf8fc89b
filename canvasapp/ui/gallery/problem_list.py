"""What is wrong with method files: file, line and reason, and the way to them."""

from collections.abc import Sequence
from itertools import groupby
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from canvasapp.app.method_library import FileProblem
from canvasapp.ui.kit.parts import button, clear, follow, text_label
from canvasapp.ui.kit.retranslated import Retranslated
from canvasapp.ui.kit.wording import finding_text
from canvasapp.ui.look.look import Look


class ProblemList(Retranslated, QScrollArea):
    """A card for each file."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._problems: Sequence[FileProblem] = ()
        self._folder = Path()
        self.setWidgetResizable(True)
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(28, 20, 28, 20)
        self._column.setSpacing(14)
        self.setWidget(inside)
        follow(look, self, self.retranslate)

    def show_problems(self, problems: Sequence[FileProblem], folder: Path) -> None:
        """Show these; `folder` is where the user's files are."""
        self._problems, self._folder = problems, folder
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        self.setAccessibleName(self.tr("Methods with problems"))
        clear(self._column)
        self._column.addWidget(text_label("h3", self.tr("Methods with problems")))
        about = self.tr("These files are not among the methods. Everything else works; correct them in a text editor.")
        self._column.addWidget(text_label("muted", about, wrap=True))
        for file, found in groupby(self._problems, key=lambda problem: problem.file):
            self._column.addWidget(self._card(file, list(found)))
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        open_folder = button()
        open_folder.setText(self.tr("Open the folder"))
        open_folder.setIcon(self._look.icon("folder-open"))
        open_folder.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder))))
        line.addWidget(open_folder)
        line.addStretch(1)
        self._column.addWidget(row)
        self._column.addStretch(1)

    def _card(self, file: str, problems: Sequence[FileProblem]) -> QFrame:
        card = QFrame()
        card.setProperty("frame", "card")
        column = QVBoxLayout(card)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.setSpacing(8)
        sign = QLabel()
        sign.setPixmap(self._look.icon("triangle-alert", "warn").pixmap(16, 16))
        head.addWidget(sign)
        head.addWidget(text_label("strong", file), 1)
        column.addLayout(head)
        for problem in problems:
            line = self.tr("line {line}").format(line=problem.line) if problem.line is not None else ""
            place = ", ".join(part for part in (line, problem.place) if part)
            row = QVBoxLayout()
            row.setSpacing(1)
            reason = text_label("body", finding_text(problem.reason), wrap=True)
            reason.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            row.addWidget(reason)
            if place:
                row.addWidget(text_label("caption", place, wrap=True))
            column.addLayout(row)
        return card
