"""What comes in, before it is taken: the canvas as it was understood, and the pieces that found no block."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QWidget

from canvasapp.app.importing import told_of
from canvasapp.app.intake import Intake
from canvasapp.domain.model.content import Content
from canvasapp.domain.model.errors import WorldError
from canvasapp.importing.encodings import ENCODINGS
from canvasapp.importing.found import Found
from canvasapp.ui.dialogs.findings_dialog import FindingsDialog
from canvasapp.ui.dialogs.intake_board import IntakeBoard
from canvasapp.ui.kit.choice_box import ChoiceBox
from canvasapp.ui.kit.context import Context
from canvasapp.ui.kit.dialog_page import dialog_page, foot, labelled
from canvasapp.ui.kit.parts import MessageBar, button, text_label
from canvasapp.ui.kit.retranslated import Retranslated
from canvasapp.ui.kit.wording import error_text, finding_text

WIDTH, _HEIGHT = 1040, 620


@dataclass(frozen=True)
class Target:
    """A place to which it can be taken: what it is called, and what takes it there ("" or why it was refused)."""

    name: str
    take: Callable[[Content], str]


class IntakeDialog(Retranslated, QDialog):
    """Shows an intake; the first of the `targets` is offered. It stays open where the chosen one refuses."""

    def __init__(
        self, context: Context, intake: Intake, targets: Sequence[Target], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context, self._intake, self._targets = context, intake, targets
        self._heading, self.count = text_label("h2"), text_label("muted", wrap=True)
        self.message = MessageBar(context.look)
        self.board = IntakeBoard(context.methods, context.language)
        self.where, self.method, self.sheet, self.encoding = (ChoiceBox(context.look) for _ in range(4))
        self._labels = [text_label("label") for _ in range(4)]
        self._choices = QHBoxLayout()
        self._choices.setSpacing(16)
        for label, box in zip(self._labels, (self.where, self.method, self.sheet, self.encoding), strict=True):
            self._choices.addLayout(labelled(label, box))
        self._choices.addStretch(1)
        self.left, self.cancel, self.take = button("quiet"), button(), button("primary")
        self.take.setDefault(True)
        page = dialog_page(self, WIDTH)
        page.addWidget(self._heading)
        page.addWidget(self.count)
        page.addLayout(self._choices)
        page.addWidget(self.message)
        page.addWidget(self.board, 1)
        page.addLayout(foot(self.cancel, self.take, before=self.left))
        self._fill_choices()
        self._connect()
        self._show()
        self.retranslate()
        self.resize(WIDTH, _HEIGHT)
        (self.board.shelf if self.board.shelf.count() else self.take).setFocus()

    def _connect(self) -> None:
        self.take.clicked.connect(self.accept)
        self.cancel.clicked.connect(self.reject)
        self.left.clicked.connect(self._show_left)
        self.board.changed.connect(self._tell)
        self.method.activated.connect(lambda _at: self._read_again())
        self.encoding.activated.connect(lambda _at: self._read_again())
        self.sheet.activated.connect(lambda _at: self._choose())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        number = event.key() - Qt.Key.Key_0
        if event.modifiers() == Qt.KeyboardModifier.ControlModifier and 0 <= number <= 9:
            self.board.send(number)
        else:
            super().keyPressEvent(event)

    def accept(self) -> None:
        refused = self._targets[max(0, self.where.currentIndex())].take(self._intake.taken())
        if refused:
            self.message.tell(refused, "danger")
        else:
            super().accept()

    def _fill_choices(self) -> None:
        methods, language = self._context.methods, self._context.language
        self.where.addItems([target.name for target in self._targets])
        self.method.addItem("", None)
        for method in methods.values():
            if method.canvas is not None:
                self.method.addItem(method.title.in_(language), method.id)
        self.method.setCurrentIndex(max(0, self.method.findData(self._intake.method)))
        self.encoding.addItem("", None)
        for encoding in ENCODINGS:
            self.encoding.addItem(encoding.upper(), encoding)

    def _read_again(self) -> None:
        """Read it as another canvas or in another encoding; where that fails everything stays as it was."""
        self.message.dismiss()
        before = (self._intake.encoding, self._intake.method)
        try:
            self._intake.read_as(self.encoding.currentData(), self.method.currentData())
        except WorldError as error:
            self.message.tell(error_text(error), "danger")
            self.encoding.setCurrentIndex(max(0, self.encoding.findData(before[0])))
            self.method.setCurrentIndex(max(0, self.method.findData(before[1])))
            return
        self._show()

    def _choose(self) -> None:
        self._intake.choose(self.sheet.currentData())
        self.board.show_intake(self._intake)
        self._tell()

    def _show(self) -> None:
        self.sheet.clear()
        self.sheet.addItem(self.tr("All of them"), None)
        for sheet in self._intake.sheets:
            self.sheet.addItem(sheet.title, sheet.id)
        several = len(self._intake.sheets) > 1
        shown = {self.sheet: several, self.encoding: self._intake.is_text, self.where: len(self._targets) > 1}
        for box, label in zip((self.where, self.method, self.sheet, self.encoding), self._labels, strict=True):
            box.setVisible(shown.get(box, True))
            label.setVisible(shown.get(box, True))
        self.board.show_intake(self._intake)
        self._tell()

    def _tell(self) -> None:
        """How much is in blocks, how much on the shelf, and what was left out."""
        taken = self._intake.taken()
        placed = self._intake.placed
        shelf = len(taken.notes) - placed
        told = [self.tr("%n note(s) in blocks", None, placed)]
        if shelf:
            told.append(self.tr("%n on the shelf: drag to a block, or press Ctrl and its number", None, shelf))
        self.count.setText(" · ".join(told))
        left = len(self._found.left)
        self.left.setText(self.tr("%n line(s) left out", None, left))
        self.left.setVisible(left > 0)
        self.take.setEnabled(bool(taken.notes))

    @property
    def _found(self) -> Found:
        return self._intake.incoming.found or Found()

    def _show_left(self) -> None:
        told = told_of(Found(left=self._found.left))
        FindingsDialog(self._context.look, [finding_text(finding) for finding in told], self).open()

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        self.setWindowTitle(self.tr("Import"))
        self._heading.setText(self.tr("Import {file}").format(file=self._intake.file))
        names = (self.tr("Into"), self.tr("Read as"), self.tr("Canvas"), self.tr("Encoding"))
        for label, box, name in zip(
            self._labels, (self.where, self.method, self.sheet, self.encoding), names, strict=True
        ):
            label.setText(name)
            box.setAccessibleName(name)
        self.method.setItemText(0, self.tr("What fits best"))
        for at in range(1, self.method.count()):
            method = self._context.methods[self.method.itemData(at)]
            self.method.setItemText(at, method.title.in_(self._context.language))
        self.board.speak(self._context.language)
        read_in = self._intake.incoming.encoding or "utf-8"
        self.encoding.setItemText(0, self.tr("By itself ({encoding})").format(encoding=read_in.upper()))
        self.cancel.setText(self.tr("Cancel"))
        self.take.setText(self.tr("Import"))
        self._tell()
