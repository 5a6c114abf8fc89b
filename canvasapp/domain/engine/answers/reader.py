"""Reading the answers of a sheet: JSON becomes typed values, element by element (the shapes are those of the files)."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from pydantic import JsonValue

from canvasapp.domain.engine.answers.answer_values import (
    Answers,
    ElementAnswer,
    ItemsAnswer,
    Kept,
    Rated,
    ReadAnswers,
    TextAnswer,
)
from canvasapp.domain.engine.answers.checking import EARLIER, AnswerChecker, JsonObject
from canvasapp.domain.engine.answers.graph_reader import read_letter, read_loop, read_model
from canvasapp.domain.engine.answers.table_reader import Source, read_matrix, read_table, rows_of
from canvasapp.domain.engine.answers.votes import median_of
from canvasapp.domain.engine.language.labels import Label
from canvasapp.domain.method.elements import (
    CheckElement,
    Element,
    LetterElement,
    LoopElement,
    MatrixElement,
    ModelElement,
    RatingElement,
    TableElement,
    TextElement,
)
from canvasapp.domain.method.method import Block, Method
from canvasapp.domain.model.workshop import Note

REWORDED = "was"
"""The member of a list's answer that says what reworded lines said first: {line: first words}."""


@dataclass(frozen=True, slots=True)
class Board:
    """The canvas that a sheet looks at: its notes in order, and its blocks."""

    notes: Sequence[Note] = ()
    blocks: Sequence[Block] = ()


def read_answers(method: Method, answers: Answers, board: Board) -> ReadAnswers:
    """All answers typed. Nothing is dropped: what does not fit is in `kept`, what is no longer asked in `earlier`.

    Names that begin with @ are not answers: the sheet keeps things of its own under them.
    """
    elements: dict[str, ElementAnswer] = {}
    kept: list[Kept] = []
    earlier: list[Kept] = []
    followed = {getattr(element, name, None) for element in method.element for name in ("rows_from", "cols_from")}
    sources = {"@notes": _notes(board) if "@notes" in followed else Source(), "@blocks": _blocks(board)}
    for element in method.element:
        checker = AnswerChecker(element.id)
        answer = read_element(element, answers.get(element.id), checker, board, sources)
        if isinstance(element, TableElement):
            sources[element.id] = rows_of(answer)
        elements[element.id] = answer
        kept += checker.kept
        earlier += checker.earlier
    strange = {name: value for name, value in answers.items() if name not in elements and not name.startswith("@")}
    earlier += [Kept(name, "", value, EARLIER) for name, value in strange.items()]
    return ReadAnswers(elements, tuple(kept), tuple(earlier), tuple(board.blocks))


def read_element(
    element: Element, value: JsonValue, checker: AnswerChecker, board: Board, sources: Mapping[str, Source]
) -> ElementAnswer:
    """The answer to one element; `sources` are the rows that tables and matrices may follow."""
    match element:
        case TextElement():
            return _read_text(element, value, checker, board)
        case RatingElement():
            return _read_rating(element, value, checker)
        case CheckElement():
            return _read_check(element, value, checker)
        case TableElement():
            return read_table(element, value, checker, sources)
        case MatrixElement():
            return read_matrix(element, value, checker, sources)
        case LoopElement():
            return read_loop(element, value, checker)
        case ModelElement():
            return read_model(element, value, checker)
        case LetterElement():
            return read_letter(element, value, checker)


def _notes(board: Board) -> Source:
    """The notes that are judged: what another note has replaced is no part of the model any more."""
    return Source((note.id, note.text, note.block, _tracked(note)) for note in board.notes if not note.is_replaced)


def _tracked(note: Note) -> dict[str, object]:
    """What is known of a note beside its text, by the names that columns of a method may have."""
    known: dict[str, object] = {
        "importance": note.importance,
        "evidence": note.evidence,
        "status": note.status,
        "due": note.due,
    }
    if note.trial is not None:
        known |= {name: text for name, text in note.trial.model_dump().items() if text}
    return known


def _blocks(board: Board) -> Source:
    return Source((block.id, block.name, block.id, {}) for block in board.blocks)


def _read_text(element: TextElement, value: JsonValue, checker: AnswerChecker, board: Board) -> TextAnswer:
    if element.bind == "notes":
        return TextAnswer(lines=tuple(note.text for note in board.notes if note.block in element.blocks))
    inner = value.get("lines", value.get("text")) if isinstance(value, dict) else value
    if isinstance(inner, list):
        lines = [checker.text(line, f"{number}") for number, line in enumerate(inner, start=1)]
    else:
        text = checker.text(inner, "")
        if element.size != "lines":
            return TextAnswer(text=text)
        lines = text.splitlines()
    found = tuple(line.strip() for line in lines if line.strip())
    if element.size != "lines":
        return TextAnswer(text="\n".join(found))
    return TextAnswer(lines=found, rows=reworded_lines(value))


def reworded_lines(value: JsonValue) -> Mapping[str, str]:
    """What the reworded lines of a list's answer said first; every other line has only one wording."""
    found = value.get(REWORDED) if isinstance(value, dict) else None
    return {line: first for line, first in found.items() if isinstance(first, str)} if isinstance(found, dict) else {}


def _read_rating(element: RatingElement, value: JsonValue, checker: AnswerChecker) -> ItemsAnswer:
    low, high = element.scale.min, element.scale.max

    def read(given: JsonValue, label: Label) -> float | None:
        return checker.number(given, label, low, high)

    return _read_items(element, value, checker, read, (low, high))


def _read_check(element: CheckElement, value: JsonValue, checker: AnswerChecker) -> ItemsAnswer:
    def read(given: JsonValue, label: Label) -> str | None:
        return checker.option(given, label, element.options)

    return _read_items(element, value, checker, read, (0, 0))


def _read_items(
    element: RatingElement | CheckElement,
    value: JsonValue,
    checker: AnswerChecker,
    read: Callable[[JsonValue, Label], float | str | None],
    ends: tuple[float, float],
) -> ItemsAnswer:
    given = checker.object(value)
    labels = {item.id: item.label for item in element.items}
    for key in [key for key in given if key not in labels]:
        checker.from_earlier(key, given[key])
    items: dict[str, Rated] = {}
    for key in [key for key in labels if key in given]:
        inner = given[key]
        whole: JsonObject = inner if isinstance(inner, dict) else {"v": inner}
        votes = checker.votes(whole.get("votes"), labels[key], *ends)
        found = read(whole.get("v"), labels[key])
        items[key] = Rated(
            value=median_of(votes) if found is None and whole.get("v") is None else found,
            why=checker.text(whole.get("why"), labels[key]),
            votes=votes,
        )
    return ItemsAnswer(items)
