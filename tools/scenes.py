"""The situations of which pictures are taken, and which the tests of the look go through."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial

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
from method_scenes import customer_effort, day_one_pulse, flywheel, value_chain
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QMenu, QPlainTextEdit
from stage import BOOKSHOP, Stage, compose, enter, settle, wait_until

from canvasapp.app.importing import read_file
from canvasapp.app.intake import Intake
from canvasapp.domain.model.blocks import SHELF
from canvasapp.domain.model.edits import add_notes, remove_notes
from canvasapp.domain.model.tracking import could_replace, track_with_new
from canvasapp.domain.model.values import Words
from canvasapp.domain.model.workshop import Trial
from canvasapp.ui.dialogs.findings_dialog import FindingsDialog
from canvasapp.ui.dialogs.intake_dialog import IntakeDialog, Target
from canvasapp.ui.dialogs.removed_notes import RemovedNotes
from canvasapp.ui.dialogs.settings_dialog import SettingsDialog
from canvasapp.ui.dialogs.tracking_dialog import TrackingDialog
from canvasapp.ui.dialogs.workshop_dialog import WorkshopDialog
from canvasapp.ui.gallery.gallery_groups import Place
from canvasapp.ui.gallery.gallery_page import GalleryPage
from canvasapp.ui.kit.wording import finding_text
from canvasapp.ui.workshop.legend_dialog import LegendDialog
from canvasapp.ui.workshop.note_menu import note_menu, sheet_menu

Scene = Callable[[Stage], None]

_FOUND = {"en": "2 of 10 readers would pay for it", "ko": "독자 열 명 가운데 둘이 돈을 내겠다고 했다"}
"""What came out of a trial."""

_SHELVED = {
    "en": ("A loan of readers for libraries", "Import: readers ask for audio books"),
    "ko": ("도서관에 단말기를 빌려주기", "가져온 메모: 독자들이 오디오북을 찾는다"),
}
"""Notes that have no block yet."""

_TYPED = Words(en="Commuters who read on the", ko="이동 중에 읽을 책이 떨어지는 잦은 여행")
"""What is being typed into the second note, up to the syllable or word that is being composed."""


def library(stage: Stage) -> None:
    """Six workshops, one of them chosen."""
    stage.open(stage.fill)


def library_examples(stage: Stage) -> None:
    """The examples that come with the program."""
    library(stage)
    stage.navigation.library_page.show_examples()


def library_trash(stage: Stage) -> None:
    """One workshop in the trash."""
    library(stage)
    stage.navigation.library_page.sidebar.section_chosen.emit("trash")


def library_empty(stage: Stage) -> None:
    """The very first start."""
    stage.open()


def library_found(stage: Stage) -> None:
    """A search that finds something."""
    _search(stage, {"en": "book", "ko": "서점"}[stage.language])


def library_nothing(stage: Stage) -> None:
    """A search that finds nothing."""
    _search(stage, {"en": "elephant", "ko": "코끼리"}[stage.language])


def library_message(stage: Stage) -> None:
    """A workshop was put in the trash just now."""
    library(stage)
    QTest.keyClick(stage.navigation.library_page.cards, Qt.Key.Key_Delete)


def library_card_menu(stage: Stage) -> None:
    """What can be done with a workshop."""
    library(stage)
    page = stage.navigation.library_page
    card = page.cards.card()
    assert card is not None
    _pop_up(page.menu_for(card), stage, QPoint(620, 340))


def library_new_menu(stage: Stage) -> None:
    """What a new workshop can begin with."""
    library(stage)
    menu = stage.navigation.library_page.header.more.menu()
    menu.aboutToShow.emit()
    _pop_up(menu, stage, QPoint(stage.window.width() - 240, 58))


def canvas(stage: Stage) -> None:
    """The bookshop; a note of the customers is being edited, in Korean with a syllable in the making."""
    _open_bookshop(stage)
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
    _open_bookshop(stage)
    stage.show_guide(False)
    stage.run("note.find")
    finder = stage.workshop().finder
    enter(finder.field, {"en": "book", "ko": "기기"}[stage.language])
    QTest.keyClick(finder.field, Qt.Key.Key_Return)


def canvas_shelf(stage: Stage) -> None:
    """Notes without a block beside the canvas, one of them selected; with the guide."""
    _open_bookshop(stage)
    stage.show_guide(True)
    canvas, session = stage.canvas(), stage.workshop().session
    session.document.do(add_notes(session.content, canvas.sheet_id, SHELF, _SHELVED[stage.language]))
    canvas.commands.select([note.id for note in session.content.in_block(canvas.sheet_id, SHELF)][:1])


def canvas_filled(stage: Stage) -> None:
    """All notes of the bookshop and an empty input line, as one works."""
    _open_bookshop(stage)
    stage.run("block.2")


def canvas_block(stage: Stage) -> None:
    """One block over the whole window."""
    _open_bookshop(stage)
    stage.run("block.2")
    stage.run("view.block")


def canvas_message(stage: Stage) -> None:
    """A refusal over the canvas."""
    _open_bookshop(stage)
    rows = Words(
        en="Channels\tFears\tRevenue streams\nShop\tprice\tFees", ko="채널\t두려움\t수익원\n가게\t가격\t수수료"
    )
    stage.canvas().commands.paste_text(rows.in_(stage.language), "customer_segments")


def canvas_menu(stage: Stage) -> None:
    """The menu of the window, with one of its menus open."""
    _open_bookshop(stage)
    menu = stage.workshop().top.menu.menu()
    menu.aboutToShow.emit()
    _pop_up(menu, stage, QPoint(12, 48))
    _pop_up(menu.actions()[1].menu(), stage, QPoint(12 + menu.width() - 4, 80))


def canvas_note_menu(stage: Stage) -> None:
    """What can be done with the selected notes."""
    _open_bookshop(stage)
    view = stage.canvas().blocks["value_propositions"].view
    view.setFocus()
    view.select_rows([0, 2])
    menu = note_menu(stage.workshop().opened, stage.navigation.actions, stage.canvas())
    _pop_up(menu, stage, QPoint(560, 190))
    _pop_up(_first_submenu(menu), stage, QPoint(560 + menu.width() - 4, 220))


def canvas_sheet_menu(stage: Stage) -> None:
    """What can be done with a sheet."""
    _open_bookshop(stage)
    _pop_up(sheet_menu(stage.workshop().opened, stage.navigation.actions), stage, QPoint(60, 92))


def method_sheet(stage: Stage) -> None:
    """A sheet of another method."""
    _open_bookshop(stage)
    stage.run("sheet.next")


def projector(stage: Stage) -> None:
    """All notes of the bookshop on the projector."""
    _open_bookshop(stage)
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
    _open_bookshop(stage)
    stage.print_page()


def print_handout(stage: Stage) -> None:
    """The blank handout."""
    _open_bookshop(stage)
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


def dialog_settings(stage: Stage) -> None:
    """The settings."""
    library(stage)
    _show(SettingsDialog(stage.context, stage.window))


def dialog_workshop(stage: Stage) -> None:
    """The particulars of a workshop."""
    _open_bookshop(stage)
    _show(WorkshopDialog(stage.context, stage.workshop().content.workshop, stage.workshop()))


def dialog_legend(stage: Stage) -> None:
    """What the colours mean."""
    _open_bookshop(stage)
    _show(LegendDialog(stage.workshop().content.workshop.legend, stage.context.look, stage.workshop()))


def dialog_sure(stage: Stage) -> None:
    """How sure a note is: a disproved one, and what stands in its place."""
    _disproved(stage)


def dialog_history(stage: Stage) -> None:
    """What happened to a note."""
    _disproved(stage).look_back.click()
    settle()


def dialog_removed(stage: Stage) -> None:
    """The notes that were taken off a canvas."""
    _open_bookshop(stage)
    page = stage.workshop()
    canvas = page.sheets.current
    for note in page.content.on_sheet(canvas)[:3]:
        page.host.do(remove_notes(page.content, [note.id]))
    _show(RemovedNotes(stage.context, page.session.removed(canvas), lambda notes: "", page))


def dialog_due(stage: Stage) -> None:
    """The notes that are due this month."""
    library(stage)
    stage.navigation.library_page.sidebar.due_wanted.emit()
    settle()


def dialog_confirm(stage: Stage) -> None:
    """The question before something is gone for good."""
    library_trash(stage)
    stage.navigation.library_page.header.emptying_wanted.emit()


_PLAN = Words(
    en="""# Cargo bikes of the old harbour

A plan from last year.

## 1. Customer segments
- Corner shops within three kilometres
- Law firms with files that must be there at noon
## 2. Value propositions
Parcels arrive within two hours, without a van in the street.
## 3. Channels
- Counter beside the ferry
- Web form
## 5. Revenue streams
| Source | Price |
|---|---|
| Single ride | 9 € |
| Flat rate | 190 € a month |
## 8. Key partners
- Three workshops
## 9. Cost structure
- Wages
- Batteries
## Weather
- Rain keeps half of the riders at home
""",
    ko="""# 옛 항구의 짐자전거

지난해에 쓴 계획이다.

## 1. 고객 세그먼트
- 3킬로미터 안의 동네 가게
- 정오까지 서류를 받아야 하는 법률 사무소
## 2. 가치 제안
골목에 화물차 없이 두 시간 안에 소포가 도착한다.
## 3. 채널
- 선착장 옆 접수대
- 누리집 신청서
## 5. 수익원
| 수입 | 값 |
|---|---|
| 한 번 | 9,000원 |
| 정액 | 한 달 19만 원 |
## 8. 핵심 파트너
- 자전거 가게 세 곳
## 9. 비용 구조
- 임금
- 배터리
## 날씨
- 비가 오면 절반이 쉰다
""",
)


def dialog_findings(stage: Stage) -> None:
    """What was not understood in an imported file."""
    library(stage)
    path = stage.context.places.home / "notes.md"
    path.write_text("# Notes\n\n## Wishes\n\n- speed\n\n## Customer segments\n\n- readers\n\nwho knows\n", "utf-8")
    findings = read_file(path, stage.context.methods, stage.context.vocabulary).findings
    _show(FindingsDialog(stage.context.look, [finding_text(finding) for finding in findings], stage.window))


def dialog_import(stage: Stage) -> None:
    """A colleague's plan, as it was understood, with two pieces that found no block."""
    library(stage)
    name = Words(en="Last year’s plan", ko="지난해 계획").in_(stage.language)
    intake = Intake(_PLAN.in_(stage.language).encode(), name, stage.context.methods, stage.context.vocabulary)
    targets = [Target("…", lambda content: "")]
    _show(IntakeDialog(stage.context, intake, targets, stage.window))


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


def _open_bookshop(stage: Stage) -> None:
    library(stage)
    stage.open_workshop(BOOKSHOP)


def _disproved(stage: Stage) -> TrackingDialog:
    """The dialog over a note of the bookshop that was disproved and has a new one in its place."""
    _open_bookshop(stage)
    page = stage.workshop()
    note = next(one for one in page.content.on_sheet(page.sheets.current) if one.status == "testing")
    believed = _FOUND[stage.language]
    trial = Trial(test=believed, limit=believed, owner="Kim", result=believed, prompted=believed)
    wanted = note.model_copy(update={"status": "invalidated", "evidence": 4, "importance": 5, "trial": trial})
    page.host.do(track_with_new(page.content, note.id, wanted, believed, date.today()))
    note = page.content.notes[note.id]
    others, history = could_replace(page.content, note), partial(page.session.history, note)
    dialog = TrackingDialog(stage.context, note, lambda wanted, new: "", others, history, page)
    _show(dialog)
    return dialog


def _search(stage: Stage, text: str) -> None:
    library(stage)
    search = stage.navigation.library_page.header.search
    search.setFocus()
    enter(search, text)


def _pop_up(menu: object, stage: Stage, at: QPoint) -> None:
    assert isinstance(menu, QMenu)
    menu.popup(stage.window.mapToGlobal(at))
    settle()


def _first_submenu(menu: QMenu) -> object:
    return next(below for action in menu.actions() if (below := action.menu()) is not None)


def _show(dialog: QDialog) -> None:
    dialog.open()
    settle()
