"""Where the time goes, package by package: what is printed for a row that is missed."""

import cProfile
import pstats
import sys
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path

from bench.measure import environment, output_of

ROOT = Path(__file__).parent.parent
MOST = 8


def of_imports(command: Sequence[str], home: Path | None = None) -> str:
    """What importing takes, by package, in a process that bench.measure.python names, until it says that it painted.

    That is most of a start. The interpreter's own listing slows importing down, so the shares are what counts.
    """
    with environment(home) as variables:
        done = output_of([sys.executable, "-X", "importtime", *command[1:]], variables)
    until_painted = done.stderr.partition("\npainted\n")[0]
    microseconds: Counter[str] = Counter()
    for line in until_painted.splitlines():
        own, _, rest = line.removeprefix("import time:").partition("|")
        if own.strip().isdigit():
            microseconds[_package(rest.partition("|")[2].strip().split("."))] += int(own)
    return f"importing {_listed({package: own / 1e6 for package, own in microseconds.items()})}"


def of_work(command: Sequence[str]) -> str:
    """What `bench.worked` says of itself under a profiler."""
    with environment(None) as variables:
        return output_of([*command, "profile"], variables).stdout.strip()


def summary(profiler: cProfile.Profile) -> str:
    """The functions in which the time of a profile was spent, those of C beside those of Python."""
    functions = pstats.Stats(profiler).stats  # type: ignore[attr-defined]
    seconds: defaultdict[str, float] = defaultdict(float)
    for (path, _, name), (_, _, own, _, _) in functions.items():
        seconds[_function(path, name)] += own
    return _listed(seconds)


def _package(names: list[str]) -> str:
    if names[0] == "canvasapp":
        return ".".join(names[:2])
    return names[0] if names[0] not in sys.stdlib_module_names else "Python's own"


def _function(path: str, name: str) -> str:
    file = Path(path)
    return f"{file.stem}.{name}" if file.suffix == ".py" else name.strip("<>").removeprefix("built-in method ")


def _listed(seconds: Mapping[str, float]) -> str:
    largest = sorted(seconds.items(), key=lambda item: item[1], reverse=True)[:MOST]
    return ", ".join(f"{name} {own * 1000:.0f} ms" for name, own in largest)
