"""The start: a sub-command goes to the command line, anything else opens the window.

Nothing heavy is imported here: the command line starts without Qt, the window is painted before anything but Qt.
"""

import gc
import sys
from pathlib import Path

from canvasapp import __version__
from canvasapp.output import put_out

COMMANDS = frozenset(
    [
        "new",
        "list",
        "import",
        "export",
        "results",
        "methods",
        "check",
        "backup",
        "examples",
        "demo",
        "agenda",
        "decisions",
        "actions",
        "parked",
    ]
)
"""The sub-commands, known without importing the command line."""

WITH_EXAMPLES = "--with-examples"
"""Puts the example workshops into a library that is empty."""


def main() -> int:
    """Run canvasapp with the arguments of the process; returns the exit code."""
    arguments = sys.argv[1:]
    if arguments == ["--version"]:
        try:
            put_out(f"canvasapp {__version__}")
        except OSError:
            return 1
        return 0
    named = [argument for argument in arguments if argument != WITH_EXAMPLES]
    if not named or (len(named) == 1 and _is_workbook(named[0])):
        # Nothing of what a start makes is garbage: looking for some takes a sixth of it. `start` switches it on again.
        gc.disable()
        from canvasapp.ui.shell.start import run  # noqa: PLC0415  Qt stays off the command line

        return run(Path(named[0]) if named else None, with_examples=WITH_EXAMPLES in arguments)
    from canvasapp.cli import run as run_command  # noqa: PLC0415  and all else off the window's first paint

    return run_command(arguments)


def _is_workbook(name: str) -> bool:
    """Whether one argument is a file to open and not a command, an option or a mistyped command."""
    if name in COMMANDS or name.startswith("-"):
        return False
    return Path(name).suffix != "" or Path(name).name != name or Path(name).exists()


if __name__ == "__main__":
    sys.exit(main())
