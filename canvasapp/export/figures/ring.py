"""Where the nodes of a loop go: the main wheel on a ring, the others beside it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import cos, pi, sin

from canvasapp.domain.engine.answers.answer_values import LoopLink
from canvasapp.domain.engine.language.labels import Label
from canvasapp.domain.engine.results.loop_analysis import LoopFindings
from canvasapp.export.figures.placing import overlap
from canvasapp.export.figures.text_style import Setting, Style
from canvasapp.export.pdf.poster.canvas_frame import Rect

_WIDE, _NARROW = 15.0, 9.5
"""The width of a node's box, in units of the type size."""

_BESIDE = 0.36
"""The part of the width that nodes outside the main wheel take."""

_LEAST_BESIDE = 52.0
"""They stand beside the wheel from this width on, in units of the type size; else below it."""

_LINES = 3
_HIGH = 5.0
"""The height of a box with a name of two lines, in units of the type size."""

_APART, _CLOSE = 4.5, 2.5
"""Between rows of boxes, and between the wheel and a single row, in units of the type size."""

_LEAST_STAGGERED = 36.0
"""From this width on nodes below the wheel stand in two rows, in units of the type size."""


@dataclass(frozen=True)
class Ring:
    """An ellipse with the angles of the nodes on it, in the order in which they stand."""

    x: float
    y: float
    across: float
    down: float
    angles: Mapping[str, float]

    def at(self, angle: float) -> tuple[float, float]:
        """A point on it; angles begin at the top and run clockwise."""
        return (self.x + self.across * sin(angle), self.y - self.down * cos(angle))


@dataclass(frozen=True)
class Arrangement:
    """A box and a name (None: its number in the key) for each node, and the ring."""

    boxes: Mapping[str, Rect]
    names: Mapping[str, Setting | None]
    ring: Ring


def arranged(loop: LoopFindings, style: Style, area: Rect) -> Arrangement:
    """The nodes in an area; boxes as wide as there is room for, numbers where there is none."""
    labels: dict[str, Label] = {node.id: node.label or node.id for node in loop.nodes}
    for width in (_WIDE, 12.0, _NARROW):
        names = {
            key: style.fitting(style.say(label), (width - 1.6) * style.size, _LINES * 1.32 * style.size, bold=True)
            for key, label in labels.items()
        }
        if any(name is None for name in names.values()):
            continue
        lines = max((len(name.lines) for name in names.values() if name is not None), default=1)
        size = (width * style.size, (1.32 * lines + 2.3) * style.size)
        boxes, ring = _placed(loop, style, area, size)
        if not _crowded(boxes.values(), area):
            return Arrangement(boxes, names, ring)
    return _numbered(loop, style, area)


def _numbered(loop: LoopFindings, style: Style, area: Rect) -> Arrangement:
    """The nodes as small boxes for numbers; all on one ring where even those meet."""
    size = (3.4 * style.size, 2.9 * style.size)
    boxes, ring = _placed(loop, style, area, size)
    if _crowded(boxes.values(), area):
        ring = _ring([node.id for node in loop.nodes], area, size)
        boxes = {key: _box(ring.at(angle), size) for key, angle in ring.angles.items()}
    return Arrangement(boxes, dict.fromkeys(boxes), ring)


def _placed(loop: LoopFindings, style: Style, area: Rect, size: tuple[float, float]) -> tuple[dict[str, Rect], Ring]:
    """The main wheel on a ring; the others beside it, or below it where the area is narrow."""
    wheel = list(loop.main.nodes) if loop.main is not None else [node.id for node in loop.nodes]
    others = [node.id for node in loop.nodes if node.id not in wheel]
    wide = area.width >= _LEAST_BESIDE * style.size
    below = _rows_of(others, style, area.width)
    around = area
    if others and wide:
        around = area._replace(width=(1 - _BESIDE) * area.width)
    elif others:
        apart = _APART if below > 1 else _CLOSE
        around = area._replace(height=area.height - below * (size[1] + apart * style.size))
    ring = _ring(wheel, around, size)
    boxes = {key: _box(ring.at(angle), size) for key, angle in ring.angles.items()}
    if others and wide:
        left = around.x + around.width + 2.5 * style.size
        boxes |= _beside(loop, others, boxes, Rect(left, area.top, area.x + area.width - left, area.height), size)
    elif others:
        each = area.width / len(others)
        lowest, step = area.top + area.height - size[1] / 2, size[1] + _APART * style.size
        # every other one lower, so that there is room for the arrows between them
        for i, key in enumerate(_near_wheel(loop, others, boxes, across=True)):
            boxes[key] = _box((area.x + (i + 0.5) * each, lowest - (step if below == 2 and i % 2 == 0 else 0)), size)
    return boxes, ring


def rows_below(loop: LoopFindings, style: Style, width: float) -> float:
    """The height that nodes below the wheel take of an area, in points; 0 where none stand there."""
    wheel = loop.main.nodes if loop.main is not None else tuple(node.id for node in loop.nodes)
    others = [node.id for node in loop.nodes if node.id not in wheel]
    rows = _rows_of(others, style, width)
    if rows < 2 or width >= _LEAST_BESIDE * style.size:
        return 0
    return rows * (_HIGH + _APART) * style.size


def _rows_of(others: Sequence[str], style: Style, width: float) -> int:
    """The rows that nodes take below the wheel: two where boxes with names would stand close together in one."""
    return 2 if len(others) > 1 and width >= _LEAST_STAGGERED * style.size else 1


def _beside(
    loop: LoopFindings,
    others: Sequence[str],
    wheel: Mapping[str, Rect],
    room: Rect,
    size: tuple[float, float],
) -> dict[str, Rect]:
    """The others in as many columns as they need; every other one of a single column stands further out."""
    rows = max(1, int(room.height // (1.7 * size[1])))
    columns = -(-len(others) // rows)
    each = -(-len(others) // columns)
    ordered = _near_wheel(loop, others, wheel, across=False)
    boxes = {}
    for number, key in enumerate(ordered):
        column, row = divmod(number, each)
        here = len(ordered[column * each : (column + 1) * each])
        spare = room.width - columns * size[0]
        # so that arrows between them do not run through their boxes
        out = spare * (row % 2) if columns == 1 else column * spare / (columns - 1)
        middle = room.top + (row + 0.5) * room.height / here
        boxes[key] = Rect(room.x + column * size[0] + out, middle - size[1] / 2, *size)
    return boxes


def _ring(nodes: Sequence[str], area: Rect, size: tuple[float, float]) -> Ring:
    angles = {key: 2 * pi * i / len(nodes) for i, key in enumerate(nodes)}
    return Ring(
        area.x + area.width / 2,
        area.top + area.height / 2,
        max((area.width - size[0]) / 2, 1),
        max((area.height - size[1]) / 2, 1),
        angles,
    )


def _box(middle: tuple[float, float], size: tuple[float, float]) -> Rect:
    return Rect(middle[0] - size[0] / 2, middle[1] - size[1] / 2, *size)


def _near_wheel(loop: LoopFindings, others: Sequence[str], boxes: Mapping[str, Rect], *, across: bool) -> list[str]:
    """The others in the order of the nodes on the wheel that they are linked with: from the left, or from the top."""

    def place(key: str) -> float:
        ends = [link.target if link.source == key else link.source for link in loop.links if key in _ends(link)]
        there = [boxes[end].x if across else boxes[end].top for end in ends if end in boxes]
        return sum(there) / len(there) if there else 0

    return sorted(others, key=place)


def _ends(link: LoopLink) -> tuple[str, str]:
    return (link.source, link.target)


def _crowded(boxes: Iterable[Rect], area: Rect) -> bool:
    """Whether boxes nearly meet or stand out of the area."""
    found = list(boxes)
    outside = any(
        box.x < area.x - 1
        or box.top < area.top - 1
        or box.x + box.width > area.x + area.width + 1
        or box.top + box.height > area.top + area.height + 1
        for box in found
    )
    near = [Rect(box.x - 5, box.top - 7, box.width + 10, box.height + 14) for box in found]
    return outside or any(overlap(a, b) for i, a in enumerate(near) for b in near[:i])
