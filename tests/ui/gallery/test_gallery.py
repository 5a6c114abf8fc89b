"""The gallery of methods: found by group, words and keys; added to a workshop; the user's own and their mistakes."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from composing import commit, compose
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot
from stage import SHOWROOM, Stage, settle
from workbooks import ROOT

from canvasapp.domain.model.values import LANGUAGES, Language
from canvasapp.store.sqlite.workbook import SqliteWorkbook
from canvasapp.ui.gallery.gallery_groups import Place, name_and_length
from canvasapp.ui.gallery.gallery_page import GalleryPage
from canvasapp.ui.gallery.handout_sketch import motif_of
from canvasapp.ui.gallery.method_card import METHOD_ROLE

STARTER = ROOT / "resources" / "starter" / "method.toml"

Play = Callable[..., Stage]


@pytest.fixture
def play(qapp: QApplication, tmp_path: Path) -> Iterator[Play]:
    """The program on its library of examples; `own` are method files of the user, by name."""
    stages: list[Stage] = []

    def begin(language: Language = "en", own: dict[str, str] | None = None) -> Stage:
        home = tmp_path / f"stage{len(stages)}"
        for name, text in (own or {}).items():
            (home / "methods").mkdir(parents=True, exist_ok=True)
            (home / "methods" / name).write_text(text, encoding="utf-8")
        stage = Stage(qapp, home, language=language)
        stages.append(stage)
        stage.open(stage.fill)
        return stage

    yield begin
    for stage in stages:
        stage.close()


def gallery_of(stage: Stage) -> GalleryPage:
    page = stage.window.page()
    assert isinstance(page, GalleryPage)
    return page


def titles(page: GalleryPage) -> list[str]:
    """The titles of all cards, in their order."""
    return [
        str(each.rows.data(each.rows.index(row))) for each in page.shelf.lists for row in range(each.rows.rowCount())
    ]


def ids(page: GalleryPage) -> list[str]:
    return [method.id for each in page.shelf.lists for method in each.rows.methods]


def press(key: Qt.Key) -> None:
    widget = QApplication.focusWidget()
    assert widget is not None
    QTest.keyClick(widget, key)
    settle()


def sheets(stage: Stage) -> list[str]:
    return [sheet.method for sheet in stage.workshop().content.sheets]


def test_a_new_sheet_is_chosen_in_the_gallery_and_stands_in_front(play: Play) -> None:
    stage = play()
    stage.open_workshop(SHOWROOM)
    before = sheets(stage)
    stage.run("sheet.new")
    page = gallery_of(stage)
    assert page.details.add.text() == "Add to this workshop"
    assert page.details.target.text() == stage.example(SHOWROOM).workshop.title
    assert ids(page)[0] == "canvas-walk"
    page.shelf.choose("flywheel")
    page.details.add.click()
    settle()
    assert sheets(stage) == [*before, "flywheel"]
    assert stage.workshop().content.sheet(stage.workshop().sheets.current).method == "flywheel"
    stage.run("edit.undo")
    assert sheets(stage) == before


def test_the_keyboard_alone_finds_and_adds_a_method(play: Play) -> None:
    stage = play()
    stage.open_workshop(SHOWROOM)
    before = sheets(stage)
    stage.run("sheet.new")
    QTest.keyClicks(QApplication.focusWidget(), "untold")
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    assert sheets(stage) == [*before, "untold-story"]


def test_the_keyboard_alone_adds_a_programme(play: Play) -> None:
    stage = play()
    stage.open_workshop(SHOWROOM)
    before = sheets(stage)
    stage.run("sheet.new")
    groups = gallery_of(stage).groups.list
    groups.setFocus()
    row = next(r for r in range(groups.model().rowCount()) if "Numbers and data" in groups.model().index(r, 0).data())
    groups.setCurrentIndex(groups.model().index(row, 0))
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Space)
    assert sheets(stage) == [*before, "formula-workbench", "opw-triage", "data-asset"]


def test_what_is_looked_for_stands_chosen_the_name_before_the_prose(play: Play) -> None:
    stage = play()
    stage.run("file.methods")
    page = gallery_of(stage)
    for typed, meant in (("day one", "day-one-pulse"), ("canvas", "canvas-walk"), ("파트너", "direct-connection")):
        page.bar.search.setText(typed)
        chosen = page.shelf.method()
        assert chosen is not None and chosen.id == meant


def test_arrows_go_through_all_groups_and_back_to_the_search(play: Play) -> None:
    stage = play()
    stage.run("file.methods")
    page = gallery_of(stage)
    press(Qt.Key.Key_Down)
    seen = [page.shelf.method()]
    for _ in range(25):
        press(Qt.Key.Key_Right)
        seen.append(page.shelf.method())
    assert [method.id for method in seen if method is not None] == ids(page)
    assert page.details.shown == seen[-1]
    for _ in range(25):
        press(Qt.Key.Key_Up)
    assert page.bar.search.hasFocus()
    assert sum(each.currentIndex().isValid() for each in page.shelf.lists) == 1


def test_down_keeps_the_column_from_group_to_group(play: Play) -> None:
    stage = play()
    stage.run("file.methods")
    page = gallery_of(stage)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Right)
    columns = round(page.shelf.lists[0].width() / page.shelf.lists[0].gridSize().width())
    for _ in range(-(-len(page.shelf.lists[0].rows.methods) // columns)):
        press(Qt.Key.Key_Down)
    method = page.shelf.method()
    assert method is not None
    assert columns == 3
    assert method.id == page.shelf.lists[1].rows.methods[1].id


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_are_found_in_both_languages_whatever_the_interface_speaks(play: Play, language: Language) -> None:
    stage = play(language)
    stage.run("file.methods")
    page = gallery_of(stage)
    page.bar.search.setText("FLYWHEEL")
    assert ids(page) == ["flywheel"]
    page.bar.search.setText("플라이휠")
    assert ids(page) == ["flywheel"]


def test_a_syllable_in_the_making_is_looked_for_already(play: Play) -> None:
    stage = play("ko")
    stage.run("file.methods")
    page = gallery_of(stage)
    compose(page.bar.search, "플")
    assert "flywheel" in ids(page)
    assert len(ids(page)) < 21
    commit(page.bar.search, "플라이")
    assert ids(page) == ["flywheel"]


def test_nothing_found_says_so_and_offers_all(play: Play) -> None:
    stage = play()
    stage.run("file.methods")
    page = gallery_of(stage)
    page.bar.search.setText("elephant")
    assert page.body.currentWidget() is page.empty
    assert "elephant" in page.empty.sentence.text()
    assert not page.details.add.isEnabled()
    assert page.empty.first is not None
    page.empty.first.click()
    assert len(ids(page)) == 26


def test_a_short_time_leaves_the_short_methods(play: Play) -> None:
    stage = play()
    stage.run("file.methods")
    page = gallery_of(stage)
    page.bar.length.setCurrentIndex(1)
    assert ids(page)
    assert all(stage.context.methods[name].minutes <= 45 for name in ids(page))


def test_a_programme_adds_all_its_sheets_in_order_and_one_undo_takes_them_away(play: Play) -> None:
    stage = play()
    stage.open_workshop(SHOWROOM)
    before = sheets(stage)
    stage.run("sheet.new")
    page = gallery_of(stage)
    page.go_to(Place("programme", "customer-repair"))
    wanted = ["recommend-test", "customer-effort", "proactive-recovery", "direct-connection"]
    assert ids(page) == wanted
    page.details.add.click()
    settle()
    assert sheets(stage) == [*before, *wanted]
    added = [sheet.title for sheet in stage.workshop().content.sheets[-4:]]
    assert len(set(added)) == 4
    assert "Customer effort map" in added
    stage.run("edit.undo")
    assert sheets(stage) == before
    stage.run("edit.redo")
    assert sheets(stage) == [*before, *wanted]


def test_from_the_library_a_method_makes_a_workshop_with_a_canvas(play: Play) -> None:
    stage = play("ko")
    stage.run("file.methods")
    page = gallery_of(stage)
    page.shelf.choose("customer-effort")
    page.add()
    settle()
    assert sheets(stage) == ["canvas-walk", "customer-effort"]
    workshop = stage.workshop().content.workshop
    assert (workshop.title, workshop.language) == ("고객 노력 지도", "ko")
    assert stage.workshop().content.sheet(stage.workshop().sheets.current).method == "customer-effort"


def test_from_the_library_a_programme_makes_a_workshop_with_its_sheets_alone(play: Play) -> None:
    stage = play()
    stage.navigation.library_page.sidebar.gallery_wanted.emit()
    settle()
    page = gallery_of(stage)
    page.go_to(Place("programme", "first-canvas"))
    page.add()
    settle()
    assert sheets(stage) == ["purpose", "canvas-walk", "model-recheck"]
    assert stage.workshop().content.workshop.title == "First canvas"


def test_a_second_sheet_of_a_method_gets_a_number(play: Play) -> None:
    stage = play()
    stage.open_workshop(SHOWROOM)
    for _ in range(2):
        stage.run("sheet.new")
        gallery_of(stage).shelf.choose("flywheel")
        gallery_of(stage).add()
        settle()
    assert [sheet.title for sheet in stage.workshop().content.sheets[-2:]] == ["Flywheel", "Flywheel 2"]


def test_escape_and_the_arrow_go_back_to_where_one_came_from(play: Play) -> None:
    stage = play()
    stage.run("file.methods")
    press(Qt.Key.Key_Escape)
    assert stage.window.page() is stage.navigation.library_page
    stage.open_workshop(SHOWROOM)
    workshop = stage.workshop()
    stage.run("sheet.new")
    gallery_of(stage).bar.back.click()
    settle()
    assert stage.window.page() is workshop


def test_a_letter_typed_on_the_cards_begins_a_search(play: Play) -> None:
    stage = play()
    stage.run("file.methods")
    page = gallery_of(stage)
    press(Qt.Key.Key_Down)
    QTest.keyClicks(QApplication.focusWidget(), "r")
    assert page.bar.search.hasFocus()
    assert page.bar.search.text() == "r"


def test_a_workbook_that_may_only_be_read_shows_the_methods_and_adds_none(play: Play, tmp_path: Path) -> None:
    stage = play()
    stage.run("file.methods")
    page = gallery_of(stage)
    page.show_for("Locked", writable=False)
    got: list[object] = []
    page.chosen.connect(lambda methods, name: got.append(methods))
    assert not page.details.add.isEnabled()
    page.shelf.enter()
    press(Qt.Key.Key_Return)
    page.add()
    assert got == []


def test_own_methods_are_shown_at_once_and_bad_files_with_line_and_reason(play: Play) -> None:
    stage = play(own={"bad.toml": 'format = 1\nid = "bad"\nname = "x"\n'})
    stage.run("file.methods")
    page = gallery_of(stage)
    assert len(ids(page)) == 26
    page.go_to(Place("problems"))
    said = [label.text() for label in page.problems.findChildren(QLabel)]
    assert "bad.toml" in said
    assert "line 3, name" in said
    # A file that comes while the program runs is there when one looks again.
    own = stage.context.places.own_methods / "team-energy.toml"
    own.write_text(STARTER.read_text(encoding="utf-8"), encoding="utf-8")
    press(Qt.Key.Key_Escape)
    stage.run("file.methods")
    page.go_to(Place("own"))
    assert titles(page) == ["Team energy"]
    page.add()
    settle()
    assert sheets(stage) == ["canvas-walk", "team-energy"]


def test_without_own_methods_the_gallery_begins_one(play: Play) -> None:
    stage = play()
    stage.run("file.methods")
    page = gallery_of(stage)
    page.go_to(Place("own"))
    assert page.body.currentWidget() is page.empty
    assert page.empty.first is not None
    page.empty.first.click()
    settle()
    assert titles(page) == ["Team energy"]
    assert (stage.context.places.own_methods / "my-method.toml").is_file()


def test_looking_at_methods_writes_nothing(play: Play) -> None:
    stage = play()
    stage.open_workshop(SHOWROOM)
    with SqliteWorkbook.open(stage.context.places.library, read_only=True) as workbook:
        before = workbook.data_version()
        stage.run("sheet.new")
        gallery_of(stage).go_to(Place("programme", "next-move"))
        press(Qt.Key.Key_Escape)
        assert workbook.data_version() == before


def test_the_details_follow_the_language_of_the_interface(play: Play, qtbot: QtBot) -> None:
    stage = play()
    stage.run("file.methods")
    page = gallery_of(stage)
    page.shelf.choose("purpose")
    stage.run("view.language")
    said = {label.text() for label in page.details.findChildren(QLabel)}
    assert stage.context.methods["purpose"].title.ko in said
    assert stage.context.methods["purpose"].title.ko in titles(page)


def test_the_picture_of_a_handout_shows_what_is_most_telling(play: Play) -> None:
    stage = play()
    motifs = {name: motif_of(method) for name, method in stage.context.methods.items()}
    assert motifs["canvas-walk"] == "canvas"
    assert motifs["flywheel"] == "loop"
    assert motifs["customer-effort"] == "grid"
    assert motifs["dream-business"] == "radar"
    assert motifs["long-horizon"] == "curve"
    assert motifs["formula-workbench"] == "model"
    assert len(set(motifs.values())) >= 8


@pytest.mark.parametrize("method_id", ["canvas-walk", "flywheel", "dream-business", "recommend-test", "opw-triage"])
def test_every_picture_has_something_on_it(play: Play, method_id: str) -> None:
    stage = play()
    stage.run("file.methods")
    page = gallery_of(stage)
    page.shelf.choose(method_id)
    found = next(each for each in page.shelf.lists if each.currentIndex().isValid())
    method = found.currentIndex().data(METHOD_ROLE)
    picture: QPixmap = found.itemDelegate()._sketch(method, found.gridSize(), 1.0)
    image = picture.toImage()
    colours = {image.pixelColor(x, y).rgba() for x in range(0, image.width(), 3) for y in range(40, 86, 2)}
    assert len(colours) > 3


def test_the_length_of_a_programme_stands_beside_its_name() -> None:
    assert name_and_length("First canvas (half day)") == ("First canvas", "half day")
    assert name_and_length("첫 캔버스(반나절)") == ("첫 캔버스", "반나절")
    assert name_and_length("Our own") == ("Our own", "")


def test_other_keys_of_the_window_are_not_swallowed(play: Play) -> None:
    stage = play()
    stage.run("file.methods")
    page = gallery_of(stage)
    event = QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_F7, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(page, event)
    assert not event.isAccepted()


def test_the_details_show_the_real_page_and_save_it(play: Play, qtbot: QtBot, tmp_path: Path) -> None:
    stage = play()
    stage.run("file.methods")
    picture = gallery_of(stage).details.handout
    out = tmp_path / "effort.pdf"
    picture._where = lambda *_: out
    with qtbot.waitSignal(picture.ready, timeout=30_000):
        gallery_of(stage).shelf.choose("customer-effort")
    assert picture.page.width() > picture.page.height()
    picture.save.click()
    assert out.read_bytes().startswith(b"%PDF")
    assert "effort.pdf" in gallery_of(stage).message.text.text()
    with qtbot.waitSignal(picture.ready, timeout=30_000):
        gallery_of(stage).shelf.choose("untold-story")
    assert picture.save.isEnabled()


def test_problems_leave_no_empty_details_beside_them(play: Play) -> None:
    stage = play(own={"bad.toml": "id ="})
    stage.run("file.methods")
    page = gallery_of(stage)
    page.go_to(Place("problems"))
    assert page.details.isHidden()
    page.go_to(Place("group", "growth"))
    assert not page.details.isHidden()


@pytest.mark.parametrize("language", LANGUAGES)
def test_details_and_programmes_have_room_in_large_type_and_a_small_window(
    qapp: QApplication, tmp_path: Path, language: Language
) -> None:
    stage = Stage(qapp, tmp_path / "large", language=language, size=QSize(1100, 680), scale=1.5)
    stage.open(stage.fill)
    stage.run("file.methods")
    page = gallery_of(stage)
    for method in ids(page):
        page.shelf.choose(method)
        settle()
        assert page.details.body.widget().minimumSizeHint().width() <= page.details.body.viewport().width(), method
    groups = page.groups.list
    rows = [groups.visualRect(groups.rows.index(row)) for row in range(groups.rows.rowCount())]
    assert [rect.height() for rect in rows] == [groups.sizeHintForRow(row) for row in range(len(rows))]
    stage.close()
