"""Fonts of the operating system that have characters the bundled fonts lack, found by reading their character maps."""

import os
import struct
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import BinaryIO, NamedTuple

_PLACEHOLDERS = ("lastresort", "adobeblank")
"""Fonts that claim every character and draw none."""

_LESS_FITTING = ("bold", "black", "light", "thin", "italic", "oblique", "condensed", "mono", "serif")
"""Words in a file name that make a font a second choice beside text in a regular sans-serif."""


class SystemFont(NamedTuple):
    """A font file, the number of the font in it (collections hold several) and which wanted characters it has."""

    path: Path
    number: int
    has: frozenset[str]


def font_folders() -> tuple[Path, ...]:
    """The usual font folders of this operating system and user."""
    home = Path.home()
    if sys.platform == "win32":
        local = Path(os.environ.get("LOCALAPPDATA", home / "AppData/Local"))
        return (Path(os.environ.get("WINDIR", "C:/Windows")) / "Fonts", local / "Microsoft/Windows/Fonts")
    if sys.platform == "darwin":
        return (Path("/System/Library/Fonts"), Path("/Library/Fonts"), home / "Library/Fonts")
    data = Path(os.environ.get("XDG_DATA_HOME", home / ".local/share"))
    return (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), data / "fonts", home / ".fonts")


def fonts_with(characters: Iterable[str], folders: Sequence[Path]) -> list[SystemFont]:
    """The fonts below `folders` that have any of `characters`, the best first. Files that cannot be read are passed."""
    wanted = frozenset(characters)
    found = [font for path in _font_files(folders) for font in _read(path, wanted) if font.has]
    return sorted(found, key=_fitness)


def _fitness(font: SystemFont) -> tuple[int, int, str, int]:
    name = font.path.stem.lower()
    return (-len(font.has), sum(word in name for word in _LESS_FITTING), font.path.as_posix(), font.number)


def _font_files(folders: Sequence[Path]) -> Iterator[Path]:
    for folder in folders:
        for parent, _, names in os.walk(folder):
            for name in names:
                lower = name.lower()
                if lower.endswith((".ttf", ".ttc")) and not lower.startswith(_PLACEHOLDERS):
                    yield Path(parent, name)


def _read(path: Path, wanted: frozenset[str]) -> list[SystemFont]:
    try:
        with path.open("rb") as file:
            return [
                SystemFont(path, number, _covered(file, offset, wanted)) for number, offset in enumerate(_offsets(file))
            ]
    except (OSError, struct.error, ValueError, OverflowError):
        return []  # a broken file is no reason not to print


def _offsets(file: BinaryIO) -> tuple[int, ...]:
    """Where the fonts of a file begin: one at 0, or those a collection lists."""
    tag, _, count = struct.unpack(">4sLL", file.read(12))
    if tag != b"ttcf":
        return (0,)
    return struct.unpack(f">{count}L", file.read(4 * count))


def _covered(file: BinaryIO, offset: int, wanted: frozenset[str]) -> frozenset[str]:
    """Those of `wanted` that the font has; none for fonts without TrueType outlines, which cannot be embedded."""
    tables = _tables(file, offset)
    if b"glyf" not in tables or b"cmap" not in tables:
        return frozenset()
    start = tables[b"cmap"]
    file.seek(start)
    _, count = struct.unpack(">HH", file.read(4))
    records = list(struct.iter_unpack(">HHL", file.read(8 * count)))
    ranges = [
        piece
        for platform, encoding, at in records
        if platform == 0 or (platform == 3 and encoding in (1, 10))
        for piece in _ranges(file, start + at)
    ]
    return frozenset(sign for sign in wanted if any(first <= ord(sign) <= last for first, last in ranges))


def _tables(file: BinaryIO, offset: int) -> dict[bytes, int]:
    file.seek(offset + 4)
    (count,) = struct.unpack(">H6x", file.read(8))
    return dict(struct.iter_unpack(">4s4xL4x", file.read(16 * count)))


def _ranges(file: BinaryIO, offset: int) -> list[tuple[int, int]]:
    """First and last code of each segment of a character map (formats 4 and 12, which all Unicode fonts use)."""
    file.seek(offset)
    (form,) = struct.unpack(">H", file.read(2))
    if form == 4:
        (doubled,) = struct.unpack(">4xH6x", file.read(12))
        ends = struct.unpack(f">{doubled // 2}H2x", file.read(doubled + 2))
        starts = struct.unpack(f">{doubled // 2}H", file.read(doubled))
        return list(zip(starts, ends, strict=True))
    if form == 12:
        (groups,) = struct.unpack(">10xL", file.read(14))
        return [(first, last) for first, last in struct.iter_unpack(">LL4x", file.read(12 * groups))]
    return []
