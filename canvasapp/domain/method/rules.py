"""What a method derives from its answers, as its file has it: nine views of results, and the notes it offers."""

from typing import Annotated, Literal

from pydantic import Field

from canvasapp.domain.method.elements import Form, Good, Name
from canvasapp.domain.model.values import Value, Words

Tone = Literal["good", "fair", "warn", "bad", "info"]


class Band(Value):
    """A range of a number from `min` on (none: all below the others) and what it means."""

    min: float | None = None
    tone: Tone
    label: Words


class VerdictBand(Value):
    """One possible verdict; the first whose condition holds is the one that is told. The last has none."""

    when: str | None = None
    tone: Tone
    label: Words


class BarRule(Value):
    """A bar of its own with its own expression."""

    label: Words
    expr: str


class _Rule(Value):
    id: Name
    title: Words
    help: Words | None = None


class NumberRule(_Rule):
    """One number, with bands; `full` is the end of its gauge.

    `trend`: whether a line is drawn through the runs of the method. Numbers with an end have one if nothing is said.
    """

    view: Literal["number"]
    expr: str
    unit: Words | None = None
    format: Form | None = None
    good: Good = "high"
    full: float | None = None
    coverage: str | None = None
    bands: tuple[Band, ...] = ()
    trend: bool | None = None

    @property
    def has_trend(self) -> bool:
        """Whether a line is drawn through the runs: what has an end means the same each time."""
        return self.full is not None if self.trend is None else self.trend


class BarsRule(_Rule):
    """A ranking over rows, items, groups or cells, or bars with expressions of their own.

    `left_out` says, with `{names}`, why those are missing for which `when` does not hold.
    """

    view: Literal["bars"]
    over: str | None = None
    when: str | None = None
    expr: str | None = None
    bars: tuple[BarRule, ...] = ()
    sort: Literal["desc", "asc", "given"] = "desc"
    ties: tuple[str, ...] = ()
    top: int | None = Field(default=None, ge=1)
    left_out: Words | None = None
    unit: Words | None = None
    format: Form | None = None
    good: Good = "none"
    full: float | None = None
    coverage: str | None = None


class RadarRule(_Rule):
    """A closed line over the axes; a line per column over `matrix:groups`. Values below `stop` are stop signs."""

    view: Literal["radar"]
    over: str | None = None
    when: str | None = None
    expr: str | None = None
    bars: tuple[BarRule, ...] = ()
    sort: Literal["given"] = "given"
    unit: Words | None = None
    format: Form | None = None
    good: Good = "none"
    full: float = 100
    stop: float | None = None
    coverage: str | None = None


class GridRule(_Rule):
    """A heat map over the cells of a matrix. Cells for which `mark` holds bear a sign that `marked` explains."""

    view: Literal["grid"]
    over: str
    expr: str
    mark: str | None = None
    marked: Words | None = None
    good: Good = "none"
    format: Form | None = None


class MapRule(_Rule):
    """Points on two axes, cut into four named corners: high-high, low-high, low-low, high-low.

    `x_full` and `y_full` are the ends of the axes, where they have one.
    """

    view: Literal["map"]
    over: str
    x: str
    y: str
    size: str | None = None
    x_cut: float
    y_cut: float
    x_full: float | None = None
    y_full: float | None = None
    x_label: Words
    y_label: Words
    corners: tuple[Words, Words, Words, Words]


class GraphRule(_Rule):
    """The loops that were found."""

    view: Literal["graph"]
    over: str


class TornadoRule(_Rule):
    """The range of a model's result and what drives it."""

    view: Literal["tornado"]
    over: str


class CurveRule(_Rule):
    """A line over the rows of an ordered table."""

    view: Literal["curve"]
    over: str
    x: str
    y: str
    format: Form | None = None


class VerdictRule(_Rule):
    """The sentence that is true now."""

    view: Literal["verdict"]
    bands: tuple[VerdictBand, ...] = Field(min_length=1)


ResultRule = Annotated[
    NumberRule | BarsRule | RadarRule | GridRule | MapRule | GraphRule | TornadoRule | CurveRule | VerdictRule,
    Field(discriminator="view"),
]


class NoticeRule(Value):
    """Something about the answers to an element that the team should look at."""

    element: str
    when: str
    text: Words


class NoteRule(Value):
    """When a note is offered to the canvas, to which block, and with which text."""

    id: Name
    over: str | None = None
    when: str | None = None
    rank: str | None = None
    block: str | None = None
    block_expr: str | None = None
    text: Words
    limit: int = Field(default=5, ge=1, le=20)
