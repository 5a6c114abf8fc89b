"""Text on slides: measured before it is placed, with a font for each script."""

from dataclasses import dataclass
from typing import Any

from pptx.dml.color import RGBColor
from pptx.enum.text import MSO_ANCHOR, MSO_AUTO_SIZE, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.util import Pt

from canvasapp.domain.model.values import Language
from canvasapp.export.pdf.pen.fonts import Fonts

LEADING = 1.3
"""From line to line, in units of the type size; set exactly, since fonts differ."""

WIDER = 1.12
"""The fonts of another computer are at most so much wider than ours."""

EAST_ASIAN = "Malgun Gothic"
"""On every Windows, and replaced by the usual Korean font elsewhere."""

_TAGS: dict[Language, str] = {"ko": "ko-KR", "en": "en-GB"}
_INSET = 2.0


@dataclass(frozen=True)
class SlideText:
    """Measures and writes text. `east_asian` is the font of Korean where the template names none."""

    fonts: Fonts
    language: Language
    east_asian: str | None = EAST_ASIAN

    def lines(self, text: str, size: float, width: float, *, bold: bool = False) -> tuple[str, ...]:
        """`text` in lines of `width` points, as the widest font would break it."""
        face = self.fonts.face(bold)
        return tuple(
            line
            for paragraph in text.split("\n")
            for line in (face.lines(paragraph, max(width - 2 * _INSET, size) / size / WIDER) or ("",))
        )

    def height(self, text: str, size: float, width: float, *, bold: bool = False) -> float:
        """The height of a text in a box of `width`, in points."""
        return len(self.lines(text, size, width, bold=bold)) * size * LEADING + 2 * _INSET

    def fit(self, text: str, width: float, height: float, largest: float, smallest: float) -> float:
        """The largest size in which a text fits into a box; `smallest` if it does not."""
        size = largest
        while size > smallest and self.height(text, size, width) > height:
            size -= 1
        return max(size, smallest)

    def write(
        self,
        frame: Any,
        text: str,
        size: float | None,
        *,
        bold: bool = False,
        colour: str | None = None,
        align: str = "left",
        struck: bool = False,
        bullet: bool = False,
        again: bool = False,
    ) -> None:
        """Writes paragraphs into a text frame: in the place of what is there, or behind it (`again`).

        Without a `size` the template decides about it.
        """
        if not again:
            self._prepare(frame, sized=size is not None)
        for number, line in enumerate(text.split("\n")):
            paragraph = frame.add_paragraph() if again or number else frame.paragraphs[0]
            paragraph.alignment = {"left": PP_ALIGN.LEFT, "right": PP_ALIGN.RIGHT, "center": PP_ALIGN.CENTER}[align]
            if size is not None:
                paragraph.line_spacing = Pt(size * LEADING)
            run = paragraph.add_run()
            run.text = f"•  {line}" if bullet else line
            self._style(run, size, bold, colour, struck)

    def _style(self, run: Any, size: float | None, bold: bool, colour: str | None, struck: bool) -> None:
        if size is not None:
            run.font.size = Pt(size)
        run.font.bold = bold or None
        if colour is not None:
            run.font.color.rgb = RGBColor.from_string(colour.removeprefix("#"))
        properties = run._r.get_or_add_rPr()
        properties.set("lang", _TAGS[self.language])
        if struck:
            properties.set("strike", "sngStrike")
        if self.east_asian is not None:
            element = properties.makeelement(qn("a:ea"), {"typeface": self.east_asian})
            latin = properties.find(qn("a:latin"))
            properties.append(element) if latin is None else latin.addnext(element)

    @staticmethod
    def _prepare(frame: Any, *, sized: bool) -> None:
        frame.clear()
        frame.word_wrap = True
        if sized:
            frame.auto_size = MSO_AUTO_SIZE.NONE
            frame.vertical_anchor = MSO_ANCHOR.TOP
            for side in ("margin_left", "margin_right", "margin_top", "margin_bottom"):
                setattr(frame, side, Pt(_INSET))
