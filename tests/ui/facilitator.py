"""A facilitator at an open workshop: a real window over a real workbook, driven by keys, mouse and input method."""

from dataclasses import dataclass
from pathlib import Path

from composing import commit, compose
from PySide6.QtCore import QMimeData, QPoint, Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot
from workbooks import opened

from canvasapp.app.document import Document
from canvasapp.app.session import Session
from canvasapp.app.typed import TypedText
from canvasapp.domain.model import edits
from canvasapp.domain.model.workshop import Note
from canvasapp.store.sqlite.workbook import SqliteWorkbook
from canvasapp.ui.canvas.block_view import BlockView
from canvasapp.ui.canvas.block_widget import BlockWidget
from canvasapp.ui.canvas.canvas_sheet import CanvasSheet
from canvasapp.ui.canvas.note_editor import InputLine, NoteEditor
from canvasapp.ui.kit.actions import Actions
from canvasapp.ui.kit.context import Context
from canvasapp.ui.kit.worker import BesideWindow
from canvasapp.ui.shell.window import MainWindow
from canvasapp.ui.workshop.workshop_page import WorkshopPage

CS, VP, CH, CR, RS, KR, KA, KP, CST = IN_ORDER = (
    "customer_segments",
    "value_propositions",
    "channels",
    "customer_relationships",
    "revenue_streams",
    "key_resources",
    "key_activities",
    "key_partnerships",
    "cost_structure",
)
"""The blocks in the order in which they are filled in."""

NONE, SHIFT, CTRL, ALT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)


class Facilitator:
    """What one does at the table, and what one sees there. The workbook at `path` has one workshop."""

    def __init__(self, qtbot: QtBot, context: Context, path: Path, *, read_only: bool = False) -> None:
        self.qtbot, self.context, self.path = qtbot, context, path
        self.workbook = SqliteWorkbook.open(path, read_only=read_only, session="facilitator")
        self.document = opened(self.workbook)
        self.window = MainWindow()
        self.actions = Actions(self.window, context.look, {})
        typed = TypedText(context.places.home, self.document.workshop_id)
        self.session = Session(self.document, context.methods, context.settings, BesideWindow(self.window), typed=typed)
        self.page = WorkshopPage(context, self.session, self.actions)
        self.window.show_page(self.page)
        self.actions.serve(self.page)
        self.window.resize(1440, 900)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is self.window)
        for timer in self.page.findChildren(QTimer):  # it looks for news only when a test says so
            timer.stop()

    def leave(self) -> None:
        """Close the window and the workbook."""
        self.page.end()
        self.session.end()
        self.window.close()
        self.window.deleteLater()
        QApplication.processEvents()
        self.workbook.close()

    # What stands where.

    @property
    def canvas(self) -> CanvasSheet:
        """The canvas in front."""
        canvas = self.page.sheets.canvas()
        assert canvas is not None
        return canvas

    def block(self, block: str) -> BlockWidget:
        return self.canvas.blocks[block]

    def line(self, block: str) -> InputLine:
        return self.block(block).input

    def view(self, block: str) -> BlockView:
        return self.block(block).view

    @property
    def editor(self) -> NoteEditor:
        """The editor that is open over a note."""
        (editor,) = self.editors()
        return editor

    def editors(self) -> list[NoteEditor]:
        return [w.view.notes.editor for w in self.canvas.blocks.values() if w.view.notes.editor is not None]

    def texts(self, block: str) -> list[str]:
        """The texts of a block as the workbook has them, read by another program."""
        with SqliteWorkbook.open(self.path, read_only=True) as workbook:
            content = opened(workbook).content
        return [note.text for note in content.in_block(self.canvas.sheet_id, block)]

    def shown(self, block: str) -> list[str]:
        """The texts of a block as the list on the screen has them."""
        model = self.block(block).model
        return [model.data(model.index(row)) for row in range(model.rowCount())]  # type: ignore[misc]

    def notes(self, block: str) -> list[Note]:
        return list(self.document.content.in_block(self.canvas.sheet_id, block))

    def selected(self) -> list[str]:
        return [note.text for note in self.canvas.commands.selected()]

    def focus(self) -> QWidget:
        widget = QApplication.focusWidget()
        assert widget is not None
        return widget

    def steps(self) -> int:
        """How many steps the workshop has had."""
        return len(self.workbook.history(self.document.workshop_id))

    # What one does.

    def fill(self, block: str, *texts: str) -> list[Note]:
        """Notes that are already there."""
        self.document.do(edits.add_notes(self.document.content, self.canvas.sheet_id, block, texts))
        QApplication.processEvents()
        return self.notes(block)

    def add_sheet(self, title: str, method: str = "canvas-walk") -> str:
        """Another sheet behind the others; returns its id."""
        self.document.do(edits.add_sheet(self.document.content, title, method))
        return self.document.content.sheets[-1].id

    def type(self, text: str) -> None:
        QTest.keyClicks(self.focus(), text)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(self.focus(), key, modifiers)

    def compose(self, preedit: str) -> None:
        """A syllable in the making, delivered to whatever has the focus, as an input method does."""
        compose(self.focus(), preedit)

    def commit(self, text: str) -> None:
        commit(self.focus(), text)

    def click(self, widget: QWidget, spot: QPoint | None = None, modifiers: Qt.KeyboardModifier = NONE) -> None:
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, modifiers, spot or widget.rect().center())

    def click_block(self, block: str) -> None:
        """Click the ground of a block, below its notes."""
        widget = self.block(block)
        self.click(widget, QPoint(widget.width() // 2, widget.height() - 6))

    def place(self, block: str, row: int) -> QPoint:
        """The middle of a note in its list."""
        view = self.view(block)
        return view.visualRect(view.model().index(row, 0)).center()

    def click_note(self, block: str, row: int, modifiers: Qt.KeyboardModifier = NONE) -> None:
        self.click(self.view(block).viewport(), self.place(block, row), modifiers)

    def double_click_note(self, block: str, row: int) -> None:
        viewport = self.view(block).viewport()
        self.click(viewport, self.place(block, row))
        QTest.mouseDClick(viewport, Qt.MouseButton.LeftButton, NONE, self.place(block, row))

    def drop(self, data: QMimeData, widget: QWidget, spot: QPoint) -> bool:
        """Drag `data` over `widget` and let it go there. Whether it was taken."""
        action, button = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton
        enter = QDragEnterEvent(spot, action, data, button, NONE)
        QApplication.sendEvent(widget, enter)
        move = QDragMoveEvent(spot, action, data, button, NONE)
        QApplication.sendEvent(widget, move)
        drop = QDropEvent(spot.toPointF(), action, data, button, NONE)
        QApplication.sendEvent(widget, drop)
        return drop.isAccepted()

    # What another program does meanwhile.

    def elsewhere(self) -> "Elsewhere":
        """Another program at the same workbook."""
        return Elsewhere(self.path)


class Elsewhere:
    """Another program that has the workshop open; used with `with`."""

    def __init__(self, path: Path) -> None:
        self._workbook = SqliteWorkbook.open(path)
        self.document = opened(self._workbook)

    def __enter__(self) -> Document:
        return self.document

    def __exit__(self, *_: object) -> None:
        self._workbook.close()


@dataclass
class Disk:
    """The disk under the workbooks; while it is full nothing can be written."""

    full: bool = False


def text_of(editor: QPlainTextEdit) -> str:
    """What stands in an editor."""
    return editor.toPlainText()
