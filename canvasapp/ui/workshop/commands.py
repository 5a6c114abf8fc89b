"""What the actions of the table do in an open workshop."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QDialog, QPlainTextEdit

from canvasapp.domain import edits
from canvasapp.domain.errors import WorldError
from canvasapp.domain.workshops import describe, set_legend
from canvasapp.ui.canvas.canvas_sheet import CanvasSheet
from canvasapp.ui.dialogs.particulars import WorkshopDialog
from canvasapp.ui.printing.text_export import export_text
from canvasapp.ui.wording import error_text
from canvasapp.ui.workshop.legend_dialog import LegendDialog

if TYPE_CHECKING:
    from canvasapp.ui.workshop.page import WorkshopPage

Commands = Mapping[str, Callable[[], object]]


def commands(page: "WorkshopPage") -> Commands:
    """All commands of a workshop page by action id."""
    return {**_file_commands(page), **_note_commands(page), **_sheet_commands(page), **_view_commands(page)}


def _file_commands(page: "WorkshopPage") -> Commands:
    def particulars() -> None:
        workshop = page.content.workshop
        dialog = WorkshopDialog(page.context, workshop, page, writable=page.writable)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            page.report(page.do(describe(page.content.workshop, **dialog.fields())))

    def text() -> None:
        if not page.flush():
            return
        try:
            saved = export_text(page, page.context, page.content)
        except WorldError as error:
            page.report(error_text(error))
            return
        if saved:
            page.message.tell(saved, "good")

    def print_() -> None:
        if page.flush():
            page.print_wanted.emit(page.current_sheet())

    return {
        "file.library": lambda: page.library_wanted.emit(),
        "file.particulars": particulars,
        "file.print": print_,
        "file.export": print_,
        "file.text": text,
    }


def _note_commands(page: "WorkshopPage") -> Commands:
    def on_canvas(act: Callable[[CanvasSheet], object]) -> Callable[[], None]:
        def run() -> None:
            canvas = page.canvas()
            if canvas is not None:
                refused = act(canvas)
                page.report(refused if isinstance(refused, str) else "")

        return run

    def cut(canvas: CanvasSheet) -> str:
        canvas.copy_selected()
        return canvas.remove_selected()

    def colour(number: int) -> Callable[[CanvasSheet], str]:
        def run(canvas: CanvasSheet) -> str:
            letter = page.content.workshop.legend[number - 1].letter
            ids = canvas.selected_ids()
            if not ids:
                page.next_colour = letter
                canvas.repaint_notes()
                return ""
            return page.do(edits.colour_notes(page.content, ids, letter))

        return run

    return {
        "edit.undo": lambda: page.report(page.undo()),
        "edit.redo": lambda: page.report(page.redo()),
        "note.cut": on_canvas(cut),
        "note.copy": on_canvas(lambda canvas: canvas.copy_selected()),
        "note.paste": on_canvas(lambda canvas: canvas.paste()),
        "note.all": on_canvas(lambda canvas: canvas.select_block()),
        "note.edit": on_canvas(lambda canvas: canvas.edit_current()),
        "note.up": on_canvas(lambda canvas: canvas.shift_selected(-1)),
        "note.down": on_canvas(lambda canvas: canvas.shift_selected(1)),
        "note.left": on_canvas(lambda canvas: canvas.move_selected_sideways(-1)),
        "note.right": on_canvas(lambda canvas: canvas.move_selected_sideways(1)),
        "note.remove": on_canvas(lambda canvas: canvas.remove_selected()),
        "note.find": on_canvas(lambda canvas: page.finder.begin(page.content, canvas.sheet_id)),
        **{f"note.colour{number}": on_canvas(colour(number)) for number in range(1, 7)},
        **{
            f"block.{number}": on_canvas(lambda canvas, number=number: canvas.go_to_number(number))  # type: ignore[misc]
            for number in range(1, 10)
        },
    }


def _sheet_commands(page: "WorkshopPage") -> Commands:
    def place() -> int:
        return [sheet.id for sheet in page.content.sheets].index(page.current_sheet())

    def beside(way: int) -> None:
        sheets = page.content.sheets
        if page.flush():
            page.show_sheet(sheets[(place() + way) % len(sheets)].id)

    def shift(way: int) -> None:
        row = place() + way
        if 0 <= row < len(page.content.sheets):
            page.report(page.do(edits.move_sheet(page.content, page.current_sheet(), row)))

    def added(make: Callable[[], str]) -> Callable[[], None]:
        def run() -> None:
            before = {sheet.id for sheet in page.content.sheets}
            refused = make() if page.flush() else ""
            page.report(refused)
            fresh = [sheet.id for sheet in page.content.sheets if sheet.id not in before]
            if fresh:
                page.show_sheet(fresh[0])

        return run

    def new() -> str:
        title = QCoreApplication.translate("commands", "Business model {number}").format(
            number=len(page.content.sheets) + 1
        )
        return page.do(edits.add_sheet(page.content, title, "canvas-walk", page.context.methods["canvas-walk"].version))

    def duplicate() -> str:
        title = QCoreApplication.translate("commands", "{title} (copy)").format(
            title=page.content.sheet(page.current_sheet()).title
        )
        return page.do(edits.duplicate_sheet(page.content, page.current_sheet(), title))

    def legend() -> None:
        dialog = LegendDialog(page.content.workshop.legend, page.context.look, page)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            page.report(page.do(set_legend(page.content, dialog.legend())))

    def remove() -> None:
        if page.flush():
            page.report(page.do(edits.remove_sheet(page.content, page.current_sheet())))

    return {
        "sheet.new": added(new),
        "sheet.rename": lambda: page.tabs.rename(place()),
        "sheet.duplicate": added(duplicate),
        "sheet.left": lambda: shift(-1),
        "sheet.right": lambda: shift(1),
        "sheet.remove": remove,
        "sheet.previous": lambda: beside(-1),
        "sheet.next": lambda: beside(1),
        "sheet.legend": legend,
    }


def _view_commands(page: "WorkshopPage") -> Commands:
    def patterns() -> None:
        on = not page.context.settings.flag("patterns", False)
        page.context.settings.remember("patterns", on)
        page.with_canvas(lambda canvas: canvas.set_patterns(on))

    def present() -> None:
        editor = QApplication.focusWidget()
        if isinstance(editor, QPlainTextEdit):
            page.flush()
        page.present(not page.presenting)

    return {
        "view.present": present,
        "view.block": lambda: page.with_canvas(lambda canvas: canvas.enlarge(not canvas.enlarged)),
        "view.in": lambda: page.with_canvas(lambda canvas: canvas.zoom(1)),
        "view.out": lambda: page.with_canvas(lambda canvas: canvas.zoom(-1)),
        "view.normal": lambda: page.with_canvas(lambda canvas: canvas.zoom(0)),
        "view.fit": lambda: page.with_canvas(lambda canvas: canvas.fit()),
        "view.guide": page.toggle_guide,
        "view.patterns": patterns,
    }
