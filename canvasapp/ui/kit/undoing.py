"""Undo and redo at the screen: where somebody has changed the same thing since, going on with the step before."""

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QCoreApplication

from canvasapp.app.document import ChangedSince, Document
from canvasapp.domain.model.errors import WorldError
from canvasapp.ui.kit.wording import error_text

Tell = Callable[[str, str, dict[str, Callable[[], object]]], object]
"""Says something: the sentence, its tone, and remedies {text: what they do}."""


def take_back(document: Document, kind: Literal["undo", "redo"], tell: Tell) -> None:
    """Undo or redo a step. What stands in the way is told: text, tone, and {text of a button: what it does}.

    Where somebody has changed the same thing since, it is offered to step over it.
    """
    try:
        if kind == "undo":
            document.undo()
        else:
            document.redo()
    except ChangedSince as error:

        def over() -> None:
            document.step_over(kind)
            take_back(document, kind, tell)

        tell(error_text(error), "warn", {QCoreApplication.translate("undoing", "Step over it"): over})
    except WorldError as error:
        tell(error_text(error), "danger", {})
