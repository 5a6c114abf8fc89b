"""How notes stand in blocks and on further pages."""

from collections import defaultdict
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from canvasapp.export.pdf.poster.note_layout import Heading, NoteFlow, NotePiece, PaperNoteStyle, Slip, fill_block

STYLE = PaperNoteStyle(size=10, mark=9, band=0, measure=lambda text: 500 * len(text))
LEFT, WIDTH, TOP, BOTTOM, HEADING = 30.0, 700.0, 60.0, 500.0, 20.0

slips = st.lists(
    st.one_of(st.integers(1, 30), st.integers(1, 1500)).map(lambda count: Slip("word " * count, "A", "testing")),
    max_size=25,
).map(lambda found: [slip._replace(text=f"{i} {slip.text}") for i, slip in enumerate(found)])


def overlap(a: NotePiece, b: NotePiece) -> bool:
    apart = a.x + a.width <= b.x or b.x + b.width <= a.x or a.top + a.height <= b.top or b.top + b.height <= a.top
    return not apart


@given(slips, st.floats(100, 600), st.floats(30, 500))
def test_a_block_holds_what_fits_and_hands_back_the_rest(found: list[Slip], width: float, height: float) -> None:
    filled = fill_block(found, STYLE, width, height)
    placed = [piece.slip for piece in filled.pieces]
    assert sorted([*placed, *filled.rest]) == sorted(found)
    assert placed == [slip for slip in found if slip in placed]
    assert list(filled.rest) == [slip for slip in found if slip in filled.rest]
    for piece in filled.pieces:
        assert piece.x >= 0
        assert piece.x + piece.width <= width + 0.001
        assert piece.top + piece.height <= height
    assert not any(overlap(a, b) for a, b in combinations(filled.pieces, 2))


def test_a_wide_block_has_columns_read_row_by_row() -> None:
    found = [Slip(str(i)) for i in range(5)]
    pieces = fill_block(found, STYLE, 400, 300).pieces
    assert [(piece.x > 0, piece.top > 0) for piece in pieces[:3]] == [(False, False), (True, False), (False, True)]


def test_a_note_too_high_for_the_block_makes_way_for_the_others() -> None:
    long, short = Slip("word " * 400), Slip("short")
    filled = fill_block([long, short], STYLE, 200, 100)
    assert [piece.slip for piece in filled.pieces] == [short]
    assert filled.rest == (long,)


@given(st.lists(slips.filter(bool), min_size=1, max_size=4))
def test_further_pages_hold_every_line_of_every_note_in_order(sections: list[list[Slip]]) -> None:
    flow = NoteFlow(STYLE, LEFT, WIDTH, TOP, BOTTOM, HEADING)
    sections = [[slip._replace(text=f"{i}: {slip.text}") for slip in found] for i, found in enumerate(sections)]
    begins = [flow.add(f"section {i}", None, found) for i, found in enumerate(sections)]
    lines: dict[Slip, str] = defaultdict(str)
    for page in flow.pages:
        pieces = [item for item in page if isinstance(item, NotePiece)]
        assert isinstance(page[0], Heading)
        assert isinstance(page[-1], NotePiece)
        assert not any(overlap(a, b) for a, b in combinations(pieces, 2))
        for piece in pieces:
            assert piece.x >= LEFT
            assert piece.x + piece.width <= LEFT + WIDTH + 0.001
            assert piece.top >= TOP + HEADING
            assert piece.top + piece.height <= BOTTOM + 0.001
            lines[piece.slip] += "".join(piece.lines)
    assert {slip: text.split() for slip, text in lines.items()} == {
        slip: slip.text.split() for found in sections for slip in found
    }
    for number, (found, begin) in enumerate(zip(sections, begins, strict=True)):
        headings = [item for item in flow.pages[begin] if isinstance(item, Heading)]
        assert f"section {number}" in [heading.name for heading in headings if not heading.again]
        assert found[0] in [item.slip for item in flow.pages[begin] if isinstance(item, NotePiece)]


def test_a_long_note_takes_the_whole_width() -> None:
    flow = NoteFlow(STYLE, LEFT, WIDTH, TOP, BOTTOM, HEADING)
    flow.add("section", None, [Slip("short"), Slip("word " * 300)])
    short, long = (item for item in flow.pages[0] if isinstance(item, NotePiece))
    assert short.width < WIDTH / 2
    assert long.width == WIDTH
