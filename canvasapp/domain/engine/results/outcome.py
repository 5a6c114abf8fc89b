"""What comes out of a sheet: results by view, offered notes, computed cells, and what needs a look. All unrounded."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from canvasapp.domain.engine.answers.answer_values import Message, ReadAnswers
from canvasapp.domain.engine.answers.names import Computed
from canvasapp.domain.engine.language.labels import Label
from canvasapp.domain.engine.results.loop_analysis import LoopFindings
from canvasapp.domain.engine.results.model_analysis import ModelFindings
from canvasapp.domain.method.elements import Form, Good
from canvasapp.domain.method.rules import Band, Tone
from canvasapp.domain.model.values import Language, Words

Badge = Literal["too_little", "provisional"]

TOO_LITTLE = 0.5
PROVISIONAL = 0.8


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much of what was asked is answered; “not applicable” was not asked."""

    answered: int
    asked: int

    @property
    def share(self) -> float | None:
        """0-1; None if nothing was asked."""
        return self.answered / self.asked if self.asked else None

    @property
    def badge(self) -> Badge | None:
        """Below a half too little to judge, below four fifths provisional."""
        if self.share is None or self.share >= PROVISIONAL:
            return None
        return "too_little" if self.share < TOO_LITTLE else "provisional"


@dataclass(frozen=True, slots=True)
class Missing:
    """Something that a good word would stand on and that is not known well enough: the element, and how far it is.

    `share` (0-1) is of what decides the result, where that is no matter of counting.
    """

    element: str
    name: Words
    answered: int = 0
    asked: int = 0
    share: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What all results have. `band` and `tone` say what the number means; `help` how to read it.

    `missing` is what keeps it from being good, which `band` names; `empty` says why there is nothing to show.
    """

    id: str
    title: Words
    help: Words | None = None
    band: Words | None = None
    tone: Tone | None = None
    coverage: Coverage | None = None
    missing: tuple[Missing, ...] = ()
    empty: Words | None = None

    @property
    def badge(self) -> Badge | None:
        """Whether too little was answered to judge, or the result is provisional."""
        return self.coverage.badge if self.coverage is not None else None


@dataclass(frozen=True, slots=True)
class ValueChange:
    """The distance from an earlier run, the sheet called `since`; `common`: over the items alone that both answered."""

    by: float
    since: str
    common: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberResult(Result):
    """One number, and its change since the run before, if there was one.

    `bands` are all it may fall into, as its rule has them: the gauge shows them.
    """

    view: Literal["number"] = "number"
    value: float | None
    form: Form = "plain"
    unit: Words | None = None
    good: Good = "high"
    full: float | None = None
    bands: tuple[Band, ...] = ()
    change: ValueChange | None = None

    @property
    def judged(self) -> float | None:
        """The value, if enough was answered to mean it."""
        return None if self.badge == "too_little" else self.value


@dataclass(frozen=True, slots=True)
class BarValue:
    """A bar: `key` is the row, item or cell behind it; `rank` from 1, None for null and where nothing is ranked."""

    key: str
    label: Label
    value: float | None
    rank: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BarsResult(Result):
    """Bars in their order. All of them are here; `top` says how many are meant to be shown.

    `left_out` is a sentence about those that are not ranked, if there are any and the method has one.
    """

    view: Literal["bars"] = "bars"
    items: tuple[BarValue, ...]
    left_out: Label | None = None
    ranked: bool = True
    top: int | None = None
    form: Form = "plain"
    unit: Words | None = None
    good: Good = "none"
    full: float | None = None

    @property
    def shown(self) -> tuple[BarValue, ...]:
        """The bars that are meant to be shown."""
        return self.items[: self.top]


@dataclass(frozen=True, slots=True)
class Series:
    """A line of a radar: a value per axis; no label if there is but one."""

    label: Label | None
    values: tuple[float | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RadarResult(Result):
    """Lines over axes, from zero to `full`; a value below `stop` is a stop sign."""

    view: Literal["radar"] = "radar"
    axes: tuple[Label, ...]
    series: tuple[Series, ...]
    full: float
    stop: float | None = None
    form: Form = "plain"
    unit: Words | None = None
    good: Good = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class GridResult(Result):
    """A heat map: `values[row][column]`, from zero to `full`.

    `derived` are the (row, column) of values that nobody typed: they were computed from other answers; `marks` those
    that bear a sign, which `marked` explains.
    """

    view: Literal["grid"] = "grid"
    rows: tuple[Label, ...]
    cols: tuple[Label, ...]
    values: tuple[tuple[float | None, ...], ...]
    full: float
    derived: frozenset[tuple[int, int]] = frozenset()
    marks: frozenset[tuple[int, int]] = frozenset()
    marked: Words | None = None
    form: Form = "plain"
    good: Good = "none"


@dataclass(frozen=True, slots=True)
class Point:
    """A point of a map or curve; one of a map without x or y cannot be placed. `route` is how its row is judged."""

    key: str
    label: Label
    x: float | None
    y: float | None
    size: float | None = None
    route: Words | None = None

    @property
    def placed(self) -> bool:
        """Whether it has a place."""
        return self.x is not None and self.y is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class MapResult(Result):
    """Points on two axes with cuts and four corners: high-high, low-high, low-low, high-low.

    A point that is judged otherwise than its place says is struck out of the corner that it lies in.
    """

    view: Literal["map"] = "map"
    points: tuple[Point, ...]
    x_label: Words
    y_label: Words
    x_cut: float
    y_cut: float
    x_full: float | None = None
    y_full: float | None = None
    corners: tuple[Words, Words, Words, Words]

    def corner(self, point: Point) -> Words | None:
        """What a point is called: its judgement, else the corner it lies in; None without a place."""
        return point.route if point.placed and point.route is not None else self._field(point)

    def is_struck(self, point: Point) -> bool:
        """Whether the place of a point says something else than its judgement."""
        return point.placed and point.route is not None and point.route != self._field(point)

    def _field(self, point: Point) -> Words | None:
        if point.x is None or point.y is None:
            return None
        right, up = point.x >= self.x_cut - 1e-9, point.y >= self.y_cut - 1e-9
        return self.corners[(0 if right else 1) if up else (3 if right else 2)]


@dataclass(frozen=True, slots=True, kw_only=True)
class GraphResult(Result):
    """The loops of a diagram."""

    view: Literal["graph"] = "graph"
    loop: LoopFindings


@dataclass(frozen=True, slots=True, kw_only=True)
class TornadoResult(Result):
    """The range of a model and its drivers."""

    view: Literal["tornado"] = "tornado"
    model: ModelFindings


@dataclass(frozen=True, slots=True, kw_only=True)
class CurveResult(Result):
    """A line through points, in their order."""

    view: Literal["curve"] = "curve"
    points: tuple[Point, ...]
    form: Form = "plain"


@dataclass(frozen=True, slots=True, kw_only=True)
class TrendResult(Result):
    """A number from run to run of its method: a bar for each sheet, oldest first; the last one is the sheet itself."""

    view: Literal["trend"] = "trend"
    items: tuple[BarValue, ...]
    form: Form = "plain"
    unit: Words | None = None
    full: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class VerdictResult(Result):
    """The sentence that is true now: `band`, with its tone."""

    view: Literal["verdict"] = "verdict"


AnyResult = (
    NumberResult
    | BarsResult
    | RadarResult
    | GridResult
    | MapResult
    | GraphResult
    | TornadoResult
    | CurveResult
    | TrendResult
    | VerdictResult
)


def is_empty(result: AnyResult) -> bool:
    """Whether there is nothing to show."""
    match result:
        case NumberResult():
            return result.value is None
        case BarsResult():
            return all(bar.value is None for bar in result.items)
        case RadarResult():
            return all(value is None for line in result.series for value in line.values)
        case GridResult():
            return all(value is None for row in result.values for value in row)
        case MapResult():
            return not any(point.placed for point in result.points)
        case GraphResult():
            return not result.loop.nodes
        case TornadoResult():
            return result.model.base is None
        case CurveResult():
            return not result.points
    return False


@dataclass(frozen=True, slots=True)
class Offer:
    """A note that is offered to a block. `rule` and `row` with the sheet's id are its origin, which is used once."""

    rule: str
    row: str
    block: str
    text: Label
    rank: float | None = None


@dataclass(frozen=True, slots=True)
class LetterPart:
    """A paragraph of a letter in one language: `assembled` from the answers, `text` as it is now.

    `left_out` says that all its places are empty; `stale` that it was edited and its source has changed since.
    """

    id: str
    title: Words
    text: str
    assembled: str
    edited: bool = False
    stale: bool = False
    left_out: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """All that is derived from a sheet. `computed[element][row][column]` are the computed cells of tables.

    `trends` are the numbers that earlier runs have too, from run to run. `standing` are the offers whose conditions
    hold, without limit and however little is answered.
    """

    reading: ReadAnswers
    results: Mapping[str, AnyResult] = field(default_factory=dict)
    trends: Mapping[str, TrendResult] = field(default_factory=dict)
    offered: tuple[Offer, ...] = ()
    standing: tuple[Offer, ...] = ()
    letters: Mapping[str, Mapping[Language, tuple[LetterPart, ...]]] = field(default_factory=dict)
    computed: Mapping[str, Mapping[str, Mapping[str, Computed]]] = field(default_factory=dict)
    loops: Mapping[str, LoopFindings] = field(default_factory=dict)
    models: Mapping[str, ModelFindings] = field(default_factory=dict)
    messages: tuple[Message, ...] = ()
