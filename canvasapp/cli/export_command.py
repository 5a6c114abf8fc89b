"""The command that writes a workshop as paper, text or data."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import click

from canvasapp.app.exporting import write_file
from canvasapp.app.method_library import method_files
from canvasapp.app.places import Places
from canvasapp.app.printing import blank_handout
from canvasapp.app.workbooks import open_workbook
from canvasapp.cli.format_options import all_options, chosen_options
from canvasapp.cli.shared import LANGUAGE, PATH, Faulty, chosen, confirm, counted, report, wrong_use
from canvasapp.domain.model.values import Language
from canvasapp.export.format import AnyFormat, Job, formats

_FORMATS = formats()


class _Wanted(NamedTuple):
    """What was asked for: a format with its options, and which sheet of which workshop (None: all there is)."""

    made: AnyFormat
    options: Any
    workshop: str | None
    sheet: str | None
    language: Language | None


@click.command("export")
@click.argument("paths", metavar="[WORKBOOK] OUT", type=PATH, nargs=-1, required=True)
@click.option("--workshop", metavar="TITLE-OR-ID", help="Which workshop; may be left out where there is only one.")
@click.option(
    "--sheet",
    metavar="TITLE-OR-ID",
    help="Which sheet; a poster shows one canvas, everything else all sheets where it is left out.",
)
@click.option("--method", metavar="ID", help="The blank handout of a method, without any workbook.")
@click.option("--as", "kind", type=click.Choice(list(_FORMATS)), help="Follows from OUT if left out; .pdf is a poster.")
@click.option("--language", type=LANGUAGE, help="Of the printed labels; that of the workshop if left out.")
@click.option("--verify", is_flag=True, help="Read what was written again, and name what is missing in it.")
@all_options(_FORMATS)
@click.pass_obj
def export(
    places: Places,
    /,
    paths: Sequence[Path],
    workshop: str | None,
    sheet: str | None,
    method: str | None,
    kind: str | None,
    language: Language | None,
    verify: bool,
    **given: Any,
) -> None:
    """Write paper, pictures, text or data.

    The workbook stays as it is, byte for byte. With --method there is none: only the blank handout of a method.
    """
    *workbooks, out = paths
    if len(workbooks) != (0 if method else 1):
        missing = "OUT alone goes with --method" if method else "a workbook and OUT are needed"
        raise wrong_use(missing)
    made = _FORMATS["handout" if method else kind or _kind_of(out)]
    if verify and made.lost is None:
        raise wrong_use(f"--verify knows nothing to look for in {made.id}")
    wanted = _Wanted(made, chosen_options(made, given, _FORMATS), workshop, sheet, language)
    if method:
        _refuse_beside_method(made, out, kind, wanted.options.filled or workshop or sheet)
        job = _job_of_method(method, wanted, places)
    else:
        job = _job_of_workshop(workbooks[0], wanted, places)
    product = made.write(job)
    write_file(out, product.data)
    report(product.findings)
    pages = f", {counted(product.pages, 'page')}" if product.pages else ""
    confirm(f"Wrote {out}{pages}.")
    if verify:
        _verify(out, made, job)


def _verify(out: Path, made: AnyFormat, job: Job[Any]) -> None:
    """Reads what was written and says what came of it. Raises Faulty if anything is missing."""
    assert made.lost is not None
    lost = made.lost(out.read_bytes(), job)
    if lost:
        raise Faulty([f"{out} lacks: {text}" for text in lost])
    confirm(f"Everything was found in {out}.")


def _refuse_beside_method(made: AnyFormat, out: Path, kind: str | None, other: object) -> None:
    if other or kind not in (None, "handout"):
        raise wrong_use("--method writes the blank handout of a method and nothing else")
    if kind is None and out.suffix.lower() != made.suffix:
        raise wrong_use(f"a handout is a {made.suffix} file; call OUT {out.stem}{made.suffix}, or add --as handout")


def _job_of_method(method: str, wanted: _Wanted, places: Places) -> Job[Any]:
    """The blank handout of a method; there is no workshop yet, so nothing is said of one."""
    methods = method_files(places)
    if method not in methods:
        raise wrong_use(f"there is no method “{method}”; `canvasapp methods` lists them")
    return blank_handout(method, methods, places.resources, wanted.language or "en", wanted.options)


def _job_of_workshop(workbook: Path, wanted: _Wanted, places: Places) -> Job[Any]:
    """Sheets of a workshop."""
    methods, made = method_files(places), wanted.made
    with open_workbook(workbook, places, read_only=True) as opened:
        workshops = [summary.workshop for summary in opened.workshops()]
        content = opened.load(chosen(workshops, wanted.workshop, "workshop", f"in {workbook.name}").id)
    sheets = made.sheets(content, methods)
    one = wanted.sheet is not None or (made.single and bool(sheets))
    return Job(
        content,
        methods,
        places.resources,
        wanted.language or content.workshop.language,
        wanted.options,
        sheets=(chosen(sheets, wanted.sheet, "sheet", f"for {made.name.en}").id,) if one else (),
        today=date.today(),
    )


def _kind_of(out: Path) -> str:
    """The first format of a suffix."""
    suffix = out.suffix.lower()
    found = next((made.id for made in _FORMATS.values() if made.suffix == suffix), None)
    if found is None:
        known = sorted({made.suffix for made in _FORMATS.values()})
        raise click.BadParameter(f"“{out.name}” ends in none of {', '.join(known)}; say --as what", param_hint="OUT")
    return found
