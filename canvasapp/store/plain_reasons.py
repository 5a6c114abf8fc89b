"""What pydantic finds wrong with a file, as people say it: what is the matter, and what to write instead."""

from collections.abc import Callable, Mapping

from pydantic_core import ErrorDetails

from canvasapp.domain.finding import Finding

_Told = Callable[[Mapping[str, object]], Finding]


def reason_of(error: ErrorDetails) -> Finding:
    """The reason of one mistake; what is not known here is told as pydantic has it."""
    told = _TOLD.get(error["type"])
    return told(error.get("ctx", {})) if told is not None else Finding("{reason}", {"reason": error["msg"]})


def _choice(sentence: str) -> _Told:
    def told(context: Mapping[str, object]) -> Finding:
        names = str(context.get("expected", context.get("expected_tags", "")))
        return Finding(sentence, {"names": names.replace("'", "").replace(" or ", ", ")})

    return told


def _limit(sentence: str, key: str) -> _Told:
    return lambda context: Finding(sentence, {"limit": context[key]})


def _plain(sentence: str) -> _Told:
    return lambda context: Finding(sentence)


_TOLD: Mapping[str, _Told] = {
    "missing": _plain("This is missing. Add it."),
    "extra_forbidden": _plain("There is no such key here. Correct it, or leave it out."),
    "literal_error": _choice("This can be one of: {names}."),
    "union_tag_invalid": _choice("This can be one of: {names}."),
    "union_tag_not_found": _plain("This does not say what kind it is. Add kind or view."),
    "string_type": _plain("This has to be a text in quotation marks."),
    "int_type": _plain("This has to be a whole number."),
    "int_from_float": _plain("This has to be a whole number."),
    "int_parsing": _plain("This has to be a whole number."),
    "float_type": _plain("This has to be a number."),
    "float_parsing": _plain("This has to be a number."),
    "bool_type": _plain("This has to be true or false."),
    "bool_parsing": _plain("This has to be true or false."),
    "tuple_type": _plain("This has to be a list in square brackets."),
    "model_type": _plain('This has to be a table of its own, such as {{en="…", ko="…"}}.'),
    "model_attributes_type": _plain('This has to be a table of its own, such as {{en="…", ko="…"}}.'),
    "value_error": _plain("Both languages need a text."),
    "too_short": _plain("There has to be at least one."),
    "too_long": _limit("There can be at most {limit}.", "max_length"),
    "string_too_long": _limit("This can have at most {limit} signs.", "max_length"),
    "greater_than_equal": _limit("The smallest number is {limit}.", "ge"),
    "less_than_equal": _limit("The largest number is {limit}.", "le"),
    "less_than": _limit("The number has to be below {limit}.", "lt"),
    "string_pattern_mismatch": _plain("This has signs that cannot stand here. Use small letters, digits and - or _."),
}
