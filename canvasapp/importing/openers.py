"""Where blocks begin in an outline: headings, bold lines, items, labels and plain lines that name them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from canvasapp.importing.outline import Aside, Outline, TextPart, TextTable
from canvasapp.importing.table_parts import parts_of_table
from canvasapp.importing.vocabulary import Meanings, Named, Vocabulary

HEADING, COLUMN, BOLD, ITEM, LINE = range(5)
"""How strongly something names a block; what is weaker than the name of the block at hand is its content."""

LEVELS = {"heading": 0, "column": 65, "bold": 70, "text": 75, "code": 75, "item": 80}
"""How deep a part stands: headings by their own level, ten each, then these; items by their depth."""

_LABEL = re.compile(r"(?P<name>[^:：\n]{2,60}?)\s*(?:[:：]|\s[–—-]\s)\s*(?P<rest>\S.*)", re.DOTALL)
_CLOSING = (")", "）", "]", "】")
_SENTENCE = re.compile(r"[.!?。]\s*\S|[.!。]$")


@dataclass(frozen=True)
class Opener:
    """A part that names a block: what the name means, how strongly, how deep it stands, and what else is in it.

    `beside` is a gloss of the name, `rest` the text of its first note, `region` the heading that it stands under.
    """

    meanings: Meanings
    strength: int
    level: int
    beside: str = ""
    rest: str = ""
    region: int = -1
    scope: tuple[tuple[str, str], ...] = ()


def depth(part: TextPart) -> int:
    """How deep a part stands; what is less deep closes it."""
    if part.kind == "heading":
        return part.level * 10
    return LEVELS.get(part.kind, 75) + (part.level if part.kind == "item" else 0)


def flat(outline: Outline, vocabulary: Vocabulary) -> list[TextPart | Aside]:
    """The entries with their tables as parts."""
    found: list[TextPart | Aside] = []
    block = 0
    for entry in outline.entries:
        if isinstance(entry, TextTable):
            found += parts_of_table(entry, vocabulary, inside=block > 0)
            continue
        if isinstance(entry, TextPart) and entry.kind == "heading":
            if vocabulary.named(entry.text):
                block = depth(entry) or 1
            elif depth(entry) <= block:
                block = 0
        found.append(entry)
    return found


def openers_in(parts: Sequence[TextPart | Aside], vocabulary: Vocabulary, careful: bool) -> dict[int, Opener]:
    """The openers of blocks by their place in `parts`.

    With `careful` (a paste) lines and labels count only where they name two blocks or more with something in them.
    """
    found = dict(_in_context(parts, vocabulary))
    weak = {at: opener for at, opener in found.items() if opener.strength >= ITEM}
    if weak:
        full = [opener for at, opener in weak.items() if opener.rest or _has_content(parts, at, found)]
        blocks = {tuple(sorted(opener.meanings.items())) for opener in full}
        strong = len(found) > len(weak)
        needed = 2 if careful and not strong else 1
        if len(blocks) < needed:
            found = {at: opener for at, opener in found.items() if at not in weak}
    return found


def _in_context(parts: Sequence[TextPart | Aside], vocabulary: Vocabulary) -> Iterator[tuple[int, Opener]]:
    headings: list[tuple[int, int]] = []
    active: Opener | None = None
    kinds = [part.kind if isinstance(part, TextPart) else "" for part in parts]
    first_heading = kinds.index("heading") if "heading" in kinds else -1
    for at, part in enumerate(parts):
        if not isinstance(part, TextPart):
            continue
        level = depth(part)
        if part.kind == "end":
            active = active if active and active.strength == HEADING else None
            continue
        held = active is not None and active.strength <= COLUMN and part.kind in ("item", "text")
        titled = at == first_heading and _is_title(parts, at)
        opener = None if held or titled else _opener(parts, at, vocabulary)
        if opener is not None and active is not None and _is_content(opener, active):
            usual = part.kind in ("heading", "bold") and vocabulary.is_usual(part.text)
            opener = opener if usual else None
        if part.kind == "heading":
            headings = [known for known in headings if known[0] < level]
        elif active is not None and opener is None and level <= active.level and active.strength == ITEM:
            active = None
        if part.kind == "heading" and opener is None:
            headings.append((level, at))
            if active is not None and level <= active.level:
                active = None
        if opener is not None:
            active = replace(opener, region=headings[-1][1] if headings else -1)
            yield at, active


def _is_content(opener: Opener, active: Opener) -> bool:
    """Whether what looks like a name stands inside the block at hand, and means something there."""
    if opener.strength == HEADING:
        return active.strength == HEADING and opener.level > active.level
    if opener.strength == COLUMN:
        return False
    if active.strength < opener.strength:
        return active.strength != COLUMN or opener.strength > COLUMN
    return opener.strength == ITEM and opener.level > active.level > LEVELS["item"]


def _is_title(parts: Sequence[TextPart | Aside], at: int) -> bool:
    """Whether the first heading is the title of all: others stand below it and none beside it."""
    first = parts[at]
    rest = [part for part in parts[at + 1 :] if isinstance(part, TextPart) and part.kind == "heading"]
    return isinstance(first, TextPart) and first.level == 1 and bool(rest) and all(part.level > 1 for part in rest)


def _opener(parts: Sequence[TextPart | Aside], at: int, vocabulary: Vocabulary) -> Opener | None:
    part = parts[at]
    assert isinstance(part, TextPart)
    level = depth(part)
    if part.kind in ("heading", "column", "bold"):
        named = vocabulary.named(part.text.strip().rstrip(":："))
        strength = {"heading": HEADING, "column": COLUMN, "bold": BOLD}[part.kind]
        if named is None and part.kind != "bold" and vocabulary.is_word("shelf", part.text):
            return Opener({}, strength, level, scope=part.marks)
        if named is not None:
            return Opener(named.meanings, strength, level, named.beside, scope=part.marks)
    if part.kind in ("bold", "item", "text"):
        return _weak(part, level, vocabulary, _is_above(parts, at))
    return None


def _weak(part: TextPart, level: int, vocabulary: Vocabulary, above: bool) -> Opener | None:
    """A line or an item that is a name, begins with one on a line of its own, or is labelled with one."""
    label = _LABEL.fullmatch(part.text)
    if label is not None:
        named = _plainly(label["name"], vocabulary)
        if named is not None:
            return Opener(named.meanings, ITEM, LEVELS["bold"], named.beside, label["rest"].strip())
    first, _, below = part.text.partition("\n")
    bare = first.strip().rstrip(":：").strip()
    strength = ITEM if part.kind == "item" else LINE
    if len(bare) <= 80 and not _SENTENCE.search(bare):
        ends = first.strip().endswith((":", "："))
        if part.kind == "text" or below.strip() or above or ends:
            named = _plainly(bare, vocabulary)
            if named is not None:
                held = level if above or part.kind != "item" else LEVELS["bold"]
                return Opener(named.meanings, strength, held, named.beside, below.strip())
    return None


def _plainly(text: str, vocabulary: Vocabulary) -> Named | None:
    """What a line names that is nothing but a name, with a gloss in brackets at most."""
    named = vocabulary.named(text)
    return named if named is not None and (not named.beside or text.rstrip().endswith(_CLOSING)) else None


def _is_above(parts: Sequence[TextPart | Aside], at: int) -> bool:
    """Whether the next part is nested below this item."""
    part, below = parts[at], parts[at + 1] if at + 1 < len(parts) else None
    if not isinstance(part, TextPart) or not isinstance(below, TextPart) or part.kind != "item":
        return False
    return below.level > part.level if below.kind == "item" else below.kind == "text" and below.level >= part.level


def _has_content(parts: Sequence[TextPart | Aside], at: int, openers: dict[int, Opener]) -> bool:
    below = at + 1
    return below < len(parts) and below not in openers and isinstance(parts[below], TextPart)
