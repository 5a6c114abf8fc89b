"""A whole sheet is filled in without a mouse, from the first question to the notes on the canvas."""

from facilitator import CTRL
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from team import Team, key, keys

KEY = Qt.Key


def press(*pressed: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Keys to whatever has the keyboard, each with time to take effect."""
    for one in pressed:
        key(one, modifiers)
        QApplication.processEvents()


def write(text: str) -> None:
    """Signs to whatever has the keyboard then: the first may open an editor."""
    for sign in text:
        keys(sign)


def tab_to(wanted: QWidget) -> None:
    """Tab until a widget, or something in it, has the keyboard."""
    for _ in range(80):
        focused = QApplication.focusWidget()
        if focused is not None and (focused is wanted or wanted.isAncestorOf(focused)):
            return
        press(KEY.Key_Tab)
    raise AssertionError(f"Tab does not lead to {wanted}")


def test_customer_effort_is_filled_in_by_keys_alone(team: Team) -> None:
    sheet = team.open("customer-effort")
    write("Parents who buy nappies")
    press(KEY.Key_Return)
    tab_to(sheet.cards["journey"].editor)
    write("Orders")
    press(KEY.Key_Tab, KEY.Key_2, KEY.Key_Tab)
    write("9")
    press(KEY.Key_Tab, KEY.Key_Tab)
    write("password")
    press(KEY.Key_Tab, KEY.Key_PageDown)
    assert sheet.step == "today"
    for number in (1, 2, 2, 1, 4, 3, 0, 2, 5, 1, 3, 2):
        write(str(number))
    press(KEY.Key_PageDown)
    assert sheet.step == "target"
    tab_to(sheet.cards["effort"].editor)
    press(KEY.Key_Home, modifiers=CTRL)
    press(*[KEY.Key_Down] * 2, *[KEY.Key_Right] * 7)  # use, worry, target
    write("1")
    press(KEY.Key_PageDown)
    assert sheet.step == "fix"
    write("Say the date at once")
    press(KEY.Key_Tab, KEY.Key_3, KEY.Key_Tab, KEY.Key_3, KEY.Key_Tab)
    answers = team.answers(sheet)
    (moment,) = answers["journey"]["rows"]  # type: ignore[index,call-overload]
    assert (moment["label"], moment["stage"], moment["minutes"], moment["annoys"]) == ("Orders", "order", 9, "password")
    cells = answers["effort"]["cells"]  # type: ignore[index,call-overload]
    assert list(cells["today"].values()) == [1, 2, 2, 1, 4, 3, 0, 2, 5, 1, 3, 2]
    assert cells["target"] == {"use|mind": 1}
    (fix,) = answers["fixes"]["rows"]  # type: ignore[index,call-overload]
    assert (fix["label"], fix["stage"], fix["way"]) == ("Say the date at once", "use", "before")
    tab_to(sheet.tray.view)
    press(KEY.Key_Return)
    assert [note.text for note in team.document.content.notes.values()] == ["Relieve Use / Worry: 5 → 1"]


def test_ratings_checks_lists_and_letters_are_filled_in_by_keys_alone(team: Team) -> None:
    sheet = team.open("long-horizon")
    write("I want to read now")
    press(KEY.Key_Return)
    tab_to(sheet.cards["conviction"].editor)
    for number in (5, 4, 4, 5, 4, 5):
        write(str(number))
        press(KEY.Key_Down)
    press(KEY.Key_PageDown)
    assert sheet.step == "promise"
    for slot in ("Any book", "for every reader", "within 60 seconds"):
        write(slot)
        press(KEY.Key_Return)
    tab_to(sheet.cards["promise"].editor)
    press(KEY.Key_End, modifiers=CTRL)
    write(" That is all")
    press(KEY.Key_PageDown)
    assert sheet.step == "plan"
    for year in range(2030, 2036):
        write(str(year))
        press(KEY.Key_Tab)
        write(str(year))
        press(KEY.Key_Tab)
        write("10")
        press(*[KEY.Key_Tab] * 5)
    tab_to(sheet.cards["patience"].editor)
    for _ in range(5):
        press(KEY.Key_Space, KEY.Key_Down)
    answers = team.answers(sheet)
    assert [rated["v"] for rated in answers["conviction"].values()] == [5, 4, 4, 5, 4, 5]  # type: ignore[attr-defined]
    assert answers["promise"]["edited"]["promise"].endswith("That is all")  # type: ignore[index,call-overload]
    years = answers["years"]["rows"]  # type: ignore[index,call-overload]
    assert [(row["label"], row["year"], row["out"]) for row in years] == [
        (str(year), year, 10) for year in range(2030, 2036)
    ]
    assert {item["v"] for item in answers["patience"].values()} == {"yes"}  # type: ignore[attr-defined]
    assert "Not held: no money is back" in sheet.results.verdicts["verdict"].text.text()


def test_escape_leaves_a_grid_without_moving_its_cell_and_leaves_the_projector(team: Team) -> None:
    sheet = team.open("customer-effort")
    sheet.choose_step("today")
    effort = sheet.cards["effort"].editor
    tab_to(effort)
    before = effort.focusProxy().currentIndex()  # type: ignore[union-attr]
    press(KEY.Key_Escape)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert not sheet.cards["effort"].isAncestorOf(focused)
    assert effort.focusProxy().currentIndex() == before  # type: ignore[union-attr]
    tab_to(effort)
    team.actions.run("view.present")
    assert team.page.presenting
    press(KEY.Key_Escape)
    assert not team.page.presenting
