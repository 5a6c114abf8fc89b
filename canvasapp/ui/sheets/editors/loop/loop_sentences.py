"""Nodes and arrows of a loop as a screen reader says them."""

from PySide6.QtCore import QCoreApplication

from canvasapp.domain.engine.answers.answer_values import LoopLink, LoopNode
from canvasapp.domain.engine.language.labels import said
from canvasapp.domain.engine.results.loop_analysis import LoopFindings
from canvasapp.domain.engine.results.rounding import MINUS, shown
from canvasapp.domain.model.values import Language


def spoken_node(loop: LoopFindings, node: LoopNode, language: Language) -> str:
    """A node: its name, state, signs, and where it leads."""
    state = QCoreApplication.translate("LoopWords", "not rated")
    if node.state is not None:
        state = QCoreApplication.translate("LoopWords", "state {state}").format(state=shown(node.state, "rating"))
    parts = [said(loop.label(node.id), language), state]
    if node.hub:
        parts.append(QCoreApplication.translate("LoopWords", "hub"))
    if node.misunderstood:
        parts.append(QCoreApplication.translate("LoopWords", "misunderstood"))
    if node.id in loop.bottleneck:
        parts.append(QCoreApplication.translate("LoopWords", "bottleneck"))
    targets = [said(loop.label(link.target), language) for link in loop.links if link.source == node.id]
    if targets:
        parts.append(QCoreApplication.translate("LoopWords", "leads to {names}").format(names=", ".join(targets)))
    return ", ".join(parts)


def spoken_link(loop: LoopFindings, link: LoopLink, language: Language) -> str:
    """An arrow: its ends, sign, strength and delay."""
    ends = " → ".join(said(loop.label(node), language) for node in (link.source, link.target))
    parts = [ends, "+" if link.sign == "+" else MINUS]
    if link.strength is not None:
        words = QCoreApplication.translate("LoopWords", "strength {strength}")
        parts.append(words.format(strength=shown(link.strength, "rating")))
    if link.delay is not None:
        parts.append(QCoreApplication.translate("LoopWords", "{delay} months").format(delay=shown(link.delay)))
    if (link.source, link.target) in loop.bottleneck:
        parts.append(QCoreApplication.translate("LoopWords", "bottleneck"))
    return ", ".join(parts)
