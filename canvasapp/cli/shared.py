"""What the commands share: kinds of arguments, choosing by title or id, and saying things."""

import os
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import ClassVar, TypeVar

import click

from canvasapp.domain.model.errors import WorldError
from canvasapp.domain.model.finding import Finding
from canvasapp.domain.model.values import LANGUAGES, clean_text
from canvasapp.domain.model.workshop import Sheet, Workshop
from canvasapp.output import put_out

PATH = click.Path(path_type=Path)
LANGUAGE = click.Choice(LANGUAGES)

_Named = TypeVar("_Named", Workshop, Sheet)


def chosen(things: Sequence[_Named], wanted: str | None, kind: str, where: str) -> _Named:
    """The thing of that id or title, the only one if none is named; else wrong use, with those there are named."""
    if wanted is None:
        found = list(things)
    else:
        title = clean_text(wanted)
        found = (
            [thing for thing in things if thing.id == wanted]
            or [thing for thing in things if thing.title == title]
            or [thing for thing in things if thing.title.casefold() == title.casefold()]
        )
    if len(found) == 1:
        return found[0]
    if not things:
        raise wrong_use(f"there is no {kind} {where}")
    if not found:
        raise wrong_use(f"there is no {kind} “{wanted}” {where}; there are {listed(thing.title for thing in things)}")
    titles = [thing.title for thing in found]
    names = titles if len(set(titles)) == len(titles) else [f"{thing.title} [{thing.id}]" for thing in found]
    raise wrong_use(f"there are several {kind}s {where}; choose with --{kind}: {listed(names)}")


def wrong_use(reason: str) -> click.UsageError:
    """A complaint about how a command was used, as a sentence."""
    return click.UsageError(f"{reason[0].upper()}{reason[1:]}.")


def listed(names: Iterable[str]) -> str:
    """Names behind one another."""
    return ", ".join(map(one_line, names))


def one_line(text: str) -> str:
    """A text on one line."""
    return " ".join(text.split())


def counted(number: int, thing: str) -> str:
    """1 note, 2 notes."""
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"


def say(text: str) -> None:
    """Print what was asked for. Raises NotSaid where the output does not take it."""
    try:
        put_out(text)
    except BrokenPipeError:
        raise click.exceptions.Exit(0) from None  # the reader has seen enough
    except OSError as error:
        raise NotSaid(reason=os.strerror(error.errno or 0)) from error


def confirm(text: str) -> None:
    """Say that something was done. An output that does not take it changes nothing about that, nor the exit code."""
    try:
        put_out(text)
    except BrokenPipeError:
        return
    except OSError as error:
        warn(f"{text} (The output takes no more: {os.strerror(error.errno or 0)}.)")


def report(findings: Iterable[Finding]) -> None:
    """Say what the user should know, each on its line."""
    for finding in findings:
        warn(str(finding))


def warn(sentence: str) -> None:
    """Say something beside the output; where nobody can hear it, the exit code has to do."""
    with suppress(OSError):
        click.echo(sentence, err=True)


class NotSaid(WorldError):
    sentence: ClassVar[str] = (
        "The output takes no more ({reason}). Nothing was changed. Make room, or send the output elsewhere."
    )


class SystemRefused(WorldError):
    sentence: ClassVar[str] = "The system did not give {file} ({reason}). Nothing was changed. Try again later."


def of_system(error: OSError) -> WorldError:
    """The sentence for what the system refuses and nobody has told: a font, a method file, or the output itself."""
    reason = os.strerror(error.errno or 0)
    return SystemRefused(file=error.filename, reason=reason) if error.filename else NotSaid(reason=reason)


class Faulty(click.ClickException):
    """A file has faults: the world's, so that the exit code is 1."""

    def __init__(self, faults: Iterable[object]) -> None:
        super().__init__("\n".join(map(str, faults)))

    def show(self, file: object = None) -> None:
        """Say what was found."""
        warn(self.message)
