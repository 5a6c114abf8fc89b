"""Method files read into values; a bad file is named with the place and the reason."""

from pathlib import Path
from typing import ClassVar

from canvasapp.domain.errors import WorldError
from canvasapp.domain.method import Method
from canvasapp.store.toml_file import load_toml

PROGRAMMES = "programmes.toml"
"""Not a method but the order of several; it lies among them."""


class BadMethod(WorldError):
    sentence: ClassVar[str] = (
        "The method file {file} cannot be used: {place}: {reason}. The workshops are safe. "
        "Correct the file, or install canvasapp again."
    )


def load_method(path: Path) -> Method:
    """The method of one file. Raises BadMethod with file, line or key, and reason."""
    return load_toml(path, Method, BadMethod)


def load_methods(folder: Path) -> dict[str, Method]:
    """All methods of a folder by id, in their order. Raises BadMethod; also for an id that stands twice, or none."""
    methods: dict[str, Method] = {}
    for path in sorted(folder.glob("*.toml")):
        if path.name == PROGRAMMES:
            continue
        method = load_method(path)
        if method.id in methods:
            raise BadMethod(file=path.name, place="id", reason=f"{method.id} is the id of another file too")
        methods[method.id] = method
    if not methods:
        raise BadMethod(file=str(folder), place="folder", reason="there is no method in it")
    return dict(sorted(methods.items(), key=lambda item: item[1].order))
