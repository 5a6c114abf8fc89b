"""Arrows between boxes: along a ring, or as a bow that keeps clear of boxes and of other arrows."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import hypot, pi

from canvasapp.export.figures.ring import Ring
from canvasapp.export.pdf.poster.canvas_frame import Rect

Point = tuple[float, float]

_SAMPLES = 48
_AIR = 3.0
"""From an arrow to the boxes at its ends, in points."""

_BENDS = (0.0, 0.16, -0.16, 0.3, -0.3, 0.45, -0.45)
"""How far a bow bends away from the straight line, in lengths of that line; the first of equals is taken."""

_NEAR = 5.0


@dataclass(frozen=True)
class Arrow:
    """The points of an arrow's line, from its beginning to its head."""

    points: tuple[Point, ...]

    def at(self, share: float) -> Point:
        """A point on it; 0 is where it begins."""
        return self.points[round(share * (len(self.points) - 1))]


def along(ring: Ring, source: str, target: str, boxes: Sequence[Rect]) -> Arrow:
    """An arrow clockwise along the ring, outside of the boxes at its two ends."""
    start, end = ring.angles[source], ring.angles[target]
    if end <= start:
        end += 2 * pi
    return Arrow(_outside([ring.at(start + (end - start) * i / _SAMPLES) for i in range(_SAMPLES + 1)], boxes))


def bowed(source: Rect, target: Rect, obstacles: Sequence[Rect], others: Sequence[Arrow]) -> Arrow:
    """The bow from box to box that meets the fewest obstacles and comes least near to other arrows."""
    bows = [Arrow(_outside(_bow(_middle(source), _middle(target), bend), (source, target))) for bend in _BENDS]
    near = [point for arrow in others for point in arrow.points]
    return min(bows, key=lambda arrow: _cost(arrow, obstacles, near))


def _bow(start: Point, end: Point, bend: float) -> list[Point]:
    across, down = end[0] - start[0], end[1] - start[1]
    control = ((start[0] + end[0]) / 2 - 2 * bend * down, (start[1] + end[1]) / 2 + 2 * bend * across)

    def at(t: float) -> Point:
        a, b, c = (1 - t) ** 2, 2 * t * (1 - t), t**2
        return (a * start[0] + b * control[0] + c * end[0], a * start[1] + b * control[1] + c * end[1])

    return [at(i / _SAMPLES) for i in range(_SAMPLES + 1)]


def _middle(rect: Rect) -> Point:
    return (rect.x + rect.width / 2, rect.top + rect.height / 2)


def _outside(points: Sequence[Point], boxes: Iterable[Rect]) -> tuple[Point, ...]:
    """The stretch of a line between the boxes at its ends."""
    first, last = (_grown(box, _AIR) for box in boxes)
    begin = next((i for i, point in enumerate(points) if not _inside(point, first)), 0)
    end = next((i for i in range(len(points) - 1, -1, -1) if not _inside(points[i], last)), len(points) - 1)
    return tuple(points[begin : end + 1]) if end > begin else (points[begin], points[min(begin + 1, len(points) - 1)])


def _cost(arrow: Arrow, obstacles: Sequence[Rect], near: Sequence[Point]) -> float:
    grown = [_grown(box, _AIR) for box in obstacles]
    inside = sum(_inside(point, box) for point in arrow.points for box in grown)
    middle = arrow.points[3:-3]
    close = sum(any(hypot(x - ox, y - oy) < _NEAR for ox, oy in near) for x, y in middle)
    return 10 * inside + close


def _grown(box: Rect, by: float) -> Rect:
    return box.inset(-by)


def _inside(point: Point, box: Rect) -> bool:
    return box.x < point[0] < box.x + box.width and box.top < point[1] < box.top + box.height
