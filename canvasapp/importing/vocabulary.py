"""The names that blocks bear in many languages, from the files of `resources/vocabulary/` and from the methods."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from canvasapp.domain.method.method import Method
from canvasapp.domain.model.workshop import LETTERS, PAPERS
from canvasapp.importing.folding import folded_name, readings, spellings, without_number, without_roman

WORDS = "words"
_HEX = re.compile(r"#[0-9a-fA-F]{6}|[0-9a-fA-F]{6}")
Meanings = Mapping[str, str]
"""What a name means: the id of the block by the id of its method."""


@dataclass(frozen=True)
class Named:
    """A text that names a block; `beside` is the rest of the text, where there is one that is no name of it too."""

    meanings: Meanings
    beside: str = ""


@dataclass(frozen=True)
class Vocabulary:
    """Names and words in their folded forms.

    `order` are the methods, the likeliest first where two fit as well; `usual` are the names that stand first in
    their lists, which hardly mean anything else.
    """

    names: Mapping[str, Meanings]
    words: Mapping[str, frozenset[str]]
    order: tuple[str, ...]
    usual: frozenset[str] = frozenset()
    _numbered: re.Pattern[str] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        words = "|".join(sorted(map(re.escape, self.words.get("numbering", ())), key=len, reverse=True))
        object.__setattr__(self, "_numbered", re.compile(rf"^(?:{words or '(?!)'})(?:\d+|[ivx]+(?=.{{4}}))"))

    def exactly(self, text: str) -> Meanings:
        """The blocks that are called just so, a number in front aside; nothing where there are none."""
        folded = folded_name(text)
        if len(folded) == 1 and len(self.order) > 1:
            return {}  # the code of a block in one canvas, and a letter anywhere else
        found = self.names.get(folded)
        if found is None and folded:
            bare = self._numbered.sub("", without_number(folded))
            found = self.names.get(bare) or self.names.get(folded_name(without_roman(text)))
        return found or {}

    def only(self, method: str) -> "Vocabulary":
        """The vocabulary of one method's canvas: nothing else is a name then."""
        names = {name: {method: found[method]} for name, found in self.names.items() if method in found}
        return Vocabulary(names, self.words, (method,), self.usual)

    def named(self, text: str) -> Named | None:
        """The blocks that a heading names, with a gloss beside the name or words such as "our" around it."""
        for name, beside in readings(text):
            meanings = self.exactly(name) or self._without_filler(name)
            if meanings:
                known = not beside or self._says_no_more(beside, meanings)
                return Named(meanings, "" if known else beside)
        return None

    def is_usual(self, text: str) -> bool:
        """Whether `text` is the usual name of a block, not a synonym that may mean other things."""
        return any(without_number(folded_name(without_roman(name))) in self.usual for name, _ in readings(text))

    def is_colour(self, text: str) -> bool:
        """Whether `text` is a colour: a paper, a letter of a legend, or red, green and blue in six digits."""
        bare = text.strip()
        return bare in LETTERS or _HEX.fullmatch(bare) is not None or any(self.is_word(one, bare) for one in PAPERS)

    def is_word(self, role: str, text: str) -> bool:
        """Whether `text` is one of the words for `role`."""
        return folded_name(text) in self.words.get(role, ())

    def _says_no_more(self, beside: str, meanings: Meanings) -> bool:
        """Whether what stands beside a name is another name of the same block, or a number."""
        pieces = [piece for piece in re.split(r"[()\[\]（）【】/|:：·・—–→-]", beside) if folded_name(piece)]
        return all(
            folded_name(piece).isdigit()
            or any(self.exactly(piece).get(method) == block for method, block in meanings.items())
            for piece in pieces
        )

    def _without_filler(self, text: str) -> Meanings:
        words = text.split()
        if not 1 < len(words) <= 8:
            return {}
        filler = self.words.get("filler", frozenset())
        while len(words) > 1 and (folded_name(words[0]) in filler or not folded_name(words[0])):
            words = words[1:]
        while len(words) > 1 and (folded_name(words[-1]) in filler or not folded_name(words[-1])):
            words = words[:-1]
        found = self.exactly(" ".join(words))
        if found or len(words) < 3:
            return found
        for phrase in (" ".join(words[:-1]), " ".join(words[1:])):
            if folded_name(text.replace(phrase, "")) in filler:
                found = found or self.exactly(phrase)
        return found


def load_vocabulary(folder: Path, methods: Mapping[str, Method]) -> Vocabulary:
    """The vocabulary of the files in a folder and of the canvases among `methods`.

    Only names of canvases that are at hand are known. Raises OSError or ValueError for files that came damaged.
    """
    files = [tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.toml"))]
    return vocabulary_of(files, methods)


def vocabulary_of(files: Iterable[Mapping[str, object]], methods: Mapping[str, Method]) -> Vocabulary:
    """The vocabulary of files that were read, and of the names that the methods themselves give to their blocks."""
    canvases = sorted((method for method in methods.values() if method.canvas is not None), key=lambda one: one.order)
    names: dict[str, dict[str, str]] = {}
    words: dict[str, set[str]] = {}
    usual: set[str] = set()
    for method in canvases:
        for block in method.canvas_blocks:
            for name in (block.id, block.code, block.name.en, block.name.ko, *block.aliases):
                _learn(names, name, method.id, block.id)
    known = {method.id: {block.id for block in method.canvas_blocks} for method in canvases}
    for file in files:
        for section, entries in file.items():
            if not isinstance(entries, Mapping):
                continue
            for key, texts in entries.items():
                if section in known and key in known[section]:
                    usual |= spellings(texts[0])
                for text in texts:
                    if section == WORDS:
                        words.setdefault(key, set()).update(spellings(text))
                    elif key in known.get(section, ()):
                        _learn(names, text, section, key)
    roles = {role: frozenset(found) for role, found in words.items()}
    return Vocabulary(names, roles, tuple(known), frozenset(usual))


def _learn(names: dict[str, dict[str, str]], name: str, method: str, block: str) -> None:
    for spelling in spellings(name):
        if spelling:
            names.setdefault(spelling, {}).setdefault(method, block)
