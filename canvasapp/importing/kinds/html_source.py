"""HTML: files, what Word, spreadsheets and whiteboards put on the clipboard, and what stands in Markdown."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

from canvasapp.domain.model.finding import Finding
from canvasapp.domain.model.values import Words
from canvasapp.importing.kinds.source_kind import ImportSource, SourceKind
from canvasapp.importing.list_signs import without_sign
from canvasapp.importing.outline import Aside, Entry, Outline, TextCell, TextPart, TextTable
from canvasapp.importing.plain_lines import parts_of_lines
from canvasapp.importing.source_limits import MOST_PARTS, TooManyParts, tamed_html
from canvasapp.importing.vocabulary import Vocabulary

_BEGINS = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|table|div|p|ul|ol|h[1-6]|span|b)\b",
    re.IGNORECASE | re.DOTALL,
)
_BLOCKS = frozenset(
    [
        "p",
        "div",
        "section",
        "article",
        "header",
        "footer",
        "main",
        "aside",
        "nav",
        "blockquote",
        "pre",
        "figure",
        "figcaption",
        "dl",
        "dt",
        "dd",
        "form",
        "fieldset",
        "address",
        "details",
        "summary",
        "center",
        "caption",
        "option",
        "tbody",
        "thead",
        "tfoot",
        "body",
        "html",
        "hr",
    ]
)
_SILENT = frozenset(("script", "style", "head", "noscript", "template", "svg", "object", "xml"))
_BOLD = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]\d\d)", re.IGNORECASE)
_NOT_BOLD = re.compile(r"font-weight\s*:\s*(?:normal|[1-5]00)", re.IGNORECASE)
_HEADING_CLASS = re.compile(r"Mso(?:Heading(?P<level>[1-6])|Title)\b", re.IGNORECASE)
_SPACE = re.compile(r"[ \t\r\n\xa0]+")
_PICTURE = Finding("It is a picture; what is on it cannot be read.")
_COMMENT = Finding("It is a comment.")
_MOST_SPAN, _MOST_COVERED = 60, 5000


def read(source: ImportSource, vocabulary: Vocabulary) -> Outline:
    """The outline of a page."""
    return entries_of_html(source.text, 1)


def recognises(source: ImportSource, vocabulary: Vocabulary) -> bool:
    """Whether a text begins as a page does, or as the parts of one on a clipboard."""
    return _BEGINS.match(source.text[:20_000]) is not None


def entries_of_html(text: str, line: int, keep_lines: bool = False) -> Outline:
    """The outline of HTML that begins on `line`; `keep_lines`: lines with the sign of a list are items (Markdown)."""
    page = _HtmlPage(line, keep_lines)
    page.feed(tamed_html(text))
    page.close()
    page.finish()
    return Outline(tuple(page.entries), page.title)


@dataclass
class _HtmlGrid:
    """A table that is being read: `taken` are the cells of wider and taller ones, by row and column."""

    line: int
    rows: list[list[TextCell]] = field(default_factory=list)
    taken: dict[tuple[int, int], TextCell] = field(default_factory=dict)
    parts: list[TextPart] | None = None
    span: tuple[int, int] = (1, 1)

    def end_cell(self) -> None:
        """Put the parts of the open cell into its row, and mark what it covers."""
        if self.parts is None or not self.rows:
            return
        row, number = self.rows[-1], len(self.rows) - 1
        self.cover()
        cell, column = TextCell(tuple(self.parts)), len(row)
        wide, tall = self.span if len(self.taken) < _MOST_COVERED else (1, 1)
        for down in range(tall):
            for right in range(wide):
                if down or right:
                    self.taken[(number + down, column + right)] = TextCell(cell.parts, covered=True)
        row.append(cell)
        self.cover()
        self.parts = None

    def cover(self) -> None:
        """Go on behind cells of the open row that are covered already."""
        row, number = self.rows[-1], len(self.rows) - 1
        while (number, len(row)) in self.taken:
            row.append(self.taken.pop((number, len(row))))


class _HtmlPage(HTMLParser):
    def __init__(self, line: int, keep_lines: bool) -> None:
        super().__init__(convert_charrefs=True)
        self.entries: list[Entry] = []
        self.title = ""
        self._first, self._keep_lines = line, keep_lines
        self._tables: list[_HtmlGrid] = []
        self._lists = 0
        self._heading = 0
        self._item = False
        self._bold: list[str] = []
        self._silent: list[str] = []
        self._said: list[tuple[str, bool]] = []
        self._begun = 0

    # What the parser calls.

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = {name: value or "" for name, value in attrs}
        if tag in _SILENT:
            self._flush()
            self._silent.append(tag)
        elif tag == "br":
            self._said.append(("\n", False))
        elif tag == "img" and told.get("alt", "").strip():
            self.entries.append(Aside(self._line, told["alt"].strip(), _PICTURE))
        elif tag in ("table", "tr", "td", "th"):
            self._flush()
            self._open_table(tag, told)
        elif tag in ("ul", "ol", "li"):
            self._flush()
            self._lists += tag != "li"
            self._item = tag == "li"
        elif re.fullmatch("h[1-6]", tag):
            self._flush()
            self._heading = int(tag[1])
        elif tag in _BLOCKS:
            self._flush()
            self._open_block(tag, told)
        self._open_bold(tag, told)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in ("br", "img", "hr"):
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in self._silent:
            if tag == "head":
                self._silent.clear()
            else:
                self._silent.remove(tag)
            return
        if tag == "title":
            self.title = self.title or " ".join("".join(words for words, _ in self._said).split())
            self._said = []
            return
        if tag in ("table", "tr", "td", "th", "ul", "ol", "li") or tag in _BLOCKS or re.fullmatch("h[1-6]", tag):
            self._flush()
        if tag in ("ul", "ol"):
            self._lists = max(0, self._lists - 1)
        if tag == "li":
            self._item = False
        self._heading = 0 if re.fullmatch("h[1-6]|p", tag) else self._heading
        self._close_table(tag)
        if tag in self._bold:
            del self._bold[len(self._bold) - 1 - self._bold[::-1].index(tag) :]

    def handle_data(self, data: str) -> None:
        if self._silent and not (self._silent == ["head"] and self.lasttag == "title"):
            return
        if data.strip() and not self._said:
            self._begun = self._line + data[: len(data) - len(data.lstrip())].count("\n")
        self._said.append((data, bool(self._bold)))

    def handle_comment(self, data: str) -> None:
        text = data.strip()
        if text and not text.startswith(("[if", "[endif", "StartFragment", "EndFragment")) and not self._silent:
            self.entries.append(Aside(self._line, text, _COMMENT))

    def unknown_decl(self, data: str) -> None:
        """Word's conditional comments ("[if !supportLists]") say nothing; anything else is text."""
        if not data.startswith(("if", "endif")):
            self.handle_data(data)

    def handle_decl(self, decl: str) -> None:
        if not decl.lower().startswith("doctype html"):
            self.entries.append(Aside(self._line, decl[:200], Finding("It declares what a browser needs.")))

    def finish(self) -> None:
        """What is still open ends with the page."""
        self._flush()
        while self._tables:
            self._close_table("table")

    @property
    def _line(self) -> int:
        return self._first + self.getpos()[0] - 1

    # Blocks and bold.

    def _open_block(self, tag: str, told: dict[str, str]) -> None:
        found = _HEADING_CLASS.search(told.get("class", ""))
        if found:
            self._heading = int(found["level"] or 1)
        self._item = tag == "dd" or (self._item and tag in ("p", "div", "dl"))
        if tag == "dt":
            self._said.append(("", True))

    def _open_bold(self, tag: str, told: dict[str, str]) -> None:
        style = told.get("style", "")
        if (
            (tag in ("b", "strong", "dt") and not _NOT_BOLD.search(style))
            or (tag == "span" and _BOLD.search(style))
            or (tag == "span" and self._bold and self._bold[-1] == "span")
        ):
            self._bold.append(tag)

    def _flush(self) -> None:
        """The text that was gathered becomes a part."""
        said, self._said = self._said, []
        raw = "".join(words for words, _ in said)
        if not raw.strip():
            return
        lines = self._lines(said)
        if not lines:
            return
        bold = all(is_bold for words, is_bold in said if words.strip())
        line, item, self._item = self._begun or self._line, self._item, False
        self._put(lines, line, bold, item)

    def _lines(self, said: list[tuple[str, bool]]) -> list[str]:
        text = "".join(words if words == "\n" else self._collapsed(words) for words, _ in said)
        return [line.strip(" ") for line in text.split("\n") if line.strip()]

    def _collapsed(self, words: str) -> str:
        if self._keep_lines and "\n" in words:
            return (
                "\n".join(
                    _SPACE.sub(" ", line) if not at or without_sign(line) is None else f"\0{_SPACE.sub(' ', line)}"
                    for at, line in enumerate(words.split("\n"))
                )
                .replace("\n\0", "\r")
                .replace("\n", " ")
                .replace("\r", "\n")
                .replace("\0", "")
            )
        return _SPACE.sub(" ", words)

    def _put(self, lines: list[str], line: int, bold: bool, item: bool) -> None:
        whole = "\n".join(lines)
        if self._heading:
            parts = [TextPart("heading", line, " ".join(lines), self._heading)]
        elif item or (self._lists and not self._tables):
            first = without_sign(lines[0])
            text = "\n".join([first if first is not None else lines[0], *lines[1:]]) if item else whole
            parts = [TextPart("item" if item else "text", line, text, max(1, self._lists))]
        elif bold and len(lines) == 1 and without_sign(whole) is None:
            parts = [TextPart("bold", line, whole)]
        elif self._tables or any(without_sign(one) is not None for one in lines):
            parts = parts_of_lines((line, one) for one in lines)
        else:
            parts = [TextPart("text", line, whole)]
        grid = self._tables[-1] if self._tables else None
        if grid is not None and grid.parts is not None:
            grid.parts += parts
        else:
            self.entries += parts
            if len(self.entries) > MOST_PARTS:
                raise TooManyParts

    # Tables.

    def _open_table(self, tag: str, told: dict[str, str]) -> None:
        if tag == "table":
            self._tables.append(_HtmlGrid(self._line))
            return
        if not self._tables:
            return
        grid = self._tables[-1]
        grid.end_cell()
        if tag == "tr" or not grid.rows:
            grid.rows.append([])
        if tag != "tr":
            grid.cover()
            grid.parts = []
            grid.span = (_number(told.get("colspan", "")), _number(told.get("rowspan", "")))

    def _close_table(self, tag: str) -> None:
        if not self._tables or tag not in ("table", "tr", "td", "th"):
            return
        grid = self._tables[-1]
        grid.end_cell()
        if tag != "table":
            return
        self._tables.pop()
        rows = tuple(tuple(row) for row in grid.rows if row)
        outer = self._tables[-1].parts if self._tables else None
        if outer is not None:
            outer += [part for row in rows for cell in row if not cell.covered for part in cell.parts]
        elif rows:
            self.entries.append(TextTable(grid.line, rows))


def _number(text: str) -> int:
    return min(_MOST_SPAN, max(1, int(text))) if text.strip().isdecimal() and len(text) < 6 else 1


KIND = SourceKind("html", Words(en="HTML", ko="HTML"), (".html", ".htm", ".xhtml"), 40, recognises, read)
