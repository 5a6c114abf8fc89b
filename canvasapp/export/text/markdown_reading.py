"""Markdown read as a workshop; what has no place on a canvas is kept in the remarks and named."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import takewhile
from typing import Any, Final

from pydantic import JsonValue, TypeAdapter, ValidationError

from canvasapp.domain.method.choosing import title_of
from canvasapp.domain.method.method import Method, canvases, named_block
from canvasapp.domain.method.note_shelf import SHELF_AREA
from canvasapp.domain.model.blocks import SHELF
from canvasapp.domain.model.draft import Draft, DraftSheet
from canvasapp.domain.model.values import Language, Value, clean_text
from canvasapp.domain.model.workshop import LegendEntry, NoteBody, Origin, Trial
from canvasapp.export.format import Finding, ReadWorkshop, UnreadableFile
from canvasapp.export.text.decoding import reading_of, text_of
from canvasapp.export.text.markdown_agenda import AgendaReader, is_agenda_title
from canvasapp.export.text.markdown_lines import MarkdownPiece, pieces, plain
from canvasapp.export.text.markdown_takeaways import TakeawayReader, is_title, sort_named
from canvasapp.export.text.markdown_words import (
    LANGUAGE_NAMES,
    MARKED,
    METHOD,
    PARTICULARS,
    meant,
    meant_day,
    meant_entry,
    meant_marks,
    meant_method,
    meant_time,
)
from canvasapp.export.text.strict_json import NotJson, parsed

ANSWERS: Final = "json answers"
"""What a fence says that holds the answers of a sheet."""

NOTES: Final = "json notes"
"""What a fence says that holds origins and trials of the notes above it, each known by its block, text and number."""

_NO_BLOCK = Finding("Line {line}: there is no block “{text}”; it and what stands under it are kept in the remarks.")
_NO_PLACE = Finding("Line {line}: “{text}” has no place on a canvas; it is kept in the remarks.")

_NO_ORIGIN = Finding(
    "Line {line}: there is no note “{text}” above; where it came from and how it is tried is not known any more."
)

_LABELLED = re.compile(r"(?P<label>[^:：\n]+?)[ \t]*[:：][ \t]*(?P<value>.*)", re.DOTALL)
_LITERAL = re.compile(r"`([^`]+)`")
_MARKUP = re.compile(r"(?<!\\)(?:\\\\)*[*`<\[]")
_HANGUL = re.compile(r"[\u1100-\u11ff\uac00-\ud7a3]")


def read(data: bytes, file: str, methods: Mapping[str, Method]) -> ReadWorkshop:
    """The workshop in a Markdown file; `# title`, `## block` and `- note` are enough.

    Raises UnreadableFile for a file that is not text or has neither a title nor a block.
    """
    reader = _read(text_of(data, file), methods)
    if reader.title is None and not reader.sheets:
        reason = Finding("It has neither a “# workshop title” nor a “## block”. Add one of them.")
        raise UnreadableFile(file=file, line=1, reason=reason)
    return reading_of(reader.draft(), file, methods, tuple(reader.findings))


def read_ours(data: bytes, file: str, methods: Mapping[str, Method]) -> ReadWorkshop | None:
    """The workshop in a file that is in our own form through and through; None for what others write.

    Ours is what has our marks, answers, legend or methods; else everything in it must have a place, a note at least,
    and no signs that we would have escaped. Raises UnreadableFile for a file that is not text.
    """
    reader = _read(text_of(data, file), methods)
    is_whole = not reader.has_lost and not reader.has_markup and any(sheet.notes for sheet in reader.sheets)
    if not is_whole and not reader.has_our_signs:
        return None
    return reading_of(reader.draft(), file, methods, tuple(reader.findings))


def _read(text: str, methods: Mapping[str, Method]) -> "_Reader":
    sections = _sections(pieces(text))
    reader = _Reader(methods)
    for place, section in enumerate(sections, start=1):
        reader.take(section, sections[place:])
    return reader


@dataclass
class _Section:
    """A heading and what stands under it; what stands above the first heading has none."""

    heading: MarkdownPiece | None
    body: list[MarkdownPiece] = field(default_factory=list)

    @property
    def name(self) -> str:
        return clean_text(plain(self.heading.text)) if self.heading else ""

    @property
    def level(self) -> int:
        return self.heading.level if self.heading else 0


class _Marked(Value):
    """Where a note comes from and how it is tried, and the note: its number in the sheet, its block and its text."""

    number: int
    block: str
    note: str
    origin: Origin | None = None
    trial: Trial | None = None
    author: str = ""


_MARKED_NOTES = TypeAdapter(tuple[_Marked, ...])


@dataclass
class _MarkdownSheet:
    title: str | None
    method: str = ""
    version: int = 1
    notes: list[NoteBody] = field(default_factory=list)
    answers: dict[str, JsonValue] = field(default_factory=dict)


def _sections(found: Iterable[MarkdownPiece]) -> list[_Section]:
    sections = [_Section(None)]
    for piece in found:
        if piece.kind == "heading":
            sections.append(_Section(piece))
        else:
            sections[-1].body.append(piece)
    return sections


class _Reader:
    """Takes the sections of a file one after another and gathers the workshop they describe.

    `has_our_signs`: something in it is written by nobody but us; `has_lost`: something has no place; `has_markup`: a
    note has signs that we would have escaped.
    """

    def __init__(self, methods: Mapping[str, Method]) -> None:
        self.title: str | None = None
        self.sheets: list[_MarkdownSheet] = []
        self.findings: list[Finding] = []
        self._methods = methods
        self._canvases = canvases(methods)
        self._particulars: dict[str, Any] = {}
        self._legend: list[LegendEntry] = []
        self._kept: list[str] = []
        self._takeaways = TakeawayReader()
        self._agenda = AgendaReader()
        self._among_takeaways = self._in_agenda = False
        self._has_hangul = False
        self.has_our_signs = self.has_lost = self.has_markup = False

    def take(self, section: _Section, below: Sequence[_Section]) -> None:
        """One section, with those below it: the head of a workshop, a sheet, a block, the takeaways, or something
        without a place."""
        self._has_hangul |= _HANGUL.search(section.name) is not None
        if section.level == 1:
            self._among_takeaways = self.title is not None and _is_section(section, is_title)
            self._in_agenda = self.title is not None and _is_section(section, is_agenda_title)
        if section.heading is None:
            self._each(section.body, self._take_particular)
        elif section.level == 1 and self.title is None and not self.sheets:
            self.title = section.name
            self._each(section.body, self._take_particular)
        elif self._in_agenda and section.level == 1:
            self._each(section.body, self._agenda.take)
        elif self._among_takeaways and (section.level == 1 or sort_named(section.name)):
            self._take_takeaways(section)
        elif section.level > 1 and (block := self._block(section, below)):
            if not self.sheets:
                self.sheets.append(_MarkdownSheet(None, self._canvas_of([section, *below])))
            self._each(section.body, lambda piece: self._take_note(piece, block))
        elif section.level == 1 or self._holds_blocks(section, below):
            self.sheets.append(_MarkdownSheet(section.name))
            self._each(section.body, self._take_method)
            self.sheets[-1].method = self.sheets[-1].method or self._canvas_of(below)
        else:
            self._keep([section.heading, *section.body], _NO_BLOCK)

    def draft(self) -> Draft:
        """All that was understood, and the rest in the remarks."""
        language: Language = self._particulars.get("language", "ko" if self._has_hangul else "en")
        particulars = {
            **self._particulars,
            "language": language,
            "remarks": "\n".join(filter(None, [self._particulars.get("remarks"), *self._kept])),
        }
        if self._legend:
            particulars["legend"] = tuple(self._legend)
        sheets = tuple(
            DraftSheet(
                title=self._title(sheet, language),
                method=sheet.method,
                method_version=sheet.version,
                notes=tuple(sheet.notes),
                answers=sheet.answers,
            )
            for sheet in self.sheets
        )
        kept = {"takeaways": tuple(self._takeaways.found), "agenda": tuple(self._agenda.found)}
        return Draft(title=self.title or "", sheets=sheets, **kept, **particulars)

    def _take_takeaways(self, section: _Section) -> None:
        sort = sort_named(section.name)
        self._each(section.body, lambda piece: sort is not None and self._takeaways.take(piece, sort))

    def _title(self, sheet: _MarkdownSheet, language: Language) -> str:
        if sheet.title is None and sheet.method in self._methods:
            return title_of(self._methods[sheet.method], language)
        return sheet.title or self.title or ""

    def _block(self, section: _Section, below: Sequence[_Section]) -> str | None:
        """The id of the block that a heading names on the sheet at hand."""
        if literal := _LITERAL.fullmatch(section.name):
            self.has_our_signs = True
            return literal[1]
        method = self._methods.get(self.sheets[-1].method if self.sheets else self._canvas_of([section, *below]))
        block = named_block(method, section.name) if method else None
        if block is None and meant({SHELF: SHELF_AREA.name}, section.name):
            return SHELF
        return block.id if block else None

    def _canvas_of(self, below: Sequence[_Section]) -> str:
        """The canvas of a sheet that does not say its method: the first of those that know most of its headings."""
        names = [section.name for section in takewhile(lambda section: section.level != 1, below)]

        def known(canvas: Method) -> int:
            return sum(named_block(canvas, name) is not None for name in names)

        return max(self._canvases, key=known).id if self._canvases else ""

    def _holds_blocks(self, section: _Section, below: Sequence[_Section]) -> bool:
        if not below or below[0].level <= section.level:
            return False
        return any(named_block(canvas, below[0].name) is not None for canvas in self._canvases)

    def _each(self, body: Iterable[MarkdownPiece], understood: Callable[[MarkdownPiece], bool]) -> None:
        """Offers each piece to `understood` and keeps runs of those that were not."""
        lost: list[MarkdownPiece] = []
        for piece in body:
            if not understood(piece):
                lost.append(piece)
            elif lost:
                self._keep(lost)
                lost = []
        if lost:
            self._keep(lost)

    def _keep(self, lost: Sequence[MarkdownPiece], told: Finding = _NO_PLACE) -> None:
        self.has_lost = True
        self._tell(told, lost[0].line, plain(lost[0].text))
        self._kept.append("\n".join(piece.typed for piece in lost))

    def _tell(self, told: Finding, line: int, text: str) -> None:
        first = clean_text(text).split("\n")[0]
        shown = first if len(first) <= 60 else f"{first[:59]}…"
        self.findings.append(replace(told, details={"line": line, "text": shown}))

    def _take_particular(self, piece: MarkdownPiece) -> bool:
        label, value = _labelled(piece)
        entry = meant_entry(label, value)
        if entry and not any(entry.letter == other.letter or entry.paper == other.paper for other in self._legend):
            self._legend.append(entry)
            self.has_our_signs = True
            return True
        name = meant(PARTICULARS, label)
        meaning: object = value
        if name == "day":
            meaning = meant_day(value)
        elif name in ("begins", "ends"):
            meaning = meant_time(value)
        elif name == "language":
            meaning = meant(LANGUAGE_NAMES, value)
        if name is None or name in self._particulars or meaning is None:
            return False
        self._particulars[name] = meaning
        return True

    def _take_method(self, piece: MarkdownPiece) -> bool:
        sheet = self.sheets[-1]
        label, value = _labelled(piece)
        method = meant_method(value) if meant({"method": METHOD}, label) else None
        if method is None:
            return self._take_answers(piece)
        sheet.method, sheet.version = method
        self.has_our_signs = True
        return True

    def _take_note(self, piece: MarkdownPiece, block: str) -> bool:
        if piece.kind != "item":
            return self._take_answers(piece)
        marked = MARKED.fullmatch(piece.text)
        fields = meant_marks(marked["marks"], with_letters=bool(self._legend)) if marked else None
        text = marked["text"] if marked and fields is not None else piece.text
        self.has_our_signs |= fields is not None
        self.has_markup |= _MARKUP.search(text) is not None
        colour = self._legend[0].letter if self._legend else "A"
        note = {"block": block, "text": clean_text(plain(text)), "colour": colour} | (fields or {})
        self.sheets[-1].notes.append(NoteBody.model_validate(note))
        return True

    def _take_marked(self, piece: MarkdownPiece) -> bool:
        try:
            found = _MARKED_NOTES.validate_python(parsed(piece.text))
        except (NotJson, ValidationError):
            return False
        for marked in found:
            self._mark(marked, piece.line)
        return True

    def _mark(self, marked: _Marked, line: int) -> None:
        """Give origin, trial and author to the first note that can be meant; one that was edited since is not known."""
        notes = self.sheets[-1].notes
        meant = (marked.block, clean_text(marked.note), None, None, "")
        places = [
            place
            for place, note in enumerate(notes)
            if (note.block, note.text, note.origin, note.trial, note.author) == meant
        ]
        if not places:
            self._tell(_NO_ORIGIN, line, marked.note)
            return
        place = min(places, key=lambda place: abs(place + 1 - marked.number))
        told = {"origin": marked.origin, "trial": marked.trial, "author": clean_text(marked.author)}
        notes[place] = notes[place].model_copy(update=told)

    def _take_answers(self, piece: MarkdownPiece) -> bool:
        self.has_our_signs |= piece.kind == "fence" and piece.info in (NOTES, ANSWERS)
        if piece.kind == "fence" and piece.info == NOTES:
            return self._take_marked(piece)
        if piece.kind != "fence" or piece.info != ANSWERS:
            return False
        answers = self.sheets[-1].answers
        try:
            found = parsed(piece.text)
        except NotJson:
            return False
        if not isinstance(found, dict) or answers.keys() & found.keys():
            return False
        answers.update(found)
        return True


def _is_section(section: _Section, is_title: Callable[[str], bool]) -> bool:
    """Whether this is the heading of a part of the workshop; a sheet that is called so says its method."""
    return is_title(section.name) and not any(meant({"method": METHOD}, _labelled(each)[0]) for each in section.body)


def _labelled(piece: MarkdownPiece) -> tuple[str, str]:
    """The label and the value of an item such as "- Client: Lantern Books"; empty texts if it is not one."""
    found = _LABELLED.fullmatch(piece.text) if piece.kind == "item" else None
    return (clean_text(plain(found["label"])), clean_text(plain(found["value"]))) if found else ("", "")
