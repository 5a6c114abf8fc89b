"""What the screens need: the look, settings of their own, the methods, English until a test chooses otherwise."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from facilitator import Disk, Facilitator
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from workbooks import with_workshop

from canvasapp.app.places import find_places
from canvasapp.app.settings import SchemeChoice, Settings
from canvasapp.domain.model.change import Edit
from canvasapp.domain.model.values import Language
from canvasapp.store.errors import DiskFull
from canvasapp.store.method_files import load_methods
from canvasapp.store.sqlite.workbook import SqliteWorkbook
from canvasapp.ui.kit.context import Context
from canvasapp.ui.kit.i18n import Interface
from canvasapp.ui.kit.settings_file import SettingsFile
from canvasapp.ui.look.look import Look

ContextMaker = Callable[..., Context]


@pytest.fixture
def make_context(qapp: QApplication, tmp_path: Path) -> Iterator[ContextMaker]:
    """Makes a context in a language, scheme and text size."""
    interfaces: list[Interface] = []

    def make(language: Language = "en", scheme: SchemeChoice = "light", scale: float = 1.0) -> Context:
        places = find_places()
        interface = Interface(qapp, places.resources / "i18n")
        interface.choose(language)
        interfaces.append(interface)
        return Context(
            look=Look(qapp, places.resources, scheme=scheme, scale=scale, contrast=False),
            settings=Settings(SettingsFile(tmp_path / "settings.ini")),
            places=places,
            interface=interface,
            methods=load_methods(places.methods),
        )

    yield make
    for interface in interfaces:
        interface.choose("en")


@pytest.fixture
def context(make_context: ContextMaker) -> Context:
    """The context of most tests: English, light, usual text size."""
    return make_context()


@pytest.fixture
def table(qtbot: QtBot, context: Context, tmp_path: Path) -> Iterator[Facilitator]:
    """The facilitator at a new workshop with one empty canvas, in English."""
    path = tmp_path / "workbook.canvasbook"
    with_workshop(path)
    facilitator = Facilitator(qtbot, context, path)
    yield facilitator
    facilitator.leave()
    QApplication.clipboard().clear()  # what Python made and the clipboard holds at the end brings Qt down


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Iterator[Disk]:
    """The disk of this test."""
    made = Disk()
    write = SqliteWorkbook.write

    def writes_if_it_can(workbook: SqliteWorkbook, edit: Edit, *given: object, **named: object) -> object:
        if made.full:
            raise DiskFull.at(workbook.path)
        return write(workbook, edit, *given, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(SqliteWorkbook, "write", writes_if_it_can)
    yield made
    made.full = False
