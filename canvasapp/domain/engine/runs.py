"""The runs of a method in a workshop: its sheets in their order, what came out of the earlier ones, and another one."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from math import isfinite

from pydantic import JsonValue

from canvasapp.domain.engine.answers.reader import Board
from canvasapp.domain.engine.boards import board_of, canvas_behind, looks_at_notes
from canvasapp.domain.engine.offering import answers_of
from canvasapp.domain.engine.results.outcome import Outcome
from canvasapp.domain.engine.results.run_changes import Numbers, Run, numbers_of
from canvasapp.domain.engine.results.sheet_outcome import sheet_outcome
from canvasapp.domain.method.choosing import add_methods, free_title, title_of
from canvasapp.domain.method.method import Method
from canvasapp.domain.model.change import Edit
from canvasapp.domain.model.content import Content
from canvasapp.domain.model.days import day_in_words
from canvasapp.domain.model.edits import add_sheet, answer_change
from canvasapp.domain.model.workshop import Answer, Sheet

NUMBERS = "@numbers"
"""The element under which a finished run keeps its numbers, where its answers alone do not tell them any more."""

MOST_RUNS = 12
"""The last so many runs before a sheet are looked at."""

Known = Callable[[Sheet], Run | None]
"""What a sheet is as an earlier run; None if nothing has come out of it."""


def runs_before(content: Content, methods: Mapping[str, Method], sheet_id: str, known: Known) -> tuple[Run, ...]:
    """The earlier runs of the method of a sheet, oldest first, without those that nothing has come out of.

    `known` computes a run, as `run_of` does, or remembers it. Canvases are no runs: each shows another model.
    """
    found = [known(sheet) for sheet in _same_method(content, sheet_id, methods)[-MOST_RUNS:]]
    return tuple(run for run in found if run is not None)


def run_of(content: Content, methods: Mapping[str, Method], sheet: Sheet, today: date) -> Run | None:
    """A sheet as an earlier run: with the numbers that it keeps, else with those that follow from its answers."""
    kept = kept_numbers(content, sheet.id)
    if kept:
        return Run(sheet.id, sheet.title, kept)
    outcome, board = _outcome(content, methods, sheet, today)
    numbers = numbers_of(outcome.results)
    return Run(sheet.id, sheet.title, numbers, outcome.reading, board) if numbers else None


def later_runs(content: Content, sheet_ids: frozenset[str]) -> frozenset[str]:
    """The sheets that some sheets are earlier runs of."""
    methods: set[str] = set()
    found: set[str] = set()
    for sheet in content.sheets:
        if sheet.method in methods:
            found.add(sheet.id)
        if sheet.id in sheet_ids:
            methods.add(sheet.method)
    return frozenset(found)


def start_methods(
    content: Content, wanted: Sequence[Method], name: str, methods: Mapping[str, Method], today: date
) -> Edit:
    """A sheet for each of some methods, as `add_methods` makes them; the runs before keep their numbers."""
    return with_numbers_kept(content, methods, add_methods(content, wanted, name), today)


def run_again(content: Content, sheet_id: str, methods: Mapping[str, Method], today: date) -> Edit:
    """An empty sheet of the same method behind its last one, called after method and day."""
    sheet, language = content.sheet(sheet_id), content.workshop.language
    method = methods[sheet.method]
    title = f"{title_of(method, language)}, {day_in_words(today, language)}"
    last = max(place for place, other in enumerate(content.sheets) if other.method == sheet.method)
    free = free_title(title, {other.title for other in content.sheets})
    edit = add_sheet(content, free, method.id, method.version, row=last + 1)
    return with_numbers_kept(content, methods, edit, today)


def with_numbers_kept(content: Content, methods: Mapping[str, Method], edit: Edit, today: date) -> Edit:
    """An edit that adds sheets, and with it the last numbers of each run that it puts another one behind.

    Only where a method looks at the notes of a canvas, which change: all else is computed from the answers, as ever.
    """
    added = {change.id for change in edit.changes if change.kind == "sheet" and change.before is None}
    changes = [change for change in edit.changes if not _keeps_numbers(change.after)]
    after = content.apply(changes)
    for sheet_id in added:
        before = [sheet for sheet in _same_method(after, sheet_id, methods) if sheet.id not in added]
        if before and looks_at_notes(methods[before[-1].method]):
            numbers: dict[str, JsonValue] = dict(numbers_of(_outcome(content, methods, before[-1], today)[0].results))
            kept: JsonValue = {"day": today.isoformat(), "numbers": numbers} if numbers else None
            change = answer_change(content, before[-1].id, NUMBERS, kept)
            changes += [change] if change is not None else []
    return edit.model_copy(update={"changes": tuple(changes)})


def kept_numbers(content: Content, sheet_id: str) -> Numbers:
    """The numbers that a finished run keeps; a form that a file made up is read as far as it can be."""
    answer = content.answer_to(sheet_id, NUMBERS)
    value = answer.value.get("numbers") if answer is not None and isinstance(answer.value, dict) else None
    given = value.items() if isinstance(value, dict) else ()
    return {
        name: float(number)
        for name, number in given
        if isinstance(number, (int, float)) and not isinstance(number, bool) and isfinite(number)
    }


def _same_method(content: Content, sheet_id: str, methods: Mapping[str, Method]) -> list[Sheet]:
    """The sheets before a sheet that are runs of the same method."""
    ids = [sheet.id for sheet in content.sheets]
    method = content.sheet(sheet_id).method
    before = content.sheets[: ids.index(sheet_id)]
    is_run = method in methods and methods[method].canvas is None
    return [sheet for sheet in before if is_run and sheet.method == method]


def _outcome(content: Content, methods: Mapping[str, Method], sheet: Sheet, today: date) -> tuple[Outcome, Board]:
    """What follows from a sheet by itself, and the canvas that it looks at."""
    board = board_of(content, methods, canvas_behind(content, methods, sheet.id))
    answers = answers_of(content, sheet.id)
    return sheet_outcome(methods[sheet.method], answers, board.notes, today, blocks=board.blocks, spreads={}), board


def _keeps_numbers(entity: object) -> bool:
    return isinstance(entity, Answer) and entity.element == NUMBERS
