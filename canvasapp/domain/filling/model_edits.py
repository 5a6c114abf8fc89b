"""Edits of a model's answer: variables by their place, equations, and what really happened."""

from collections.abc import Iterable, Mapping

from pydantic import JsonValue

from canvasapp.domain.filling.shape import JsonObject, as_object, objects, plain_number, put
from canvasapp.domain.method.elements import ModelElement, Variable
from canvasapp.domain.model.values import Language

_OF_PRESET = ("label", "unit", "role", "low", "base", "high")


def set_variables(
    element: ModelElement, value: JsonValue, cells: Mapping[tuple[int, str], JsonValue], language: Language
) -> JsonValue:
    """The answer with these fields of variables: {(place, field): value}; a place behind the last one adds a variable.

    Fields: sym, label, unit, role, low, base, high, quality. A variable that gets another symbol keeps what the
    method said about it, in `language`.
    """
    whole, variables = _variables(element, value)
    presets = {preset.sym: preset for preset in element.vars}
    for (place, name), field in cells.items():
        while place >= len(variables):
            variables.append({})
        own = variables[place]
        preset = presets.get(str(own.get("sym", "")))
        if name == "sym" and preset is not None and field != preset.sym:
            variables[place] = own = {**_spelt_out(preset, language), **own}
        if preset is not None and name in _OF_PRESET:
            own[name] = field if field is not None or name in ("low", "base", "high") else ""
        else:
            put(own, name, field)
    whole["vars"] = [own for own in variables if own]
    return whole


def remove_variables(element: ModelElement, value: JsonValue, places: Iterable[int]) -> JsonValue:
    """The answer without the variables at these places."""
    gone = set(places)
    whole, variables = _variables(element, value)
    whole["vars"] = [own for place, own in enumerate(variables) if place not in gone]
    return whole


def move_variables(element: ModelElement, value: JsonValue, places: Iterable[int], before: int) -> JsonValue:
    """The answer with these variables before the one that stands at `before` now."""
    taken = set(places)
    whole, variables = _variables(element, value)
    ahead = [own for place, own in enumerate(variables) if place < before and place not in taken]
    behind = [own for place, own in enumerate(variables) if place >= before and place not in taken]
    whole["vars"] = [*ahead, *(variables[place] for place in sorted(taken)), *behind]
    return whole


def set_equations(element: ModelElement, value: JsonValue, texts: Iterable[str]) -> JsonValue:
    """The answer with these equations; blank ones go."""
    kept = [text.strip() for text in texts if text.strip()]
    whole = as_object(value)
    if "equations" not in whole and kept == list(element.equations):
        return value
    return {**whole, "equations": [*kept]}


def set_actual(value: JsonValue, actual: float | None) -> JsonValue:
    """The answer with what really happened; None takes it away."""
    whole = as_object(value)
    put(whole, "actual", None if actual is None else plain_number(actual))
    return whole or None


def _variables(element: ModelElement, value: JsonValue) -> tuple[JsonObject, list[JsonObject]]:
    whole = as_object(value)
    if whole.get("vars") is None:
        return whole, [{"sym": preset.sym} for preset in element.vars]
    return whole, objects(whole["vars"])


def _spelt_out(preset: Variable, language: Language) -> JsonObject:
    unit = preset.unit.in_(language) if preset.unit is not None else ""
    return {
        "label": preset.label.in_(language),
        "unit": unit,
        "role": preset.role,
        "low": preset.low,
        "base": preset.base,
        "high": preset.high,
    }
