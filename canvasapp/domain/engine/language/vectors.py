"""The values that expressions work on: numbers, texts, days, null, and vectors of them."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from canvasapp.domain.engine.language.labels import Label

Scalar = float | bool | str | date | Label | None
"""Null is None: not answered. It is never zero."""


@dataclass(frozen=True, slots=True)
class Vector:
    """Values side by side, null where nothing was answered.

    `weights` are used by `wmean` alone; `labels` name the entries; `left_out` says how many of them do not count as
    asked: they were answered with “not applicable”, or their weight is 0, which removes them (`weighted`).
    """

    values: tuple[Scalar, ...]
    weights: tuple[float, ...] | None = None
    labels: tuple[Label, ...] | None = None
    left_out: int = 0

    def with_values(self, values: Iterable[Scalar]) -> "Vector":
        """Other values with the same weights and labels, of which as many do not count."""
        return Vector(tuple(values), self.weights, self.labels, self.left_out)

    @property
    def asked(self) -> int:
        """How many entries there are, without those that do not apply."""
        return len(self.values) - self.left_out

    @property
    def answered(self) -> int:
        """How many entries have a value."""
        return sum(value is not None for value in self.values)


def weighted(values: Sequence[Scalar], weights: Sequence[float], labels: Sequence[Label], left_out: int = 0) -> Vector:
    """A vector without the values that a weight of 0 removes."""
    kept = tuple(value if weight > 0 else None for value, weight in zip(values, weights, strict=True))
    return Vector(kept, tuple(weights), tuple(labels), left_out + sum(weight <= 0 for weight in weights))


@dataclass(frozen=True, slots=True)
class Labels:
    """A list of labels, for templates."""

    labels: tuple[Label, ...]


Lines = tuple[str, ...]
"""The lines of a text element."""

Value = Scalar | Vector | Labels | Lines


@dataclass(frozen=True, slots=True)
class Thing:
    """What the name of an element stands for: a value of its own, members after a dot, and rows of cells.

    `row_weights` are the weights of the cells of a row: those of the columns; `titles` name the columns.
    """

    value: Value
    members: Mapping[str, Value] = field(default_factory=dict)
    rows: Mapping[str, Mapping[str, Value]] = field(default_factory=dict)
    columns: tuple[str, ...] = ()
    row_weights: tuple[float, ...] | None = None
    titles: Mapping[str, Label] = field(default_factory=dict)


def entries(value: Value) -> Sequence[Scalar]:
    """The entries of a vector; a single value as its only entry."""
    if isinstance(value, Vector):
        return value.values
    if isinstance(value, (tuple, Labels)):
        return ()
    return (value,)


def numbers(value: Value) -> list[float]:
    """The numbers among the entries, without null."""
    return [float(entry) for entry in entries(value) if isinstance(entry, (int, float))]


def is_true(value: Value) -> bool:
    """A condition: null is false, and so are zero and the empty text."""
    return bool(value) and not isinstance(value, (Vector, Labels))


def elementwise(call: Callable[..., Scalar], *values: Value) -> Value:
    """`call` on single values, or entry by entry where one is a vector. ValueError if the vectors differ in length."""
    vectors = [value for value in values if isinstance(value, Vector)]
    if not vectors:
        return call(*values)
    length = len(vectors[0].values)
    if any(len(vector.values) != length for vector in vectors):
        raise ValueError("vectors of different lengths")
    columns = [value.values if isinstance(value, Vector) else (value,) * length for value in values]
    like = next((vector for vector in vectors if vector.weights is not None), vectors[0])
    return like.with_values(call(*row) for row in zip(*columns, strict=True))
