"""Reading a finished poster and comparing it with the notes it was made from."""

from io import BytesIO
from typing import NamedTuple

from pypdf import PdfReader

from canvasapp.domain.model.workshop import Note
from canvasapp.export.format import Job
from canvasapp.export.paper import PaperOptions
from canvasapp.export.pdf.pen.bidi import has_right_to_left
from canvasapp.export.pdf.pen.fonts import code_of, is_invisible
from canvasapp.export.pdf.pen.page_resources import sheets_of
from canvasapp.export.pdf.pen.paper_words import SIGN
from canvasapp.export.pdf.poster.poster_pages import desk_of_poster

UNMIRRORED = str.maketrans(")]}>»", "([{<«")
"""Brackets are mirrored on paper where the text runs from right to left."""


def lost_notes(data: bytes, job: Job[PaperOptions]) -> list[Note]:
    """The notes of a job that do not stand on its poster, character for character and in order.

    Blanks do not count, since lines are broken at them, nor do signs without a look of their own. A character that
    no font has must be there as its code. A note may go on on the next page, but nowhere else.
    """
    missing = desk_of_poster(job).fonts.missing
    codes = str.maketrans({sign: code_of(sign) for sign in missing})
    pages = [_squeezed(page.extract_text()) for page in PdfReader(BytesIO(data)).pages]
    notes = [note for sheet in sheets_of(job) for note in job.content.on_sheet(sheet.id)]
    notes.sort(key=lambda note: len(note.text), reverse=True)  # so that a short text is not found inside a long one
    prints = [_Print(note, _squeezed(note.text.translate(codes))) for note in notes]
    # Whole ones first: what is left then is furniture and notes that were parted, which nothing else can be taken for.
    parted = [each for each in prints if not _taken(each, pages, whole=True)]
    return [each.note for each in parted if not _taken(each, pages, whole=False)]


class _Print(NamedTuple):
    """A note and its text as it is to be read, without blanks."""

    note: Note
    text: str

    @property
    def marks(self) -> str:
        """What stands behind the text, and behind each part of it."""
        return self.note.colour + SIGN[self.note.status]


def _taken(wanted: _Print, pages: list[str], whole: bool) -> bool:
    """Finds one printing of a note and takes it off the pages, so that equal notes need one each."""
    turned = UNMIRRORED if has_right_to_left(wanted.text) else {}
    text = wanted.text.translate(turned)
    for first in range(len(pages)):
        read = [page.translate(turned) for page in pages[first : first + 1 if whole else None]]
        found = _pieces(text, wanted.marks, read, len(text) if whole else 1)
        for page, (start, end) in enumerate(found, first):
            pages[page] = pages[page][:start] + "\n" + pages[page][end:]
        if found:
            return True
    return False


def _pieces(text: str, marks: str, pages: list[str], least: int) -> list[tuple[int, int]]:
    """Where the pieces of `text`, each with `marks` behind it, stand on `pages`, one on each; none if not all do.

    A piece is as long as it can be, and no shorter than `least`.
    """
    found: list[tuple[int, int]] = []
    for page in pages:
        length = next((end for end in range(len(text), least - 1, -1) if text[:end] + marks in page), 0)
        if not length:
            return []
        start = page.index(text[:length] + marks)
        found.append((start, start + length + len(marks)))
        text = text[length:]
        if not text:
            return found
    return []


def _squeezed(text: str) -> str:
    return "".join(sign for sign in text if not sign.isspace() and not is_invisible(sign))
