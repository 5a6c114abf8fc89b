"""The colours of paper."""

from canvasapp.domain.model.workshop import PAPERS
from canvasapp.export.pdf.pen.colours import FILLS, INK, LINE, SMALL, WHITE


def _luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast of two colours after WCAG 2.1."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_text_and_lines_on_white_stand_out() -> None:
    assert contrast(INK, WHITE) > 15
    assert contrast(SMALL, WHITE) > 6.3
    assert contrast(LINE, WHITE) > 3


def test_every_paper_has_a_colour_and_its_text_and_letter_stand_out() -> None:
    assert set(FILLS) == set(PAPERS)
    for fill in FILLS.values():
        assert contrast(INK, fill.paper) > 11.5
        assert contrast(fill.ink, fill.paper) > 5.5
