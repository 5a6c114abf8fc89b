"""What a team has answered, read from its JSON into typed values; what cannot be used is kept and named."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from pydantic import JsonValue

from canvasapp.domain.engine.language.labels import Label
from canvasapp.domain.method.elements import Item
from canvasapp.domain.method.method import Block
from canvasapp.domain.model.finding import Finding

Answers = Mapping[str, JsonValue]
"""The answers of a sheet: JSON by element id."""

Cell = float | str | date | tuple[str, ...] | None
"""The value of a table's cell: a number or rating, a text or the id of an option, a day, some blocks."""

CellKey = tuple[str, str]
"""(row id, column id)"""


@dataclass(frozen=True, slots=True)
class Message:
    """Something about an answer or a result: the element or result, the place in it, and what to do."""

    element: str
    place: Label
    finding: Finding


@dataclass(frozen=True, slots=True)
class TextAnswer:
    """A text, or the lines of a list; blank lines are not read. `rows` are those of lines that were reworded."""

    text: str = ""
    lines: tuple[str, ...] = ()
    rows: Mapping[str, str] = field(default_factory=dict)

    def row_of(self, line: str) -> str:
        """What a line is known by: what it said first."""
        return self.rows.get(line, line)


@dataclass(frozen=True, slots=True)
class Rated:
    """The answer to one item: a number, or the id of an option; why; and the votes, in no order of people."""

    value: float | str | None = None
    why: str = ""
    votes: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class ItemsAnswer:
    """The answers to a rating or a check list, by item."""

    items: Mapping[str, Rated] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table with what was typed into it, by column."""

    id: str
    label: Label
    cells: Mapping[str, Cell]
    block: str | None = None


@dataclass(frozen=True, slots=True)
class TableAnswer:
    """The rows of a table, in their order; `preset` if they are still those that the table starts with."""

    rows: tuple[Row, ...] = ()
    preset: bool = False


@dataclass(frozen=True, slots=True)
class MatrixLine:
    """A row or a column of a matrix."""

    id: str
    label: Label
    weight: float = 1
    item: Item | None = None

    @property
    def group(self) -> str | None:
        """The group that the method puts it in."""
        return self.item.group if self.item is not None else None

    @property
    def block(self) -> str | None:
        """The block that the method gives it."""
        return self.item.block if self.item is not None else None


@dataclass(frozen=True, slots=True)
class MatrixAnswer:
    """Rows, columns, and per layer the numbers of the cells; remarks and votes by cell."""

    rows: tuple[MatrixLine, ...] = ()
    cols: tuple[MatrixLine, ...] = ()
    layers: Mapping[str, Mapping[CellKey, float]] = field(default_factory=dict)
    remarks: Mapping[CellKey, str] = field(default_factory=dict)
    votes: Mapping[str, Mapping[CellKey, tuple[float, ...]]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class LoopNode:
    """A node of a loop: state 0-5, cost of a push 1-5; `misunderstood` by outsiders."""

    id: str
    label: Label
    hub: bool = False
    state: float | None = None
    cost: float | None = None
    misunderstood: bool = False


@dataclass(frozen=True, slots=True)
class LoopLink:
    """An arrow of a loop: strength 0-5, delay in months."""

    source: str
    target: str
    sign: Literal["+", "-"] = "+"
    strength: float | None = None
    delay: float | None = None


@dataclass(frozen=True, slots=True)
class LoopAnswer:
    """The nodes and arrows of a loop; `preset` if they are still those it starts with."""

    nodes: tuple[LoopNode, ...] = ()
    links: tuple[LoopLink, ...] = ()
    preset: bool = False


@dataclass(frozen=True, slots=True)
class ModelVariable:
    """A variable with its low, usual and high value and the quality of the datum (0-5)."""

    sym: str
    label: Label
    unit: Label = ""
    role: Literal["given", "lever"] = "given"
    low: float | None = None
    base: float | None = None
    high: float | None = None
    quality: float | None = None


@dataclass(frozen=True, slots=True)
class ModelAnswer:
    """The variables and equations of a model, and what really happened."""

    variables: tuple[ModelVariable, ...] = ()
    equations: tuple[str, ...] = ()
    actual: float | None = None
    preset: bool = False


@dataclass(frozen=True, slots=True)
class LetterAnswer:
    """The edited parts of a letter, and what each was put together from when it was edited."""

    edited: Mapping[str, str] = field(default_factory=dict)
    sources: Mapping[str, str] = field(default_factory=dict)


ElementAnswer = TextAnswer | ItemsAnswer | TableAnswer | MatrixAnswer | LoopAnswer | ModelAnswer | LetterAnswer


@dataclass(frozen=True, slots=True)
class Kept:
    """A part of an answer that is kept but not used: where it stands, the value, and why."""

    element: str
    place: Label
    value: JsonValue
    reason: Finding


@dataclass(frozen=True, slots=True)
class ReadAnswers:
    """All answers of a sheet, typed, by element; what is kept unused; `earlier` lists what the method no longer has;
    `blocks` are those of the canvas that the sheet looks at, none where there is no canvas."""

    elements: Mapping[str, ElementAnswer]
    kept: tuple[Kept, ...] = ()
    earlier: tuple[Kept, ...] = ()
    blocks: tuple[Block, ...] = ()
