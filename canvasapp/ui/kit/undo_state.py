"""What the actions need to know of a session, wherever its steps can be taken back."""

from typing import TypedDict

from canvasapp.app.session import Session
from canvasapp.ui.kit.wording import label_text


class UndoState(TypedDict):
    """A part of the state of a page."""

    writable: bool
    undo: str
    redo: str


def undo_state(session: Session) -> UndoState:
    """Whether the workbook may be written, and what undo and redo would do, in words; "" for nothing."""
    document, writable = session.document, session.writable
    undo, redo = document.undo_label, document.redo_label
    return {
        "writable": writable,
        "undo": label_text(undo) if undo is not None and writable else "",
        "redo": label_text(redo) if redo is not None and writable else "",
    }
