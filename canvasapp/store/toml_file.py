"""TOML files read strictly: everything that is wrong is named with line, place and reason."""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from canvasapp.domain.method.plain_reasons import place_of, reason_of
from canvasapp.domain.model.errors import WorldError
from canvasapp.domain.model.finding import Finding
from canvasapp.store.toml_place import keys_of, line_of
from canvasapp.store.toml_reasons import reason_in

_T = TypeVar("_T", bound=BaseModel)


@dataclass(frozen=True)
class FileProblem:
    """Something wrong in a file: the line (from 1, None if it is not in one), the place in words, the reason."""

    file: str
    line: int | None
    place: str
    reason: Finding

    @property
    def where(self) -> str:
        """Line and place in words, as far as they are known."""
        return ", ".join(part for part in (f"line {self.line}" if self.line else "", self.place) if part)

    def __str__(self) -> str:
        return ": ".join(part for part in (self.file, f"line {self.line}" if self.line else "", self.place) if part) + (
            f": {self.reason}"
        )


def read_toml(path: Path, kind: type[_T], most: int | None = None) -> tuple[_T | None, tuple[FileProblem, ...]]:
    """The value in a file of at most so many bytes, or everything that keeps it from being one."""

    def refused(reason: Finding, line: int | None = None, place: str = "") -> tuple[None, tuple[FileProblem, ...]]:
        return None, (FileProblem(path.name, line, place, reason),)

    try:
        if most is not None and path.stat().st_size > most:
            return refused(Finding("The file is larger than {size} bytes. Make it smaller.", {"size": f"{most:,}"}))
        raw = path.read_bytes()
        text = raw.decode("utf-8-sig")
        return kind.model_validate(tomllib.loads(text)), ()
    except UnicodeDecodeError as error:
        return refused(
            Finding("The file is not UTF-8. Save it anew with that encoding."), raw[: error.start].count(b"\n") + 1
        )
    except tomllib.TOMLDecodeError as error:
        line, reason = reason_in(error, text)
        return refused(reason, line)
    except RecursionError:
        return refused(Finding("The file is nested too deeply. Take brackets or braces out."))
    except OSError as error:
        return refused(_unread(path, error), None, str(path.parent))
    except ValidationError as error:
        found = [(keys_of(part["loc"]), reason_of(part)) for part in _causes(error.errors(include_url=False))]
    problems = [FileProblem(path.name, line_of(text, keys), place_of(keys), reason) for keys, reason in found]
    return None, tuple(sorted(problems, key=lambda problem: problem.line or 0))


def load_toml(path: Path, kind: type[_T], fault: type[WorldError]) -> _T:
    """The value in a file. Raises `fault` with the file's name, and line, place and reason of the first problem."""
    value, problems = read_toml(path, kind)
    if value is None:
        raise fault_of(problems[0], fault)
    return value


def fault_of(problem: FileProblem, fault: type[WorldError]) -> WorldError:
    """A problem as an error whose sentence has places for `file`, `place` and `reason`."""
    return fault(file=problem.file, place=problem.where or "-", reason=problem.reason)


def _causes(errors: Sequence[ErrorDetails]) -> list[ErrorDetails]:
    """The mistakes without those that only follow: a list whose entries are all wrong is not also too short."""
    places = [error["loc"] for error in errors]
    return [
        error
        for error in errors
        if error["type"] != "too_short"
        or not any(place[: len(error["loc"])] == error["loc"] for place in places if len(place) > len(error["loc"]))
    ]


def _unread(path: Path, error: OSError) -> Finding:
    """Why a file could not be read at all."""
    if path.is_dir():
        return Finding("This is a folder. Name a file in it.")
    if isinstance(error, FileNotFoundError):
        return Finding("There is no such file. Check its name.")
    if isinstance(error, PermissionError):
        return Finding("You may not open this file. Ask its owner for a copy.")
    return Finding("The file cannot be read: {reason}. Check the drive.", {"reason": error.strerror})
