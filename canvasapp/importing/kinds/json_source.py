"""JSON of other programs: keys, or names and titles, that are the names of blocks."""

import json
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any, NoReturn

from canvasapp.domain.model.finding import Finding
from canvasapp.domain.model.values import Words
from canvasapp.importing.kinds.source_kind import ImportSource, SourceKind, UnreadableSource
from canvasapp.importing.outline import Aside, Entry, Outline, TextPart
from canvasapp.importing.particulars import day_of
from canvasapp.importing.plain_lines import parts_of_lines
from canvasapp.importing.source_limits import MOST_PARTS
from canvasapp.importing.vocabulary import Vocabulary

_NOT_JSON = Finding("It is not JSON from line {line} on. Save it again in the program it comes from.")
_DEEPEST = 50
_IDS = ("id", "type", "key", "uuid")
_NUMBER = Finding("It is no text: {name}.")


def read(source: ImportSource, vocabulary: Vocabulary) -> Outline:
    """The outline of a document. Raises UnreadableSource for what is no JSON, or nested too deeply."""
    try:
        document = json.loads(source.text)
        json.dumps(document, ensure_ascii=False).encode()
    except json.JSONDecodeError as error:
        _refuse(source, Finding(_NOT_JSON.sentence, {"line": error.lineno}))
    except UnicodeEncodeError:
        _refuse(source, Finding("It holds one half of a character. Save it again in the program it comes from."))
    except (RecursionError, ValueError):
        _refuse(source, Finding("It is nested too deeply, or has numbers without end. Take out what is too much."))
    return _JsonWalk(source.text, vocabulary).outline(document)


def recognises(source: ImportSource, vocabulary: Vocabulary) -> bool:
    """Whether a text begins as JSON does and ends so."""
    text = source.text.strip()
    return text[:1] in ("{", "[") and text[-1:] in ("}", "]")


def _refuse(source: ImportSource, reason: Finding) -> NoReturn:
    raise UnreadableSource(file=source.file, reason=reason)


class _JsonWalk:
    """Goes through a document; what is nested becomes headings and items."""

    def __init__(self, text: str, vocabulary: Vocabulary) -> None:
        self._text, self._vocabulary = text, vocabulary
        self._at = 0
        self._outline = Outline()
        self._top = True

    def outline(self, document: Any) -> Outline:
        """The outline of the whole document."""
        entries = tuple(islice(self._entries(document, 1), MOST_PARTS + 1))
        about = self._outline
        return Outline(entries, about.title, about.day, about.author)

    def _entries(self, value: Any, level: int, key: str = "") -> Iterator[Entry]:
        if level > _DEEPEST:
            yield Aside(1, json.dumps(value, ensure_ascii=False)[:10_000], Finding("It is nested too deeply."))
        elif isinstance(value, Mapping):
            yield from self._object(value, level)
        elif isinstance(value, list):
            self._top = False
            for inner in value:
                yield from self._entries(inner, level, key)
        elif isinstance(value, str):
            if value.strip():
                line = self._line(value)
                lines = value.replace("\r\n", "\n").replace("\r", "\n").split("\n")
                alone = [TextPart("item", line, value, 1)]
                yield from parts_of_lines((line, one) for one in lines) if len(lines) > 1 else alone
        elif value is not None:
            yield Aside(self._line(str(value)), str(value), Finding(_NUMBER.sentence, {"name": key or "–"}))

    def _object(self, value: Mapping[str, Any], level: int) -> Iterator[Entry]:
        """An object: a note where it holds nothing but texts and numbers; else keys over nested values are headings,
        and one with a name or a title is a heading over the rest."""
        top, self._top = self._top, False
        if not top and not any(isinstance(inner, Mapping | list) for inner in value.values()):
            note = tuple(self._note(value, level))
            if note:
                yield from note
                return
        named = "" if top else self._name_of(value)
        if named:
            yield TextPart("heading", self._line(value[named]), value[named], min(level, 6))
            level += 1
        for key, inner in value.items():
            if key == named or (top and isinstance(inner, str) and self._take(key, inner)):
                continue
            yield from self._member(key, inner, level)

    def _note(self, value: Mapping[str, Any], level: int) -> Iterator[Entry]:
        """The parts of an object that is one note: its block, where it names one, its text, its colour."""
        texts = {key: inner for key, inner in value.items() if isinstance(inner, str) and inner.strip()}
        block = next((key for key in texts if self._is("block", key) and self._vocabulary.named(texts[key])), "")
        said = [key for key in texts if key != block and (self._is("name", key) or self._is("text", key))]
        said = [key for key in said if key.lower() not in _IDS] or said
        if not said:
            return
        shade = next((key for key in texts if self._is("colour", key) and self._vocabulary.is_colour(texts[key])), "")
        said += [key for key in texts if key not in said and self._is("more", key)]
        if block:
            yield TextPart("heading", self._line(texts[block]), texts[block], min(level, 6))
        yield TextPart(
            "item", self._line(texts[said[0]]), ": ".join(texts[key] for key in said), 1, texts.get(shade, "")
        )
        for key, inner in value.items():
            if key not in (*said, block, shade) and inner not in ("", None):
                yield Aside(self._line(str(inner)), f"{key}: {inner}", Finding(_NUMBER.sentence, {"name": key}))

    def _is(self, role: str, key: str) -> bool:
        return self._vocabulary.is_word(role, _words(key))

    def _member(self, key: str, inner: Any, level: int) -> Iterator[Entry]:
        shown = _words(key)
        if self._vocabulary.is_word("items", shown) and not isinstance(inner, Mapping):
            self._line(key)
            yield from self._entries(inner, level, key)
        elif isinstance(inner, Mapping | list) or self._vocabulary.named(shown) or isinstance(inner, str):
            yield TextPart("heading", self._line(key), shown, min(level, 6))
            yield from self._entries(inner, level + 1, key)
        else:
            yield from self._entries(inner, level, key)

    def _name_of(self, value: Mapping[str, Any]) -> str:
        """The key under which an object says what it is called, where that is a block or stands above a list."""
        for key, inner in value.items():
            if isinstance(inner, str) and inner.strip() and (self._is("name", key) or self._is("block", key)):
                nested = any(isinstance(other, Mapping | list) for other in value.values())
                if nested or self._vocabulary.named(inner):
                    return key
        return ""

    def _take(self, key: str, value: str) -> bool:
        """Whether a text at the top says something about the whole."""
        about, shown = self._outline, _words(key)
        if self._vocabulary.is_word("heading", shown) and not about.title:
            self._outline = Outline(title=value.strip(), day=about.day, author=about.author)
        elif self._vocabulary.is_word("date", shown) and about.day is None and day_of(value[:10]):
            self._outline = Outline(title=about.title, day=day_of(value[:10]), author=about.author)
        elif self._vocabulary.is_word("author", shown) and not about.author:
            self._outline = Outline(title=about.title, day=about.day, author=value.strip())
        else:
            return False
        return True

    def _line(self, text: str) -> int:
        """The line on which a text of the document stands, looked for behind the one before."""
        for written in (json.dumps(text, ensure_ascii=False)[1:-1], json.dumps(text)[1:-1], text):
            at = self._text.find(written, self._at)
            if at >= 0:
                self._lines = getattr(self, "_lines", 1) + self._text.count("\n", self._at, at)
                self._at = at
                break
        return getattr(self, "_lines", 1)


def _words(key: str) -> str:
    """A key as words: customerSegments and customer_segments are "Customer Segments" and "Customer segments"."""
    apart = "".join(
        f" {sign}" if sign.isupper() and at and key[at - 1].islower() else sign for at, sign in enumerate(key)
    )
    words = apart.replace("_", " ").replace("-", " ").strip()
    return words[:1].upper() + words[1:]


KIND = SourceKind("json", Words(en="JSON", ko="JSON"), (".json",), 30, recognises, read)
