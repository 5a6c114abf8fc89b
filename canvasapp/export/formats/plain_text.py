"""Plain text, for mails and for programs that know nothing else: underlined names, a line with a dash for each note."""

from collections.abc import Iterator, Mapping

from canvasapp.domain.method.method import Method
from canvasapp.domain.model.draft import DraftSheet, drafted
from canvasapp.domain.model.values import Language, Words
from canvasapp.export.format import Format, Job, Product
from canvasapp.export.options import Options
from canvasapp.export.text.note_rows import block_names


def write(job: Job[Options]) -> Product:
    """The notes of all sheets of a job, block by block; blocks without notes are left out."""
    draft = drafted(job.content, job.methods, job.sheets)
    lines = list(_underlined(draft.title, "="))
    for sheet in draft.sheets:
        lines += _sheet(sheet, job.methods, job.language)
    return Product("\n".join(lines).encode())


def _sheet(sheet: DraftSheet, methods: Mapping[str, Method], language: Language) -> Iterator[str]:
    yield from _underlined(sheet.title, "-")
    names = block_names(sheet, methods, language)
    for block in [*names, *sorted({note.block for note in sheet.notes} - set(names))]:
        notes = [note.text for note in sheet.notes if note.block == block]
        if notes:
            yield from _underlined(names.get(block, block), "~")
            yield from (f"- {_indented(text)}" for text in notes)
            yield ""


def _underlined(name: str, sign: str) -> Iterator[str]:
    line = " ".join(name.split())
    yield from ("", line, sign * max(3, len(line)), "")


def _indented(text: str) -> str:
    return "\n  ".join(line for line in text.split("\n") if line.strip())


FORMAT = Format(
    id="text",
    suffix=".txt",
    name=Words(en="Plain text", ko="일반 텍스트"),
    write=write,
    options=Options,
    place=250,
)
