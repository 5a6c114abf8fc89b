"""What is chosen in the print centre, and the jobs, names and remedies that follow from it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from canvasapp.domain.method.method import Method
from canvasapp.domain.model.content import Content, content_of
from canvasapp.domain.model.values import Language, new_id
from canvasapp.domain.model.workshop import Workshop
from canvasapp.export.format import Job, Product
from canvasapp.export.formats.handout import HandoutOptions
from canvasapp.export.options import Options
from canvasapp.export.paper import PaperSize

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
    """One format as the user wants it: `kind` is its id, `sheets` are ids, `options` what the format lets choose.

    `check` reads the saved file again and looks for what should be in it.
    """

    kind: str
    options: Options
    sheets: tuple[str, ...] = ()
    language: Language = "en"
    check: bool = True


def job_of(
    choices: Choices, content: Content, methods: Mapping[str, Method], resources: Path, today: date | None = None
) -> Job[Options]:
    """The job that makes what was chosen, as the workshop stands on a day: what is due then is marked."""
    return Job(content, methods, resources, choices.language, choices.options, choices.sheets, today)


def filled_handout(choices: Choices) -> Choices:
    """The choices for a handout with the answers on it."""
    assert isinstance(choices.options, HandoutOptions)
    return replace(choices, options=replace(choices.options, filled=True))


def on_paper(choices: Choices, paper: PaperSize) -> Choices:
    """The same choices on paper of another size, for formats that let it choose."""
    changed: dict[str, Any] = {"paper": paper}
    return replace(choices, options=replace(choices.options, **changed))


def paper_of(choices: Choices) -> PaperSize | None:
    """The size of the paper; None for a format that knows none."""
    return getattr(choices.options, "paper", None)


def blank_handout(
    method: str,
    methods: Mapping[str, Method],
    resources: Path,
    language: Language,
    options: HandoutOptions | None = None,
) -> Job[HandoutOptions]:
    """The job of a method's blank handout; there is no workshop yet, so nothing is said of one."""
    content = content_of(Workshop(id=new_id(), title="", language=language), (), (), ())
    return Job(content, methods, resources, language, replace(options or HandoutOptions(), method=method))


def roomier_paper(
    write: Callable[[Job[Any]], Product], job: Job[Any], pages: int, wanted: Callable[[], bool] = lambda: True
) -> PaperSize | None:
    """The smallest larger paper on which `job` takes fewer than `pages` pages; one page a sheet if any paper can.

    Each size is really made: from A2 up the smallest type is larger, so a larger sheet of paper may hold less.
    `wanted` is asked before each size; where it says no, the search ends with None.
    """
    best: PaperSize | None = None
    for paper in _LARGER[job.options.paper]:
        if not wanted():
            return None
        taken = write(replace(job, options=replace(job.options, paper=paper))).pages
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
