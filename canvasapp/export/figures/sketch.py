"""A figure in the making: marks are put down one after the other, texts by their edges."""

from typing import Literal

from canvasapp.export.figures.marks import Box, Figure, Mark, Path, Sign, StraightLine, Text
from canvasapp.export.figures.text_style import Setting, Style
from canvasapp.export.pdf.pen.pen import baseline_in

Align = Literal["left", "middle", "right"]


class Sketch:
    """Collects the marks of one figure."""

    def __init__(self, style: Style) -> None:
        self.style = style
        self.marks: list[Mark] = []

    def put(self, *marks: Mark) -> None:
        """Marks that are made already."""
        self.marks += marks

    def text(self, setting: Setting, x: float, top: float, colour: str | None = None, align: Align = "left") -> float:
        """Lines below `top`, at, around or before `x`. Returns where they end."""
        for number, line in enumerate(setting.lines):
            width = self.style.width(line, setting.size, bold=setting.bold)
            left = x - {"left": 0.0, "middle": width / 2, "right": width}[align]
            baseline = top + number * setting.leading + baseline_in(setting.leading, setting.size)
            self.put(Text(left, baseline, line, setting.size, colour or self.style.palette.ink, width, setting.bold))
        return top + setting.height

    def line_of(
        self,
        text: str,
        x: float,
        middle: float,
        size: float | None = None,
        *,
        bold: bool = False,
        colour: str | None = None,
        align: Align = "left",
    ) -> float:
        """One line of text around the height `middle`. Returns its width."""
        setting = self.style.set(text, 10_000, size, bold=bold)
        self.text(setting, x, middle - setting.height / 2, colour, align)
        return setting.width

    def icon(self, name: str, x: float, top: float, size: float, colour: str) -> float:
        """An icon by name. Returns the width it takes; none if there is no such icon."""
        icon = self.style.icons(name)
        if icon is None:
            return 0
        self.put(Sign(icon, x, top, size, colour))
        return size

    def figure(self, width: float, height: float) -> Figure:
        """What was put down, as a figure."""
        return Figure(width, height, tuple(self.marks))

    def under(self, first: int, *marks: Box | StraightLine | Path) -> None:
        """Marks that lie under all from number `first` on."""
        self.marks[first:first] = marks
