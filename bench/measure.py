"""How a row is measured: ours and the floor in turn, so that both meet the same weather; the medians are compared."""

import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import NamedTuple

ROUNDS = 7
PATIENCE = 120  # seconds after which a process that says nothing has failed

Measure = Callable[[], float]


class Failed(Exception):
    """A process gave no reading."""


@dataclass(frozen=True)
class Row:
    """One line of the table. `ours` and `floor` return one reading each, in seconds or bytes (`unit`).

    `profile` says where the time of ours goes, for a row that is missed.
    """

    name: str
    unit: str
    at_most: float
    ours: Measure
    floor: Measure
    rounds: int = ROUNDS
    profile: Callable[[], str] | None = None


class Reading(NamedTuple):
    """The medians of a row; `ratio` is that of the rounds, each of which had its own weather."""

    ours: float
    floor: float
    ratio: float


def read(row: Row) -> Reading:
    """Measure a row; one round beforehand warms the caches of the disk and is not counted."""
    row.ours(), row.floor()
    rounds = [(row.ours(), row.floor()) for _ in range(row.rounds)]
    return Reading(*map(median, zip(*((ours, floor, ours / floor) for ours, floor in rounds), strict=True)))


def python(module: str, *arguments: object) -> list[str]:
    """The command that runs one of the modules here."""
    return [sys.executable, "-m", module, *map(str, arguments)]


@contextmanager
def environment(home: Path | None) -> Iterator[dict[str, str]]:
    """What a measured process is given: no window on the screen, and for the user's data `home`, or a new folder.

    It keeps the bytecode of what it imports, as every start but the first does, and as pip does when it installs.
    """
    with tempfile.TemporaryDirectory(prefix="canvasapp-home-", ignore_cleanup_errors=True) as new:
        # The offscreen platform remarks on every window that it cannot pass on its smallest size.
        quiet = {"QT_QPA_PLATFORM": "offscreen", "QT_LOGGING_RULES": "default.warning=false"}
        variables = {**quiet, **os.environ, "CANVASAPP_HOME": str(home or new)}
        variables.pop("PYTHONDONTWRITEBYTECODE", None)
        yield variables


@contextmanager
def painted(command: Sequence[str], home: Path | None) -> Iterator[tuple[int, float]]:
    """Start a process; give its id and the seconds until it said that it has painted. It ends when the block does."""
    with environment(home) as variables:
        started = time.perf_counter()
        pipe = subprocess.PIPE
        with subprocess.Popen(command, env=variables, text=True, stdin=pipe, stdout=pipe, stderr=pipe) as process:
            assert process.stdout is not None
            limit = threading.Timer(PATIENCE, process.kill)
            limit.start()
            line = process.stdout.readline()
            seconds = time.perf_counter() - started
            if line:
                yield process.pid, seconds
            _, complaint = process.communicate("\n")
            limit.cancel()
        if not line or process.returncode:
            raise Failed(f"{' '.join(command)} ended with {process.returncode} and said {line!r}\n{complaint}")


def seconds_until_painted(command: Sequence[str], home: Path | None = None) -> float:
    """Seconds from the start of a process to what it painted."""
    with painted(command, home) as (_, seconds):
        return seconds


def bytes_when_painted(command: Sequence[str]) -> float:
    """Resident memory of a process when it has painted, as the operating system counts it."""
    with painted(command, None) as (process, _):
        pages = Path(f"/proc/{process}/statm")
        if pages.is_file():
            return int(pages.read_text("ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE")
        kilobytes = subprocess.run(["ps", "-o", "rss=", "-p", str(process)], check=True, capture_output=True, text=True)
        return int(kilobytes.stdout) * 1024


def whole_process(command: Sequence[str]) -> float:
    """Seconds from the start of a process to its end."""
    with environment(None) as variables:
        started = time.perf_counter()
        output_of(command, variables)
        return time.perf_counter() - started


def reported(command: Sequence[str]) -> float:
    """The seconds that a process measured itself and prints."""
    with environment(None) as variables:
        return float(output_of(command, variables).stdout)


def output_of(command: Sequence[str], variables: Mapping[str, str]) -> "subprocess.CompletedProcess[str]":
    """Run a process to its end; a failure is told with what it said. Raises Failed."""
    try:
        done = subprocess.run(command, env=variables, input="\n", capture_output=True, text=True, timeout=PATIENCE)
    except subprocess.TimeoutExpired as late:
        raise Failed(f"{' '.join(command)} took more than {PATIENCE} seconds") from late
    if done.returncode:
        raise Failed(f"{' '.join(command)} ended with {done.returncode}\n{done.stderr}")
    return done
