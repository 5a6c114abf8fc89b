"""A canvas that no one has seen, in the user's folder, works everywhere: no code knows the name of a canvas."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLabel
from stage import Stage, settle
from workbooks import ROOT

from canvasapp.app.document import Document
from canvasapp.app.method_library import method_files
from canvasapp.app.places import Places, find_places
from canvasapp.app.session import Session
from canvasapp.cli import run
from canvasapp.domain.engine.results.outcome import Offer
from canvasapp.domain.method.choosing import add_methods
from canvasapp.domain.method.method import Canvas, Method
from canvasapp.domain.model.blocks import SHELF
from canvasapp.domain.model.content import Content
from canvasapp.domain.model.edits import add_to_blocks, set_answer
from canvasapp.domain.model.values import LANGUAGES, Language
from canvasapp.export.format import Job, formats
from canvasapp.export.formats.poster import PosterOptions
from canvasapp.export.options import Options
from canvasapp.store.sqlite.workbook import SqliteWorkbook
from canvasapp.ui.gallery.gallery_groups import Place
from canvasapp.ui.gallery.gallery_page import GalleryPage
from canvasapp.ui.gallery.handout_sketch import motif_of
from canvasapp.ui.library.card_thumbnails import CardThumbnails
from canvasapp.ui.library.workshop_cards import card_of_example
from canvasapp.ui.sheets.page.sheet_page import MethodSheet

UNSEEN = ROOT / "tests" / "data" / "unseen-canvas.toml"
ID = "orchard-year"
NOTES = {
    "roots": ["Loam over chalk"],
    "trunk": ["Four pears of 1920"],
    "blossom": ["Last week of April", "Plums ten days before"],
    "fruit": ["Apples for the cellar"],
    "class": ["Table apples first"],
    "frost": ["The night of 12 May"],
    "bees": ["Seven hives on loan"],
    "baskets": ["The cart on Saturdays"],
    "cider": ["Two barrels"],
    "neighbours": ["They want the windfall"],
    "elsewhere": ["A note of another canvas"],
}


@pytest.fixture
def places(home: Path) -> Places:
    """A home with the canvas in its folder."""
    own = home / "methods"
    own.mkdir(parents=True)
    (own / "unseen-canvas.toml").write_bytes(UNSEEN.read_bytes())
    return find_places()


@pytest.fixture
def method(places: Places) -> Method:
    return method_files(places)[ID]


@pytest.fixture
def canvas(method: Method) -> Canvas:
    assert method.canvas is not None
    return method.canvas


@pytest.fixture
def session(places: Places, tmp_path: Path) -> Iterator[Session]:
    """A workshop with one sheet of the canvas and its notes, made on the command line."""
    path = tmp_path / "orchard.canvasbook"
    assert run(["new", str(path), "--title", "Orchard", "--method", ID]) == 0
    with SqliteWorkbook.open(path) as workbook:
        document = Document(workbook, workbook.workshops()[0].workshop.id, "tests")
        session = Session(document, method_files(places))
        document.do(add_to_blocks(document.content, document.content.sheets[0].id, NOTES))
        yield session
        session.end()


def squeezed(text: str) -> str:
    return "".join(text.split())


def printed(pdf: bytes) -> list[str]:
    """The texts of the pages of a PDF, without blanks."""
    return [squeezed(page.extract_text()) for page in PdfReader(BytesIO(pdf)).pages]


def texts(content: Content) -> set[str]:
    return {note.text for note in content.notes.values()}


def test_it_is_on_the_command_line(places: Places, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["methods"]) == 0
    assert ID in capsys.readouterr().out
    assert run(["methods", "check", str(UNSEEN)]) == 0


def test_its_sheet_is_called_as_it_says(session: Session) -> None:
    (sheet,) = session.content.sheets
    assert (sheet.title, sheet.method, sheet.method_version) == ("The orchard", ID, 2)


def test_what_it_computes_counts_its_blocks_whatever_they_are_called(session: Session) -> None:
    outcome = session.outcomes.of(session.content.sheets[0].id)
    assert outcome is not None
    assert (outcome.messages, outcome.results["ripe"].value) == ((), 2)  # type: ignore[union-attr]


@pytest.mark.parametrize("language", LANGUAGES)
def test_its_poster_has_its_blocks_all_notes_and_its_credit(
    session: Session, canvas: Canvas, places: Places, language: Language
) -> None:
    job = Job(session.content, session.methods, places.resources, language, PosterOptions(paper="A2", data=False))
    poster = formats()["poster"]
    product = poster.write(job)
    assert poster.lost is not None
    assert poster.lost(product.data, job) == ()
    first, second = printed(product.data)
    names = [block.name.in_(language) for block in canvas.block]
    assert [name for name in (*names, canvas.credit.in_(language)) if squeezed(name) not in first] == []
    assert squeezed({"en": "Shelf", "ko": "보관함"}[language]) in second
    assert squeezed("A note of another canvas") in second


@pytest.mark.parametrize("language", LANGUAGES)
def test_its_blank_handout_asks_all_its_questions(method: Method, tmp_path: Path, language: Language) -> None:
    out = tmp_path / "blank.pdf"
    assert run(["export", "--method", ID, str(out), "--language", language]) == 0
    text = "".join(printed(out.read_bytes()))
    guides = [method.guide(block.id) for block in method.canvas_blocks]
    asked = [words.in_(language) for guide in guides for words in (guide.prompt, *guide.hints)]
    assert [words for words in asked if squeezed(words) not in text] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("suffix", ["markdown", "json"])
def test_it_survives_the_way_through_a_file(
    session: Session, canvas: Canvas, places: Places, language: Language, suffix: str
) -> None:
    job = Job(session.content, session.methods, places.resources, language, Options())
    written = formats()[suffix].write(job).data
    read = formats()[suffix].read
    assert read is not None
    again = read(written, f"x.{suffix}", session.methods).content
    (sheet,) = again.sheets
    assert sheet.method == ID
    found = {block: [note.text for note in again.in_block(sheet.id, block)] for block in NOTES}
    assert found == NOTES


def test_by_hand_its_headings_are_enough(places: Places) -> None:
    read = formats()["markdown"].read
    assert read is not None
    content = read(b"# Orchard\n## Flowers\n- In May\n## Shelf\n- Ladder", "x.md", method_files(places)).content
    (sheet,) = content.sheets
    assert (sheet.method, sheet.title) == (ID, "The orchard")
    assert {note.block: note.text for note in content.notes.values()} == {"blossom": "In May", SHELF: "Ladder"}


def test_offers_go_where_it_takes_them_and_the_others_to_its_shelf(session: Session, places: Places) -> None:
    session.document.do(add_methods(session.content, [session.methods["customer-effort"]]))
    sheet = session.content.sheets[-1].id
    offers = {
        Offer("fix", "1", "channels", "By boat"): "By boat",
        Offer("fix", "2", "frost", "Cover the pears"): "Cover the pears",
        Offer("fix", "3", "cost_structure", "A ladder"): "A ladder",
    }
    session.document.do(session.accept(sheet, offers, "A"))
    blocks = {note.text: note.block for note in session.content.notes.values()}
    assert [blocks[text] for text in offers.values()] == ["baskets", "frost", SHELF]


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_in_the_gallery_the_window_the_projector_and_the_library(
    qapp: QApplication, tmp_path: Path, language: Language
) -> None:
    own = tmp_path / "stage" / "methods"
    own.mkdir(parents=True)
    (own / "orchard.toml").write_bytes(UNSEEN.read_bytes())
    stage = Stage(qapp, tmp_path / "stage", language=language, size=QSize(1366, 768))
    try:
        stage.open()
        stage.run("file.methods")
        _add_from_the_gallery(stage)
        canvas = stage.canvas()
        method = canvas.method
        assert method.canvas is not None
        labels = [label.text() for label in stage.workshop().first_step.findChildren(QLabel)]
        assert any(method.canvas.begin.in_(language) in text for text in labels)  # type: ignore[union-attr]
        session = stage.workshop().session
        session.document.do(add_to_blocks(session.content, canvas.sheet_id, NOTES))
        settle()
        for present in (False, True):
            stage.workshop().present(present)
            settle()
            assert not stage.window.grab().isNull()
            _all_notes_in_sight(stage)
        stage.workshop().present(False)
        stage.show_guide(True)
        canvas.go_to("trunk")
        told = [label.text() for label in stage.workshop().guide.panel().findChildren(QLabel) if label.isVisible()]
        assert method.guide("trunk").prompt.in_(language) in told
        assert not any("together" in text or "함께" in text for text in told)
        _offered_notes_say_where_they_go(stage)
        _picture_in_the_library(stage)
    finally:
        stage.close()


def _add_from_the_gallery(stage: Stage) -> None:
    page = stage.window.page()
    assert isinstance(page, GalleryPage)
    page.go_to(Place("own"))
    shown = page.shelf.method()
    assert shown is not None
    assert (shown.id, motif_of(shown)) == (ID, "canvas")
    assert not page.grab().isNull()
    page.add()
    settle()


def _all_notes_in_sight(stage: Stage) -> None:
    """Every part stands inside the canvas, none over another, with its notes; those of other canvases on the shelf."""
    parts = [widget for widget in stage.canvas().blocks.values() if widget.isVisible()]
    places = [widget.geometry() for widget in parts]
    assert all(stage.canvas().rect().contains(place) for place in places)
    assert all(not one.intersects(two) for i, one in enumerate(places) for two in places[:i])
    shown = {widget.block.id: [note.text for note in widget.model.notes] for widget in parts}
    assert shown.pop(SHELF) == NOTES["elsewhere"]
    assert shown == {block: texts for block, texts in NOTES.items() if block != "elsewhere"}


def _offered_notes_say_where_they_go(stage: Stage) -> None:
    workshop = stage.workshop()
    workshop.add_sheet(stage.context.methods["recommend-test"])
    settle()
    page = workshop.sheets.steps()
    assert isinstance(page, MethodSheet)
    lines = {"lines": ["They wait too long"]}
    workshop.session.document.do(set_answer(workshop.session.content, page.sheet_id, "hesitations", lines))
    settle()
    (card,) = page.tray.model.cards
    assert card.block == {"en": "Unplaced (Customer relationships)", "ko": "자리 없음(고객 관계)"}[stage.language]


def _picture_in_the_library(stage: Stage) -> None:
    """A note of the lowest row is painted there, and nothing where the grid has a hole."""
    thumbnails = CardThumbnails(stage.context.look, stage.context.methods)
    session = stage.workshop().session
    picture = thumbnails.picture(card_of_example("x", session.content), QSize(330, 195), 1.0).toImage()
    paper = QColor(stage.context.look.theme.papers["yellow"].fill).rgb()
    assert paper in {picture.pixel(x, y) for x in range(160) for y in range(175, 195)}
    assert paper not in {picture.pixel(x, y) for x in range(225, 325) for y in range(105, 145)}
