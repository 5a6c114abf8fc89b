"""The program from its start until something is on the screen: `python -m bench.started WHAT [WORKBOOK]`.

WHAT is `window` (the first paint of all), `library` (its cards) or `canvas` (the notes of the first workshop). Says
"painted" then, waits, and ends as a user ends it.
"""

import sys

from PySide6.QtWidgets import QApplication

from bench.painted import WhenPainted, say_painted_and_quit
from bench.program import open_first_card, run_watched, shows_cards, shows_notes, when_library_is_settled


def main(what: str, *workbook: str) -> int:
    """Run the program and look on."""

    def look_on(application: QApplication) -> None:
        shown = {"window": lambda widget: True, "library": shows_cards, "canvas": shows_notes}
        WhenPainted(application, shown[what], say_painted_and_quit)
        if what == "canvas":
            when_library_is_settled(application, open_first_card)

    return run_watched([*workbook], look_on)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
