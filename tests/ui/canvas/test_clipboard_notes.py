"""Notes are copied, cut and pasted; lines and tables of other programs become notes."""

import pytest
from facilitator import ALT, CH, CS, CST, CTRL, KP, SHIFT, VP, Facilitator, text_of
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from canvasapp.domain.model.blocks import SHELF
from canvasapp.domain.model.change import Change, Edit, Label
from canvasapp.ui.dialogs.intake_dialog import IntakeDialog


def clip(text: str) -> None:
    """Another program puts text on the clipboard."""
    QApplication.clipboard().setText(text)


def clipped() -> str:
    return QApplication.clipboard().text()


def validated(table: Facilitator) -> None:
    """The first customer segment becomes a validated note."""
    (note, *_) = table.notes(CS)
    after = note.model_copy(update={"status": "validated", "importance": 4})
    table.document.do(Edit(label=Label(action="note.edit"), changes=(Change(before=note, after=after),)))


def test_copying_gives_plain_text_with_one_line_a_note(table: Facilitator) -> None:
    table.fill(CS, "one", "two\nin two lines", "three")
    table.click_note(CS, 0)
    table.press(Qt.Key.Key_Down, SHIFT)
    table.press(Qt.Key.Key_C, CTRL)
    assert clipped() == "one\ntwo in two lines"
    assert table.texts(CS) == ["one", "two\nin two lines", "three"]


def test_cutting_is_copying_and_removing_in_one_step(table: Facilitator) -> None:
    table.fill(CS, "one", "two")
    table.click_note(CS, 1)
    before = table.steps()
    table.press(Qt.Key.Key_X, CTRL)
    assert clipped() == "two"
    assert table.texts(CS) == ["one"]
    assert table.steps() == before + 1


@pytest.mark.parametrize("way", ["note", "line"])
def test_copied_notes_keep_their_line_breaks_and_what_is_known_of_them(table: Facilitator, way: str) -> None:
    table.fill(CS, "two\nlines")
    validated(table)
    table.fill(VP, "other")
    table.click_note(CS, 0)
    table.press(Qt.Key.Key_C, CTRL)
    if way == "line":
        table.press(Qt.Key.Key_2, CTRL)
    else:
        table.click_note(VP, 0)
    table.press(Qt.Key.Key_V, CTRL)
    pasted = table.notes(VP)[-1]
    assert (pasted.text, pasted.status, pasted.importance) == ("two\nlines", "validated", 4)
    assert pasted.id != table.notes(CS)[0].id


def test_a_copied_note_pasted_into_a_text_is_text(table: Facilitator) -> None:
    table.fill(CS, "one")
    table.click_note(CS, 0)
    table.press(Qt.Key.Key_C, CTRL)
    table.press(Qt.Key.Key_2, CTRL)
    table.type("not ")
    table.press(Qt.Key.Key_V, CTRL)
    assert text_of(table.line(VP)) == "not one"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_fifty_lines_are_fifty_notes_in_one_undo(table: Facilitator, end: str) -> None:
    lines = [f"Segment {i}" for i in range(50)]
    clip(end.join(lines) + end)
    table.press(Qt.Key.Key_V, CTRL)
    assert table.texts(CS) == lines
    assert table.line(CS).empty
    table.press(Qt.Key.Key_Z, CTRL)
    assert table.texts(CS) == table.shown(CS) == []


def test_blank_lines_make_no_notes(table: Facilitator) -> None:
    clip("one\n\n  \ntwo\n")
    table.press(Qt.Key.Key_V, CTRL)
    assert table.texts(CS) == ["one", "two"]


def test_one_line_is_pasted_into_the_line_to_be_changed(table: Facilitator) -> None:
    clip("one")
    table.press(Qt.Key.Key_V, CTRL)
    assert text_of(table.line(CS)) == "one"
    assert table.texts(CS) == []


def test_the_line_grows_with_what_is_pasted_into_it(table: Facilitator) -> None:
    clip("a word and one more, and then another one " * 6)
    low = table.line(CS).height()
    table.press(Qt.Key.Key_V, CTRL)
    assert table.line(CS).height() > low * 2


def test_the_end_of_what_was_pasted_is_in_sight(table: Facilitator) -> None:
    clip("\n".join(f"note {number}" for number in range(60)))
    table.press(Qt.Key.Key_V, CTRL)
    view = table.view(CS)
    last = view.visualRect(view.model().index(59, 0))
    assert view.viewport().rect().contains(last.center())


def test_lines_pasted_beside_a_text_leave_the_text_in_the_line(table: Facilitator) -> None:
    table.type("typed")
    clip("one\ntwo")
    table.press(Qt.Key.Key_V, CTRL)
    assert table.texts(CS) == ["one", "two"]
    assert text_of(table.line(CS)) == "typed"


def test_pasting_while_notes_are_in_focus_adds_to_their_block(table: Facilitator) -> None:
    table.fill(CH, "shop")
    table.click_note(CH, 0)
    clip("web")
    table.press(Qt.Key.Key_V, CTRL)
    assert table.texts(CH) == ["shop", "web"]


@pytest.mark.parametrize(
    "header", ["Customer segments\tChannels\tCost structure", "고객 세그먼트\t채널\t비용 구조", "CS\tCH\tC$"]
)
def test_a_table_with_block_names_fills_the_blocks(table: Facilitator, header: str) -> None:
    clip(f"{header}\nReaders\tShop\tRent\nTravellers\t\tWages\n")
    before = table.steps()
    table.press(Qt.Key.Key_V, CTRL)
    assert table.texts(CS) == ["Readers", "Travellers"]
    assert table.texts(CH) == ["Shop"]
    assert table.texts(CST) == ["Rent", "Wages"]
    assert table.steps() == before + 1
    table.press(Qt.Key.Key_Z, CTRL)
    assert table.texts(CS) == table.texts(CH) == table.texts(CST) == []


def test_a_paste_of_which_a_part_finds_no_block_is_shown_before_it_is_taken(table: Facilitator) -> None:
    clip("Customer segments\tChannels\tWishes\nReaders\tShop\tspeed\n\t\tprice")
    before = table.steps()
    table.press(Qt.Key.Key_V, CTRL)
    dialog = next(widget for widget in QApplication.topLevelWidgets() if isinstance(widget, IntakeDialog))
    shelf = dialog.board.shelf
    assert [shelf.item(row).text() for row in range(shelf.count())] == ["Wishes: speed", "Wishes: price"]
    assert table.steps() == before
    dialog.take.click()
    assert (table.texts(CS), table.texts(CH)) == (["Readers"], ["Shop"])
    assert table.texts(SHELF) == ["Wishes: speed", "Wishes: price"]
    assert table.steps() == before + 1


def test_markdown_that_names_blocks_fills_them_in_one_step(table: Facilitator) -> None:
    clip("## Channels\n- Own shop\n\n## Key activities\n- Bake\n")
    before = table.steps()
    table.press(Qt.Key.Key_V, CTRL)
    assert (table.texts(CH), table.texts("key_activities"), table.texts(CS)) == (["Own shop"], ["Bake"], [])
    assert table.steps() == before + 1


def test_signs_of_lists_are_not_pasted(table: Facilitator) -> None:
    clip("• bread\n- rolls\n1. cake\n☐ pie\n-5 % energy\n")
    table.press(Qt.Key.Key_V, CTRL)
    assert table.texts(CS) == ["bread", "rolls", "cake", "pie", "-5 % energy"]


def test_html_alone_on_the_clipboard_is_read(table: Facilitator) -> None:
    data = QMimeData()
    data.setHtml("<table><tr><th>Channels</th><th>Costs</th></tr><tr><td>Shop</td><td>Rent</td></tr></table>")
    QApplication.clipboard().setMimeData(data)
    table.press(Qt.Key.Key_V, CTRL)
    assert (table.texts(CH), table.texts(CST)) == (["Shop"], ["Rent"])


def test_a_picture_alone_is_told(table: Facilitator) -> None:
    QApplication.clipboard().setImage(QImage(4, 4, QImage.Format.Format_RGB32))
    before = table.steps()
    table.press(Qt.Key.Key_V, CTRL)
    assert table.page.message.text.text() == "There is a picture on the clipboard, and no text to make notes of."
    assert table.steps() == before


def test_notes_are_pasted_in_the_colour_of_the_next_note(table: Facilitator) -> None:
    from canvasapp.domain.model.workshop import LegendEntry  # noqa: PLC0415
    from canvasapp.domain.model.workshop_edits import set_legend  # noqa: PLC0415

    legend = (LegendEntry(letter="A", paper="yellow"), LegendEntry(letter="B", paper="blue"))
    table.document.do(set_legend(table.document.content, legend))
    table.press(Qt.Key.Key_2, ALT)
    clip("one\ntwo")
    table.press(Qt.Key.Key_V, CTRL)
    assert [note.colour for note in table.notes(CS)] == ["B", "B"]


def test_an_empty_clipboard_pastes_nothing(table: Facilitator) -> None:
    before = table.steps()
    QApplication.clipboard().setMimeData(QMimeData())
    table.fill(CS, "one")
    table.click_note(CS, 0)
    table.press(Qt.Key.Key_V, CTRL)
    assert table.steps() == before + 1


def test_a_pasted_table_keeps_cells_with_line_breaks(table: Facilitator) -> None:
    clip('Key partnerships\tChannels\n"Printers\nand binders"\tShop')
    table.press(Qt.Key.Key_V, CTRL)
    assert table.texts(KP) == ["Printers\nand binders"]


def test_notes_cut_from_several_blocks_come_back_by_one_undo(table: Facilitator) -> None:
    table.fill(CS, "one")
    table.fill(KP, "two")
    table.click_note(CS, 0)
    table.click_note(KP, 0, CTRL)
    table.press(Qt.Key.Key_X, CTRL)
    assert clipped() == "one\ntwo"
    table.document.undo()
    assert (table.shown(CS), table.shown(KP)) == (["one"], ["two"])
