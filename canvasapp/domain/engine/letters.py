"""Letters: paragraphs put together from answers, with what the team edited kept."""

from canvasapp.domain.elements import LetterElement
from canvasapp.domain.engine.answers import LetterAnswer
from canvasapp.domain.engine.outcome import LetterPart
from canvasapp.domain.engine.scope import Named, Scope
from canvasapp.domain.engine.templates import places, rendered, text_of
from canvasapp.domain.values import Language

GAP = "[…]"
"""What stands on the screen where an answer is missing."""


def look_up(scope: Scope, name: str) -> Named:
    """What a place of a template stands for; nothing if it is not known."""
    first, _, member = name.partition(".")
    named = scope.own.get(first, scope.names.get(first))
    if member:
        members = getattr(named, "members", {})
        return members.get(member)
    return named


def assembled(
    element: LetterElement, answer: LetterAnswer, scope: Scope, language: Language, gap: str = GAP
) -> tuple[LetterPart, ...]:
    """The parts of a letter in a language. A part with nothing to say is left out; a single gap shows `gap`."""
    parts: list[LetterPart] = []
    for part in element.parts:
        template = part.template.in_(language)
        names = places(template)
        said = [name for name in names if text_of(look_up(scope, name), language)]
        left_out = bool(names) and not said
        fresh = "" if left_out else rendered(template, lambda name: look_up(scope, name), language, gap)
        edited = answer.edited.get(part.id)
        source = answer.sources.get(part.id)
        parts.append(
            LetterPart(
                id=part.id,
                title=part.title,
                text=fresh if edited is None else edited,
                assembled=fresh,
                edited=edited is not None,
                stale=edited is not None and source is not None and source != fresh,
                left_out=left_out and edited is None,
            )
        )
    return tuple(parts)
