"""TOML files that came with the program, read strictly: a typo is named with its file and key."""

import tomllib
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from canvasapp.domain.errors import WorldError

_T = TypeVar("_T", bound=BaseModel)


def load_toml(path: Path, kind: type[_T], fault: type[WorldError]) -> _T:
    """The value in a file. Raises `fault` with the file's name, the place (line, key or byte) and the reason."""
    try:
        return kind.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except tomllib.TOMLDecodeError as error:
        reason, _, place = str(error).rpartition(" (")
        raise fault(file=path.name, place=place.rstrip(")"), reason=reason) from error
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        raise fault(file=path.name, place=".".join(map(str, first["loc"])), reason=first["msg"]) from error
    except UnicodeDecodeError as error:
        raise fault(file=path.name, place=f"byte {error.start}", reason="not UTF-8") from error
    except OSError as error:
        raise fault(file=path.name, place=str(path.parent), reason=error.strerror) from error
