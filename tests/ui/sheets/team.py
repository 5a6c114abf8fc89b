"""A team over its sheets of methods: what the tests of the sheet share."""

from facilitator import Facilitator
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from canvasapp.domain.engine.offering import answers_of
from canvasapp.ui.kit.text_field import TextField
from canvasapp.ui.sheets.editors.text_editor import TextEditor
from canvasapp.ui.sheets.page.sheet_page import MethodSheet


class Team(Facilitator):
    """A facilitator who has opened a sheet of a method."""

    def open(self, method: str) -> MethodSheet:
        """A new sheet of a method, in front."""
        self.page.add_sheet(self.context.methods[method])
        sheet = self.page.sheets.steps()
        assert sheet is not None
        self.qtbot.waitUntil(lambda: sheet.isVisible())
        return sheet

    def answers(self, sheet: MethodSheet) -> dict[str, object]:
        return dict(answers_of(self.document.content, sheet.sheet_id))

    def undo_name(self) -> str:
        """What undo would take back, in words."""
        return self.page.state().undo


def text_of(sheet: MethodSheet, element: str) -> TextField:
    editor = sheet.cards[element].editor
    assert isinstance(editor, TextEditor)
    return editor.field


def keys(text: str) -> None:
    """Keys to whatever has the keyboard."""
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, text)


def key(pressed: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, pressed, modifiers)
