"""The list of a block follows the document, row by row."""

from dataclasses import dataclass, field

import pytest
from facilitator import CH, CS, Facilitator
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from canvasapp.domain.model import edits
from canvasapp.domain.model.change import Edit
from canvasapp.domain.model.content import Content
from canvasapp.domain.model.draft import Draft, DraftSheet, made
from canvasapp.domain.model.workshop import Letter, Note, NoteBody, Origin
from canvasapp.ui.canvas import note_style
from canvasapp.ui.canvas.block_model import NOTE_ROLE, BlockModel

BLOCKS = (CS, CH)


@dataclass
class Host:
    """A workshop in memory."""

    content: Content
    writable: bool = True
    next_colour: Letter = "A"
    models: list[BlockModel] = field(default_factory=list)
    standing: str = "same"

    def source(self, note: Note) -> str:
        return self.standing

    def do(self, edit: Edit | None) -> str:
        if edit is not None:
            self.content = self.content.apply(edit.changes)
            for model in self.models:
                model.follow(edit.changes)
        return ""


def host_with(*texts: str) -> Host:
    """Two canvases with notes in the first block of the first one, and the models of both blocks of both."""
    notes = tuple(NoteBody(block=CS, text=text) for text in texts)
    sheets = tuple(DraftSheet(method="canvas-walk", title=title, notes=notes) for title in ("Today", "2030"))
    host = Host(made(Draft(title="Models", sheets=sheets)))
    host.models = [
        BlockModel(host, sheet.id, block, lambda data, row: None) for sheet in host.content.sheets for block in BLOCKS
    ]
    return host


def texts(model: BlockModel) -> list[object]:
    return [model.data(model.index(row)) for row in range(model.rowCount())]


def agrees(host: Host) -> bool:
    """Whether every model shows what the content has."""
    return all(model.notes == list(host.content.in_block(model.sheet_id, model.block)) for model in host.models)


_PICKS = st.lists(st.integers(0, 30), max_size=4)
_EDITS = st.lists(
    st.tuples(
        st.sampled_from(["add", "edit", "colour", "remove", "move", "to sheet", "undo"]),
        st.integers(0, 1),
        st.sampled_from(BLOCKS),
        _PICKS,
        st.integers(0, 30),
    ),
    max_size=25,
)


@given(_EDITS)
@settings(max_examples=150)
def test_models_agree_with_the_content_after_every_step(steps: list[tuple[str, int, str, list[int], int]]) -> None:
    host = host_with("one", "two", "three")
    testers = [
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning) for model in host.models
    ]
    done: list[Edit] = []
    for kind, sheet_number, block, picks, number in steps:
        sheet = host.content.sheets[sheet_number].id
        all_notes = sorted(host.content.notes)
        ids = [all_notes[pick % len(all_notes)] for pick in picks] if all_notes else []
        edit = _edit(host.content, kind, sheet, block, ids, number) if kind != "undo" else None
        if kind == "undo" and done:
            edit = done.pop().inverse()
        elif edit is not None:
            done.append(edit)
        host.do(edit)
        assert agrees(host)
    assert testers


def _edit(content: Content, kind: str, sheet: str, block: str, ids: list[str], number: int) -> Edit | None:
    match kind:
        case "add":
            new = [f"note {i}" for i in range(len(ids) + 1)]
            return edits.add_notes(content, sheet, block, new, row=number)
        case "edit" if ids:
            return edits.edit_note(content, ids[0], f"text {number}")
        case "colour":
            return edits.colour_notes(content, ids, "C")
        case "remove":
            return edits.remove_notes(content, ids)
        case "move":
            return edits.move_notes(content, ids, sheet, block, number)
        case "to sheet":
            return edits.move_to_sheet(content, ids, sheet)
    return None


def test_fifty_new_notes_are_announced_at_once(qtbot: QtBot) -> None:
    host = host_with("one", "two")
    model = host.models[0]
    inserted: list[tuple[int, int]] = []
    model.rowsInserted.connect(lambda parent, first, last: inserted.append((first, last)))
    host.do(edits.add_notes(host.content, model.sheet_id, CS, [f"note {i}" for i in range(50)], row=1))
    assert inserted == [(1, 50)]
    assert texts(model) == ["one", *(f"note {i}" for i in range(50)), "two"]


def test_neighbours_that_go_are_announced_at_once(qtbot: QtBot) -> None:
    host = host_with(*"abcdefg")
    model = host.models[0]
    removed: list[tuple[int, int]] = []
    model.rowsRemoved.connect(lambda parent, first, last: removed.append((first, last)))
    ids = [model.notes[row].id for row in (1, 2, 3, 5)]
    host.do(edits.remove_notes(host.content, ids))
    assert removed == [(5, 5), (1, 3)]
    assert texts(model) == ["a", "e", "g"]


def test_a_note_that_changes_its_place_is_moved_not_made_anew(qtbot: QtBot) -> None:
    host = host_with(*"abcd")
    model = host.models[0]
    with (
        qtbot.assertNotEmitted(model.rowsRemoved),
        qtbot.assertNotEmitted(model.modelReset),
        qtbot.waitSignal(model.rowsMoved),
    ):
        host.do(edits.move_notes(host.content, [model.notes[0].id], model.sheet_id, CS, 3))
    assert texts(model) == ["b", "c", "a", "d"]


def test_an_edit_repaints_its_row_alone(qtbot: QtBot) -> None:
    host = host_with(*"abcd")
    model = host.models[0]
    with qtbot.waitSignal(model.dataChanged) as changed:
        host.do(edits.edit_note(host.content, model.notes[2].id, "C"))
    assert changed.args is not None
    assert [index.row() for index in changed.args[:2]] == [2, 2]


def test_a_note_says_block_text_colour_status_and_place(qtbot: QtBot) -> None:
    host = host_with("one", "two", "three")
    model = host.models[0]
    model.name = "Customer segments"
    spoken = model.data(model.index(1), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Customer segments, two, A, assumption, 2 of 3"


def test_a_note_that_a_sheet_offered_says_where_it_comes_from_and_how_that_stands(qtbot: QtBot) -> None:
    offered = NoteBody(block=CS, text="one", origin=Origin(sheet="2", rule="fixes", row="", text="one"))
    notes = (offered, NoteBody(block=CS, text="two"))
    sheets = (
        DraftSheet(method="canvas-walk", title="Today", notes=notes),
        DraftSheet(method="canvas-walk", title="2030"),
    )
    host = Host(made(Draft(title="Origins", sheets=sheets)))
    model = BlockModel(host, host.content.sheets[0].id, CS, lambda data, row: None)
    for standing, hint in (("same", "From “2030”"), ("changed", "From “2030”\nsource changed")):
        host.standing = standing
        assert model.data(model.index(0), Qt.ItemDataRole.ToolTipRole) == hint
        spoken = model.data(model.index(0), Qt.ItemDataRole.AccessibleTextRole)
        assert isinstance(spoken, str)
        assert hint.replace("\n", ", ") in spoken
    assert model.data(model.index(1), Qt.ItemDataRole.ToolTipRole) == ""


def test_nothing_is_told_of_rows_that_are_not_there(qtbot: QtBot) -> None:
    model = host_with("one").models[0]
    assert model.data(QModelIndex()) is None
    assert model.data(model.index(0), Qt.ItemDataRole.DecorationRole) is None
    assert model.index(0).data(NOTE_ROLE).text == "one"


@pytest.mark.parametrize("writable", [True, False])
def test_notes_can_be_edited_and_dragged_where_the_workbook_can_be_written(qtbot: QtBot, writable: bool) -> None:
    host = host_with("one")
    host.writable = writable
    model = host.models[0]
    flags = model.flags(model.index(0))
    assert bool(flags & Qt.ItemFlag.ItemIsEditable) == writable
    assert bool(flags & Qt.ItemFlag.ItemIsDragEnabled) == writable
    assert bool(model.flags(QModelIndex()) & Qt.ItemFlag.ItemIsDropEnabled) == writable
    data = QMimeData()
    data.setText("x")
    assert model.dropMimeData(data, Qt.DropAction.MoveAction, 0, 0, QModelIndex()) == writable


# Ten thousand notes.


def test_ten_thousand_notes_are_followed_step_by_step(qtbot: QtBot) -> None:
    host = host_with(*(f"note {i}" for i in range(10_000)))
    model = host.models[0]
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    assert tester.model() is model
    middle = model.notes[5_000]
    host.do(edits.edit_note(host.content, middle.id, "changed"))
    host.do(edits.move_notes(host.content, [middle.id], model.sheet_id, CS, 10))
    host.do(edits.move_notes(host.content, [model.notes[0].id], model.sheet_id, CH))
    host.do(edits.remove_notes(host.content, [note.id for note in model.notes[100:9_000]]))
    assert agrees(host)
    assert model.notes[9].text == "changed"


def test_editing_one_note_of_ten_thousand_measures_no_other(table: Facilitator) -> None:
    table.fill(CS, *(f"Segment {i}" for i in range(10_000)))
    table.click_note(CS, 0)
    table.press(Qt.Key.Key_F2)
    before = note_style.text_height.cache_info()
    table.type("Another segment")
    typed = note_style.text_height.cache_info()
    assert (typed.hits, typed.misses) == (before.hits, before.misses)  # one line: nothing has to move
    table.press(Qt.Key.Key_Return)
    QApplication.processEvents()
    assert table.shown(CS)[0] == "Another segment"
    assert note_style.text_height.cache_info().misses - typed.misses <= 6  # each density, with and without scroll bar


def test_a_long_list_stays_where_it_is_when_a_note_is_edited(table: Facilitator) -> None:
    table.fill(CS, *(f"Segment {i}" for i in range(3_000)))
    view = table.view(CS)
    view.scrollTo(view.model().index(2_000, 0))
    place = view.verticalScrollBar().value()
    table.document.do(edits.edit_note(table.document.content, table.notes(CS)[1_999].id, "Changed"))
    QApplication.processEvents()
    assert view.verticalScrollBar().value() == place
    assert view.model().index(1_999, 0).data() == "Changed"
