"""Method files: the shipped ones and the user's own, read only when somebody asks for them."""

import re
from collections.abc import Collection, Container, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import ClassVar

from canvasapp.domain.method.method import Method, Programme, Programmes, canvases
from canvasapp.domain.method.plain_reasons import place_of
from canvasapp.domain.model.errors import WorldError
from canvasapp.domain.model.finding import Finding
from canvasapp.store.toml_file import FileProblem, fault_of, read_toml
from canvasapp.store.toml_place import Location, line_of

PROGRAMMES = "programmes.toml"
"""Not a method but the order of several; it lies among them."""

MAX_BYTES = 1_000_000

_HEAD = re.compile(r"""^(id|version)\s*=\s*["']?([\w-]+)""", re.MULTILINE)


class BadMethod(WorldError):
    sentence: ClassVar[str] = (
        "The method file {file} cannot be used: {place}: {reason} The workshops are safe. "
        "Correct the file, or install canvasapp again."
    )


def check_method(
    path: Path, known: Mapping[str, Method] | None = None, icons: Collection[str] | None = None
) -> tuple[FileProblem, ...]:
    """Everything that is wrong with a method file, all at once, in the order of its lines.

    `known` are the other methods, whose canvases have the blocks that it may name, `icons` the names of the icons that
    there are; what is None is not looked at.
    """
    method, bad = read_toml(path, Method, MAX_BYTES)
    if method is None:
        return bad
    return _in_order([*_wrong(path, method, known), *(_strange_icons(path, method, icons) if icons else ())])


def load_method(path: Path) -> Method:
    """The method of one file. Raises BadMethod with file, place and reason of the first problem."""
    method, bad = read_toml(path, Method, MAX_BYTES)
    found = bad if method is None else _in_order(_wrong(path, method, None))
    if method is None or found:
        raise fault_of(found[0], BadMethod)
    return method


class MethodFiles(Mapping[str, Method]):
    """The methods by id, in their order. A file is read when its method is asked for, and kept.

    A file of the user's folder goes before a shipped one with the same id if its version is higher. Files that
    cannot be used are not on the shelf; `problems` lists them. Only `shelf[id]` of a shipped file raises BadMethod.
    """

    def __init__(self, shipped: Path, own: Path | None = None) -> None:
        self._shipped = {path.stem: path for path in _files(shipped)}
        self._own_folder = own
        self._own = _files(own) if own is not None else []
        self._stamps = _stamps(self._own)
        self._found: dict[str, Method] = {}
        self._complete: dict[str, Method] | None = None
        self._mine: frozenset[str] = frozenset()
        self._problems: tuple[FileProblem, ...] = ()
        if not self._shipped and not self._own:
            raise fault_of(
                FileProblem(str(shipped), None, "", Finding("There is no method in this folder.")), BadMethod
            )

    def __getitem__(self, key: str) -> Method:
        if self._complete is not None:
            return self._complete[key]
        if key not in self._found:
            if any(_head(path).get("id") == key for path in self._own):
                return self._all()[key]
            self._found[key] = _named(self._shipped[key])
        return self._found[key]

    def __contains__(self, key: object) -> bool:
        if self._complete is not None:
            return key in self._complete
        return key in self._shipped or any(_head(path).get("id") == key for path in self._own)

    def __iter__(self) -> Iterator[str]:
        return iter(self._all())

    def __len__(self) -> int:
        return len(self._all())

    @property
    def problems(self) -> tuple[FileProblem, ...]:
        """What is wrong with the files that are not on the shelf, by file and line."""
        self._all()
        return self._problems

    def look_again(self) -> bool:
        """Follow what has changed in the user's folder since the last look; whether anything has."""
        own = _files(self._own_folder) if self._own_folder is not None else []
        stamps = _stamps(own)
        if stamps == self._stamps:
            return False
        self._own, self._stamps = own, stamps
        self._found = {}
        self._complete, self._mine, self._problems = None, frozenset(), ()
        return True

    @property
    def own(self) -> frozenset[str]:
        """The ids of the methods that come from the user's folder."""
        self._all()
        return self._mine

    def _all(self) -> dict[str, Method]:
        if self._complete is None:
            shipped = list(self._shipped.values())
            self._complete, self._mine, self._problems = _collected(shipped, self._own, self._found)
        return self._complete


@dataclass(frozen=True)
class Catalogue:
    """All methods that can be used, the programmes over them, and what is wrong with the other files."""

    methods: Mapping[str, Method]
    programmes: tuple[Programme, ...]
    problems: tuple[FileProblem, ...]


def load_methods(folder: Path, own: Path | None = None) -> MethodFiles:
    """The methods of a folder and of the user's own, read lazily. Raises BadMethod if there are none."""
    return MethodFiles(folder, own)


def load_catalogue(shipped: Path, own: Path | None = None) -> Catalogue:
    """Everything read: for the choice of a method, and to list what cannot be used. Never raises for a bad file."""
    return catalogue_of(MethodFiles(shipped, own), shipped, own)


def catalogue_of(shelf: MethodFiles, shipped: Path, own: Path | None = None) -> Catalogue:
    """The catalogue of a shelf that may have been used before."""
    found: dict[str, Programme] = {}
    bad: list[FileProblem] = []
    for folder in (shipped, own):
        path = folder / PROGRAMMES if folder is not None else None
        if path is not None and path.is_file():
            programmes, wrong = check_programmes(path, shelf)
            found |= {programme.id: programme for programme in programmes}
            bad += wrong
    return Catalogue(shelf, tuple(found.values()), (*shelf.problems, *bad))


def check_programmes(path: Path, known: Container[str]) -> tuple[tuple[Programme, ...], tuple[FileProblem, ...]]:
    """The programmes of a file that name only methods that are known, and everything that is wrong with the file."""
    file, bad = read_toml(path, Programmes, MAX_BYTES)
    good: list[Programme] = []
    seen: set[str] = set()
    for number, programme in enumerate(file.programme if file is not None else ()):
        place: Location = ("programme", number)
        strange = [name for name in programme.methods if name not in known]
        if strange:
            reason = Finding(
                "There is no method “{name}”. Correct the name, or add its file.", {"name": ", ".join(strange)}
            )
            bad += (_problem(path, (*place, "methods"), reason),)
        if programme.id in seen:
            reason = Finding("The id “{id}” stands twice. Give one of them another.", {"id": programme.id})
            bad += (_problem(path, (*place, "id"), reason),)
        seen.add(programme.id)
        if not strange:
            good.append(programme)
    return tuple(good), bad


def _problem(path: Path, place: Location, reason: Finding) -> FileProblem:
    return FileProblem(path.name, line_of(_text(path), place), place_of(place), reason)


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.glob("*.toml") if path.name != PROGRAMMES) if folder.is_dir() else []


def _stamps(paths: list[Path]) -> list[tuple[Path, int, int]]:
    """What tells whether files are still the same: names, sizes, times. A file that is gone meanwhile is not there."""
    found: list[tuple[Path, int, int]] = []
    for path in paths:
        with suppress(OSError):
            state = path.stat()
            found.append((path, state.st_size, state.st_mtime_ns))
    return found


def _head(path: Path) -> dict[str, str]:
    """Id and version as they stand at the top of a file, without reading all of it."""
    try:
        with path.open("rb") as file:
            text = file.read(2000).decode("utf-8", errors="replace")
    except OSError:
        return {}
    return dict(reversed(_HEAD.findall(text)))


def _named(path: Path) -> Method:
    """A shipped method. That its rules hold together is tested; here only its form is looked at."""
    method, bad = read_toml(path, Method, MAX_BYTES)
    if method is None:
        raise fault_of(bad[0], BadMethod)
    if method.id != path.stem:
        raise fault_of(_misnamed(path, method), BadMethod)
    return method


def _misnamed(path: Path, method: Method) -> FileProblem:
    reason = Finding("A shipped file has the name of its method: {name}.toml.", {"name": method.id})
    return FileProblem(path.name, None, "id", reason)


def _collected(
    shipped: list[Path], own: list[Path], known: Mapping[str, Method]
) -> tuple[dict[str, Method], frozenset[str], tuple[FileProblem, ...]]:
    """All methods that can be used, in their order, which of them are the user's, and what is wrong with the files."""
    methods: dict[str, Method] = {}
    mine: set[str] = set()
    found: list[FileProblem] = []
    for path in shipped:
        method, bad = (known[path.stem], ()) if path.stem in known else read_toml(path, Method, MAX_BYTES)
        if method is not None and not bad and method.id != path.stem:
            bad = (_misnamed(path, method),)
        if method is not None and not bad:
            methods[method.id] = method
        found += bad
    read = [(path, *read_toml(path, Method, MAX_BYTES)) for path in own]
    known = methods | {method.id: method for _, method, _ in read if method is not None}
    for path, method, bad in read:
        found += bad if method is None else (bad := _in_order(_wrong(path, method, known)))
        if method is None or bad:
            continue
        there = methods.get(method.id)
        if there is not None and there.version >= method.version:
            reason = Finding(
                "There is a method “{id}” of version {version} already. Give this one another id or a higher version.",
                {"id": method.id, "version": there.version},
            )
            found.append(_problem(path, ("version",), reason))
        else:
            methods[method.id] = method
            mine.add(method.id)
    return dict(sorted(methods.items(), key=lambda item: (item[1].order, item[0]))), frozenset(mine), tuple(found)


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8-sig")


def _wrong(path: Path, method: Method, known: Mapping[str, Method] | None) -> list[FileProblem]:
    """What is wrong with the method of a file that is well-formed."""
    from canvasapp.domain.method.checks import problems  # noqa: PLC0415  the engine is not needed for the start

    blocks = None
    if known is not None:
        blocks = [block.id for canvas in canvases(known) for block in canvas.canvas_blocks]
    return [_problem(path, problem.location, problem.reason) for problem in problems(method, blocks)]


def _strange_icons(path: Path, method: Method, icons: Collection[str]) -> Iterator[FileProblem]:
    """The icons that there are none of: they would be shown as the general one."""
    named: dict[Location, str] = {("icon",): method.icon}
    named |= {("canvas", "block", i, "icon"): block.icon for i, block in enumerate(method.canvas_blocks)}
    for place, name in named.items():
        if name not in icons:
            near = ", ".join(get_close_matches(name, icons, n=4, cutoff=0.5)) or "layout-grid"
            reason = Finding("There is no icon “{name}”. Others are: {near}.", {"name": name, "near": near})
            yield _problem(path, place, reason)


def _in_order(found: list[FileProblem]) -> tuple[FileProblem, ...]:
    return tuple(sorted(found, key=lambda problem: problem.line or 0))
