"""Edits of a loop's answer: nodes and arrows."""

from collections.abc import Mapping
from typing import ClassVar

from pydantic import JsonValue

from canvasapp.domain.filling.shape import JsonObject, as_object, objects, put
from canvasapp.domain.method.elements import LoopElement
from canvasapp.domain.model.errors import WorldError

LinkKey = tuple[str, str]
"""(source, target)"""


class TooManyNodes(WorldError):
    """A loop of more nodes would have too many cycles to tell apart."""

    sentence: ClassVar[str] = "A loop takes at most {most} nodes. Join two of them, or remove one."


class ArrowToItself(WorldError):
    """An arrow needs two nodes."""

    sentence: ClassVar[str] = "An arrow leads from one node to another. Choose a different node."


class ArrowTwice(WorldError):
    """Two nodes have one arrow in each direction."""

    sentence: ClassVar[str] = "There is an arrow from here to there already. Change its strength instead."


def add_node(element: LoopElement, value: JsonValue, node: str, label: str) -> JsonValue:
    """The answer with a node more. TooManyNodes."""
    whole, nodes, links = _taken_apart(element, value)
    if len(nodes) >= element.max_nodes:
        raise TooManyNodes(most=element.max_nodes)
    return _joined(whole, [*nodes, {"id": node, "label": label}], links)


def set_node(element: LoopElement, value: JsonValue, node: str, fields: Mapping[str, JsonValue]) -> JsonValue:
    """The answer with these fields of a node: label, state, cost, hub, misunderstood. There is one hub at most."""
    whole, nodes, links = _taken_apart(element, value)
    for own in nodes:
        if own.get("id") == node:
            for name, field in fields.items():
                put(own, name, None if field is False else field)
        elif fields.get("hub") is True:
            own.pop("hub", None)
    return _joined(whole, nodes, links)


def remove_node(element: LoopElement, value: JsonValue, node: str) -> JsonValue:
    """The answer without a node and the arrows at it."""
    whole, nodes, links = _taken_apart(element, value)
    left = [own for own in nodes if own.get("id") != node]
    return _joined(whole, left, [link for link in links if node not in _ends(link)])


def add_link(
    element: LoopElement, value: JsonValue, ends: LinkKey, fields: Mapping[str, JsonValue] | None = None
) -> JsonValue:
    """The answer with an arrow more. ArrowToItself, ArrowTwice."""
    whole, nodes, links = _taken_apart(element, value)
    _check(ends, links)
    link: JsonObject = {"source": ends[0], "target": ends[1], "sign": "+", **(fields or {})}
    return _joined(whole, nodes, [*links, link])


def set_link(element: LoopElement, value: JsonValue, ends: LinkKey, fields: Mapping[str, JsonValue]) -> JsonValue:
    """The answer with these fields of an arrow: sign, strength, delay, source, target. ArrowToItself, ArrowTwice."""
    whole, nodes, links = _taken_apart(element, value)
    own = next(link for link in links if _ends(link) == ends)
    for name, field in fields.items():
        put(own, name, field)
    if _ends(own) != ends:
        _check(_ends(own), [link for link in links if link is not own])
    return _joined(whole, nodes, links)


def remove_link(element: LoopElement, value: JsonValue, ends: LinkKey) -> JsonValue:
    """The answer without an arrow."""
    whole, nodes, links = _taken_apart(element, value)
    return _joined(whole, nodes, [link for link in links if _ends(link) != ends])


def _check(ends: LinkKey, links: list[JsonObject]) -> None:
    if ends[0] == ends[1]:
        raise ArrowToItself()
    if any(_ends(link) == ends for link in links):
        raise ArrowTwice()


def _ends(link: JsonObject) -> LinkKey:
    return str(link.get("source")), str(link.get("target"))


def _joined(whole: JsonObject, nodes: list[JsonObject], links: list[JsonObject]) -> JsonObject:
    return {**whole, "nodes": [*nodes], "links": [*links]}


def _taken_apart(element: LoopElement, value: JsonValue) -> tuple[JsonObject, list[JsonObject], list[JsonObject]]:
    """The answer, its nodes and its arrows; the starters become part of the answer with the first edit."""
    whole = as_object(value)
    if not whole:
        nodes: list[JsonObject] = [{"id": node.id, **({"hub": True} if node.hub else {})} for node in element.nodes]
        links: list[JsonObject] = [
            {"source": link.source, "target": link.target, "sign": link.sign} for link in element.links
        ]
        return whole, nodes, links
    return whole, objects(whole.get("nodes")), objects(whole.get("links"))
