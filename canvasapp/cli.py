"""The command line: the same work without a window.

Exit codes: 0 done; 1 the world's fault, told in one sentence on stderr; 2 wrong use.
"""

import json
import sys
from collections.abc import Iterable, Sequence
from datetime import date
from io import TextIOWrapper
from pathlib import Path
from typing import TypeVar

import click

from canvasapp import __version__
from canvasapp.app.author import login_name
from canvasapp.app.demo import demo
from canvasapp.app.examples import UnknownExample, list_examples, load_example
from canvasapp.app.exporting import write_file
from canvasapp.app.importing import read_workshop, readable
from canvasapp.app.library import Library
from canvasapp.app.places import Places, find_places
from canvasapp.app.printing import PAPER_KINDS, USUAL_PAPER, canvas_sheets
from canvasapp.domain.content import Content
from canvasapp.domain.errors import WorldError
from canvasapp.domain.finding import Finding
from canvasapp.domain.values import LANGUAGES, Language, clean_text
from canvasapp.domain.workshop import Sheet, Workshop
from canvasapp.domain.workshops import FIRST_SHEET, describe
from canvasapp.export.formats import PAPER_SIZES, Job, PaperSize, formats
from canvasapp.store.backup import copy_to, daily_backup
from canvasapp.store.check import check as check_file
from canvasapp.store.methods import load_methods
from canvasapp.store.workbook import Workbook

_Named = TypeVar("_Named", Workshop, Sheet)

PATH = click.Path(path_type=Path)
LANGUAGE = click.Choice(LANGUAGES)
USUAL_FORMAT = {".pdf": "poster"}
"""What a suffix means that several formats share."""


def run(arguments: Sequence[str]) -> int:
    """Do what `arguments` say; returns the exit code."""
    _speak_utf8()
    try:
        code = commands.main(list(arguments), prog_name="canvasapp", standalone_mode=False, obj=find_places())
    except WorldError as error:
        _warn(str(error))
        return 1
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except click.Abort:
        return 130
    return code if isinstance(code, int) else 0


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="canvasapp", message="%(prog)s %(version)s")
def commands() -> None:
    """Workshops on canvases, kept in workbooks, put on paper.

    `canvasapp [WORKBOOK]` without a command opens the window.
    """


@commands.command("new")
@click.argument("workbook", type=PATH)
@click.option("--example", metavar="ID", help="Begin with an example; `canvasapp examples` lists them.")
@click.option("--title", metavar="TITLE", help="Begin with a workshop of this title; with an example, call it so.")
@click.option("--language", type=LANGUAGE, default="en", show_default=True, help="The language of the workshop.")
@click.pass_obj
def new(places: Places, workbook: Path, example: str | None, title: str | None, language: Language) -> None:
    """Make a workbook.

    Without --example and --title it is empty.
    """
    if title is not None and not clean_text(title):
        raise click.BadParameter("a workshop needs a title", param_hint="--title")
    content = _from_example(places, example, title, language) if example is not None else None
    methods = load_methods(places.methods)
    made = Workbook.create(workbook)
    try:
        with made:
            library = Library(made, methods, login_name())
            if content is not None:
                library.add(content, "workshop.create")
            elif title is not None:
                library.create(title, language, date.today(), FIRST_SHEET.in_(language))
    except WorldError:
        workbook.unlink(missing_ok=True)  # only just made, and not what was asked for
        raise
    click.echo(f"Made {workbook}.")


def _from_example(places: Places, example: str, title: str | None, language: Language) -> Content:
    try:
        content = load_example(places.examples, example, language)
    except UnknownExample as error:
        raise click.BadParameter(str(error), param_hint="--example") from error
    edit = describe(content.workshop, title=title) if title is not None else None
    return content.apply(edit.changes) if edit is not None else content


@commands.command("list")
@click.argument("workbook", type=PATH)
@click.option(
    "--json", "as_json", is_flag=True, help="As JSON: workshops with id, title, client, day, language, sheets."
)
def list_workshops(workbook: Path, as_json: bool) -> None:
    """List workshops, sheets and counts."""
    with Workbook.open(workbook, read_only=True) as opened:
        contents = [opened.load(summary.workshop.id) for summary in opened.workshops()]
    if as_json:
        click.echo(json.dumps({"workshops": [_facts(content) for content in contents]}, ensure_ascii=False, indent=2))
        return
    for content in contents:
        workshop = content.workshop
        about = (workshop.client, workshop.day and workshop.day.isoformat(), workshop.language)
        counts = f"{_count(len(content.notes), 'note')}, {_count(len(content.sheets), 'sheet')}"
        click.echo(f"{_line(workshop.title)}  [{workshop.id}]")
        click.echo(f"  {' · '.join(_line(part) for part in (*about, counts) if part)}")
        for sheet in content.sheets:
            click.echo(f"  - {_line(sheet.title)}  ({sheet.method}, {_count(len(content.on_sheet(sheet.id)), 'note')})")


def _facts(content: Content) -> dict[str, object]:
    """What `list --json` says of a workshop; scripts rely on it, so that keys are only ever added."""
    workshop = content.workshop
    return {
        "id": workshop.id,
        "title": workshop.title,
        "client": workshop.client,
        "day": workshop.day and workshop.day.isoformat(),
        "language": workshop.language,
        "notes": len(content.notes),
        "sheets": [
            {
                "id": sheet.id,
                "title": sheet.title,
                "method": sheet.method,
                "notes": len(content.on_sheet(sheet.id)),
                "answers": len(content.answers_on(sheet.id)),
            }
            for sheet in content.sheets
        ],
    }


@commands.command("import")
@click.argument("workbook", type=PATH)
@click.argument("file", type=PATH)
@click.pass_obj
def import_workshop(places: Places, workbook: Path, file: Path) -> None:
    """Add the workshop in a .md or .json file.

    What was not understood is named and kept in the workshop's remarks.
    """
    if file.suffix.lower() not in readable():
        raise click.BadParameter(f"“{file.name}” does not end in {' or '.join(readable())}", param_hint="FILE")
    methods = load_methods(places.methods)
    reading = read_workshop(file, methods)
    with Workbook.open(workbook) as opened:
        _keep_backup(places, opened)
        Library(opened, methods, login_name()).add(reading.content)
    _report(reading.findings)
    content = reading.content
    click.echo(f"Added “{_line(content.workshop.title)}” with {_count(len(content.notes), 'note')} to {workbook}.")


def _keep_backup(places: Places, workbook: Workbook) -> None:
    try:
        daily_backup(workbook.path, places.backups, date.today())
    except WorldError as error:  # a backup that fails is no reason to refuse the work
        _warn(str(error))


@commands.command("export")
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
    methods = load_methods(places.methods)
    with Workbook.open(workbook, read_only=True) as opened:
        workshops = [summary.workshop for summary in opened.workshops()]
        content = opened.load(_chosen(workshops, workshop, "workshop", f"in {workbook.name}").id)
    sheets = canvas_sheets(content, methods) if paper_kind else content.sheets
    all_sheets = sheet is None and (paper_kind is None or not sheets)
    job = Job(
        content=content,
        methods=methods,
        resources=places.resources,
        language=language or content.workshop.language,
        sheets=() if all_sheets else (_chosen(sheets, sheet, "sheet", f"for {made.name.en}").id,),
        paper=paper or (USUAL_PAPER[paper_kind] if paper_kind else "A4"),
        guides=not no_guides,
    )
    product = made.write(job)
    write_file(out, product.data)
    _report(product.findings)
    pages = f", {_count(product.pages, 'page')}" if product.pages else ""
    click.echo(f"Wrote {out}{pages}.")


def _kind_of(out: Path) -> str:
    suffix = out.suffix.lower()
    found = USUAL_FORMAT.get(suffix) or next((made.id for made in formats().values() if made.suffix == suffix), None)
    if found is None:
        known = sorted({made.suffix for made in formats().values()})
        raise click.BadParameter(f"“{out.name}” ends in none of {', '.join(known)}; say --as what", param_hint="OUT")
    return found


def _chosen(things: Sequence[_Named], wanted: str | None, kind: str, where: str) -> _Named:
    """The thing of that id or title, the only one if none is named; else wrong use, with those there are named."""
    if wanted is None:
        found = list(things)
    else:
        title = clean_text(wanted)
        found = (
            [thing for thing in things if thing.id == wanted]
            or [thing for thing in things if thing.title == title]
            or [thing for thing in things if thing.title.casefold() == title.casefold()]
        )
    if len(found) == 1:
        return found[0]
    if not things:
        raise _wrong_use(f"there is no {kind} {where}")
    if not found:
        raise _wrong_use(f"there is no {kind} “{wanted}” {where}; there are {_listed(thing.title for thing in things)}")
    titles = [thing.title for thing in found]
    names = titles if len(set(titles)) == len(titles) else [f"{thing.title} [{thing.id}]" for thing in found]
    raise _wrong_use(f"there are several {kind}s {where}; choose with --{kind}: {_listed(names)}")


def _wrong_use(reason: str) -> click.UsageError:
    return click.UsageError(f"{reason[0].upper()}{reason[1:]}.")


@commands.command("check")
@click.argument("workbook", type=PATH)
def check(workbook: Path) -> None:
    """Say what is wrong with a workbook.

    Nothing is changed. Exits with 1 if something is wrong.
    """
    findings = check_file(workbook)
    if findings:
        raise Faulty(findings)
    click.echo(f"{workbook} is a sound workbook.")


class Faulty(click.ClickException):
    """A workbook's file has faults: the world's, so that the exit code is 1."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        super().__init__("\n".join(map(str, findings)))

    def show(self, file: object = None) -> None:
        """Say what was found."""
        _warn(self.message)


@commands.command("backup")
@click.argument("workbook", type=PATH)
@click.argument("out", type=PATH)
def backup(workbook: Path, out: Path) -> None:
    """Copy a workbook and verify the copy.

    It may be in use meanwhile; OUT must be free.
    """
    copy_to(workbook, out)
    click.echo(f"Copied {workbook} to {out} and verified the copy.")


@commands.command("examples")
@click.pass_obj
def examples(places: Places) -> None:
    """List the example workshops for `new --example`."""
    for example in list_examples(places.examples):
        click.echo(f"{example.id}  ({_count(example.notes, 'note')}, {_count(example.sheets, 'sheet')})")
        click.echo(f"  {example.title.en}\n  {example.title.ko}")


@commands.command("demo")
@click.argument("folder", metavar="DIR", type=PATH)
@click.pass_obj
def run_demo(places: Places, folder: Path) -> None:
    """Do the main job in DIR, for real.

    Makes a workbook from an example, adds a note, closes, reopens, checks that the note is there, and writes poster
    and handout as PDFs.
    """
    for line in demo(folder, places, load_methods(places.methods), login_name()):
        click.echo(line)


def _listed(names: Iterable[str]) -> str:
    return ", ".join(map(_line, names))


def _line(text: str) -> str:
    """A text on one line."""
    return " ".join(text.split())


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"


def _report(findings: Iterable[Finding]) -> None:
    for finding in findings:
        _warn(str(finding))


def _warn(sentence: str) -> None:
    click.echo(sentence, err=True)


def _speak_utf8() -> None:
    """Write UTF-8 whatever the console's code page is: titles are Korean. A window's process has no streams at all."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
