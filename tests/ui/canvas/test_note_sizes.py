"""Every note is painted whole: measured, laid out and drawn at the same width, whatever its text."""

from itertools import pairwise

import pytest
from facilitator import CS, CST, IN_ORDER, SHIFT, VP, Facilitator
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from canvasapp.domain.model.values import clean_text
from canvasapp.domain.model.workshop import LegendEntry, Note, Status
from canvasapp.ui.canvas.note_painter import NoteState, paint_note
from canvasapp.ui.canvas.note_style import NoteStyle, densities, text_height, text_layout, zoomed
from canvasapp.ui.kit.context import Context

TEXTS = {
    "a word": "Readers",
    "a sentence": "Commuters who run out of something to read between two stations",
    "Korean": "이동 중에 읽을 책이 떨어지는, 여행이 잦은 독자",
    "a word longer than the note": "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
    "two thousand characters without a space": "가나다라abcd" * 250,
    "two thousand characters with spaces": "words and more " * 134,
    "many lines": "\n".join(f"line {i}" for i in range(60)),
    "blank lines": "one\n\n\ntwo",
    "tabs": "Price\tper\tdownload\t\tand\ta\tlot\tof\tcolumns\tbeside",
    "emoji": "📚 books 📖 for 👩‍👩‍👧‍👦 and 🇰🇷",
    "right to left": "קוראים שנוסעים ברכבת בכל בוקר ואין להם מה לקרוא",
    "both ways": "price (מחיר) per download (הורדה) in euros",
    "combining marks": "e\u0301\u0302\u0303 a\u0308 o\u0302",
    "markup": "<b>&amp;</b> is text",
    "cyrillic and greek": "Читатели в метро, αναγνώστες στο τρένο",
}
STYLES: dict[str, NoteStyle] = {
    **{f"density {i}": style for i, style in enumerate(densities(1.0))},
    **{f"density {i} at 150 %": style for i, style in enumerate(densities(1.5))},
    **{f"{pixels} px": zoomed(pixels) for pixels in (12, 23.5, 40, 48)},
}


def note_of(text: str, status: Status = "assumption") -> Note:
    return Note(id="n", sheet="s", rank="V", block=CS, text=text, status=status)


def units(text: str) -> int:
    """How long a text is for Qt, which counts in UTF-16."""
    return len(text.encode("utf-16-le")) // 2


@pytest.mark.parametrize("style", STYLES.values(), ids=STYLES)
@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
@pytest.mark.parametrize("width", [200, 260, 540])
def test_every_line_fits_into_the_note(context: Context, text: str, style: NoteStyle, width: int) -> None:
    room = style.text_width(width)
    layout = text_layout(text, room, style.pixels, style.line)
    lines = [layout.lineAt(i) for i in range(layout.lineCount())]
    assert sum(line.textLength() for line in lines) == units(text)
    assert all(line.naturalTextWidth() <= room + 1 for line in lines)
    pitch = style.pixels * style.line
    assert lines[-1].y() + (lines[-1].height() + pitch) / 2 <= style.note_height(text, width) - style.pad + 1
    assert [line.y() for line in lines] == sorted(line.y() for line in lines)


@given(st.text(min_size=1, max_size=120), st.integers(40, 600), st.floats(12, 60))
@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_text_is_too_wide_or_too_high(context: Context, text: str, width: int, pixels: float) -> None:
    kept = clean_text(text)
    style = zoomed(pixels)
    layout = text_layout(kept, style.text_width(width), style.pixels, style.line)
    lines = [layout.lineAt(i) for i in range(layout.lineCount())]
    assert sum(line.textLength() for line in lines) == units(kept)
    assert style.note_height(kept, width) >= round(len(lines) * pixels * style.line)


def inked(image: QImage, ground: QColor) -> QRect:
    """Where an image is something else than its ground."""
    rect = QRect()
    for y in range(image.height()):
        for x in range(image.width()):
            if image.pixelColor(x, y) != ground:
                rect |= QRect(x, y, 1, 1)
    return rect


@pytest.mark.parametrize("text", ["a sentence", "Korean", "a word longer than the note", "emoji", "right to left"])
@pytest.mark.parametrize("number", [0, 1, 2])
def test_what_is_painted_stays_inside_the_note(context: Context, text: str, number: int) -> None:
    style = densities(1.0)[number]
    height = style.note_height(TEXTS[text], 200)
    ground = QColor("#ffffff")
    image = QImage(240, height + 40, QImage.Format.Format_RGB32)
    image.fill(ground)
    painter = QPainter(image)
    entry = LegendEntry(letter="A", paper="yellow")
    paint_note(painter, QRect(20, 20, 200, height), note_of(TEXTS[text]), entry, NoteState(), style, context.look)
    painter.end()
    assert QRect(18, 19, 204, height + 6).contains(inked(image, ground))  # the shadow falls a little outside


def painted_marks(context: Context, style: NoteStyle, height: int, status: Status) -> QImage:
    image = QImage(200, height, QImage.Format.Format_RGB32)
    image.fill(QColor("#ffffff"))
    painter = QPainter(image)
    entry = LegendEntry(letter="C", paper="blue")
    note = note_of("x", status)
    paint_note(painter, QRect(0, 0, 200, height), note, entry, NoteState(), style, context.look)
    painter.end()
    return image.copy(200 - style.side, 0, style.side, height)


@pytest.mark.parametrize("style", STYLES.values(), ids=STYLES)
def test_each_status_has_a_sign_of_its_own_in_every_size(context: Context, style: NoteStyle) -> None:
    height = style.note_height("x", 200)
    statuses: tuple[Status, ...] = ("assumption", "testing", "validated", "invalidated")
    columns = [painted_marks(context, style, height, status) for status in statuses]
    for i, column in enumerate(columns):
        assert not any(column == other for other in columns[i + 1 :])


def painted_whole(table: Facilitator) -> list[str]:
    """The notes that have less room on the screen than their text needs at the width they are painted at, and those
    that are out of sight in a block that does not scroll."""
    short = []
    for widget in table.canvas.blocks.values():
        if not widget.isVisible():
            continue
        view = widget.view
        for row, note in enumerate(widget.model.notes):
            paper = view.notes.note_rect(view.visualRect(widget.model.index(row)))
            style = view.notes.style
            needed = text_height(note.text, style.text_width(paper.width()), style.pixels, style.line) + 2 * style.pad
            seen = view.verticalScrollBar().isVisible() or paper.bottom() <= view.viewport().height() + 1
            if paper.height() < needed or paper.right() > view.viewport().width() or not seen:
                short.append(note.text)
    return short


@pytest.mark.parametrize("size", [(1100, 680), (1366, 768), (1440, 900), (1920, 1080)])
def test_no_note_is_clipped_on_the_canvas(table: Facilitator, size: tuple[int, int]) -> None:
    for block in IN_ORDER:
        table.fill(block, *TEXTS.values())
    table.window.resize(*size)
    QApplication.processEvents()
    assert painted_whole(table) == []
    for command in ("view.in", "view.in", "view.fit", "view.out", "view.normal", "view.block", "view.block"):
        table.page.run(command)
        QApplication.processEvents()
        assert painted_whole(table) == []


@pytest.mark.parametrize("scale", [0.9, 1.2, 1.5])
def test_no_note_is_clipped_at_the_users_text_size(table: Facilitator, scale: float) -> None:
    for block in IN_ORDER:
        table.fill(block, *TEXTS.values())
    table.context.look.choose(scale=scale)
    QApplication.processEvents()
    assert painted_whole(table) == []


@pytest.mark.parametrize("notes", [1, 4, 5])
def test_no_note_of_a_few_is_out_of_sight_at_any_width(table: Facilitator, notes: int) -> None:
    for block in IN_ORDER:
        table.fill(block, *(f"note {i}" for i in range(notes)))
    for width in range(1100, 1112, 3):
        table.window.resize(width, 700)
        for command in ("view.in", "view.fit", "view.present", "view.present"):
            QApplication.processEvents()
            assert painted_whole(table) == []
            table.page.run(command)


def test_no_note_is_clipped_on_the_projector(table: Facilitator) -> None:
    for block in IN_ORDER:
        table.fill(block, *list(TEXTS.values())[:4])
    table.page.run("view.present")
    QApplication.processEvents()
    assert painted_whole(table) == []


@pytest.mark.parametrize("block", [CS, CST])
def test_a_note_taller_than_its_block_can_be_scrolled_to_its_end(table: Facilitator, block: str) -> None:
    table.fill(block, TEXTS["two thousand characters with spaces"])
    view = table.view(block)
    rect = view.visualRect(view.model().index(0, 0))
    assert rect.height() > view.viewport().height()
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    assert view.visualRect(view.model().index(0, 0)).bottom() <= view.viewport().height()
    assert view.verticalScrollBar().isVisible()


def test_a_tall_note_can_be_scrolled_by_keyboard(table: Facilitator) -> None:
    table.fill(VP, TEXTS["two thousand characters with spaces"], "after")
    view = table.view(VP)
    table.click(view.viewport(), QPoint(40, 20))
    bar = view.verticalScrollBar()
    been = [bar.value()]
    for _ in range(12):
        table.press(Qt.Key.Key_PageDown)
        been.append(bar.value())
    assert been == sorted(been)
    steps = [after - before for before, after in pairwise(been)]
    assert max(steps) <= view.viewport().height()
    assert bar.value() == bar.maximum()
    for _ in range(12):
        table.press(Qt.Key.Key_PageUp)
    assert bar.value() == 0


def test_notes_side_by_side_are_as_tall_as_the_tallest_of_them(table: Facilitator) -> None:
    table.fill(
        CST, "Rent", "People who clean, count and mend what comes back, and drive it to the next family " * 2, "Toys"
    )
    view = table.view(CST)
    first, second, third = (view.visualRect(view.model().index(row, 0)) for row in range(3))
    assert (first.top(), first.height()) == (second.top(), second.height())
    assert first.height() > third.height()
    table.canvas.commands.select([table.notes(CST)[1].id])
    table.press(Qt.Key.Key_F2)
    table.type("Lorries")
    table.press(Qt.Key.Key_Return)
    first, second, third = (view.visualRect(view.model().index(row, 0)) for row in range(3))
    assert first.height() == second.height() == third.height()


def test_a_note_in_sight_is_where_it_is_clicked(table: Facilitator) -> None:
    table.fill(VP, *(f"Value {i}" for i in range(40)))
    view = table.view(VP)
    view.verticalScrollBar().setValue(700)
    spot = QPoint(40, view.viewport().height() // 2)
    expected = view.indexAt(spot).row()
    table.click(view.viewport(), spot)
    assert table.selected() == [f"Value {expected}"]
    table.press(Qt.Key.Key_Down, SHIFT)
    assert table.selected() == [f"Value {expected}", f"Value {expected + 1}"]
