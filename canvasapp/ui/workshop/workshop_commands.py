"""What the actions of the table do in an open workshop."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from canvasapp.app.settings import PATTERNS
from canvasapp.domain.model import edits
from canvasapp.domain.model.blocks import SHELF
from canvasapp.domain.model.errors import WorldError
from canvasapp.domain.model.tracking import could_replace
from canvasapp.domain.model.values import Words
from canvasapp.domain.model.workshop import LegendEntry, Note
from canvasapp.domain.model.workshop_edits import describe, set_legend
from canvasapp.ui.canvas.canvas_sheet import CanvasSheet
from canvasapp.ui.dialogs.removed_notes import RemovedNotes
from canvasapp.ui.dialogs.tracking_dialog import TrackingDialog
from canvasapp.ui.dialogs.workshop_dialog import WorkshopDialog
from canvasapp.ui.kit.session_host import refusal
from canvasapp.ui.kit.undoing import take_back
from canvasapp.ui.kit.wording import error_text
from canvasapp.ui.workshop.find_bar import FindBar
from canvasapp.ui.workshop.legend_dialog import LegendDialog
from canvasapp.ui.workshop.open_workshop import OpenWorkshop
from canvasapp.ui.workshop.sheet_links import go_to_origin
from canvasapp.ui.workshop.text_export import export_text

Commands = Mapping[str, Callable[[], object]]

_COPY = Words(en="{title} (copy)", ko="{title} (사본)")
"""What a copy of a sheet is called, in the language of the workshop."""


def file_commands(
    opened: OpenWorkshop, library: Callable[[], object], print_sheet: Callable[[str], object]
) -> Commands:
    """Of the whole workshop. `library` goes back to it, `print_sheet` to the print centre with a sheet, by its id."""

    def particulars() -> None:
        def keep(changes: Mapping[str, object]) -> str:
            return opened.host.do(describe(opened.content.workshop, **changes))

        workshop, writable = opened.content.workshop, opened.host.writable
        WorkshopDialog(opened.context, workshop, opened.window, writable=writable, keep=keep).exec()

    def text() -> None:
        if not opened.front.flush():
            return
        try:
            saved = export_text(opened.window, opened.context, opened.content)
        except WorldError as error:
            opened.front.report(error_text(error))
            return
        if saved:
            opened.sheets.signals.told.emit(saved, "good", {})

    def print_() -> None:
        if opened.front.flush():
            print_sheet(opened.sheets.current)

    return {
        "file.library": library,
        "file.particulars": particulars,
        "file.print": print_,
        "file.export": print_,
        "file.text": text,
    }


def note_commands(opened: OpenWorkshop, finder: FindBar) -> Commands:
    """Of the canvas in front, its notes and blocks."""

    def on_canvas(act: Callable[[CanvasSheet], object]) -> Callable[[], None]:
        def run() -> None:
            canvas = opened.sheets.canvas()
            if canvas is not None:
                refused = act(canvas)
                opened.front.report(refused if isinstance(refused, str) else "")

        return run

    def colour(number: int) -> Callable[[CanvasSheet], str]:
        def run(canvas: CanvasSheet) -> str:
            legend = opened.content.workshop.legend
            if number > len(legend):
                return QCoreApplication.translate(
                    "commands", "The legend has %n colour(s) so far. Ctrl+L adds another one.", None, len(legend)
                )
            letter = legend[number - 1].letter
            if canvas.commands.selected():
                return canvas.commands.colour(letter)
            opened.host.choose_colour(letter)
            canvas.blocks.repaint()
            return ""

        return run

    def paste(canvas: CanvasSheet) -> None:
        canvas.paste(QApplication.clipboard().mimeData(), canvas.focus_block)

    def how_sure(canvas: CanvasSheet) -> None:
        ids = canvas.commands.selected_ids()
        if not ids:
            return
        session, note = opened.session, opened.content.notes[ids[0]]

        def keep(wanted: Note, new: str) -> str:
            return refusal(lambda: session.do(session.track(ids, wanted, new)))

        others = could_replace(opened.content, note) if len(ids) == 1 else ()
        history = partial(opened.read, partial(session.history, note))
        TrackingDialog(opened.context, note, keep, others, history, opened.window, count=len(ids)).exec()

    def bring_back(canvas: CanvasSheet) -> None:
        def back(notes: Sequence[Note]) -> str:
            return opened.host.do(edits.bring_back(opened.content, notes))

        known = {note.id for note in opened.content.notes.values()}
        removed = opened.read(partial(opened.session.removed, canvas.sheet_id))
        RemovedNotes(opened.context, removed, back, opened.window).exec()
        canvas.commands.select(opened.content.notes.keys() - known)

    def origin(canvas: CanvasSheet) -> str:
        notes = canvas.commands.selected()
        if len(notes) == 1 and notes[0].origin is not None and opened.host.source(notes[0]) != "gone":
            go_to_origin(opened, notes[0].id)
            return ""
        return QCoreApplication.translate("commands", "This note comes from no sheet that is here.")

    return {
        "note.origin": on_canvas(origin),
        "edit.undo": lambda: take_back(opened.session.document, "undo", opened.sheets.signals.told.emit),
        "edit.redo": lambda: take_back(opened.session.document, "redo", opened.sheets.signals.told.emit),
        "note.cut": on_canvas(lambda canvas: canvas.commands.cut()),
        "note.copy": on_canvas(lambda canvas: canvas.commands.copy()),
        "note.paste": on_canvas(paste),
        "note.all": on_canvas(lambda canvas: canvas.select_block()),
        "note.edit": on_canvas(lambda canvas: canvas.edit_current()),
        "note.up": on_canvas(lambda canvas: canvas.commands.shift(-1)),
        "note.down": on_canvas(lambda canvas: canvas.commands.shift(1)),
        "note.left": on_canvas(lambda canvas: canvas.commands.move_sideways(-1)),
        "note.right": on_canvas(lambda canvas: canvas.commands.move_sideways(1)),
        "note.track": on_canvas(how_sure),
        "note.remove": on_canvas(lambda canvas: canvas.commands.remove()),
        "note.removed": on_canvas(bring_back),
        "note.find": on_canvas(lambda canvas: finder.begin(opened.content, canvas.sheet_id)),
        **{f"note.colour{number}": on_canvas(colour(number)) for number in range(1, 7)},
        **{
            f"block.{number}": on_canvas(lambda canvas, number=number: canvas.go_to_number(number))  # type: ignore[misc]
            for number in range(1, 10)
        },
        "block.shelf": on_canvas(lambda canvas: canvas.go_to(SHELF)),
    }


def sheet_commands(opened: OpenWorkshop, rename: Callable[[int], object], gallery: Callable[[], object]) -> Commands:
    """Of the sheets. `rename` opens the editor over the tab at a place, `gallery` is where a new one is chosen."""

    def place() -> int:
        return [sheet.id for sheet in opened.content.sheets].index(opened.sheets.current)

    def beside(way: int) -> None:
        sheets = opened.content.sheets
        opened.front.choose_sheet(sheets[(place() + way) % len(sheets)].id)

    def shift(way: int) -> None:
        row = place() + way
        if 0 <= row < len(opened.content.sheets):
            opened.do(edits.move_sheet(opened.content, opened.sheets.current, row))

    def added(make: Callable[[], str]) -> Callable[[], None]:
        def run() -> None:
            before = {sheet.id for sheet in opened.content.sheets}
            refused = make() if opened.front.flush() else ""
            opened.front.report(refused)
            fresh = [sheet.id for sheet in opened.content.sheets if sheet.id not in before]
            if fresh:
                opened.front.show_sheet(fresh[0])

        return run

    def new() -> None:
        if opened.front.flush():
            gallery()

    def duplicate() -> str:
        sheet, words = opened.content.sheet(opened.sheets.current), _COPY.in_(opened.content.workshop.language)
        return opened.host.do(opened.session.duplicate(sheet.id, words.format(title=sheet.title)))

    def again() -> str:
        return opened.host.do(opened.session.run_again(opened.sheets.current))

    def legend() -> None:
        known = opened.content.workshop.legend

        def keep(wanted: tuple[LegendEntry, ...]) -> str:
            nonlocal known
            before, known = known, opened.content.workshop.legend
            if before != known:
                return QCoreApplication.translate(
                    "commands", "Another window changed the colours meanwhile. Save puts yours in their place."
                )
            return opened.host.do(set_legend(opened.content, wanted))

        LegendDialog(known, opened.context.look, opened.window, keep=keep).exec()

    def remove() -> None:
        if opened.front.flush():
            opened.do(edits.remove_sheet(opened.content, opened.sheets.current))

    return {
        "sheet.new": new,
        "sheet.rename": lambda: rename(place()),
        "sheet.again": added(again),
        "sheet.duplicate": added(duplicate),
        "sheet.left": lambda: shift(-1),
        "sheet.right": lambda: shift(1),
        "sheet.remove": remove,
        "sheet.previous": lambda: beside(-1),
        "sheet.next": lambda: beside(1),
        "sheet.legend": legend,
    }


def view_commands(opened: OpenWorkshop, present: Callable[[], object], guide: Callable[[], object]) -> Commands:
    """Of how it is shown. `present` is for the projector and back, `guide` shows or hides what stands beside."""

    def patterns() -> None:
        opened.context.settings.remember(PATTERNS, not opened.context.settings.get(PATTERNS))
        opened.sheets.arrange()

    return {
        "view.present": present,
        "view.block": lambda: opened.sheets.with_canvas(lambda canvas: canvas.enlarge(not canvas.enlarged)),
        "view.in": lambda: opened.sheets.with_canvas(lambda canvas: canvas.zoom(1)),
        "view.out": lambda: opened.sheets.with_canvas(lambda canvas: canvas.zoom(-1)),
        "view.normal": lambda: opened.sheets.with_canvas(lambda canvas: canvas.zoom(0)),
        "view.fit": lambda: opened.sheets.with_canvas(lambda canvas: canvas.fit()),
        "view.guide": guide,
        "view.patterns": patterns,
    }
