"""Method files read into values; a bad file is named with the place and the reason."""

import tomllib
from pathlib import Path
from typing import ClassVar

from pydantic import ValidationError

from canvasapp.domain.errors import WorldError
from canvasapp.domain.method import Method

PROGRAMMES = "programmes.toml"
"""Not a method but the order of several; it lies among them."""


class BadMethod(WorldError):
    sentence: ClassVar[str] = (
        "The method file {file} cannot be used: {place}: {reason}. The workshops are safe. "
        "Correct the file, or install canvasapp again."
    )


def load_method(path: Path) -> Method:
    """The method of one file. Raises BadMethod with file, line or key, and reason."""
    try:
        return Method.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except tomllib.TOMLDecodeError as error:
        reason, _, place = str(error).rpartition(" (")
        raise BadMethod(file=path.name, place=place.rstrip(")"), reason=reason) from error
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        place = ".".join(map(str, first["loc"]))
        raise BadMethod(file=path.name, place=place, reason=first["msg"]) from error
    except UnicodeDecodeError as error:
        raise BadMethod(file=path.name, place=f"byte {error.start}", reason="not UTF-8") from error
    except OSError as error:
        raise BadMethod(file=path.name, place=str(path.parent), reason=error.strerror) from error


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
