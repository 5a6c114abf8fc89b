"""The model of the cards, and what a screen reader is told."""

from datetime import date

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from canvasapp.domain.model.draft import Draft, DraftSheet, made
from canvasapp.domain.model.summaries import Thumbnail
from canvasapp.domain.model.values import Language
from canvasapp.domain.model.workshop import NoteBody, Workshop
from canvasapp.ui.kit.wording import shortened
from canvasapp.ui.library.workshop_cards import CardModel, WorkshopCard, in_order, spoken, thumbnail_of


def card(title: str, client: str = "", *, card_id: str = "", notes: int = 38) -> WorkshopCard:
    workshop = Workshop(id=card_id or title, title=title, client=client, day=date(2005, 3, 14))
    return WorkshopCard(workshop.id, workshop, notes, 7, 1, dict)


@pytest.fixture
def model(qapp: QApplication) -> CardModel:
    """A model with three cards, watched for every mistake a model can make."""
    made_model = CardModel(qapp, lambda: "en")
    QAbstractItemModelTester(made_model, QAbstractItemModelTester.FailureReportingMode.Fatal, made_model)
    made_model.show([card("A"), card("B"), card("C")])
    return made_model


def test_the_model_shows_the_cards_in_their_order(model: CardModel) -> None:
    assert [model.index(row).data() for row in range(model.rowCount())] == ["A", "B", "C"]


def test_the_same_cards_stay_where_they_are_and_are_painted_anew(qtbot: QtBot, model: CardModel) -> None:
    resets: list[str] = []
    model.modelReset.connect(lambda: resets.append("reset"))
    with qtbot.waitSignal(model.dataChanged):
        model.show([card("Another", card_id="A"), card("B"), card("C")])
    assert model.index(0).data() == "Another"
    assert resets == []


def test_other_cards_replace_those_that_are_shown(qtbot: QtBot, model: CardModel) -> None:
    with qtbot.waitSignal(model.modelReset):
        model.show([card("C"), card("A")])
    assert model.index_of("A").row() == 1
    assert not model.index_of("B").isValid()


def test_a_title_is_edited_only_where_that_is_allowed(model: CardModel) -> None:
    renamed: list[tuple[str, str]] = []
    assert not model.index(0).flags() & Qt.ItemFlag.ItemIsEditable
    assert not model.setData(model.index(0), "X")
    model.rename = lambda card_id, title: renamed.append((card_id, title))
    assert model.index(0).flags() & Qt.ItemFlag.ItemIsEditable
    assert model.setData(model.index(0), " X ")
    assert renamed == [("A", "X")]


@pytest.mark.parametrize("same", ["A", "  A ", "", "   "])
def test_a_title_that_is_blank_or_the_same_renames_nothing(model: CardModel, same: str) -> None:
    model.rename = lambda card_id, title: pytest.fail(f"renamed {card_id} to {title}")
    assert not model.setData(model.index(0), same)


@pytest.mark.parametrize("role", [Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.DecorationRole])
def test_an_index_that_is_not_there_has_no_data(model: CardModel, role: Qt.ItemDataRole) -> None:
    assert model.data(QModelIndex(), role) is None


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Online bookshop moves to e-books, Lantern Books, 14 March 2005, 38 note(s), 7 sheet(s)"),
        ("ko", "Online bookshop moves to e-books, Lantern Books, 2005년 3월 14일, 38 note(s), 7 sheet(s)"),
    ],
)
def test_a_card_says_everything_that_it_shows(language: Language, sentence: str) -> None:
    said = spoken(card("Online bookshop moves to e-books", "Lantern Books"), language)
    assert said.replace("38 notes", "38 note(s)").replace("7 sheets", "7 sheet(s)") == sentence


def test_a_card_without_client_and_day_says_the_rest() -> None:
    bare = WorkshopCard("w", Workshop(id="w", title="Draft"), 0, 1, 1, dict)
    assert spoken(bare, "en").startswith("Draft, 0 ")


def test_the_order_is_by_title_or_by_client_and_those_without_a_client_last() -> None:
    cards = [card("zebra"), card("Apple", "b"), card("mango", "A")]
    assert [c.workshop.title for c in in_order(cards, "newest")] == ["zebra", "Apple", "mango"]
    assert [c.workshop.title for c in in_order(cards, "title")] == ["Apple", "mango", "zebra"]
    assert [c.workshop.title for c in in_order(cards, "client")] == ["mango", "Apple", "zebra"]


def test_the_picture_of_a_content_is_that_of_its_first_sheet_with_notes() -> None:
    notes = (NoteBody(block="channels", text="abc"), NoteBody(block="channels", text="ab"))
    sheets = (
        DraftSheet(method="canvas-walk", title="Empty"),
        DraftSheet(method="canvas-walk", title="Today", notes=notes),
        DraftSheet(method="canvas-walk", title="2030", notes=notes[:1]),
    )
    marks = {"channels": (("A", 3), ("A", 2))}
    assert thumbnail_of(made(Draft(title="T", sheets=sheets))) == Thumbnail("canvas-walk", marks)
    assert thumbnail_of(made(Draft(title="T", sheets=sheets[:1]))) == Thumbnail("canvas-walk")


@pytest.mark.parametrize(
    ("text", "short"),
    [("Short", "Short"), ("Two\n lines", "Two lines"), ("a " * 40, "a " * 29 + "a…"), ("가" * 61, "가" * 23 + "…")],
)
def test_a_title_in_a_sentence_is_one_line_of_bounded_length(text: str, short: str) -> None:
    assert shortened(text) == short
