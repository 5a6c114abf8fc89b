"""Edits of the answer to a rating or a check list: what is chosen for an item, and why."""

from typing import Literal

from pydantic import JsonValue

from canvasapp.domain.filling.shape import JsonObject, as_object, plain_number, put

Member = Literal["v", "why"]


def set_item(value: JsonValue, item: str, member: Member, given: JsonValue) -> JsonValue:
    """The answer with another choice (`v`: a number or the id of an option) or reason (`why`) of one item.

    None or "" takes it away; the other member and the votes stay.
    """
    whole = as_object(value)
    there = whole.get(item)
    own: JsonObject = dict(there) if isinstance(there, dict) else {}
    if not isinstance(there, dict):
        put(own, "v", there)
    put(own, member, plain_number(given) if isinstance(given, float) else given)
    put(whole, item, own)
    if not own:
        whole.pop(item, None)
    return whole or None
