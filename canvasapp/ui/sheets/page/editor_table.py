"""Which editor fills in which kind of element."""

from collections.abc import Mapping

from canvasapp.domain.method.elements import Element, TextElement
from canvasapp.domain.method.method import Method
from canvasapp.domain.model.values import Language
from canvasapp.ui.kit.context import Context
from canvasapp.ui.sheets.editors.element_editor import ElementEditor
from canvasapp.ui.sheets.editors.grid.table_editor import TableEditor
from canvasapp.ui.sheets.editors.item_editors import CheckEditor, RatingEditor
from canvasapp.ui.sheets.editors.letter_editor import LetterEditor
from canvasapp.ui.sheets.editors.loop.loop_editor import LoopEditor
from canvasapp.ui.sheets.editors.matrix.matrix_editor import MatrixEditor
from canvasapp.ui.sheets.editors.model.model_editor import ModelEditor
from canvasapp.ui.sheets.editors.notes_on_canvas import NotesOnCanvas
from canvasapp.ui.sheets.editors.text_editor import TextEditor

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
