"""Sheets of methods as the room sees them: those of which pictures are taken, and a walk through every one."""

from collections.abc import Iterator

from pydantic import JsonValue
from stage import BOOKSHOP, CORNER, SHOWROOM, Stage, settle

from canvasapp.domain.engine.offering import answers_of
from canvasapp.domain.model.edits import set_answer
from canvasapp.ui.sheets.page.sheet_page import MethodSheet


def customer_effort(stage: Stage) -> None:
    """The effort of a family that buys a car: today, the target, the best alternative."""
    _open_step(stage, SHOWROOM, "customer-effort", "target")


def value_chain(stage: Stage) -> None:
    """The five questions over the chain of the corner shops."""
    _open_step(stage, CORNER, "value-chain", "five")


def flywheel(stage: Stage) -> None:
    """The wheel of the bookshop."""
    _open_step(stage, BOOKSHOP, "flywheel", "draw")


def day_one_pulse(stage: Stage) -> None:
    """The pulse of the showroom, in its third run."""
    _open_step(stage, SHOWROOM, "day-one-pulse", "talk")
    page = stage.workshop()
    votes = answers_of(page.content, page.sheets.current)["pulse"]
    assert isinstance(votes, dict)
    for lower in (2, 1):
        page.run("sheet.again")
        now: dict[str, JsonValue] = {item: max(_value(vote) - lower, 0) for item, vote in votes.items()}
        page.host.do(set_answer(page.content, page.sheets.current, "pulse", now))
    sheet = page.sheets.steps()
    assert isinstance(sheet, MethodSheet)
    sheet.choose_step("talk")
    settle()


def _value(vote: JsonValue) -> int:
    value = vote.get("v") if isinstance(vote, dict) else vote
    assert isinstance(value, int)
    return value


def every_step(stage: Stage, example: str, *, empty: bool = False) -> Iterator[tuple[str, str]]:
    """Go through all steps of all sheets of an example; brings the method and the step that is shown.

    `empty`: through those of a new sheet of each method there is.
    """
    stage.open(stage.fill)
    stage.open_workshop(example)
    page = stage.workshop()
    filled = page.content.sheets
    if empty:
        page.add_methods(list(stage.context.methods.values()))
    for known in [sheet for sheet in page.content.sheets if not empty or sheet not in filled]:
        page.show_sheet(known.id)
        sheet = page.sheets.steps()
        for step in sheet.method.step if isinstance(sheet, MethodSheet) else ():
            assert isinstance(sheet, MethodSheet)
            sheet.choose_step(step.id)
            settle()
            yield known.method, step.id


def _open_step(stage: Stage, example: str, method: str, step: str) -> None:
    stage.open(stage.fill)
    stage.open_workshop(example)
    page = stage.workshop()
    page.show_sheet(next(sheet.id for sheet in page.content.sheets if sheet.method == method))
    sheet = page.sheets.steps()
    assert isinstance(sheet, MethodSheet)
    sheet.choose_step(step)
    settle()
