"""Reading finished cards and looking for every note."""

from io import BytesIO

from pypdf import PdfReader

from canvasapp.export.format import Job
from canvasapp.export.formats.handout import HandoutOptions
from canvasapp.export.paper import PaperOptions
from canvasapp.export.pdf.handout.handout_check import not_written
from canvasapp.export.pdf.pen.page_resources import sheets_of


def lost_notes(data: bytes, job: Job[PaperOptions]) -> tuple[str, ...]:
    """The texts of the notes that stand on no card."""
    read = "\n".join(page.extract_text() for page in PdfReader(BytesIO(data)).pages)
    notes = {note.text for sheet in sheets_of(job) for note in job.content.on_sheet(sheet.id)}
    missing = not_written(read, job.with_options(HandoutOptions(filled=True)))
    return tuple(text for text in missing if text in notes)
