"""Edits of a letter's answer: parts that the team wrote itself, and what each was put together from then."""

from pydantic import JsonValue

from canvasapp.domain.filling.shape import as_object, inner, tidy


def edit_part(value: JsonValue, part: str, text: str, source: str) -> JsonValue:
    """The answer with a part of the team's own; an empty text says that the part is left out on purpose.

    `source` is what the part is put together from now: where that changes later, the part is marked.
    """
    whole = as_object(value)
    inner(whole, "edited")[part] = text
    inner(whole, "from")[part] = source
    return whole


def assemble_part(value: JsonValue, part: str) -> JsonValue:
    """The answer in which a part is put together from the answers again."""
    whole = as_object(value)
    for name in ("edited", "from"):
        inner(whole, name).pop(part, None)
    return tidy(whole, "edited", "from")
