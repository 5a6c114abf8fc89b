"""Where pages end: what stays together, what is joined as long as a page can hold it, and what is repeated."""

from canvasapp.export.figures.marks import Figure
from canvasapp.export.pdf.handout.page_pieces import PagePiece, joined, paginated


def piece(height: float, *, keeps: bool = False, before: float = 0, header: float = 0) -> PagePiece:
    return PagePiece(Figure(100, height, ()), before, keeps, header=Figure(100, header, ()) if header else None)


def heights(pieces: list[PagePiece], *rooms: float) -> list[list[float]]:
    pages = paginated(pieces, lambda page: rooms[min(page, len(rooms) - 1)])
    return [[placed.figure.height for placed in page] for page in pages]


def test_pieces_follow_each_other_until_a_page_is_full() -> None:
    assert heights([piece(40), piece(40), piece(40)], 100) == [[40, 40], [40]]


def test_space_above_a_piece_is_left_out_at_the_top_of_a_page() -> None:
    pages = paginated([piece(60), piece(60, before=10), piece(20, before=10)], lambda _: 100)
    assert [[placed.top for placed in page] for page in pages] == [[0], [0, 70]]


def test_a_heading_goes_with_what_follows_it() -> None:
    assert heights([piece(80), piece(10, keeps=True), piece(40)], 100) == [[80], [10, 40]]


def test_joined_pieces_stand_on_one_page_if_it_can_hold_them() -> None:
    assert heights([piece(50), *joined([piece(30), piece(30), piece(30)])], 100) == [[50], [30, 30, 30]]


def test_joined_pieces_that_no_page_holds_are_broken_where_nothing_must_be_kept() -> None:
    rows = [piece(30), piece(30), piece(10, keeps=True), piece(30), piece(30)]
    assert heights([piece(5, keeps=True), *joined(rows)], 80) == [[5, 30, 30], [10, 30, 30]]


def test_a_header_is_repeated_where_its_table_goes_on() -> None:
    assert heights([piece(10, keeps=True), *[piece(30, header=10)] * 5], 100) == [[10, 30, 30, 30], [10, 30, 30]]


def test_kept_pieces_that_no_page_holds_are_broken_all_the_same() -> None:
    assert heights([piece(60, keeps=True), piece(60, keeps=True), piece(60)], 100) == [[60], [60], [60]]


def shrinking(height: float, least: float) -> PagePiece:
    def smaller(room: float) -> Figure | None:
        return Figure(100, room, ()) if room >= least else None

    return PagePiece(Figure(100, height, ()), smaller=smaller)


def test_a_picture_is_made_lower_for_what_is_left_of_a_page_but_not_too_low() -> None:
    assert heights([piece(40), shrinking(80, 50)], 100) == [[40, 60]]
    assert heights([piece(60), shrinking(80, 50)], 100) == [[60], [80]]


def test_a_picture_that_is_higher_than_its_page_is_made_lower() -> None:
    assert heights([shrinking(120, 50)], 100) == [[100]]
