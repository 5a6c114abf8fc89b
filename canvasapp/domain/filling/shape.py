"""Answers taken apart to be changed: copies that leave the original alone and lose nothing of it."""

from collections.abc import Mapping

from pydantic import JsonValue

JsonObject = dict[str, JsonValue]


def as_object(value: JsonValue) -> JsonObject:
    """The answer as an object that may be changed; what has another form is kept under `kept`."""
    if value is None:
        return {}
    return dict(value) if isinstance(value, dict) else {"kept": value}


def inner(whole: JsonObject, name: str) -> JsonObject:
    """The object under `name`, copied into `whole` so that it may be changed."""
    found = as_object(whole.get(name))
    whole[name] = found
    return found


def objects(value: JsonValue) -> list[JsonObject]:
    """The objects of a list, copied; anything else in it is kept as an object without an id."""
    return [as_object(entry) for entry in value] if isinstance(value, list) else []


def put(whole: JsonObject, name: str, value: JsonValue) -> None:
    """Set a member; an empty value (None, "", []) takes it away, for empty is not answered."""
    if value is None or value in ("", []):
        whole.pop(name, None)
    else:
        whole[name] = value


def tidy(whole: JsonObject, *names: str) -> JsonObject | None:
    """The answer without members that are empty objects; None if nothing is left of it."""
    for name in names:
        if whole.get(name) in ({}, None):
            whole.pop(name, None)
    return whole or None


def plain_number(number: float) -> int | float:
    """A number as it is written down: whole where it is whole."""
    return int(number) if float(number).is_integer() else float(number)


def moved(rows: list[JsonObject], ids: Mapping[str, None] | frozenset[str], before: str | None) -> list[JsonObject]:
    """The rows with those of `ids` together, in their order, before the row `before` (None: at the end)."""
    taken = [row for row in rows if row.get("id") in ids]
    others = [row for row in rows if row.get("id") not in ids]
    at = next((number for number, row in enumerate(others) if row.get("id") == before), len(others))
    return [*others[:at], *taken, *others[at:]]
