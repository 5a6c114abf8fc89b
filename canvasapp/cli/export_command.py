"""The command that writes a workshop as paper, text or data."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

import click

from canvasapp.app.exporting import write_file
from canvasapp.app.method_library import method_files
from canvasapp.app.places import Places
from canvasapp.app.printing import PAPER_KINDS, USUAL_PAPER, blank_handout, canvas_sheets
from canvasapp.cli.shared import LANGUAGE, PATH, chosen, confirm, counted, report, wrong_use
from canvasapp.domain.method.method import Method
from canvasapp.domain.model.content import Content
from canvasapp.domain.model.values import Language
from canvasapp.domain.model.workshop import Sheet
from canvasapp.export.format import PAPER_SIZES, Format, Job, PaperSize, formats, handout_sheets
from canvasapp.store.workbook import Workbook

USUAL_FORMAT = {".pdf": "poster"}
"""What a suffix means that several formats share."""


@click.command("export")
@click.argument("paths", metavar="[WORKBOOK] OUT", type=PATH, nargs=-1, required=True)
@click.option("--workshop", metavar="TITLE-OR-ID", help="Which workshop; may be left out where there is only one.")
@click.option(
    "--sheet",
    metavar="TITLE-OR-ID",
    help="Which sheet; a poster shows one canvas, everything else all sheets where it is left out.",
)
@click.option("--method", metavar="ID", help="The blank handout of a method, without any workbook.")
@click.option(
    "--as", "kind", type=click.Choice(list(formats())), help="Follows from OUT if left out; .pdf is a poster."
)
@click.option("--blank/--filled", "blank", default=None, help="A handout to write on (usual), or with the answers.")
@click.option("--private", is_flag=True, help="A filled handout with the answers to private questions, too.")
@click.option(
    "--paper", type=click.Choice(PAPER_SIZES, case_sensitive=False), help="A3 for a poster, A4 for a handout."
)
@click.option("--language", type=LANGUAGE, help="Of the printed labels; that of the workshop if left out.")
@click.option("--both-languages", is_flag=True, help="A handout with its labels in both languages.")
@click.option("--no-guides", is_flag=True, help="A handout without guiding questions, help and examples.")
@click.option("--facilitator", is_flag=True, help="With the facilitator's sheet behind a blank handout.")
@click.option("--start", type=click.DateTime(["%H:%M"]), help="When the first step begins, for --facilitator.")
@click.option("--vote-cards", is_flag=True, help="With cards to vote on behind a blank handout.")
@click.pass_obj
def export(places: Places, /, paths: Sequence[Path], **options: Any) -> None:
    """Write a poster, handout, Markdown or JSON file.

    The workbook stays as it is, byte for byte. With --method there is none: only the blank handout of a method.
    """
    wanted = Wanted(**options)
    *workbooks, out = paths
    if len(workbooks) != (0 if wanted.method else 1):
        missing = "OUT alone goes with --method" if wanted.method else "a workbook and OUT are needed"
        raise wrong_use(missing)
    made = formats()["handout" if wanted.method else wanted.kind or _kind_of(out)]
    wanted.refuse_misfits(made, out)
    methods = method_files(places)
    job = (
        _job_of_method(wanted, methods, places)
        if wanted.method
        else _job_of_workshop(wanted, methods, places, workbooks[0], made)
    )
    product = made.write(job)
    write_file(out, product.data)
    report(product.findings)
    pages = f", {counted(product.pages, 'page')}" if product.pages else ""
    confirm(f"Wrote {out}{pages}.")


@dataclass(frozen=True)
class Wanted:
    """The options as they were given."""

    workshop: str | None
    sheet: str | None
    method: str | None
    kind: str | None
    blank: bool | None
    private: bool
    paper: PaperSize | None
    language: Language | None
    both_languages: bool
    no_guides: bool
    facilitator: bool
    start: datetime | None
    vote_cards: bool

    def refuse_misfits(self, made: Format, out: Path) -> None:
        """Raise UsageError for options that say nothing about what is to be written."""
        if made.id not in PAPER_KINDS and (self.paper or self.no_guides):
            raise wrong_use(f"--paper and --no-guides are for paper, not for {made.name.en}")
        of_handouts = {
            "--filled and --blank": self.blank is not None,
            "--both-languages": self.both_languages,
            "--private": self.private,
            "--facilitator": self.facilitator,
            "--vote-cards": self.vote_cards,
        }
        for option, given in of_handouts.items():
            if given and made.id != "handout":
                raise wrong_use(f"{option} belong to a handout; add --as handout")
        filled = self.blank is False
        if self.method and (filled or self.workshop or self.sheet or self.kind not in (None, "handout")):
            raise wrong_use("--method writes the blank handout of a method and nothing else")
        if self.method and self.kind is None and out.suffix.lower() != made.suffix:
            raise wrong_use(f"a handout is a {made.suffix} file; call OUT {out.stem}{made.suffix}, or add --as handout")
        if self.private and not filled:
            raise wrong_use("--private is for the answers on a filled handout; add --filled")
        if filled and (self.facilitator or self.vote_cards):
            raise wrong_use("--facilitator and --vote-cards go behind a blank handout; leave out --filled")
        if self.start is not None and not self.facilitator:
            raise wrong_use("--start is the clock of the facilitator’s sheet; add --facilitator")

    def job(self, content: Content, methods: Mapping[str, Method], places: Places, **more: Any) -> Job:
        """The job without its sheets."""
        return Job(
            content=content,
            methods=methods,
            resources=places.resources,
            language=self.language or content.workshop.language,
            guides=not self.no_guides,
            filled=self.blank is False,
            private=self.private,
            both=self.both_languages,
            facilitator=self.facilitator,
            start=self.start.time() if self.start is not None else None,
            vote_cards=self.vote_cards,
            today=date.today(),
            **more,
        )


def _job_of_method(wanted: Wanted, methods: Mapping[str, Method], places: Places) -> Job:
    """The blank handout of a method; there is no workshop yet, so nothing is said of one."""
    if wanted.method is None or wanted.method not in methods:
        raise wrong_use(f"there is no method “{wanted.method}”; `canvasapp methods` lists them")
    content = blank_handout(wanted.method, methods, places.resources, wanted.language or "en").content
    return wanted.job(content, methods, places, method=wanted.method, paper=wanted.paper or USUAL_PAPER["handout"])


def _job_of_workshop(
    wanted: Wanted, methods: Mapping[str, Method], places: Places, workbook: Path, made: Format
) -> Job:
    """Sheets of a workshop."""
    with Workbook.open(workbook, read_only=True) as opened:
        workshops = [summary.workshop for summary in opened.workshops()]
        content = opened.load(chosen(workshops, wanted.workshop, "workshop", f"in {workbook.name}").id)
    paper_kind = next((each for each in PAPER_KINDS if each == made.id), None)
    sheets = {"poster": canvas_sheets, "handout": handout_sheets}.get(made.id, _all_sheets)(content, methods)
    one = wanted.sheet is not None or (paper_kind == "poster" and bool(sheets))
    return wanted.job(
        content,
        methods,
        places,
        sheets=(chosen(sheets, wanted.sheet, "sheet", f"for {made.name.en}").id,) if one else (),
        paper=wanted.paper or (USUAL_PAPER[paper_kind] if paper_kind else "A4"),
    )


def _all_sheets(content: Content, methods: Mapping[str, Method]) -> tuple[Sheet, ...]:
    return content.sheets


def _kind_of(out: Path) -> str:
    suffix = out.suffix.lower()
    found = USUAL_FORMAT.get(suffix) or next((made.id for made in formats().values() if made.suffix == suffix), None)
    if found is None:
        known = sorted({made.suffix for made in formats().values()})
        raise click.BadParameter(f"“{out.name}” ends in none of {', '.join(known)}; say --as what", param_hint="OUT")
    return found
