"""The type of a sheet on a projector: all of it grows with the screen, so that the back of the room can read it."""

from collections.abc import Callable

from canvasapp.ui.look.type import TypeStyle, size_of
from canvasapp.ui.sheets.editors.element_editor import projected_pixels

_QUESTION, _FIGURE = 0.052, 0.06
"""The heights of the question and of figures as parts of the screen's."""

_HEADS: tuple[TypeStyle, ...] = ("h3", "h2")


_SHARES = (1.0, 0.92, 0.84, 0.77, 0.7)


def fitting_height(height: int, show: Callable[[int], object], fits: Callable[[], bool]) -> int:
    """The largest height whose type lets a step be seen on a screen `height` logical pixels high; 0: there is none.

    `show` sets the type for a height, `fits` says whether what is to be seen is in sight then.
    """
    for share in _SHARES:
        tried = round(height * share)
        show(tried)
        if fits():
            return tried
    return 0


def projected_style(height: int) -> str:
    """A style sheet for a window `height` logical pixels high, to stand over that of the application."""
    body = projected_pixels("body", height)
    small = projected_pixels("caption", height)
    rules = [
        f"QLabel, QPushButton, QPlainTextEdit, QComboBox, QTableView {{ font-size: {body:.1f}px; }}",
        *(f'QLabel[type="{style}"] {{ font-size: {small:.1f}px; }}' for style in ("caption", "label")),
        *(f'QLabel[type="{style}"] {{ font-size: {projected_pixels(style, height):.1f}px; }}' for style in _HEADS),
        f'QLabel[type="h1"] {{ font-size: {_QUESTION * height:.1f}px; }}',
        f'QLabel[type="figure"], QLabel[type="grey figure"] {{ font-size: {_FIGURE * height:.1f}px; }}',
        f'QLabel[chip="true"] {{ font-size: {small:.1f}px; }}',
    ]
    return "\n".join(rules)


def zoom_for(height: int) -> float:
    """How much larger than usual the type of pictures is on a screen `height` logical pixels high; 0: for work."""
    if not height:
        return 1.0
    return projected_pixels("body", height) / (size_of("body") * 96 / 72)
