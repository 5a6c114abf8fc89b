"""What a kind of source is, and how the kinds are found: every module of this package with a `KIND`."""

import pkgutil
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import PurePath
from typing import ClassVar

import canvasapp.importing.kinds
from canvasapp.domain.model.errors import WorldError
from canvasapp.domain.model.values import Words
from canvasapp.importing.outline import Outline
from canvasapp.importing.vocabulary import Vocabulary


class UnreadableSource(WorldError):
    """A source that cannot be read; `reason` is a finding with what to do."""

    sentence: ClassVar[str] = "{file} cannot be read: {reason} Nothing was imported."


@dataclass(frozen=True)
class ImportSource:
    """A file or what was on the clipboard: its name, its bytes, and its text ("" where it is none)."""

    file: str
    data: bytes
    text: str = ""

    @property
    def suffix(self) -> str:
        """The ending of its name, in small letters."""
        return PurePath(self.file).suffix.lower()


@dataclass(frozen=True)
class SourceKind:
    """One kind of source.

    `recognises` looks at the content; kinds are asked by `order`, and the first that says yes reads. `suffixes` decide
    where no content does. `read` raises UnreadableSource. `sheets` names the tables of a file of which one is chosen.
    """

    id: str
    name: Words
    suffixes: tuple[str, ...]
    order: int
    recognises: Callable[[ImportSource, Vocabulary], bool]
    read: Callable[[ImportSource, Vocabulary], Outline]
    binary: bool = False


def kinds() -> tuple[SourceKind, ...]:
    """All kinds in the order in which they are asked, found by walking this package."""
    found = []
    for module in pkgutil.iter_modules(canvasapp.importing.kinds.__path__):
        candidate = getattr(import_module(f"canvasapp.importing.kinds.{module.name}"), "KIND", None)
        if isinstance(candidate, SourceKind):
            found.append(candidate)
    return tuple(sorted(found, key=lambda kind: kind.order))
