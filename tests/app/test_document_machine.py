"""A document against a plain model: whatever is done, undone, redone and reopened, both show the same."""

import shutil
from pathlib import Path
from tempfile import mkdtemp

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from workbooks import opened, with_workshop

from canvasapp.app.document import Document
from canvasapp.domain.model.change import Edit
from canvasapp.domain.model.edits import (
    add_notes,
    add_sheet,
    colour_notes,
    duplicate_sheet,
    edit_note,
    move_notes,
    move_sheet,
    remove_notes,
    remove_sheet,
    rename_sheet,
)
from canvasapp.domain.model.workshop import Letter, Note
from canvasapp.store.sqlite.check import check
from canvasapp.store.sqlite.workbook import SqliteWorkbook

BLOCKS = ("channels", "key_resources", "cost_structure")
PlainNote = tuple[str, str]
Plain = list[tuple[str, dict[str, list[PlainNote]]]]
"""The sheets in their order: title and, block by block, the (text, colour) of the notes."""

plain_texts = st.text("ab가나🏪<&'\"%\n", min_size=1, max_size=6).map(lambda text: f"x{text}x")
places = st.integers(0, 30)


class AgainstAPlainModel(RuleBasedStateMachine):
    """`states[now]` is what the document should show; those before can be undone to, those behind redone to."""

    @initialize()
    def begin(self) -> None:
        self.folder = Path(mkdtemp())
        self.path = self.folder / "book.canvasbook"
        with_workshop(self.path)
        self.open()
        self.states: list[Plain] = [[("Today", {})]]
        self.now = 0

    def open(self) -> None:
        self.workbook = SqliteWorkbook.open(self.path, session="mine")
        self.document = opened(self.workbook)

    def teardown(self) -> None:
        if hasattr(self, "workbook"):
            self.workbook.close()
            assert check(self.path) == ()
            shutil.rmtree(self.folder)

    # What the document shows, and the next state of the model.

    def sheet(self, place: int) -> int:
        return place % len(self.states[self.now])

    def some_note(self, place: int) -> tuple[int, str, int, Note]:
        """A note of the document, and where it is: sheet, block, row."""
        found = [
            (index, block, row, note)
            for index, sheet in enumerate(self.document.content.sheets)
            for block in BLOCKS
            for row, note in enumerate(self.document.content.in_block(sheet.id, block))
        ]
        return found[place % len(found)]

    def has_notes(self) -> bool:
        return any(notes for _, blocks in self.states[self.now] for notes in blocks.values())

    def copy(self) -> Plain:
        return [(title, {block: list(notes) for block, notes in blocks.items()}) for title, blocks in self.current]

    @property
    def current(self) -> Plain:
        return self.states[self.now]

    def both(self, edit: Edit | None, after: Plain) -> None:
        step = self.document.do(edit)
        if step is None:
            assert _lean(after) == _lean(self.current)
            return
        self.states[self.now + 1 :] = [after]
        self.now += 1

    @rule(place=places, block=st.sampled_from(BLOCKS), texts=st.lists(plain_texts, min_size=1, max_size=4), row=places)
    def add_notes(self, place: int, block: str, texts: list[str], row: int) -> None:
        index, after = self.sheet(place), self.copy()
        there = after[index][1].setdefault(block, [])
        row = row % (len(there) + 1)
        there[row:row] = [(text, "A") for text in texts]
        sheet = self.document.content.sheets[index]
        self.both(add_notes(self.document.content, sheet.id, block, texts, row=row), after)

    @precondition(has_notes)
    @rule(place=places, text=plain_texts)
    def edit_note(self, place: int, text: str) -> None:
        index, block, row, note = self.some_note(place)
        after = self.copy()
        after[index][1][block][row] = (text, note.colour)
        self.both(edit_note(self.document.content, note.id, text), after)

    @precondition(has_notes)
    @rule(place=places, colour=st.sampled_from("ABC"))
    def colour_note(self, place: int, colour: Letter) -> None:
        index, block, row, note = self.some_note(place)
        after = self.copy()
        after[index][1][block][row] = (note.text, colour)
        self.both(colour_notes(self.document.content, [note.id], colour), after)

    @precondition(has_notes)
    @rule(place=places)
    def remove_note(self, place: int) -> None:
        index, block, row, note = self.some_note(place)
        after = self.copy()
        del after[index][1][block][row]
        self.both(remove_notes(self.document.content, [note.id]), after)

    @precondition(has_notes)
    @rule(place=places, goal=places, block=st.sampled_from(BLOCKS), row=places)
    def move_note(self, place: int, goal: int, block: str, row: int) -> None:
        index, old, old_row, note = self.some_note(place)
        goal, after = self.sheet(goal), self.copy()
        there = after[goal][1].setdefault(block, [])
        row = row % (len(there) + 1)
        before_note = there[row:]
        moved = after[index][1][old].pop(old_row)
        stands_after = len(before_note) - ((goal, block) == (index, old) and old_row >= row)
        there.insert(len(there) - stands_after, moved)
        sheet = self.document.content.sheets[goal]
        self.both(move_notes(self.document.content, [note.id], sheet.id, block, row), after)

    @rule(title=plain_texts)
    def add_sheet(self, title: str) -> None:
        self.both(add_sheet(self.document.content, title, "canvas-walk"), [*self.copy(), (title, {})])

    @rule(place=places, title=plain_texts)
    def rename_sheet(self, place: int, title: str) -> None:
        index, after = self.sheet(place), self.copy()
        after[index] = (title, after[index][1])
        self.both(rename_sheet(self.document.content, self.document.content.sheets[index].id, title), after)

    @rule(place=places, title=plain_texts)
    def duplicate_sheet(self, place: int, title: str) -> None:
        index, after = self.sheet(place), self.copy()
        after.insert(index + 1, (title, self.copy()[index][1]))
        self.both(duplicate_sheet(self.document.content, self.document.content.sheets[index].id, title), after)

    @rule(place=places, row=places)
    def move_sheet(self, place: int, row: int) -> None:
        index, after = self.sheet(place), self.copy()
        row = row % len(after)
        after.insert(row, after.pop(index))
        self.both(move_sheet(self.document.content, self.document.content.sheets[index].id, row), after)

    @precondition(lambda self: len(self.current) > 1)
    @rule(place=places)
    def remove_sheet(self, place: int) -> None:
        index, after = self.sheet(place), self.copy()
        del after[index]
        self.both(remove_sheet(self.document.content, self.document.content.sheets[index].id), after)

    @rule()
    def undo(self) -> None:
        assert (self.document.undo() is not None) == (self.now > 0)
        self.now = max(0, self.now - 1)

    @rule()
    def redo(self) -> None:
        assert (self.document.redo() is not None) == (self.now < len(self.states) - 1)
        self.now = min(len(self.states) - 1, self.now + 1)

    @rule()
    def reopen(self) -> None:
        self.workbook.close()
        self.open()

    @invariant()
    def the_document_shows_the_model(self) -> None:
        if hasattr(self, "document"):
            assert _shown(self.document) == _lean(self.current)
            assert (self.document.undo_label is not None) == (self.now > 0)
            assert (self.document.redo_label is not None) == (self.now < len(self.states) - 1)

    @invariant()
    def the_disk_has_what_memory_has(self) -> None:
        if hasattr(self, "document"):
            assert self.workbook.load(self.document.workshop_id) == self.document.content


def _lean(plain: Plain) -> Plain:
    return [(title, {block: notes for block, notes in blocks.items() if notes}) for title, blocks in plain]


def _shown(document: Document) -> Plain:
    content = document.content
    return _lean(
        [
            (
                sheet.title,
                {block: [(n.text, n.colour) for n in content.in_block(sheet.id, block)] for block in BLOCKS},
            )
            for sheet in content.sheets
        ]
    )


TestAgainstAPlainModel = AgainstAPlainModel.TestCase
TestAgainstAPlainModel.settings = settings(max_examples=25, stateful_step_count=30)
