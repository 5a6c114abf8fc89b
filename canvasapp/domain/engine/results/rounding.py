"""Numbers as people read them: rounded for display only, half away from zero."""

from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

from canvasapp.domain.method.elements import Form

NOTHING = "–"
"""What stands for null."""

MINUS = "−"


@lru_cache(maxsize=4096)
def shown(value: float | None, form: Form = "plain") -> str:
    """A number for display; null is a dash.

    `score` whole, `rating` to one decimal, `year` whole without separators, `money` and `plain` by magnitude: whole
    from 100 on, one decimal from 10 on, else two; decimals that say nothing are left out.
    """
    if value is None:
        return NOTHING
    if form == "score":
        return fixed(value, 0)
    if form == "year":
        return fixed(value, 0).replace(",", "")
    if form == "rating":
        return trimmed(fixed(value, 1))
    size = abs(value)
    return trimmed(fixed(value, 0 if size >= 100 else 1 if size >= 10 else 2))


def signed(value: float, form: Form = "plain") -> str:
    """A change for display, with its sign: +6, −3; ±0 for what is nothing when it is rounded."""
    text = shown(abs(value), form)
    if not text.strip("0."):
        return f"±{text}"
    return f"{'+' if value > 0 else MINUS}{text}"


def fixed(value: float, decimals: int) -> str:
    """A number with so many decimals and commas between thousands."""
    rounded = Decimal(repr(float(value))).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    text = f"{abs(rounded):,.{decimals}f}"
    return f"{MINUS}{text}" if rounded < 0 else text


def trimmed(text: str) -> str:
    """A number without zeros at the end of its decimals."""
    return text.rstrip("0").rstrip(".") if "." in text else text
