"""The menus of notes and of sheets, made of the same actions as the main menu."""

from functools import partial

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtWidgets import QMenu

from canvasapp.domain.method.note_shelf import SHELF_AREA
from canvasapp.domain.model.blocks import SHELF
from canvasapp.domain.model.tracking import replaced_by, replacement_of
from canvasapp.domain.model.workshop import Note
from canvasapp.ui.canvas.canvas_sheet import CanvasSheet
from canvasapp.ui.kit.actions import Actions
from canvasapp.ui.kit.swatch import swatch_icon
from canvasapp.ui.sheets.tray.origin_menu import add_origin_actions
from canvasapp.ui.takeaways.takeaway_words import ICONS, shortened, sort_text
from canvasapp.ui.workshop.open_workshop import OpenWorkshop
from canvasapp.ui.workshop.sheet_links import go_to_note, go_to_origin, move_to_sheet


def show_note_menu(opened: OpenWorkshop, actions: Actions, position: QPoint) -> None:
    """Open the menu of the selected notes at a global position."""
    canvas = opened.sheets.canvas()
    if canvas is not None:
        _show(note_menu(opened, actions, canvas), position)


def show_sheet_menu(opened: OpenWorkshop, actions: Actions, sheet_id: str, position: QPoint) -> None:
    """Bring a sheet to the front and open its menu at a global position."""
    opened.front.choose_sheet(sheet_id)
    _show(sheet_menu(opened, actions), position)


def _show(menu: QMenu, position: QPoint) -> None:
    menu.exec(position)
    menu.deleteLater()


def note_menu(opened: OpenWorkshop, actions: Actions, canvas: CanvasSheet) -> QMenu:
    """What can be done with the selected notes: edit, move to a block or sheet, colour, copy, remove."""
    menu = QMenu(opened.window)
    menu.addAction(actions.by_id["note.edit"])
    menu.addAction(actions.by_id["note.track"])
    menu.addMenu(_move_menu(opened, canvas, menu))
    menu.addMenu(_colour_menu(opened, actions, menu))
    menu.addSeparator()
    for name in ("note.cut", "note.copy", "note.paste", "note.all"):
        menu.addAction(actions.by_id[name])
    menu.addSeparator()
    for name in ("take.decide", "take.act", "take.park"):
        menu.addAction(actions.by_id[name])
    menu.addSeparator()
    menu.addAction(actions.by_id["note.remove"])
    notes = canvas.commands.selected()
    if len(notes) == 1:
        _add_replacement(menu, opened, notes[0])
        _add_takeaways(menu, opened, notes[0])
    if len(notes) == 1 and notes[0].origin is not None:
        _add_origin(menu, opened, notes[0])
    return menu


def _add_replacement(menu: QMenu, opened: OpenWorkshop, note: Note) -> None:
    """The way to the note that stands in the place of a disproved one, and back."""
    new = replacement_of(opened.content, note)
    ways = {QCoreApplication.translate("note_menu", "Go to the note that replaced it"): new} if new else {}
    for old in replaced_by(opened.content, note.id)[:1]:
        ways[QCoreApplication.translate("note_menu", "Go to the note that it replaced")] = old
    if ways:
        menu.addSeparator()
    for text, other in ways.items():
        menu.addAction(text, partial(go_to_note, opened, other.id))


def _add_takeaways(menu: QMenu, opened: OpenWorkshop, note: Note) -> None:
    """The way to what was decided, is to be done or was parked at a note."""
    for takeaway in opened.content.taken():
        if takeaway.source is not None and takeaway.source.note == note.id:
            text = f"{sort_text(takeaway.sort)}: {shortened(takeaway.text)}".replace("&", "&&")
            there = menu.addAction(opened.context.look.icon(ICONS[takeaway.sort]), text)
            there.triggered.connect(partial(opened.sheets.signals.takeaway_wanted.emit, takeaway.id))


def _add_origin(menu: QMenu, opened: OpenWorkshop, note: Note) -> None:
    """Where an offered note comes from, and what can be done about it."""
    source = opened.host.source(note)
    menu.addSeparator()
    there = menu.addAction(QCoreApplication.translate("note_menu", "Go to where it comes from"))
    there.triggered.connect(lambda: go_to_origin(opened, note.id))
    there.setEnabled(source != "gone")
    add_origin_actions(menu, note, opened.host, opened.front.report)


def sheet_menu(opened: OpenWorkshop, actions: Actions) -> QMenu:
    """What can be done with the sheet in front."""
    menu = QMenu(opened.window)
    canvas = opened.sheets.canvas() is not None
    for name in ("sheet.rename", "sheet.duplicate", "sheet.again", "sheet.left", "sheet.right", "sheet.remove"):
        if name != "sheet.again" or not canvas:
            menu.addAction(actions.by_id[name])
    return menu


def _move_menu(opened: OpenWorkshop, canvas: CanvasSheet, parent: QMenu) -> QMenu:
    menu = QMenu(QCoreApplication.translate("note_menu", "Move to"), parent)
    ids = canvas.commands.selected_ids()
    menu.setEnabled(bool(ids) and opened.host.writable)
    language = opened.content.workshop.language
    for number, block in enumerate(canvas.method.canvas_blocks, start=1):
        action = menu.addAction(opened.context.look.icon(block.icon), f"{number}  {block.name.in_(language)}")
        action.triggered.connect(partial(_move_here, opened, canvas, block.id))
    shelf = menu.addAction(opened.context.look.icon(SHELF_AREA.icon), SHELF_AREA.name.in_(language))
    shelf.triggered.connect(partial(_move_here, opened, canvas, SHELF))
    others = [sheet for sheet in opened.session.canvas.all() if sheet.id != canvas.sheet_id]
    if others:
        menu.addSeparator()
    for sheet in others:
        action = menu.addAction(opened.context.look.icon("layout-grid"), sheet.title.replace("&", "&&"))
        action.triggered.connect(lambda _checked=False, sheet=sheet: move_to_sheet(opened, ids, sheet.id))
    return menu


def _move_here(opened: OpenWorkshop, canvas: CanvasSheet, block_id: str, _checked: bool = False) -> None:
    opened.front.report(canvas.commands.move(block_id))


def _colour_menu(opened: OpenWorkshop, actions: Actions, parent: QMenu) -> QMenu:
    menu = QMenu(QCoreApplication.translate("note_menu", "Colour"), parent)
    menu.setEnabled(opened.host.writable)
    for number, entry in enumerate(opened.content.workshop.legend, start=1):
        icon = swatch_icon(entry, opened.context.look, opened.window.devicePixelRatioF())
        action = menu.addAction(icon, f"{entry.letter}  {entry.meaning}".strip().replace("&", "&&"))
        action.setShortcut(f"Alt+{number}")
        action.setShortcutVisibleInContextMenu(True)
        action.triggered.connect(lambda _checked=False, number=number: actions.run(f"note.colour{number}"))
    return menu
