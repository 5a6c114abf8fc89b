"""How large the notes of a poster are set, and from how far away they are read."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from canvasapp.domain.model.finding import Finding
from canvasapp.domain.model.workshop import Sheet
from canvasapp.export.pdf.pen.measures import Measures
from canvasapp.export.pdf.pen.page_resources import PageResources
from canvasapp.export.pdf.pen.patterns import has_band
from canvasapp.export.pdf.poster.canvas_frame import Rect
from canvasapp.export.pdf.poster.note_layout import Filled, PaperNoteStyle, Slip, fill_block
from canvasapp.export.pdf.poster.reading_distance import distance_of, size_for

STEP = 0.25
"""Type sizes are tried in steps of this many points."""

_BAND = 3.75

_TOLD = 40
"""Of a note so many characters are told."""


class FittedNotes(NamedTuple):
    """The notes of a sheet as they were set: in `size`, by block in `rooms`; `all_here`: on the canvas itself."""

    sheet: Sheet
    size: float
    all_here: bool
    rooms: Mapping[str, Rect]
    slips: Mapping[str, Sequence[Slip]]


def reading_finding(desk: PageResources, fitted: FittedNotes, distance: float) -> Finding:
    """Whether notes can be read from so many metres; if not, from where, and which have no room in that type."""
    needed = size_for(distance, desk.fonts)
    details: dict[str, object] = {
        "sheet": fitted.sheet.title,
        "distance": f"{distance:g}",
        "paper": desk.job.options.paper,
        "size": f"{fitted.size:g}",
        "needed": f"{needed:.0f}",
        "reach": f"{distance_of(fitted.size, desk.fonts):.1f}",
    }
    if fitted.size >= needed - STEP and fitted.all_here:
        return Finding("“{sheet}” can be read from {distance} m.", details)
    style = note_style(desk, needed, fitted.slips)
    long = [
        " ".join(slip.text.split())
        for block, room in fitted.rooms.items()
        for slip in filled_room(fitted.slips[block], style, room, desk.sizes).rest
    ]
    details["notes"] = " · ".join(text if len(text) <= _TOLD else f"{text[: _TOLD - 1]}…" for text in long)
    return Finding(
        "“{sheet}” cannot be read from {distance} m: that takes {needed} pt. On {paper} notes are set in {size} pt, "
        "read from {reach} m. Take larger paper, or shorten what has no room in that size: {notes}",
        details,
    )


def note_style(desk: PageResources, size: float, slips: Mapping[str, Sequence[Slip]]) -> PaperNoteStyle:
    colour = desk.job.options.colour
    banded = any(
        slip.letter is not None and has_band(slip.letter, colour) for found in slips.values() for slip in found
    )
    band = max(_BAND, 0.35 * size) if banded else 0
    return PaperNoteStyle(size, max(desk.sizes.small, 0.62 * size), band, desk.fonts.regular.measure)


def largest_style(
    desk: PageResources, slips: Mapping[str, Sequence[Slip]], rooms: Mapping[str, Rect]
) -> PaperNoteStyle:
    """The style in the largest type at which no more notes go on elsewhere than at the smallest: mostly none."""
    sizes = desk.sizes

    def continued(style: PaperNoteStyle) -> int:
        return sum(len(filled_room(slips[block], style, room, sizes).rest) for block, room in rooms.items())

    best = note_style(desk, sizes.floor, slips)
    fewest = continued(best)
    steps = int((sizes.ceiling - sizes.floor) / STEP)
    low, high = 0, steps
    while low < high:
        middle = (low + high + 1) // 2
        style = note_style(desk, sizes.floor + middle * STEP, slips)
        if continued(style) <= fewest:
            best, low = style, middle
        else:
            high = middle - 1
    return best


def filled_room(slips: Sequence[Slip], style: PaperNoteStyle, room: Rect, sizes: Measures) -> Filled:
    """A block filled; where not all notes have room in it, with a line left for where they go on."""
    filled = fill_block(slips, style, room.width, room.height)
    if not filled.rest:
        return filled
    return fill_block(slips, style, room.width, room.height - _pointer_height(sizes))


def _pointer_height(sizes: Measures) -> float:
    """The height of the line that says where a block goes on."""
    return sizes.small * 1.6
