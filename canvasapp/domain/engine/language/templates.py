"""Sentences with places: `{name}`, `{element.member}`, `{name:.0f}`, `{name:year}`, `{name:clause}`; null is nothing.

A part in square brackets, `[; gets {gets}]`, is left out if all its places are empty.
"""

import re
from collections.abc import Callable, Sequence
from datetime import date

from canvasapp.domain.engine.language.labels import said
from canvasapp.domain.engine.language.scope import Named
from canvasapp.domain.engine.language.vectors import Labels, Thing, Vector
from canvasapp.domain.engine.results.rounding import fixed, shown
from canvasapp.domain.method.elements import Form
from canvasapp.domain.model.values import Language, Words

PLACE = re.compile(r"\{([A-Za-z_]\w*(?:\.\w+)?)(?::(?:\.([0-6])f|(year|clause)))?\}")

_GOES_ON = ".,;:"
"""Before these a filled-in text needs no stop of its own."""

MOST_NAMES = 5
"""More of them nobody listens to; the pictures have them all."""

OPTION = re.compile(r"\[([^\[\]]*)\]")


def places(template: str) -> tuple[str, ...]:
    """The names of the places, in order."""
    return tuple(match[1] for match in PLACE.finditer(template))


def is_readable(template: str) -> bool:
    """Whether all braces belong to places."""
    return not set("{}") & set(PLACE.sub("", template))


def rendered(template: str, look_up: Callable[[str], Named], language: Language, gap: str = "") -> str:
    """The template filled; `gap` stands where there is nothing to say."""

    def said_at(match: re.Match[str]) -> str:
        form: Form = "year" if match[3] == "year" else "plain"
        text = text_of(look_up(match[1]), language, None if match[2] is None else int(match[2]), form)
        text = as_clause(text) if match[3] == "clause" and language == "en" else text
        following = match.string[match.end() : match.end() + 1]
        return text.rstrip(" .") if following and following in _GOES_ON else text

    def option(match: re.Match[str]) -> str:
        found = list(PLACE.finditer(match[1]))
        if not found:
            return match[0]
        return match[1] if any(said_at(place) for place in found) else ""

    text = PLACE.sub(lambda match: said_at(match) or gap, OPTION.sub(option, template))
    text = re.sub(r"([!?…。])\.(?!\w)", r"\1", re.sub(r"[ \t]{2,}", " ", text)).strip()
    return with_particles(text) if language == "ko" else text


def _listed(names: list[str], language: Language) -> str:
    """Names in a sentence: of many the first ones, and how many more there are."""
    more = len(names) - MOST_NAMES
    if more < 2:
        return side_by_side(names)
    return side_by_side(names[:MOST_NAMES]) + (f" 외 {more}개" if language == "ko" else f" and {more} more")


def side_by_side(names: Sequence[str]) -> str:
    """Names with commas between them, or with semicolons where a name has a comma of its own."""
    return ("; " if any("," in name for name in names) and len(names) > 1 else ", ").join(names)


def text_of(named: Named, language: Language, decimals: int | None = None, form: Form = "plain") -> str:
    """A value as text in a language: lists joined, numbers rounded, null as nothing."""
    match named:
        case Thing(value=value):
            return text_of(value, language, decimals, form)
        case None | Vector():
            return ""
        case str() | Words():
            return said(named, language).strip()
        case tuple():
            return ". ".join(line.rstrip(" .") for line in named)
        case Labels(labels=labels):
            return _listed([said(label, language) for label in labels], language)
        case date():
            return named.isoformat()
        case bool():
            return ("예" if named else "아니요") if language == "ko" else ("yes" if named else "no")
    return shown(named, form) if decimals is None else fixed(named, decimals)


_BEGIN_SENTENCES = frozenset(
    (
        *(
            "a",
            "all",
            "an",
            "and",
            "any",
            "at",
            "because",
            "every",
            "for",
            "from",
            "his",
            "her",
            "if",
            "in",
            "it",
            "its",
        ),
        *("many", "most", "my", "no", "nobody", "on", "our", "people", "some", "somebody", "someone", "that", "the"),
        *(
            "their",
            "there",
            "these",
            "they",
            "this",
            "those",
            "to",
            "we",
            "what",
            "when",
            "where",
            "who",
            "you",
            "your",
        ),
    )
)
"""Words that have a capital only where a sentence begins; all others may be names."""


def as_clause(text: str) -> str:
    """A sentence as it goes on within another: words that are no names lose their capital, and the end its stop."""
    first = re.match(r"\w+", text)
    if first is not None and first[0] != first[0].lower() and first[0].lower() in _BEGIN_SENTENCES:
        text = text[0].lower() + text[1:]
    return text.rstrip(" .")


_PARTICLES = {"을(를)": ("을", "를"), "은(는)": ("은", "는"), "이(가)": ("이", "가"), "과(와)": ("과", "와")}
_PARTICLE = re.compile(r"([가-힣])(을\(를\)|은\(는\)|이\(가\)|과\(와\))")


def with_particles(text: str) -> str:
    """Korean particles that depend on the syllable before them, chosen; after other scripts both forms stay."""

    def chosen(match: re.Match[str]) -> str:
        after_consonant, after_vowel = _PARTICLES[match[2]]
        return match[1] + (after_consonant if (ord(match[1]) - ord("가")) % 28 else after_vowel)

    return _PARTICLE.sub(chosen, text)
