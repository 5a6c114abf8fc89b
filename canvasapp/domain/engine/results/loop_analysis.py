"""Analysis of a loop diagram: its cycles, the main wheel, how well it turns and where a push helps most."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from canvasapp.domain.engine.answers.answer_values import LoopAnswer, LoopLink, LoopNode
from canvasapp.domain.engine.language.labels import Label, joined

MAX_NODES = 16
MAX_CYCLES = 200
FULL = 5
USUAL_COST = 3
TOLERANCE = 1e-9


@dataclass(frozen=True, slots=True)
class Cycle:
    """A simple cycle through at least two nodes; `reinforcing` if an even number of its arrows is minus.

    `momentum` is 0-100, None while fewer than half of its states and strengths are rated.
    """

    nodes: tuple[str, ...]
    reinforcing: bool
    momentum: float | None
    through_hub: bool

    @property
    def links(self) -> tuple[tuple[str, str], ...]:
        """Its arrows as (source, target)."""
        return tuple(zip(self.nodes, (*self.nodes[1:], self.nodes[0]), strict=True))


@dataclass(frozen=True, slots=True)
class Push:
    """What one more point on a node or arrow of the main wheel would gain; `value` is the gain per cost."""

    key: str
    label: Label
    state: float
    gain: float
    cost: float

    @property
    def value(self) -> float:
        """Momentum gained per cost."""
        return self.gain / self.cost


@dataclass(frozen=True, slots=True)
class LoopFindings:
    """What a loop diagram says.

    `bottleneck` has the ids of nodes and the (source, target) of arrows with the smallest number on the wheel, once
    half of it is rated;
    `turn` is the months of one turn, `turn_at_least` if delays are missing; `leverage` counts the reinforcing cycles
    through a node; `hub_outside` says that no reinforcing cycle passes the hub; `cut_off` that cycles were left out.
    """

    nodes: tuple[LoopNode, ...] = ()
    links: tuple[LoopLink, ...] = ()
    cycles: tuple[Cycle, ...] = ()
    main: Cycle | None = None
    bottleneck: tuple[str | tuple[str, str], ...] = ()
    turn: float | None = None
    turn_at_least: bool = False
    pushes: tuple[Push, ...] = ()
    leverage: Mapping[str, int] | None = None
    dead_ends: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    isolated: tuple[str, ...] = ()
    hub_outside: bool = False
    cut_off: bool = False
    too_many_nodes: bool = False

    @property
    def reinforcing(self) -> tuple[Cycle, ...]:
        """The reinforcing cycles."""
        return tuple(cycle for cycle in self.cycles if cycle.reinforcing)

    @property
    def braking(self) -> tuple[Cycle, ...]:
        """The braking cycles."""
        return tuple(cycle for cycle in self.cycles if not cycle.reinforcing)

    @property
    def closed(self) -> bool:
        """Whether at least one reinforcing cycle closes."""
        return any(cycle.reinforcing for cycle in self.cycles)

    @property
    def lever_points(self) -> tuple[tuple[LoopNode, int], ...]:
        """The nodes that more than one reinforcing loop runs through, and those in one where others think that we are
        wrong; each with the number of these loops, most first."""
        counts = [(node, (self.leverage or {}).get(node.id, 0)) for node in self.nodes]
        found = [(node, count) for node, count in counts if count > 1 or (count and node.misunderstood)]
        return tuple(sorted(found, key=lambda pair: -pair[1]))

    def label(self, node: str) -> Label:
        """The label of a node; its id if it has none."""
        return next((found.label for found in self.nodes if found.id == node and found.label), node)


def analysed(answer: LoopAnswer) -> LoopFindings:
    """The findings of a loop. With more than 16 nodes nothing is computed and `too_many_nodes` is set."""
    outgoing = {link.source for link in answer.links}
    incoming = {link.target for link in answer.links}
    ids = [node.id for node in answer.nodes]
    hints = LoopFindings(
        nodes=answer.nodes,
        links=answer.links,
        dead_ends=tuple(key for key in ids if key in incoming - outgoing),
        sources=tuple(key for key in ids if key in outgoing - incoming),
        isolated=tuple(key for key in ids if key not in incoming | outgoing),
        too_many_nodes=len(ids) > MAX_NODES,
    )
    if hints.too_many_nodes:
        return hints
    paths, cut_off = simple_cycles(ids, [(link.source, link.target) for link in answer.links], MAX_CYCLES)
    return _judged(hints, paths, cut_off)


def simple_cycles(
    nodes: Sequence[str], links: Iterable[tuple[str, str]], most: int
) -> tuple[list[tuple[str, ...]], bool]:
    """The simple cycles of at least two nodes, each from its lowest-numbered node; whether more than `most` exist.

    D. B. Johnson, "Finding all the elementary circuits of a directed graph", SIAM J. Comput. 4 (1975): a node that
    cannot lead back is not entered again before something changes, so that even a dense graph is quick.
    """
    number = {node: i for i, node in enumerate(nodes)}
    after: list[list[int]] = [[] for _ in nodes]
    for source, target in links:
        after[number[source]].append(number[target])
    found: list[tuple[str, ...]] = []
    for start in range(len(nodes)):
        search = _Search(start, [sorted(there) for there in after], most - len(found))
        search.visit(start)
        found += [tuple(nodes[i] for i in path) for path in search.found]
        if search.stopped:
            return found, True
    return found, False


class _Search:
    """The cycles through one node in which no lower-numbered node takes part."""

    def __init__(self, start: int, after: Sequence[Sequence[int]], most: int) -> None:
        self.found: list[tuple[int, ...]] = []
        self.stopped = False
        self._start, self._after, self._most = start, after, most
        self._path: list[int] = []
        self._blocked: set[int] = set()
        self._waiting: dict[int, set[int]] = {}

    def visit(self, node: int) -> bool:
        """Go on from `node`; whether a cycle was closed behind it."""
        closed = False
        self._path.append(node)
        self._blocked.add(node)
        onward = [target for target in self._after[node] if target >= self._start]
        for target in onward:
            if self.stopped:
                break
            if target == self._start:
                closed = True
                if len(self.found) >= self._most:
                    self.stopped = True
                else:
                    self.found.append(tuple(self._path))
            elif target not in self._blocked and self.visit(target):
                closed = True
        if closed:
            self._unblock(node)
        else:
            for target in onward:
                self._waiting.setdefault(target, set()).add(node)
        self._path.pop()
        return closed

    def _unblock(self, node: int) -> None:
        self._blocked.discard(node)
        for waiting in self._waiting.pop(node, set()):
            if waiting in self._blocked:
                self._unblock(waiting)


def _judged(hints: LoopFindings, paths: Sequence[tuple[str, ...]], cut_off: bool) -> LoopFindings:
    states = {node.id: node.state for node in hints.nodes}
    arrows = {(link.source, link.target): link for link in hints.links}
    hubs = {node.id for node in hints.nodes if node.hub}
    cycles = tuple(_cycle(path, states, arrows, hubs) for path in paths)
    reinforcing = [cycle for cycle in cycles if cycle.reinforcing]
    through_hub = [cycle for cycle in reinforcing if cycle.through_hub]
    main = _best(through_hub or reinforcing)
    wheel: dict[str | tuple[str, str], float] = {}
    delays: list[float | None] = []
    if main is not None:
        wheel = {key: value for key, value in _values(main, states, arrows) if value is not None}
        delays = [arrows[link].delay for link in main.links]
    known = [delay for delay in delays if delay is not None]
    return LoopFindings(
        nodes=hints.nodes,
        links=hints.links,
        cycles=cycles,
        main=main,
        bottleneck=_bottleneck(wheel) if main is not None and main.momentum is not None else (),
        turn=sum(known) if known else None,
        turn_at_least=bool(known) and len(known) < len(delays),
        pushes=_pushes(hints, main, wheel) if main is not None else (),
        leverage={node.id: sum(node.id in cycle.nodes for cycle in reinforcing) for node in hints.nodes},
        dead_ends=hints.dead_ends,
        sources=hints.sources,
        isolated=hints.isolated,
        hub_outside=bool(hubs and reinforcing and not through_hub),
        cut_off=cut_off,
    )


def _bottleneck(wheel: Mapping[str | tuple[str, str], float]) -> tuple[str | tuple[str, str], ...]:
    """What has the smallest number on the wheel; nothing where all have the full mark."""
    smallest = min(wheel.values(), default=FULL)
    return tuple(key for key, value in wheel.items() if value <= smallest + TOLERANCE and value < FULL)


def _cycle(
    path: tuple[str, ...],
    states: Mapping[str, float | None],
    arrows: Mapping[tuple[str, str], LoopLink],
    hubs: set[str],
) -> Cycle:
    bare = Cycle(path, True, None, bool(hubs & set(path)))
    minus = sum(arrows[link].sign == "-" for link in bare.links)
    rated = [value for _, value in _values(bare, states, arrows) if value is not None]
    momentum = _momentum(rated) if 2 * len(rated) >= 2 * len(path) and rated else None
    return Cycle(path, minus % 2 == 0, momentum, bare.through_hub)


def _values(
    cycle: Cycle, states: Mapping[str, float | None], arrows: Mapping[tuple[str, str], LoopLink]
) -> list[tuple[str | tuple[str, str], float | None]]:
    """The states and strengths along a cycle, each node before its arrow."""
    pairs: list[tuple[str | tuple[str, str], float | None]] = []
    for node, link in zip(cycle.nodes, cycle.links, strict=True):
        pairs += [(node, states[node]), (link, arrows[link].strength)]
    return pairs


def _momentum(rated: Sequence[float]) -> float:
    """100 times the geometric mean of the shares of the full mark: one zero stops everything."""
    product = 1.0
    for value in rated:
        product *= value / FULL
    return 100 * math.pow(product, 1 / len(rated))


def _best(cycles: Sequence[Cycle]) -> Cycle | None:
    """The cycle with the highest momentum; of equal or unrated ones the longer, then the first."""
    best: Cycle | None = None
    for cycle in cycles:
        if best is None:
            best = cycle
            continue
        ahead = (cycle.momentum if cycle.momentum is not None else -1) - (
            best.momentum if best.momentum is not None else -1
        )
        if ahead > TOLERANCE or (abs(ahead) <= TOLERANCE and len(cycle.nodes) > len(best.nodes)):
            best = cycle
    return best


def _pushes(hints: LoopFindings, main: Cycle, wheel: Mapping[str | tuple[str, str], float]) -> tuple[Push, ...]:
    """The pushes on the main wheel, best first; ties by gain, then along the wheel."""
    if main.momentum is None:
        return ()
    costs = {node.id: node.cost for node in hints.nodes}
    pushes: list[Push] = []
    for key, value in wheel.items():
        if value >= FULL:
            continue
        pushed = {**wheel, key: min(value + 1, FULL)}
        gain = _momentum(list(pushed.values())) - main.momentum
        if isinstance(key, tuple):
            label, cost, name = joined(hints.label(key[0]), hints.label(key[1]), " → "), None, f"{key[0]}|{key[1]}"
        else:
            label, cost, name = hints.label(key), costs[key], key
        pushes.append(Push(name, label, value, gain, cost or USUAL_COST))
    return tuple(sorted(pushes, key=lambda push: (-round(push.value, 9), -round(push.gain, 9))))
