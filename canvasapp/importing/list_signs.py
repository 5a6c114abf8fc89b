"""Signs of lists in front of a line: which of them are signs, and which belong to the text."""

import re

_BULLET = re.compile(
    r"\s*(?:[-–—*+‐‑−]\s+|\*{2,4}\s+|o\s{2,}|\[[ xX✓]\]\s+"
    r"|[•・･◦▪▫●○■□◆◇▶►▸‣⁃∙·※★☆☐☑☒✓✔✗✘➔→➤❖➢❑❒❍⁌⁍◘◉◼◻⬤⚫⚪🔹🔸🔘]\ufe0f?[\s\u200b]*)"
)
_NUMBER = re.compile(r"\s*(?:(?P<number>\d{1,3})[.)]\s+(?=\S)|[(（](?P<inner>\d{1,3})[)）]\s*(?=\S))")
_CIRCLED = re.compile(r"\s*[①-⑳⓪❶-❿➀-➓]\s*(?=\S)")
_LETTER = re.compile(r"\s*(?:[a-zA-Z]\)|\([a-zA-Z]\)|[가나다라마바사아자차카타파하][.)])\s+(?=\S)")
_BOX = re.compile(r"(?:\[[ xX]\]\s+|[☐☑☒✓✔✗✘]\ufe0f?\s*)(?=\S)")


def without_sign(line: str) -> str | None:
    """A line without its bullet, box, circled number or letter; None if it has none."""
    if line[:2].isalpha() and len(line) > 1:
        return None  # a word, as most lines begin
    for sign in (_BULLET, _CIRCLED, _LETTER):
        found = sign.match(line)
        if found and line[found.end() :].strip():
            rest = line[found.end() :]
            box = _BOX.match(rest)
            return rest[box.end() :] if box else rest
    return None


def without_box(text: str) -> str:
    """The text of an item without the box that it is ticked off by."""
    found = _BOX.match(text)
    return text[found.end() :] if found else text


def numbered(line: str) -> tuple[int, str] | None:
    """The number in front of a line and the rest: 1. 1) (1); None if it has none, as "2024. a plan"."""
    found = _NUMBER.match(line)
    return (int(found["number"] or found["inner"]), line[found.end() :]) if found else None


def is_only_sign(line: str) -> bool:
    """Whether a line is nothing but a sign or a rule."""
    return (
        not any(sign.isalnum() for sign in line)
        and len(line.strip()) > 0
        and re.fullmatch(r"[-–—*+•_=~#|:.\s]+", line) is not None
    )
