"""What `canvasapp results` says of a sheet: as data (docs/results.md has the shape), or in lines for people."""

from collections.abc import Iterable, Mapping

from pydantic import JsonValue

from canvasapp.domain.engine.language.labels import Label, said
from canvasapp.domain.engine.results.outcome import Offer, Outcome
from canvasapp.domain.engine.results.outcome_json import plain_offers, plain_outcome
from canvasapp.domain.model.values import Language
from canvasapp.domain.model.workshop import Sheet
from canvasapp.export.text.minutes import minutes_of


def sheet_data(
    sheet: Sheet, outcome: Outcome, open_offers: Iterable[Offer], language: Language
) -> dict[str, JsonValue]:
    """A sheet with its results in the order of its method, unrounded, the notes that it offers still, and what needs
    a look; labels in `language`. Scripts rely on the shape: keys are only ever added."""
    return {
        "sheet": sheet.title,
        "id": sheet.id,
        "method": sheet.method,
        **plain_outcome(outcome, language),
        "offered": plain_offers(open_offers, language),
        "messages": [
            {
                "element": message.element,
                "place": said(message.place, language),
                "reason": str(message.finding.in_(language)),
            }
            for message in outcome.messages
        ],
    }


def sheet_lines(
    outcome: Outcome, open_offers: Iterable[Offer], language: Language, blocks: Mapping[str, Label]
) -> list[str]:
    """A line for each result, rounded, the finding first; then each note that is offered still, with the name of its
    block from `blocks`, and whatever needs a look."""
    lines = minutes_of(outcome, language)
    names = {block: said(name, language) for block, name in blocks.items()}
    offers = [f"+ {names.get(offer.block, offer.block)}: {said(offer.text, language)}" for offer in open_offers]
    places = [said(message.place, language) or message.element for message in outcome.messages]
    found = [message.finding.in_(language) for message in outcome.messages]
    looks = [f"! {place}: {finding}" for place, finding in zip(places, found, strict=True)]
    return [*lines, *offers, *looks]
