"""Entering the votes of a group: one person types what stands on the papers, one ballot after the other."""

from collections.abc import Callable, Iterable

from pydantic import JsonValue
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout

from canvasapp.domain.engine.answers.answer_values import ElementAnswer
from canvasapp.domain.engine.language.labels import said
from canvasapp.domain.filling.ballots import VoteElement, ballots_in, votables, votes_closed, votes_opened, with_ballot
from canvasapp.domain.filling.matrix_edits import layers_of
from canvasapp.domain.method.elements import MatrixElement
from canvasapp.ui.kit.choice_box import ChoiceBox
from canvasapp.ui.kit.dialog_page import dialog_page
from canvasapp.ui.kit.parts import MessageBar, button, follow, text_label
from canvasapp.ui.look.look import Look
from canvasapp.ui.sheets.editors.ballot_view import BallotView
from canvasapp.ui.sheets.editors.element_editor import ElementEditor
from canvasapp.ui.sheets.editors.talk_list import TalkList

WIDTH = 640
_FREE = 60
"""So much of the screen's height is left to the frame of the dialog and the task bar, in pixels."""


def vote_button(look: Look) -> QPushButton:
    """The button beside a prompt that opens the dialog; its words are its editor's."""
    made = button()

    def paint() -> None:
        made.setIcon(look.icon("users"))

    paint()
    follow(look, made, paint)
    return made


class BallotDialog(QDialog):
    """One ballot after the other; what the votes say is shown when somebody asks for it."""

    def __init__(
        self, editor: ElementEditor, element: VoteElement, source: Callable[[], tuple[JsonValue, ElementAnswer]]
    ) -> None:
        """`source()` brings the stored answer and the same read; a finished ballot goes through `editor.submit`."""
        super().__init__(editor.window())
        self._editor, self._element, self._source = editor, element, source
        self.layers: tuple[str | None, ...] = layers_of(element) if isinstance(element, MatrixElement) else (None,)
        self.view = BallotView(editor, element)
        self.view.finished.connect(self.finish)
        self.layer_box: QComboBox = ChoiceBox(editor.look)
        for layer in self.layers:
            names = {known.id: known.label.in_(editor.language) for known in getattr(element, "layers", ())}
            self.layer_box.addItem(names.get(layer, ""), layer)
        self.layer_box.setVisible(len(self.layers) > 1)
        self.layer_box.activated.connect(lambda _index: self._begin())
        self.counter, self.title = text_label("muted"), text_label("h3")
        self.message = MessageBar(editor.look)
        self.results = TalkList(editor, everything=True)
        self.found = QScrollArea()
        self.found.setFrameShape(QScrollArea.Shape.NoFrame)
        self.found.setWidgetResizable(True)
        self.found.setWidget(self.results)
        self.found.setMinimumHeight(180)
        self.finish_button, self.reveal, self.again, self.leave = button("primary"), button(), button("quiet"), button()
        for made in (self.finish_button, self.reveal, self.again, self.leave):
            made.setAutoDefault(False)
        self.finish_button.clicked.connect(self.finish)
        self.reveal.setCheckable(True)
        self.reveal.toggled.connect(self._reveal)
        self.again.clicked.connect(self._start_again)
        self.leave.clicked.connect(self.reject)
        self._lay_out()
        self._retranslate()
        self._begin()
        most = self.screen().availableGeometry().height() - _FREE  # Qt itself would stop at two thirds of the screen
        self.resize(self.sizeHint().width(), min(self.sizeHint().height(), most))

    @property
    def layer(self) -> str | None:
        """The layer that is voted on; None for a rating."""
        found = self.layer_box.currentData()
        return found if isinstance(found, str) else None

    def _lay_out(self) -> None:
        self.heading, self.about = text_label("h1"), text_label("muted", wrap=True)
        head = QHBoxLayout()
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.counter)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.reveal)
        foot.addWidget(self.again)
        foot.addStretch(1)
        foot.addWidget(self.leave)
        foot.addWidget(self.finish_button)
        middle = QVBoxLayout()
        middle.setSpacing(8)
        middle.addLayout(head)
        middle.addWidget(self.view, 1)
        middle.addWidget(self.found)
        page = dialog_page(self, WIDTH)
        for part in (self.heading, self.about, self.layer_box):
            page.addWidget(part)
        page.addLayout(middle, 1)
        page.addWidget(self.message)
        page.addLayout(foot)
        self.view.setMinimumHeight(200)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self._show()

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Group vote"))
        self.heading.setText(self.tr("Group vote"))
        self.about.setText(
            self.tr(
                "Type what stands on each paper: digits vote and go on, Backspace goes back, Enter ends the ballot. "
                "The median becomes the team’s value, from the third ballot on or when you show the results; "
                "nobody can see single votes afterwards."
            )
        )
        self.layer_box.setAccessibleName(self.tr("What is voted on"))
        self.view.setAccessibleName(self._element.prompt.in_(self._editor.language))
        self.finish_button.setText(self.tr("Finish ballot"))
        self.reveal.setText(self.tr("Show results"))
        self.again.setText(self.tr("Begin a new vote"))
        self.leave.setText(self.tr("Close"))

    # What is done.

    def finish(self) -> None:
        """Count the ballot as one step, and begin the next one."""
        if not self.view.ballot.votes:
            self.message.tell(self.tr("This ballot is empty. Type at least one vote, or close."), "warn")
            return
        value, _ = self._source()
        if self._editor.submit(with_ballot(self._element, value, self.view.ballot.votes, self.layer)):
            self._begin()

    def reject(self) -> None:
        """A ballot that is half entered is not dropped without a word."""
        if self.view.ballot.votes:
            self.message.tell(
                self.tr("This ballot is not finished."),
                "warn",
                {self.tr("Finish ballot"): self.finish, self.tr("Drop it"): self._drop},
            )
            return
        self._open(self.layers)
        super().reject()

    def _drop(self) -> None:
        self.view.ballot.votes.clear()
        self.reject()

    def _reveal(self, on: bool) -> None:
        if on:
            self._open((self.layer,))
        self._show()

    def _open(self, layers: Iterable[str | None]) -> None:
        """Let the votes count that were held back so far: single ones would show in the sheet behind."""
        stored, _ = self._source()
        value = stored
        for layer in layers:
            value = votes_opened(self._element, value, layer)
        if value != stored:
            self._editor.submit(value)

    def _start_again(self) -> None:
        value, answer = self._source()
        if self._editor.submit(votes_closed(self._element, value, answer, self.layer)):
            self._begin()

    def _begin(self) -> None:
        _, answer = self._source()
        asked = votables(self._element, answer)
        say = self._editor.language
        self.view.ballot.begin(
            tuple(found.key for found in asked),
            tuple(" · ".join(said(name, say) for name in found.names) for found in asked),
        )
        self.view.go(0)
        self.view.setFocus()
        self.message.dismiss()
        self._show()

    def _show(self) -> None:
        value, answer = self._source()
        count = ballots_in(self._element, value, self.layer)
        self.title.setText(self.tr("Ballot {number}").format(number=count + 1))
        self.counter.setText(self.tr("%n ballot(s) counted", "", count))
        self.results.show_votes(self._element, answer, self.layer)
        self.found.setVisible(self.reveal.isChecked() and count > 0)
        self.reveal.setEnabled(count > 0)
        self.again.setVisible(count > 0)
