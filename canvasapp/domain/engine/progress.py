"""How far a team has come: which elements are answered, and which steps of the method are done with."""

from canvasapp.domain.elements import CheckElement, Element, LoopElement, MatrixElement, RatingElement, TableElement
from canvasapp.domain.engine.answers import (
    ElementAnswer,
    ItemsAnswer,
    LetterAnswer,
    LoopAnswer,
    MatrixAnswer,
    ModelAnswer,
    Reading,
    TableAnswer,
    TextAnswer,
)
from canvasapp.domain.engine.outcome import PROVISIONAL
from canvasapp.domain.method import Method


def steps_done(method: Method, reading: Reading) -> frozenset[str]:
    """The ids of the steps of which every element that is not optional is answered, one at least."""
    return frozenset(step.id for step in method.step if _is_done(method, step.show, reading))


def is_answered(element: Element, answer: ElementAnswer) -> bool:
    """Whether a team has said enough here to go on: of items and cells as many as are not provisional."""
    match element, answer:
        case _, TextAnswer():
            return bool(answer.text.strip() or answer.lines)
        case ((RatingElement() | CheckElement()), ItemsAnswer()):
            answered = [rated for rated in answer.items.values() if rated.value is not None]
            return len(answered) >= PROVISIONAL * len(element.items)
        case TableElement(), TableAnswer():
            return any(_is_filled_in(value) for row in answer.rows for value in row.cells.values())
        case MatrixElement(), MatrixAnswer():
            first = next(iter(answer.layers.values()), {})
            return bool(first) and len(first) >= PROVISIONAL * len(answer.rows) * len(answer.cols)
        case LoopElement(), LoopAnswer():
            return any(node.state is not None for node in answer.nodes)
        case _, ModelAnswer():
            return bool(answer.equations) and not answer.preset
        case _, LetterAnswer():
            return bool(answer.edited)
        case _:
            return False


def _is_done(method: Method, shown: tuple[str, ...], reading: Reading) -> bool:
    ids = {element.id for element in method.element}
    elements = [method.element_named(name) for name in shown if name in ids]
    typed = [element for element in elements if not (isinstance(element, TableElement) and element.calculated)]
    needed = [element for element in typed if not element.optional and element.kind != "letter"]
    asked = needed or typed
    return bool(asked) and all(is_answered(element, reading.elements[element.id]) for element in asked)


def _is_filled_in(value: object) -> bool:
    return value is not None and value not in ("", ())
