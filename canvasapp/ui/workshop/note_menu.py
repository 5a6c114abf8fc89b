"""The menus of notes and of sheets, made of the same actions as the main menu."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu

from canvasapp.ui.canvas.canvas_sheet import CanvasSheet
from canvasapp.ui.workshop.legend_row import swatch_icon

if TYPE_CHECKING:
    from canvasapp.ui.workshop.page import WorkshopPage


def note_menu(page: "WorkshopPage", canvas: CanvasSheet) -> QMenu:
    """What can be done with the selected notes: edit, move to a block or sheet, colour, copy, remove."""
    menu = QMenu(page)
    actions = page.table.by_id
    menu.addAction(actions["note.edit"])
    menu.addMenu(_move_menu(page, canvas, menu))
    menu.addMenu(_colour_menu(page, menu))
    menu.addSeparator()
    for name in ("note.cut", "note.copy", "note.paste", "note.all"):
        menu.addAction(actions[name])
    menu.addSeparator()
    menu.addAction(actions["note.remove"])
    return menu


def sheet_menu(page: "WorkshopPage") -> QMenu:
    """What can be done with the sheet in front."""
    menu = QMenu(page)
    for name in ("sheet.rename", "sheet.duplicate", "sheet.left", "sheet.right", "sheet.remove"):
        menu.addAction(page.table.by_id[name])
    return menu


def _move_menu(page: "WorkshopPage", canvas: CanvasSheet, parent: QMenu) -> QMenu:
    menu = QMenu(QCoreApplication.translate("note_menu", "Move to"), parent)
    ids = canvas.selected_ids()
    menu.setEnabled(bool(ids) and page.writable)
    language = page.content.workshop.language
    for number, block in enumerate(canvas.method.canvas_blocks, start=1):
        action = menu.addAction(page.context.look.icon(block.icon), f"{number}  {block.name.in_(language)}")
        action.triggered.connect(lambda _checked=False, block=block: page.report(canvas.move_selected(block.id)))
    others = [sheet for sheet in page.content.sheets if sheet.id != canvas.sheet_id and _is_canvas(page, sheet.method)]
    if others:
        menu.addSeparator()
    for sheet in others:
        action = menu.addAction(page.context.look.icon("layout-grid"), sheet.title.replace("&", "&&"))
        action.triggered.connect(lambda _checked=False, sheet=sheet: page.move_to_sheet(ids, sheet.id))
    return menu


def _colour_menu(page: "WorkshopPage", parent: QMenu) -> QMenu:
    menu = QMenu(QCoreApplication.translate("note_menu", "Colour"), parent)
    menu.setEnabled(page.writable)
    for number, entry in enumerate(page.content.workshop.legend, start=1):
        icon = swatch_icon(entry, page.context.look, page.devicePixelRatioF())
        action = menu.addAction(icon, f"{entry.letter}  {entry.meaning}".strip().replace("&", "&&"))
        action.setShortcut(f"Alt+{number}")
        action.setShortcutVisibleInContextMenu(True)
        action.triggered.connect(lambda _checked=False, number=number: page.run(f"note.colour{number}"))
    return menu


def _is_canvas(page: "WorkshopPage", method_id: str) -> bool:
    method = page.context.methods.get(method_id)
    return method is not None and method.canvas is not None
