"""The command that brings in what people already have: files of many kinds, read as canvases."""

import json
from pathlib import Path

import click

from canvasapp.app.author import login_name
from canvasapp.app.document import Document
from canvasapp.app.importing import Incoming, read_file, require_notes
from canvasapp.app.library import Library
from canvasapp.app.method_library import MethodFiles, method_files
from canvasapp.app.places import Places
from canvasapp.app.workbooks import Workbook, open_workbook
from canvasapp.cli.shared import PATH, chosen, confirm, counted, one_line, report, say, wrong_use
from canvasapp.cli.workbook_commands import keep_backup
from canvasapp.domain.method.note_shelf import SHELF_AREA
from canvasapp.domain.model.blocks import SHELF
from canvasapp.domain.model.content import Content
from canvasapp.domain.model.joining import joined_as_notes, joined_as_sheets
from canvasapp.domain.model.workshop import Sheet, Workshop
from canvasapp.importing.encodings import ENCODINGS
from canvasapp.importing.found import Left
from canvasapp.importing.vocabulary import load_vocabulary


@click.command("import")
@click.argument("workbook", type=PATH)
@click.argument("file", type=PATH)
@click.option("--into", metavar="WORKSHOP[/SHEET]", help="Put its canvases into a workshop, or its notes on a sheet.")
@click.option("--as", "method", metavar="METHOD", help="Read it as this canvas, whatever fits best.")
@click.option("--encoding", type=click.Choice(ENCODINGS), help="What it is written in, where the guess is wrong.")
@click.option("--shelf", is_flag=True, help="Where nothing names a block, put all texts on the shelf.")
@click.option("--dry-run", is_flag=True, help="Say what would come in; write nothing.")
@click.option("--json", "as_json", is_flag=True, help="As JSON: sheets with notes per block, what found no place.")
@click.pass_obj
def import_file(
    places: Places,
    workbook: Path,
    file: Path,
    into: str | None,
    method: str | None,
    encoding: str | None,
    shelf: bool,
    dry_run: bool,
    as_json: bool,
) -> None:
    """Add the canvases in a file: Markdown, text, HTML, CSV, XLSX, JSON, or a PDF of ours that carries its workshop.

    Says how many notes each block has got and which lines found none; those lie on the canvas's shelf. Where no note
    found a block nothing is written, and the exit code is 1.
    """
    methods = method_files(places)
    if method is not None and (method not in methods or methods[method].canvas is None):
        raise click.BadParameter(f"there is no canvas “{method}”", param_hint="--as")
    with open_workbook(workbook, places, read_only=dry_run) as opened:
        target = _target(opened, workbook, into) if into is not None else None
        asked = target[1].method if target and target[1] and method is None else method
        vocabulary = load_vocabulary(places.vocabulary, methods)
        incoming = read_file(file, methods, vocabulary, encoding=encoding, method=asked)
        if not shelf:
            require_notes(incoming, file.name, methods)
        if not dry_run:
            keep_backup(places, opened)
            _write(opened, methods, incoming.content, target)
    if as_json:
        (say if dry_run else confirm)(json.dumps(_facts(incoming, written=not dry_run), ensure_ascii=False, indent=2))
        return
    report(incoming.findings)
    for line in _counts(incoming.content, methods):
        confirm(line)
    done = "Would add" if dry_run else "Added"
    title = one_line(incoming.content.workshop.title)
    confirm(f"{done} “{title}” with {counted(len(incoming.content.notes), 'note')} to {workbook}.")


Target = tuple[Content, Sheet | None]


def _target(opened: Workbook, workbook: Path, into: str) -> Target:
    """The workshop, and the sheet, that are named: the whole as a title or id, else what stands before the last "/"."""
    workshops: list[Workshop] = [summary.workshop for summary in opened.workshops()]
    known = {name for workshop in workshops for name in (workshop.id, workshop.title.casefold())}
    where = f"in {workbook.name}"
    if into in known or into.strip().casefold() in known or "/" not in into:
        return opened.load(chosen(workshops, into, "workshop", where).id), None
    title, _, sheet = into.rpartition("/")
    content = opened.load(chosen(workshops, title, "workshop", where).id)
    return content, chosen(content.sheets, sheet, "sheet", f"in “{content.workshop.title}”")


def _write(opened: Workbook, methods: MethodFiles, content: Content, target: Target | None) -> None:
    if target is None:
        Library(opened, methods, login_name()).add(content)
        return
    there, sheet = target
    if sheet is not None and not methods[sheet.method].canvas_blocks:
        raise wrong_use(f"“{sheet.title}” is no canvas")
    edit = joined_as_notes(there, content, sheet.id) if sheet is not None else joined_as_sheets(there, content)
    Document(opened, there.workshop.id, login_name()).do(edit)


def _counts(content: Content, methods: MethodFiles) -> list[str]:
    """The notes of each block that has some, sheet by sheet."""
    lines = []
    for sheet in content.sheets:
        notes = content.on_sheet(sheet.id)
        if not notes:
            continue
        lines.append(f"{one_line(sheet.title)}  ({sheet.method})")
        known = methods[sheet.method].canvas_blocks if sheet.method in methods else ()
        names = {block.id: block.name.en for block in known}
        names[SHELF] = SHELF_AREA.name.en
        blocks = [*names, *sorted({note.block for note in notes} - set(names))]
        for block in blocks:
            count = len(content.in_block(sheet.id, block))
            if count:
                lines.append(f"  {names.get(block, block)}: {count}")
    return lines


def _facts(incoming: Incoming, written: bool) -> dict[str, object]:
    """What `import --json` says; scripts rely on it, so that keys are only ever added."""
    content, found = incoming.content, incoming.found
    return {
        "title": content.workshop.title,
        "workshop": content.workshop.id,
        "written": written,
        "kind": incoming.kind,
        "encoding": incoming.encoding,
        "notes": len(content.notes),
        "placed": incoming.placed,
        "sheets": [
            {
                "title": sheet.title,
                "method": sheet.method,
                "blocks": {
                    block: [note.text for note in content.in_block(sheet.id, block)]
                    for block in dict.fromkeys(note.block for note in content.on_sheet(sheet.id))
                },
            }
            for sheet in content.sheets
        ],
        "unplaced": [_left(left) for left in found.unplaced] if found else [],
        "left_out": [_left(left) for left in found.left] if found else [],
        "findings": [str(finding) for finding in incoming.findings],
    }


def _left(left: Left) -> dict[str, object]:
    return {"line": left.line, "text": left.text, "reason": str(left.reason)}
