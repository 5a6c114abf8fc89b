"""What the pages of sheets have to say to the screen of an open workshop."""

from PySide6.QtCore import QObject, QPoint, Signal


class SheetSignals(QObject):
    """Of canvases: `focus_changed(block id)`, `picked` (other notes are selected), `sized` (notes have another size),
    `menu_wanted(global position)`, `files_wanted(paths)` of files that were pasted or dropped,
    `preview_wanted(text)` of a paste that is not clear. Of sheets of methods:
    `note_wanted(note id)` to go to a note on a canvas, `block_wanted(block id)` to write notes there. Of all:
    `takeaway_wanted(id of one, or "")` to see what was decided, and `told(text, tone, remedies)`."""

    focus_changed = Signal(str)
    picked = Signal()
    sized = Signal()
    menu_wanted = Signal(QPoint)
    files_wanted = Signal(list)
    preview_wanted = Signal(str)
    note_wanted = Signal(str)
    block_wanted = Signal(str)
    takeaway_wanted = Signal(str)
    told = Signal(str, str, object)
