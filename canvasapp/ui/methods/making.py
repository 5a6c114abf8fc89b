"""Which editor fills in which kind of element."""

from collections.abc import Mapping

from canvasapp.domain.elements import Element, TextElement
from canvasapp.domain.method import Method
from canvasapp.domain.values import Language
from canvasapp.ui.context import Context
from canvasapp.ui.methods.editor import ElementEditor
from canvasapp.ui.methods.editors.items import CheckEditor, RatingEditor
from canvasapp.ui.methods.editors.letter import LetterEditor
from canvasapp.ui.methods.editors.loop import LoopEditor
from canvasapp.ui.methods.editors.matrix import MatrixEditor
from canvasapp.ui.methods.editors.model import ModelEditor
from canvasapp.ui.methods.editors.notes_on_canvas import NotesOnCanvas
from canvasapp.ui.methods.editors.table import TableEditor
from canvasapp.ui.methods.editors.text import TextEditor

EDITORS: Mapping[str, type[ElementEditor]] = {
    "text": TextEditor,
    "rating": RatingEditor,
    "check": CheckEditor,
    "letter": LetterEditor,
    "table": TableEditor,
    "matrix": MatrixEditor,
    "loop": LoopEditor,
    "model": ModelEditor,
}
"""The editors by kind of element."""


def editor_for(element: Element, method: Method, context: Context, language: Language) -> ElementEditor:
    """A new editor for an element of a method, with its labels in `language`."""
    if isinstance(element, TextElement) and element.bind == "notes":
        return NotesOnCanvas(element, method, context, language)
    return EDITORS.get(element.kind, ElementEditor)(element, method, context, language)
