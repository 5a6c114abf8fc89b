"""The situations of which pictures are taken, and which the tests of the look go through."""

from collections.abc import Callable, Mapping

from day_scenes import (
    agenda,
    agenda_empty,
    clock,
    dialog_agenda,
    dialog_carry_over,
    dialog_takeaway,
    intake,
    takeaways,
    takeaways_empty,
)
from dialog_scenes import (
    dialog_confirm,
    dialog_due,
    dialog_findings,
    dialog_history,
    dialog_import,
    dialog_legend,
    dialog_removed,
    dialog_settings,
    dialog_sure,
    dialog_workshop,
)
from library_scenes import (
    library,
    library_card_menu,
    library_empty,
    library_examples,
    library_found,
    library_message,
    library_new_menu,
    library_nothing,
    library_trash,
    open_bookshop,
    pop_up,
)
from method_scenes import customer_effort, day_one_pulse, flywheel, value_chain
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QPlainTextEdit
from stage import Stage, compose, enter, settle, wait_until

from canvasapp.domain.model.blocks import SHELF
from canvasapp.domain.model.edits import add_notes
from canvasapp.domain.model.values import Words
from canvasapp.ui.gallery.gallery_groups import Place
from canvasapp.ui.gallery.gallery_page import GalleryPage
from canvasapp.ui.workshop.note_menu import note_menu, sheet_menu

Scene = Callable[[Stage], None]


_SHELVED = {
    "en": ("A loan of readers for libraries", "Import: readers ask for audio books"),
    "ko": ("도서관에 단말기를 빌려주기", "가져온 메모: 독자들이 오디오북을 찾는다"),
}
"""Notes that have no block yet."""

_TYPED = Words(en="Commuters who read on the", ko="이동 중에 읽을 책이 떨어지는 잦은 여행")
"""What is being typed into the second note, up to the syllable or word that is being composed."""


def canvas(stage: Stage) -> None:
    """The bookshop; a note of the customers is being edited, in Korean with a syllable in the making."""
    open_bookshop(stage)
    stage.run("block.1")
    view = stage.canvas().blocks["customer_segments"].view
    view.setFocus()
    view.select_rows([1])
    stage.run("note.edit")
    editor = view.viewport().findChild(QPlainTextEdit, "noteEditor")
    assert isinstance(editor, QPlainTextEdit)
    typed = _TYPED.in_(stage.language)
    editor.setPlainText(typed[:-1])
    editor.moveCursor(editor.textCursor().MoveOperation.End)
    compose(editor, typed[-1])


def canvas_find(stage: Stage) -> None:
    """Looking for notes: what was found is bright, one is chosen; without the guide."""
    open_bookshop(stage)
    stage.show_guide(False)
    stage.run("note.find")
    finder = stage.workshop().finder
    enter(finder.field, {"en": "book", "ko": "기기"}[stage.language])
    QTest.keyClick(finder.field, Qt.Key.Key_Return)


def canvas_shelf(stage: Stage) -> None:
    """Notes without a block beside the canvas, one of them selected; with the guide."""
    open_bookshop(stage)
    stage.show_guide(True)
    canvas, session = stage.canvas(), stage.workshop().session
    session.document.do(add_notes(session.content, canvas.sheet_id, SHELF, _SHELVED[stage.language]))
    canvas.commands.select([note.id for note in session.content.in_block(canvas.sheet_id, SHELF)][:1])


def canvas_filled(stage: Stage) -> None:
    """All notes of the bookshop and an empty input line, as one works."""
    open_bookshop(stage)
    stage.run("block.2")


def canvas_block(stage: Stage) -> None:
    """One block over the whole window."""
    open_bookshop(stage)
    stage.run("block.2")
    stage.run("view.block")


def canvas_message(stage: Stage) -> None:
    """A refusal over the canvas."""
    open_bookshop(stage)
    rows = Words(
        en="Channels\tFears\tRevenue streams\nShop\tprice\tFees", ko="채널\t두려움\t수익원\n가게\t가격\t수수료"
    )
    stage.canvas().commands.paste_text(rows.in_(stage.language), "customer_segments")


def canvas_menu(stage: Stage) -> None:
    """The menu of the window, with one of its menus open."""
    open_bookshop(stage)
    menu = stage.workshop().top.menu.menu()
    menu.aboutToShow.emit()
    pop_up(menu, stage, QPoint(12, 48))
    pop_up(menu.actions()[1].menu(), stage, QPoint(12 + menu.width() - 4, 80))


def canvas_note_menu(stage: Stage) -> None:
    """What can be done with the selected notes."""
    open_bookshop(stage)
    view = stage.canvas().blocks["value_propositions"].view
    view.setFocus()
    view.select_rows([0, 2])
    menu = note_menu(stage.workshop().opened, stage.navigation.actions, stage.canvas())
    pop_up(menu, stage, QPoint(560, 190))
    pop_up(_first_submenu(menu), stage, QPoint(560 + menu.width() - 4, 220))


def canvas_sheet_menu(stage: Stage) -> None:
    """What can be done with a sheet."""
    open_bookshop(stage)
    pop_up(sheet_menu(stage.workshop().opened, stage.navigation.actions), stage, QPoint(60, 92))


def method_sheet(stage: Stage) -> None:
    """A sheet of another method."""
    open_bookshop(stage)
    stage.run("sheet.next")


def projector(stage: Stage) -> None:
    """All notes of the bookshop on the projector."""
    open_bookshop(stage)
    stage.run("view.present")


def gallery(stage: Stage) -> None:
    """The methods, one of them chosen, with its handout."""
    canvas_filled(stage)
    stage.run("sheet.new")
    page = _gallery(stage)
    page.shelf.choose("customer-effort")
    page.shelf.enter()
    wait_until(page.details.handout.save.isEnabled)


def gallery_programme(stage: Stage) -> None:
    """A programme of methods."""
    library(stage)
    stage.run("file.methods")
    _gallery(stage).go_to(Place("programme", "new-product"))


def gallery_own(stage: Stage) -> None:
    """No methods of one's own yet."""
    library(stage)
    stage.run("file.methods")
    _gallery(stage).go_to(Place("own"))


def _gallery(stage: Stage) -> GalleryPage:
    page = stage.window.page()
    assert isinstance(page, GalleryPage)
    return page


def print_poster(stage: Stage) -> None:
    """The poster of the bookshop."""
    open_bookshop(stage)
    stage.print_page()


def print_handout(stage: Stage) -> None:
    """The blank handout."""
    open_bookshop(stage)
    page = stage.print_page()
    page.panel.kind.setCurrentIndex(page.panel.kind.findData("handout"))
    stage.wait_for_pages(page)


def first_run(stage: Stage) -> None:
    """A new workshop: an empty canvas that says what to do first."""
    stage.open()
    stage.run("file.new")
    menu = stage.navigation.library_page.header.more.menu()
    menu.activeAction().trigger()
    menu.close()
    settle()


SCENES: Mapping[str, Scene] = {
    "01-library": library,
    "02-canvas": canvas,
    "03-canvas": canvas_find,
    "04-projector": projector,
    "05-customer-effort": customer_effort,
    "06-value-chain": value_chain,
    "07-method-gallery": gallery,
    "08-print-centre": print_poster,
    "09-flywheel": flywheel,
    "10-first-run": first_run,
    "11-takeaways": takeaways,
    "takeaways-empty": takeaways_empty,
    "11-agenda": agenda,
    "agenda-empty": agenda_empty,
    "intake": intake,
    "clock": clock,
    "gallery-programme": gallery_programme,
    "gallery-own": gallery_own,
    "library-examples": library_examples,
    "library-trash": library_trash,
    "library-empty": library_empty,
    "library-found": library_found,
    "library-nothing": library_nothing,
    "library-message": library_message,
    "library-card-menu": library_card_menu,
    "library-new-menu": library_new_menu,
    "canvas-filled": canvas_filled,
    "canvas-block": canvas_block,
    "canvas-shelf": canvas_shelf,
    "canvas-message": canvas_message,
    "canvas-menu": canvas_menu,
    "canvas-note-menu": canvas_note_menu,
    "canvas-sheet-menu": canvas_sheet_menu,
    "method-sheet": method_sheet,
    "method-runs": day_one_pulse,
    "print-handout": print_handout,
    "dialog-settings": dialog_settings,
    "dialog-workshop": dialog_workshop,
    "dialog-legend": dialog_legend,
    "dialog-sure": dialog_sure,
    "dialog-history": dialog_history,
    "dialog-due": dialog_due,
    "dialog-removed": dialog_removed,
    "dialog-takeaway": dialog_takeaway,
    "dialog-agenda": dialog_agenda,
    "dialog-carry-over": dialog_carry_over,
    "dialog-confirm": dialog_confirm,
    "dialog-findings": dialog_findings,
    "dialog-import": dialog_import,
}


def _first_submenu(menu: QMenu) -> object:
    return next(below for action in menu.actions() if (below := action.menu()) is not None)
