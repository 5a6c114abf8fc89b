"""What the pages of one exercise are made with: their size, type, colours and languages."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from canvasapp.domain.engine.language.labels import Label
from canvasapp.domain.method.method import Block, Method
from canvasapp.domain.model.finding import Finding
from canvasapp.domain.model.values import Language, Words
from canvasapp.export.figures.palette import Palette
from canvasapp.export.figures.text_style import Style
from canvasapp.export.pdf.pen.measures import MM, Measures

_SMALL = 9.0


@dataclass(frozen=True)
class Paper:
    """`sizes` are those of the page as it lies; `blocks` what block ids stand for, `offered` those of
    them that a cell may name; `guides`: help and examples too.

    `private`: the answers to private questions, too. `reason` says a finding in the language of the page.
    """

    method: Method
    sizes: Measures
    style: Style
    blocks: Mapping[str, Block]
    offered: tuple[Block, ...]
    guides: bool = True
    private: bool = False
    reason: Callable[[Finding], str] = str

    @property
    def width(self) -> float:
        """Between the margins, in points."""
        return self.sizes.inner_width

    @property
    def small(self) -> float:
        """The size of small text, in points."""
        return self.sizes.small

    @property
    def heading(self) -> float:
        """The size of an element's prompt."""
        return self.sizes.block

    @property
    def body(self) -> float:
        """The size of what the team wrote."""
        return self.small * 10 / _SMALL

    @property
    def pad(self) -> float:
        """The space inside the edges of a cell."""
        return 0.5 * self.small

    @property
    def palette(self) -> Palette:
        """The colours."""
        return self.style.palette

    @property
    def languages(self) -> tuple[Language, ...]:
        """The languages of the labels, the main one first."""
        return self.style.languages

    def mm(self, millimetres: float) -> float:
        """A length for the hand that writes, in points; larger on paper whose type is larger."""
        return millimetres * MM * self.small / _SMALL

    def say(self, label: Label) -> str:
        """A label in one line."""
        return self.style.say(label)

    def tell(self, template: Words, **values: object) -> str:
        """A template filled, in the main language alone."""
        return self.style.tell(template, **values)

    def named_block(self, block: str) -> Words | str:
        """The name of a block; its id if no canvas here has it."""
        return self.blocks[block].name if block in self.blocks else block


def lying(sizes: Measures, *, landscape: bool) -> Measures:
    """The measures of a sheet of paper that lies or stands."""
    if landscape == (sizes.width > sizes.height):
        return sizes
    return replace(sizes, width=sizes.height, height=sizes.width)
