"""A print centre with small pages of its own, dialogs that answer at once, and nothing remembered."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from press import Answers, Press
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from canvasapp.app.places import find_places
from canvasapp.app.settings import Settings
from canvasapp.domain.model.content import Content
from canvasapp.domain.model.draft import Draft, DraftSheet, made
from canvasapp.domain.model.workshop import NoteBody
from canvasapp.store.method_files import load_methods
from canvasapp.ui.kit.context import Context
from canvasapp.ui.kit.i18n import Interface
from canvasapp.ui.kit.settings_file import SettingsFile
from canvasapp.ui.look.look import Look
from canvasapp.ui.printing.print_page import PrintPage

TODAY = date(2026, 3, 2)


@pytest.fixture
def press() -> Iterator[Press]:
    """The formats of this test."""
    made_press = Press()
    yield made_press
    made_press.gate.set()


@pytest.fixture
def answers() -> Answers:
    """The dialogs of this test."""
    return Answers()


@pytest.fixture
def context(qapp: QApplication, tmp_path: Path) -> Iterator[Context]:
    """What every page is given, with settings of its own."""
    places = find_places()
    interface = Interface(qapp, places.resources / "i18n")
    look = Look(qapp, places.resources, scheme="light")
    methods = dict(load_methods(places.methods))
    methods["walk"] = methods["canvas-walk"].model_copy(update={"id": "walk", "canvas": None})
    yield Context(
        look=look,
        settings=Settings(SettingsFile(tmp_path / "settings.ini")),
        places=places,
        interface=interface,
        methods=methods,
    )
    interface.choose("en")


@pytest.fixture
def content() -> Content:
    """A Korean workshop with two canvases and an exercise that is no canvas."""
    notes = [NoteBody(block="channels", text=text) for text in ("온라인 서점", "동네 서점 <b>&amp;</b>", "Wireless")]
    return made(
        Draft(
            title="서점: 2004/2008?",
            language="ko",
            sheets=(
                DraftSheet(method="canvas-walk", title="오늘", notes=tuple(notes)),
                DraftSheet(method="walk", title="연습"),
                DraftSheet(method="canvas-walk", title="2030", notes=tuple(notes[:1])),
            ),
        )
    )


@pytest.fixture
def page(qtbot: QtBot, context: Context, content: Content, press: Press, answers: Answers) -> PrintPage:
    """The print centre with the first canvas on the desk."""
    dialogs = {"where": answers.where, "printing": answers.printer}
    shown = PrintPage(context, offered=press.formats, today=lambda: TODAY, **dialogs)  # type: ignore[arg-type]
    qtbot.addWidget(shown)
    shown.resize(1440, 900)
    shown.show()
    with qtbot.waitSignal(shown.ready):
        shown.show_for(content, content.sheets[0].id)
    return shown
