"""Documents of Word (.docx): headings, lists, paragraphs and tables."""

import zipfile
from collections.abc import Iterator
from xml.etree.ElementTree import Element, ParseError, fromstring

from canvasapp.domain.model.finding import Finding
from canvasapp.domain.model.values import Words
from canvasapp.importing.kinds.archive import damaged, holds, opened
from canvasapp.importing.kinds.source_kind import ImportSource, SourceKind
from canvasapp.importing.list_signs import without_sign
from canvasapp.importing.outline import Aside, Entry, Outline, TextCell, TextPart, TextTable
from canvasapp.importing.vocabulary import Vocabulary

_DOCUMENT = "word/document.xml"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PICTURE = Finding("It is a picture; what is on it cannot be read.")


def recognises(source: ImportSource, vocabulary: Vocabulary) -> bool:
    """Whether a file is a document of Word."""
    return holds(source, _DOCUMENT)


def read(source: ImportSource, vocabulary: Vocabulary) -> Outline:
    """The outline of a document; a line is a paragraph, counted from 1. Raises UnreadableSource."""
    try:
        with opened(source, ("word/document", "word/styles")) as archive:
            data = archive.read(_DOCUMENT)
            names = _heading_styles(archive)
        if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
            raise damaged(source)
        body = fromstring(data).find(f"{_W}body")
    except (ParseError, KeyError, zipfile.BadZipFile, OSError, ValueError) as error:
        raise damaged(source) from error
    return Outline(tuple(_Document(names).entries(body)) if body is not None else ())


def _heading_styles(archive: zipfile.ZipFile) -> dict[str, int]:
    """The ids of the styles of headings, with their levels; languages call them differently, their names do not."""
    found: dict[str, int] = {"Title": 1}
    if "word/styles.xml" not in archive.namelist():
        return found
    for style in fromstring(archive.read("word/styles.xml")).iter(f"{_W}style"):
        name = style.find(f"{_W}name")
        words = (name.get(f"{_W}val") or "").lower().split() if name is not None else []
        if len(words) == 2 and words[0] == "heading" and words[1].isdigit():
            found[style.get(f"{_W}styleId") or ""] = min(6, int(words[1]))
        elif words == ["title"]:
            found[style.get(f"{_W}styleId") or ""] = 1
    return found


class _Document:
    """Counts paragraphs on the way."""

    def __init__(self, headings: dict[str, int]) -> None:
        self._headings = headings
        self._line = 0

    def entries(self, body: Element) -> Iterator[Entry]:
        """The entries of a body, or of anything that holds paragraphs and tables."""
        for child in body:
            if child.tag == f"{_W}p":
                yield from self._paragraph(child)
            elif child.tag == f"{_W}tbl":
                yield self._table(child)
            elif child.tag in (f"{_W}sdt", f"{_W}sdtContent", f"{_W}ins", f"{_W}smartTag"):
                yield from self.entries(child)

    def _paragraph(self, paragraph: Element) -> Iterator[TextPart | Aside]:
        self._line += 1
        text = _text(paragraph)
        for picture in paragraph.iter("{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"):
            if picture.get("descr"):
                yield Aside(self._line, str(picture.get("descr")), _PICTURE)
        if not text.strip():
            return
        style = paragraph.find(f"{_W}pPr/{_W}pStyle")
        level = self._headings.get((style.get(f"{_W}val") or "") if style is not None else "", 0)
        depth = paragraph.find(f"{_W}pPr/{_W}numPr/{_W}ilvl")
        listed = paragraph.find(f"{_W}pPr/{_W}numPr") is not None
        bare = without_sign(text)
        if level:
            yield TextPart("heading", self._line, " ".join(text.split()), level)
        elif listed or bare is not None:
            nested = int(depth.get(f"{_W}val") or 0) if depth is not None else 0
            yield TextPart("item", self._line, (bare or text).strip(), nested + 1)
        elif _is_bold(paragraph) and "\n" not in text.strip():
            yield TextPart("bold", self._line, text.strip())
        else:
            yield TextPart("text", self._line, text.strip())

    def _table(self, table: Element) -> TextTable:
        first = self._line + 1
        rows: list[tuple[TextCell, ...]] = []
        for row in table.findall(f"{_W}tr"):
            cells: list[TextCell] = []
            for cell in row.findall(f"{_W}tc"):
                cells += self._cell(cell, rows[-1] if rows else (), len(cells))
            rows.append(tuple(cells))
        return TextTable(first, tuple(rows))

    def _cell(self, cell: Element, above: tuple[TextCell, ...], place: int) -> Iterator[TextCell]:
        span, merge = cell.find(f"{_W}tcPr/{_W}gridSpan"), cell.find(f"{_W}tcPr/{_W}vMerge")
        wide = min(60, max(1, int(span.get(f"{_W}val") or 1))) if span is not None else 1
        parts = tuple(self._parts(cell))
        if merge is not None and merge.get(f"{_W}val") != "restart" and not parts and place < len(above):
            made = TextCell(above[place].parts, covered=True)
        else:
            made = TextCell(parts)
        yield made
        for _ in range(wide - 1):
            yield TextCell(made.parts, covered=True)

    def _parts(self, holder: Element) -> Iterator[TextPart]:
        """The parts of a cell; a table inside it gives those of its cells."""
        for entry in self.entries(holder):
            if isinstance(entry, TextPart):
                yield entry
            elif isinstance(entry, TextTable):
                yield from (part for row in entry.rows for cell in row if not cell.covered for part in cell.parts)


def _text(paragraph: Element) -> str:
    said = []
    for part in paragraph.iter():
        if part.tag == f"{_W}t":
            said.append(part.text or "")
        elif part.tag in (f"{_W}br", f"{_W}cr"):
            said.append("\n")
        elif part.tag == f"{_W}tab":
            said.append(" ")
    return "".join(said)


def _is_bold(paragraph: Element) -> bool:
    runs = [run for run in paragraph.iter(f"{_W}r") if "".join(part.text or "" for part in run.iter(f"{_W}t")).strip()]
    marks = [run.find(f"{_W}rPr/{_W}b") for run in runs]
    return bool(runs) and all(mark is not None and mark.get(f"{_W}val") not in ("0", "false") for mark in marks)


KIND = SourceKind("docx", Words(en="Word document", ko="Word 문서"), (".docx",), 11, recognises, read, binary=True)
