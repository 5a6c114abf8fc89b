"""Labels: text in both languages where it comes from a method, as it was typed where it comes from the team."""

from functools import lru_cache

from canvasapp.domain.model.values import Language, Words

Label = Words | str


def said(label: Label, language: Language) -> str:
    """A label in a language; what the team typed stays as it is."""
    return label if isinstance(label, str) else label.in_(language)


def shortened(text: str, most: int = 60) -> str:
    """A text that names a place: on one line, and not much of a long one."""
    line = " ".join(text[: 2 * most].split())
    return line if len(line) <= most else f"{line[: most - 1]}…"


@lru_cache(maxsize=4096)
def joined(first: Label, second: Label, between: str = " / ") -> Label:
    """Two labels as one. Kept, since every edit of a matrix names all its cells."""
    if isinstance(first, str) and isinstance(second, str):
        return f"{first}{between}{second}"
    first_en, first_ko = (first, first) if isinstance(first, str) else (first.en, first.ko)
    second_en, second_ko = (second, second) if isinstance(second, str) else (second.en, second.ko)
    return Words.model_construct(en=f"{first_en}{between}{second_en}", ko=f"{first_ko}{between}{second_ko}")


def both(en: str, ko: str) -> Label:
    """A label from its two texts; one text where they are the same."""
    return en if en == ko else Words.model_construct(en=en, ko=ko)
