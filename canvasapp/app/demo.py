"""The main job without a window, done for real and checked: fill in, close, reopen, print."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import ClassVar

from canvasapp.app.document import Document
from canvasapp.app.examples import list_examples, load_example
from canvasapp.app.exporting import write_file
from canvasapp.app.library import Library
from canvasapp.app.places import Places
from canvasapp.app.workbooks import SUFFIX, create_workbook, open_workbook
from canvasapp.domain.method.method import Method
from canvasapp.domain.model.content import Content
from canvasapp.domain.model.edits import add_notes
from canvasapp.domain.model.errors import WorldError
from canvasapp.export.format import Job, canvas_sheets, formats
from canvasapp.store.errors import told_of_files

_BLOCK = "channels"
_NOTE = "A reading corner in the station hall"


class DemoFailed(WorldError):
    sentence: ClassVar[str] = "The demo failed: {problem}. Nothing outside its folder was touched."


def demo(folder: Path, places: Places, methods: Mapping[str, Method], author: str) -> Iterator[str]:
    """Does the job in `folder`, which is made, and reports each part when it is done and was checked.

    A workbook that an earlier demo left there gets one more workshop. Raises DemoFailed where anything is missing,
    and the errors of the parts.
    """
    path = folder / f"demo{SUFFIX}"
    with told_of_files(folder):
        folder.mkdir(parents=True, exist_ok=True)
    workshop_id = _fill_in(path, places, methods, author)
    yield f"Workbook with an example and one note more: {path}"
    content = _reopened(path, workshop_id, places)
    yield f"Closed and opened again: all {len(content.notes)} notes are there, “{_NOTE}” among them"
    sheet = canvas_sheets(content, methods)[0]
    for kind in ("poster", "handout"):
        made = formats()[kind]
        options = made.options()
        job = Job(content, methods, places.resources, content.workshop.language, options, (sheet.id,))
        product = made.write(job)
        out = folder / f"{kind}.pdf"
        write_file(out, product.data)
        if made.lost is not None and (lost := made.lost(out.read_bytes(), job)):
            raise DemoFailed(problem=f"{len(lost)} notes are not on the {kind}, “{lost[0]}” first")
        yield f"{kind.capitalize()}, {options.paper}, {product.pages} page{'s' * (product.pages > 1)}: {out}"


def _fill_in(path: Path, places: Places, methods: Mapping[str, Method], author: str) -> str:
    """The id of the new workshop."""
    first = list_examples(places.examples)[0]
    with open_workbook(path, places) if path.exists() else create_workbook(path) as workbook:
        workshop_id = Library(workbook, methods, author).add(load_example(places.examples, first.id, "en"))
        document = Document(workbook, workshop_id, author)
        document.do(add_notes(document.content, document.content.sheets[0].id, _BLOCK, [_NOTE]))
    return workshop_id


def _reopened(path: Path, workshop_id: str, places: Places) -> Content:
    with open_workbook(path, places, read_only=True) as workbook:
        content = workbook.load(workshop_id)
    if not any(note.text == _NOTE for note in content.in_block(content.sheets[0].id, _BLOCK)):
        raise DemoFailed(problem="the note is not there after reopening")
    return content
