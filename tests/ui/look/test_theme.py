"""Every contrast of the published tables, computed from the theme by the formula of WCAG 2.1."""

from itertools import product

import pytest

from canvasapp.domain.model.workshop import PAPERS
from canvasapp.ui.look.theme import SchemeName, theme

TEXT, LINE = 4.5, 3.0
"""The least contrast of text, and of lines that carry meaning."""

GROUNDS = ("window", "surface", "sunken", "raised", "hover")
SCHEMES: tuple[SchemeName, ...] = ("light", "dark")

# role: on the five grounds and on its own soft ground (text, muted, accent: on accent_soft).
ROLES: dict[SchemeName, dict[str, tuple[float, ...]]] = {
    "light": {
        "text": (14.2, 15.8, 13.1, 15.8, 13.5, 13.1),
        "muted": (5.7, 6.3, 5.3, 6.3, 5.4, 5.3),
        "accent": (5.8, 6.5, 5.4, 6.5, 5.5, 5.4),
        "danger": (5.9, 6.5, 5.4, 6.5, 5.6, 5.5),
        "warn": (6.1, 6.8, 5.6, 6.8, 5.8, 6.0),
        "good": (5.9, 6.5, 5.4, 6.5, 5.6, 5.6),
        "info": (7.4, 8.2, 6.8, 8.2, 7.0, 6.9),
        "line": (3.6, 4.0, 3.3, 4.0, 3.4),
    },
    "dark": {
        "text": (15.3, 13.9, 16.0, 12.2, 10.6, 10.9),
        "muted": (7.9, 7.2, 8.3, 6.4, 5.5, 5.7),
        "accent": (8.1, 7.3, 8.4, 6.5, 5.6, 5.8),
        "danger": (8.8, 8.0, 9.2, 7.0, 6.1, 6.8),
        "warn": (10.4, 9.4, 10.9, 8.3, 7.2, 7.5),
        "good": (9.7, 8.8, 10.2, 7.8, 6.8, 7.1),
        "info": (9.7, 8.8, 10.1, 7.7, 6.7, 7.2),
        "line": (4.6, 4.2, 4.9, 3.7, 3.2),
    },
}
SOFT = {"text": "accent_soft", "muted": "accent_soft"}
"""The soft ground of those that have none of their own."""

ON_ACCENT = {"light": (6.5, 7.9, 9.7), "dark": (5.2, 4.7, 6.5)}
FILL_ON_SURFACE = {"light": 6.5, "dark": 3.1}
TEXT_ON_SOFT = {"light": 13.3, "dark": 11.0}
"""The least of text on the soft grounds of the four tones."""

# paper: text, ink, and focus ring on its fill.
ON_PAPER: dict[str, tuple[tuple[float, float, float], tuple[float, float, float]]] = {
    "amber": ((12.5, 5.9, 5.1), (10.0, 8.0, 5.0)),
    "yellow": ((14.2, 6.5, 5.8), (9.5, 8.1, 4.8)),
    "coral": ((11.9, 5.7, 4.9), (10.7, 7.4, 5.3)),
    "pink": ((12.0, 6.7, 4.9), (11.0, 7.6, 5.5)),
    "green": ((13.0, 6.4, 5.3), (9.9, 7.6, 5.0)),
    "blue": ((12.4, 6.2, 5.1), (10.4, 7.5, 5.2)),
    "teal": ((13.3, 6.5, 5.5), (9.7, 7.5, 4.9)),
    "violet": ((11.9, 6.8, 4.9), (10.9, 7.4, 5.4)),
    "grey": ((13.1, 6.8, 5.4), (10.2, 7.8, 5.1)),
}
WARN_ON_PAPER = {"light": 5.1, "dark": 6.1}
"""The least of an overdue clock on any paper."""

HEAT = {"light": (14.5, 12.7, 10.1, 7.0, 4.7, 7.1), "dark": (13.5, 10.8, 7.9, 5.6, 5.5, 9.7)}
GAIN = {"light": (14.3, 12.5, 9.6, 6.6, 4.7, 8.5), "dark": (13.6, 11.3, 8.7, 6.1, 5.8, 10.8)}


def luminance(colour: str) -> float:
    """The relative luminance of `#RRGGBB`."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, from 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def published(value: float) -> object:
    """A number of the tables, which have one digit."""
    return pytest.approx(value, abs=0.1)


def test_the_formula_gives_what_the_recommendation_says() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize(("scheme", "role"), [*product(SCHEMES, ROLES["light"])])
def test_a_role_has_its_published_contrast_on_every_ground(scheme: SchemeName, role: str) -> None:
    colours = theme(scheme)
    grounds = GROUNDS if role == "line" else (*GROUNDS, SOFT.get(role, f"{role}_soft"))
    found = [contrast(colours.role(role), colours.role(ground)) for ground in grounds]
    assert found == [published(value) for value in ROLES[scheme][role]]
    assert min(found) >= (LINE if role == "line" else TEXT)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_words_on_the_accent_can_be_read_in_every_state(scheme: SchemeName) -> None:
    colours = theme(scheme)
    grounds = ("accent_fill", "accent_hover", "accent_press")
    found = [contrast(colours.role("on_accent"), colours.role(ground)) for ground in grounds]
    assert found == [published(value) for value in ON_ACCENT[scheme]]
    assert min(found) >= TEXT
    fill = contrast(colours.role("accent_fill"), colours.role("surface"))
    assert fill == published(FILL_ON_SURFACE[scheme]) and fill >= LINE


@pytest.mark.parametrize("scheme", SCHEMES)
def test_text_on_the_soft_grounds_of_the_tones_can_be_read(scheme: SchemeName) -> None:
    colours = theme(scheme)
    softs = [colours.role(f"{tone}_soft") for tone in ("danger", "warn", "good", "info")]
    assert min(contrast(colours.role("text"), soft) for soft in softs) >= TEXT_ON_SOFT[scheme] - 0.1
    assert min(contrast(colours.role("muted"), soft) for soft in softs) >= TEXT


@pytest.mark.parametrize(("scheme", "paper"), [*product(SCHEMES, PAPERS)])
def test_a_note_can_be_read_on_every_paper(scheme: SchemeName, paper: str) -> None:
    colours = theme(scheme)
    fill, ink = colours.papers[paper].fill, colours.papers[paper].ink
    found = [contrast(fill, on) for on in (colours.note_text, ink, colours.role("accent"))]
    assert found == [published(value) for value in ON_PAPER[paper][SCHEMES.index(scheme)]]
    assert found[0] >= TEXT and found[1] >= TEXT and found[2] >= LINE
    assert contrast(fill, colours.role("warn")) >= WARN_ON_PAPER[scheme] - 0.1


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_numbers_on_both_scales_can_be_read(scheme: SchemeName) -> None:
    colours = theme(scheme)
    for scale, values in ((colours.heat, HEAT[scheme]), (colours.gain, GAIN[scheme])):
        found = [contrast(fill, text) for fill, text in scale]
        assert found == [published(value) for value in values]
        assert min(found) >= TEXT


@pytest.mark.parametrize("scheme", SCHEMES)
def test_high_contrast_draws_lines_as_strong_as_text_on_plain_grounds(scheme: SchemeName) -> None:
    colours = theme(scheme, contrast=True)
    assert colours.role("border") == colours.role("line") == colours.role("text")
    assert {colours.role(role) for role in colours.roles if role.endswith("_soft")} == {colours.role("surface")}
    for role in ("accent", "danger", "warn", "good", "info", "muted"):
        assert contrast(colours.role(role), colours.role("surface")) >= TEXT
    assert all(contrast(paper.edge, paper.fill) >= LINE for paper in colours.papers.values())
