"""What comes in is shown as it was understood; pieces are sent to blocks, and then it is taken or not."""

from pathlib import Path

from facilitator import CH, CTRL, Facilitator
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from canvasapp.app.intake import Intake
from canvasapp.domain.model.blocks import SHELF
from canvasapp.domain.model.content import Content
from canvasapp.ui.dialogs.intake_dialog import IntakeDialog, Target
from canvasapp.ui.kit.context import Context

PLAN = "# Plan\n## 1. Channels\n- Shop\n## Weather\n- Rain\n- Sun\n![map](map.png)\n"


def shown(qtbot: QtBot, context: Context, text: str = PLAN, refused: str = "") -> tuple[IntakeDialog, list[Content]]:
    taken: list[Content] = []

    def take(content: Content) -> str:
        taken.append(content)
        return refused

    intake = Intake(text.encode(), "plan.md", context.methods, context.vocabulary)
    dialog = IntakeDialog(context, intake, [Target("A new workshop", take)])
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog, taken


def texts(dialog: IntakeDialog, block: str) -> list[str]:
    each = dialog.board.lists[block]
    return [each.item(row).text() for row in range(each.count())]


def test_it_says_how_much_was_understood_and_what_was_not(qtbot: QtBot, context: Context) -> None:
    dialog, _ = shown(qtbot, context)
    assert texts(dialog, CH) == ["Shop"]
    assert texts(dialog, SHELF) == ["Weather: Rain", "Weather: Sun"]
    assert dialog.count.text().startswith("1 note in blocks · 2 on the shelf")
    assert dialog.left.text() == "1 line left out"
    assert not dialog.where.isVisible(), "there is one place to take it to"


def test_ctrl_and_a_number_send_pieces_to_a_block_and_zero_to_the_shelf(qtbot: QtBot, context: Context) -> None:
    dialog, taken = shown(qtbot, context)
    dialog.board.shelf.setCurrentRow(1)
    qtbot.keyClick(dialog, Qt.Key.Key_3, CTRL)
    assert (texts(dialog, CH), texts(dialog, SHELF)) == (["Shop", "Weather: Sun"], ["Weather: Rain"])
    dialog.board.lists[CH].setCurrentRow(0)
    qtbot.keyClick(dialog, Qt.Key.Key_0, CTRL)
    assert texts(dialog, SHELF) == ["Weather: Rain", "Shop"]
    dialog.take.click()
    (content,) = taken
    assert sorted((note.block, note.text) for note in content.notes.values()) == [
        (CH, "Weather: Sun"),
        (SHELF, "Shop"),
        (SHELF, "Weather: Rain"),
    ]


def test_a_refusal_is_told_and_the_dialog_stays(qtbot: QtBot, context: Context) -> None:
    dialog, _ = shown(qtbot, context, refused="The disk is full.")
    dialog.take.click()
    assert dialog.isVisible()
    assert dialog.message.text.text() == "The disk is full."


def test_it_is_read_as_another_canvas(qtbot: QtBot, context: Context) -> None:
    dialog, _ = shown(qtbot, context, "## Channels\n- Shop\n\n## Problem\n- Keys lost\n\nx\n")
    dialog.method.setCurrentIndex(dialog.method.findData("lean-canvas"))
    dialog.method.activated.emit(dialog.method.currentIndex())
    assert texts(dialog, "problem") == ["Keys lost", "x"]


def test_a_file_on_an_open_canvas_is_shown_and_taken_in_one_step(table: Facilitator, tmp_path: Path) -> None:
    (tmp_path / "plan.md").write_text(PLAN, encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "plan.md"))])
    QApplication.clipboard().setMimeData(data)
    before = table.steps()
    table.press(Qt.Key.Key_V, CTRL)
    dialog = next(widget for widget in QApplication.topLevelWidgets() if isinstance(widget, IntakeDialog))
    assert dialog.where.currentText().startswith("This canvas")
    dialog.take.click()
    assert (table.texts(CH), table.texts(SHELF)) == (["Shop"], ["Weather: Rain", "Weather: Sun"])
    assert table.steps() == before + 1
    table.press(Qt.Key.Key_Z, CTRL)
    assert table.texts(CH) == []
