"""What the actions of the table do on the sheet of a method."""

from collections.abc import Callable, Mapping

from canvasapp.ui.methods.sheet_page import MethodSheet
from canvasapp.ui.workshop.sheet_stack import SheetStack


def step_commands(sheets: SheetStack) -> Mapping[str, Callable[[], object]]:
    """All commands of the sheet of a method in front, by action id."""

    def on_sheet(act: Callable[[MethodSheet], object]) -> Callable[[], None]:
        def run() -> None:
            sheet = sheets.method_sheet()
            if sheet is not None:
                act(sheet)

        return run

    return {
        "step.previous": on_sheet(lambda sheet: sheet.move_on(-1)),
        "step.next": on_sheet(lambda sheet: sheet.move_on(1)),
        "step.help": on_sheet(lambda sheet: sheet.toggle_help()),
    }
