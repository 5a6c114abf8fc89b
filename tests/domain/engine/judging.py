"""What a sheet says, in short: for tests that look at its words."""

from typing import Any

from sheets import METHODS

from canvasapp.domain.engine.results.outcome import MapResult, Outcome


def band(found: Outcome, name: str) -> tuple[str | None, str | None]:
    result = found.results[name]
    return (result.band.en if result.band is not None else None), result.tone


def tone(found: Outcome, name: str = "verdict") -> str | None:
    return found.results[name].tone


def corner(found: Outcome, name: str, key: str) -> str | None:
    """What a map says of a row; with a star where it is struck out of the corner that it lies in."""
    result = found.results[name]
    assert isinstance(result, MapResult)
    point = next(point for point in result.points if point.key == key)
    words = result.corner(point)
    return None if words is None else words.en + ("*" if result.is_struck(point) else "")


def notes(found: Outcome) -> list[str]:
    return [str(offer.text) for offer in found.offered]


def route(found: Outcome, table: str, row: str, column: str = "route") -> str | None:
    option = found.computed[table][row][column].option
    return option.label.en if option is not None else None


def row(key: str = "a", **cells: Any) -> dict[str, Any]:
    return {"id": key, "label": key, **cells}


def table(*rows: dict[str, Any]) -> dict[str, Any]:
    return {"rows": list(rows)}


def all_of(method: str, element: str, value: Any) -> dict[str, Any]:
    return {item.id: value for item in METHODS[method].element_named(element).items}  # type: ignore[union-attr]
