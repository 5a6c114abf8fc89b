"""What pydantic finds wrong with a file, as people say it: what is the matter, and what to write instead."""

from collections.abc import Mapping, Sequence

from pydantic_core import ErrorDetails

from canvasapp.domain.model.finding import Finding

_TEXT = Finding("This has to be a text in quotation marks.")
_WHOLE = Finding("This has to be a whole number.")
_NUMBER = Finding("This has to be a number.")
_TRUTH = Finding("This has to be true or false.")
_TABLE = Finding("This has to be a table of its own, such as {{en=…, ko=…}}.")
_DAY = Finding("This has to be a day, such as 2026-03-31.")
_LIST = Finding("This has to be a list in square brackets.")
_NAMES = Finding("This has to be names with their values, in braces.")

_PLAIN: Mapping[str, Finding] = {
    "missing": Finding("This is missing. Add it."),
    "extra_forbidden": Finding("There is no such key here. Correct it, or leave it out."),
    "union_tag_not_found": Finding("This does not say what kind it is. Add kind or view."),
    "string_type": _TEXT,
    "int_type": _WHOLE,
    "int_from_float": _WHOLE,
    "int_parsing": _WHOLE,
    "int_parsing_size": _WHOLE,
    "float_type": _NUMBER,
    "float_parsing": _NUMBER,
    "finite_number": _NUMBER,
    "bool_type": _TRUTH,
    "bool_parsing": _TRUTH,
    "date_type": _DAY,
    "date_parsing": _DAY,
    "date_from_datetime_parsing": _DAY,
    "date_from_datetime_inexact": _DAY,
    "tuple_type": _LIST,
    "list_type": _LIST,
    "dict_type": _NAMES,
    "model_type": _NAMES,
    "model_attributes_type": _NAMES,
    "too_short": Finding("There has to be at least one."),
    "string_pattern_mismatch": Finding("This has signs that cannot stand here. Use small letters, digits and - or _."),
}

_RULES: Mapping[str, Finding] = {
    "both languages need a text": Finding("Both languages need a text."),
    "`reopens` names no choice column of the table": Finding("This has to be the id of a choice column of the table."),
    "a letter stands twice in the legend": Finding("A letter stands twice in the legend. Give each entry its own."),
    "a colour stands twice in the legend": Finding("A colour stands twice in the legend. Give each entry its own."),
}
"""What the rules of the values themselves say (ValueError), by their words."""


def reason_of(error: ErrorDetails) -> Finding:
    """The reason of one mistake; what is not known here is told as pydantic has it."""
    context = error.get("ctx", {})
    match error["type"]:
        case "value_error":
            return _RULES.get(str(context["error"]), Finding("{reason}.", {"reason": context["error"]}))
        case "literal_error":
            return Finding("This can be one of: {names}.", {"names": _listed(context["expected"])})
        case "union_tag_invalid":
            return Finding("This can be one of: {names}.", {"names": _listed(context["expected_tags"])})
        case "model_type" if context["class_name"] == "Words":
            return _TABLE
        case "greater_than_equal":
            return Finding("The smallest number is {limit}.", {"limit": context["ge"]})
        case "less_than_equal":
            return Finding("The largest number is {limit}.", {"limit": context["le"]})
        case "less_than":
            return Finding("The number has to be below {limit}.", {"limit": context["lt"]})
        case "too_long":
            return Finding("There can be at most {limit}.", {"limit": context["max_length"]})
        case "string_too_long":
            return Finding("This can have at most {limit} signs.", {"limit": context["max_length"]})
    return _PLAIN.get(error["type"], Finding("{reason}.", {"reason": error["msg"]}))


def place_of(location: Sequence[str | int]) -> str:
    """A location in words: element 3, columns 2, expr."""
    words: list[str] = []
    for part in location:
        if isinstance(part, int) and words:
            words[-1] += f" {part + 1}"
        else:
            words.append(str(part))
    return ", ".join(words)


def _listed(names: str) -> str:
    """'a', 'b' or 'c' as a, b, c."""
    return names.replace("'", "").replace(" or ", ", ")
