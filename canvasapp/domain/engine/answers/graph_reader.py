"""Reading loops, models and letters."""

from collections.abc import Sequence
from typing import Literal

from pydantic import JsonValue

from canvasapp.domain.engine.answers.answer_values import (
    LetterAnswer,
    LoopAnswer,
    LoopLink,
    LoopNode,
    ModelAnswer,
    ModelVariable,
)
from canvasapp.domain.engine.answers.checking import WRONG_SHAPE, AnswerChecker, JsonObject
from canvasapp.domain.engine.language.labels import Label, joined
from canvasapp.domain.method.elements import LetterElement, LoopElement, ModelElement, Variable
from canvasapp.domain.model.finding import Finding

MAX_VARIABLES = 60
MAX_EQUATIONS = 60

NO_SUCH_NODE = Finding(
    "This arrow begins or ends at a node that is not there, at itself, or stands twice. Draw it anew."
)
TOO_MANY = Finding("There are more of them than can be computed; the last ones are kept, but not used. Remove some.")


def read_loop(element: LoopElement, value: JsonValue, checker: AnswerChecker) -> LoopAnswer:
    """Nodes and arrows; those that the loop starts with while nothing is answered."""
    given = checker.object(value)
    if not given:
        return LoopAnswer(
            tuple(LoopNode(node.id, node.label, node.hub) for node in element.nodes),
            tuple(LoopLink(link.source, link.target, link.sign) for link in element.links),
            preset=True,
        )
    labels = {node.id: node.label for node in element.nodes}
    nodes: dict[str, LoopNode] = {}
    for number, inner in enumerate(checker.list(given.get("nodes")), start=1):
        node = checker.object(inner, f"{number}")
        key = node.get("id")
        if not isinstance(key, str) or not key or key in nodes:
            checker.keep(f"{number}", inner, WRONG_SHAPE)
            continue
        label: Label = checker.text(node.get("label"), f"{number}") if "label" in node else labels.get(key, "")
        nodes[key] = LoopNode(
            id=key,
            label=label,
            hub=node.get("hub") is True,
            state=checker.number(node.get("state"), label, element.scale.min, element.scale.max),
            cost=checker.number(node.get("cost"), label, 1, 5),
            misunderstood=node.get("misunderstood") is True,
        )
    return LoopAnswer(tuple(nodes.values()), _links(element, checker.list(given.get("links")), nodes, checker))


def _links(
    element: LoopElement, given: Sequence[JsonValue], nodes: dict[str, LoopNode], checker: AnswerChecker
) -> tuple[LoopLink, ...]:
    links: dict[tuple[str, str], LoopLink] = {}
    for number, inner in enumerate(given, start=1):
        link = checker.object(inner, f"{number}")
        source, target = link.get("source"), link.get("target")
        if (
            not (isinstance(source, str) and isinstance(target, str))
            or not {source, target} <= nodes.keys()
            or source == target
            or (source, target) in links
        ):
            checker.keep(f"{number}", inner, NO_SUCH_NODE)
            continue
        place = joined(nodes[source].label, nodes[target].label, " → ")
        sign: Literal["+", "-"] = "-" if link.get("sign") == "-" else "+"
        links[source, target] = LoopLink(
            source,
            target,
            sign,
            strength=checker.number(link.get("strength"), place, element.scale.min, element.scale.max),
            delay=checker.number(link.get("delay"), place, 0),
        )
    return tuple(links.values())


def read_model(element: ModelElement, value: JsonValue, checker: AnswerChecker) -> ModelAnswer:
    """Variables and equations; a variable takes from the method what the team has not said about it."""
    given = checker.object(value)
    presets = {variable.sym: variable for variable in element.vars}
    if given.get("vars") is None:
        variables = tuple(
            ModelVariable(v.sym, v.label, v.unit or "", v.role, v.low, v.base, v.high) for v in element.vars
        )
    else:
        variables = tuple(
            _variable(checker.object(inner, f"{number}"), presets, f"{number}", checker)
            for number, inner in enumerate(checker.list(given["vars"]), start=1)
        )
    for left_over in variables[MAX_VARIABLES:]:
        checker.keep(left_over.label, left_over.sym, TOO_MANY)
    typed = given.get("equations")
    equations = (
        element.equations
        if typed is None
        else tuple(checker.text(text, f"{number}") for number, text in enumerate(checker.list(typed), start=1))
    )
    for text in equations[MAX_EQUATIONS:]:
        checker.keep("", text, TOO_MANY)
    return ModelAnswer(
        variables[:MAX_VARIABLES],
        equations[:MAX_EQUATIONS],
        checker.number(given.get("actual"), "actual"),
        preset=not given,
    )


def _variable(given: JsonObject, presets: dict[str, Variable], place: str, checker: AnswerChecker) -> ModelVariable:
    sym = checker.text(given.get("sym"), place).strip()
    preset = presets.get(sym)
    label: Label = (
        preset.label if preset is not None and "label" not in given else checker.text(given.get("label"), sym)
    )
    unit: Label = checker.text(given.get("unit"), sym)
    if preset is not None and "unit" not in given:
        unit = preset.unit or ""
    role = given.get("role", preset.role if preset is not None else "given")
    return ModelVariable(
        sym=sym,
        label=label,
        unit=unit,
        role="lever" if role == "lever" else "given",
        low=checker.number(given.get("low", preset.low if preset else None), sym),
        base=checker.number(given.get("base", preset.base if preset else None), sym),
        high=checker.number(given.get("high", preset.high if preset else None), sym),
        quality=checker.number(given.get("quality"), sym, 0, 5),
    )


def read_letter(element: LetterElement, value: JsonValue, checker: AnswerChecker) -> LetterAnswer:
    """The edited parts of a letter and what they were edited from."""
    given = checker.object(value)
    parts = {part.id for part in element.parts}

    def texts(name: str) -> dict[str, str]:
        found = checker.object(given.get(name), name)
        for key in found.keys() - parts:
            checker.from_earlier(key, found[key])
        return {key: checker.text(text, key) for key, text in found.items() if key in parts and text is not None}

    return LetterAnswer(texts("edited"), texts("from"))
