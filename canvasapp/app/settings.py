"""What the program remembers between two starts: every setting is declared here, and read through its declaration."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Generic, Literal, Protocol, TypeVar

T = TypeVar("T")
N = TypeVar("N", bound=str)

Kept = str | bytes
"""What a store keeps."""

MOST_RECENT = 8

SchemeChoice = Literal["system", "light", "dark"]
SCHEMES: tuple[SchemeChoice, ...] = ("system", "light", "dark")

Section = Literal["workshops", "examples", "trash"]
SECTIONS: tuple[Section, ...] = ("workshops", "examples", "trash")

Order = Literal["newest", "title", "client"]
ORDERS: tuple[Order, ...] = ("newest", "title", "client")


# Types: each makes a value of what was kept, and raises ValueError where that is none.


def text(kept: Kept) -> str:
    """Any text."""
    if isinstance(kept, bytes):
        raise ValueError
    return kept


def flag(kept: Kept) -> bool:
    """A yes or no."""
    return {"yes": True, "no": False}[one_of("yes", "no")(kept)]


def number(kept: Kept) -> float:
    """A number."""
    return float(text(kept))


def state(kept: Kept) -> bytes:
    """The state of a window or a splitter, as Qt gives it."""
    if isinstance(kept, str):
        raise ValueError
    return kept


def paths(kept: Kept) -> tuple[Path, ...]:
    """Files, one a line."""
    return tuple(path for line in text(kept).split("\n") if line and (path := Path(line)).is_absolute())


def one_of(*names: N) -> Callable[[Kept], N]:
    """One of a few names."""

    def read(kept: Kept) -> N:
        found = next((name for name in names if name == kept), None)
        if found is None:
            raise ValueError
        return found

    return read


@dataclass(frozen=True)
class Setting(Generic[T]):
    """One setting; `title` is what the dialog calls it, a literal, so that it can be translated."""

    key: str
    type: Callable[[Kept], T]
    default: T
    title: str = ""

    def of(self, name: str) -> "Setting[T]":
        """The same setting of one workshop, sheet or kind of paper."""
        return replace(self, key=f"{self.key}/{name}")


LANGUAGE = Setting("language", text, "", title="Language")
"""Of the interface; "": that of the system."""
SCHEME = Setting[SchemeChoice]("scheme", one_of(*SCHEMES), "system", title="Colours")
TEXT_SIZE = Setting("text_size", number, 100.0, title="Text size")
"""In per cent."""
CONTRAST = Setting("contrast", flag, False, title="High contrast")
PATTERNS = Setting("patterns", flag, False, title="Patterns on notes, beside their colour")
MENU_BAR = Setting("menu_bar", flag, False, title="Show the menu bar")
REDUCE_MOTION = Setting("reduce_motion", flag, False, title="Reduce motion")
DIGIT_GOES_ON = Setting("digit_goes_on", flag, True, title="A digit in a grid goes on to the next cell")

WINDOW = Setting("window", state, b"")
WORKBOOK = Setting("workbook", text, "")
"""The path of the workbook that was open last."""
WORKSHOP = Setting("workshop", text, "")
"""The id of the workshop that is open; "": the library."""
RECENT = Setting[tuple[Path, ...]]("recent", paths, ())
"""The workbooks opened last, newest first."""
EXPORT_FOLDER = Setting("export/folder", text, "")

LIBRARY_SECTION = Setting[Section]("library_section", one_of(*SECTIONS), "workshops")
LIBRARY_ORDER = Setting[Order]("library_order", one_of(*ORDERS), "newest")

GUIDE = Setting[bool | None]("guide", flag, None)
"""None: where the window is wide enough."""
GUIDE_SPLITTER = Setting("guide_splitter", state, b"")
RESULTS = Setting("results", flag, True)
TRAY_FOLDED = Setting[bool | None]("tray_folded", flag, None)
"""None: where the window is not wide enough."""

SHEET_IN_FRONT = Setting("sheet", text, "")
"""Of a workshop: the id of the sheet that was shown last."""
CANVAS_AT_HAND = Setting("canvas", text, "")
"""Of a workshop: the id of the canvas that was shown or chosen last."""
STEP_IN_FRONT = Setting("step", text, "")
"""Of a sheet: the id of the step that was shown last."""

PRINT_KIND = Setting("print/kind", text, "")
"""The kind of paper that was chosen last; "": none yet."""


def print_choice(kind: str, choice: str, type_: Callable[[Kept], T], default: T) -> Setting[T]:
    """What was chosen last for a kind of paper; the choices themselves, with their defaults, are `Choices`."""
    return Setting(f"print/{kind}.{choice}", type_, default)


class Store(Protocol):
    """Where settings are kept."""

    def read(self, key: str) -> Kept | None:
        """What was kept under a key; None if nothing was."""

    def write(self, key: str, value: Kept) -> None:
        """Keep a value under a key."""


class Memory:
    """Settings that nobody keeps: for the command line, and for tests."""

    def __init__(self) -> None:
        self._kept: dict[str, Kept] = {}

    def read(self, key: str) -> Kept | None:
        """What was kept under a key."""
        return self._kept.get(key)

    def write(self, key: str, value: Kept) -> None:
        """Keep a value under a key."""
        self._kept[key] = value


class Settings:
    """The settings of one store; a value that does not fit its type reads as the default."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def get(self, setting: Setting[T]) -> T:
        """The value of a setting."""
        kept = self._store.read(setting.key)
        if kept is None:
            return setting.default
        try:
            return setting.type(kept)
        except ValueError:
            return setting.default

    def remember(self, setting: Setting[T], value: T) -> None:
        """Keep the value of a setting."""
        self._store.write(setting.key, _written(value))

    def remember_recent(self, path: Path) -> None:
        """Put a workbook at the head of the recent ones."""
        others = (other for other in self.get(RECENT) if other != path)
        self.remember(RECENT, (path, *others)[:MOST_RECENT])

    def forget_recent(self, path: Path) -> None:
        """Take a workbook off the recent ones."""
        self.remember(RECENT, tuple(other for other in self.get(RECENT) if other != path))


def _written(value: object) -> Kept:
    match value:
        case bool():
            return "yes" if value else "no"
        case bytes():
            return value
        case tuple():
            return "\n".join(map(str, value))
        case _:
            return str(value)
