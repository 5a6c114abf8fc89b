"""20,000 notes from a file until they are in a workbook; the floor is the parser alone."""

import subprocess
import sys
import time
from io import BytesIO
from itertools import count
from pathlib import Path

from markdown_it import MarkdownIt
from openpyxl import Workbook, load_workbook

from bench.measure import Measure, whole_process

BLOCKS = ("Customer segments", "Channels", "Value propositions", "Key partners", "Cost structure")


def markdown(path: Path, notes: int) -> Path:
    """A file as others write it, with numbered headings and bold words, so that it is not in our own form."""
    lines = ["# Many notes"]
    for number, block in enumerate(BLOCKS, start=1):
        lines += ["", f"## {number}. {block}", ""]
        lines += [f"- **Readers** who travel and read {note} books" for note in range(notes // len(BLOCKS))]
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def spreadsheet(path: Path, notes: int) -> Path:
    """A spreadsheet with a column of blocks and one of notes."""
    book = Workbook(write_only=True)
    page = book.create_sheet("Many notes")
    page.append(["Block", "Note"])
    for note in range(notes):
        page.append([BLOCKS[note * len(BLOCKS) // notes], f"Readers who travel and read {note} books"])
    book.save(path)
    return path


def until_in_the_file(folder: Path, source: Path) -> Measure:
    """A measure of the whole import by the command line, into an empty workbook each time."""
    numbers = count(1)

    def one() -> float:
        workbook = folder / f"{source.suffix[1:]}-{next(numbers)}.canvasbook"
        subprocess.run([sys.executable, "-m", "canvasapp", "new", workbook], check=True, capture_output=True)
        return whole_process([sys.executable, "-m", "canvasapp", "import", str(workbook), str(source)])

    return one


def parsed_alone(source: Path) -> Measure:
    """A measure of the parser that the reader uses, and nothing else."""

    def one() -> float:
        data = source.read_bytes()
        started = time.perf_counter()
        if source.suffix == ".md":
            MarkdownIt("commonmark").enable("table").parse(data.decode())
        else:
            for sheet in load_workbook(BytesIO(data), read_only=True, data_only=True).worksheets:
                for _ in sheet.iter_rows():
                    pass
        return time.perf_counter() - started

    return one
