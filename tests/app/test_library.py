"""The library: workshops are made, copied, renamed, thrown away and brought back, and nothing else."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from workbooks import add, library_of, opened, texts

from canvasapp.app.library import Library, TitleMissing
from canvasapp.domain.model.change import Label
from canvasapp.domain.model.content import Content
from canvasapp.domain.model.edits import duplicate_sheet, move_notes
from canvasapp.store.errors import Conflict, WorkshopMissing
from canvasapp.store.sqlite.workbook import SqliteWorkbook


@pytest.fixture
def workbook(tmp_path: Path) -> Iterator[SqliteWorkbook]:
    with SqliteWorkbook.create(tmp_path / "library.canvasbook") as made:
        yield made


@pytest.fixture
def library(workbook: SqliteWorkbook) -> Library:
    return library_of(workbook)


def titles(library: Library) -> list[str]:
    return [summary.workshop.title for summary in library.summaries()]


def shape(content: Content) -> list[tuple[str, list[tuple[str, list[str]]]]]:
    """A content without its identities."""
    return [
        (sheet.title, sorted((b, [n.text for n in notes]) for (s, b), notes in content.blocks.items() if s == sheet.id))
        for sheet in content.sheets
    ]


def test_a_new_workshop_has_one_empty_canvas(library: Library, workbook: SqliteWorkbook) -> None:
    made = library.create("  서점의 하루 ", "ko", date(2026, 3, 2), "오늘")
    content = workbook.load(made)
    assert (content.workshop.title, content.workshop.language, content.workshop.day) == (
        "서점의 하루",
        "ko",
        date(2026, 3, 2),
    )
    assert [(sheet.title, sheet.method) for sheet in content.sheets] == [("오늘", "canvas-walk")]
    assert content.notes == {}


def test_a_workshop_needs_a_title(library: Library) -> None:
    made = library.create("Plan", "en", None, "Today")
    for make in (
        lambda: library.create(" \n", "en", None, "Today"),
        lambda: library.duplicate(made, "\x00"),
    ):
        with pytest.raises(TitleMissing, match="needs a title"):
            make()
    library.rename(made, "  ")
    assert titles(library) == ["Plan"]


def test_a_duplicate_is_equal_and_independent(library: Library, workbook: SqliteWorkbook) -> None:
    document = opened(workbook, library.create("Plan", "en", None, "Today"))
    notes = add(document, "a", "b", "c")
    document.do(duplicate_sheet(document.content, document.content.sheets[0].id, "2030"))
    document.do(move_notes(document.content, [notes[1].id], document.content.sheets[1].id, "key_resources"))
    copy = opened(workbook, library.duplicate(document.workshop_id, "Plan B"))
    assert shape(copy.content) == shape(document.content)
    assert not {entity.id for entity in copy.content.entities()} & {e.id for e in document.content.entities()}
    add(copy, "only here")
    assert "only here" not in texts(document)
    assert titles(library) == ["Plan B", "Plan"]


def test_a_content_from_a_file_is_added_as_it_is(library: Library, workbook: SqliteWorkbook, tmp_path: Path) -> None:
    document = opened(workbook, library.create("Plan", "en", None, "Today"))
    add(document, "a")
    with SqliteWorkbook.create(tmp_path / "other.canvasbook") as other:
        assert library_of(other).add(document.content) == document.workshop_id
        assert other.load(document.workshop_id) == document.content
        assert other.history(document.workshop_id)[-1].label == Label(action="workshop.import", name="Plan")
    with pytest.raises(Conflict):
        library.add(document.content)


def test_renaming_can_be_undone_inside_the_workshop(library: Library, workbook: SqliteWorkbook) -> None:
    document = opened(workbook, library.create("Plan", "en", None, "Today"))
    library.rename(document.workshop_id, "Other")
    document.refresh()
    assert document.content.workshop.title == "Other"
    document.undo()
    assert titles(library) == ["Plan"]


def test_an_open_document_follows_what_the_library_does_and_goes_on(library: Library, workbook: SqliteWorkbook) -> None:
    document = opened(workbook, library.create("Plan", "en", None, "Today"))
    library.describe(document.workshop_id, client="Lantern Books")
    add(document, "a")
    assert document.content.workshop.client == "Lantern Books"
    assert document.content == workbook.load(document.workshop_id)


def test_a_deleted_workshop_waits_in_the_trash_and_comes_back_whole(library: Library, workbook: SqliteWorkbook) -> None:
    document = opened(workbook, library.create("Plan", "en", None, "Today"))
    add(document, "a")
    before = workbook.load(document.workshop_id)
    library.delete(document.workshop_id)
    assert titles(library) == []
    (summary,) = library.trash()
    assert (summary.workshop.title, summary.notes) == ("Plan", 1)
    assert summary.workshop.deleted is not None and summary.workshop.deleted.tzinfo is not None
    library.restore(document.workshop_id)
    library.restore(document.workshop_id)
    assert library.trash() == ()
    assert workbook.load(document.workshop_id) == before
    assert opened(workbook, document.workshop_id).undo_label == Label(action="note.add")


def test_emptying_the_trash_takes_only_what_is_in_it(library: Library, workbook: SqliteWorkbook) -> None:
    kept, *gone = (library.create(title, "en", None, "Today") for title in ("kept", "gone", "gone too"))
    for workshop in gone:
        library.delete(workshop)
    assert library.empty_trash() == 2
    assert (titles(library), library.trash()) == (["kept"], ())
    with pytest.raises(Conflict):
        library.purge(kept)
    with pytest.raises(WorkshopMissing):
        library.restore(gone[0])


def test_the_search_finds_workshops_by_title_client_and_notes(library: Library, workbook: SqliteWorkbook) -> None:
    plan = library.create("Plan", "en", None, "Today")
    other = library.create("Other", "en", None, "Today")
    add(opened(workbook, other), "동네 가게")
    library.describe(plan, client="등불서점")
    assert [library.search(text) for text in ("가게", "불서", "PLA", "nobody")] == [
        {other},
        {plan},
        {plan},
        frozenset(),
    ]
