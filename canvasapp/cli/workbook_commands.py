"""The commands about workbooks: make, list, import into, check, back up; the examples, and the demo."""

import json
from collections.abc import Mapping
from contextlib import suppress
from datetime import date
from pathlib import Path

import click

from canvasapp.app import workbooks
from canvasapp.app.author import login_name
from canvasapp.app.demo import demo
from canvasapp.app.examples import UnknownExample, list_examples, load_example, read_example
from canvasapp.app.library import Library
from canvasapp.app.method_library import method_files
from canvasapp.app.places import Places
from canvasapp.app.workbooks import Workbook, copy_workbook, create_workbook, open_workbook
from canvasapp.app.workbooks import check as check_file
from canvasapp.cli.shared import LANGUAGE, PATH, Faulty, confirm, counted, one_line, say, warn
from canvasapp.domain.engine.offering import answers_of
from canvasapp.domain.method.method import Method, canvases
from canvasapp.domain.model.content import Content
from canvasapp.domain.model.errors import WorldError
from canvasapp.domain.model.values import Language, clean_text
from canvasapp.domain.model.workshop_edits import describe


@click.command("new")
@click.argument("workbook", type=PATH)
@click.option(
    "--example",
    metavar="PATH-OR-ID",
    help="Begin with an example: one that `canvasapp examples` lists, or a file in the same shape.",
)
@click.option("--title", metavar="TITLE", help="Begin with a workshop of this title; with an example, call it so.")
@click.option("--method", metavar="ID", help="With --title: the canvas to begin with (`canvasapp methods` lists them).")
@click.option("--language", type=LANGUAGE, default="en", show_default=True, help="The language of the workshop.")
@click.pass_obj
def new(
    places: Places, workbook: Path, example: str | None, title: str | None, method: str | None, language: Language
) -> None:
    """Make a workbook.

    Without --example and --title it is empty.
    """
    if title is not None and not clean_text(title):
        raise click.BadParameter("a workshop needs a title", param_hint="--title")
    if method is not None and (title is None or example is not None):
        raise click.UsageError("--method needs --title, and no --example")
    content = _from_example(places, example, title, language) if example is not None else None
    methods = method_files(places)
    canvas = _canvas(methods, method) if method is not None else None
    made = create_workbook(workbook)
    try:
        with made:
            library = Library(made, methods, login_name())
            if content is not None:
                library.add(content, "workshop.create")
            elif title is not None:
                library.create(title, language, date.today(), canvas=canvas)
    except (WorldError, OSError):
        with suppress(OSError):
            workbook.unlink(missing_ok=True)  # only just made, and not what was asked for
        raise
    confirm(f"Made {workbook}.")


def _canvas(methods: Mapping[str, Method], method_id: str) -> Method:
    known = {method.id: method for method in canvases(methods)}
    if method_id not in known:
        raise click.BadParameter(f"no canvas is called “{method_id}”: {', '.join(known)}", param_hint="--method")
    return known[method_id]


def _from_example(places: Places, example: str, title: str | None, language: Language) -> Content:
    try:
        if Path(example).suffix or Path(example).exists():
            content = read_example(Path(example), language)
        else:
            content = load_example(places.examples, example, language)
    except UnknownExample as error:
        raise click.BadParameter(str(error), param_hint="--example") from error
    edit = describe(content.workshop, title=title) if title is not None else None
    return content.apply(edit.changes) if edit is not None else content


@click.command("list")
@click.argument("workbook", type=PATH)
@click.option(
    "--json", "as_json", is_flag=True, help="As JSON: workshops with id, title, client, day, language, sheets."
)
@click.pass_obj
def list_workshops(places: Places, workbook: Path, as_json: bool) -> None:
    """List workshops, sheets and counts."""
    with open_workbook(workbook, places, read_only=True) as opened:
        contents = [opened.load(summary.workshop.id) for summary in opened.workshops()]
    if as_json:
        say(json.dumps({"workshops": [_facts(content) for content in contents]}, ensure_ascii=False, indent=2))
        return
    for content in contents:
        workshop = content.workshop
        about = (workshop.client, workshop.day and workshop.day.isoformat(), workshop.language)
        counts = f"{counted(len(content.notes), 'note')}, {counted(len(content.sheets), 'sheet')}"
        say(f"{one_line(workshop.title)}  [{workshop.id}]")
        say(f"  {' · '.join(one_line(part) for part in (*about, counts) if part)}")
        for sheet in content.sheets:
            say(f"  - {one_line(sheet.title)}  ({sheet.method}, {counted(len(content.on_sheet(sheet.id)), 'note')})")


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
                "answers": len(answers_of(content, sheet.id)),
            }
            for sheet in content.sheets
        ],
    }


def keep_backup(places: Places, workbook: Workbook) -> None:
    """The copy of the day before the first change; one that fails is told and stops nothing."""
    try:
        workbooks.keep_backup(workbook, places, date.today())
    except WorldError as error:  # a backup that fails is no reason to refuse the work
        warn(str(error))


@click.command("check")
@click.argument("workbook", type=PATH)
def check(workbook: Path) -> None:
    """Say what is wrong with a workbook.

    Nothing is changed. Exits with 1 if something is wrong.
    """
    findings = check_file(workbook)
    if findings:
        raise Faulty(findings)
    confirm(f"{workbook} is a sound workbook.")


@click.command("backup")
@click.argument("workbook", type=PATH)
@click.argument("out", type=PATH)
@click.option("--clean", is_flag=True, help="Copy what was entered alone, and leave out what other programs added.")
def backup(workbook: Path, out: Path, clean: bool) -> None:
    """Copy a workbook and verify the copy.

    It may be in use meanwhile; OUT must be free.
    """
    copy_workbook(workbook, out, clean=clean)
    confirm(f"Copied {workbook} to {out} and verified the copy.")


@click.command("examples")
@click.pass_obj
def examples(places: Places) -> None:
    """List the example workshops for `new --example`."""
    for example in list_examples(places.examples):
        say(f"{example.id}  ({counted(example.notes, 'note')}, {counted(example.sheets, 'sheet')})")
        say(f"  {example.title.en}\n  {example.title.ko}")


@click.command("demo")
@click.argument("folder", metavar="DIR", type=PATH)
@click.pass_obj
def run_demo(places: Places, folder: Path) -> None:
    """Do the main job in DIR, for real.

    Makes a workbook from an example, adds a note, closes, reopens, checks that the note is there, and writes poster
    and handout as PDFs.
    """
    for line in demo(folder, places, method_files(places), login_name()):
        confirm(line)


COMMANDS = (new, list_workshops, check, backup, examples, run_demo)
