"""Ten teams that every facilitator knows, and how each of them fills in a method."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sheets import EXAMPLES, METHODS, example, outcome, outcome_of

from canvasapp.domain.engine.results.outcome import Outcome
from canvasapp.domain.method.elements import (
    Column,
    Element,
    LoopElement,
    MatrixElement,
    ModelElement,
    RatingElement,
    TableElement,
)
from canvasapp.domain.method.method import Method
from canvasapp.domain.model.workshop import Note

Rate = Callable[[int], int | None]
"""The rating of question number i (from 0); None where it is left empty."""


@dataclass(frozen=True)
class Team:
    """How a team answers: ratings, yes and no, how many rows; `voted` as a single vote, `untold` leaves numbers out."""

    rate: Rate
    say: Callable[[int], str | None]
    rows: int = 3
    good: bool | None = True
    numbers: bool = True
    voted: bool = False


def _hurried(i: int) -> int | None:
    return 4 if i == 0 else None


TEAMS: Mapping[str, Team] = {
    "diligent": Team(lambda i: 4 if i % 3 else 5, lambda i: "partly" if i % 5 == 4 else "yes"),
    "hurried": Team(_hurried, lambda i: "yes" if i == 0 else None, rows=2, numbers=False),
    "contradictory": Team(lambda i: 5 if i % 2 else 0, lambda i: "no" if i % 2 else "yes", good=None),
    "all zero": Team(lambda i: 0, lambda i: "no", good=False),
    "all five": Team(lambda i: 5, lambda i: "yes"),
    "one row": Team(lambda i: 4, lambda i: "yes", rows=1),
    "forty rows": Team(lambda i: i % 6, lambda i: ("yes", "partly", "no")[i % 3], rows=40, good=None),
    "a single voter": Team(lambda i: 3, lambda i: "yes", voted=True),
    "nothing applies": Team(lambda i: None, lambda i: "na", good=None, numbers=False),
}
"""The tenth team is that of the examples."""

NUMBERS: Mapping[str, Sequence[float]] = {
    "year": (2026, 2027, 2028, 2029, 2030, 2031, 2032),
    "out": (40, 20, 5, 5, 5, 5, 5),
    "inn": (0, 5, 30, 30, 30, 30, 30),
    "share": (30, 20, 10),
    "lost_others": (60, 50, 40),
    "lost_we": (20, 20, 10),
    "part": (45, 25, 20),
    "margin": (35, 20, 10),
    "weight": (2, 1, 3),
    "h": (60, 15),
}
USUAL = (12, 8, 20)


def answers_of(method: Method, name: str) -> dict[str, Any]:
    """What a team types into the elements of a method."""
    team = TEAMS[name]
    tables = {element.id: _row_ids(element, team) for element in method.element if isinstance(element, TableElement)}
    return {element.id: _answer(element, team, tables) for element in method.element if element.kind != "letter"}


def outcome_for(method: str, name: str) -> Outcome | None:
    """What a team's sheet says; None where no example has a sheet of that method."""
    if name != "example":
        return outcome(method, answers_of(METHODS[method], name), notes=_notes(METHODS[method], name), spreads={})
    found = [each for each in EXAMPLES_BY_ID if method in {sheet.method for sheet in example(each).sheets}]
    return outcome_of(found[0], method) if found else None


EXAMPLES_BY_ID = tuple(EXAMPLES)


def _notes(method: Method, name: str) -> list[Note]:
    """A canvas as such a team leaves it: full, begun, or empty."""
    many = {"hurried": 0, "all zero": 0, "one row": 1, "forty rows": 10, "nothing applies": 0}.get(name, 3)
    canvas = method if method.canvas is not None else METHODS["canvas-walk"]
    some: dict[str, Any] = {"importance": 4, "evidence": 4, "status": "validated"} if name == "all five" else {}
    judged = some or ({"importance": 4, "evidence": 3, "status": "assumption"} if name == "diligent" else {})
    return [
        Note(id=f"{block.id}{i}", sheet="s", rank="V", block=block.id, text=f"Note {i}", **judged)
        for block in canvas.canvas_blocks
        for i in range(many)
    ]


def _row_ids(element: TableElement, team: Team) -> list[str]:
    presets = [row.id for row in element.rows]
    if not element.add_rows or (element.ordered and presets):
        return presets
    many = 7 if element.id == "years" and team.rows > 2 else team.rows
    return [f"r{i + 1}" for i in range(many)]


def _answer(element: Element, team: Team, tables: Mapping[str, list[str]]) -> Any:
    match element:
        case TableElement():
            rows = tables[element.id]
            return {"rows": [_row(element, team, key, i) for i, key in enumerate(rows)]}
        case MatrixElement():
            return _matrix(element, team, tables)
        case LoopElement():
            nodes = [{"id": node.id, "state": team.rate(i)} for i, node in enumerate(element.nodes)]
            links = [
                {"source": x.source, "target": x.target, "strength": team.rate(i)} for i, x in enumerate(element.links)
            ]
            return {"nodes": nodes, "links": links}
        case ModelElement():
            return _model(element, team)
        case RatingElement():
            return {item.id: _rated(team, i) for i, item in enumerate(element.items)}
    if element.kind == "check":
        return {item.id: {"v": team.say(i)} for i, item in enumerate(element.items)}
    written = team.numbers
    return (
        {"lines": ["Something"] if written else []}
        if getattr(element, "size", "") == "lines"
        else {"text": "Something" if written else ""}
    )


def _rated(team: Team, i: int) -> dict[str, Any]:
    value = team.rate(i)
    return {"votes": [value]} if team.voted and value is not None else {"v": value}


def _row(element: TableElement, team: Team, key: str, i: int) -> dict[str, Any]:
    label = {} if any(row.id == key for row in element.rows) else {"label": f"Row {i + 1}"}
    cells = {column.id: _cell(column, team, i, j) for j, column in enumerate(element.columns) if column.kind != "calc"}
    return {"id": key, **label, **{name: value for name, value in cells.items() if value is not None}}


def _cell(column: Column, team: Team, i: int, j: int) -> Any:
    match column.kind:
        case "number":
            given = NUMBERS.get(column.id, USUAL)
            number = given[i % len(given)] if team.good is not False or column.id == "year" else 0
            return number if team.numbers else None
        case "rating":
            return team.rate(i + j) if column.good != "low" else _low(team.rate(i + j), team)
        case "choice":
            return _choice(column, team, i + j)
        case "text":
            return "Something" if team.numbers else None
        case "blocks":
            return ["channels"] if team.numbers else None
    return None


def _low(value: int | None, team: Team) -> int | None:
    """The rating where little is good: of a team that rates high, a low one."""
    return 5 - value if value is not None and team.good else value


def _choice(column: Column, team: Team, i: int) -> str | None:
    said = "no" if column.id == "fired" else team.say(i)
    if said is None:
        return None
    ids = [option.id for option in column.choices]
    if said in ids:
        return said
    ranked = sorted(column.choices, key=lambda option: option.value or 0)
    return ranked[{"yes": -1, "partly": len(ranked) // 2, "no": 0}.get(said, 0)].id if said != "na" else None


def _matrix(element: MatrixElement, team: Team, tables: Mapping[str, list[str]]) -> dict[str, Any]:
    rows = [row.id for row in element.rows] or tables.get(element.rows_from or "", [])
    own = (
        {}
        if element.cols or element.cols_from
        else {"cols": [{"id": f"c{i}", "label": f"Case {i + 1}"} for i in range(min(team.rows, 8))]}
    )
    cols = [col.id for col in element.cols] or [col["id"] for col in own.get("cols", [])]
    layers: dict[str, dict[str, Any]] = {}
    for number, layer in enumerate([layer.id for layer in element.layers] or [""]):
        pairs = [
            (f"{row}|{col}", team.rate(i + j + number)) for i, row in enumerate(rows) for j, col in enumerate(cols)
        ]
        low = element.scale.good == "low"
        layers[layer] = {key: _low(value, team) if low else value for key, value in pairs if value is not None}
    if team.voted:
        votes = {layer: {key: [value] for key, value in cells.items()} for layer, cells in layers.items()}
        return {"votes": votes if element.layers else votes[""], **own}
    return {"cells": layers if element.layers else layers[""], **own}


def _model(element: ModelElement, team: Team) -> dict[str, Any]:
    """Sample numbers that are rated, or left alone; where there are none, a sum of two."""
    if not team.numbers:
        return {}
    if element.vars:
        return {"vars": [{"sym": v.sym, "quality": team.rate(i)} for i, v in enumerate(element.vars)]}
    ends = {"low": 8, "base": 10, "high": 12}
    return {
        "vars": [{"sym": sym, **ends, "quality": team.rate(i)} for i, sym in enumerate(("orders", "price"))],
        "equations": ["result = orders*price"],
    }


def all_findings() -> Iterator[tuple[str, str, Outcome]]:
    """Every method with every team that has a sheet of it."""
    for method in METHODS:
        for name in (*TEAMS, "example"):
            found = outcome_for(method, name)
            if found is not None:
                yield method, name, found
