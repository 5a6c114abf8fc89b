"""Lines on the standard output, each out of the program before the next thing happens."""

import os
import sys
from contextlib import suppress


def put_out(text: str) -> None:
    """Write a line and see it leave the program; nothing where there is no output at all (a window's process).

    Raises OSError where it is not taken: a full disk, a reader that is gone. All that follows is then thrown away, so
    that Python does not try again when it ends, and answer with an exit code of its own.
    """
    if sys.stdout is None:
        return
    try:
        sys.stdout.write(f"{text}\n")
        sys.stdout.flush()
    except OSError:
        _throw_away_the_rest()
        raise


def _throw_away_the_rest() -> None:
    with suppress(OSError, ValueError):  # an output that is no file of the system
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
