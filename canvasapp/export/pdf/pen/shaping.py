"""Shaping: the glyphs of texts whose signs join, stack, or make one sign together (Arabic, Indic scripts, emoji)."""

import re
import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

import uharfbuzz

_SHAPED = re.compile(
    "[\u0300-\u036f\u0591-\u05c7\u0600-\u08ff\u0900-\u109f\u1100-\u11ff\u1780-\u18af"  # marks, and scripts that join
    "\u200d\u20e3\ufe0f\U0001f1e6-\U0001f1ff\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]"  # what joins emoji
)
_EMOJI_SEQUENCE = re.compile("[\u200d\u20e3\U0001f1e6-\U0001f1ff\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]")


class Glyph(NamedTuple):
    """A glyph of a font: its number there, the text that it stands for, advance and offsets in thousandths of the
    type size. Of several glyphs for one text the first has the text."""

    number: int
    text: str
    advance: float
    right: float
    up: float


def needs_shaping(text: str) -> bool:
    """Whether `text` has signs that do not simply stand one beside the other."""
    return _SHAPED.search(text) is not None


def is_emoji_sequence(cluster: str) -> bool:
    """Whether signs that belong together (see `line_breaking.clusters`) are meant to be seen as a single one."""
    return len(cluster) > 1 and _EMOJI_SEQUENCE.search(cluster) is not None


def shaped(font: uharfbuzz.Font, text: str, right_to_left: bool | None = None) -> tuple[Glyph, ...] | None:
    """The glyphs of `text` from left to right; None if the font lacks one of them. Its script decides the direction
    where none is given."""
    buffer = uharfbuzz.Buffer()
    buffer.cluster_level = uharfbuzz.BufferClusterLevel.MONOTONE_CHARACTERS  # so that a mark keeps its own text
    buffer.add_str(text)
    buffer.guess_segment_properties()
    if right_to_left is not None:
        buffer.direction = "rtl" if right_to_left else "ltr"
    uharfbuzz.shape(font, buffer)
    infos, positions = buffer.glyph_infos, buffer.glyph_positions
    if any(info.codepoint == 0 for info in infos):
        return None
    texts = _texts_by_start(text, [info.cluster for info in infos])
    scale = 1000 / font.face.upem
    glyphs: list[Glyph] = []
    for info, position in zip(infos, positions, strict=True):
        own = texts.pop(info.cluster, "")
        place = (position.x_advance, position.x_offset, position.y_offset)
        joins = all(unicodedata.category(sign) in ("Cf", "Mn") for sign in own)
        if glyphs and joins and not any(place) and _is_blank(font, info.codepoint):  # nothing to see, only to read
            glyphs[-1] = glyphs[-1]._replace(text=glyphs[-1].text + own)
        else:
            glyphs.append(Glyph(info.codepoint, own, *(value * scale for value in place)))
    return tuple(glyphs)


def _is_blank(font: uharfbuzz.Font, glyph: int) -> bool:
    extents = font.get_glyph_extents(glyph)
    return extents is None or not extents.width


def _texts_by_start(text: str, starts: Sequence[int]) -> dict[int, str]:
    """The text of each group of glyphs by its first sign: harfbuzz names only where a group begins."""
    ordered = sorted(set(starts))
    return {start: text[start:end] for start, end in zip(ordered, [*ordered[1:], len(text)], strict=True)}
