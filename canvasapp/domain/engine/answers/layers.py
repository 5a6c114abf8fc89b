"""Layers of a matrix beside each other: where one is above or below another, and what that means."""

from collections.abc import Iterable, Mapping

from canvasapp.domain.engine.answers.answer_values import CellKey, MatrixAnswer
from canvasapp.domain.method.elements import Layer, MatrixElement
from canvasapp.domain.model.values import Words

HIGHER, LOWER = "▲", "▼"

Signs = Mapping[tuple[CellKey, str], str]
"""The signs of a matrix by cell and layer."""


def signs_of(element: MatrixElement, answer: MatrixAnswer) -> Signs:
    """Which numbers lie above or below that of the layer they are compared with, where the method has words for it."""
    return {
        (cell, layer.id): sign
        for layer in element.layers
        if layer.against is not None
        for cell, number in answer.layers.get(layer.id, {}).items()
        if (sign := _sign(layer, number, answer.layers.get(layer.against, {}).get(cell)))
    }


def words_for(layer: Layer, sign: str) -> Words | None:
    """What a sign on a layer means."""
    return layer.higher if sign == HIGHER else layer.lower


def signs_in_use(element: MatrixElement, signs: Signs) -> Iterable[tuple[str, Layer, Words]]:
    """The signs to be explained below a matrix, each with its layer and what it means there."""
    used = {(layer, sign) for (_, layer), sign in signs.items()}
    for layer in element.layers:
        for sign in (HIGHER, LOWER):
            words = words_for(layer, sign)
            if (layer.id, sign) in used and words is not None:
                yield sign, layer, words


def _sign(layer: Layer, number: float, other: float | None) -> str:
    if other is None or number == other:
        return ""
    sign = HIGHER if number > other else LOWER
    return sign if words_for(layer, sign) is not None else ""
