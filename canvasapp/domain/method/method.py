"""A method: the description of a canvas or a guided exercise, as its file has it."""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field

from canvasapp.domain.method.elements import Element, Item, MatrixElement, Name, RatingElement, TableElement
from canvasapp.domain.method.rules import Ground, NoteRule, NoticeRule, ResultRule
from canvasapp.domain.model.blocks import SHELF
from canvasapp.domain.model.values import Value, Words

__all__ = [
    "GROUPS",
    "Area",
    "Block",
    "Canvas",
    "Case",
    "Cell",
    "Element",
    "Handout",
    "Item",
    "Method",
    "MethodStep",
    "Programme",
    "Programmes",
    "canvases",
    "named_block",
]

MethodId = Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]*$", max_length=60)]

MethodGroup = Literal["canvas", "customer", "model", "growth", "operations", "renewal"]
GROUPS: tuple[MethodGroup, ...] = ("canvas", "customer", "model", "growth", "operations", "renewal")
"""The groups of methods, in the order in which they are offered."""

Lead = Literal["facilitator", "customer_voice", "numbers", "scribe", "sceptic", "everyone"]
"""Who leads a step."""


MOST_COLUMNS, MOST_ROWS = 12, 6
"""How fine the grid of a canvas may be."""


class Cell(Value):
    """A place in the grid of a canvas, counted from 0; no larger than any grid may be."""

    column: int = Field(ge=0, lt=MOST_COLUMNS)
    row: int = Field(ge=0, lt=MOST_ROWS)
    columns: int = Field(ge=1, le=MOST_COLUMNS)
    rows: int = Field(ge=1, le=MOST_ROWS)


class Area(Value):
    """Something that takes notes: `id` is what notes name it by, `icon` the picture before its name."""

    id: str
    icon: str
    name: Words


class Block(Area):
    """An area of a canvas; `code` is its short name, `aliases` what pasted tables may call it."""

    code: str
    aliases: tuple[str, ...] = ()
    cell: Cell


class Canvas(Value):
    """What makes a method a canvas: its blocks in fill-in order and the credit line that stands under it.

    The grid has `columns` of equal width; `rows` says how the rows share the height. `takes` says which own block takes
    the notes that are offered to a block of another canvas. `sheet` is what a new sheet is called (else the method's
    title), `begin` what to do first on an empty one.
    """

    columns: int = Field(default=10, ge=1, le=MOST_COLUMNS)
    rows: tuple[Annotated[int, Field(ge=1, le=100)], ...] = Field(default=(3, 3, 2), min_length=1, max_length=MOST_ROWS)
    credit: Words
    sheet: Words | None = None
    begin: Words | None = None
    takes: Mapping[str, str] = {}
    block: tuple[Block, ...] = Field(min_length=1)

    @property
    def ids(self) -> frozenset[str]:
        """The ids of the blocks."""
        return frozenset(block.id for block in self.block)

    def area(self, block: str) -> Block | None:
        """The block with that id; None if there is none."""
        return next((own for own in self.block if own.id == block), None)

    def taken_to(self, block: str) -> str:
        """The block in which a note for `block` of whatever canvas has its place here: SHELF where there is none."""
        own = block if block in self.ids else self.takes.get(block, SHELF)
        return own if own in self.ids else SHELF


class MethodStep(Value):
    """One step of the agenda of a method.

    `columns` says which columns of a table it is about, where it is not about all of them; `recall` names texts of
    earlier steps that are to be in sight.
    """

    id: Name
    minutes: int = Field(ge=1, le=480)
    lead: Lead
    title: Words
    say: Words
    show: tuple[str, ...]
    columns: Mapping[str, tuple[str, ...]] = {}
    recall: tuple[str, ...] = ()


class Case(Value):
    """A real case that the method is illustrated with."""

    label: Words


class Handout(Value):
    """What stands on the paper, and how it lies. Without lists: all elements, then all results.

    `sort` names for a table the column whose largest number comes first on a filled handout.
    """

    orientation: Literal["portrait", "landscape"] = "portrait"
    blank: tuple[str, ...] | None = None
    filled: tuple[str, ...] | None = None
    sort: Mapping[str, str] = {}


class Method(Value):
    """A method file."""

    format: Literal[1]
    id: MethodId
    version: int = Field(ge=1, lt=2**31)
    order: int
    group: MethodGroup
    team: str = Field(pattern=r"^\d+(-\d+)?$")
    icon: str = "layout-grid"
    source: Words
    blocks: tuple[str, ...]
    title: Words
    purpose: Words
    tip: Words
    canvas: Canvas | None = None
    step: tuple[MethodStep, ...] = Field(min_length=1)
    element: tuple[Element, ...] = Field(min_length=1)
    grounds: Mapping[Name, Ground] = {}
    result: tuple[ResultRule, ...] = ()
    sticky: tuple[NoteRule, ...] = ()
    notice: tuple[NoticeRule, ...] = ()
    case: tuple[Case, ...] = ()
    handout: Handout = Handout()

    @property
    def minutes(self) -> int:
        """How long it takes: the sum of its steps."""
        return sum(step.minutes for step in self.step)

    @property
    def has_votes(self) -> bool:
        """Whether people vote in it."""
        return any(isinstance(element, (RatingElement, MatrixElement)) and element.votes for element in self.element)

    @property
    def has_private(self) -> bool:
        """Whether it asks for something that stays off paper unless it is wanted there."""
        return any(element.private for element in self.element)

    @property
    def blank_parts(self) -> tuple[str, ...]:
        """The elements on a blank handout, in order."""
        if self.handout.blank is not None:
            return self.handout.blank
        return tuple(element.id for element in self.element if not _is_calculated(element))

    @property
    def filled_parts(self) -> tuple[str, ...]:
        """The elements and results on a filled handout, in order."""
        if self.handout.filled is not None:
            return self.handout.filled
        return (*(element.id for element in self.element), *(rule.id for rule in self.result))

    @property
    def canvas_blocks(self) -> tuple[Block, ...]:
        """The blocks in fill-in order; none for a method that is not a canvas."""
        return self.canvas.block if self.canvas is not None else ()

    def block(self, block_id: str) -> Block:
        """The block with that id; KeyError if the canvas has none."""
        for block in self.canvas_blocks:
            if block.id == block_id:
                return block
        raise KeyError(block_id)

    def guide(self, block_id: str) -> Element:
        """The element with the guiding questions of a block; KeyError if there is none."""
        return self.element_named(block_id)

    def element_named(self, element_id: str) -> Element:
        """The element with that id; KeyError if there is none."""
        for element in self.element:
            if element.id == element_id:
                return element
        raise KeyError(element_id)


class Programme(Value):
    """An agenda: methods in the order in which a workshop goes through them."""

    id: MethodId
    title: Words
    for_whom: Words
    methods: tuple[str, ...] = Field(min_length=1)


class Programmes(Value):
    """The file of programmes."""

    format: Literal[1]
    programme: tuple[Programme, ...] = ()


def canvases(methods: Mapping[str, Method]) -> tuple[Method, ...]:
    """The methods that are canvases, in their order: the first one is what is begun with where nobody chose."""
    found = (method for method in methods.values() if method.canvas is not None)
    return tuple(sorted(found, key=lambda method: (method.order, method.id)))


def named_block(method: Method, name: str) -> Block | None:
    """The block that a person calls `name`: its id, code, name in either language or an alias, whatever the case."""
    wanted = _folded(name)
    for block in method.canvas_blocks:
        known = (block.id, block.code, block.name.en, block.name.ko, *block.aliases)
        if wanted in map(_folded, known):
            return block
    return None


def _folded(name: str) -> str:
    return "".join(sign for sign in name.casefold() if sign.isalnum() or sign == "$")


def _is_calculated(element: Element) -> bool:
    return isinstance(element, TableElement) and element.calculated
