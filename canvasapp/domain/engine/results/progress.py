"""How far a team has come: which elements are answered, and which steps of the method are done with."""

from canvasapp.domain.engine.answers.answer_values import (
    ElementAnswer,
    ItemsAnswer,
    LetterAnswer,
    LoopAnswer,
    MatrixAnswer,
    ModelAnswer,
    ReadAnswers,
    TableAnswer,
    TextAnswer,
)
from canvasapp.domain.engine.results.outcome import PROVISIONAL
from canvasapp.domain.method.elements import (
    CheckElement,
    Element,
    LoopElement,
    MatrixElement,
    RatingElement,
    TableElement,
)
from canvasapp.domain.method.method import Method, MethodStep


def steps_done(method: Method, reading: ReadAnswers) -> frozenset[str]:
    """The ids of the steps of which every element that is not optional is answered, one at least."""
    return frozenset(step.id for step in method.step if _is_done(method, step.show, reading))


def where_to_begin(method: Method, shown: tuple[str, ...], reading: ReadAnswers) -> Element | None:
    """What the team fills in first on a step that shows these things; None as soon as something is said there."""
    asked = _asked(method, shown)
    begun = any(is_begun(reading.elements[element.id]) for element in _typed(method, shown))
    return asked[0] if asked and not begun else None


def voted_before(method: Method, step: MethodStep) -> list[str]:
    """The elements of earlier steps that a group may vote on, for a step that has none of its own to fill in."""
    if _typed(method, step.show):
        return []
    earlier = [name for known in method.step[: method.step.index(step)] for name in known.show]
    typed = _typed(method, tuple(dict.fromkeys(earlier)))
    return [found.id for found in typed if isinstance(found, RatingElement | MatrixElement) and found.votes]


def is_begun(answer: ElementAnswer) -> bool:
    """Whether a team has said anything at all here."""
    match answer:
        case TextAnswer():
            return bool(answer.lines or answer.text.strip())
        case ItemsAnswer():
            return any(rated.value is not None or rated.why for rated in answer.items.values())
        case TableAnswer():
            typed = any(_is_filled_in(cell) for row in answer.rows for cell in row.cells.values())
            return typed or (bool(answer.rows) and not answer.preset)
        case MatrixAnswer():
            return any(answer.layers.values()) or any(answer.remarks.values())
        case LoopAnswer() | ModelAnswer():
            return not answer.preset
        case LetterAnswer():
            return bool(answer.edited)


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


def _is_done(method: Method, shown: tuple[str, ...], reading: ReadAnswers) -> bool:
    asked = _asked(method, shown)
    return bool(asked) and all(is_answered(element, reading.elements[element.id]) for element in asked)


def _asked(method: Method, shown: tuple[str, ...]) -> list[Element]:
    """What has to be filled in, or what can be where nothing has to."""
    typed = _typed(method, shown)
    return [element for element in typed if not element.optional and element.kind != "letter"] or typed


def _typed(method: Method, shown: tuple[str, ...]) -> list[Element]:
    """The elements among what is shown that are not computed alone."""
    ids = {element.id for element in method.element}
    elements = [method.element_named(name) for name in shown if name in ids]
    return [element for element in elements if not (isinstance(element, TableElement) and element.calculated)]


def _is_filled_in(value: object) -> bool:
    return value is not None and value not in ("", ())
