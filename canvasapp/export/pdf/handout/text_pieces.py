"""Texts as pieces: headings in one or two languages, paragraphs line by line so that they flow over pages."""

from collections.abc import Sequence

from canvasapp.domain.engine.language.labels import Label
from canvasapp.domain.method.elements import Element
from canvasapp.domain.model.values import Words
from canvasapp.export.figures.sketch import Sketch
from canvasapp.export.figures.text_style import Setting
from canvasapp.export.pdf.handout.exercise_paper import Paper
from canvasapp.export.pdf.handout.handout_words import EXAMPLE, OPTIONAL
from canvasapp.export.pdf.handout.page_pieces import PagePiece, kept, spaced

ABOVE_ELEMENT = 1.4
"""Space above an element, in units of small type."""


def paragraph(
    paper: Paper,
    text: str,
    *,
    size: float | None = None,
    bold: bool = False,
    muted: bool = False,
    indent: float = 0,
    bullet: str = "",
) -> list[PagePiece]:
    """A text, a piece for each line; the first two and the last two lines stay together."""
    size = size or paper.body
    setting = paper.style.set(text, paper.width - indent, size, bold=bold)
    colour = paper.palette.muted if muted else paper.palette.ink
    pieces = []
    for number, line in enumerate(setting.lines):
        sketch = Sketch(paper.style)
        if bullet and number == 0:
            sketch.text(Setting((bullet,), size, size), max(0, indent - size), 0, colour)
        sketch.text(Setting((line,), size, setting.width, bold), indent, 0, colour)
        last_two = number == len(setting.lines) - 2
        keeps = (number == 0 and len(setting.lines) > 1) or last_two
        pieces.append(PagePiece(sketch.figure(paper.width, setting.leading), keeps=keeps))
    return pieces


def heading(paper: Paper, label: Label, size: float | None = None, more: str = "") -> list[PagePiece]:
    """A label in bold, in a second language muted below it; it stays with what follows."""
    size = size or paper.heading
    texts = [label] if isinstance(label, str) else list(dict.fromkeys(label.in_(lang) for lang in paper.languages))
    pieces = paragraph(paper, f"{texts[0]}{more}", size=size, bold=True)
    for text in texts[1:]:
        pieces += paragraph(paper, text, size=max(paper.small, 0.85 * size), muted=True)
    return kept(pieces)


def both_ways(paper: Paper, words: Words) -> list[str]:
    """A text in each language of the page."""
    return list(dict.fromkeys(words.in_(language) for language in paper.languages))


def element_heading(paper: Paper, element: Element, *, asking: bool) -> list[PagePiece]:
    """The prompt of an element; where it is still to be answered (`asking`) with help, example and hints."""
    more = f" ({paper.say(OPTIONAL)})" if element.optional and asking else ""
    pieces = heading(paper, element.prompt, more=more)
    if asking and paper.guides:
        for text in guiding(paper, element):
            pieces += kept(paragraph(paper, text, size=paper.small, muted=True))
        for hint in element.hints:
            pieces += kept(
                paragraph(paper, paper.say(hint), size=paper.small, muted=True, indent=paper.small, bullet="·")
            )
    air = Sketch(paper.style).figure(paper.width, 0.35 * paper.small)
    return [*spaced(pieces, ABOVE_ELEMENT * paper.small), PagePiece(air, keeps=True)]


def guiding(paper: Paper, element: Element) -> list[str]:
    """Help and example of an element as paragraphs, one for each language."""
    texts = []
    for language in paper.languages:
        parts = [element.help.in_(language)] if element.help is not None else []
        if element.example is not None:
            parts.append(EXAMPLE.in_(language).format(example=element.example.in_(language)))
        if parts:
            texts.append("  ".join(parts))
    return texts


def lines_height(settings: Sequence[Setting]) -> float:
    """The height of settings one below the other."""
    return sum(setting.height for setting in settings)
