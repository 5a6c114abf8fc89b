"""No Korean syllable is lost or doubled, whatever happens while it is being composed."""

from collections.abc import Callable

import pytest
from composing import commit, compose
from facilitator import CH, CS, CTRL, KR, SHIFT, VP, Facilitator, text_of
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QFocusEvent, QGuiApplication, QInputMethodEvent
from PySide6.QtWidgets import QApplication

from canvasapp.ui.kit import composition

LEAVING: dict[str, Callable[[Facilitator], object]] = {
    "a click into another block": lambda table: table.click_block(CH),
    "Tab": lambda table: table.press(Qt.Key.Key_Tab),
    "Shift+Tab": lambda table: table.press(Qt.Key.Key_Backtab, SHIFT),
    "Ctrl and a number": lambda table: table.press(Qt.Key.Key_6, CTRL),
    "another sheet": lambda table: table.actions.by_id["sheet.new"].trigger(),
    "a click on another tab": lambda table: click_other_tab(table),
    "the projector": lambda table: table.press(Qt.Key.Key_F11),
    "Escape": lambda table: table.press(Qt.Key.Key_Escape),
    "flushing": lambda table: table.page.flush(),
    "printing": lambda table: table.press(Qt.Key.Key_P, CTRL),
    "the search": lambda table: table.press(Qt.Key.Key_F, CTRL),
}


def click_other_tab(table: Facilitator) -> None:
    table.add_sheet("2030")
    bar = table.page.tabs.bar
    table.click(bar, bar.tabRect(1).center())


def typed_syllables(table: Facilitator) -> None:
    """서점 with its second syllable still in the making."""
    table.compose("서")
    table.commit("서")
    table.compose("저")
    table.compose("점")


@pytest.mark.parametrize("way", LEAVING)
def test_a_line_that_is_left_while_composing_keeps_every_syllable(table: Facilitator, way: str) -> None:
    first = table.canvas
    typed_syllables(table)
    LEAVING[way](table)
    assert table.document.content.in_block(first.sheet_id, CS)[0].text == "서점"
    assert len(table.document.content.notes) == 1
    assert first.blocks[CS].input.empty


@pytest.mark.parametrize("way", [way for way in LEAVING if way != "Escape"])  # which leaves the note as it was
def test_a_note_that_is_left_while_composing_keeps_every_syllable(table: Facilitator, way: str) -> None:
    table.fill(CS, "온라인")
    table.press(Qt.Key.Key_Up)
    table.press(Qt.Key.Key_F2)
    typed_syllables(table)
    LEAVING[way](table)
    assert [note.text for note in table.document.content.notes.values()] == ["서점"]


def test_enter_while_composing_ends_the_syllable_and_submits_nothing(table: Facilitator) -> None:
    typed_syllables(table)
    table.press(Qt.Key.Key_Return)
    assert table.texts(CS) == []
    assert text_of(table.line(CS)) == "서점"
    table.press(Qt.Key.Key_Return)
    assert table.texts(CS) == ["서점"]


def test_enter_while_composing_in_a_note_ends_the_syllable_and_closes_nothing(table: Facilitator) -> None:
    table.fill(CS, "온라인")
    table.press(Qt.Key.Key_Up)
    table.press(Qt.Key.Key_F2)
    typed_syllables(table)
    table.press(Qt.Key.Key_Return)
    assert text_of(table.editor) == "서점"
    table.press(Qt.Key.Key_Return)
    assert table.texts(CS) == ["서점"]


def test_shift_and_enter_while_composing_submit_nothing(table: Facilitator) -> None:
    typed_syllables(table)
    table.press(Qt.Key.Key_Return, SHIFT)
    table.press(Qt.Key.Key_Return, SHIFT)
    table.commit("둘")
    table.press(Qt.Key.Key_Return)
    assert table.texts(CS) == ["서점\n둘"]


def test_the_first_syllable_after_a_click_arrives(table: Facilitator) -> None:
    table.click_block(KR)
    table.compose("ㅅ")
    table.compose("서")
    table.commit("서")
    table.press(Qt.Key.Key_Return)
    assert table.texts(KR) == ["서"]


def test_the_first_syllable_after_ctrl_and_a_number_arrives(table: Facilitator) -> None:
    table.press(Qt.Key.Key_2, CTRL)
    table.compose("점")
    table.commit("점")
    table.press(Qt.Key.Key_Return)
    assert table.texts(VP) == ["점"]


def test_the_first_syllable_of_an_edit_arrives(table: Facilitator) -> None:
    table.fill(CS, "온라인")
    table.double_click_note(CS, 0)
    table.compose("점")
    table.commit("점")
    table.press(Qt.Key.Key_Return)
    assert table.texts(CS) == ["점"]


def test_the_first_syllable_after_the_projector_arrives(table: Facilitator) -> None:
    table.press(Qt.Key.Key_F11)
    table.press(Qt.Key.Key_2, CTRL)
    assert table.line(VP).height() > 20
    table.compose("점")
    table.commit("점")
    table.press(Qt.Key.Key_Return)
    assert table.texts(VP) == ["점"]


def test_a_syllable_in_the_making_is_shown_and_keeps_the_line_open(table: Facilitator) -> None:
    table.compose("ㅅ")
    assert not table.line(CS).empty
    assert text_of(table.line(CS)) == ""
    assert composition.composing(table.line(CS)) == "ㅅ"


def test_up_while_composing_stays_in_the_line(table: Facilitator) -> None:
    table.fill(CS, "온라인")
    table.compose("ㅅ")
    table.press(Qt.Key.Key_Up)
    assert table.focus() is table.line(CS)


def test_a_menu_leaves_the_text_in_the_line(table: Facilitator) -> None:
    typed_syllables(table)
    QApplication.sendEvent(table.line(CS), QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.PopupFocusReason))
    assert text_of(table.line(CS)) == "서점"
    assert table.texts(CS) == []


def test_a_step_of_another_program_leaves_the_syllable_in_the_making(table: Facilitator) -> None:
    from workbooks import add  # noqa: PLC0415

    typed_syllables(table)
    with table.elsewhere() as document:
        add(document, "Elsewhere", block=CS)
    table.page.look_again()
    assert table.shown(CS) == ["Elsewhere"]
    assert composition.composing(table.line(CS)) == "점"
    table.commit("점")
    table.press(Qt.Key.Key_Return)
    assert table.texts(CS) == ["Elsewhere", "서점"]


def test_undo_while_composing_takes_no_step_back(table: Facilitator) -> None:
    table.fill(CS, "온라인")
    typed_syllables(table)
    table.press(Qt.Key.Key_Z, CTRL)
    assert table.shown(CS) == ["온라인"]


class DesktopInputMethod(QObject):
    """An input method as desktops have it: it delivers what is being composed to whatever has the focus by then."""

    def __init__(self) -> None:
        super().__init__()
        self.composing = ""

    def compose(self, text: str) -> None:
        self.composing = text
        compose(_focus_object(), text)

    def commit(self) -> None:
        text, self.composing = self.composing, ""
        if text:
            commit(_focus_object(), text)

    def reset(self) -> None:
        self.composing = ""


def _focus_object() -> QObject:
    target = QGuiApplication.focusObject()
    assert target is not None
    return target


@pytest.fixture
def desktop(monkeypatch: pytest.MonkeyPatch) -> DesktopInputMethod:
    """The input method of this test."""
    method = DesktopInputMethod()
    monkeypatch.setattr(QGuiApplication, "inputMethod", staticmethod(lambda: method))
    return method


class Forgetful(DesktopInputMethod):
    """One that throws away what is composed when it is asked for it, as anthy does."""

    def commit(self) -> None:
        self.compose("")


def test_what_an_input_method_throws_away_is_kept(table: Facilitator, monkeypatch: pytest.MonkeyPatch) -> None:
    method = Forgetful()
    monkeypatch.setattr(QGuiApplication, "inputMethod", staticmethod(lambda: method))
    method.compose("たな")
    assert table.page.flush()
    assert table.texts(CS) == ["たな"]
    table.press(Qt.Key.Key_F, CTRL)
    method.compose("みせ")
    table.page.finder.field.finish_composition()
    assert table.page.finder.field.text() == "みせ"


@pytest.mark.parametrize("way", ["a click into another block", "Tab", "Ctrl and a number", "the search"])
def test_a_syllable_does_not_follow_the_focus(table: Facilitator, desktop: DesktopInputMethod, way: str) -> None:
    desktop.compose("점")
    LEAVING[way](table)
    assert table.texts(CS) == ["점"]
    assert [text_of(table.line(block)) for block in (CH, VP, KR)] == ["", "", ""]
    assert table.page.finder.field.text() == ""


def test_a_syllable_in_the_search_does_not_follow_the_focus(table: Facilitator, desktop: DesktopInputMethod) -> None:
    table.press(Qt.Key.Key_F, CTRL)
    desktop.compose("점")
    table.click_block(CH)
    assert table.page.finder.field.text() == "점"
    assert text_of(table.line(CH)) == ""


def test_a_click_into_the_line_while_composing_keeps_the_syllable_once(
    table: Facilitator, desktop: DesktopInputMethod
) -> None:
    table.type("ab")
    desktop.compose("점")
    table.click(table.line(CS).viewport(), QPoint(4, 4))
    desktop.commit()
    table.press(Qt.Key.Key_Return)
    assert table.texts(CS) == ["ab점"]


def test_replacing_text_before_the_cursor_is_done(table: Facilitator) -> None:
    """Some input methods turn what was typed into syllables afterwards."""
    table.commit("서저")
    event = QInputMethodEvent()
    event.setCommitString("점", -1, 1)
    QApplication.sendEvent(table.line(CS), event)
    table.press(Qt.Key.Key_Return)
    assert table.texts(CS) == ["서점"]
