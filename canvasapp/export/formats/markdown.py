"""Markdown, both ways: a workshop as text that people read, write and keep under version control.

# Workshop title                          the first heading names the workshop
- Client: Lantern Books                   its particulars and legend
# Business model today                    every further one a sheet; a file with one canvas needs none
- Method: canvas-walk                     else the canvas is the one that has the blocks below
## Customer segments                      a block, in English or Korean
- Heavy readers [A, validated]            a note, with its marks in brackets

Decisions, actions and parked things come last, as `export/text/markdown_takeaways.py` has them, and the
agenda behind them (`markdown_agenda.py`).
"""

from collections.abc import Iterable, Iterator, Mapping

from canvasapp.domain.method.method import Method
from canvasapp.domain.method.note_shelf import SHELF_AREA
from canvasapp.domain.model.blocks import SHELF
from canvasapp.domain.model.draft import Draft, DraftSheet, drafted
from canvasapp.domain.model.values import Language, Words
from canvasapp.domain.model.workshop import LegendEntry, NoteBody
from canvasapp.export.format import Format, Job, Product
from canvasapp.export.options import Options
from canvasapp.export.text import strict_json
from canvasapp.export.text.markdown_agenda import agenda_lines
from canvasapp.export.text.markdown_lines import escaped, escaped_title, indented
from canvasapp.export.text.markdown_reading import ANSWERS, NOTES, read
from canvasapp.export.text.markdown_takeaways import takeaway_lines
from canvasapp.export.text.markdown_words import (
    LANGUAGE_NAMES,
    METHOD,
    PARTICULARS,
    legend_label,
    marks,
    method_text,
)
from canvasapp.export.text.read_again import lost_entities

_PLAIN_LEGEND = (LegendEntry(letter="A", paper="yellow"),)


def write(job: Job[Options]) -> Product:
    """The sheets of a job as Markdown, in UTF-8, with the labels in the job's language. Nothing is left out."""
    draft = drafted(job.content, job.methods, job.sheets)
    with_letters = _has_letters(draft)
    sections = [_head(draft, job.language, with_letters)]
    sections += [_sheet(sheet, job.methods, job.language, with_letters) for sheet in draft.sheets]
    sections.append(takeaway_lines(draft.takeaways, job.language))
    sections.append(agenda_lines(draft.agenda, job.language))
    return Product("\n".join(line for section in sections for line in section).encode())


def _head(draft: Draft, language: Language, with_letters: bool) -> Iterator[str]:
    yield f"# {escaped_title(draft.title)}"
    yield ""
    for field, label in PARTICULARS.items():
        value = getattr(draft, field)
        if value:
            shown = LANGUAGE_NAMES[draft.language].in_(language) if field == "language" else str(value)
            yield _item(f"{label.in_(language)}: {escaped(shown)}")
    if with_letters:
        for entry in draft.legend:
            yield _item(f"{legend_label(entry, language)}: {escaped(entry.meaning)}".rstrip())
    yield ""


def _sheet(sheet: DraftSheet, methods: Mapping[str, Method], language: Language, with_letters: bool) -> Iterator[str]:
    yield f"# {escaped_title(sheet.title)}"
    yield ""
    yield _item(f"{METHOD.in_(language)}: {method_text(sheet.method, sheet.method_version, language)}")
    yield ""
    for name, notes in _blocks(sheet, methods, language):
        yield f"## {name}"
        yield ""
        yield from (_note(note, language, with_letters) for note in notes)
        if notes:
            yield ""
    if sheet.answers:
        yield from _fence(ANSWERS, sheet.answers)
    if told := [about for number, note in enumerate(sheet.notes, start=1) if (about := _about(note, number))]:
        yield from _fence(NOTES, told)


def _fence(info: str, value: object) -> Iterator[str]:
    yield from (f"```{info}", strict_json.written(value).rstrip(), "```", "")


def _about(note: NoteBody, number: int) -> dict[str, object]:
    """Where a note comes from, how it is tried and who wrote it; it is known again by block and text, of several by its
    number."""
    told = note.model_dump(include={"origin", "trial"}, exclude_none=True)
    if note.author:
        told["author"] = note.author
    return {"number": number, "block": note.block, "note": note.text} | told if told else {}


def _blocks(
    sheet: DraftSheet, methods: Mapping[str, Method], language: Language
) -> Iterable[tuple[str, list[NoteBody]]]:
    """The blocks of a canvas by name, the empty ones too, so that a team can fill them in; strange ones by id."""
    by_block: dict[str, list[NoteBody]] = {}
    names = {SHELF: SHELF_AREA.name.in_(language)}
    if sheet.method in methods:
        names |= {block.id: block.name.in_(language) for block in methods[sheet.method].canvas_blocks}
        by_block = {block.id: [] for block in methods[sheet.method].canvas_blocks}
    for note in sheet.notes:
        by_block.setdefault(note.block, []).append(note)
    return [(names.get(block, f"`{block}`"), notes) for block, notes in by_block.items()]


def _note(note: NoteBody, language: Language, with_letters: bool) -> str:
    marked = marks(note, language, with_letters)
    return _item(escaped(note.text) + (f" [{marked}]" if marked else ""))


def _item(text: str) -> str:
    return f"- {indented(text)}"


def _has_letters(draft: Draft) -> bool:
    """Whether the colours say anything: only then the legend and the letters are written."""
    return draft.legend != _PLAIN_LEGEND or any(note.colour != "A" for sheet in draft.sheets for note in sheet.notes)


FORMAT = Format(
    id="markdown",
    suffix=".md",
    name=Words(en="Markdown", ko="마크다운"),
    write=write,
    options=Options,
    read=read,
    lost=lambda data, job: lost_entities(read, data, job),
    place=200,
)
