"""The slides of a deck as they are added: with a title, and room below it."""

from typing import Any

from pptx.enum.shapes import MSO_SHAPE, PP_PLACEHOLDER
from pptx.oxml.ns import qn
from pptx.util import Pt

from canvasapp.export.deck.slide_text import SlideText
from canvasapp.export.deck.template import SlideTemplate
from canvasapp.export.figures.text_style import Style
from canvasapp.export.pdf.poster.canvas_frame import Rect

MUTED = "#5C6570"
LINE = "#7A7F87"
_TITLES = (PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.CENTER_TITLE)
_SMALLEST_TITLE = 14


class Slides:
    """Adds slides of a template. `style` is what figures are drawn in."""

    def __init__(self, template: SlideTemplate, text: SlideText, style: Style) -> None:
        self.template, self.text, self.style = template, text, style
        self.room = template.room()

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self.template.presentation.slides)

    def cover(self, title: str, lines: str) -> None:
        """The title slide; its second placeholder says who and when."""
        slide = self._added(self.template.cover)
        self._entitle(slide, title)
        other = next((each for each in slide.placeholders if each.placeholder_format.type not in _TITLES), None)
        if other is not None and lines:
            self.text.write(other.text_frame, lines, None, align="center" if _is_centred(slide) else "left")
        elif lines:
            self.box(slide, Rect(self.room.x, self.room.top, self.room.width, 60), lines, 16, colour=MUTED)
        self._clear(slide, kept=2)

    def add(self, title: str) -> Any:
        """A further slide."""
        slide = self._added(self.template.inner)
        self._entitle(slide, title)
        self._clear(slide, kept=1)
        return slide

    def box(self, shapes: Any, rect: Rect, text: str, size: float, **how: Any) -> Any:
        """A box of text on a slide or in a group."""
        made = _shapes(shapes).add_textbox(Pt(rect.x), Pt(rect.top), Pt(rect.width), Pt(rect.height))
        self.text.write(made.text_frame, text, size, **how)
        return made

    def rectangle(self, shapes: Any, rect: Rect, *, rounded: bool = False) -> Any:
        """A rectangle without shadow, for whoever adds it to fill and outline."""
        kind = MSO_SHAPE.ROUNDED_RECTANGLE if rounded else MSO_SHAPE.RECTANGLE
        made = _shapes(shapes).add_shape(kind, Pt(rect.x), Pt(rect.top), Pt(rect.width), Pt(rect.height))
        style = made._element.find(qn("p:style"))  # shadow and colours of the theme
        made._element.remove(style)
        if rounded:
            made.adjustments[0] = min(0.5, 2.5 / max(1.0, min(rect.width, rect.height)))
        return made

    def _added(self, layout: Any) -> Any:
        return self.template.presentation.slides.add_slide(layout)

    def _entitle(self, slide: Any, title: str) -> None:
        """Writes the title; one that is too long for its place in the type of the template is made smaller."""
        frame = slide.shapes.title.text_frame
        width, height = slide.shapes.title.width.pt, slide.shapes.title.height.pt
        shown = " ".join(title.split())
        self.text.write(frame, shown, None, align="center" if _is_centred(slide) else "left")
        usual = 40.0 if _is_centred(slide) else 26.0
        size = self.text.fit(shown, width - 10, height, usual, _SMALLEST_TITLE)
        if size < usual:
            for run in frame.paragraphs[0].runs:
                run.font.size = Pt(size)

    @staticmethod
    def _clear(slide: Any, kept: int) -> None:
        """Removes placeholders in which nothing was written: “Click to add text” is for no client."""
        for number, holder in enumerate(list(slide.placeholders)):
            if number >= kept and not (holder.has_text_frame and holder.text_frame.text):
                holder._element.getparent().remove(holder._element)


def _is_centred(slide: Any) -> bool:
    return bool(slide.shapes.title.placeholder_format.type == PP_PLACEHOLDER.CENTER_TITLE)


def _shapes(where: Any) -> Any:
    return getattr(where, "shapes", where)
