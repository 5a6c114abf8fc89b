"""The commands about methods: which there are, whether a file is right, and one to begin with."""

from pathlib import Path

import click

from canvasapp.app.method_library import (
    PROGRAMMES,
    begin_method,
    catalogue,
    check_method,
    check_programmes,
    icon_names,
    load_method,
    method_files,
)
from canvasapp.app.places import Places
from canvasapp.cli.shared import LANGUAGE, PATH, Faulty, confirm, counted, say, warn
from canvasapp.domain.method.method import GROUPS
from canvasapp.domain.model.values import Language


@click.group("methods", invoke_without_command=True)
@click.option("--language", type=LANGUAGE, default="en", show_default=True, help="Of the titles.")
@click.pass_context
def methods(context: click.Context, language: Language) -> None:
    """List the methods, check a method file of your own, or begin one.

    Your own method files lie in the folder `methods` beside your library.
    """
    if context.invoked_subcommand is None:
        _list(context.ensure_object(Places), language)


def _list(places: Places, language: Language) -> None:
    """All methods by group, the programmes, and what is wrong with the other files."""
    known = method_files(places)
    found = catalogue(places, known)
    group = ""
    for method in sorted(known.values(), key=lambda each: (GROUPS.index(each.group), each.order)):
        if method.group != group:
            group = method.group
            say(group)
        own = ", your own" if method.id in known.own else ""
        say(f"  {method.id:22}{method.title.in_(language)}  ({method.minutes} min{own})")
    say("programmes")
    for programme in found.programmes:
        say(f"  {programme.id:22}{programme.title.in_(language)}  ({counted(len(programme.methods), 'method')})")
    say(f"Your own method files: {places.own_methods}")
    for problem in found.problems:
        warn(str(problem))


@methods.command("check")
@click.argument("file", type=PATH)
@click.pass_obj
def check(places: Places, file: Path) -> None:
    """Say everything that is wrong with a method file, or with a programmes.toml, each with its place.

    Exits with 1 if something is wrong.
    """
    if file.name == PROGRAMMES:
        programmes, wrong = check_programmes(file, method_files(places))
        if wrong:
            raise Faulty(wrong)
        confirm(f"{file} is sound: {counted(len(programmes), 'programme')}.")
        return
    found = check_method(file, method_files(places), icon_names(places))
    if found:
        raise Faulty(found)
    method = load_method(file)
    parts = f"{counted(len(method.element), 'element')}, {counted(len(method.result), 'result')}"
    confirm(f"{file} is a sound method: “{method.title.en}” ({parts}, {method.minutes} min).")


@methods.command("new")
@click.argument("file", type=PATH)
@click.option("--canvas", is_flag=True, help="A canvas instead of an exercise.")
@click.pass_obj
def new(places: Places, file: Path, canvas: bool) -> None:
    """Write a method file to begin with: small, complete, and explained by its comments."""
    begin_method(places, file, canvas=canvas)
    confirm(f"Made {file}. {places.method_guide} explains the format; `canvasapp methods check` reads it critically.")
