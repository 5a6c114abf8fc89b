"""Which canvases the openers of an outline belong to: their methods, and where one ends and the next begins."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from canvasapp.domain.model.blocks import SHELF
from canvasapp.importing.openers import Opener
from canvasapp.importing.vocabulary import Vocabulary


@dataclass
class CanvasPlan:
    """A canvas to be: its method, the heading it stands under (its place among the parts, or -1), its own title."""

    method: str
    region: int
    title: str = ""
    openers: dict[int, str] = field(default_factory=dict)

    @property
    def blocks(self) -> set[str]:
        """The ids of the blocks that are named."""
        return set(self.openers.values())


_WHOLE, _ENOUGH = 5, 3
"""So many blocks make a canvas nearly whole; so many make another one beside it."""

Group = dict[int, Opener]


def planned(openers: Mapping[int, Opener], vocabulary: Vocabulary, method: str | None) -> list[CanvasPlan]:
    """The canvases of an outline, each with the block that each of its openers names.

    A method that is asked for takes all names it has. Openers that fit into no canvas are in none.
    """
    plans: list[CanvasPlan] = []
    order = (method,) if method else vocabulary.order
    for group in _joined(_regions(openers), order):
        plans += _canvases(group, order)
    return _without_chance(plans)


def _without_chance(plans: list[CanvasPlan]) -> list[CanvasPlan]:
    """Beside a canvas that is nearly whole, a table or a paragraph that happens to name a few blocks is none."""
    largest = max((len(plan.blocks) for plan in plans), default=0)
    return [plan for plan in plans if largest < _WHOLE or plan.title or len(plan.blocks) >= _ENOUGH]


def _regions(openers: Mapping[int, Opener]) -> list[Group]:
    """The openers by the heading or by the scope of a table that they stand under, in order."""
    found: dict[tuple[int, tuple[tuple[str, str], ...]], Group] = {}
    for at, opener in openers.items():
        found.setdefault((opener.region, opener.scope), {})[at] = opener
    return list(found.values())


def _joined(regions: Iterable[Group], order: Sequence[str]) -> list[Group]:
    """Regions that are parts of one canvas together: its blocks once each, under headings such as "Customers"."""
    joined: list[Group] = []
    for region in regions:
        if joined and _is_one(joined[-1], region, order):
            joined[-1] = joined[-1] | region
        else:
            joined.append(region)
    return joined


def _is_one(before: Group, region: Group, order: Sequence[str]) -> bool:
    if next(iter(before.values())).scope or next(iter(region.values())).scope:
        return False
    both = before | region
    method = _best(both, order)
    if method is None:
        return False
    blocks = [{opener.meanings.get(method) for opener in group.values()} for group in (before, region)]
    return None not in blocks[0] | blocks[1] and not blocks[0] & blocks[1]


def _canvases(group: Group, order: Sequence[str]) -> Iterable[CanvasPlan]:
    """A canvas of the method that fits best, then one more of what is left, where two of its blocks are."""
    left = dict(group)
    scope = dict(next(iter(group.values())).scope)
    first = True
    while left:
        wanted = scope.get("method", "")
        method = wanted if wanted in order else _best(left, order)
        if first and not any(opener.meanings for opener in left.values()):
            method = method or order[0]  # nothing but a shelf
        if method is None or (not first and len(_blocks(left, method)) < 2):
            break
        plan = CanvasPlan(method, min(left.values(), key=lambda one: one.region).region, scope.get("canvas", ""))
        for at, opener in left.items():
            block = opener.meanings.get(method) if opener.meanings else SHELF
            if block:
                plan.openers[at] = block
        yield plan
        left = {at: opener for at, opener in left.items() if at not in plan.openers}
        first = False


def _best(group: Group, order: Sequence[str]) -> str | None:
    """The method with most blocks named; a method that is not the first needs two of them."""
    best, most = None, 0
    for place, method in enumerate(order):
        count = len(_blocks(group, method))
        if count > most and (count > 1 or place == 0 or len(order) == 1):
            best, most = method, count
    return best


def _blocks(group: Group, method: str) -> set[str]:
    return {block for opener in group.values() if (block := opener.meanings.get(method))}
