"""What a screen reader finds on the canvas, and whether everything is reached without a mouse."""

from collections.abc import Iterator

from facilitator import CS, CTRL, IN_ORDER, VP, Facilitator
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton, QToolButton

from canvasapp.domain.model.change import Change, Edit, Label
from canvasapp.domain.model.workshop import LegendEntry
from canvasapp.domain.model.workshop_edits import set_legend
from canvasapp.ui.kit.actions import TABLE

Role = QAccessible.Role


def interface(thing: QObject) -> QAccessibleInterface:
    found = QAccessible.queryAccessibleInterface(thing)
    assert found is not None
    return found


def walk(root: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """Everything that is to be seen below `root`."""
    for number in range(root.childCount()):
        child = root.child(number)
        if child is not None and child.isValid() and not child.state().invisible:
            yield child
            yield from walk(child)


def name(thing: QAccessibleInterface) -> str:
    return thing.text(QAccessible.Text.Name)


def by_role(table: Facilitator, role: Role) -> list[QAccessibleInterface]:
    return [thing for thing in walk(interface(table.window)) if thing.role() == role]


def test_each_block_is_a_list_with_its_name_and_count(table: Facilitator) -> None:
    table.fill(CS, "one", "two", "three")
    names = [name(thing) for thing in by_role(table, Role.List)]
    assert len(names) == 9
    assert any(text.startswith("Customer segments, 3 note") for text in names)
    assert any(text.startswith("Key partnerships, 0 note") for text in names)


def test_each_note_says_block_text_colour_status_and_place(table: Facilitator) -> None:
    legend = (
        LegendEntry(letter="A", paper="yellow", meaning="Readers"),
        LegendEntry(letter="B", paper="blue", meaning="Travellers"),
    )
    table.document.do(set_legend(table.document.content, legend))
    notes = table.fill(CS, *(f"Segment {i}" for i in range(1, 8)))
    after = notes[2].model_copy(update={"status": "validated", "colour": "B"})
    table.document.do(Edit(label=Label(action="note.edit"), changes=(Change(before=notes[2], after=after),)))
    spoken = [name(thing) for thing in by_role(table, Role.ListItem)]
    assert spoken[2] == "Customer segments, Segment 3, B Travellers, validated, 3 of 7"
    assert spoken[6] == "Customer segments, Segment 7, A Readers, assumption, 7 of 7"


def test_notes_are_spoken_in_the_language_of_the_interface_and_blocks_in_that_of_the_workshop(
    table: Facilitator,
) -> None:
    table.fill(CS, "one")
    table.context.interface.choose("ko")
    QApplication.processEvents()
    (spoken,) = [name(thing) for thing in by_role(table, Role.ListItem)]
    block, _, rest = spoken.partition(", ")
    assert block == "Customer segments"
    assert "가설" in rest or "가정" in rest


def test_a_selected_note_is_said_to_be_selected_and_in_focus(table: Facilitator) -> None:
    table.fill(CS, "one", "two")
    table.click_note(CS, 1)
    first, second = by_role(table, Role.ListItem)
    assert second.state().selected
    assert not first.state().selected
    assert second.state().focused


def test_the_lines_say_of_which_block_they_are(table: Facilitator) -> None:
    names = [name(thing) for thing in by_role(table, Role.EditableText)]
    assert names == [f"New note in {table.canvas.method.block(block).name.en}" for block in IN_ORDER]


def test_an_open_editor_says_what_it_is_for(table: Facilitator) -> None:
    table.fill(CS, "one")
    table.double_click_note(CS, 0)
    editor = interface(table.editor)
    assert name(editor) == "Text of the note"
    assert editor.text(QAccessible.Text.Value) == "one"


def test_the_tabs_say_the_titles_of_the_sheets(table: Facilitator) -> None:
    table.add_sheet("2030 & beyond")
    names = [name(thing) for thing in by_role(table, Role.PageTab)]
    assert names == ["Today", "2030 & beyond"]


def test_every_button_has_a_name(table: Facilitator) -> None:
    table.press(Qt.Key.Key_F, CTRL)
    buttons = [button for button in table.window.findChildren(QAbstractButton) if button.isVisible()]
    assert len(buttons) > 10
    for button in buttons:
        assert name(interface(button)), button
        if isinstance(button, QToolButton) and not button.text() and button.objectName() == "":
            assert button.toolTip(), button.accessibleName()


def test_every_button_is_reached_by_tab(table: Facilitator) -> None:
    reached = set()
    for _ in range(80):
        table.press(Qt.Key.Key_Tab)
        reached.add(table.focus())
    inner = (table.page.tabs.bar,)  # scroll arrows of the tab bar: the arrow keys do it
    buttons = [
        button
        for kind in (QPushButton, QToolButton)
        for button in table.window.findChildren(kind)
        if button.isVisible() and button.isEnabled() and not any(bar.isAncestorOf(button) for bar in inner)
    ]
    assert buttons
    assert [button for button in buttons if button not in reached] == []


def test_every_action_of_the_screen_is_in_the_menu_or_has_a_key(table: Facilitator) -> None:
    """The menu itself opens by F10."""
    in_menu = menu_actions(table)
    offered = [action for action_id, action in table.actions.by_id.items() if action_id in table.page.handlers()]
    assert len(offered) > 40
    assert [action.text() for action in offered if action not in in_menu and not action.shortcut().toString()] == []


def menu_actions(table: Facilitator) -> list[object]:
    """All actions of the menu, whatever the depth."""
    menu = table.page.top.menu.menu()
    table.actions.fill(menu)
    found, left = [], list(menu.actions())
    while left:
        action = left.pop()
        found.append(action)
        if action.menu() is not None:
            left += action.menu().actions()  # type: ignore[attr-defined]
    return found


def test_keys_are_never_a_bare_letter_and_never_twice(table: Facilitator) -> None:
    keys = [keys for spec in TABLE.values() for keys in spec.keys]
    assert len(keys) == len(set(keys))
    for key in keys:
        last = key.rsplit("+", 1)[-1] or "+"
        assert len(last) > 1 or "Ctrl" in key or "Alt" in key, key


def test_the_prompt_of_an_empty_block_is_heard(table: Facilitator) -> None:
    prompts = [name(thing) for thing in by_role(table, Role.StaticText)]
    assert table.canvas.method.guide(VP).prompt.en in prompts
