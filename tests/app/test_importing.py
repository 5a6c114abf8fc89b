"""A workshop from a file, by its suffix."""

import errno
import json
import os
import sys
from pathlib import Path

import pytest
from paper_jobs import job_with

from canvasapp.app.importing import FileMissing, NoLeave, NothingPlaced, NotRead, read_file, readable, require_notes
from canvasapp.domain.model.errors import WorldError
from canvasapp.domain.model.limits import NoteTooLong, TooManyNotes, TooManySheets
from canvasapp.export.carrying import UnreadablePdf
from canvasapp.export.format import UnreadableFile, formats
from canvasapp.export.formats.poster import PosterOptions
from canvasapp.importing.vocabulary import load_vocabulary
from canvasapp.store.method_files import load_methods

RESOURCES = Path(__file__).parents[2] / "resources"
METHODS = load_methods(RESOURCES / "methods")
VOCABULARY = load_vocabulary(RESOURCES / "vocabulary", METHODS)


def test_what_people_have_can_be_imported() -> None:
    assert {".md", ".json", ".txt", ".html", ".csv", ".canvas", ".pdf"} <= set(readable())


def test_a_file_without_a_block_is_refused_with_names_that_are_known(tmp_path: Path) -> None:
    (tmp_path / "x.md").write_text("# Plan\n## Weather\n- rain\n", encoding="utf-8")
    with pytest.raises(NothingPlaced, match=r"x\.md has 1 pieces of text, but none .* “Customer segments”"):
        require_notes(read_file(tmp_path / "x.md", METHODS, VOCABULARY), "x.md", METHODS)


@pytest.mark.parametrize("name", ["plan.md", "계획.MD"])
def test_the_suffix_chooses_the_format(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text("# Plan\n## Channels\n- App\n", encoding="utf-8")
    content = read_file(tmp_path / name, METHODS, VOCABULARY).content
    assert (content.workshop.title, len(content.notes)) == ("Plan", 1)


def test_what_cannot_be_read_is_told(tmp_path: Path) -> None:
    (tmp_path / "bad.json").write_text("[", encoding="utf-8")
    with pytest.raises(UnreadableFile, match=r"bad\.json cannot be read: line 1"):
        read_file(tmp_path / "bad.json", METHODS, VOCABULARY)
    with pytest.raises(FileMissing, match=r"x\.md is not in"):
        read_file(tmp_path / "x.md", METHODS, VOCABULARY)


@pytest.mark.parametrize(("number", "told"), [(errno.EACCES, NoLeave), (errno.EIO, NotRead)])
def test_a_file_the_system_does_not_give_is_told(
    number: int, told: type[NotRead], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path) -> bytes:
        raise OSError(number, os.strerror(number))

    (tmp_path / "x.md").touch()
    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(NotRead) as caught:
        read_file(tmp_path / "x.md", METHODS, VOCABULARY)
    assert type(caught.value) is told


@pytest.mark.parametrize("method", [None, "canvas-walk"])
def test_a_pdf_of_ours_brings_its_workshop_back(tmp_path: Path, method: str | None) -> None:
    path = tmp_path / "wall.PDF"
    path.write_bytes(formats()["poster"].write(job_with(["한 장", "two"]).with_options(PosterOptions())).data)
    incoming = read_file(path, METHODS, VOCABULARY, method=method)
    assert sorted(note.text for note in incoming.content.notes.values()) == ["two", "한 장"]


def test_any_other_pdf_is_refused_with_what_can_be_opened(tmp_path: Path) -> None:
    path = tmp_path / "wall.pdf"
    path.write_bytes(formats()["poster"].write(job_with(["a"]).with_options(PosterOptions(data=False))).data)
    with pytest.raises(UnreadablePdf, match="No workshop is in it"):
        read_file(path, METHODS, VOCABULARY)


@pytest.mark.parametrize(
    ("sheets", "notes", "text", "error"),
    [(20_000, 0, "", TooManySheets), (1, 200_000, "x", TooManyNotes), (1, 1, "x" * 10_000_000, NoteTooLong)],
)
def test_a_file_of_more_than_a_workshop_takes_is_a_sentence(
    sheets: int, notes: int, text: str, error: type[WorldError], tmp_path: Path
) -> None:
    note = {"block": "channels", "text": text}
    sheet = {"method": "canvas-walk", "title": "s", "notes": [note] * notes}
    document = {"format": "canvasapp-workshop", "version": 1, "workshop": {"title": "w", "sheets": [sheet] * sheets}}
    path = tmp_path / "large.json"
    path.write_text(json.dumps(document), "utf-8")
    with pytest.raises(error, match="Nothing was changed"):
        read_file(path, METHODS, VOCABULARY)


def test_importing_looks_at_each_sheet_and_note_a_bounded_number_of_times(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Twice as many sheets take twice as many lookups: counted, not timed."""
    counts = []
    for number in (100, 200):
        sheet = {"method": "canvas-walk", "title": "s", "notes": [{"block": "channels", "text": "x"}]}
        document = {
            "format": "canvasapp-workshop",
            "version": 1,
            "workshop": {"title": "w", "sheets": [sheet] * number},
        }
        path = tmp_path / "sheets.json"
        path.write_text(json.dumps(document), "utf-8")
        calls = 0

        def count(*_: object) -> None:
            nonlocal calls
            calls += 1

        sys.setprofile(count)
        try:
            read_file(path, METHODS, VOCABULARY)
        finally:
            sys.setprofile(None)
        counts.append(calls)
    assert counts[1] < 2.2 * counts[0]
