"""Notes that a sheet offers to the canvas: by the rules of its method, and the lines of lists that have a block."""

from collections.abc import Mapping
from dataclasses import replace
from typing import NamedTuple

from canvasapp.domain.engine.answers.answer_values import TextAnswer
from canvasapp.domain.engine.answers.entries import Entry
from canvasapp.domain.engine.language.expression import parsed
from canvasapp.domain.engine.language.labels import Label, both
from canvasapp.domain.engine.language.scope import Named
from canvasapp.domain.engine.language.templates import places, rendered
from canvasapp.domain.engine.results.evaluation import Evaluation
from canvasapp.domain.engine.results.grounds import missing_grounds
from canvasapp.domain.engine.results.letter_parts import look_up
from canvasapp.domain.engine.results.outcome import AnyResult, Offer
from canvasapp.domain.method.elements import TextElement
from canvasapp.domain.method.method import Method
from canvasapp.domain.method.rules import BarsRule, NoteRule, NumberRule, RadarRule

LINES = "lines:"
"""What the origin of an offered line begins with, before the id of its element."""


class Offers(NamedTuple):
    """`offered`: rule by rule, each sorted by its rank and cut at its limit, then lines. `standing`: all that would be
    offered if there were no limit and enough were answered; what was taken once is compared with these."""

    offered: tuple[Offer, ...]
    standing: tuple[Offer, ...]


def offers_of(evaluation: Evaluation, results: Mapping[str, AnyResult]) -> Offers:
    """What a sheet offers, and what it stands for."""
    silent = _too_little(evaluation, results)
    offered: list[Offer] = []
    standing: list[Offer] = []
    for rule in evaluation.method.sticky:
        found = _by_rule(rule, evaluation)
        standing += found
        lacking = missing_grounds(evaluation.method, rule.grounds, evaluation.value)
        if not lacking and not (_looks_at(rule) & silent):
            offered += found[: rule.limit]
    evaluation.scope.faults.clear()
    lines = _lines(evaluation)
    return Offers((*offered, *lines), (*standing, *lines))


def element_behind(method: Method, rule: str) -> str:
    """The id of the element that the offers of a rule come from, by the rule's name in their origin."""
    kind, _, name = rule.partition(":")
    if name:
        return name
    known = [element.id for element in method.element]
    found = next((known_rule for known_rule in method.sticky if known_rule.id == kind), None)
    if found is not None and found.over is not None:
        return found.over.partition(":")[0]
    named = [place.partition(".")[0] for place in places(found.text.en)] if found is not None else []
    return next((name for name in named if name in known), known[0])


def _too_little(evaluation: Evaluation, results: Mapping[str, AnyResult]) -> set[str]:
    """The elements and results of which too little is answered to offer anything that rests on them."""
    silent: set[str] = set()
    for rule in evaluation.method.result:
        if isinstance(rule, (NumberRule, BarsRule, RadarRule)) and results[rule.id].badge == "too_little":
            silent |= {rule.id} | {use.name for use in parsed(rule.coverage or "None").uses}
    return silent


def _looks_at(rule: NoteRule) -> set[str]:
    """The elements and results that a note rule reads."""
    texts = (rule.when, rule.rank, rule.block_expr, *(value.expr for value in rule.values))
    expressions = [text for text in texts if text is not None]
    used = {use.name for text in expressions for use in parsed(text).uses}
    named = {name.partition(".")[0] for name in places(rule.text.en)}
    return used | named | ({rule.over.partition(":")[0]} if rule.over is not None else set())


def _by_rule(rule: NoteRule, evaluation: Evaluation) -> list[Offer]:
    entries = [
        replace(entry, names=_with_values(rule, entry, evaluation))
        for entry in (evaluation.over(rule.over) if rule.over is not None else (Entry("", "", {}),))
    ]
    offers = [_offer(rule, entry, evaluation) for entry in entries if evaluation.holds(rule.when, entry.names)]
    found = [offer for offer in offers if offer is not None]
    if rule.rank is not None:
        found.sort(key=lambda offer: float("inf") if offer.rank is None else -offer.rank)
    return found


def _with_values(rule: NoteRule, entry: Entry, evaluation: Evaluation) -> Mapping[str, Named]:
    """The names of an entry with those that the rule computes."""
    names = dict(entry.names)
    for value in rule.values:
        names[value.id] = evaluation.value(value.expr, names)
    return names


def _offer(rule: NoteRule, entry: Entry, evaluation: Evaluation) -> Offer | None:
    block = rule.block if rule.block_expr is None else evaluation.value(rule.block_expr, entry.names)
    scope = evaluation.scope.within(entry.names)
    if not isinstance(block, str) or (rule.over is not None and not entry.label):
        return None
    en, ko = (
        rendered(rule.text.in_(language), lambda name: look_up(scope, name), language) for language in ("en", "ko")
    )
    text: Label = both(en, ko)
    rank = evaluation.number(rule.rank, entry.names) if rule.rank is not None else None
    return Offer(rule.id, entry.key, block, text, rank) if en and ko else None


def _lines(evaluation: Evaluation) -> list[Offer]:
    """Every line of a list with exactly one block; what the line said first is the row of its origin."""
    offers: list[Offer] = []
    for element in evaluation.method.element:
        answer = evaluation.reading.elements[element.id]
        if (
            isinstance(element, TextElement)
            and isinstance(answer, TextAnswer)
            and element.size == "lines"
            and element.bind == "none"
            and len(element.blocks) == 1
        ):
            rule, block = f"{LINES}{element.id}", element.blocks[0]
            offers += [Offer(rule, answer.row_of(line), block, line) for line in dict.fromkeys(answer.lines)]
    return offers
