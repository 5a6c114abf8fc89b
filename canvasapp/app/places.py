"""Where things are on this machine: what came with the program, and what belongs to the user."""

import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_data_path

import canvasapp
from canvasapp.private_files import close_to_others, make_private_folder

HOME = "CANVASAPP_HOME"
"""The environment variable with another folder for the user's data (a stick, a test)."""


@dataclass(frozen=True)
class Places:
    """`resources` and `examples` came with the program; `home` is the folder of the user's data."""

    resources: Path
    examples: Path
    home: Path

    @property
    def methods(self) -> Path:
        """The folder of the method files."""
        return self.resources / "methods"

    @property
    def method_guide(self) -> Path:
        """The page that explains method files; it came with the program, too."""
        return self.resources.parent / "docs" / "methods.md"

    @property
    def vocabulary(self) -> Path:
        """The folder of the files of names."""
        return self.resources / "vocabulary"

    @property
    def own_methods(self) -> Path:
        """The folder of the user's own method files; it need not be there."""
        return self.home / "methods"

    @property
    def library(self) -> Path:
        """The workbook that is opened where no other is named."""
        return self.home / "library.canvasbook"

    @property
    def backups(self) -> Path:
        """The folder of the rolling backups."""
        return self.home / "backups"

    @property
    def sessions(self) -> Path:
        """The folder with the ids under which runs of the program make their steps."""
        return self.home / "sessions"


def prepare_home(places: Places) -> None:
    """Make the folder of the user's data, for its owner alone; one that an older program made open is closed.

    A folder that somebody chose keeps its rights. A home that cannot be written is told by whoever needs it.
    """
    with suppress(OSError):
        make_private_folder(places.home)
    if places.home == _usual_home():
        close_to_others(places.home)


def _usual_home() -> Path:
    return user_data_path("canvasapp", appauthor=False)


def find_places(environment: Mapping[str, str] = os.environ) -> Places:
    """The places, for a program that was installed as well as for one that runs from its sources.

    `CANVASAPP_HOME` in `environment` replaces the user's data folder. Nothing is made.
    """
    package = Path(canvasapp.__file__).parent
    shipped = package / "_data"
    root = shipped if shipped.is_dir() else package.parent
    chosen = environment.get(HOME)
    home = Path(chosen).absolute() if chosen else _usual_home()
    return Places(resources=root / "resources", examples=root / "examples", home=home)
