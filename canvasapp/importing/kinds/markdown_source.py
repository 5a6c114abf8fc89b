"""Markdown, as CommonMark has it, with tables, front matter, and HTML within it."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markdown_it import MarkdownIt
from markdown_it.token import Token

from canvasapp.domain.model.finding import Finding
from canvasapp.domain.model.values import Words
from canvasapp.importing.front_matter import front_matter
from canvasapp.importing.kinds.html_source import entries_of_html
from canvasapp.importing.kinds.source_kind import ImportSource, SourceKind
from canvasapp.importing.list_signs import without_box, without_sign
from canvasapp.importing.outline import Aside, Entry, Outline, PartKind, TextCell, TextPart, TextTable
from canvasapp.importing.plain_lines import joined, parts_of_lines
from canvasapp.importing.source_limits import tamed_markdown
from canvasapp.importing.vocabulary import Vocabulary

_SIGNS = re.compile(
    r"^ {0,3}(?:#{1,6}\s+\S|#{2,6}\S|\*\*[^*\n]+\*\*:?\s*$|\|?[ :|-]*---[ :|-]*\|[ :|-]*$|```)", re.MULTILINE
)
_NO_SPACE = re.compile(r"^( {0,3}#{2,6})(?=[^#\s])")
_FENCE = re.compile(r"^ {0,3}(```|~~~)")
_TABLE = re.compile(r"^\s*<table\b", re.IGNORECASE)
_TABLE_END = re.compile(r"</table\s*>", re.IGNORECASE)
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_EMBEDDED = re.compile(r"!\[\[[^\]\n]+\]\]")
_PICTURE = Finding("It is a picture; what is on it cannot be read.")
_COMMENT = Finding("It is a comment.")


def read(source: ImportSource, vocabulary: Vocabulary) -> Outline:
    """The outline of a Markdown text."""
    lines = source.text.split("\n")
    about, body = front_matter(lines)
    html, rest = _without_tables(lines, body)
    kept, taken = tamed_markdown(rest)
    entries = [*about.entries, *html, *_MarkdownWalk(kept).entries(), *parts_of_lines(taken)]
    entries.sort(key=lambda entry: entry.line)
    return Outline(tuple(entries), about.title, about.day, about.author, about.findings)


def recognises(source: ImportSource, vocabulary: Vocabulary) -> bool:
    """Whether a text has signs that only Markdown has."""
    return source.text.startswith("---\n") or _SIGNS.search(source.text) is not None


def _without_tables(lines: Sequence[str], body: int) -> tuple[list[Entry], list[str]]:
    """The tables that are written in HTML, blank lines within them or not, and the lines without them."""
    found: list[Entry] = []
    rest = [""] * body
    fenced = ""
    at = body
    while at < len(lines):
        line = lines[at]
        if fence := _FENCE.match(line):
            fenced = "" if fenced == fence[1] else fenced or fence[1]
        if not fenced and _TABLE.match(line):
            end = next((below for below in range(at, len(lines)) if _TABLE_END.search(lines[below])), None)
            if end is not None:
                found += entries_of_html("\n".join(lines[at : end + 1]), at + 1, keep_lines=True).entries
                rest += [""] * (end + 1 - at)
                at = end + 1
                continue
        rest.append(line if fenced else _NO_SPACE.sub(r"\1 ", line))
        at += 1
    return found, rest


def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"maxNesting": 60}).enable("table")
    parser.disable("reference")
    return parser


@dataclass
class _Rows:
    line: int
    rows: list[tuple[TextCell, ...]]
    cells: list[TextCell]


class _MarkdownWalk:
    """Goes through the tokens of a document and gathers its entries."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = lines
        self._found: list[Entry] = []
        self._depth = 0
        self._first = False
        self._marker = ""
        self._last = 0
        self._heading = 0
        self._table: _Rows | None = None
        self._covered = bytearray(len(lines) + 1)

    def entries(self) -> list[Entry]:
        """All entries; a line that the parser passed over is left out with a reason."""
        tokens = _parser().parse("\n".join(self._lines))
        for at, token in enumerate(tokens):
            if (token.map and not token.type.endswith("_open")) or (
                token.type in ("th_open", "td_open", "tr_open", "heading_open", "table_open") and token.map
            ):
                self._covered[token.map[0] : token.map[1]] = b"\1" * (token.map[1] - token.map[0])
            self._take(token, tokens, at)
        self._found += [
            TextPart("text", number, line.strip())
            for number, (line, covered) in enumerate(zip(self._lines, self._covered, strict=False), start=1)
            if not covered and any(sign.isalnum() for sign in line)
        ]
        return self._found

    def _take(self, token: Token, tokens: Sequence[Token], at: int) -> None:
        line = token.map[0] + 1 if token.map else 0
        match token.type:
            case "heading_open":
                self._heading = int(token.tag[1])
            case "heading_close":
                self._heading = 0
            case "bullet_list_open" | "ordered_list_open":
                self._depth += 1
            case "bullet_list_close" | "ordered_list_close":
                self._depth -= 1
                self._first = False
            case "list_item_open":
                self._first, self._marker = True, self._number(token, tokens, at)
            case "hr":
                self._found.append(TextPart("end", line, ""))
            case "inline":
                self._inline(token, line)
            case "fence":
                self._code(token.content, line + 1)
            case "code_block":
                self._found += parts_of_lines(_numbered(token.content, line), self._depth)
            case "html_block":
                self._found += entries_of_html(token.content, line, keep_lines=True).entries
            case _:
                self._take_table(token, line)

    def _take_table(self, token: Token, line: int) -> None:
        if token.type == "table_open":
            self._table = _Rows(line, [], [])
        elif self._table is not None and token.type == "tr_close":
            self._table.rows.append(tuple(self._table.cells))
            self._table.cells = []
        elif self._table is not None and token.type == "table_close":
            self._found.append(TextTable(self._table.line, tuple(self._table.rows)))
            self._table = None

    def _number(self, token: Token, tokens: Sequence[Token], at: int) -> str:
        """The number of an item, where it is a part of the text: "2024. a plan", a lone "24. December"."""
        if not token.info:
            return ""
        number = int(token.info)
        last, self._last = self._last, number
        if number <= 1 or (number <= 999 and number in (last, last + 1)):
            return ""
        return f"{token.info}{token.markup} "

    def _inline(self, token: Token, line: int) -> None:
        text, lead = _plain(token, self._found, line)
        if _EMBEDDED.fullmatch(text.strip()):
            self._found.append(Aside(line, text.strip(), _PICTURE))
            return
        if self._table is not None:
            self._table.cells.append(TextCell(tuple(_cell_parts(text, line or self._table.line))))
            return
        if self._heading:
            self._found.append(TextPart("heading", line, " ".join(text.split()), self._heading))
        elif self._depth and self._first:
            self._first = False
            begun, self._marker = f"{self._marker}{without_box(joined(text.split(chr(10))))}", ""
            self._found.append(TextPart("item", line, begun, self._depth))
        elif not self._depth and lead and not text.replace(lead, "", 1).strip(" :："):
            self._found.append(TextPart("bold", line, text.strip()))
        else:
            self._paragraph(text, lead, line)

    def _paragraph(self, text: str, lead: str, line: int) -> None:
        lines = text.split("\n")
        if lead and not self._depth and lines[0].strip().rstrip(":：") == lead.rstrip(":：") and len(lines) > 1:
            self._found.append(TextPart("bold", line, lines[0].strip()))
            lines, line = lines[1:], line + 1
        if any(without_sign(one) is not None for one in lines) and not self._depth:
            self._found += parts_of_lines(zip(range(line, line + len(lines)), lines, strict=True))
        else:
            self._found.append(TextPart("text", line, joined(lines), self._depth))

    def _code(self, content: str, line: int) -> None:
        if content.strip():
            kind: PartKind = "text" if self._depth else "code"
            self._found.append(TextPart(kind, line, content.rstrip("\n"), self._depth))


def _cell_parts(text: str, line: int) -> list[TextPart]:
    return parts_of_lines((line, one) for one in text.split("\n"))


def _numbered(content: str, line: int) -> Iterable[tuple[int, str]]:
    return enumerate(content.split("\n"), start=line)


def _plain(token: Token, asides: list[Entry], line: int) -> tuple[str, str]:
    """The text of an inline token without its markup, and the bold words it begins with."""
    said: list[str] = []
    lead: list[str] = []
    bold = 0
    targets: list[tuple[str, int]] = []
    for child in token.children or ():
        words = ""
        if child.type in ("text", "code_inline", "text_special"):
            words = child.content
        elif child.type in ("softbreak", "hardbreak"):
            words = "\n"
        elif child.type == "strong_open":
            bold += 1
        elif child.type == "strong_close":
            bold -= 1
        elif child.type == "link_open":
            targets.append((str(child.attrGet("href") or ""), len(said)))
        elif child.type == "link_close" and targets:
            words = _target("".join(said[targets[-1][1] :]), targets.pop()[0])
        elif child.type == "image":
            asides.append(Aside(line, f"{child.content} {child.attrGet('src') or ''}".strip(), _PICTURE))
        elif child.type == "html_inline":
            words = "\n" if _BREAK.fullmatch(child.content) else ""
            if child.content.startswith("<!--"):
                asides.append(Aside(line, child.content, _COMMENT))
        if bold and not "".join(said[: len(said) - len(lead)]).strip():
            lead.append(words)
            said.append(words)
        elif words:
            said.append(words)
    return "".join(said), "".join(lead).strip()


def _target(shown: str, target: str) -> str:
    """The target of a link behind its words, where they do not show it."""
    bare = target.removeprefix("mailto:")
    return "" if not bare or shown.strip() in (bare, target) else f" ({target})"


KIND = SourceKind(
    "markdown", Words(en="Markdown", ko="마크다운"), (".md", ".markdown", ".mdown", ".qmd"), 60, recognises, read
)
