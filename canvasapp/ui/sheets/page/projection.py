"""The type of a sheet on a projector: all of it grows with the screen, so that the back of the room can read it."""

from canvasapp.ui.look.type import TypeStyle, size_of
from canvasapp.ui.sheets.editors.element_editor import projected_pixels

_QUESTION, _FIGURE = 0.052, 0.06
"""The heights of the question and of figures as parts of the screen's."""

_HEADS: tuple[TypeStyle, ...] = ("h3", "h2")


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


def projected_zoom(height: int) -> float:
    """How much larger than usual the type of pictures is in a window `height` logical pixels high."""
    return projected_pixels("body", height) / (size_of("body") * 96 / 72)
