"""A method: the description of a canvas or a guided exercise, as its file has it."""

from typing import Literal

from pydantic import Field, JsonValue

from canvasapp.domain.values import Value, Words


class Cell(Value):
    """A place in the canvas grid of ten columns and three rows."""

    column: int = Field(ge=0, le=9)
    row: int = Field(ge=0, le=2)
    columns: int = Field(ge=1, le=10)
    rows: int = Field(ge=1, le=3)


class Block(Value):
    """An area of a canvas that takes notes; `code` is its short name, `aliases` what pasted tables may call it."""

    id: str
    code: str
    icon: str
    name: Words
    aliases: tuple[str, ...] = ()
    cell: Cell


class Canvas(Value):
    """What makes a method a canvas: its blocks in fill-in order and the credit line that stands under it."""

    rows: tuple[int, ...] = (3, 3, 2)
    credit: Words
    block: tuple[Block, ...]


class MethodStep(Value):
    """One step of the agenda of a method."""

    id: str
    minutes: int
    lead: str
    title: Words
    say: Words
    show: tuple[str, ...]


class Item(Value):
    """One line of a check list."""

    id: str
    label: Words


class Element(Value):
    """Something the team fills in; for a canvas each block has one, with its guiding questions."""

    id: str
    kind: Literal["text", "check"]
    prompt: Words
    help: Words | None = None
    example: Words | None = None
    hints: tuple[Words, ...] = ()
    size: Literal["line", "para", "lines"] = "line"
    bind: Literal["none", "notes"] = "none"
    blocks: tuple[str, ...] = ()
    items: tuple[Item, ...] = ()


class Method(Value):
    """A method file. `result`, `sticky`, `case` and `handout` are kept as they stand: nothing computes them yet."""

    format: Literal[1]
    id: str
    version: int
    order: int
    group: str
    team: str
    source: Words
    blocks: tuple[str, ...]
    title: Words
    purpose: Words
    tip: Words
    canvas: Canvas | None = None
    step: tuple[MethodStep, ...]
    element: tuple[Element, ...]
    result: tuple[dict[str, JsonValue], ...] = ()
    sticky: tuple[dict[str, JsonValue], ...] = ()
    case: tuple[dict[str, JsonValue], ...] = ()
    handout: dict[str, JsonValue] = Field(default_factory=dict)

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
        for element in self.element:
            if element.id == block_id:
                return element
        raise KeyError(block_id)


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
