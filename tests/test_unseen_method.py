"""A method that no one has seen, in the user's folder, works everywhere: there is nothing about methods in the code."""

import json
from collections.abc import Iterator
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any, get_args

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication
from stage import Stage, settle
from workbooks import ROOT

from canvasapp.app.document import Document
from canvasapp.app.method_library import method_files
from canvasapp.app.places import Places, find_places
from canvasapp.cli import run
from canvasapp.domain.engine.evaluating import outcome_in
from canvasapp.domain.method.choosing import add_methods
from canvasapp.domain.method.elements import Element, LetterElement, TableElement
from canvasapp.domain.method.method import Method
from canvasapp.domain.method.rules import ResultRule
from canvasapp.domain.model.content import Content
from canvasapp.domain.model.edits import add_notes, set_answer
from canvasapp.domain.model.values import LANGUAGES, Language, Words
from canvasapp.export.format import Job, formats
from canvasapp.export.formats.handout import HandoutOptions
from canvasapp.export.formats.json_file import read as read_json
from canvasapp.export.formats.json_file import write as write_json
from canvasapp.export.options import Options
from canvasapp.store.sqlite.workbook import SqliteWorkbook
from canvasapp.ui.gallery.gallery_groups import Place
from canvasapp.ui.gallery.gallery_page import GalleryPage

TODAY = date(2026, 7, 1)
UNSEEN = ROOT / "tests" / "data" / "unseen-method.toml"

ANSWERS: dict[str, Any] = {
    "meadow": {"lines": ["The mill slope", "The plum orchard"]},
    "mood": {"sun": {"v": 4}, "cake": {"v": 5, "why": "grandmother bakes"}},
    "packed": {"cups": {"v": "yes", "why": "in the van"}, "blankets": {"v": "partly"}},
    "baskets": {
        "rows": [
            {"id": "r1", "label": "Plum basket", "weight": 7, "fun": 4, "who": "Ada", "size": "large"},
            {"id": "r2", "label": "Bread basket", "weight": 3, "fun": 2, "who": "Bo", "size": "small"},
        ]
    },
    "paths": {
        "cells": {"now": {"north|dry": 2, "north|wet": 5, "south|dry": 1, "south|wet": 3}, "later": {"north|wet": 2}},
        "remarks": {"north|wet": "bring a rope"},
    },
    "weather": {
        "nodes": [
            {"id": "guests", "label": "Guests", "hub": True, "state": 3},
            {"id": "songs", "label": "Songs", "state": 2},
        ],
        "links": [
            {"source": "guests", "target": "songs", "sign": "+", "strength": 4, "delay": 1},
            {"source": "songs", "target": "guests", "sign": "+", "strength": 3, "delay": 2},
        ],
    },
    "cost": {
        "vars": [
            {"sym": "people", "label": "People", "low": 4, "base": 6, "high": 9, "quality": 3},
            {"sym": "plums", "label": "Plums each", "role": "lever", "low": 2, "base": 3, "high": 5, "quality": 2},
        ],
        "equations": ["bill = people*plums*0.4"],
    },
    "invitation": {"edited": {}},
}


@pytest.fixture
def places(home: Path) -> Places:
    """A home with the method in its folder."""
    own = home / "methods"
    own.mkdir(parents=True)
    (own / "unseen-method.toml").write_bytes(UNSEEN.read_bytes())
    return find_places()


@pytest.fixture
def method(places: Places) -> Method:
    return method_files(places)["picnic-plan"]


@pytest.fixture
def book(places: Places, method: Method, tmp_path: Path) -> Path:
    """A workbook with a workshop, a canvas with a note, and the method's sheet filled in."""
    path = tmp_path / "picnic.canvasbook"
    assert run(["new", str(path), "--title", "Summer"]) == 0
    with SqliteWorkbook.open(path) as workbook:
        document = Document(workbook, workbook.workshops()[0].workshop.id, "tests")
        document.do(add_notes(document.content, document.content.sheets[0].id, "channels", ["By boat"]))
        document.do(add_methods(document.content, [method]))
        sheet = document.content.sheets[-1].id
        for element, value in ANSWERS.items():
            document.do(set_answer(document.content, sheet, element, value))
    return path


def loaded(path: Path) -> Content:
    with SqliteWorkbook.open(path, read_only=True) as workbook:
        return workbook.load(workbook.workshops()[0].workshop.id)


def words_of(value: object, language: Language) -> Iterator[str]:
    """All texts in a part of a method."""
    if isinstance(value, Words):
        yield value.in_(language)
    elif isinstance(value, (tuple, list)):
        for inner in value:
            yield from words_of(inner, language)
    elif hasattr(value, "model_fields_set"):
        for name in type(value).model_fields:
            yield from words_of(getattr(value, name), language)


def squeezed(text: str) -> str:
    return "".join(text.split())


def printed(pdf: bytes) -> str:
    """The text of a PDF without blanks."""
    return squeezed("".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages))


def _to_write_on(element: Element) -> Element:
    """An element without what is not on a blank sheet: computed columns, and the templates of a letter."""
    if isinstance(element, TableElement):
        return element.model_copy(update={"columns": tuple(c for c in element.columns if c.kind != "calc")})
    if isinstance(element, LetterElement):
        parts = tuple(part.model_copy(update={"template": part.title}) for part in element.parts)
        return element.model_copy(update={"parts": parts})
    return element


def test_it_has_all_kinds_of_elements_and_all_views_of_results(method: Method) -> None:
    kinds = {get_args(member.model_fields["kind"].annotation)[0] for member in get_args(get_args(Element)[0])}
    views = {get_args(member.model_fields["view"].annotation)[0] for member in get_args(get_args(ResultRule)[0])}
    assert {element.kind for element in method.element} == kinds
    assert {rule.view for rule in method.result} == views
    assert (len(kinds), len(views)) == (8, 9)


def test_it_is_on_the_command_line(places: Places, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["methods"]) == 0
    assert "picnic-plan" in capsys.readouterr().out
    assert run(["methods", "check", str(UNSEEN)]) == 0


def test_its_results_are_computed(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert run(["results", str(book), "--json"]) == 0
    sheet = json.loads(capsys.readouterr().out)["workshops"][0]["sheets"][1]
    results = sheet["results"]
    assert sheet["messages"] == []
    assert results["joy"]["value"] == pytest.approx(100 * (4 + 2 * 5) / 3 / 5)
    assert results["joy"]["band"] == "Off we go"
    assert [(item["label"], item["value"], item["rank"]) for item in results["ranking"]["items"]] == [
        ("Plum basket", 14, 1),
        ("Bread basket", 3, 2),
    ]
    assert [item["value"] for item in results["shape"]["items"]] == [4, 5]
    assert results["heat"]["cells"] == [[2, 5], [1, 3]]
    assert results["spots"]["points"][0]["corner"] == "Share it"
    assert (results["wheel"]["closed"], results["wheel"]["turn"]) == (True, 3)
    assert results["drivers"]["base"] == pytest.approx(7.2)
    assert [(point["x"], point["y"]) for point in results["walk"]["points"]] == [(2, 7), (3, 10)]
    assert (results["finding"]["band"], results["finding"]["tone"]) == ("The plums are waiting.", "good")
    assert [offer["text"] for offer in sheet["offered"]] == [
        "Somebody to carry Plum basket (14 kg)",
        "The mill slope",
        "The plum orchard",
    ]


def test_it_survives_the_way_through_a_file(book: Path, places: Places) -> None:
    content, methods = loaded(book), method_files(places)
    job = Job(content, methods, places.resources, "en", Options())
    again = read_json(write_json(job).data, "x.json", methods).content
    today = outcome_in(content, methods, content.sheets[1].id, TODAY).results
    assert outcome_in(again, methods, again.sheets[1].id, TODAY).results == today


@pytest.mark.parametrize("language", LANGUAGES)
def test_its_blank_handout_has_all_its_words(method: Method, tmp_path: Path, language: Language) -> None:
    out = tmp_path / "blank.pdf"
    assert run(["export", "--method", "picnic-plan", str(out), "--language", language]) == 0
    text = printed(out.read_bytes())
    asked = [word for element in map(_to_write_on, method.element) for word in words_of(element, language)]
    missing = [word for word in (method.title.in_(language), *asked) if squeezed(word) not in text]
    assert missing == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_its_filled_handout_has_answers_and_results(book: Path, method: Method, language: Language) -> None:
    content = loaded(book)
    places = find_places()
    job = Job(
        content, method_files(places), places.resources, language, HandoutOptions(filled=True), (content.sheets[1].id,)
    )
    text = printed(formats()["handout"].write(job).data)
    typed = ["The mill slope", "Plum basket", "Bread basket", "grandmother bakes", "bring a rope", "Ada", "bill"]
    assert [word for word in typed if squeezed(word) not in text] == []
    titles = [rule.title.in_(language) for rule in method.result]
    assert [word for word in titles if squeezed(word) not in text] == []


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_in_the_gallery_and_its_sheet_can_be_filled_in(
    qapp: QApplication, tmp_path: Path, language: Language
) -> None:
    own = tmp_path / "stage" / "methods"
    own.mkdir(parents=True)
    (own / "picnic.toml").write_bytes(UNSEEN.read_bytes())
    stage = Stage(qapp, tmp_path / "stage", language=language, size=QSize(1366, 768))
    try:
        stage.open()
        stage.run("file.methods")
        page = stage.window.page()
        assert isinstance(page, GalleryPage)
        page.go_to(Place("own"))
        page.add()
        settle()
        workshop = stage.workshop()
        sheet = workshop.sheets.steps()
        assert sheet is not None
        assert sheet.method.id == "picnic-plan"
        for element, value in ANSWERS.items():
            assert workshop.host.do(set_answer(workshop.content, sheet.sheet_id, element, value)) == ""
        shown: set[str] = set()
        for step in sheet.method.step:
            sheet.choose_step(step.id)
            settle()
            assert not stage.window.grab().isNull()
            shown |= {name for name, card in sheet.cards.items() if card.isVisibleTo(sheet)}
        assert shown == {element.id for element in sheet.method.element}
    finally:
        stage.close()
