"""Files that are pasted or dropped on an open canvas: shown, and then taken onto it or beside it."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from canvasapp.app.importing import bytes_of
from canvasapp.app.intake import Intake
from canvasapp.domain.method.method import Method
from canvasapp.domain.model.content import Content
from canvasapp.domain.model.errors import WorldError
from canvasapp.domain.model.joining import joined_as_notes, joined_as_sheets
from canvasapp.ui.dialogs.intake_dialog import IntakeDialog, Target
from canvasapp.ui.kit.wording import error_text, shortened
from canvasapp.ui.workshop.open_workshop import OpenWorkshop


def take_in_files(opened: OpenWorkshop, paths: Sequence[Path]) -> None:
    """Show what each of some files holds, one after the other."""
    if not paths or opened.sheets.canvas() is None:
        return
    first, *rest = paths
    try:
        dialog = show_intake(opened, bytes_of(first), first.name)
    except WorldError as error:
        opened.front.report(error_text(error))
        take_in_files(opened, rest)
        return
    dialog.finished.connect(lambda _how: take_in_files(opened, rest))


def take_in_text(opened: OpenWorkshop, text: str) -> None:
    """Show what was pasted, as the canvas in front understands it."""
    canvas = opened.sheets.canvas()
    if canvas is None:
        return
    name = QCoreApplication.translate("incoming_files", "Clipboard")
    try:
        show_intake(opened, text.encode("utf-8", "replace"), name, canvas.method.id)
    except WorldError as error:
        opened.front.report(error_text(error))


def show_intake(opened: OpenWorkshop, data: bytes, name: str, method: str | None = None) -> IntakeDialog:
    """Show what some bytes hold, to be taken onto the canvas in front or as canvases of their own.

    `method` is the canvas they are read as (None: the one that fits best). Raises UnreadableSource or UnreadableFile.
    """
    canvas = opened.sheets.canvas()
    assert canvas is not None, "there is a canvas in front"
    intake = Intake(data, name, opened.context.methods, opened.context.vocabulary, method)
    title = opened.content.sheet(canvas.sheet_id).title
    here = QCoreApplication.translate("incoming_files", "This canvas: {title}").format(title=shortened(title, 30))
    beside = QCoreApplication.translate("incoming_files", "A new canvas in this workshop")
    targets = [
        Target(here, lambda content: _onto(opened, canvas.method, canvas.sheet_id, content)),
        Target(beside, lambda content: opened.host.do(joined_as_sheets(opened.content, content))),
    ]
    if len(intake.sheets) > 1 or intake.sheet.method != canvas.method.id:
        targets.reverse()
    dialog = IntakeDialog(opened.context, intake, targets, opened.window)
    dialog.open()
    return dialog


def _onto(opened: OpenWorkshop, method: Method, sheet_id: str, content: Content) -> str:
    shown = method.canvas
    place = shown.taken_to if shown is not None else str
    return opened.host.do(joined_as_notes(opened.content, content, sheet_id, place))
