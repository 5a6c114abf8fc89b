"""The outcome of a sheet within its workshop: with the canvas it looks at and the earlier runs of its method."""

from collections.abc import Mapping, Sequence
from datetime import date

from canvasapp.domain.engine.answers.names import Spreads
from canvasapp.domain.engine.boards import board_of, canvas_behind
from canvasapp.domain.engine.offering import answers_of
from canvasapp.domain.engine.results.outcome import Outcome
from canvasapp.domain.engine.results.run_changes import Run
from canvasapp.domain.engine.results.sheet_outcome import sheet_outcome
from canvasapp.domain.engine.runs import run_of, runs_before
from canvasapp.domain.method.method import Method
from canvasapp.domain.model.content import Content


def outcome_in(
    content: Content,
    methods: Mapping[str, Method],
    sheet_id: str,
    today: date,
    *,
    canvas_id: str | None = None,
    runs: Sequence[Run] | None = None,
    spreads: Spreads | None = None,
) -> Outcome:
    """Everything that follows from a sheet of `content` as it stands.

    `canvas_id` is the canvas to look at, where somebody has chosen another than `canvas_behind`; `runs` are the earlier
    runs where somebody remembers them (None: they are computed); `spreads` as in `sheet_outcome`. KeyError for a sheet
    that is not here or whose method is not known.
    """
    board = board_of(content, methods, canvas_id or canvas_behind(content, methods, sheet_id))
    sheet = content.sheet(sheet_id)
    if runs is None:
        runs = runs_before(content, methods, sheet_id, lambda earlier: run_of(content, methods, earlier, today))
    return sheet_outcome(
        methods[sheet.method],
        answers_of(content, sheet_id),
        board.notes,
        today,
        blocks=board.blocks,
        sheet=sheet,
        runs=runs,
        spreads=spreads,
    )
