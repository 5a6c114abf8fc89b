"""Labels that keep clear of each other: places that are taken, and a key for those that find none."""

from collections.abc import Iterable, Sequence

from canvasapp.export.figures.sketch import Sketch
from canvasapp.export.figures.text_style import Setting, Style
from canvasapp.export.pdf.poster.canvas_frame import Rect

_AIR = 1.0


def overlap(a: Rect, b: Rect) -> bool:
    """Whether two rectangles share more than an edge."""
    return (
        a.x < b.x + b.width - _AIR
        and b.x < a.x + a.width - _AIR
        and a.top < b.top + b.height - _AIR
        and b.top < a.top + a.height - _AIR
    )


class Taken:
    """Rectangles that are taken within an area."""

    def __init__(self, area: Rect, rects: Iterable[Rect] = ()) -> None:
        self._area = area
        self._rects = list(rects)

    def is_free(self, rect: Rect) -> bool:
        """Whether a rectangle lies in the area and meets nothing."""
        area = self._area
        inside = (
            rect.x >= area.x - 0.01
            and rect.top >= area.top - 0.01
            and rect.x + rect.width <= area.x + area.width + 0.01
            and rect.top + rect.height <= area.top + area.height + 0.01
        )
        return inside and not any(overlap(rect, taken) for taken in self._rects)

    def take(self, rect: Rect) -> None:
        """Nothing else may lie there."""
        self._rects.append(rect)

    def first_free(self, rects: Iterable[Rect]) -> Rect | None:
        """The first of some places that is free, which is then taken."""
        found = next((rect for rect in rects if self.is_free(rect)), None)
        if found is not None:
            self.take(found)
        return found


class Key:
    """Labels that stand below a figure with a number, which stands in it."""

    def __init__(self) -> None:
        self._labels: list[str] = []

    def number(self, label: str) -> str:
        """The number of a label, a new one where it has none yet."""
        if label not in self._labels:
            self._labels.append(label)
        return f"{self._labels.index(label) + 1}"

    def draw(self, sketch: Sketch, x: float, top: float, width: float) -> float:
        """Numbers and labels in as many columns as they need. Returns where they end."""
        if not self._labels:
            return top
        style = sketch.style
        before = style.width(f"{len(self._labels)}", bold=True) + 0.6 * style.size
        widest = max(style.width(label) for label in self._labels) + before + style.size
        columns = max(1, min(len(self._labels), int(width // widest)))
        each = width / columns
        top += 0.5 * style.size
        for first in range(0, len(self._labels), columns):
            ends = [top]
            for place, label in enumerate(self._labels[first : first + columns]):
                own = f"{first + place + 1} "  # a label that begins with its number has it once
                label = label.removeprefix(own)
                left = x + place * each
                sketch.text(style.set(f"{first + place + 1}", before, bold=True), left, top)
                ends.append(sketch.text(style.set(label, each - before - style.size / 2), left + before, top))
            top = max(ends)
        return top


def all_fitted(style: Style, labels: Sequence[str], width: float, height: float, key: Key) -> list[Setting]:
    """Labels set into boxes of one size; if one of them does not fit, all stand in the key and their numbers here."""
    found = [style.fitting(label, width, height) for label in labels]
    whole = [setting for setting in found if setting is not None]
    if len(whole) == len(labels):
        return whole
    return [style.set(key.number(label), 1000, bold=True) for label in labels]


def legend(
    sketch: Sketch, entries: Sequence[tuple[str, float]], x: float, top: float, width: float
) -> list[tuple[float, float]]:
    """Where the marks of legend entries (text, width of the mark) go: the texts are put down, lines are broken.

    Returns for each entry the left edge of its mark and the middle of its line; the last one is where the legend ends.
    """
    style = sketch.style
    row, gap = 1.5 * style.size, 1.4 * style.size
    places: list[tuple[float, float]] = []
    left, line = x, top
    for text, mark in entries:
        before = mark + 0.5 * style.size if mark else 0
        setting = style.set(text, width - before)
        wide = before + setting.width
        if left > x and left + wide > x + width + 0.01:
            left, line = x, line + row
        places.append((left, line + row / 2))
        end = sketch.text(setting, left + before, line + (row - setting.leading) / 2)
        line = max(line, end - row)
        left += wide + gap
    return [*places, (x, line + row if entries else top)]
