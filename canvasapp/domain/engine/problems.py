"""The checks of a method: everything that would go wrong later is found at once, each with its place."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from canvasapp.domain.blocks import NINE_BLOCKS
from canvasapp.domain.elements import (
    CheckElement,
    Element,
    LetterElement,
    LoopElement,
    MatrixElement,
    ModelElement,
    RatingElement,
    TableElement,
)
from canvasapp.domain.engine.answers import ModelAnswer, ModelVariable
from canvasapp.domain.engine.formula import analysed_model
from canvasapp.domain.engine.known import (
    RESERVED,
    Known,
    check_expression,
    columns_known,
    known_over,
    members_of,
    results_named,
)
from canvasapp.domain.engine.sheet import sheet_outcome
from canvasapp.domain.engine.templates import is_readable, places
from canvasapp.domain.finding import Finding
from canvasapp.domain.method import Method
from canvasapp.domain.rules import (
    BarsRule,
    CurveRule,
    GraphRule,
    GridRule,
    MapRule,
    NoteRule,
    NumberRule,
    RadarRule,
    ResultRule,
    TornadoRule,
    VerdictRule,
)
from canvasapp.domain.values import Words

Location = tuple[str | int, ...]
"""Keys and positions (from 0) that lead to a place in a method file: ("element", 2, "columns", 0, "expr")."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that is wrong in a method: where, and what."""

    location: Location
    reason: Finding


def problems(method: Method) -> tuple[Problem, ...]:
    """Everything that is wrong with a method whose file is well-formed; empty for a good one."""
    found = [*_ids(method), *_steps(method), *_blocks(method), *_handout(method)]
    known = Known(members={"notes": {*NINE_BLOCKS, *(block.id for block in method.canvas_blocks)}})
    for i, element in enumerate(method.element):
        found += [Problem(("element", i, *place), reason) for place, reason in _element(element, known, method)]
        known.members[element.id] = members_of(element)
    for i, element in enumerate(method.element):
        if isinstance(element, LetterElement):
            for j, part in enumerate(element.parts):
                found += _template(part.template, known, ("element", i, "parts", j, "template"))
    for i, rule in enumerate(method.result):
        found += [Problem(("result", i, *place), reason) for place, reason in _result(rule, known, method)]
        known.members[rule.id] = set()
    for i, note_rule in enumerate(method.sticky):
        found += [Problem(("sticky", i, *place), reason) for place, reason in _note_rule(note_rule, known, method)]
        own = known_over(method, note_rule.over) or frozenset()
        found += _template(note_rule.text, known, ("sticky", i, "text"), own)
    for i, notice in enumerate(method.notice):
        for place, reason in check_expression(notice.when, known, frozenset(), ("when",)):
            found.append(Problem(("notice", i, *place), reason))
        if notice.element not in known.members:
            reason = Finding("There is no element or result “{name}”. Correct the name.", {"name": notice.element})
            found.append(Problem(("notice", i, "element"), reason))
    return tuple(found) if found else tuple(_trial(method))


Found = Iterator[tuple[Location, Finding]]


def _twice(ids: Iterable[str], place: Location = ()) -> Found:
    seen: set[str] = set()
    for i, key in enumerate(ids):
        if key in seen:
            yield (*place, i, "id"), Finding("The id “{id}” stands twice. Give one of them another.", {"id": key})
        seen.add(key)


def _ids(method: Method) -> Iterator[Problem]:
    for name, ids in (
        ("step", [step.id for step in method.step]),
        ("element", [element.id for element in method.element]),
        ("sticky", [rule.id for rule in method.sticky]),
    ):
        for place, reason in _twice(ids):
            yield Problem((name, *place), reason)
    seen = {element.id for element in method.element} | {"notes"}
    for i, rule in enumerate(method.result):
        if rule.id in seen:
            yield Problem(
                ("result", i, "id"),
                Finding("The id “{id}” stands twice. Give one of them another.", {"id": rule.id}),
            )
        seen.add(rule.id)
    for i, element in enumerate(method.element):
        if element.id in RESERVED:
            yield Problem(
                ("element", i, "id"),
                Finding("“{id}” has a meaning of its own here. Choose another id.", {"id": element.id}),
            )


def _steps(method: Method) -> Iterator[Problem]:
    known = {element.id for element in method.element} | {rule.id for rule in method.result}
    shown: set[str] = set()
    for i, step in enumerate(method.step):
        shown.update(step.show)
        for j, name in enumerate(step.show):
            if name not in known:
                yield Problem(
                    ("step", i, "show", j),
                    Finding("There is no element or result “{name}”. Correct the name.", {"name": name}),
                )
        for j, name in enumerate(step.recall):
            if not any(element.id == name and element.kind == "text" for element in method.element):
                yield Problem(
                    ("step", i, "recall", j),
                    Finding("There is no text “{name}”. Name one of the elements.", {"name": name}),
                )
        for name, columns in step.columns.items():
            table = next((found for found in method.element if found.id == name), None)
            if name not in step.show or not isinstance(table, TableElement):
                yield Problem(
                    ("step", i, "columns", name),
                    Finding("“{name}” is no table of this step. Name one that it shows.", {"name": name}),
                )
                continue
            for column in set(columns) - {column.id for column in table.columns}:
                reason = Finding("The table has no column “{name}”. Correct the name.", {"name": column})
                yield Problem(("step", i, "columns", name), reason)
    for i, element in enumerate(method.element):
        if element.id not in shown:
            yield Problem(("element", i, "id"), Finding("“{id}” is on no step. Show it on one.", {"id": element.id}))


def _blocks(method: Method) -> Iterator[Problem]:
    for i, block in enumerate(method.blocks):
        yield from _block(method, block, ("blocks", i))
    for i, element in enumerate(method.element):
        for j, block in enumerate(element.blocks):
            yield from _block(method, block, ("element", i, "blocks", j))
        for place, inner in _blocks_within(element):
            yield from _block(method, inner, ("element", i, *place))
    for i, rule in enumerate(method.sticky):
        if rule.block is not None:
            yield from _block(method, rule.block, ("sticky", i, "block"))


def _blocks_within(element: Element) -> Iterator[tuple[Location, str]]:
    lists: dict[str, Sequence[object]] = {
        name: getattr(element, name) for name in ("items", "rows", "cols", "options") if hasattr(element, name)
    }
    for name, parts in lists.items():
        for j, part in enumerate(parts):
            if (block := getattr(part, "block", None)) is not None:
                yield (name, j, "block"), block
    if isinstance(element, TableElement):
        for j, column in enumerate(element.columns):
            for k, option in enumerate(column.options):
                if option.block is not None:
                    yield ("columns", j, "options", k, "block"), option.block


def _block(method: Method, block: str, place: Location) -> Iterator[Problem]:
    known = list(dict.fromkeys([*NINE_BLOCKS, *(own.id for own in method.canvas_blocks)]))
    if block not in known:
        details = {"block": block, "blocks": ", ".join(known)}
        yield Problem(place, Finding("There is no block “{block}”. Blocks are {blocks}.", details))


def _handout(method: Method) -> Iterator[Problem]:
    elements = {element.id for element in method.element}
    for j, key in enumerate(method.handout.blank or ()):
        if key not in elements:
            reason = Finding("There is no element “{name}”. A blank handout shows elements only.", {"name": key})
            yield Problem(("handout", "blank", j), reason)
    for j, key in enumerate(method.handout.filled or ()):
        if key not in elements and all(rule.id != key for rule in method.result):
            yield Problem(
                ("handout", "filled", j),
                Finding("There is no element or result “{name}”. Correct the name.", {"name": key}),
            )
    for key, column in method.handout.sort.items():
        table = next((found for found in method.element if found.id == key), None)
        if not isinstance(table, TableElement) or all(known.id != column for known in table.columns):
            reason = Finding(
                "There is no table “{name}” with a column “{column}”. Correct the names.",
                {"name": key, "column": column},
            )
            yield Problem(("handout", "sort", key), reason)


def _element(element: Element, known: Known, method: Method) -> Found:
    match element:
        case RatingElement() | CheckElement():
            groups = [group.id for group in element.groups]
            yield from _twice([*(item.id for item in element.items), *groups], ("items",))
            for j, item in enumerate(element.items):
                if item.group is not None and item.group not in groups:
                    yield (
                        ("items", j, "group"),
                        Finding("There is no group “{group}”. Add it, or correct the name.", {"group": item.group}),
                    )
            if isinstance(element, CheckElement):
                yield from _twice([option.id for option in element.options], ("options",))
            else:
                yield from _scale(element)
        case TableElement():
            yield from _table(element, known, method)
        case MatrixElement():
            yield from _matrix(element, method)
        case LoopElement():
            yield from _loop(element)
        case ModelElement():
            yield from _model(element)
        case LetterElement():
            yield from _twice([part.id for part in element.parts], ("parts",))


def _scale(element: RatingElement | MatrixElement | LoopElement) -> Found:
    scale = element.scale
    if scale.min >= scale.max:
        yield ("scale", "max"), Finding("The scale ends before it begins. Raise max.")
    if scale.steps and len(scale.steps) != scale.max - scale.min + 1:
        yield ("scale", "steps"), Finding("The scale needs a name for every step, or none at all.")


def _follows(element: Element, name: str, source: str | None, method: Method) -> Found:
    if source is None or source in ("@notes", "@blocks"):
        return
    earlier = method.element[: method.element.index(element)]
    if not any(found.id == source and isinstance(found, TableElement) for found in earlier):
        yield (
            (name,),
            Finding(
                "There is no table “{name}” before this one. Name an earlier one, @notes or @blocks.", {"name": source}
            ),
        )


def _table(element: TableElement, known: Known, method: Method) -> Found:
    yield from _twice([row.id for row in element.rows], ("rows",))
    yield from _twice([column.id for column in element.columns], ("columns",))
    yield from _follows(element, "rows_from", element.rows_from, method)
    for j, column in enumerate(element.columns):
        yield from _twice([option.id for option in column.options], ("columns", j, "options"))
        if column.id in RESERVED:
            yield (
                ("columns", j, "id"),
                Finding("“{id}” has a meaning of its own here. Choose another id.", {"id": column.id}),
            )
        if column.min is not None and column.max is not None and column.min > column.max:
            yield ("columns", j, "max"), Finding("The largest number is below the smallest. Exchange them.")
        if (column.kind == "calc") != (column.expr is not None):
            yield ("columns", j, "expr"), Finding("A calculated column has an expression, and no other column has.")
        elif column.expr is not None:
            own = columns_known(element.columns[:j])
            yield from check_expression(column.expr, known, own, ("columns", j, "expr"))


def _matrix(element: MatrixElement, method: Method) -> Found:
    groups = [group.id for group in element.groups]
    for name, items in (("rows", element.rows), ("cols", element.cols)):
        yield from _twice([item.id for item in items], (name,))
        for j, item in enumerate(items):
            if item.group is not None and (name == "cols" or item.group not in groups):
                yield (
                    (name, j, "group"),
                    Finding("There is no group “{group}”. Add it, or correct the name.", {"group": item.group}),
                )
    yield from _layers(element)
    yield from _follows(element, "rows_from", element.rows_from, method)
    yield from _follows(element, "cols_from", element.cols_from, method)
    yield from _scale(element)
    for name, items, source, more in (
        ("rows", element.rows, element.rows_from, element.add_rows),
        ("cols", element.cols, element.cols_from, element.add_cols),
    ):
        if not items and source is None and not more:
            yield (name,), Finding("The matrix needs {name}: some of its own, from a table, or added.", {"name": name})


def _layers(element: MatrixElement) -> Found:
    names = [layer.id for layer in element.layers]
    yield from _twice(names, ("layers",))
    for j, layer in enumerate(element.layers):
        if layer.against is not None and layer.against not in {*names} - {layer.id}:
            reason = Finding("There is no other layer “{name}”. Correct the name.", {"name": layer.against})
            yield ("layers", j, "against"), reason


def _loop(element: LoopElement) -> Found:
    ids = [node.id for node in element.nodes]
    yield from _twice(ids, ("nodes",))
    yield from _scale(element)
    if len(ids) > element.max_nodes:
        yield (
            ("nodes",),
            Finding("There are more nodes than the loop takes. Remove some, or raise max_nodes (at most 16)."),
        )
    seen: set[tuple[str, str]] = set()
    for j, link in enumerate(element.links):
        if not {link.source, link.target} <= set(ids) or link.source == link.target:
            yield ("links", j), Finding("An arrow leads from one node to another. Name two that are there.")
        elif (link.source, link.target) in seen:
            yield ("links", j), Finding("This arrow stands twice. Leave one of them out.")
        seen.add((link.source, link.target))


def _model(element: ModelElement) -> Found:
    variables = tuple(ModelVariable(v.sym, v.label, "", v.role, v.low, v.base, v.high) for v in element.vars)
    found = analysed_model(element, ModelAnswer(variables, element.equations))
    for j, variable in enumerate(element.vars):
        if (reason := found.problems.get(variable.sym)) is not None:
            yield ("vars", j), reason
    for j, equation in enumerate(found.equations):
        if equation.problem is not None:
            yield ("equations", j), _at(equation.column, equation.problem)
    names = {equation.name for equation in found.equations}
    for j, output in enumerate(element.outputs):
        if output not in names:
            yield ("outputs", j), Finding("There is no equation “{name}”. Correct the name.", {"name": output})


def _at(column: int, reason: Finding) -> Finding:
    return Finding("At sign {column}: {reason}", {"column": column, "reason": reason})


def _result(rule: ResultRule, known: Known, method: Method) -> Found:
    own: frozenset[str] | None = frozenset()
    over = getattr(rule, "over", None)
    if over is not None:
        own = known_over(method, over)
        if own is None or not _fits(rule, over, method):
            yield (
                ("over",),
                Finding(
                    "This cannot go over “{over}”. Name an element, or a part of one, that the view can show.",
                    {"over": over},
                ),
            )
            return
    inside = own or frozenset()
    match rule:
        case NumberRule():
            yield from check_expression(rule.expr, known, frozenset(), ("expr",))
            yield from _coverage(rule.coverage, known)
            if sum(band.min is None for band in rule.bands) > 1:
                yield ("bands",), Finding("Only one band may be without min: the lowest.")
        case BarsRule() | RadarRule():
            if (rule.over is None) == (not rule.bars) or (rule.over is None) != (rule.expr is None):
                yield ("expr",), Finding("Either over and expr belong here, or bars.")
                return
            for j, bar in enumerate(rule.bars):
                yield from check_expression(bar.expr, known, frozenset(), ("bars", j, "expr"))
            for name, text in (("when", rule.when), ("expr", rule.expr)):
                yield from check_expression(text, known, inside, (name,))
            if isinstance(rule, BarsRule) and rule.left_out is not None:
                for problem in _template(rule.left_out, known, ("left_out",), frozenset({"names"})):
                    yield problem.location, problem.reason
            for j, tie in enumerate(rule.ties if isinstance(rule, BarsRule) else ()):
                yield from check_expression(tie, known, inside, ("ties", j))
            yield from _coverage(rule.coverage, known)
        case GridRule():
            yield from check_expression(rule.expr, known, inside, ("expr",))
            yield from check_expression(rule.mark, known, inside, ("mark",))
        case MapRule():
            for name, text in (("x", rule.x), ("y", rule.y), ("size", rule.size)):
                yield from check_expression(text, known, inside, (name,))
        case CurveRule():
            for name, text in (("x", rule.x), ("y", rule.y)):
                yield from check_expression(text, known, frozenset(), (name,))
        case VerdictRule():
            for j, band in enumerate(rule.bands):
                last = j == len(rule.bands) - 1
                if last != (band.when is None):
                    yield ("bands", j, "when"), Finding("The last verdict has no condition, every other one has.")
                yield from check_expression(band.when, known, frozenset(), ("bands", j, "when"))
        case GraphRule() | TornadoRule():
            pass


_KINDS: dict[type, tuple[str, ...]] = {
    GraphRule: ("loop",),
    TornadoRule: ("model",),
    CurveRule: ("table",),
    GridRule: ("matrix",),
}


def _fits(rule: ResultRule, over: str, method: Method) -> bool:
    kind = method.element_named(over.partition(":")[0]).kind
    if isinstance(rule, GridRule) and not over.endswith(":cells"):
        return False
    return kind in _KINDS.get(type(rule), (kind,))


def _coverage(text: str | None, known: Known) -> Found:
    yield from check_expression(text, known, frozenset(), ("coverage",))


def _note_rule(rule: NoteRule, known: Known, method: Method) -> Found:
    own = known_over(method, rule.over)
    if own is None:
        yield (
            ("over",),
            Finding(
                "This cannot go over “{over}”. Name an element, or a part of one, that the view can show.",
                {"over": rule.over},
            ),
        )
        return
    if (rule.block is None) == (rule.block_expr is None):
        yield ("block",), Finding("Either block or block_expr belongs here.")
    for name, text in (("when", rule.when), ("rank", rule.rank), ("block_expr", rule.block_expr)):
        yield from check_expression(text, known, own, (name,))
    for block in results_named(rule.block_expr):
        for problem in _block(method, block, ("block_expr",)):
            yield problem.location, problem.reason


def _template(template: Words, known: Known, place: Location, own: frozenset[str] = frozenset()) -> Iterator[Problem]:
    if not (is_readable(template.en) and is_readable(template.ko)):
        yield Problem(place, Finding("A brace belongs to no place: places are {{name}} or {{name:.0f}}."))
    if set(places(template.en)) != set(places(template.ko)):
        yield Problem(place, Finding("The two languages have different places. Use the same ones in both."))
    for name in places(template.en):
        first, _, member = name.partition(".")
        if first not in own and not known.has(first, member or None):
            yield Problem(place, Finding("The name “{name}” is not known here. Correct it.", {"name": name}))


def _trial(method: Method) -> Iterator[Problem]:
    """The method tried on a sheet without answers: nothing may fail, and a verdict informs."""
    outcome = sheet_outcome(method, {}, (), date(2000, 1, 1), spreads={})
    positions = {rule.id: ("result", i) for i, rule in enumerate(method.result)}
    positions |= {element.id: ("element", i) for i, element in enumerate(method.element)}
    for message in outcome.messages:
        yield Problem(positions[message.element], message.finding)
    for rule in method.result:
        if isinstance(rule, VerdictRule) and outcome.results[rule.id].tone != "info":
            yield Problem(
                (*positions[rule.id], "bands"),
                Finding("While nothing is answered the verdict has the tone info. Put a condition for that first."),
            )
