"""Which page a sheet gets: a row for each kind of sheet."""

from collections.abc import Callable, Mapping
from typing import Literal

from canvasapp.domain.method.method import Method
from canvasapp.ui.canvas.canvas_sheet import CanvasSheet
from canvasapp.ui.kit.context import Context
from canvasapp.ui.kit.session_host import SessionHost
from canvasapp.ui.sheets.unknown_sheet import UnknownSheet
from canvasapp.ui.workshop.sheet_signals import SheetSignals
from canvasapp.ui.workshop.sheet_view import SheetView

Kind = Literal["canvas", "steps", "unknown"]

Maker = Callable[[Context, SessionHost, str, SheetSignals], SheetView]
"""Makes the page of a sheet, by its id, and connects it."""


def kind_of(method: Method | None) -> Kind:
    """What a sheet of a method is shown as at first; None for a method that is not here."""
    if method is None:
        return "unknown"
    return "steps" if method.canvas is None else "canvas"


def _canvas(context: Context, host: SessionHost, sheet_id: str, signals: SheetSignals) -> SheetView:
    canvas = CanvasSheet(_method(host, sheet_id), sheet_id, host, context)
    canvas.focus_changed.connect(signals.focus_changed)
    canvas.picked.connect(signals.picked)
    canvas.sized.connect(signals.sized)
    canvas.menu_wanted.connect(signals.menu_wanted)
    canvas.commands.told.connect(signals.told)
    canvas.commands.files_wanted.connect(signals.files_wanted)
    canvas.commands.preview_wanted.connect(signals.preview_wanted)
    return canvas


def _steps(context: Context, host: SessionHost, sheet_id: str, signals: SheetSignals) -> SheetView:
    # Figures bring reportlab and QtPdf with them, 13 MB that a workshop of canvases does not need.
    from canvasapp.ui.sheets.page.sheet_page import MethodSheet  # noqa: PLC0415

    sheet = MethodSheet(_method(host, sheet_id), sheet_id, host, context)
    sheet.told.connect(lambda reason: signals.told.emit(reason, "danger", {}))
    sheet.note_wanted.connect(signals.note_wanted)
    sheet.block_wanted.connect(signals.block_wanted)
    return sheet


def _unknown(_context: Context, host: SessionHost, sheet_id: str, _signals: SheetSignals) -> SheetView:
    return UnknownSheet(host, sheet_id)


def _method(host: SessionHost, sheet_id: str) -> Method:
    method = host.session.method_of(sheet_id)
    assert method is not None
    return method


MAKERS: Mapping[Kind, Maker] = {"canvas": _canvas, "steps": _steps, "unknown": _unknown}
