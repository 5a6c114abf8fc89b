"""What a method derives from its answers, as its file has it: nine views of results, and the notes it offers."""

from typing import Annotated, Literal

from pydantic import Field

from canvasapp.domain.method.elements import Form, Good, Name
from canvasapp.domain.model.values import Value, Words

Tone = Literal["good", "fair", "warn", "bad", "info"]


class Ground(Value):
    """Something that judgements stand on: an element, or what the expression `of` names of it, by its `name`.

    A vector is known as far as it is answered, a single number as a share from 0 to 1.
    """

    of: str | None = None
    name: Words


class NamedValue(Value):
    """A value with a name for expressions and places; it is not shown."""

    id: Name
    expr: str


class Band(Value):
    """A range of a number from `min` on (none: all below the others) and what it means.

    Where `when` does not hold, the number falls into the next lower band.
    """

    min: float | None = None
    when: str | None = None
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
    """What all results have.

    `values` are computed in turn before it and known from then on; `empty` says, with places, why there is nothing to
    show.
    """

    id: Name
    title: Words
    help: Words | None = None
    values: tuple[NamedValue, ...] = ()
    empty: Words | None = None


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
    grounds: tuple[str, ...] = ()
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

    `x_full` and `y_full` are the ends of the axes, where they have one. `route` names the computed column of the rows
    that judges them: the corners bear its words, and where it judges otherwise than the place, the judgement counts.
    """

    view: Literal["map"]
    over: str
    x: str
    y: str
    size: str | None = None
    route: Name | None = None
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
    """The sentence that is true now; it may have places. A good one needs its `grounds` at least half answered."""

    view: Literal["verdict"]
    grounds: tuple[str, ...] = ()
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
    """When a note is offered to the canvas, to which block, and with which text.

    `grounds` must be at least half answered. `values` are names for its expressions and places, each computed in turn;
    `warns` says that the note names something that is wrong or missing.
    """

    id: Name
    over: str | None = None
    values: tuple[NamedValue, ...] = ()
    grounds: tuple[str, ...] = ()
    warns: bool = False
    when: str | None = None
    rank: str | None = None
    block: str | None = None
    block_expr: str | None = None
    text: Words
    limit: int = Field(default=5, ge=1, le=20)
