"""Drawing one note: its paper, border by status, text, letter and sign."""

from canvasapp.domain.model.workshop import Status, Workshop
from canvasapp.export.pdf.pen.colours import INK, LINE, WARN, fill_of
from canvasapp.export.pdf.pen.line_icons import Icon
from canvasapp.export.pdf.pen.paper_words import SIGN
from canvasapp.export.pdf.pen.patterns import draw_band, has_band
from canvasapp.export.pdf.pen.pen import Pen
from canvasapp.export.pdf.poster.canvas_frame import Rect
from canvasapp.export.pdf.poster.note_layout import NotePiece, PaperNoteStyle

_BORDER = 0.75
_RADIUS = 1.5  # under 0.7 mm

_DASHES: dict[Status, tuple[float, ...]] = {
    "assumption": (3, 2),
    "testing": (0.75, 1.5),
    "validated": (),
    "invalidated": (),
}


def draw_slip(
    pen: Pen, piece: NotePiece, style: PaperNoteStyle, workshop: Workshop, colour: bool, clock: Icon | None
) -> None:
    """Draws a piece of a note. Its text is written first and in one go, so that it reads back as one."""
    slip = piece.slip
    rect = Rect(piece.x, piece.top, piece.width, piece.height)
    if slip.letter is None or slip.status is None:
        pen.box(*rect, stroke=LINE, thickness=_BORDER, radius=_RADIUS)
        _draw_text(pen, piece, style)
        return
    fill = fill_of(workshop.entry(slip.letter), colour)
    dash = _DASHES[slip.status]
    pen.box(*rect, fill=fill.paper, stroke=fill.ink, thickness=_BORDER, dash=dash, radius=_RADIUS)
    if has_band(slip.letter, colour):
        draw_band(pen, slip.letter, Rect(rect.x, rect.top, style.band, rect.height), fill.ink)
    _draw_text(pen, piece, style)
    leading = style.mark * 1.36
    right = rect.x + rect.width - 0.55 * style.mark
    bottom = rect.top + rect.height - style.pad - leading
    sign = SIGN[slip.status]
    for mark, top in ((slip.letter, rect.top + style.pad), (sign, bottom)):
        width = pen.face(bold=True).width(mark) * style.mark
        pen.paragraph(right - width, top, (mark,), style.mark, leading, bold=True, colour=fill.ink)
    if slip.overdue and clock is not None:
        width = pen.face(bold=True).width(sign) * style.mark
        x = right - width - 1.3 * style.mark
        pen.icon(clock, x, bottom + 0.15 * style.mark, 1.05 * style.mark, WARN if colour else INK)


def _draw_text(pen: Pen, piece: NotePiece, style: PaperNoteStyle) -> None:
    pen.paragraph(
        piece.x + style.indent,
        piece.top + style.pad,
        piece.lines,
        style.size,
        style.leading,
        right=piece.x + piece.width - style.side(piece.slip),
        struck=piece.slip.status == "invalidated",
    )
