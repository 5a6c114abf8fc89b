"""What the actions of the table do on the sheet of a method, and on the steps of a canvas."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from canvasapp.ui.workshop.screen import Screen
from canvasapp.ui.workshop.sheet_links import walk

if TYPE_CHECKING:
    from canvasapp.ui.sheets.page.sheet_page import MethodSheet


def step_commands(screen: Screen) -> Mapping[str, Callable[[], object]]:
    """All commands of the sheet of a method in front, by action id."""

    def on_sheet(act: "Callable[[MethodSheet], object]") -> Callable[[], None]:
        def run() -> None:
            sheet = screen.sheets.method_sheet()
            if sheet is not None:
                act(sheet)

        return run

    return {
        "step.previous": on_sheet(lambda sheet: sheet.move_on(-1)),
        "step.next": on_sheet(lambda sheet: sheet.move_on(1)),
        "help.here": on_sheet(lambda sheet: sheet.toggle_help()),
        "view.walk": lambda: walk(screen, not screen.sheets.walking),
    }
