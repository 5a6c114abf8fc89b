"""How large notes are: as roomy as all of them fit, or as the facilitator chose, and never too small for the room."""

from typing import ClassVar

import pytest
from facilitator import CH, CR, CS, CTRL, IN_ORDER, KR, SHIFT, VP, Facilitator
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QFont, QFontInfo
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from canvasapp.ui.canvas.note_style import densities, zoomed
from canvasapp.ui.canvas.sizing import PROJECTOR_FLOOR


def pixels(table: Facilitator, block: str = CS) -> float:
    """The size of the notes of a block."""
    style = table.block(block).style_now
    assert style is not None
    return style.pixels


def wheel(widget: QWidget, delta: int, modifiers: Qt.KeyboardModifier = CTRL) -> None:
    """Turn the wheel over the middle of a widget."""
    window = widget.window()
    spot = widget.mapTo(window, widget.rect().center())
    QTest.wheelEvent(window.windowHandle(), QPointF(spot), QPoint(0, delta), QPoint(), modifiers)


def count_of(table: Facilitator, block: str) -> str:
    return table.block(block).head.count.text()


class TestDensity:
    def test_few_notes_are_roomy(self, table: Facilitator) -> None:
        table.fill(CS, "one", "two")
        assert table.block(CS).style_now == densities(1.0)[0]

    def test_the_fullest_block_decides_for_the_whole_sheet(self, table: Facilitator) -> None:
        seen = []
        for _ in range(14):
            table.fill(CH, "one more note")
            QApplication.processEvents()
            styles = {table.block(block).style_now for block in IN_ORDER}
            assert len(styles) == 1
            seen.append(densities(1.0).index(styles.pop()))  # type: ignore[arg-type]
        assert seen[0] == 0
        assert seen[-1] == 2
        assert set(seen) == {0, 1, 2}
        assert seen == sorted(seen)

    def test_the_roomiest_density_at_which_all_notes_fit_is_taken(self, table: Facilitator) -> None:
        for _ in range(14):
            table.fill(CH, "one more note")
            QApplication.processEvents()
            widget = table.block(CH)
            number = densities(1.0).index(widget.style_now)  # type: ignore[arg-type]
            fits = [
                widget.wanted_height(style, widget.width(), widget.height()) <= widget.height()
                for style in densities(1.0)
            ]
            assert number == (fits.index(True) if True in fits else 2)

    def test_only_below_compact_a_block_scrolls_and_its_count_says_how_much_is_seen(self, table: Facilitator) -> None:
        table.press(Qt.Key.Key_1, CTRL)  # the line is elsewhere
        for number in range(1, 16):
            table.fill(CH, f"note {number}")
            QApplication.processEvents()
            view = table.view(CH)
            scrolls = view.verticalScrollBar().isVisible()
            assert scrolls == (" of " in count_of(table, CH))
            assert not scrolls or table.block(CH).style_now == densities(1.0)[2]
        shown, _, count = count_of(table, CH).partition(" of ")
        assert int(count) == 15
        whole = sum(
            view.viewport().rect().contains(view.notes.note_rect(view.visualRect(view.model().index(row, 0))))
            for row in range(15)
        )
        assert int(shown) == whole

    def test_the_count_follows_scrolling(self, table: Facilitator) -> None:
        table.fill(CH, *(f"note {i}\nwith\nmore" for i in range(6)), *(f"note {i}" for i in range(6, 30)))
        top = count_of(table, CH)
        bar = table.view(CH).verticalScrollBar()
        bar.setValue(bar.maximum())
        assert count_of(table, CH) != top

    def test_the_users_text_size_enlarges_notes(self, table: Facilitator) -> None:
        table.fill(CS, "one")
        before = pixels(table)
        table.context.look.choose(scale=1.5)
        assert pixels(table) == pytest.approx(before * 1.5)


class TestZoom:
    def test_ctrl_plus_minus_and_zero(self, table: Facilitator) -> None:
        table.fill(CS, "one")
        usual = pixels(table)
        table.press(Qt.Key.Key_Plus, CTRL)
        larger = pixels(table)
        assert larger > usual
        table.press(Qt.Key.Key_Equal, CTRL)
        assert pixels(table) > larger
        table.press(Qt.Key.Key_0, CTRL)
        assert pixels(table) == usual
        table.press(Qt.Key.Key_Minus, CTRL)
        assert pixels(table) < usual

    def test_zoom_has_ends(self, table: Facilitator) -> None:
        for _ in range(40):
            table.press(Qt.Key.Key_Plus, CTRL)
        assert pixels(table) == 72
        for _ in range(60):
            table.press(Qt.Key.Key_Minus, CTRL)
        assert pixels(table) == 12

    @pytest.mark.parametrize("place", ["notes", "line", "ground", "editor"])
    def test_ctrl_and_the_wheel_zoom_anywhere_on_the_canvas(self, table: Facilitator, place: str) -> None:
        table.fill(CS, "one")
        usual = pixels(table)
        if place == "editor":
            table.double_click_note(CS, 0)
            target: QWidget = table.editor.viewport()
        else:
            target = {
                "notes": table.view(CS).viewport(),
                "line": table.line(CS).viewport(),
                "ground": table.block(CS),
            }[place]
        wheel(target, 120)
        larger = pixels(table)
        assert larger > usual
        wheel(target, -120)
        assert pixels(table) < larger

    def test_a_touchpads_small_turns_add_up(self, table: Facilitator) -> None:
        usual = pixels(table)
        for _ in range(3):
            wheel(table.block(CS), 30)
        assert pixels(table) == usual
        wheel(table.block(CS), 30)
        assert pixels(table) > usual

    def test_a_wheel_without_ctrl_scrolls(self, table: Facilitator) -> None:
        table.fill(CS, *(f"note {i}" for i in range(40)))
        usual = pixels(table)
        wheel(table.view(CS).viewport(), -120, Qt.KeyboardModifier.NoModifier)
        assert pixels(table) == usual
        assert table.view(CS).verticalScrollBar().value() > 0

    def test_fit_takes_the_largest_size_at_which_every_note_is_seen(self, table: Facilitator) -> None:
        for block in IN_ORDER:
            table.fill(block, *(f"A note of some length in {block} {i}" for i in range(4)))
        table.press(Qt.Key.Key_0, CTRL | SHIFT)
        QApplication.processEvents()
        fitted = pixels(table)
        canvas = table.canvas
        assert not any(table.view(block).verticalScrollBar().isVisible() for block in IN_ORDER if block != CS)
        heights = [
            canvas.blocks[block].wanted_height(
                canvas.blocks[block].style_now,
                canvas.blocks[block].width(),
                10**6,  # type: ignore[arg-type]
            )
            for block in IN_ORDER
        ]
        assert all(h <= canvas.blocks[b].height() for h, b in zip(heights, IN_ORDER, strict=True))
        table.fill(CH, *(f"Another one {i}" for i in range(12)))
        QApplication.processEvents()
        assert pixels(table) < fitted

    def test_a_block_that_needs_more_takes_it_from_the_one_above_that_has_it_to_spare(self, table: Facilitator) -> None:
        table.fill(CH, *(f"A note of some length {i}" for i in range(8)))
        table.press(Qt.Key.Key_0, CTRL | SHIFT)
        QApplication.processEvents()
        channels, above = table.canvas.blocks[CH], table.canvas.blocks["customer_relationships"]
        assert channels.height() > above.height() > 0
        assert not table.view(CH).verticalScrollBar().isVisible()

    def test_an_open_editor_takes_the_new_size(self, table: Facilitator) -> None:
        table.fill(CS, "one")
        table.double_click_note(CS, 0)
        before = QFontInfo(table.editor.font()).pixelSize()
        table.press(Qt.Key.Key_Plus, CTRL)
        table.press(Qt.Key.Key_Plus, CTRL)
        assert QFontInfo(table.editor.font()).pixelSize() > before
        assert table.focus() is table.editor


class TestProjector:
    TEXTS: ClassVar[list[str]] = [f"A note that says something about the business {i}" for i in range(4)]

    def present(self, table: Facilitator, notes: int = 4) -> None:
        for block in IN_ORDER:
            table.fill(block, *self.TEXTS[:notes])
        table.press(Qt.Key.Key_F11)
        QApplication.processEvents()

    def test_f11_leaves_the_canvas_the_legend_and_the_credit_alone(self, table: Facilitator) -> None:
        self.present(table)
        page = table.page
        assert page.presenting
        assert not any(part.isVisible() for part in (page.top, page.tabs, page.guide, page.first_step))
        assert page.sheets.isVisible()
        assert page.legend.isVisible()
        assert "Strategyzer" in credit(table).text()

    def test_the_largest_size_at_which_every_note_is_seen(self, table: Facilitator) -> None:
        self.present(table, 1)
        large = pixels(table)
        assert large > PROJECTOR_FLOOR
        assert not any(table.view(block).verticalScrollBar().isVisible() for block in IN_ORDER)
        assert any(
            widget.wanted_height(zoomed(large + 0.5), widget.width(), widget.height()) > widget.height()
            for widget in table.canvas.blocks.values()
        )
        table.fill(CH, "One more note")
        QApplication.processEvents()
        assert PROJECTOR_FLOOR <= pixels(table) < large

    @pytest.mark.parametrize("size", [(1100, 680), (1440, 900), (1920, 1080)])
    @pytest.mark.parametrize("notes", [1, 4])
    def test_nothing_is_under_twenty_pixels(self, table: Facilitator, size: tuple[int, int], notes: int) -> None:
        table.window.resize(*size)
        self.present(table, notes)
        table.window.resize(*size)
        for block in IN_ORDER[:3]:
            table.fill(block, *(f"more {i}" for i in range(30)))  # so that counts are seen
        table.page.message.tell("Something to know.", "warn")
        table.block(CS).tell("Something went wrong.")
        QApplication.processEvents()
        for block in IN_ORDER:
            style = table.block(block).style_now
            assert style is not None
            assert min(style.pixels, style.mark, style.head_pixels) >= PROJECTOR_FLOOR
        labels = [label for label in table.page.findChildren(QLabel) if label.isVisible() and label.text()]
        assert len(labels) > 9
        for label in labels:
            assert size_in_pixels(label.font()) >= PROJECTOR_FLOOR - 0.01, label.text()

    def test_zooming_out_stops_at_twenty_pixels(self, table: Facilitator) -> None:
        self.present(table)
        for _ in range(30):
            table.press(Qt.Key.Key_Minus, CTRL)
        assert pixels(table) == PROJECTOR_FLOOR

    def test_what_does_not_fit_at_twenty_pixels_scrolls_and_is_counted(self, table: Facilitator) -> None:
        table.fill(KR, *(f"Resource {i}" for i in range(40)))
        table.press(Qt.Key.Key_F11)
        QApplication.processEvents()
        assert pixels(table) == PROJECTOR_FLOOR
        assert count_of(table, KR).endswith(" of 40")
        assert table.block(KR).head.count.isVisible()

    def test_escape_and_f11_go_back(self, table: Facilitator) -> None:
        self.present(table)
        table.press(Qt.Key.Key_Escape)
        assert not table.page.presenting
        assert table.page.top.isVisible()
        assert table.focus() is table.line(CS)
        table.press(Qt.Key.Key_F11)
        table.press(Qt.Key.Key_F11)
        assert not table.page.presenting

    def test_escape_goes_back_from_an_empty_line_too(self, table: Facilitator) -> None:
        table.press(Qt.Key.Key_F11)
        table.press(Qt.Key.Key_2, CTRL)
        assert table.focus() is table.line(VP)
        table.press(Qt.Key.Key_Escape)
        assert not table.page.presenting

    def test_the_size_chosen_for_work_is_there_again_afterwards(self, table: Facilitator) -> None:
        table.press(Qt.Key.Key_Plus, CTRL)
        chosen = pixels(table)
        table.press(Qt.Key.Key_F11)
        table.press(Qt.Key.Key_Plus, CTRL)
        table.press(Qt.Key.Key_F11)
        assert pixels(table) == chosen

    def test_the_bottom_row_is_only_as_tall_as_its_notes_need(self, table: Facilitator) -> None:
        table.fill(VP, *self.TEXTS)
        table.press(Qt.Key.Key_F11)
        QApplication.processEvents()
        rows = table.canvas.method.canvas
        assert rows is not None
        share = rows.rows[-1] / sum(rows.rows)
        assert table.block("cost_structure").height() < table.canvas.height() * share

    def test_notes_typed_at_the_projector_appear(self, table: Facilitator) -> None:
        self.present(table)
        table.press(Qt.Key.Key_1, CTRL)
        assert table.line(CS).height() > 20
        table.type("From the room")
        table.press(Qt.Key.Key_Return)
        assert table.shown(CS)[-1] == "From the room"


class TestOneBlock:
    def test_f9_blows_the_block_in_focus_up_and_brings_all_back(self, table: Facilitator) -> None:
        table.fill(VP, "one", "two")
        table.press(Qt.Key.Key_2, CTRL)
        small = pixels(table, VP)
        table.press(Qt.Key.Key_F9)
        QApplication.processEvents()
        assert [block for block in IN_ORDER if table.block(block).isVisible()] == [VP]
        assert table.block(VP).width() > table.canvas.width() - 5
        assert not table.page.top.isVisible()
        assert pixels(table, VP) > small
        assert table.focus() is table.line(VP)
        table.press(Qt.Key.Key_F9)
        assert all(table.block(block).isVisible() for block in IN_ORDER)
        assert pixels(table, VP) == small

    def test_escape_goes_back_step_by_step(self, table: Facilitator) -> None:
        table.fill(VP, "one")
        table.press(Qt.Key.Key_F11)
        table.press(Qt.Key.Key_2, CTRL)
        table.press(Qt.Key.Key_Up)
        table.press(Qt.Key.Key_F9)
        assert table.canvas.enlarged == VP
        table.press(Qt.Key.Key_Escape)
        assert table.canvas.enlarged == ""
        assert table.page.presenting
        table.press(Qt.Key.Key_Escape)
        assert not table.page.presenting

    def test_tab_and_numbers_turn_to_the_next_block(self, table: Facilitator) -> None:
        table.press(Qt.Key.Key_F9)
        table.press(Qt.Key.Key_Tab)
        assert [block for block in IN_ORDER if table.block(block).isVisible()] == [VP]
        assert table.focus() is table.line(VP)
        table.press(Qt.Key.Key_6, CTRL)
        assert [block for block in IN_ORDER if table.block(block).isVisible()] == [KR]
        table.type("One")
        table.press(Qt.Key.Key_Return)
        assert table.texts(KR) == ["One"]

    def test_one_block_on_the_projector_stays_above_twenty_pixels(self, table: Facilitator) -> None:
        table.fill(CS, *(f"note {i}" for i in range(60)))
        table.press(Qt.Key.Key_F11)
        table.press(Qt.Key.Key_F9)
        assert pixels(table) >= PROJECTOR_FLOOR


def credit(table: Facilitator) -> QLabel:
    label = table.page.legend.findChild(QLabel, "credit")
    assert isinstance(label, QLabel)
    return label


def size_in_pixels(font: QFont) -> float:
    return font.pixelSize() if font.pixelSize() > 0 else font.pointSizeF() * 96 / 72


def test_the_credit_stands_whole_under_every_canvas(table: Facilitator) -> None:
    for size in ((1100, 680), (1440, 900)):
        table.window.resize(*size)
        QApplication.processEvents()
        label = credit(table)
        assert "Strategyzer" in label.text()
        assert "CC BY-SA" in label.text()
        assert label.isVisible()
        assert label.width() >= label.sizeHint().width()


def test_a_block_is_called_by_its_whole_name_where_its_icon_leaves_no_room(table: Facilitator) -> None:
    table.page.toggle_guide()
    table.window.resize(1100, 680)
    QApplication.processEvents()
    head = table.block(CR).head
    wide = head.name.x()
    assert head.name.sizeHint().width() <= head.name.width()
    head.say_count("3 of 4", key=False)
    assert head.name.x() < wide
    assert head.name.sizeHint().width() <= head.name.width()
