"""Letters: paragraphs put together from answers, with what the team edited kept."""

from canvasapp.domain.engine.answers.answer_values import LetterAnswer
from canvasapp.domain.engine.language.scope import Named, Scope
from canvasapp.domain.engine.language.templates import places, rendered, text_of
from canvasapp.domain.engine.results.outcome import LetterPart
from canvasapp.domain.method.elements import LetterElement, Part
from canvasapp.domain.model.values import LANGUAGES, Language

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
        left_out = _has_nothing_to_say(part, scope, language)
        fresh = _fresh(part, scope, language, gap)
        edited = answer.edited.get(part.id)
        source = answer.sources.get(part.id)
        parts.append(
            LetterPart(
                id=part.id,
                title=part.title,
                text=fresh if edited is None else edited,
                assembled=fresh,
                edited=edited is not None,
                stale=edited is not None and source is not None and not _is_source(part, scope, source),
                left_out=left_out and edited is None,
            )
        )
    return tuple(parts)


def _fresh(part: Part, scope: Scope, language: Language, gap: str) -> str:
    """A part as it is put together now."""
    if _has_nothing_to_say(part, scope, language):
        return ""
    return rendered(part.template.in_(language), lambda name: look_up(scope, name), language, gap)


def _has_nothing_to_say(part: Part, scope: Scope, language: Language) -> bool:
    """Whether there are places in a part, and all of them are empty."""
    names = places(part.template.in_(language))
    return bool(names) and not any(text_of(look_up(scope, name), language) for name in names)


def _is_source(part: Part, scope: Scope, source: str) -> bool:
    """Whether a part would still be put together so, in whichever language it was when it was edited."""
    return any(source == _fresh(part, scope, language, GAP) for language in LANGUAGES)
