"""Another program at the same workbook: a real process that does what it is told, one line at a time.

Started as `python colleague.py WORKBOOK`. Each line on stdin is one order as JSON; each line on stdout the answer:
`["ok", …]`, or `["error", name of the error, texts of the notes]`.
"""

import json
import sys
from pathlib import Path

from canvasapp.app.document import Document
from canvasapp.domain.model.edits import add_notes, edit_note
from canvasapp.domain.model.errors import WorldError
from canvasapp.store.sqlite.workbook import SqliteWorkbook


def texts(document: Document) -> list[str]:
    return [note.text for note in document.content.in_block(document.content.sheets[0].id, "channels")]


def obey(document: Document, order: list[str]) -> object:
    """Carry out an order: add TEXT · edit ROW TEXT · count ROW N · swell SIGNS · limit BYTES · undo · show."""
    sheet = document.content.sheets[0].id
    notes = document.content.in_block(sheet, "channels")
    match order:
        case ["add", text]:
            document.do(add_notes(document.content, sheet, "channels", [text]))
        case ["edit", row, text]:
            document.do(edit_note(document.content, notes[int(row)].id, text))
        case ["count", row, end]:
            for number in range(int(end)):
                document.do(edit_note(document.content, notes[int(row)].id, f"{row}: {number + 1}"))
        case ["swell", signs]:
            document.do(add_notes(document.content, sheet, "channels", ["x" * int(signs)]))
        case ["limit", size]:
            limit_files(int(size))
        case ["undo"]:
            document.undo()
        case ["show"]:
            document.refresh()
    return texts(document)


def limit_files(size: int) -> None:
    """No file of this process may grow beyond `size` bytes: to it, the disk is full."""
    import resource  # noqa: PLC0415 (not on Windows)

    _, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size if size else hard, hard))


def main(path: Path) -> None:
    with SqliteWorkbook.open(path) as workbook:
        document = Document(workbook, workbook.workshops()[0].workshop.id, "colleague")
        print(json.dumps(["ok", texts(document)]), flush=True)
        for line in sys.stdin:
            try:
                answer = ["ok", obey(document, json.loads(line))]
            except WorldError as error:
                answer = ["error", type(error).__name__, texts(document)]
            print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
