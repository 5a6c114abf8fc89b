"""The methods at hand: those that came with the program, and the user's own."""

import re
from pathlib import Path

from canvasapp.app.places import Places
from canvasapp.store.files import built_beside
from canvasapp.store.method_files import PROGRAMMES as PROGRAMMES
from canvasapp.store.method_files import Catalogue as Catalogue
from canvasapp.store.method_files import MethodFiles as MethodFiles
from canvasapp.store.method_files import catalogue_of, load_methods
from canvasapp.store.method_files import check_method as check_method
from canvasapp.store.method_files import check_programmes as check_programmes
from canvasapp.store.method_files import load_method as load_method
from canvasapp.store.toml_file import FileProblem as FileProblem


def method_files(places: Places) -> MethodFiles:
    """The methods by id, each file read when somebody asks for it. Raises BadMethod if there are none at all."""
    return load_methods(places.methods, places.own_methods)


def catalogue(places: Places, known: MethodFiles | None = None) -> Catalogue:
    """All methods and programmes, and what is wrong with the other files; `known` are methods read before."""
    return catalogue_of(known or method_files(places), places.methods, places.own_methods)


def icon_names(places: Places) -> frozenset[str]:
    """The icons that a method file may name."""
    return frozenset(path.stem for path in (places.resources / "icons").glob("*.svg"))


def begin_method(places: Places, path: Path, *, canvas: bool = False) -> None:
    """Write a method file to begin with, or a `canvas`, commented and complete; its id is made from the file's name.

    Raises AlreadyThere, FolderMissing, FolderReadOnly, DiskFull.
    """
    name = "canvas.toml" if canvas else "method.toml"
    starter = (places.resources / "starter" / name).read_text(encoding="utf-8")
    own_id = re.sub(r"[^a-z0-9]+", "-", path.stem.lower()).strip("-0123456789") or "my-method"
    with built_beside(path) as draft:
        draft.write_text(re.sub(r'(?m)^id = "[^"]*"', f'id = "{own_id[:60]}"', starter, count=1), encoding="utf-8")
