"""A workbook: created whole, read as it was written, and every write both in the rows and in the log."""

import sqlite3
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from workbooks import BLOCKS, add, library_of, opened, retext, with_workshop

from canvasapp.domain.model.change import Change, Edit, Label
from canvasapp.domain.model.content import content_of
from canvasapp.domain.model.edits import add_to_blocks, remove_notes, remove_sheet
from canvasapp.domain.model.summaries import Thumbnail
from canvasapp.domain.model.workshop import Answer, LegendEntry, Note, Sheet, Workshop
from canvasapp.domain.model.workshop_edits import creation
from canvasapp.store.errors import Conflict, OtherHistory, ReadOnlyWorkbook, WorkshopMissing
from canvasapp.store.sqlite.check import check
from canvasapp.store.sqlite.schema import METADATA, SCHEMA
from canvasapp.store.sqlite.workbook import SqliteWorkbook

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


def test_what_is_written_reads_back_the_same_after_reopening(path: Path) -> None:
    workshop = Workshop(
        id="w" * 32,
        title="서점의 다음 10년",
        purpose="Zwei Zeilen\nund mehr",
        client="Lantern Books",
        facilitator="미나",
        day=date(2005, 3, 14),
        language="ko",
        money="KRW",
        remarks="<b>&amp;</b> 'quoted' \"twice\"",
        legend=(LegendEntry(letter="A", paper="yellow", meaning="독자"), LegendEntry(letter="C", paper="teal")),
    )
    sheets = [
        Sheet(id=f"s{i}", workshop=workshop.id, method="canvas-walk", method_version=3, title=f"표 {i}", rank=str(i))
        for i in (2, 1)
    ]
    notes = [
        Note(id="n1", sheet="s1", block="channels", rank="V", text="동네 가게 🏪\ttab\nline", colour="C"),
        Note(
            id="n2",
            sheet="s1",
            block="channels",
            rank="G",
            text="x",
            status="validated",
            importance=5,
            evidence=0,
            due=date(2026, 10, 1),
        ),
    ]
    answers = [
        Answer(id="a1", sheet="s2", element="story", value={"pays": "yes", "list": [1, 2.5, None, True], "칸": {}}),
        Answer(id="a2", sheet="s2", element="dates", value="2026-01-01"),
    ]
    content = content_of(workshop, sheets, notes, answers)
    with SqliteWorkbook.open(path) as workbook:
        step = workbook.write(creation(content), workshop.id, kind="fixed", author="Mina", time=NOON)
    with SqliteWorkbook.open(path) as workbook:
        assert workbook.load(workshop.id) == content
        assert workbook.step(step.number) == step


def test_a_workbook_is_never_made_over_a_file_that_is_there(path: Path) -> None:
    before = path.read_bytes()
    with pytest.raises(Exception, match="already in"):
        SqliteWorkbook.create(path)
    assert path.read_bytes() == before


def test_only_the_finished_workbook_stands_in_the_folder(path: Path) -> None:
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_the_file_follows_the_rules(workbook: SqliteWorkbook) -> None:
    rules = {
        "journal_mode": "delete",
        "synchronous": 2,
        "foreign_keys": 1,
        "trusted_schema": 0,
        "secure_delete": 1,
        "application_id": 0x43564253,
        "user_version": SCHEMA,
        "fullfsync": 1,
    }
    assert {rule: workbook._file.execute(f"PRAGMA {rule}").fetchone()[0] for rule in rules} == rules


def test_a_step_stands_in_the_log_with_who_when_and_what(workbook: SqliteWorkbook) -> None:
    document = opened(workbook)
    note = add(document, "App")[0]
    step = retext(document, note, "App and telephone")
    head = workbook.history(document.workshop_id)[-1]
    assert (head.number, head.author, head.kind, head.label) == (
        step.number,
        "Mina",
        "do",
        Label(action="note.edit", count=1),
    )
    assert head.time == step.time and head.time.tzinfo is not None
    assert workbook.step(step.number).changes[0].before == note


def test_the_steps_after_a_number_come_in_order(workbook: SqliteWorkbook) -> None:
    document = opened(workbook)
    first = workbook.history(document.workshop_id)[-1]
    add(document, "a")
    add(document, "b")
    steps = workbook.steps_after(document.workshop_id, first.number)
    assert [step.changes[0].after.text for step in steps if isinstance(step.changes[0].after, Note)] == ["a", "b"]
    assert workbook.steps_after(document.workshop_id, steps[-1].number) == ()


def test_the_log_refuses_to_be_changed_or_shortened(workbook: SqliteWorkbook) -> None:
    add(opened(workbook), "App")
    for statement in ("UPDATE step SET author = 'someone else'", "DELETE FROM step"):
        with pytest.raises(sqlite3.IntegrityError, match="append-only"):
            workbook._file.execute(statement)


FIELDS = {
    "text": ("theirs", "mine"),
    "block": ("cost_structure", "key_resources"),
    "rank": ("C", "D"),
    "colour": ("C", "D"),
    "status": ("testing", "validated"),
    "importance": (3, 4),
    "evidence": (2, 1),
    "due": (date(2026, 10, 1), date(2026, 11, 1)),
}


def both_change(workbook: SqliteWorkbook, theirs: dict[str, object], mine: dict[str, object]) -> Note:
    """A note that somebody changes after we have read it, and that we change then; returns it as we read it."""
    document = opened(workbook)
    note, other = add(document, "App", "Shop")
    _write(workbook, document.workshop_id, Change(before=note, after=note.model_copy(update=theirs)))
    changes = [Change(before=each, after=each.model_copy(update=mine)) for each in (other, note)]
    _write(workbook, document.workshop_id, *changes)
    return note


def _write(workbook: SqliteWorkbook, workshop_id: str, *changes: Change) -> None:
    edit = Edit(label=Label(action="note.edit", count=len(changes)), changes=changes)
    workbook.write(edit, workshop_id, author="Mina", time=NOON)


@pytest.mark.parametrize("field", FIELDS)
def test_the_same_field_changed_by_two_is_a_conflict_and_nothing_is_written(
    workbook: SqliteWorkbook, field: str
) -> None:
    theirs, mine = FIELDS[field]
    with pytest.raises(Conflict):
        both_change(workbook, {field: theirs}, {field: mine})
    found = workbook.load(workbook.workshops()[0].workshop.id)
    assert [getattr(note, field) for note in found.notes.values()].count(theirs) == 1
    assert mine not in [getattr(note, field) for note in found.notes.values()]
    assert len(workbook.history(found.workshop.id)) == 3


@pytest.mark.parametrize("field", FIELDS)
def test_different_fields_of_a_note_changed_by_two_both_stay(path: Path, workbook: SqliteWorkbook, field: str) -> None:
    theirs, mine = ("colour", "B") if field == "text" else ("text", "theirs"), FIELDS[field][1]
    note = both_change(workbook, {theirs[0]: theirs[1]}, {field: mine})
    found = workbook.load(workbook.workshops()[0].workshop.id).notes[note.id]
    assert found == note.model_copy(update={theirs[0]: theirs[1], field: mine})
    assert check(path) == ()  # the log tells what was changed in fact


def test_a_note_that_is_gone_can_not_be_changed(workbook: SqliteWorkbook) -> None:
    document = opened(workbook)
    note = add(document, "App")[0]
    document.undo()
    with pytest.raises(Conflict):
        _write(workbook, document.workshop_id, Change(before=note, after=note.model_copy(update={"text": "mine"})))


def test_a_writer_that_knows_another_history_writes_nothing(path: Path) -> None:
    copy = path.with_name("copy.canvasbook")
    copy.write_bytes(path.read_bytes())
    with SqliteWorkbook.open(path) as workbook, SqliteWorkbook.open(copy) as other:
        document, twin = opened(workbook), opened(other)
        add(document, "App")
        add(twin, "App")
        last = workbook.history(document.workshop_id)[-1]
        assert other.history(document.workshop_id)[-1].number == last.number
        edit = made_edit(add_to_blocks(twin.content, twin.content.sheets[0].id, {"channels": ["late"]}))
        with pytest.raises(OtherHistory):
            other.write(edit, document.workshop_id, last=last, author="Mina", time=NOON)
        assert len(other.load(document.workshop_id).notes) == 1


def test_removing_a_row_that_changed_is_a_conflict(workbook: SqliteWorkbook) -> None:
    document = opened(workbook)
    stale = add(document, "App")[0]
    edit = made_edit(remove_notes(document.content, [stale.id]))
    retext(document, stale, "App and telephone")
    with pytest.raises(Conflict):
        workbook.write(edit, document.workshop_id, author="Mina", time=NOON)
    assert "App and telephone" in [note.text for note in workbook.load(document.workshop_id).notes.values()]


def test_removing_a_sheet_to_which_someone_added_a_note_is_a_conflict(workbook: SqliteWorkbook) -> None:
    document = opened(workbook)
    removal = remove_sheet(document.content, document.content.sheets[0].id)
    add(document, "late")
    with pytest.raises(Conflict):
        workbook.write(removal, document.workshop_id, author="Mina", time=NOON)
    assert len(workbook.load(document.workshop_id).notes) == 1


def test_a_note_for_a_sheet_that_is_gone_is_a_conflict(workbook: SqliteWorkbook) -> None:
    document = opened(workbook)
    sheet = document.content.sheets[0]
    late = made_edit(add_to_blocks(document.content, sheet.id, {"channels": ["late"]}))
    document.do(remove_sheet(document.content, sheet.id))
    with pytest.raises(Conflict):
        workbook.write(late, document.workshop_id, author="Mina", time=NOON)
    assert workbook.load(document.workshop_id).notes == {}


def test_the_order_of_the_changes_within_a_step_does_not_matter(workbook: SqliteWorkbook) -> None:
    workshop = workbook.workshops()[0].workshop
    sheet = Sheet(id="new", workshop=workshop.id, method="canvas-walk", title="2030", rank="k")
    note = Note(id="n", sheet="new", block="channels", rank="V", text="App")
    changes = (Change(before=None, after=note), Change(before=None, after=sheet))
    step = workbook.write(Edit(label=Label(action="sheet.add"), changes=changes), workshop.id, author="Mina", time=NOON)
    inverse = Edit(label=step.label, changes=tuple(change.inverse() for change in changes)[::-1])
    workbook.write(inverse, workshop.id, author="Mina", time=NOON)
    assert "new" not in [sheet.id for sheet in workbook.load(workshop.id).sheets]


def test_a_workbook_opened_for_reading_refuses_to_write(path: Path) -> None:
    before = path.read_bytes()
    with SqliteWorkbook.open(path, read_only=True) as workbook:
        document = opened(workbook)
        assert document.read_only
        with pytest.raises(ReadOnlyWorkbook, match="may only be read"):
            add(document, "App")
        with pytest.raises(ReadOnlyWorkbook):
            workbook.purge(document.workshop_id)
    assert path.read_bytes() == before


def test_reading_everything_leaves_the_file_byte_for_byte(path: Path) -> None:
    before, changed = path.read_bytes(), path.stat().st_mtime_ns
    with SqliteWorkbook.open(path) as workbook:
        workshop = workbook.workshops()[0].workshop
        workbook.workshops(deleted=True)
        workbook.load(workshop.id)
        workbook.thumbnail(workshop.id)
        workbook.search("a")
        workbook.history(workshop.id)
        workbook.data_version()
    assert path.read_bytes() == before
    assert path.stat().st_mtime_ns == changed


def test_a_workshop_that_is_not_there_is_named_as_missing(workbook: SqliteWorkbook) -> None:
    for ask in (workbook.load, workbook.workshop, workbook.purge):
        with pytest.raises(WorkshopMissing, match="no longer in"):
            ask("nobody")
    with pytest.raises(WorkshopMissing):
        workbook.step(999)


def test_only_a_workshop_in_the_trash_can_be_purged(workbook: SqliteWorkbook) -> None:
    workshop = workbook.workshops()[0].workshop
    with pytest.raises(Conflict):
        workbook.purge(workshop.id)
    assert workbook.load(workshop.id).workshop == workshop


def test_a_purged_workshop_leaves_nothing_in_the_file(path: Path) -> None:
    secret = "geheimer Plan"
    with SqliteWorkbook.open(path) as workbook:
        library, document = library_of(workbook), opened(workbook)
        kept = library.duplicate(document.workshop_id, "Kept")
        note = add(document, f"{secret} 1", f"{secret} 2")[0]
        retext(document, note, f"{secret} 3")
        assert secret.encode() in path.read_bytes()
        library.delete(document.workshop_id)
        workbook.purge(document.workshop_id)
        assert [summary.workshop.id for summary in workbook.workshops()] == [kept]
        assert workbook.workshops(deleted=True) == ()
        assert workbook.history(document.workshop_id) == ()
    assert secret.encode() not in path.read_bytes()


def test_the_data_version_rises_with_every_commit_of_ours_and_of_others(path: Path) -> None:
    with SqliteWorkbook.open(path) as ours, SqliteWorkbook.open(path) as theirs:
        versions = [ours.data_version()]
        add(opened(ours), "mine")
        versions.append(ours.data_version())
        assert ours.data_version() == versions[-1]
        add(opened(theirs), "theirs")
        versions.append(ours.data_version())
    assert versions[1] == versions[0] + 1
    assert versions[2] > versions[1]


def test_a_workbook_that_another_tool_put_in_another_journal_mode_goes_back_with_the_first_write(path: Path) -> None:
    with sqlite3.connect(path) as tool:
        tool.execute("PRAGMA journal_mode=WAL")
    tool.close()
    before = path.read_bytes()
    with SqliteWorkbook.open(path) as workbook:
        document = opened(workbook)
        assert path.read_bytes() == before
        add(document, "App")
        assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_a_summary_counts_and_sorts_by_the_last_change(workbook: SqliteWorkbook) -> None:
    library, document = library_of(workbook), opened(workbook)
    library.create("Younger", "ko", date(2026, 1, 1), "오늘")
    assert [summary.workshop.title for summary in workbook.workshops()] == ["Younger", "Lantern Books"]
    add(document, "a", "b", "c")
    add(document, "d", block="key_resources")
    newest, other = workbook.workshops()
    assert (newest.workshop.title, newest.notes, newest.sheets) == ("Lantern Books", 4, 1)
    assert (other.notes, other.sheets) == (0, 1)
    head = workbook.history(document.workshop_id)[-1]
    assert (newest.last_step, newest.changed) == (head.id, head.time)


def test_a_thumbnail_has_the_first_twelve_notes_of_each_block_of_the_first_sheet_with_notes(
    workbook: SqliteWorkbook,
) -> None:
    document = opened(workbook)
    assert workbook.thumbnail(document.workshop_id) == Thumbnail("canvas-walk")
    empty = Sheet(id="empty", workshop=document.workshop_id, method="canvas-walk", title="0", rank="0")
    document.do(Edit(label=Label(action="sheet.add"), changes=(Change(before=None, after=empty),)))
    sheet = document.content.sheets[1].id
    document.do(add_to_blocks(document.content, sheet, {"channels": ["x" * i for i in range(1, 21)]}, colour="C"))
    document.do(add_to_blocks(document.content, sheet, {"key_resources": ["가게 주인"]}))
    marks = {"channels": tuple(("C", length) for length in range(1, 13)), "key_resources": (("A", 5),)}
    assert workbook.thumbnail(document.workshop_id) == Thumbnail("canvas-walk", marks)


def test_ten_thousand_notes_are_written_and_loaded_as_one(path: Path) -> None:
    with SqliteWorkbook.open(path) as workbook:
        document = opened(workbook)
        texts = {block: [f"{block} {i}" for i in range(10_000 // len(BLOCKS) + 1)] for block in BLOCKS}
        document.do(add_to_blocks(document.content, document.content.sheets[0].id, texts))
        assert len(document.content.notes) > 10_000
        assert workbook.load(document.workshop_id) == document.content
        assert document.undo() is not None
        assert workbook.load(document.workshop_id).notes == {}


def test_two_workbooks_of_one_process_do_not_disturb_each_other(tmp_path: Path) -> None:
    paths = [tmp_path / "a.canvasbook", tmp_path / "b.canvasbook"]
    for path in paths:
        with_workshop(path, path.stem)
    with SqliteWorkbook.open(paths[0]) as first, SqliteWorkbook.open(paths[1]) as second:
        add(opened(first), "in a")
        add(opened(second), "in b", "and more")
        assert [book.workshops()[0].notes for book in (first, second)] == [1, 2]


def made_edit(edit: Edit | None) -> Edit:
    assert edit is not None
    return edit


def _rows(workbook: SqliteWorkbook) -> dict[str, list[tuple[object, ...]]]:
    return {table: workbook._file.execute(f"SELECT * FROM {table}").fetchall() for table in METADATA.tables}
