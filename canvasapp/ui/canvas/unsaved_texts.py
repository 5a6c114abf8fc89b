"""What is being typed where its place is about to go: nothing typed may vanish."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from canvasapp.domain.model.change import Change
from canvasapp.domain.model.workshop import Note
from canvasapp.ui.canvas.block_widget import BlockWidget


@dataclass(frozen=True)
class UnsavedText:
    """A text in an editor of a block. `note` is the id of the note it is for, "" for a new one; `changed` where it
    says something else than that note."""

    block: str
    note: str
    text: str
    changed: bool = True


def drafts_of(blocks: Mapping[str, BlockWidget]) -> list[UnsavedText]:
    """Take away everything new that is being typed in these blocks."""
    edited = [draft for widget in blocks.values() if (draft := _edited(widget)) is not None and draft.changed]
    lines = [widget for widget in blocks.values() if not widget.input.empty]
    return [*edited, *(UnsavedText(widget.block.id, "", widget.input.take_away()) for widget in lines)]


def typed_texts(blocks: Mapping[str, BlockWidget]) -> list[str]:
    """Everything new that is being typed in these blocks, left where it is; a syllable in the making is not in it."""
    texts = []
    for widget in blocks.values():
        editor, editing = widget.view.notes.editor, widget.view.notes.editing
        if editor is not None and editing is not None and editing.changes(editor.toPlainText()):
            texts.append(editor.toPlainText())
        if widget.input.toPlainText().strip():
            texts.append(widget.input.toPlainText())
    return texts


def drafts_leaving(blocks: Mapping[str, BlockWidget], changes: Iterable[Change]) -> list[UnsavedText]:
    """What is being typed over notes that `changes` take out of their block."""
    leaving = {change.id for change in changes if _leaves(change)}
    edited = [_edited(widget) for widget in blocks.values() if _edited_note(widget) in leaving]
    return [draft for draft in edited if draft is not None]


def _edited_note(widget: BlockWidget) -> str:
    editing = widget.view.notes.editing
    return editing.note_id if editing is not None else ""


def _edited(widget: BlockWidget) -> UnsavedText | None:
    editor, editing = widget.view.notes.editor, widget.view.notes.editing
    if editor is None or editing is None:
        return None
    text = editor.typed()
    return UnsavedText(widget.block.id, editing.note_id, text, editing.changes(text))


def _leaves(change: Change) -> bool:
    before, after = change.before, change.after
    if not isinstance(before, Note) or not isinstance(after, Note):
        return True
    return (before.sheet, before.block) != (after.sheet, after.block)
