"""Plain text: lines, some of which name blocks."""

from canvasapp.domain.model.values import Words
from canvasapp.importing.kinds.source_kind import ImportSource, SourceKind
from canvasapp.importing.outline import Outline
from canvasapp.importing.plain_lines import parts_of_lines
from canvasapp.importing.vocabulary import Vocabulary


def read(source: ImportSource, vocabulary: Vocabulary) -> Outline:
    """The outline of lines."""
    return Outline(tuple(parts_of_lines(enumerate(source.text.split("\n"), start=1))))


def recognises(source: ImportSource, vocabulary: Vocabulary) -> bool:
    """Any text can be read as lines."""
    return bool(source.text)


KIND = SourceKind("plain", Words(en="Plain text", ko="일반 텍스트"), (".txt", ".text"), 99, recognises, read)
