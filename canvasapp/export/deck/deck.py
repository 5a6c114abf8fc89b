"""A workshop as a deck: title, what it is about, each canvas as native shapes, results and answers, legend."""

from io import BytesIO
from pathlib import Path
from typing import Any

from canvasapp.export.deck.canvas_slides import add_canvas
from canvasapp.export.deck.flow_slides import FlowSlides
from canvasapp.export.deck.slide_text import EAST_ASIAN, SlideText
from canvasapp.export.deck.slides import Slides
from canvasapp.export.deck.template import open_template
from canvasapp.export.figures.palette import PAPER
from canvasapp.export.figures.text_style import Style
from canvasapp.export.format import Job, Product
from canvasapp.export.office.packing import repacked
from canvasapp.export.pdf.pen.fonts import Fonts
from canvasapp.export.pdf.pen.system_fonts import font_folders
from canvasapp.export.pdf.poster.canvas_frame import icons_in
from canvasapp.export.sections.section import FilledCanvas, Paragraph, Section, texts_of
from canvasapp.export.sections.sections_of import sections_of


def deck(job: Job[Any], template: Path | None) -> Product:
    """The deck of a job, on the slides of a template (None: plain ones). Raises UnusableTemplate, or NoHandout."""
    sections = sections_of(job)
    opened = open_template(template)
    signs = set().union(*(text for section in sections for text in texts_of(section)))
    folders = font_folders() if job.font_folders is None else job.font_folders
    fonts = Fonts(job.resources / "fonts", signs, folders)
    text = SlideText(fonts, job.language, None if opened.own_east_asian else EAST_ASIAN)
    style = Style(PAPER, fonts, icons_in(job.resources / "icons"), (job.language,), 10)
    slides = Slides(opened, text, style)
    for section in sections:
        _add(slides, section, job)
    workshop = job.content.workshop
    about = opened.presentation.core_properties
    about.title, about.author, about.last_modified_by = workshop.title, workshop.facilitator, "canvasapp"
    about.comments, about.revision = "", 1
    file = BytesIO()
    opened.presentation.save(file)
    return Product(repacked(file.getvalue()), pages=slides.count)


def _add(slides: Slides, section: Section, job: Job[Any]) -> None:
    if section.kind == "about":
        facts = [part.text for part in section.parts if isinstance(part, Paragraph)]
        short = [text for text in facts[:3] if len(text) < 60]
        slides.cover(section.title, "\n".join(short))
        rest = [part for part in section.parts if not (isinstance(part, Paragraph) and part.text in short)]
        if rest:
            FlowSlides(slides, section.title).add("", rest)
        return
    canvases = [part for part in section.parts if isinstance(part, FilledCanvas)]
    for canvas in canvases:
        add_canvas(slides, section.title, canvas, job.content.workshop)
    rest = [part for part in section.parts if not isinstance(part, FilledCanvas)]
    if rest or (section.finding and not canvases):
        FlowSlides(slides, section.title).add(section.finding, rest)
