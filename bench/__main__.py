"""`python -m bench [WORD …]`: measure every row, or those with one of the words in their name, and print the table."""

import sys
import tempfile
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from bench import edits, filled, incoming, workbooks
from bench.all_handouts import COUNT
from bench.measure import (
    Failed,
    Row,
    bytes_when_painted,
    python,
    read,
    reported,
    seconds_until_painted,
    whole_process,
)
from bench.profiles import of_imports, of_work

EDIT_MOST = 0.05
"""Seconds that an edit of a long sheet may take, whatever the machine."""

HEAD = f"{'':42}{'ours':>11}{'floor':>11}{'ratio':>8}{'at most':>9}"


def main(words: Sequence[str]) -> int:
    """Print the table, a line as soon as it is measured. A missed row is marked and no failure; the exit code is 1 only
    where a row could not be measured."""
    failures = 0
    with tempfile.TemporaryDirectory(prefix="canvasapp-bench-", ignore_cleanup_errors=True) as folder:
        print(HEAD)
        for row in rows(Path(folder)):
            if not words or any(word in row.name for word in words):
                try:
                    print(line(row), flush=True)
                except Failed as failure:
                    failures += 1
                    print(f"{row.name:42} FAILED: {failure}", flush=True)
    return min(failures, 1)


def line(row: Row) -> str:
    """A row, measured."""
    reading = read(row)
    ours, floor = (figure(value, row.unit) for value in (reading.ours, reading.floor))
    text = f"{row.name:42}{ours:>11}{floor:>11}{reading.ratio:>7.2f}×{row.at_most:>8.1f}×"
    if reading.ratio <= row.at_most:
        return text
    profile = f"\n    where the time goes: {row.profile()}" if row.profile else ""
    return f"{text}  MISSED by {reading.ratio / row.at_most - 1:.0%}{profile}"


def figure(value: float, unit: str) -> str:
    """A reading as people read it."""
    return f"{value * 1000:.1f} ms" if unit == "s" else f"{value / 2**20:.0f} MB"


def rows(folder: Path) -> Iterator[Row]:
    """All rows; what they need is made in `folder`."""
    bare_window = python("bench.bare_window")
    home = folder / "home"
    home.mkdir()
    workbooks.make(home / "library.canvasbook", workshops=20, notes=38)
    for name, what, at_most in (
        ("start, to the first painted window", "window", 1.6),
        ("start, to the library of 20 workshops", "library", 3.0),
    ):
        start = python("bench.started", what)
        floor = partial(seconds_until_painted, bare_window)
        ours = partial(seconds_until_painted, start, home)
        yield Row(name, "s", at_most, ours, floor, profile=partial(of_imports, start, home))

    hundreds = workbooks.make(folder / "500.canvasbook", workshops=1, notes=500)
    raw = edits.through_sqlite(hundreds)
    yield Row("an edit, until committed", "s", 2.5, edits.through_document(hundreds), raw, rounds=201)

    for name, source in (
        ("20,000 notes from Markdown, in the file", incoming.markdown(folder / "many.md", 20_000)),
        ("20,000 notes from XLSX, in the file", incoming.spreadsheet(folder / "many.xlsx", 20_000)),
    ):
        parsed = incoming.parsed_alone(source)
        yield Row(name, "s", 3.0, incoming.until_in_the_file(folder, source), parsed, rounds=3)

    thousands = workbooks.make(folder / "10000.canvasbook", workshops=1, notes=10_000)
    for name, what, at_most in (
        ("open 10,000 notes, until painted", "open", 2.0),
        ("move one of 10,000 notes, until painted", "move", 1.5),
    ):
        work, bare_canvas = python("bench.worked", what, thousands), python("bench.bare_canvas", what, thousands)
        profile = partial(of_work, work)
        yield Row(name, "s", at_most, partial(reported, work), partial(reported, bare_canvas), profile=profile)

    biggest = filled.example(folder / "example.canvasbook")
    answer = python("bench.answered", biggest, "value-chain", "five", "five")
    yield Row(
        "an answer, until results are painted",
        "s",
        3.0,
        partial(reported, answer),
        partial(reported, [*answer, "bare"]),
        profile=partial(of_work, answer),
    )
    stages = filled.value_chain(folder / "60.canvasbook", 60)
    cells = filled.matrix(folder / "60x20.canvasbook", 60, 20)
    for name, answer in (
        ("the same on 60 stages", python("bench.answered", stages, "value-chain", "five", "five")),
        ("the same on 60 × 20 cells", python("bench.answered", cells, "purpose", "align", "principles")),
    ):
        yield Row(name, "s", 1.0, partial(reported, answer), lambda: EDIT_MOST, profile=partial(of_work, answer))

    handouts = partial(whole_process, python("bench.all_handouts", folder))
    one = partial(whole_process, python("canvasapp", "export", "--method", "customer-effort", folder / "one.pdf"))
    yield Row("a blank handout of 42, in one process", "s", 1.0, lambda: handouts() / COUNT, one, rounds=3)

    for count in (45, 450):
        workbook = workbooks.make(folder / f"{count}.canvasbook", workshops=1, notes=count)
        texts = workbooks.write_texts(folder / f"{count}.json", count)
        export = python("canvasapp", "export", workbook, folder / "ours.pdf", "--as", "poster", "--paper", "A3")
        bare_paper = python("bench.bare_paper", texts, folder / "floor.pdf")
        name = f"poster of {count} notes, whole process"
        floor, profile = partial(whole_process, bare_paper), partial(of_imports, export)
        yield Row(name, "s", 4.0, partial(whole_process, export), floor, profile=profile)

    if sys.platform != "win32":  # neither /proc nor ps
        ours = partial(bytes_when_painted, python("bench.started", "canvas", hundreds))
        yield Row("memory, a workshop of 500 notes open", "bytes", 2.4, ours, partial(bytes_when_painted, bare_window))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
