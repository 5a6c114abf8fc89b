"""What the actions of the table do in an open workshop."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from canvasapp.app.settings import PATTERNS
from canvasapp.domain.engine.runs import run_again, with_numbers_kept
from canvasapp.domain.model import edits
from canvasapp.domain.model.blocks import SHELF
from canvasapp.domain.model.errors import WorldError
from canvasapp.domain.model.tracking import NotYet, could_replace, track_with_new
from canvasapp.domain.model.values import Words
from canvasapp.domain.model.workshop import LegendEntry, Note
from canvasapp.domain.model.workshop_edits import describe, set_legend
from canvasapp.ui.canvas.canvas_sheet import CanvasSheet
from canvasapp.ui.dialogs.removed_notes import RemovedNotes
from canvasapp.ui.dialogs.tracking_dialog import TrackingDialog
from canvasapp.ui.dialogs.workshop_dialog import WorkshopDialog
from canvasapp.ui.kit.wording import error_text
from canvasapp.ui.printing.text_export import export_text
from canvasapp.ui.workshop.legend_dialog import LegendDialog
from canvasapp.ui.workshop.screen import Screen

Commands = Mapping[str, Callable[[], object]]

_COPY = Words(en="{title} (copy)", ko="{title} (사본)")
"""What a copy of a sheet is called, in the language of the workshop."""


def commands(screen: Screen) -> Commands:
    """All commands of an open workshop by action id."""
    return {**_file_commands(screen), **_note_commands(screen), **_sheet_commands(screen), **_view_commands(screen)}


def _file_commands(screen: Screen) -> Commands:
    def particulars() -> None:
        def keep(changes: Mapping[str, object]) -> str:
            return screen.do(describe(screen.content.workshop, **changes))

        workshop, writable = screen.content.workshop, screen.writable
        WorkshopDialog(screen.context, workshop, screen.window(), writable=writable, keep=keep).exec()

    def text() -> None:
        if not screen.flush():
            return
        try:
            saved = export_text(screen.window(), screen.context, screen.content)
        except WorldError as error:
            screen.report(error_text(error))
            return
        if saved:
            screen.message.tell(saved, "good")

    def print_() -> None:
        if screen.flush():
            screen.print_wanted.emit(screen.current_sheet())

    return {
        "file.library": lambda: screen.library_wanted.emit(),
        "file.particulars": particulars,
        "file.print": print_,
        "file.export": print_,
        "file.text": text,
    }


def _note_commands(screen: Screen) -> Commands:
    def on_canvas(act: Callable[[CanvasSheet], object]) -> Callable[[], None]:
        def run() -> None:
            canvas = screen.canvas()
            if canvas is not None:
                refused = act(canvas)
                screen.report(refused if isinstance(refused, str) else "")

        return run

    def colour(number: int) -> Callable[[CanvasSheet], str]:
        def run(canvas: CanvasSheet) -> str:
            letter = screen.content.workshop.legend[number - 1].letter
            if canvas.commands.selected():
                return canvas.commands.colour(letter)
            screen.next_colour = letter
            canvas.repaint_notes()
            return ""

        return run

    def paste(canvas: CanvasSheet) -> None:
        canvas.paste(QApplication.clipboard().mimeData(), canvas.focus_block)

    def how_sure(canvas: CanvasSheet) -> None:
        ids = canvas.commands.selected_ids()
        if not ids:
            return
        note = screen.content.notes[ids[0]]

        def keep(wanted: Note, new: str) -> str:
            try:
                return screen.do(track_with_new(screen.content, note.id, wanted, new, date.today()))
            except NotYet as error:
                return error_text(error)

        others = could_replace(screen.content, note)
        history = partial(screen.history, note)
        TrackingDialog(screen.context, note, keep, others, history, screen.window()).exec()

    def removed(canvas: CanvasSheet) -> None:
        def back(notes: Sequence[Note]) -> str:
            return screen.do(edits.bring_back(screen.content, notes))

        known = {note.id for note in screen.content.notes.values()}
        RemovedNotes(screen.context, screen.removed(canvas.sheet_id), back, screen.window()).exec()
        canvas.commands.select(screen.content.notes.keys() - known)

    return {
        "edit.undo": lambda: screen.report(screen.undo()),
        "edit.redo": lambda: screen.report(screen.redo()),
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
        "note.removed": on_canvas(removed),
        "note.find": on_canvas(lambda canvas: screen.finder.begin(screen.content, canvas.sheet_id)),
        **{f"note.colour{number}": on_canvas(colour(number)) for number in range(1, 7)},
        **{
            f"block.{number}": on_canvas(lambda canvas, number=number: canvas.go_to_number(number))  # type: ignore[misc]
            for number in range(1, 10)
        },
        "block.shelf": on_canvas(lambda canvas: canvas.go_to(SHELF)),
    }


def _sheet_commands(screen: Screen) -> Commands:
    def place() -> int:
        return [sheet.id for sheet in screen.content.sheets].index(screen.current_sheet())

    def beside(way: int) -> None:
        sheets = screen.content.sheets
        screen.choose_sheet(sheets[(place() + way) % len(sheets)].id)

    def shift(way: int) -> None:
        row = place() + way
        if 0 <= row < len(screen.content.sheets):
            screen.report(screen.do(edits.move_sheet(screen.content, screen.current_sheet(), row)))

    def added(make: Callable[[], str]) -> Callable[[], None]:
        def run() -> None:
            before = {sheet.id for sheet in screen.content.sheets}
            refused = make() if screen.flush() else ""
            screen.report(refused)
            fresh = [sheet.id for sheet in screen.content.sheets if sheet.id not in before]
            if fresh:
                screen.show_sheet(fresh[0])

        return run

    def new() -> None:
        if screen.flush():
            screen.gallery_wanted.emit()

    def duplicate() -> str:
        sheet, words = screen.content.sheet(screen.current_sheet()), _COPY.in_(screen.content.workshop.language)
        copy = edits.duplicate_sheet(screen.content, sheet.id, words.format(title=sheet.title))
        return screen.do(with_numbers_kept(screen.content, screen.context.methods, copy, date.today()))

    def again() -> str:
        return screen.do(run_again(screen.content, screen.current_sheet(), screen.context.methods, date.today()))

    def legend() -> None:
        known = screen.content.workshop.legend

        def keep(wanted: tuple[LegendEntry, ...]) -> str:
            nonlocal known
            before, known = known, screen.content.workshop.legend
            if before != known:
                return QCoreApplication.translate(
                    "commands", "Another window changed the colours meanwhile. Save puts yours in their place."
                )
            return screen.do(set_legend(screen.content, wanted))

        LegendDialog(known, screen.context.look, screen.window(), keep=keep).exec()

    def remove() -> None:
        if screen.flush():
            screen.report(screen.do(edits.remove_sheet(screen.content, screen.current_sheet())))

    return {
        "sheet.new": new,
        "sheet.rename": lambda: screen.tabs.rename(place()),
        "sheet.again": added(again),
        "sheet.duplicate": added(duplicate),
        "sheet.left": lambda: shift(-1),
        "sheet.right": lambda: shift(1),
        "sheet.remove": remove,
        "sheet.previous": lambda: beside(-1),
        "sheet.next": lambda: beside(1),
        "sheet.legend": legend,
    }


def _view_commands(screen: Screen) -> Commands:
    def patterns() -> None:
        screen.context.settings.remember(PATTERNS, not screen.context.settings.get(PATTERNS))
        screen.sheets.arrange()

    def present() -> None:
        screen.flush()  # what can't be kept stays in its line, in front of the room too
        screen.present(not screen.presenting)

    return {
        "view.present": present,
        "view.block": lambda: screen.with_canvas(lambda canvas: canvas.enlarge(not canvas.enlarged)),
        "view.in": lambda: screen.with_canvas(lambda canvas: canvas.zoom(1)),
        "view.out": lambda: screen.with_canvas(lambda canvas: canvas.zoom(-1)),
        "view.normal": lambda: screen.with_canvas(lambda canvas: canvas.zoom(0)),
        "view.fit": lambda: screen.with_canvas(lambda canvas: canvas.fit()),
        "view.guide": screen.toggle_guide,
        "view.patterns": patterns,
    }
