"""Which names an expression may use at its place in a method."""

import ast
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from canvasapp.domain.engine.answers.entries import NAMES, split_over
from canvasapp.domain.engine.answers.table_reader import ONLY_LAYER
from canvasapp.domain.engine.language.expression import parsed
from canvasapp.domain.engine.language.signs import ExpressionError
from canvasapp.domain.method.elements import (
    CheckElement,
    Column,
    Element,
    LoopElement,
    MatrixElement,
    ModelElement,
    RatingElement,
    TableElement,
)
from canvasapp.domain.method.method import Method
from canvasapp.domain.model.finding import Finding

ROW_NAMES = frozenset({"label", "id", "i", "n", "block"})
RESERVED = ROW_NAMES | {"notes", "v", "w"}
"""Names that mean something of their own in expressions."""

LOOP_MEMBERS = frozenset({"closed", "momentum", "turn", "brakes", "wheels"})
MODEL_MEMBERS = frozenset(
    {"base", "low", "high", "p10", "p90", "quality", "valid", "known", "own", "error_pct", "actual"}
)

Location = tuple[str | int, ...]


@dataclass(slots=True)
class Known:
    """The elements and results before a place, each with its members; None: with any."""

    members: dict[str, set[str] | None] = field(default_factory=dict)

    def has(self, name: str, member: str | None) -> bool:
        """Whether a name, or a member of it, is known."""
        if name not in self.members:
            return False
        members = self.members[name]
        return member is None or members is None or member in members


def members_of(element: Element) -> set[str]:
    """What may stand after the dot of an element's name."""
    match element:
        case RatingElement() | CheckElement():
            return {item.id for item in element.items} | {group.id for group in element.groups}
        case TableElement():
            return {"label"} | (columns_known(element.columns) - ROW_NAMES)
        case MatrixElement():
            return {layer.id for layer in element.layers} or {ONLY_LAYER}
        case LoopElement():
            return set(LOOP_MEMBERS)
        case ModelElement():
            return set(MODEL_MEMBERS)
    return set()


def columns_known(columns: Sequence[Column]) -> frozenset[str]:
    """The names inside a row that has these columns."""
    names = set(ROW_NAMES)
    for column in columns:
        names.add(column.id)
        if column.kind == "choice":
            names |= {f"{column.id}_id", f"{column.id}_block"}
        elif column.kind == "calc" and column.options:
            names.add(f"{column.id}_id")
    return frozenset(names)


def known_over(method: Method, over: str | None) -> frozenset[str] | None:
    """The names inside what is gone over; none without it; None if one cannot go over that."""
    if over is None:
        return frozenset()
    try:
        element, part = split_over(method, over)
    except KeyError:
        return None
    match element:
        case TableElement():
            return columns_known(element.columns)
        case RatingElement() | CheckElement():
            return NAMES["rating", part]
        case MatrixElement():
            layers = {layer.id for layer in element.layers}
            groups = {f"g_{group.id}" for group in element.groups} if part == "cols" else set()
            return NAMES["matrix", part] | layers | groups
    return NAMES[element.kind, part]


def check_expression(
    text: str | None, known: Known, own: frozenset[str], place: Location
) -> Iterator[tuple[Location, Finding]]:
    """What is wrong with an expression at its place; nothing for none."""
    if text is None:
        return
    try:
        expression = parsed(text)
    except ExpressionError as error:
        yield place, Finding("At sign {column}: {reason}", {"column": error.column, "reason": error.reason})
        return
    for use in expression.uses:
        inside = use.name in own and use.member is None and not use.of_element
        if not inside and not known.has(use.name, use.member):
            name = use.name if use.member is None else f"{use.name}.{use.member}"
            yield (
                place,
                Finding(
                    "At sign {column}: the name “{name}” is not known here. Correct it.",
                    {"column": use.column, "name": name},
                ),
            )


def results_named(text: str | None) -> tuple[str, ...]:
    """The texts that an expression may come out at: those of a choice, not those it compares with."""
    try:
        parsed(text or "None")
    except ExpressionError:
        return ()
    waiting: list[ast.expr] = [ast.parse((text or "None").strip(), mode="eval").body]
    found: list[str] = []
    while waiting:
        match waiting.pop():
            case ast.IfExp(body=then, orelse=otherwise):
                waiting += [then, otherwise]
            case ast.Constant(value=str(name)):
                found.append(name)
    return tuple(found)
