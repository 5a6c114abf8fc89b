"""A loop diagram: nodes on a ring, the main wheel bold, brakes dashed, hub and bottleneck marked."""

from itertools import product
from math import atan2, cos, sin

from canvasapp.domain.engine.answers.answer_values import LoopLink, LoopNode
from canvasapp.domain.engine.results.loop_analysis import Cycle, LoopFindings
from canvasapp.domain.engine.results.rounding import MINUS, shown
from canvasapp.domain.model.values import Words
from canvasapp.export.figures.arrows import Arrow, along, bowed
from canvasapp.export.figures.figure_words import (
    BOTTLENECK,
    BRAKE,
    DEAD_ENDS,
    HUB,
    HUB_OUTSIDE,
    ISOLATED,
    LEVERS,
    MAIN_WHEEL,
    MISUNDERSTOOD,
    MOMENTUM,
    MONTHS,
    MORE,
    NOTHING_YET,
    OTHER_ARROW,
    REINFORCING,
    SOURCES,
    STRENGTH_AND_DELAY,
    TOO_MANY_NODES,
)
from canvasapp.export.figures.marks import Box, Path, circle, polygon
from canvasapp.export.figures.placing import Key, Taken, legend, overlap
from canvasapp.export.figures.ring import Arrangement, arranged, rows_below
from canvasapp.export.figures.sketch import Sketch
from canvasapp.export.figures.text_style import Style
from canvasapp.export.pdf.poster.canvas_frame import Rect

_LOOPS = 8
"""The most loops that are listed below the figure."""

_EDGE = 4.0
"""Room at the edges for the frame of a bottleneck and the word on it, in points."""

_FULL = 5
_DOT = 0.3

Kind = str
_KINDS: tuple[tuple[Kind, Words], ...] = (
    ("main", MAIN_WHEEL),
    ("reinforcing", REINFORCING),
    ("brake", BRAKE),
    ("other", OTHER_ARROW),
)
_DASHES: dict[Kind, tuple[float, ...]] = {"main": (), "reinforcing": (), "brake": (4, 2.5), "other": (1, 2)}
_THICKNESS: dict[Kind, float] = {"main": 2.6, "reinforcing": 1.2, "brake": 1.2, "other": 1.0}


def draw_graph(sketch: Sketch, loop: LoopFindings, top: float, width: float, height: float | None = None) -> float:
    """The diagram with its legend, and the loops that were found. Returns where it ends."""
    style = sketch.style
    if not loop.nodes:
        return sketch.text(style.set(style.say(NOTHING_YET), width), 0, top, style.palette.muted)
    area = graph_area(loop, style, top, width, height)
    plan = arranged(loop, style, area.inset(_EDGE, style.size))
    key = Key()
    arrows, _ = _draw_arrows(sketch, loop, plan, area, key)
    for node in loop.nodes:
        _draw_node(sketch, loop, node, plan, key)
    _draw_centre(sketch, loop, plan, arrows)
    bottom = key.draw(sketch, 0, area.top + area.height, width)
    bottom = _draw_legend(sketch, loop, plan, bottom + 0.5 * style.size, width)
    return _draw_findings(sketch, loop, bottom, width)


def graph_area(loop: LoopFindings, style: Style, top: float, width: float, height: float | None) -> Rect:
    """Where nodes and arrows go, without the legend."""
    usual = max(min(0.56 * width, 380.0), 230.0) + height_below(loop, style, width)
    return Rect(0, top, width, height or usual)


def height_below(loop: LoopFindings, style: Style, width: float) -> float:
    """What a figure of that width needs more, in points, where nodes stand below the main wheel and not beside it."""
    return rows_below(loop, style, width - 2 * _EDGE)


def node_places(loop: LoopFindings, style: Style, width: float, height: float | None = None) -> dict[str, Rect]:
    """Where the box of each node lies in a figure without title: for what a window puts above it."""
    area = graph_area(loop, style, 1.0, width, height)
    return dict(arranged(loop, style, area.inset(_EDGE, style.size)).boxes)


def link_places(
    loop: LoopFindings, style: Style, width: float, height: float | None = None
) -> dict[tuple[str, str], Rect]:
    """Where the words of each arrow (source, target) stand, in the same figure as `node_places`."""
    area = graph_area(loop, style, 1.0, width, height)
    plan = arranged(loop, style, area.inset(_EDGE, style.size))
    return _draw_arrows(Sketch(style), loop, plan, area, Key())[1]


def pill_places(loop: LoopFindings, style: Style, width: float, height: float | None = None) -> dict[str, Rect]:
    """Where the word for a bottleneck stands on the edge of nodes, in the same figure as `node_places`."""
    boxes = node_places(loop, style, width, height)
    return {key: _pill_rect(style, boxes[key]) for key in loop.bottleneck if isinstance(key, str)}


def _kind(loop: LoopFindings, link: LoopLink) -> Kind:
    arrow = (link.source, link.target)
    if loop.main is not None and arrow in loop.main.links:
        return "main"
    if any(arrow in cycle.links for cycle in loop.reinforcing):
        return "reinforcing"
    return "brake" if any(arrow in cycle.links for cycle in loop.braking) else "other"


def _colour(style: Style, kind: Kind) -> str:
    palette = style.palette
    return {"main": palette.accent, "reinforcing": palette.muted, "brake": palette.danger}.get(kind, palette.line)


def _draw_arrows(
    sketch: Sketch, loop: LoopFindings, plan: Arrangement, area: Rect, key: Key
) -> tuple[list[Arrow], dict[tuple[str, str], Rect]]:
    """The main wheel along the ring first, then all others around it. Returns them, and where their words stand."""
    style = sketch.style
    slow = [key for key in loop.bottleneck if isinstance(key, str) and plan.names[key] is not None]
    pills = [_pill_rect(style, plan.boxes[key]) for key in slow]
    taken = Taken(area, [*plan.boxes.values(), *pills, _centre_rect(style, plan)])
    made: list[Arrow] = []
    order = [kind for kind, _ in _KINDS]
    labelled = []
    for link in sorted(loop.links, key=lambda link: order.index(_kind(loop, link))):
        source, target = plan.boxes[link.source], plan.boxes[link.target]
        kind = _kind(loop, link)
        if kind == "main":
            arrow = along(plan.ring, link.source, link.target, (source, target))
        else:
            others = [box for node, box in plan.boxes.items() if node not in (link.source, link.target)]
            arrow = bowed(source, target, others, made)
        made.append(arrow)
        _draw_arrow(sketch, arrow, kind, _colour(style, kind))
        labelled.append((link, kind, arrow))
    words = {
        (link.source, link.target): _draw_label(sketch, loop, link, arrow, _colour(style, kind), taken, key)
        for link, kind, arrow in labelled
    }
    return made, words


def _draw_arrow(sketch: Sketch, arrow: Arrow, kind: Kind, colour: str) -> None:
    thickness = _THICKNESS[kind]
    length = 5 + 2 * thickness
    (x, y), before = arrow.points[-1], arrow.at(0.85)
    angle = atan2(y - before[1], x - before[0])
    neck = (x - length * cos(angle), y - length * sin(angle))
    shaft = [*[p for p in arrow.points if (p[0] - x) ** 2 + (p[1] - y) ** 2 > length**2], neck]
    if len(shaft) > 1:
        sketch.put(Path(polygon(shaft, closed=False), stroke=colour, thickness=thickness, dash=_DASHES[kind]))
    half = 0.42 * length
    wings = [(neck[0] - half * sin(angle), neck[1] + half * cos(angle))]
    wings.append((neck[0] + half * sin(angle), neck[1] - half * cos(angle)))
    sketch.put(Path(polygon([(x, y), *wings]), fill=colour))


def _draw_label(
    sketch: Sketch, loop: LoopFindings, link: LoopLink, arrow: Arrow, colour: str, taken: Taken, key: Key
) -> Rect:
    """Sign, strength and delay on the arrow or near it, on a plate of the ground; in the key where no place is free."""
    style = sketch.style
    sign = "+" if link.sign == "+" else MINUS
    parts = [sign if link.strength is None else f"{sign}{shown(link.strength, 'rating')}"]
    if link.delay is not None:
        parts.append(style.tell(MONTHS, months=shown(link.delay)))
    text = " · ".join(parts)
    slow = (link.source, link.target) in loop.bottleneck
    if slow:
        text = f"{text} · {style.say(BOTTLENECK)}"
    setting = style.set(text, 1000, bold=slow)
    rects = []
    for share in (0.5, 0.42, 0.58, 0.34, 0.66, 0.25, 0.75):
        x, y = arrow.at(share)
        rects.append(Rect(x - setting.width / 2 - 2, y - setting.height / 2, setting.width + 4, setting.height))
    for far, (x, y) in product((1, 2, 3), (arrow.at(0.5), arrow.at(0.3), arrow.at(0.7))):
        for across, down in ((1, 0), (-1, 0), (0, 1), (0, -1)):
            left = x - setting.width / 2 - 2 + across * (setting.width / 2 + 8 * far)
            top = y - setting.height / 2 + down * 12 * far
            rects.append(Rect(left, top, setting.width + 4, setting.height))
    rect = taken.first_free(rects)
    if rect is None:
        ends = f"{style.say(loop.label(link.source))} → {style.say(loop.label(link.target))}"
        setting = style.set(key.number(f"{ends}: {text}"), 100, bold=True)
        x, y = arrow.at(0.5)
        rect = Rect(x - setting.width / 2 - 2, y - setting.height / 2, setting.width + 4, setting.height)
    sketch.put(Box(*rect, fill=style.palette.ground))
    sketch.text(setting, rect.x + 2, rect.top, style.palette.warn if slow else colour)
    return rect


def _draw_node(sketch: Sketch, loop: LoopFindings, node: LoopNode, plan: Arrangement, key: Key) -> None:
    style, palette, size = sketch.style, sketch.style.palette, sketch.style.size
    box, name = plan.boxes[node.id], plan.names[node.id]
    on_wheel = loop.main is not None and node.id in loop.main.nodes
    slow = node.id in loop.bottleneck
    edge = palette.accent if on_wheel else palette.line
    sketch.put(Box(*box, fill=palette.ground, stroke=edge, thickness=1.6 if on_wheel else 0.9, radius=4))
    if slow:
        sketch.put(Box(*box.inset(-2.2), stroke=palette.warn, thickness=1.2, radius=5.5))
    if name is None:
        number = style.set(key.number(style.say(node.label or node.id)), 100, bold=True)
        lifted = 0.45 * size if node.hub or node.misunderstood else 0  # room for a sign below it
        top = box.top + (box.height - number.height) / 2 - lifted
        sketch.text(number, box.x + box.width / 2, top, align="middle")
    else:
        top = box.top + (box.height - name.height - 1.3 * size) / 2
        dots = sketch.text(name, box.x + box.width / 2, top, align="middle") + 0.65 * size
        _draw_state(sketch, node, box.x + box.width / 2, dots)
    icon = 1.25 * size
    if node.hub:
        sketch.icon("star", box.x + 3, box.top + box.height - icon - 2, icon, palette.accent)
    if node.misunderstood:
        x = box.x + box.width - icon - 3
        sketch.icon("circle-question-mark", x, box.top + box.height - icon - 2, icon, palette.warn)
    if slow and name is not None:
        _draw_bottleneck(sketch, box)


def _draw_state(sketch: Sketch, node: LoopNode, middle: float, y: float) -> None:
    """The state as five dots and as a number."""
    style, palette, size = sketch.style, sketch.style.palette, sketch.style.size
    if node.state is None:
        sketch.line_of("–", middle, y, colour=palette.muted, align="middle")
        return
    number = style.set(shown(node.state, "rating"), 100)
    wide = (_FULL * 3 * _DOT + 0.3) * size + number.width
    x = middle - wide / 2 + _DOT * size
    for i in range(_FULL):
        filled = i < round(node.state)
        fill = palette.accent if filled else palette.ground
        edge = palette.accent if filled else palette.line
        sketch.put(Path(circle(x + i * 3 * _DOT * size, y, _DOT * size), fill=fill, stroke=edge, thickness=0.7))
    sketch.text(number, middle + wide / 2, y - number.height / 2, align="right")


def _pill_rect(style: Style, box: Rect) -> Rect:
    """Where the word for a bottleneck goes: on the upper edge of its box, towards the right end."""
    setting = style.set(style.say(BOTTLENECK), 1000, bold=True)
    wide = setting.width + style.size
    return Rect(box.x + box.width - wide + 4, box.top - setting.height * 0.72, wide, setting.height)


def _draw_bottleneck(sketch: Sketch, box: Rect) -> None:
    style, palette = sketch.style, sketch.style.palette
    plate = _pill_rect(style, box)
    edge = palette.ink if palette.mono else None
    sketch.put(Box(*plate, fill=palette.tones["warn"][0], stroke=edge, radius=plate.height / 2))
    setting = style.set(style.say(BOTTLENECK), 1000, bold=True)
    sketch.text(setting, plate.x + style.size / 2, plate.top, palette.warn)


def _centre_rect(style: Style, plan: Arrangement) -> Rect:
    return Rect(plan.ring.x - 3 * style.size, plan.ring.y - 2.5 * style.size, 6 * style.size, 4.5 * style.size)


def _draw_centre(sketch: Sketch, loop: LoopFindings, plan: Arrangement, arrows: list[Arrow]) -> None:
    """The momentum in the middle of the wheel, where no arrow or box comes near."""
    if loop.main is None or loop.main.momentum is None:
        return
    style = sketch.style
    centre = _centre_rect(style, plan)
    crossed = any(
        centre.x < x < centre.x + centre.width and centre.top < y < centre.top + centre.height
        for arrow in arrows
        for x, y in arrow.points
    )
    if crossed or any(overlap(centre, box) for box in plan.boxes.values()):
        return
    number = style.set(shown(loop.main.momentum, "score"), 1000, 2.3 * style.size, bold=True)
    word = style.set(style.say(MOMENTUM), 12 * style.size)
    bottom = sketch.text(number, plan.ring.x, centre.top, align="middle")
    sketch.text(word, plan.ring.x, bottom, style.palette.muted, "middle")


def _draw_legend(sketch: Sketch, loop: LoopFindings, plan: Arrangement, top: float, width: float) -> float:
    style, palette, size = sketch.style, sketch.style.palette, sketch.style.size
    used = {_kind(loop, link) for link in loop.links}
    kinds = [(kind, words) for kind, words in _KINDS if kind in used]
    signs = []
    if any(node.hub for node in loop.nodes):
        signs.append(("star", HUB, palette.accent))
    if any(node.misunderstood for node in loop.nodes):
        signs.append(("circle-question-mark", MISUNDERSTOOD, palette.warn))
    entries = [(style.say(words), 2.4 * size) for _, words in kinds]
    entries += [(style.say(words), 1.2 * size) for _, words, _ in signs]
    framed = any(isinstance(key, str) and plan.names[key] is None for key in loop.bottleneck)
    if framed:  # nodes that are too small for the word have a second frame alone
        entries.append((style.say(BOTTLENECK), 1.4 * size))
    if any(link.strength is not None or link.delay is not None for link in loop.links):
        entries.append((style.say(STRENGTH_AND_DELAY), 0.0))
    places = legend(sketch, entries, 0, top, width)
    for (kind, _), (x, y) in zip(kinds, places, strict=False):
        steps = polygon([(x, y), (x + 2.2 * size, y)], closed=False)
        sketch.put(Path(steps, stroke=_colour(style, kind), thickness=_THICKNESS[kind], dash=_DASHES[kind]))
    for (icon, _, colour), (x, y) in zip(signs, places[len(kinds) :], strict=False):
        sketch.icon(icon, x, y - 0.6 * size, 1.2 * size, colour)
    if framed:
        x, y = places[len(kinds) + len(signs)]
        frame = Rect(x + 1, y - 0.5 * size, size, size)
        sketch.put(Box(*frame, stroke=palette.warn, thickness=1.2, radius=2))
        sketch.put(Box(*frame.inset(2.2), stroke=palette.line, radius=1))
    return places[-1][1]


def _draw_findings(sketch: Sketch, loop: LoopFindings, top: float, width: float) -> float:
    """The loops by name, the main one first; where none closes, what is missing."""
    style = sketch.style
    before = style.width("R88", bold=True) + 0.6 * style.size
    cycles = _numbered(loop)
    for name, cycle in cycles[:_LOOPS]:
        sketch.text(style.set(name, before, bold=True), 0, top)
        nodes = ", ".join(style.say(loop.label(node)) for node in cycle.nodes)
        top = sketch.text(style.set(nodes, width - before), before, top)
    texts = [style.tell(MORE, count=len(cycles) - _LOOPS)] if len(cycles) > _LOOPS else []
    named = ((DEAD_ENDS, loop.dead_ends), (SOURCES, loop.sources), (ISOLATED, loop.isolated))
    for words, nodes_ in named:
        if nodes_ and (not loop.closed or words is ISOLATED):
            texts.append(style.say(words).format(names=", ".join(style.say(loop.label(node)) for node in nodes_)))
    if loop.lever_points:
        names = ", ".join(f"{style.say(loop.label(node.id))} {count}" for node, count in loop.lever_points)
        texts.append(style.tell(LEVERS, names=names))
    if loop.hub_outside:
        texts.append(style.say(HUB_OUTSIDE))
    if loop.too_many_nodes:
        texts.append(style.say(TOO_MANY_NODES))
    for text in texts:
        top = sketch.text(style.set(text, width), 0, top, style.palette.muted)
    return top


def _numbered(loop: LoopFindings) -> list[tuple[str, Cycle]]:
    """The cycles as R1, R2 … and B1, B2 …, the main wheel as R1."""
    reinforcing = sorted(loop.reinforcing, key=lambda cycle: cycle != loop.main)
    return [
        *((f"R{i}", cycle) for i, cycle in enumerate(reinforcing, 1)),
        *((f"B{i}", cycle) for i, cycle in enumerate(loop.braking, 1)),
    ]
