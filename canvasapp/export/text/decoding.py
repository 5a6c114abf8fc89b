"""What the text formats share: bytes to text, and what the reader of a file should be told."""

import codecs
from collections.abc import Mapping
from pathlib import PurePath

from canvasapp.domain.engine.answers.reader import read_answers
from canvasapp.domain.engine.boards import board_of, canvases_behind
from canvasapp.domain.engine.language.labels import said, shortened
from canvasapp.domain.engine.offering import answers_of
from canvasapp.domain.engine.results.sheet_outcome import about_kept
from canvasapp.domain.method.method import Method
from canvasapp.domain.model.blocks import SHELF
from canvasapp.domain.model.content import Content
from canvasapp.domain.model.draft import Draft, made
from canvasapp.domain.model.limits import check_size
from canvasapp.domain.model.values import clean_text
from canvasapp.export.format import Finding, ReadWorkshop, UnreadableFile

_MOST = 20
"""More findings of one kind help nobody."""


def text_of(data: bytes, file: str) -> str:
    """The text of a file, with `\\n` line ends: UTF-8 with or without a byte order mark, UTF-16 with one.

    Raises UnreadableFile for any other encoding: guessing it would change the team's words in silence.
    """
    encoding = "utf-16" if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) else "utf-8-sig"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        before = data[: error.start].decode(encoding, "ignore")
        reason = Finding("It is not written in UTF-8. Save it as UTF-8 and try again.")
        raise UnreadableFile(file=file, line=before.count("\n") + 1, reason=reason) from error
    if "\0" in text:
        line = text[: text.index("\0")].count("\n") + 1
        raise UnreadableFile(file=file, line=line, reason=Finding("It is not a text file. Choose another."))
    return text.replace("\r\n", "\n").replace("\r", "\n")


def reading_of(
    draft: Draft, file: str, methods: Mapping[str, Method], findings: tuple[Finding, ...] = ()
) -> ReadWorkshop:
    """The workshop of a draft, and what is to be said about it besides `findings`. Raises TooMuch."""
    told = list(findings)
    if not clean_text(draft.title):
        title = clean_text(PurePath(file).stem) or file
        draft = draft.model_copy(update={"title": title})
        told.append(Finding("The file names no workshop; it is called “{title}” after the file.", {"title": title}))
    check_size(
        sheets=len(draft.sheets),
        notes=sum(len(sheet.notes) for sheet in draft.sheets),
        longest=max((len(note.text) for sheet in draft.sheets for note in sheet.notes), default=0),
    )
    content = made(draft)
    return ReadWorkshop(content, (*told, *_remarks(draft, content, methods)))


def _remarks(draft: Draft, content: Content, methods: Mapping[str, Method]) -> list[Finding]:
    found = []
    blank = sum(len(sheet.notes) for sheet in draft.sheets) - len(content.notes)
    if blank:
        found.append(Finding("Notes without a text were left out: {count}.", {"count": blank}))
    strange = [sheet.title for sheet in content.sheets if sheet.method not in methods]
    if strange:
        details = {"sheets": ", ".join(strange)}
        found.append(Finding("Sheets of methods that are not known here are kept as they are: {sheets}.", details))
    for sheet in content.sheets:
        if sheet.method not in methods:
            continue
        known = {SHELF, *(block.id for block in methods[sheet.method].canvas_blocks)}
        lost = sorted({note.block for note in content.on_sheet(sheet.id)} - known)
        if lost:
            found.append(
                Finding(
                    "The sheet “{sheet}” has notes in blocks that its canvas lacks: {blocks}. They are on its shelf.",
                    {"sheet": sheet.title, "blocks": ", ".join(lost)},
                )
            )
    return [*found, *_unused_answers(content, methods)]


def _unused_answers(content: Content, methods: Mapping[str, Method]) -> list[Finding]:
    """Which answers are kept without being used, each with its sheet and place; of many the first ones."""
    found = []
    canvases = canvases_behind(content, methods)
    for sheet in content.sheets:
        if sheet.method in methods:
            board = board_of(content, methods, canvases[sheet.id])
            method = methods[sheet.method]
            for message in about_kept(read_answers(method, answers_of(content, sheet.id), board)):
                place = shortened(
                    said(message.place or method.element_named(message.element).prompt, content.workshop.language)
                )
                details = {"sheet": sheet.title, "place": place, "problem": message.finding}
                found.append(Finding("“{sheet}”, {place}: {problem}", details))
    more = len(found) - _MOST
    if more > 0:
        rest = Finding("More answers are kept, but not used: {count}. Their sheets name them.", {"count": more})
        found = [*found[:_MOST], rest]
    return found
