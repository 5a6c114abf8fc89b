"""The menus of notes and of sheets, made of the same actions as the main menu."""

from functools import partial

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtWidgets import QMenu

from canvasapp.domain.method.note_shelf import SHELF_AREA
from canvasapp.domain.model.blocks import SHELF
from canvasapp.domain.model.tracking import replaced_by, replacement_of
from canvasapp.domain.model.workshop import Note
from canvasapp.ui.canvas.canvas_sheet import CanvasSheet
from canvasapp.ui.kit.swatch import swatch_icon
from canvasapp.ui.sheets.tray.origin_menu import add_origin_actions
from canvasapp.ui.workshop.screen import Screen
from canvasapp.ui.workshop.sheet_links import go_to_note, go_to_origin, move_to_sheet


def show_note_menu(screen: Screen, position: QPoint) -> None:
    """Open the menu of the selected notes at a global position."""
    canvas = screen.canvas()
    if canvas is not None:
        _show(note_menu(screen, canvas), position)


def show_sheet_menu(screen: Screen, sheet_id: str, position: QPoint) -> None:
    """Bring a sheet to the front and open its menu at a global position."""
    screen.choose_sheet(sheet_id)
    _show(sheet_menu(screen), position)


def _show(menu: QMenu, position: QPoint) -> None:
    menu.exec(position)
    menu.deleteLater()


def note_menu(screen: Screen, canvas: CanvasSheet) -> QMenu:
    """What can be done with the selected notes: edit, move to a block or sheet, colour, copy, remove."""
    menu = QMenu(screen.window())
    actions = screen.table.by_id
    menu.addAction(actions["note.edit"])
    menu.addAction(actions["note.track"])
    menu.addMenu(_move_menu(screen, canvas, menu))
    menu.addMenu(_colour_menu(screen, menu))
    menu.addSeparator()
    for name in ("note.cut", "note.copy", "note.paste", "note.all"):
        menu.addAction(actions[name])
    menu.addSeparator()
    menu.addAction(actions["note.remove"])
    notes = canvas.commands.selected()
    if len(notes) == 1:
        _add_replacement(menu, screen, notes[0])
    if len(notes) == 1 and notes[0].origin is not None:
        _add_origin(menu, screen, notes[0])
    return menu


def _add_replacement(menu: QMenu, screen: Screen, note: Note) -> None:
    """The way to the note that stands in the place of a disproved one, and back."""
    new = replacement_of(screen.content, note)
    ways = {QCoreApplication.translate("note_menu", "Go to the note that replaced it"): new} if new else {}
    for old in replaced_by(screen.content, note.id)[:1]:
        ways[QCoreApplication.translate("note_menu", "Go to the note that it replaced")] = old
    if ways:
        menu.addSeparator()
    for text, other in ways.items():
        menu.addAction(text, partial(go_to_note, screen, other.id))


def _add_origin(menu: QMenu, screen: Screen, note: Note) -> None:
    """Where an offered note comes from, and what can be done about it."""
    source = screen.sheets.outcomes.source(note)
    menu.addSeparator()
    there = menu.addAction(QCoreApplication.translate("note_menu", "Go to where it comes from"))
    there.triggered.connect(lambda: go_to_origin(screen, note.id))
    there.setEnabled(source != "gone")
    add_origin_actions(menu, note, screen, screen.sheets.outcomes, screen.report)


def sheet_menu(screen: Screen) -> QMenu:
    """What can be done with the sheet in front."""
    menu = QMenu(screen.window())
    canvas = screen.canvas() is not None
    for name in ("sheet.rename", "sheet.duplicate", "sheet.again", "sheet.left", "sheet.right", "sheet.remove"):
        if name != "sheet.again" or not canvas:
            menu.addAction(screen.table.by_id[name])
    return menu


def _move_menu(screen: Screen, canvas: CanvasSheet, parent: QMenu) -> QMenu:
    menu = QMenu(QCoreApplication.translate("note_menu", "Move to"), parent)
    ids = canvas.commands.selected_ids()
    menu.setEnabled(bool(ids) and screen.writable)
    language = screen.content.workshop.language
    for number, block in enumerate(canvas.method.canvas_blocks, start=1):
        action = menu.addAction(screen.context.look.icon(block.icon), f"{number}  {block.name.in_(language)}")
        action.triggered.connect(lambda _checked=False, block=block: screen.report(canvas.commands.move(block.id)))
    shelf = menu.addAction(screen.context.look.icon(SHELF_AREA.icon), SHELF_AREA.name.in_(language))
    shelf.triggered.connect(lambda: screen.report(canvas.commands.move(SHELF)))
    others = [
        sheet for sheet in screen.content.sheets if sheet.id != canvas.sheet_id and _is_canvas(screen, sheet.method)
    ]
    if others:
        menu.addSeparator()
    for sheet in others:
        action = menu.addAction(screen.context.look.icon("layout-grid"), sheet.title.replace("&", "&&"))
        action.triggered.connect(lambda _checked=False, sheet=sheet: move_to_sheet(screen, ids, sheet.id))
    return menu


def _colour_menu(screen: Screen, parent: QMenu) -> QMenu:
    menu = QMenu(QCoreApplication.translate("note_menu", "Colour"), parent)
    menu.setEnabled(screen.writable)
    for number, entry in enumerate(screen.content.workshop.legend, start=1):
        icon = swatch_icon(entry, screen.context.look, screen.window().devicePixelRatioF())
        action = menu.addAction(icon, f"{entry.letter}  {entry.meaning}".strip().replace("&", "&&"))
        action.setShortcut(f"Alt+{number}")
        action.setShortcutVisibleInContextMenu(True)
        action.triggered.connect(lambda _checked=False, number=number: screen.run(f"note.colour{number}"))
    return menu


def _is_canvas(screen: Screen, method_id: str) -> bool:
    method = screen.context.methods.get(method_id)
    return method is not None and method.canvas is not None
