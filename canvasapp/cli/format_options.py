"""The options of all formats on the command line, made from what the formats declare."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from canvasapp.cli.shared import wrong_use
from canvasapp.export.format import AnyFormat
from canvasapp.export.options import (
    Choice,
    Declared,
    FileChoice,
    Number,
    Option,
    Options,
    Switch,
    TimeOfDay,
    flag_for,
    named,
    unmet,
)

Decorator = Callable[[Callable[..., None]], Callable[..., None]]


def all_options(found: Mapping[str, AnyFormat]) -> Decorator:
    """Gives a command the options of all formats; one that several formats share is there once."""
    by_flag: dict[str, Declared] = {}
    for each in (each for made in found.values() for each in made.declared):
        known = by_flag.get(each.option.flag)
        by_flag[each.option.flag] = each if known is None else _with_all_values(known, each)

    def decorated(command: Callable[..., None]) -> Callable[..., None]:
        for each in reversed(by_flag.values()):
            command = _option(each)(command)
        return command

    return decorated


def chosen_options(made: AnyFormat, given: Mapping[str, Any], found: Mapping[str, AnyFormat]) -> Any:
    """The options of a format as they were given (None: as usual).

    Raises UsageError for those that it does not have, and for those that say nothing beside the others.
    """
    wanted = {name: value for name, value in given.items() if value is not None}
    own = {each.field: each for each in made.declared}
    for name in wanted:
        if name not in own:
            raise wrong_use(_misfit(name, wanted[name], made, found))
    options = replace(made.options(), **{name: _value(own[name], value) for name, value in wanted.items()})
    for name, value in wanted.items():
        _refuse_unknown(own[name].option, value, made)
    for name in wanted:
        _refuse_idle(own[name], options, made.declared)
    return options


def _with_all_values(known: Declared, other: Declared) -> Declared:
    """The option of two formats, of which each may know values that the other does not."""
    if not isinstance(known.option, Choice) or not isinstance(other.option, Choice):
        return known
    return known._replace(option=replace(known.option, names={**known.option.names, **other.option.names}))


def _refuse_unknown(option: Option, value: object, made: AnyFormat) -> None:
    """Raises UsageError for a value that another format has, but not this one."""
    if isinstance(option, Choice) and value not in option.names:
        raise wrong_use(f"{option.flag} {value} is not for {made.id}; say {_or(map(option.text_of, option.names))}")


def _refuse_idle(each: Declared, options: Options, declarations: tuple[Declared, ...]) -> None:
    """Raises UsageError for an option that makes no difference beside the others."""
    missing = unmet(each.option, options)
    if missing is None:
        return
    other = named(declarations, missing[0])
    flag = flag_for(each, getattr(options, each.field))
    if missing[1] == other.usual:
        idle = flag_for(other, getattr(options, other.field))
        raise wrong_use(f"{flag} says nothing beside {idle}; leave one of them out")
    needed = flag_for(other, missing[1])
    raise wrong_use(f"{flag} goes with {needed}; add {needed}")


def _misfit(name: str, value: object, made: AnyFormat, found: Mapping[str, AnyFormat]) -> str:
    owners = {owner.id: each for owner in found.values() for each in owner.declared if each.field == name}
    flag = flag_for(next(iter(owners.values())), value)
    return f"{flag} is for {_or(owners)}, not for {made.id}; say which with --as"


def _or(names: Iterable[str]) -> str:
    *most, last = names
    return f"{', '.join(most)} or {last}" if most else last


def _value(each: Declared, given: Any) -> object:
    if isinstance(each.option, Switch):
        return not each.usual
    if isinstance(given, datetime):
        return given.time()
    return given


def _option(each: Declared) -> Callable[[Callable[..., None]], Callable[..., None]]:
    option = each.option
    return click.option(option.flag, each.field, help=option.help.en, default=None, **_kind(option))


def _kind(option: Option) -> dict[str, Any]:
    """What click has to know about an option."""
    match option:
        case Switch():
            return {"is_flag": True, "flag_value": True, "type": bool}
        case Choice() if "/" in option.flag:
            return {"is_flag": True}
        case Choice():
            return {"type": click.Choice([option.text_of(value) for value in option.names], case_sensitive=False)}
        case Number():
            return {"type": click.IntRange(option.least, option.most), "metavar": option.unit.upper()}
        case FileChoice():
            return {"type": click.Path(path_type=Path, dir_okay=False)}
        case TimeOfDay():
            return {"type": click.DateTime(["%H:%M"])}
    raise NotImplementedError(option)
