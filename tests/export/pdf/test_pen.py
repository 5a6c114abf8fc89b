"""Drawing text."""

from pathlib import Path

import pytest
from drawn_pages import Drawn, drawn, pages
from made_fonts import font_bytes
from paper_jobs import RESOURCES

from canvasapp.export.pdf.pen.fonts import Fonts
from canvasapp.export.pdf.pen.pen import Pen

LEFT, RIGHT = 100, 300


def page_with(tmp_path: Path, lines: tuple[str, ...], struck: bool = False) -> Drawn:
    """A page with a paragraph in 10 pt between LEFT and RIGHT; Hebrew letters have a font."""
    hebrew = "".join(map(chr, range(0x5D0, 0x5EB)))
    (tmp_path / "hebrew.ttf").write_bytes(font_bytes(hebrew))
    fonts = Fonts(RESOURCES / "fonts", "".join(lines), [tmp_path])
    pen = Pen(400, 400, fonts, title="", author="", language="en")
    pen.paragraph(LEFT, 50, lines, 10, 14, right=RIGHT, struck=struck)
    pen.end_page()
    return drawn(pages(pen.data())[0])


def test_text_begins_at_the_left_and_goes_down(tmp_path: Path) -> None:
    first, second = page_with(tmp_path, ("one ", "two")).texts
    assert (first.x, second.x) == (LEFT, LEFT)
    assert first.y - second.y == pytest.approx(14, abs=0.01)


def test_right_to_left_text_ends_at_the_right(tmp_path: Path) -> None:
    page = page_with(tmp_path, ("אבג דהו ", "אבג"), struck=True)
    for y in {text.y for text in page.texts}:
        ends = [text.x + text.width for text in page.texts if text.y == y]
        assert max(ends) == pytest.approx(RIGHT, abs=0.01)
    assert [line[2] for line in page.lines] == pytest.approx([RIGHT, RIGHT], abs=0.01)


def test_codes_of_right_to_left_letters_begin_at_the_left(tmp_path: Path) -> None:
    page = page_with(tmp_path, ("ءآ",))
    assert min(text.x for text in page.texts) < LEFT + 3


def test_a_strike_goes_through_the_text_and_no_further(tmp_path: Path) -> None:
    page = page_with(tmp_path, ("one ",), struck=True)
    ((x1, y1, x2, y2),) = page.lines
    (text,) = page.texts
    assert x1 == LEFT
    assert x2 < text.x + text.width
    assert text.y < y1 == y2 < text.y + 10


def test_streams_are_not_spelled_in_letters(tmp_path: Path) -> None:
    pen = Pen(400, 400, Fonts(RESOURCES / "fonts", "one", [tmp_path]), title="", author="", language="en")
    pen.text(LEFT, 50, "one", 10)
    pen.end_page()
    data = pen.data()
    assert b"/FlateDecode" in data
    assert b"ASCII85" not in data
