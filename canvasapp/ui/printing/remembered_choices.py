"""What the print centre remembers between two visits: the last choices, for each format its own."""

from collections.abc import Mapping
from dataclasses import replace

from canvasapp.app.printing import Choices
from canvasapp.app.settings import PRINT_KIND, Kept, Setting, Settings, flag, print_choice, text
from canvasapp.export.format import AnyFormat
from canvasapp.export.options import Declared


def last_kind(settings: Settings, offered: Mapping[str, AnyFormat]) -> AnyFormat:
    """The format that was chosen last; the first one if there was none."""
    first = next(iter(offered.values()))
    return offered.get(settings.get(PRINT_KIND), first)


def remembered(settings: Settings, made: AnyFormat) -> Choices:
    """The last choices for a format; sheets and language belong to the workshop and are not remembered."""
    found = {each.field: settings.get(_chosen(made, each)) for each in made.declared if each.option.remembered}
    return Choices(made.id, replace(made.options(), **found), check=settings.get(_check(made)))


def remember(settings: Settings, choices: Choices, made: AnyFormat) -> None:
    """Keep choices for the next time."""
    settings.remember(PRINT_KIND, choices.kind)
    settings.remember(_check(made), choices.check)
    for each in made.declared:
        if each.option.remembered:
            value = getattr(choices.options, each.field)
            settings.remember(print_choice(made.id, each.field, text, ""), each.option.text_of(value))


def _chosen(made: AnyFormat, each: Declared) -> Setting[object]:
    """An option as a setting; a text of another version that is no value of it reads as what is usual."""

    def value(kept: Kept) -> object:
        return each.option.value_of(text(kept))

    return print_choice(made.id, each.field, value, each.usual)


def _check(made: AnyFormat) -> Setting[bool]:
    return print_choice(made.id, "check", flag, True)
