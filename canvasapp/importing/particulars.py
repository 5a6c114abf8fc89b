"""What a source says about itself above its first block: title, date and author."""

import re
from datetime import date

from canvasapp.domain.model.finding import Finding
from canvasapp.importing.outline import Outline, TextPart
from canvasapp.importing.vocabulary import Vocabulary

_DAY = re.compile(r"(\d{4})\s*[-./년年]\s*(\d{1,2})\s*[-./월月]\s*(\d{1,2})\s*[.일日]?")
_LITTLE = re.compile(r"(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4})")
_LABEL = re.compile(r"(?P<label>[^:：\n]{1,40}?)\s*[:：]\s*(?P<value>\S[^\n]*)")
_GOES_ON = (",", ";", ":", "：", "，", "、")
_LONGEST_TITLE = 120


class Particulars:
    """Takes title, date and author from front matter and from the parts above the first block."""

    def __init__(self, outline: Outline, vocabulary: Vocabulary) -> None:
        self.title, self.day, self.author = outline.title, outline.day, outline.author
        self.findings: tuple[Finding, ...] = outline.findings
        self._vocabulary = vocabulary

    def take_title(self, part: TextPart, above: bool) -> bool:
        """The first heading of the first level above all blocks is the title, unless there is one already."""
        if part.level == 1 and above and not self.title:
            self.title = part.text
            return True
        return part.level == 1 and part.text == self.title

    def take(self, at: int, part: TextPart) -> bool:
        """A line such as "Date: 2026-01-02", or a short first line, which is the title."""
        found = _LABEL.fullmatch(part.text.strip())
        if found is not None:
            return self._take_label(found["label"], found["value"].strip())
        if at == 0 and part.kind == "text" and not self.title and len(part.text) <= _LONGEST_TITLE:
            title = part.text.strip()
            self.title = "" if "\n" in title or title.endswith(_GOES_ON) else title
            return bool(self.title)
        return False

    def _take_label(self, label: str, value: str) -> bool:
        if self._vocabulary.is_word("date", label) and self.day is None:
            self.day = day_of(value)
            return self.day is not None
        if self._vocabulary.is_word("author", label) and not self.author:
            self.author = value
            return True
        return False


def day_of(text: str) -> date | None:
    """The day that a person writes as 2026-01-02, 2026. 1. 2., 2026년 1월 2일 or 2.1.2026; None for anything else."""
    found = _DAY.fullmatch(text.strip())
    little = _LITTLE.fullmatch(text.strip())
    numbers = [int(part) for part in found.groups()] if found else []
    numbers = numbers or ([int(part) for part in reversed(little.groups())] if little else [])
    try:
        return date(*numbers) if numbers else None
    except ValueError:
        return None
