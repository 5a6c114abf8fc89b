"""The command line: the same work without a window.

Exit codes: 0 done; 1 the world's fault, told in one sentence on stderr; 2 wrong use.
"""

import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from io import TextIOWrapper

import click

from canvasapp import __version__
from canvasapp.app.places import find_places
from canvasapp.app.workbooks import StrangeWorkbook
from canvasapp.cli import takeaway_commands as takeaways
from canvasapp.cli import workbook_commands as workbooks
from canvasapp.cli.agenda_command import agenda
from canvasapp.cli.export_command import export
from canvasapp.cli.import_command import import_file
from canvasapp.cli.method_commands import methods
from canvasapp.cli.results_command import results
from canvasapp.cli.shared import of_system, warn
from canvasapp.domain.model.errors import WorldError


def run(arguments: Sequence[str]) -> int:
    """Do what `arguments` say; returns the exit code."""
    _speak_utf8()
    try:
        code = commands.main(list(arguments), prog_name="canvasapp", standalone_mode=False, obj=find_places())
    except WorldError as error:
        warn(str(error))
        if isinstance(error, StrangeWorkbook):
            warn("`canvasapp backup --clean` makes the copy.")
        return 1
    except click.ClickException as error:
        with suppress(OSError):
            error.show()
        return error.exit_code
    except OSError as error:
        _forget_output()
        warn(str(of_system(error)))
        return 1
    except click.Abort:
        return 130
    return code if isinstance(code, int) else 0


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="canvasapp", message="%(prog)s %(version)s")
def commands() -> None:
    """Workshops on canvases, kept in workbooks, put on paper.

    `canvasapp [WORKBOOK]` without a command opens the window.
    """


for _command in (*workbooks.COMMANDS, import_file, export, methods, results, agenda, *takeaways.COMMANDS):
    commands.add_command(_command)


def _forget_output() -> None:
    """What was not written waits in a buffer; Python would try again when it ends, with an exit code of its own."""
    with suppress(OSError, ValueError, AttributeError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


def _speak_utf8() -> None:
    """Write UTF-8 whatever the console's code page is: titles are Korean. A window's process has no streams at all."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
