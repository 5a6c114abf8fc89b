"""The reader of finished posters notices whatever is missing."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from made_fonts import font_bytes
from paper_jobs import HOSTILE, job_with, poster_of, sentences

from canvasapp.domain.model.content import content_of
from canvasapp.domain.model.workshop import Note
from canvasapp.export.format import Job
from canvasapp.export.pdf.poster.poster_check import lost_notes


def changed(job: Job[Any], *notes: Note) -> Job[Any]:
    """The job with other notes."""
    return replace(job, content=content_of(job.content.workshop, job.content.sheets, notes, ()))


@pytest.mark.parametrize(
    ("printed", "wanted"),
    [
        ("Readers who buy books", "Readers who buy a books"),
        ("Readers who buy books", "Readers who buy book"),
        ("eaders who buy books", "Readers who buy books"),
        ("Readers who buy books", "Readers buy who books"),
        ("한 달에 세 권", "한 달에 네 권"),
        ("x" * 2000, "x" * 2001),
        ("x" * 1999 + "y", "x" * 2000),
        ("word " * 4000, "word " * 2000 + "wrd " + "word " * 1999),
    ],
)
def test_a_note_that_differs_in_one_character_is_lost(printed: str, wanted: str) -> None:
    job = job_with([printed, *sentences(10, "en")], paper="A4")
    first, *others = job.content.notes.values()
    missing = first.model_copy(update={"text": wanted})
    data = poster_of(job).data
    assert lost_notes(data, job) == []
    assert lost_notes(data, changed(job, missing, *others)) == [missing]


def test_a_note_that_was_not_printed_is_lost() -> None:
    job = job_with(["printed", "forgotten"], paper="A4")
    printed, forgotten = job.content.notes.values()
    assert lost_notes(poster_of(changed(job, printed)).data, job) == [forgotten]


def test_a_note_with_another_letter_or_sign_is_lost() -> None:
    job = job_with(["a note"], paper="A4")
    (note,) = job.content.notes.values()
    data = poster_of(job).data
    for update in ({"colour": "B"}, {"status": "validated"}):
        other = note.model_copy(update=update)
        assert lost_notes(data, changed(job, other)) == [other]


def test_two_equal_notes_must_be_printed_twice() -> None:
    job = job_with(["twice"], paper="A4")
    (note,) = job.content.notes.values()
    twin = note.model_copy(update={"id": "twin", "rank": "VV"})
    both = changed(job, note, twin)
    assert len(lost_notes(poster_of(job).data, both)) == 1
    assert lost_notes(poster_of(both).data, both) == []


def test_right_to_left_text_reads_back_in_reading_order(tmp_path: Path) -> None:
    hebrew = "".join(map(chr, range(0x5D0, 0x5EB)))
    (tmp_path / "hebrew.ttf").write_bytes(font_bytes(hebrew + "ابحرلمع"))
    texts = [text for text in HOSTILE if any("\u0590" <= sign <= "\u08ff" for sign in text)]
    assert len(texts) == 3
    job = job_with([*texts, "שלום " * 80], paper="A4", font_folders=(tmp_path,))
    poster = poster_of(job)
    assert not any("No font" in finding.sentence for finding in poster.findings)
    assert lost_notes(poster.data, job) == []
    note = next(note for note in job.content.notes.values() if note.text == texts[0])
    swapped = note.model_copy(update={"text": texts[0].replace("שלום עולם", "עולם שלום")})
    assert lost_notes(poster.data, changed(job, swapped)) == [swapped]


def test_fonts_of_the_same_name_are_kept_apart(tmp_path: Path) -> None:
    (tmp_path / "one.ttf").write_bytes(font_bytes("漢"))  # it calls itself Noto Emoji, and so does the next
    (tmp_path / "two.ttf").write_bytes(font_bytes("字"))
    job = job_with(["漢字", "😀字😃漢"], paper="A4", font_folders=(tmp_path,))
    assert lost_notes(poster_of(job).data, job) == []
