"""Reading finished handouts and looking for what they were made of."""

from io import BytesIO

from pypdf import PdfReader

from canvasapp.export.format import Job, canvas_sheets
from canvasapp.export.pdf.handout.handout_options import HandoutOptions
from canvasapp.export.pdf.handout.handout_pages import laid_out_handouts
from canvasapp.export.pdf.pen.bidi import has_right_to_left
from canvasapp.export.pdf.pen.fonts import code_of, is_invisible
from canvasapp.export.pdf.poster.poster_check import UNMIRRORED, lost_notes
from canvasapp.export.sections.found_again import not_found
from canvasapp.export.sections.sections_of import sheet_texts


def lost_texts(data: bytes, job: Job[HandoutOptions]) -> tuple[str, ...]:
    """What should stand on handouts and does not: notes and answers, or the titles and questions of blank ones."""
    read = "\n".join(page.extract_text() for page in PdfReader(BytesIO(data)).pages)
    if not job.options.filled or job.options.method is not None:
        return not_found(_asked(job), read)
    notes = [note.text for note in lost_notes(data, job)] if _has_canvas(job) else []
    known = {note.text for note in job.content.notes.values()}
    return (*notes, *(text for text in not_written(read, job) if text not in known))


def not_written(read: str, job: Job[HandoutOptions]) -> tuple[str, ...]:
    """What the team wrote on the sheets of a job and does not stand in what was read of its filled handouts.

    A character that no font has is there as its code; brackets are mirrored where a text runs from right to left.
    """
    codes = str.maketrans({sign: code_of(sign) for sign in laid_out_handouts(job).desk.fonts.missing})
    seen = _visible(read)
    lost = []
    for text in dict.fromkeys(sheet_texts(job)):
        turned = UNMIRRORED if has_right_to_left(text) else {}
        if not_found((_visible(text).translate(codes).translate(turned),), seen.translate(turned)):
            lost.append(text)
    return tuple(lost)


def _visible(text: str) -> str:
    return "".join(sign for sign in text if not is_invisible(sign))


def _has_canvas(job: Job[HandoutOptions]) -> bool:
    return any(not job.sheets or sheet.id in job.sheets for sheet in canvas_sheets(job.content, job.methods))


def _asked(job: Job[HandoutOptions]) -> list[str]:
    """Titles, and the questions of elements that are no canvas of their own."""
    one = job.options.method
    sheets = [sheet.method for sheet in job.content.sheets if not job.sheets or sheet.id in job.sheets]
    found = []
    for name in [one] if one is not None else dict.fromkeys(sheets):
        method = job.methods[name]
        found.append(method.title.in_(job.language))
        if method.canvas is None:
            found += [method.element_named(part).prompt.in_(job.language) for part in method.blank_parts]
    return found
