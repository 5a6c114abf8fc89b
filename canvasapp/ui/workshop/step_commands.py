"""What the actions of the table do on the sheet of a method, and on the steps of a canvas."""

from collections.abc import Callable, Mapping

from canvasapp.ui.workshop.open_workshop import OpenWorkshop
from canvasapp.ui.workshop.sheet_links import walk
from canvasapp.ui.workshop.sheet_view import StepsView


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
