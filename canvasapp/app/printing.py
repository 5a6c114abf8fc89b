"""What is chosen in the print centre, and the jobs, names and remedies that follow from it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, time
from pathlib import Path
from typing import Literal

from canvasapp.domain.method.method import Method
from canvasapp.domain.model.content import Content, content_of
from canvasapp.domain.model.values import Language, new_id
from canvasapp.domain.model.workshop import Sheet, Workshop
from canvasapp.export.format import Job, PaperSize, Product, handout_sheets
from canvasapp.export.format import canvas_sheets as canvas_sheets

PaperKind = Literal["poster", "handout"]
PAPER_KINDS: tuple[PaperKind, ...] = ("poster", "handout")

USUAL_PAPER: Mapping[PaperKind, PaperSize] = {"poster": "A3", "handout": "A4"}

_LARGER: Mapping[PaperSize, tuple[PaperSize, ...]] = {
    "A4": ("A3", "A2", "A1", "A0"),
    "A3": ("A2", "A1", "A0"),
    "A2": ("A1", "A0"),
    "A1": ("A0",),
    "A0": (),
    "Letter": ("Tabloid", "A2", "A1", "A0"),
    "Tabloid": ("A2", "A1", "A0"),
}


@dataclass(frozen=True)
class Choices:
    """One kind of paper as the user wants it.

    `sheets` are ids. `check` (read the saved file and look for every note) matters to the poster; to the handout
    `filled` (with the answers), `private` (those to private questions, too), `both` (labels in both languages) and,
    while it is blank, `guides`, `vote_cards`, and the `facilitator`'s sheet, by the clock if it has a `start`.
    """

    kind: PaperKind = "poster"
    sheets: tuple[str, ...] = ()
    paper: PaperSize = "A3"
    language: Language = "en"
    colour: bool = True
    guides: bool = True
    check: bool = True
    filled: bool = False
    private: bool = False
    both: bool = False
    facilitator: bool = False
    start: time | None = None
    vote_cards: bool = False


def job_of(
    choices: Choices, content: Content, methods: Mapping[str, Method], resources: Path, today: date | None = None
) -> Job:
    """The job that makes what was chosen, as the workshop stands on a day: what is due then is marked."""
    return Job(
        content=content,
        methods=methods,
        resources=resources,
        language=choices.language,
        sheets=choices.sheets,
        paper=choices.paper,
        guides=choices.guides,
        colour=choices.colour,
        today=today,
        filled=choices.filled,
        private=choices.private,
        both=choices.both,
        facilitator=choices.facilitator,
        start=choices.start,
        vote_cards=choices.vote_cards,
    )


def sheets_for(kind: PaperKind, content: Content, methods: Mapping[str, Method]) -> tuple[Sheet, ...]:
    """The sheets that a kind of paper can show: posters show canvases, handouts whatever has a known method."""
    return canvas_sheets(content, methods) if kind == "poster" else handout_sheets(content, methods)


def blank_handout(
    method: str, methods: Mapping[str, Method], resources: Path, language: Language, paper: PaperSize = "A4"
) -> Job:
    """The job of a method's blank handout; there is no workshop yet, so nothing is said of one."""
    content = content_of(Workshop(id=new_id(), title="", language=language), (), (), ())
    return Job(content, methods, resources, language, paper=paper, method=method)


def roomier_paper(
    write: Callable[[Job], Product], job: Job, pages: int, wanted: Callable[[], bool] = lambda: True
) -> PaperSize | None:
    """The smallest larger paper on which `job` takes fewer than `pages` pages; one page a sheet if any paper can.

    Each size is really made: from A2 up the smallest type is larger, so a larger sheet of paper may hold less.
    `wanted` is asked before each size; where it says no, the search ends with None.
    """
    best: PaperSize | None = None
    for paper in _LARGER[job.paper]:
        if not wanted():
            return None
        taken = write(replace(job, paper=paper)).pages
        if taken < pages:
            best, pages = paper, taken
        if pages <= len(job.sheets):
            break
    return best


_FORBIDDEN = frozenset('<>:"/\\|?*')
_LONGEST_NAME = 150


def safe_name(text: str) -> str:
    """`text` as part of a file's name that every system takes: no forbidden signs, not too long, not blank.

    The length is counted in bytes of UTF-8, as most file systems do (a Korean syllable is three).
    """
    kept = "".join("-" if sign in _FORBIDDEN else sign for sign in text if sign.isprintable())
    short = " ".join(kept.split()).encode()[:_LONGEST_NAME].decode(errors="ignore")
    return short.strip(" .") or "canvasapp"
