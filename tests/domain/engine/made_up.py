"""Answers made up at random, in moods: teams that answer much or little, well or badly."""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from sheets import METHODS

from canvasapp.domain.method.elements import Column, Element, TableElement
from canvasapp.domain.model.workshop import STATUSES, Note


@dataclass(frozen=True)
class Mood:
    """`share` of the questions are answered; ratings lie between `low` and `high`; `yes` are said that often."""

    share: float = 0.6
    low: int = 0
    high: int = 5
    yes: float | None = None


USUAL = Mood()
MOODS = (USUAL, Mood(0.95), Mood(0.95, 3, 5, 0.9), Mood(0.95, 4, 5, 1.0), Mood(0.3, 4, 5, 1.0), Mood(0.95, 0, 2, 0.2))


def some(chance: random.Random, make: Callable[[], Any], share: float = 0.6) -> Any:
    return make() if chance.random() < share else None


def rating(chance: random.Random, mood: Mood) -> int:
    return chance.randint(mood.low, mood.high)


def option(options: Any, chance: random.Random, mood: Mood) -> str:
    ids = [known.id for known in options]
    if mood.yes is not None and "yes" in ids and chance.random() < mood.yes:
        return "yes"
    return str(chance.choice(ids))


def cell(column: Column, chance: random.Random, mood: Mood = USUAL) -> Any:
    match column.kind:
        case "number":
            low = column.min if column.min is not None else 0
            return round(chance.uniform(low, column.max if column.max is not None else low + 1000), 2)
        case "rating":
            return rating(chance, mood)
        case "choice":
            return option(column.choices, chance, mood)
        case "date":
            return f"2026-0{chance.randint(1, 9)}-1{chance.randint(0, 9)}"
        case "blocks":
            return ["channels"]
    return chance.choice(["word", "두 단어", ""])


def rated(chance: random.Random, mood: Mood) -> dict[str, int]:
    return {"quality": rating(chance, mood)} if chance.random() < mood.share else {}


def answer(element: Element, chance: random.Random, mood: Mood = USUAL, presets: Sequence[str] = ()) -> Any:
    """An answer to an element; `presets` are the rows that the table begins with which a matrix follows."""

    def answers() -> bool:
        return chance.random() < mood.share

    match element.kind:
        case "text":
            return {"lines": ["one", "둘"]} if element.size == "lines" else {"text": "text"}
        case "rating":
            return {item.id: {"v": rating(chance, mood)} for item in element.items if answers()}
        case "check":
            return {item.id: option(element.options, chance, mood) for item in element.items if answers()}
        case "table":
            ids = [row.id for row in element.rows] + [f"r{i}" for i in range(chance.randint(0, 6))]
            return {
                "rows": [
                    {"id": key, "label": key}
                    | {c.id: cell(c, chance, mood) for c in element.columns if c.kind != "calc" and answers()}
                    for key in ids
                ]
            }
        case "matrix":
            rows = [row.id for row in element.rows] or [*presets, *(f"r{i}" for i in range(4))]
            cols = [col.id for col in element.cols] or [f"c{i}" for i in range(3)]
            layers = [layer.id for layer in element.layers] or ["v"]
            cells = {
                layer: {f"{r}|{c}": rating(chance, mood) for r in rows for c in cols if answers()} for layer in layers
            }
            own = {} if element.cols else {"cols": [{"id": c, "label": c, "w": chance.randint(0, 3)} for c in cols]}
            return {"cells": cells if element.layers else cells["v"], "w_rows": {rows[0]: 0}} | own
        case "loop":
            names = [f"n{i}" for i in range(chance.randint(2, 8))]
            links = [
                {"source": a, "target": b, "sign": chance.choice("+-"), "strength": rating(chance, mood)}
                for a in names
                for b in names
                if chance.random() < 0.3
            ]
            return {"nodes": [{"id": n, "label": n, "state": rating(chance, mood)} for n in names], "links": links}
        case "model":
            own = chance.random() < 0.5
            variables = [
                {"sym": v.sym, **({"base": chance.uniform(-5, 5)} if own else {}), **rated(chance, mood)}
                for v in element.vars
            ]
            more = [{"sym": "z", "low": 1, "base": 2, "high": 3, **rated(chance, mood)}]
            return {"vars": [*variables, *more], **({} if element.equations else {"equations": ["y = 2*z"]})}
    return {"edited": {element.parts[0].id: "edited"}}


def answers_to(method: str, chance: random.Random, mood: Mood = USUAL) -> dict[str, Any]:
    elements = METHODS[method].element
    presets = {table.id: [row.id for row in table.rows] for table in elements if isinstance(table, TableElement)}
    return {
        element.id: answer(element, chance, mood, presets.get(getattr(element, "rows_from", None) or "", ()))
        for element in elements
        if chance.random() < 0.2 + mood.share
    }


def notes(chance: random.Random) -> list[Note]:
    return [
        Note(
            id=f"n{i}",
            sheet="s",
            rank="V",
            block=chance.choice(METHODS["canvas-walk"].blocks),
            text=f"Note {i}",
            status=chance.choice(STATUSES),
            importance=some(chance, lambda: chance.randint(0, 5)),
            evidence=some(chance, lambda: chance.randint(0, 5)),
        )
        for i in range(chance.randint(0, 12))
    ]
