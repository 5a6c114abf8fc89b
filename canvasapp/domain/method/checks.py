"""The checks of a method: everything that would go wrong later is found at once, each with its place."""

from collections.abc import Collection, Iterator, Sequence
from datetime import date

from canvasapp.domain.engine.language.known_names import (
    RESERVED,
    Known,
    check_expression,
    known_over,
    members_of,
)
from canvasapp.domain.engine.results.sheet_outcome import sheet_outcome
from canvasapp.domain.method.canvas_checks import canvas_problems
from canvasapp.domain.method.element_checks import element_problems
from canvasapp.domain.method.elements import (
    Element,
    LetterElement,
    TableElement,
)
from canvasapp.domain.method.method import Method
from canvasapp.domain.method.problem import Location, Problem, block_problems, twice
from canvasapp.domain.method.rule_checks import note_rule_problems, result_problems, template_problems
from canvasapp.domain.method.rules import (
    VerdictRule,
)
from canvasapp.domain.model.finding import Finding


def problems(method: Method, blocks: Collection[str] | None = None) -> tuple[Problem, ...]:
    """Everything that is wrong with a method whose file is well-formed; empty for a good one.

    `blocks` are the blocks of the other canvases that there are, in their order; None where that is not known: then no
    name of a block is held to be wrong.
    """
    there = None if blocks is None else tuple(dict.fromkeys([*(own.id for own in method.canvas_blocks), *blocks]))
    found = [*_ids(method), *_steps(method), *canvas_problems(method), *_blocks(method, there), *_handout(method)]
    known = Known(members={"notes": None if there is None else {*there}})
    for i, element in enumerate(method.element):
        found += [Problem(("element", i, *place), reason) for place, reason in element_problems(element, known, method)]
        known.members[element.id] = members_of(element)
    for i, element in enumerate(method.element):
        if isinstance(element, LetterElement):
            for j, part in enumerate(element.parts):
                found += template_problems(part.template, known, ("element", i, "parts", j, "template"))
    for i, rule in enumerate(method.result):
        found += [Problem(("result", i, *place), reason) for place, reason in result_problems(rule, known, method)]
        known.members[rule.id] = set()
    for i, note_rule in enumerate(method.sticky):
        found += [
            Problem(("sticky", i, *place), reason)
            for place, reason in note_rule_problems(note_rule, known, method, there)
        ]
        own = (known_over(method, note_rule.over) or frozenset()) | {value.id for value in note_rule.values}
        found += template_problems(note_rule.text, known, ("sticky", i, "text"), own)
    for name, ground in method.grounds.items():
        places = check_expression(ground.of or name, known, frozenset(), ("of",))
        found += [Problem(("grounds", name, *place), reason) for place, reason in places]
    for i, notice in enumerate(method.notice):
        for place, reason in check_expression(notice.when, known, frozenset(), ("when",)):
            found.append(Problem(("notice", i, *place), reason))
        found += template_problems(notice.text, known, ("notice", i, "text"))
        if notice.element not in known.members:
            reason = Finding("There is no element or result “{name}”. Correct the name.", {"name": notice.element})
            found.append(Problem(("notice", i, "element"), reason))
    return tuple(found) if found else tuple(_trial(method))


def _ids(method: Method) -> Iterator[Problem]:
    for name, ids in (
        ("step", [step.id for step in method.step]),
        ("element", [element.id for element in method.element]),
        ("sticky", [rule.id for rule in method.sticky]),
    ):
        for place, reason in twice(ids):
            yield Problem((name, *place), reason)
    seen = {element.id for element in method.element} | {"notes"}
    for i, rule in enumerate(method.result):
        named = [(value.id, ("result", i, "values", j, "id")) for j, value in enumerate(rule.values)]
        for key, place in [*named, (rule.id, ("result", i, "id"))]:
            if key in seen:
                reason = Finding("The id “{id}” stands twice. Give one of them another.", {"id": key})
                yield Problem(place, reason)
            seen.add(key)
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


def _blocks(method: Method, known: Collection[str] | None) -> Iterator[Problem]:
    for i, block in enumerate(method.blocks):
        yield from block_problems(known, block, ("blocks", i))
    for i, element in enumerate(method.element):
        for j, block in enumerate(element.blocks):
            yield from block_problems(known, block, ("element", i, "blocks", j))
        for place, inner in _blocks_within(element):
            yield from block_problems(known, inner, ("element", i, *place))
    for i, rule in enumerate(method.sticky):
        if rule.block is not None:
            yield from block_problems(known, rule.block, ("sticky", i, "block"))


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
