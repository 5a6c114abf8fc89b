"""Cells of tables as people read them, wherever tables are written."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Protocol

from canvasapp.domain.engine.answers.answer_values import Row
from canvasapp.domain.engine.answers.names import Computed
from canvasapp.domain.engine.language.labels import Label
from canvasapp.domain.engine.results.rounding import shown
from canvasapp.domain.method.elements import YES_TO_NA
from canvasapp.domain.method.elements import Column as Field
from canvasapp.domain.model.days import day_in_words
from canvasapp.domain.model.values import Language, Words


class Teller(Protocol):
    """Who says labels in the languages of what is written."""

    @property
    def languages(self) -> tuple[Language, ...]:
        """The languages of the labels, the main one first."""

    def say(self, label: Label) -> str:
        """A label in one line."""

    def named_block(self, block: str) -> Label:
        """The name of a block."""


def cell_text(teller: Teller, field: Field, row: Row, computed: Computed | None) -> str:
    """A cell of a table: what was typed or what was computed."""
    return _calculated(teller, field, computed) if field.kind == "calc" else _typed(teller, field, row)


def rows_in_order(
    rows: Sequence[Row], column: str | None, computed: Mapping[str, Mapping[str, Computed]]
) -> Sequence[Row]:
    """The rows as they stand, or those with the largest number in a column first; without a number last."""
    if column is None:
        return rows

    def number(row: Row) -> float:
        found = computed.get(row.id, {}).get(column)
        value = found.value if found is not None else row.cells.get(column)
        return float(value) if isinstance(value, (int, float)) else float("-inf")

    return sorted(rows, key=number, reverse=True)


def is_numeric(field: Field) -> bool:
    """Whether a column has numbers."""
    return field.kind in ("number", "rating") or (field.kind == "calc" and not field.options)


def plain_value(value: object) -> str:
    """A JSON value in words."""
    if isinstance(value, Mapping):
        return "; ".join(f"{key}: {plain_value(inner)}" for key, inner in value.items())
    if isinstance(value, list):
        return ", ".join(plain_value(inner) for inner in value)
    return f"{value}"


def _typed(teller: Teller, field: Field, row: Row) -> str:
    value = row.cells.get(field.id)
    if value is None or value == "":
        return ""
    if isinstance(value, date):
        return day_in_words(value, teller.languages[0])
    if isinstance(value, tuple):
        return ", ".join(teller.say(teller.named_block(block)) for block in value)
    if isinstance(value, float):
        return shown(value, "rating" if field.kind == "rating" else field.format or "plain")
    option = next((option for option in field.choices if option.id == value), None)
    return value if option is None or field.kind == "text" else teller.say(option.label)


def _calculated(teller: Teller, field: Field, computed: Computed | None) -> str:
    """A computed cell: its word if it has one, and what was proposed where the team decided otherwise."""
    if computed is None or (computed.value is None and computed.option is None):
        return ""
    if computed.option is not None:
        said = teller.say(computed.option.label)
        proposed = computed.proposed
        overruled = proposed is not None and proposed.id != computed.option.id
        return f"{said} ({teller.say(proposed.label)})" if overruled and proposed is not None else said
    value: object = computed.value
    if isinstance(value, bool):
        yes, _, no, *_ = YES_TO_NA
        return teller.say((yes if value else no).label)
    if isinstance(value, (int, float)):
        return shown(float(value), field.format or "plain")
    if isinstance(value, date):
        return day_in_words(value, teller.languages[0])
    return teller.say(value) if isinstance(value, (str, Words)) else ""
