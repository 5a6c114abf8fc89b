"""The eight kinds of elements a method is made of: what the team fills in, as a method file describes it."""

from typing import Annotated, Literal

from pydantic import Field, model_validator

from canvasapp.domain.model.values import Value, Words

Name = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$", max_length=40)]
"""An id that expressions can use: small ASCII letters, digits and `_`."""

Good = Literal["high", "low", "none"]
"""Which end of a scale is the better one; it decides colours, never numbers."""

Form = Literal["score", "rating", "money", "year", "plain"]
"""How a number is rounded for display: 0-100 whole, ratings to one decimal, money and others by magnitude."""

Weight = Annotated[float, Field(ge=0, le=3)]


class Item(Value):
    """One line of a check list or rating, one row or column of a matrix."""

    id: Name
    label: Words
    group: str | None = None
    weight: Weight = 1
    low: Words | None = None
    high: Words | None = None
    help: Words | None = None
    block: str | None = None


class Group(Value):
    """A heading over some items."""

    id: Name
    label: Words


class Layer(Value):
    """One of the numbers of a matrix cell: today, target, best alternative.

    `higher` and `lower` say what it means where its number is above or below that of the layer `against`.
    """

    id: Name
    label: Words
    against: Name | None = None
    higher: Words | None = None
    lower: Words | None = None


class Scale(Value):
    """The ends of a rating scale in words; `steps` names every step from `min` to `max`, if the file does."""

    min: int = Field(default=0, ge=0, le=10)
    max: int = Field(default=5, ge=1, le=10)
    low: Words
    high: Words
    steps: tuple[Words, ...] = ()
    good: Good = "high"


class Option(Value):
    """One answer of a choice; without a value it counts as not applicable."""

    id: Name
    label: Words
    value: float | None = None
    block: str | None = None


YES_TO_NA: tuple[Option, ...] = (
    Option(id="yes", label=Words(en="yes", ko="예"), value=1),
    Option(id="partly", label=Words(en="partly", ko="일부"), value=0.5),
    Option(id="no", label=Words(en="no", ko="아니요"), value=0),
    Option(id="na", label=Words(en="n/a", ko="해당 없음")),
)
"""The options of a check list and of a choice that names none."""


class Column(Value):
    """A column of a table. `calc` is computed from `expr`; its options, if any, show its number as a word.

    With `overrule` the team may choose another of these options than the one that was computed. A column that `decides`
    stays in sight while the table scrolls.
    """

    id: Name
    kind: Literal["text", "number", "rating", "choice", "date", "blocks", "calc"]
    label: Words
    help: Words | None = None
    expr: str | None = None
    options: tuple[Option, ...] = ()
    overrule: bool = True
    min: float | None = None
    max: float | None = None
    unit: Words | None = None
    width: int = Field(default=1, ge=1, le=6)
    good: Good = "none"
    format: Form | None = None
    decides: bool = False

    @property
    def choices(self) -> tuple[Option, ...]:
        """The options of a choice; yes to n/a where the file names none."""
        return self.options or (YES_TO_NA if self.kind == "choice" else ())

    @property
    def scale(self) -> tuple[int, int]:
        """The ends of a rating: 0 and 5 where the file has no others."""
        return int(self.min) if self.min is not None else 0, int(self.max) if self.max is not None else 5

    @property
    def is_filled_in(self) -> bool:
        """Whether the team says something here: everywhere but in what is computed and cannot be overruled."""
        return self.kind != "calc" or (bool(self.options) and self.overrule)


class PresetRow(Value):
    """A row that a table starts with."""

    id: Name
    label: Words
    block: str | None = None


class Node(Value):
    """A node that a loop starts with; the hub is what the wheel is about."""

    id: Name
    label: Words
    hub: bool = False


class Link(Value):
    """An arrow that a loop starts with."""

    source: str
    target: str
    sign: Literal["+", "-"] = "+"


class Variable(Value):
    """A variable that a model starts with: a value that is given, or a lever that the team may set."""

    sym: str
    label: Words
    unit: Words | None = None
    role: Literal["given", "lever"] = "given"
    low: float | None = None
    base: float | None = None
    high: float | None = None


class Part(Value):
    """A paragraph of a letter; `{element}` in the template is that element's answer."""

    id: Name
    title: Words
    template: Words


class _Element(Value):
    """What all elements have. The answer to a `private` one stays off filled handouts unless it is asked for."""

    id: Name
    prompt: Words
    help: Words | None = None
    example: Words | None = None
    hints: tuple[Words, ...] = ()
    optional: bool = False
    private: bool = False
    blocks: tuple[str, ...] = ()


class TextElement(_Element):
    """A line, a paragraph or a list of lines; bound to the notes it *is* the list of notes of its block."""

    kind: Literal["text"]
    size: Literal["line", "para", "lines"] = "line"
    bind: Literal["none", "notes"] = "none"


class RatingElement(_Element):
    """Statements, each rated on the scale."""

    kind: Literal["rating"]
    items: tuple[Item, ...] = Field(min_length=1)
    groups: tuple[Group, ...] = ()
    scale: Scale
    votes: bool = True


class CheckElement(_Element):
    """Statements, each answered with one of the options."""

    kind: Literal["check"]
    items: tuple[Item, ...] = Field(min_length=1)
    groups: tuple[Group, ...] = ()
    options: tuple[Option, ...] = YES_TO_NA
    evidence: bool = True


class TableElement(_Element):
    """Rows with columns; `rows_from` an earlier table, the canvas's notes (@notes) or its blocks (@blocks).

    `reopens` names a choice column: where it becomes "yes", the validated notes of the blocks that the row names are
    to be looked at again today.
    """

    kind: Literal["table"]
    row_name: Words
    columns: tuple[Column, ...] = Field(min_length=1)
    rows: tuple[PresetRow, ...] = ()
    rows_from: str | None = None
    add_rows: bool = True
    ordered: bool = False
    max_rows: int = Field(default=200, ge=1, le=500)
    blank_rows: int = Field(default=5, ge=0, le=20)
    reopens: str | None = None

    @model_validator(mode="after")
    def _reopens_by_a_choice(self) -> "TableElement":
        if self.reopens is not None and self.reopens not in {c.id for c in self.columns if c.kind == "choice"}:
            raise ValueError("`reopens` names no choice column of the table")
        return self

    @property
    def calculated(self) -> bool:
        """Whether nothing is typed into it."""
        return all(column.kind == "calc" for column in self.columns)

    def column(self, column_id: str) -> Column:
        """The column with that id; KeyError if there is none."""
        for column in self.columns:
            if column.id == column_id:
                return column
        raise KeyError(column_id)


class MatrixElement(_Element):
    """A grid of ratings, each cell with a number per layer."""

    kind: Literal["matrix"]
    rows: tuple[Item, ...] = ()
    cols: tuple[Item, ...] = ()
    rows_from: str | None = None
    cols_from: str | None = None
    add_rows: bool = False
    add_cols: bool = False
    row_name: Words | None = None
    col_name: Words | None = None
    groups: tuple[Group, ...] = ()
    layers: tuple[Layer, ...] = ()
    scale: Scale
    weights: bool = False
    remarks: bool = True
    votes: bool = True


class LoopElement(_Element):
    """Nodes and arrows that feed each other."""

    kind: Literal["loop"]
    nodes: tuple[Node, ...] = ()
    links: tuple[Link, ...] = ()
    scale: Scale
    max_nodes: int = Field(default=16, ge=2, le=16)


class ModelElement(_Element):
    """Variables with low, usual and high value, and equations over them."""

    kind: Literal["model"]
    vars: tuple[Variable, ...] = ()
    equations: tuple[str, ...] = ()
    outputs: tuple[str, ...] = ()
    better: Good = "high"


class LetterElement(_Element):
    """Paragraphs put together from other answers; each may be edited."""

    kind: Literal["letter"]
    parts: tuple[Part, ...] = Field(min_length=1)


Element = Annotated[
    TextElement
    | RatingElement
    | CheckElement
    | TableElement
    | MatrixElement
    | LoopElement
    | ModelElement
    | LetterElement,
    Field(discriminator="kind"),
]
