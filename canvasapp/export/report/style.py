"""What figures in documents are drawn with."""

from collections.abc import Iterable
from typing import Any

from canvasapp.export.figures.palette import PAPER
from canvasapp.export.figures.text_style import Style
from canvasapp.export.format import Job
from canvasapp.export.pdf.pen.fonts import Fonts
from canvasapp.export.pdf.pen.system_fonts import font_folders
from canvasapp.export.pdf.poster.canvas_frame import icons_in
from canvasapp.export.sections.section import Section, texts_of


def document_style(job: Job[Any], sections: Iterable[Section], size: float = 10) -> Style:
    """The style for all that sections say, in the language of a job."""
    signs = set().union(*(text for section in sections for text in texts_of(section)))
    folders = font_folders() if job.font_folders is None else job.font_folders
    fonts = Fonts(job.resources / "fonts", signs, folders)
    return Style(PAPER, fonts, icons_in(job.resources / "icons"), (job.language,), size)
