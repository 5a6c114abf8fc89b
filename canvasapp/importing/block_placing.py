"""The pieces of an outline, each in the block it stands under; what stands under none is named with its reason."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from canvasapp.domain.model.finding import Finding
from canvasapp.domain.model.values import clean_text
from canvasapp.importing.canvases import CanvasPlan, planned
from canvasapp.importing.found import Found, FoundCanvas, Left, Piece
from canvasapp.importing.openers import LEVELS, Opener, depth, flat, openers_in
from canvasapp.importing.outline import Aside, Outline, TextPart
from canvasapp.importing.particulars import Particulars
from canvasapp.importing.plain_lines import parts_of_lines
from canvasapp.importing.vocabulary import Vocabulary

_NO_BLOCK = Finding("It stands under no block.")
_STRANGE_BLOCK = Finding("There is no block “{name}”.")
_BESIDE = Finding("It stands beside the name of a block.")
_ABOVE = Finding("It is a heading above blocks.")


def placed(outline: Outline, vocabulary: Vocabulary, method: str | None = None, careful: bool = False) -> Found:
    """What is in an outline.

    `method` is the id of the method whose canvas it has to be (None: the one that fits best); `careful` is for a paste,
    where plain lines are notes unless they name two blocks.
    """
    vocabulary = vocabulary.only(method) if method else vocabulary
    parts = flat(outline, vocabulary)
    openers = openers_in(parts, vocabulary, careful)
    plans = planned(openers, vocabulary, method)
    return _Placer(parts, openers, plans, Particulars(outline, vocabulary)).found()


@dataclass
class _Open:
    """What pieces are put under: a block of a canvas, or none; `level` is how deep it stands."""

    level: int
    canvas: int = -1
    block: str = ""


@dataclass
class _Head:
    """A heading that names no block; `used` once something stands under it. A title leads no note."""

    level: int
    part: TextPart
    used: bool = False
    is_title: bool = False


@dataclass
class _Gathered:
    pieces: list[list[Piece]]
    unplaced: list[Left] = field(default_factory=list)
    left: list[Left] = field(default_factory=list)
    named: list[tuple[int, str]] = field(default_factory=list)


class _Placer:
    """Walks through the parts once."""

    def __init__(
        self,
        parts: Sequence[TextPart | Aside],
        openers: dict[int, Opener],
        plans: Sequence[CanvasPlan],
        particulars: Particulars,
    ) -> None:
        self._parts, self._openers, self._plans, self._particulars = parts, openers, plans, particulars
        self._blocks = {at: (number, block) for number, plan in enumerate(plans) for at, block in plan.openers.items()}
        self._regions = {plan.region for plan in plans}
        self._first = min(self._blocks, default=len(parts))
        self._open = _Open(-1)
        self._heads: list[_Head] = []
        self._item: TextPart | None = None
        self._got = _Gathered([[] for _ in plans])

    def found(self) -> Found:
        """Everything, once all parts are taken."""
        for at, part in enumerate(self._parts):
            if isinstance(part, Aside):
                self._got.left.append(Left(part.line, part.text, part.reason))
            else:
                self._take(at, part)
        self._finish_item()
        self._drop_heads(-1)
        about, got = self._particulars, self._got
        canvases = tuple(
            FoundCanvas(plan.method, plan.title or self._title_of(plan), tuple(pieces))
            for plan, pieces in zip(self._plans, got.pieces, strict=True)
        )
        alone = canvases[0].title if len(canvases) == 1 and not about.title else ""
        return Found(
            canvases,
            tuple(got.unplaced),
            tuple(got.left),
            tuple(got.named),
            about.title or alone,
            about.day,
            about.author,
            about.findings,
        )

    def _take(self, at: int, part: TextPart) -> None:
        if part.kind == "end":
            self._finish_item()
            if self._open.level >= LEVELS["column"]:
                self._open = _Open(-1)
            self._drop_heads(LEVELS["column"])
        elif at in self._blocks:
            self._begin(part, self._openers[at], *self._blocks[at])
        elif part.kind in ("heading", "column", "bold"):
            self._take_head(at, part)
        elif at < self._first and self._particulars.take(at, part):
            self._got.named.append((part.line, part.text))
        else:
            self._take_content(part)

    def _begin(self, part: TextPart, opener: Opener, canvas: int, block: str) -> None:
        self._finish_item()
        self._drop_heads(opener.level if part.kind != "column" else LEVELS["column"])
        for head in self._heads:
            self._tell_above(head)
        self._open = _Open(opener.level, canvas, block)
        name = part.text.partition("\n")[0] if opener.rest else part.text
        if opener.rest and "\n" not in part.text:
            name = part.text[: -len(opener.rest)]
        self._got.named.append((part.line, name))
        if opener.rest:
            for inner in parts_of_lines([(part.line, line) for line in opener.rest.split("\n")]):
                self._put(inner.text, inner.line)
        elif opener.beside:
            self._got.left.append(Left(part.line, part.text, _BESIDE))

    def _take_head(self, at: int, part: TextPart) -> None:
        level = depth(part)
        self._finish_item()
        self._drop_heads(level)
        if level <= self._open.level and part.kind != "bold":
            self._open = _Open(-1)
        head = _Head(level, part)
        titled = part.kind == "heading" and self._particulars.take_title(part, at < self._first)
        if titled or at in self._regions:
            head.used = head.is_title = True
            self._got.named.append((part.line, part.text))
        self._heads.append(head)

    def _take_content(self, part: TextPart) -> None:
        level = depth(part)
        item = self._item
        if item is not None and part.kind in ("item", "text") and part.level >= item.level + (part.kind == "item"):
            self._join(item, part)
            return
        self._finish_item()
        if part.kind == "item":
            self._drop_heads(level)
            if level <= self._open.level and self._open.level > LEVELS["item"]:
                self._open = _Open(-1)
            self._item = part
        else:
            self._put(part.text, part.line, part)

    def _join(self, item: TextPart, part: TextPart) -> None:
        """What is nested below an item belongs to its note; below one that ends with a colon each is a note."""
        if item.text.rstrip().endswith((":", "：")):
            self._item = None
            self._heads.append(_Head(depth(item), item))
            self._take_content(part)
            return
        text = (
            f"{item.text}\n{'  ' * (part.level - item.level - 1)}- {part.text}"
            if part.kind == "item"
            else f"{item.text}\n{part.text}"
        )
        self._item = TextPart("item", item.line, text, item.level, item.colour, item.marks)

    def _finish_item(self) -> None:
        item, self._item = self._item, None
        if item is not None:
            self._put(item.text, item.line, item)

    def _put(self, text: str, line: int, part: TextPart | None = None) -> None:
        if not clean_text(text):
            return
        lead = [head for head in self._heads if not head.is_title and head.level > self._open.level]
        for head in self._heads:
            head.used = True
        whole = _led([head.part.text for head in lead], text)
        if self._open.canvas >= 0:
            colour, marks = (part.colour, part.marks) if part else ("", ())
            piece = Piece(self._open.block, whole, line, colour, marks)
            self._got.pieces[self._open.canvas].append(piece)
        else:
            reason = Finding(_STRANGE_BLOCK.sentence, {"name": lead[-1].part.text}) if lead else _NO_BLOCK
            self._got.unplaced.append(Left(line, whole, reason))

    def _drop_heads(self, level: int) -> None:
        """Close the headings that are at least as deep; one with nothing under it is a piece of its own."""
        while self._heads and self._heads[-1].level >= level:
            head = self._heads.pop()
            if not head.used:
                self._put(head.part.text, head.part.line)

    def _tell_above(self, head: _Head) -> None:
        if not head.used:
            head.used = True
            self._got.left.append(Left(head.part.line, head.part.text, _ABOVE))

    def _title_of(self, plan: CanvasPlan) -> str:
        part = self._parts[plan.region] if plan.region >= 0 else None
        title = part.text if isinstance(part, TextPart) else ""
        return "" if title == self._particulars.title else title


def _led(leads: Sequence[str], text: str) -> str:
    """A text behind the headings it stands under."""
    begun = [lead.strip() for lead in leads]
    joined = [lead if lead.endswith((":", "：", "?", "？", "!", ".")) else f"{lead}:" for lead in begun]
    return " ".join([*joined, text])
