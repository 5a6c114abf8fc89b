"""What the actions of the table do on the sheet of a method, on the steps of a canvas, and with the clock."""

from collections.abc import Callable, Mapping
from datetime import datetime

from canvasapp.domain.model.agenda_edits import next_step, pause_or_go_on
from canvasapp.domain.model.change import Edit
from canvasapp.domain.model.content import Content
from canvasapp.ui.workshop.open_workshop import OpenWorkshop
from canvasapp.ui.workshop.sheet_links import walk
from canvasapp.ui.workshop.sheet_view import StepsView


def clock_commands(opened: OpenWorkshop) -> Mapping[str, Callable[[], object]]:
    """What the keys of the clock do over the sheets, by action id."""

    def at(edit: Callable[[Content, datetime], Edit | None]) -> Callable[[], None]:
        return lambda: opened.do(edit(opened.content, opened.session.now()))

    return {"clock.run": at(pause_or_go_on), "clock.next": at(next_step)}


def step_commands(opened: OpenWorkshop) -> Mapping[str, Callable[[], object]]:
    """All commands of the sheet of a method in front, by action id."""

    def on_steps(act: Callable[[StepsView], object]) -> Callable[[], None]:
        def run() -> None:
            steps = opened.sheets.steps()
            if steps is not None:
                act(steps)

        return run

    return {
        "step.previous": on_steps(lambda steps: steps.move_on(-1)),
        "step.next": on_steps(lambda steps: steps.move_on(1)),
        "help.here": on_steps(lambda steps: steps.toggle_help()),
        "view.walk": lambda: walk(opened, not opened.sheets.walking),
    }
