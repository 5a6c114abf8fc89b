"""The blocks of one canvas, by id, and what is said to all of them."""

from PySide6.QtWidgets import QWidget

from canvasapp.domain.model.values import Language
from canvasapp.ui.canvas.block_view import BlockView
from canvasapp.ui.canvas.block_widget import BlockWidget
from canvasapp.ui.canvas.neighbours import block_beside, row_at_height


class Blocks(dict[str, BlockWidget]):
    """In fill-in order, with the shelf behind them."""

    def repaint(self) -> None:
        """Colours or letters changed."""
        for widget in self.values():
            widget.view.viewport().update()
            widget.refresh()

    def light(self, note_ids: frozenset[str] | None) -> None:
        """Keep only these notes bright (None: all)."""
        for widget in self.values():
            widget.view.notes.lit = note_ids
        self.repaint()

    def show_dragged(self, note_ids: frozenset[str]) -> None:
        """These notes are on the way somewhere."""
        for widget in self.values():
            widget.view.notes.dragged = note_ids
        self.repaint()

    def choose(self, *, patterns: bool, motion: bool) -> None:
        """Bands on all notes, or only where colours need them; whether notes glide to their places."""
        for widget in self.values():
            widget.view.notes.patterns, widget.view.notes.slide.wanted = patterns, motion
        self.repaint()

    def speak(self, language: Language) -> None:
        """Take the words of the content's language."""
        for widget in self.values():
            widget.speak(language)

    def show_focus(self, block_id: str) -> None:
        """One block is in focus."""
        for known, widget in self.items():
            widget.set_in_focus(known == block_id)

    def flush(self) -> bool:
        """Make notes of what is still being typed anywhere. False if something could not be kept; it is still there."""
        editors = [widget.view.notes.editor for widget in self.values()]
        kept = [editor.finish() for editor in editors if editor is not None]
        return all([*kept, *(widget.input.submit() for widget in self.values())])

    def select_alone_in(self, view: BlockView) -> None:
        """Only one block has a selection."""
        for other in self.values():
            if other.view is not view and other.view.selectedIndexes():
                other.view.clearSelection()

    def clear_selection(self) -> None:
        """No note is selected."""
        for widget in self.values():
            widget.view.clearSelection()

    def go_sideways(self, canvas: QWidget, block_id: str, way: int) -> None:
        """To the nearest block on that side that has notes, to the note at about the same height on the canvas."""
        start = self[block_id]
        height = start.view.mapTo(canvas, start.view.visualRect(start.view.currentIndex()).center()).y()
        beside = block_beside([widget for widget in self.values() if widget.model.notes], start, way, height)
        if beside is not None:
            beside.view.setFocus()
            beside.view.select_rows([row_at_height(beside, height)])

    def enter_notes(self, block_id: str) -> None:
        """To the last note of a block, if it has one."""
        widget = self[block_id]
        if widget.model.notes:
            widget.view.setFocus()
            widget.view.select_rows([len(widget.model.notes) - 1])

    def selected_view(self) -> BlockView | None:
        """The first block with selected notes."""
        return next((widget.view for widget in self.values() if widget.view.selectedIndexes()), None)
