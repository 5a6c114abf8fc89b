"""The command that writes a workshop as paper, text or data."""

from pathlib import Path

import click

from canvasapp.app.exporting import write_file
from canvasapp.app.methods import shelf
from canvasapp.app.places import Places
from canvasapp.app.printing import PAPER_KINDS, USUAL_PAPER, canvas_sheets
from canvasapp.cli.words import LANGUAGE, PATH, chosen, counted, report
from canvasapp.domain.values import Language
from canvasapp.export.formats import PAPER_SIZES, Job, PaperSize, formats
from canvasapp.store.workbook import Workbook

USUAL_FORMAT = {".pdf": "poster"}
"""What a suffix means that several formats share."""


@click.command("export")
@click.argument("workbook", type=PATH)
@click.argument("out", type=PATH)
@click.option("--workshop", metavar="TITLE-OR-ID", help="Which workshop; may be left out where there is only one.")
@click.option(
    "--sheet",
    metavar="TITLE-OR-ID",
    help="Which sheet; paper shows one canvas, Markdown and JSON all sheets where it is left out.",
)
@click.option(
    "--as", "kind", type=click.Choice(list(formats())), help="Follows from OUT if left out; .pdf is a poster."
)
@click.option(
    "--paper", type=click.Choice(PAPER_SIZES, case_sensitive=False), help="A3 for a poster, A4 for a handout."
)
@click.option("--language", type=LANGUAGE, help="Of the printed labels; that of the workshop if left out.")
@click.option("--no-guides", is_flag=True, help="A handout without guiding questions.")
@click.pass_obj
def export(
    places: Places,
    workbook: Path,
    out: Path,
    workshop: str | None,
    sheet: str | None,
    kind: str | None,
    paper: PaperSize | None,
    language: Language | None,
    no_guides: bool,
) -> None:
    """Write a poster, handout, Markdown or JSON file.

    The workbook stays as it is, byte for byte.
    """
    made = formats()[kind or _kind_of(out)]
    paper_kind = next((each for each in PAPER_KINDS if each == made.id), None)
    if paper_kind is None and (paper or no_guides):
        raise click.UsageError(f"--paper and --no-guides are for paper, not for {made.name.en}.")
    methods = shelf(places)
    with Workbook.open(workbook, read_only=True) as opened:
        workshops = [summary.workshop for summary in opened.workshops()]
        content = opened.load(chosen(workshops, workshop, "workshop", f"in {workbook.name}").id)
    sheets = canvas_sheets(content, methods) if paper_kind else content.sheets
    all_sheets = sheet is None and (paper_kind is None or not sheets)
    job = Job(
        content=content,
        methods=methods,
        resources=places.resources,
        language=language or content.workshop.language,
        sheets=() if all_sheets else (chosen(sheets, sheet, "sheet", f"for {made.name.en}").id,),
        paper=paper or (USUAL_PAPER[paper_kind] if paper_kind else "A4"),
        guides=not no_guides,
    )
    product = made.write(job)
    write_file(out, product.data)
    report(product.findings)
    pages = f", {counted(product.pages, 'page')}" if product.pages else ""
    click.echo(f"Wrote {out}{pages}.")


def _kind_of(out: Path) -> str:
    suffix = out.suffix.lower()
    found = USUAL_FORMAT.get(suffix) or next((made.id for made in formats().values() if made.suffix == suffix), None)
    if found is None:
        known = sorted({made.suffix for made in formats().values()})
        raise click.BadParameter(f"“{out.name}” ends in none of {', '.join(known)}; say --as what", param_hint="OUT")
    return found
