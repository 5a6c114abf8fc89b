"""Fonts for tests: a real font whose character map says something else, and files that only look like fonts."""

import struct
from pathlib import Path

GLYPH_SOURCE = Path(__file__).parents[3] / "resources" / "fonts" / "NotoEmoji-Regular.ttf"
_GLYPH = 20


def font_bytes(characters: str, outlines: bytes = b"glyf") -> bytes:
    """A font that has `characters` and no others. `outlines` is the name of the table with the glyphs."""
    data = GLYPH_SOURCE.read_bytes()
    tables = {tag: data[at : at + length] for tag, at, length in struct.iter_unpack(">4s4xLL", _directory(data))}
    tables[b"cmap"] = _character_map(characters)
    tables[outlines] = tables.pop(b"glyf")
    offset = 12 + 16 * len(tables)
    directory = data[:4] + struct.pack(">4H", len(tables), 0, 0, 0)
    body = b""
    for tag in sorted(tables):
        content = tables[tag] + b"\0" * (-len(tables[tag]) % 4)
        directory += struct.pack(">4s3L", tag, 0, offset + len(body), len(tables[tag]))
        body += content
    return directory + body


def collection_bytes(*fonts: bytes) -> bytes:
    """A collection (.ttc) of fonts."""
    start = 12 + 4 * len(fonts)
    head = b"ttcf" + struct.pack(">2L", 0x00010000, len(fonts))
    body = b""
    for font in fonts:
        head += struct.pack(">L", start + len(body))
        body += _moved(font, start + len(body))
    return head + body


def _moved(font: bytes, by: int) -> bytes:
    """The same font with its tables found `by` bytes further on."""
    directory = b"".join(
        struct.pack(">4s3L", tag, check, at + by, length)
        for tag, check, at, length in struct.iter_unpack(">4s3L", _directory(font))
    )
    return font[:12] + directory + font[12 + len(directory) :]


def _directory(data: bytes) -> bytes:
    (count,) = struct.unpack(">H", data[4:6])
    return data[12 : 12 + 16 * count]


def _character_map(characters: str) -> bytes:
    """A map of format 4 for the codes up to U+FFFF, and one of format 12 for all."""
    codes = sorted(map(ord, characters))
    groups = b"".join(struct.pack(">3L", code, code, _GLYPH) for code in codes)
    long = struct.pack(">2H3L", 12, 0, 16 + len(groups), 0, len(codes)) + groups
    short_codes = [code for code in codes if code < 0xFFFF] + [0xFFFF]
    deltas = [(_GLYPH - code) % 0x10000 for code in short_codes]
    count = len(short_codes)
    arrays = struct.pack(f">{count}HH{count}H", *short_codes, 0, *short_codes)
    arrays += struct.pack(f">{count}H{count}H", *deltas, *[0] * count)
    short = struct.pack(">7H", 4, 14 + len(arrays), 0, 2 * count, 0, 0, 0) + arrays
    records = struct.pack(">HHL", 3, 1, 20) + struct.pack(">HHL", 3, 10, 20 + len(short))
    return struct.pack(">2H", 0, 2) + records + short + long
