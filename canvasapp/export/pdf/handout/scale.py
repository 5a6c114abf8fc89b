"""A scale above a grid: its numbers in circles, with the words for its ends."""

from canvasapp.domain.method.elements import Scale
from canvasapp.export.figures.marks import Path, circle
from canvasapp.export.figures.sketch import Sketch
from canvasapp.export.pdf.handout.exercise_paper import Paper
from canvasapp.export.pdf.handout.page_pieces import PagePiece


def scale_pieces(paper: Paper, scale: Scale) -> list[PagePiece]:
    """One line: the numbers from low to high, the words before the first and behind the last."""
    sketch = Sketch(paper.style)
    radius, gap = 0.78 * paper.small, 0.6 * paper.small
    numbers = range(scale.min, scale.max + 1)
    circles = len(numbers) * (2 * radius + gap)
    room = (paper.width - circles) / 2 - gap
    low = paper.style.set(paper.say(scale.low), room)
    high = paper.style.set(paper.say(scale.high), room)
    height = max(low.height, high.height, 2 * radius) + 0.7 * paper.small
    middle = height / 2
    x = paper.width - high.width
    sketch.text(high, x, middle - high.height / 2)
    x -= circles
    for i, number in enumerate(numbers):
        centre = x + radius + i * (2 * radius + gap)
        sketch.put(Path(circle(centre, middle, radius), stroke=paper.palette.ink, thickness=0.6))
        sketch.line_of(f"{number}", centre, middle, bold=True, align="middle")
    sketch.text(low, x - gap, middle - low.height / 2, align="right")
    return [PagePiece(sketch.figure(paper.width, height), keeps=True)]
