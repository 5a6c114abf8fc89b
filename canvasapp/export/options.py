"""What can be chosen for a format: declared once in its module; command line and print centre are made from it.

A format's options are one frozen dataclass; a field with an option in its annotation can be chosen by the user:

    vote_cards: Annotated[bool, Switch(title=…, help=…, flag="--vote-cards", when={"filled": False})] = False
"""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from datetime import time
from pathlib import Path
from typing import NamedTuple, get_type_hints

from canvasapp.domain.method.method import Method
from canvasapp.domain.model.days import time_from_words
from canvasapp.domain.model.values import Words


@dataclass(frozen=True)
class Options:
    """The base of the options of each format; alone, it has nothing to choose."""


@dataclass(frozen=True, kw_only=True)
class Option:
    """One thing to choose.

    `title` names it in the print centre, `help` explains it there and on the command line, `flag` is what it is called
    there. It applies where other fields have the values that `when` says; where `asked` is given, the print centre
    offers it for methods with which it makes a difference. What is not `remembered` begins as usual each time.
    """

    title: Words
    help: Words
    flag: str
    when: Mapping[str, object] = field(default_factory=dict)
    asked: Callable[[Method], bool] | None = None
    remembered: bool = True

    def text_of(self, value: object) -> str:
        """A value as text: what the print centre remembers and what fields show."""
        return "" if value is None else str(value)

    def value_of(self, text: str) -> object:
        """The value of a text. Raises ValueError for what is none."""
        raise NotImplementedError


@dataclass(frozen=True, kw_only=True)
class Choice(Option):
    """One of a few values, each with its name; `hints` say more about some of them.

    For True and False the flag is a pair: `--filled/--blank`.
    """

    names: Mapping[Hashable, Words]
    hints: Mapping[Hashable, str] = field(default_factory=dict)

    def text_of(self, value: object) -> str:
        return _YES_NO[value] if isinstance(value, bool) else str(value)

    def value_of(self, text: str) -> object:
        return _found({self.text_of(value): value for value in self.names}, text)


@dataclass(frozen=True, kw_only=True)
class Switch(Option):
    """Yes or no. The flag says the opposite of what is usual: `--no-guides` where guides are usual."""

    def text_of(self, value: object) -> str:
        return _YES_NO[bool(value)]

    def value_of(self, text: str) -> object:
        return _found({"yes": True, "no": False}, text)


@dataclass(frozen=True, kw_only=True)
class Number(Option):
    """A whole number from `least` to `most`, in `unit`; an empty text is None, for formats that then know better."""

    least: int
    most: int
    unit: str

    def value_of(self, text: str) -> object:
        if not text.strip():
            return None
        number = int(text)
        if not self.least <= number <= self.most:
            raise ValueError(text)
        return number


@dataclass(frozen=True, kw_only=True)
class TimeOfDay(Option):
    """A time of day, or None."""

    def text_of(self, value: object) -> str:
        return f"{value.hour}:{value.minute:02}" if isinstance(value, time) else ""

    def value_of(self, text: str) -> object:
        return time_from_words(text)


@dataclass(frozen=True, kw_only=True)
class FileChoice(Option):
    """A file of the user that ends in one of `suffixes`, or None."""

    suffixes: tuple[str, ...]

    def value_of(self, text: str) -> object:
        return Path(text) if text.strip() else None


class Declared(NamedTuple):
    """An option with the field it stands for and its usual value."""

    field: str
    usual: object
    option: Option


def declared(options: Options) -> tuple[Declared, ...]:
    """The options that a value declares, in their order."""
    hints = get_type_hints(type(options), include_extras=True)
    found = []
    for each in fields(options):
        for extra in getattr(hints[each.name], "__metadata__", ()):
            if isinstance(extra, Option):
                found.append(Declared(each.name, each.default, extra))
    return tuple(found)


def unmet(option: Option, options: Options) -> tuple[str, object] | None:
    """The first field, with the value it had to have, that keeps an option from mattering; None if it matters."""
    return next(((name, value) for name, value in option.when.items() if getattr(options, name) != value), None)


def applies(option: Option, options: Options, methods: Iterable[Method]) -> bool:
    """Whether an option makes a difference to sheets of these methods."""
    return unmet(option, options) is None and (option.asked is None or any(map(option.asked, methods)))


def flag_for(each: Declared, value: object) -> str:
    """What is written on the command line to give an option a value."""
    if isinstance(each.option, Switch) or "/" not in each.option.flag:
        return each.option.flag
    yes, _, no = each.option.flag.partition("/")
    return yes if value else no


def named(declarations: Sequence[Declared], name: str) -> Declared:
    """The option that stands for a field."""
    return next(each for each in declarations if each.field == name)


_YES_NO: Mapping[bool, str] = {True: "yes", False: "no"}


def _found(values: Mapping[str, object], text: str) -> object:
    if text not in values:
        raise ValueError(text)
    return values[text]
