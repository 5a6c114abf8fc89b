"""A table in which typing opens the editor of a cell, without a break in what an input method composes."""

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView

from canvasapp.ui.kit.composition import FOCUS_COMES_BACK, focus_without_break
from canvasapp.ui.kit.index import Index
from canvasapp.ui.look.look import Look
from canvasapp.ui.sheets.editors.cell_editors import CellEditor
from canvasapp.ui.sheets.editors.editor_fonts import FontOf
from canvasapp.ui.sheets.editors.grid.grid_frame import GridFrame


class TypingView(GridFrame):
    """`open_editor` is the editor that is open over a cell.

    A first syllable is composed while the view still has the focus: a change of the focus would end it half-made, on
    some systems without a trace. So the view hands on to the editor what the input method says, and the focus follows
    when nothing is being composed for a moment.
    """

    open_editor: CellEditor | None = None

    def __init__(self, look: Look, font_of: FontOf) -> None:
        super().__init__(look, font_of)
        self.setEditTriggers(QAbstractItemView.EditTrigger.AnyKeyPressed)

    def flush(self) -> bool:
        """Finish what is being typed; False if it cannot be taken, and then it stays."""
        raise NotImplementedError

    def edit(self, index: Index, trigger: object = None, event: QEvent | None = None) -> bool:  # type: ignore[override]
        """Open an editor. Qt calls this for a typed key, too, and again from its slot of that name."""
        if trigger is None:
            super().edit(index)
            return self.open_editor is not None
        composed = isinstance(event, QInputMethodEvent) and bool(event.preeditString())
        self.cells.typing = trigger == QAbstractItemView.EditTrigger.AnyKeyPressed
        self.cells.takes_focus = not composed
        opened = bool(super().edit(index, trigger, event))  # type: ignore[call-overload]
        editor = self.indexWidget(index)
        if isinstance(editor, CellEditor):
            self.open_editor = editor
        return opened

    def event(self, event: QEvent) -> bool:
        editor = self.open_editor
        if editor is not None and self.hasFocus():  # a first syllable is being composed
            if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
                return QCoreApplication.sendEvent(editor, event)
            if _goes_for_good(event):
                self.flush()
        return super().event(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        opened_before, composing = self.open_editor, bool(event.preeditString())
        if opened_before is not None and not composing:
            focus_without_break(opened_before)  # before Qt does it in a way that resets the input method
        super().inputMethodEvent(event)
        if opened_before is None and self.open_editor is not None and not composing:
            QCoreApplication.sendEvent(self.open_editor, event)  # a text without composition, as ´ and e: Qt drops it


def _goes_for_good(event: QEvent) -> bool:
    """Whether the focus is about to leave, and not for a while only."""
    if not isinstance(event, QFocusEvent) or event.type() != QEvent.Type.FocusAboutToChange:
        return False
    return event.reason() not in FOCUS_COMES_BACK
