"""Fonts for paper: Pretendard, behind it Noto Emoji, behind them what the system has; widths without a call each."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from io import BytesIO
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

import uharfbuzz
from reportlab.pdfbase.pdfdoc import PDFDocument
from reportlab.pdfbase.ttfonts import TTFont

from canvasapp.export.pdf.pen.line_breaking import break_lines, clusters
from canvasapp.export.pdf.pen.shaping import Glyph, is_emoji_sequence, needs_shaping, shaped
from canvasapp.export.pdf.pen.system_fonts import SystemFont, fonts_with

CODE_PADDING = 150
"""Space before and after a code in its box, in thousandths of the type size."""


_MOST_LINES = 4096
"""So many broken texts, and so many widths of shaped ones, are kept."""

_FIRST_OWN_CODE = 0xF0000
"""From here on, in the plane for private use, glyphs without a character of their own have codes."""

_NO_TEXT = "\u200b"
"""What a glyph reads as whose text is that of the glyph before it."""


class Font(TTFont):
    """A TrueType font that is embedded as a subset and reads back right beyond U+FFFF too.

    `number` is its place in a collection. `tag` is added to its name in the file, so that two fonts which call
    themselves the same are kept apart. Raises OSError where the file cannot be read.
    """

    def __init__(self, path: Path, number: int = 0, tag: str = "") -> None:
        self._number = number
        # Read here: what reportlab says of a file that it cannot open does not tell the system's reason.
        data = BytesIO(path.read_bytes())
        super().__init__(f"{path}-{number}", data, subfontIndex=number, shapable=False)  # type: ignore[no-untyped-call]
        self.face.filename = str(path)
        self.face.subfontNameX = tag.encode()
        self._codes: dict[tuple[int, str], int] = {}
        self._texts: dict[int, str] = {}

    def has(self, sign: str) -> bool:
        """Whether the font has a glyph that means the character: one for private use means what its maker likes."""
        return ord(sign) in self.face.charToGlyph and unicodedata.category(sign) != "Co"

    def width(self, sign: str) -> int:
        """The advance of a character in thousandths of the type size."""
        advance: float = self.face.charWidths[ord(sign)]
        return round(advance)

    def addObjects(self, doc: PDFDocument) -> None:
        """Adds the subsets to the document. reportlab writes emoji into ToUnicode as five digits; it takes UTF-16."""
        super().addObjects(doc)  # type: ignore[no-untyped-call]
        for name, stream in doc.idToObject.items():
            if name.startswith("toUnicodeCMap:"):
                stream.content = re.sub(r"(?<=> <)[0-9A-F]{5,6}(?=>)", self._as_utf16, stream.content)

    def _as_utf16(self, code: re.Match[str]) -> str:
        number = int(code[0], 16)
        return self._texts.get(number, chr(number)).encode("utf-16-be").hex().upper()

    def shaped(self, text: str, right_to_left: bool | None = None) -> tuple[Glyph, ...] | None:
        """The glyphs of `text` from left to right, as `shaping.shaped` finds them."""
        return shaped(self._harfbuzz, text, right_to_left)

    @cached_property
    def _harfbuzz(self) -> uharfbuzz.Font:
        return uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob(self.face._ttf_data), self._number))

    def character(self, glyph: Glyph) -> str:
        """The character by which `splitString` takes a glyph; one of its own where its text is no single character."""
        text = glyph.text or _NO_TEXT
        if len(text) == 1 and self.face.charToGlyph.get(ord(text)) == glyph.number:
            return text
        code = self._codes.get((glyph.number, text))
        if code is None:
            code = _FIRST_OWN_CODE + len(self._codes)
            self._codes[glyph.number, text] = code
            self._texts[code] = text
            self.face.charToGlyph[code] = glyph.number
            self.face.charWidths[code] = glyph.advance
        return chr(code)


class Run(NamedTuple):
    """Text in one font (None: a character that no font has), its width in thousandths of the type size, and its glyphs
    if it was shaped."""

    font: Font | None
    text: str
    width: float
    glyphs: tuple[Glyph, ...] = ()


class Face:
    """One weight: fonts in the order in which they are asked for a character."""

    def __init__(self, fonts: Sequence[Font]) -> None:
        self._fonts = fonts
        self._plain: set[str] = set()
        self._lines: dict[tuple[str, float], tuple[str, ...]] = {}
        self._advances = _Advances(fonts)
        self._shaped: dict[str, float] = {}

    @property
    def first(self) -> Font:
        """The font of all that it has; codes are printed in it."""
        return self._fonts[0]

    def font_of(self, sign: str) -> Font | None:
        """The first font that has the character."""
        return _first_with(sign, self._fonts)

    def has_all(self, text: str) -> bool:
        """Whether no character of `text` is printed as its code."""
        return all(is_invisible(sign) or sign.isspace() or self.font_of(sign) is not None for sign in text)

    def width(self, text: str) -> float:
        """The width of `text` in one line, in units of the type size."""
        return self.measure(text) / 1000

    def measure(self, text: str) -> float:
        """The width of `text` in one line, in thousandths of the type size."""
        if not needs_shaping(text):
            return sum(map(self._advances.__getitem__, text))
        found = self._shaped.get(text)
        if found is None:
            if len(self._shaped) >= _MOST_LINES:
                self._shaped.clear()
            found = self._shaped[text] = sum(run.width for run in self.runs(text))
        return found

    def lines(self, text: str, width: float) -> tuple[str, ...]:
        """`text` in lines of `width`, in units of the type size; kept, since figures are drawn again and again."""
        found = self._lines.get((text, width))
        if found is None:
            if len(self._lines) >= _MOST_LINES:
                self._lines.clear()
            found = self._lines[text, width] = break_lines(text, width, self.measure)
        return found

    def runs(self, text: str, right_to_left: bool | None = None) -> list[Run]:
        """`text` from left to right, cut where the font changes and shaped; its script decides the direction where
        none is given."""
        runs: list[Run] = []
        for font, group in groupby(clusters(text), key=self._font_for):
            part = "".join(group)
            glyphs = font.shaped(part, right_to_left) if font is not None else None
            if font is not None and glyphs is not None:
                runs.append(Run(font, part, sum(glyph.advance for glyph in glyphs), glyphs))
            else:
                runs += self.plain_runs(part)
        return runs[::-1] if right_to_left else runs

    def plain_runs(self, text: str) -> list[Run]:
        """`text` as it stands, sign beside sign, cut where the font changes."""
        return [self._plain_run(font, part) for font, part in self.stretches(text)]

    def _plain_run(self, font: Font | None, text: str) -> Run:
        return Run(font, text, sum(map(self._advances.__getitem__, text)))

    def _font_for(self, cluster: str) -> Font | None:
        """The first font that has all of a cluster and, if it is an emoji, makes one sign of it."""
        if cluster.isspace():
            return self.first
        drawn = [sign for sign in cluster if _is_drawn(sign)]
        complete = [font for font in self._fonts if drawn and all(font.has(sign) for sign in drawn)]
        if is_emoji_sequence(cluster):
            complete.sort(key=lambda font: not _is_one_sign(font, cluster))
        return next((font for font in complete if font.shaped(cluster) is not None), None)

    def torn(self, text: str) -> Iterator[str]:
        """The emoji of `text` that no font has as a single sign: they are printed in parts."""
        if needs_shaping(text):
            for cluster in clusters(text):
                if is_emoji_sequence(cluster):
                    font = self._font_for(cluster)
                    if font is None or not _is_one_sign(font, cluster):
                        yield cluster

    def stretches(self, text: str) -> list[tuple[Font | None, str]]:
        """`text` cut where the font changes; None goes with one character that no font has.

        Blanks take the font they stand in; joiners and other invisible signs too, if it knows them. Texts whose signs
        the first font is known to have are not looked at sign by sign.
        """
        if text and self._plain.issuperset(text):
            return [(self.first, text)]
        fonts: list[tuple[Font | None, str]] = []
        font = self.first
        for sign in text:
            if is_invisible(sign):
                if font.has(sign) and font.width(sign) == 0:
                    fonts.append((font, sign))
                continue
            shown = " " if sign.isspace() else sign
            own = self.font_of(shown)
            if own is self.first and shown == sign:
                self._plain.add(sign)
            font = own or font
            fonts.append((own, shown))
        cut: list[tuple[Font | None, str]] = []
        for own, group in groupby(fonts, key=lambda pair: pair[0]):
            signs = [sign for _, sign in group]
            cut += [(own, "".join(signs))] if own is not None else [(None, sign) for sign in signs]
        return cut


class _Advances(dict[str, int]):
    """Character widths in thousandths of the type size, looked up in the fonts once.

    It does not know its face: in a circle, the megabytes of the fonts would wait for the garbage collection.
    """

    def __init__(self, fonts: Sequence[Font]) -> None:
        super().__init__()
        self._fonts = fonts

    def __missing__(self, sign: str) -> int:
        self[sign] = width = self._width(sign)
        return width

    def _width(self, sign: str) -> int:
        if is_invisible(sign):
            return 0
        shown = " " if sign.isspace() else sign
        font = _first_with(shown, self._fonts)
        return font.width(shown) if font is not None else sum(self[s] for s in code_of(sign)) + 2 * CODE_PADDING


class Fonts:
    """The two weights for texts made of `characters`, and those characters that no font has.

    `bundled` is the folder with Pretendard and Noto Emoji. The fonts below `folders` are looked through only if those
    lack something.
    """

    def __init__(self, bundled: Path, characters: Iterable[str], folders: Sequence[Path]) -> None:
        regular, bold, emoji = (
            Font(bundled / f"{name}.ttf") for name in ("Pretendard-Regular", "Pretendard-Bold", "NotoEmoji-Regular")
        )
        lacking = {sign for sign in characters if _is_drawn(sign) and not (regular.has(sign) or emoji.has(sign))}
        others = _others(lacking, folders)
        self.regular = Face((regular, emoji, *others))
        self.bold = Face((bold, emoji, *others))
        self.missing = tuple(sorted(sign for sign in lacking if self.regular.font_of(sign) is None))

    def face(self, bold: bool) -> Face:
        """The face of a weight."""
        return self.bold if bold else self.regular


def _is_one_sign(font: Font, cluster: str) -> bool:
    glyphs = font.shaped(cluster)
    return glyphs is not None and sum(glyph.advance > 0 for glyph in glyphs) == 1


def _others(lacking: set[str], folders: Sequence[Path]) -> list[Font]:
    """As few system fonts as have what is lacking."""
    fonts: list[Font] = []
    open_ = set(lacking)
    candidates = fonts_with(open_, folders) if open_ else []
    while candidates and open_:
        best = max(candidates, key=lambda candidate: len(candidate.has & open_))  # the first, and fittest, of equals
        candidates.remove(best)
        font = _loaded(best, tag=f"-{len(fonts) + 1}") if best.has & open_ else None
        gained = {sign for sign in open_ if font is not None and font.has(sign)}
        if font is not None and gained:
            fonts.append(font)
            open_ -= gained
    return fonts


def _first_with(sign: str, fonts: Sequence[Font]) -> Font | None:
    return next((font for font in fonts if font.has(sign)), None)


def _loaded(font: SystemFont, tag: str) -> Font | None:
    try:
        return Font(font.path, font.number, tag)
    except Exception:  # reportlab fails in many ways on fonts it cannot read; another font or the code will do
        return None


def code_of(sign: str) -> str:
    """How a character that no font has is printed: U+1F9FF."""
    return f"U+{ord(sign):04X}"


def is_invisible(sign: str) -> bool:
    """Whether a character has no look of its own: joiners, direction marks, variation selectors, soft hyphens."""
    return unicodedata.category(sign) == "Cf" or "\ufe00" <= sign <= "\ufe0f" or "\U000e0100" <= sign <= "\U000e01ef"


def _is_drawn(sign: str) -> bool:
    return not sign.isspace() and not is_invisible(sign)
