"""Every screen in both languages and schemes, at the sizes that count: all words have room, nothing is too small."""

import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest
from fitting import LongLanguage, PseudoLanguage, clipped
from known_words import NAMES, content_words
from PySide6.QtCore import QSize, Qt, QTranslator
from PySide6.QtGui import QFont, QFontInfo
from PySide6.QtWidgets import QApplication, QLabel, QListView, QStyleOptionViewItem, QWidget
from pytestqt.qtbot import QtBot
from scenes import SCENES
from spoken import without, words_on_screen
from stage import Stage, settle

from canvasapp.domain.model.values import LANGUAGES, Language
from canvasapp.ui.canvas.note_delegate import NoteDelegate
from canvasapp.ui.look import type as typography
from canvasapp.ui.look.theme import SchemeName

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

SIZES = (QSize(1440, 900), QSize(1366, 768), QSize(1100, 680))
SAID_ONCE = "menu|message|02-canvas|method|05-|06-|09-|legend|confirm|findings|import"
"""Scenes with words that stay as they were said: menus, messages, an open editor, what a sheet offers or brings in,
questions."""

SCHEMES: tuple[SchemeName, ...] = ("light", "dark")
RATIO = "QT_SCALE_FACTOR"
MAIN = [name for name in SCENES if name[0].isdigit()]

Play = Callable[..., Stage]


@pytest.fixture
def play(qapp: QApplication, tmp_path: Path) -> Iterator[Play]:
    """Plays a scene in a home of its own."""
    stages: list[Stage] = []

    def begin(scene: str, language: Language = "en", *, scale: float = 1.0, size: QSize = SIZES[0]) -> Stage:
        stage = Stage(qapp, tmp_path / f"stage{len(stages)}", language=language, scale=scale, size=size)
        stages.append(stage)
        SCENES[scene](stage)
        return stage

    yield begin
    for stage in stages:
        stage.close()


def shown() -> list[QWidget]:
    """The windows, dialogs and menus on the screen."""
    return [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]


def cut_notes(root: QWidget) -> list[str]:
    """The notes that have less room than their text needs, or are out of sight where nothing scrolls."""
    found = []
    for view in root.findChildren(QListView):
        delegate = view.itemDelegate()
        if not isinstance(delegate, NoteDelegate) or not view.isVisible():
            continue
        for row in range(view.model().rowCount()):
            index = view.model().index(row, 0)
            room, needed = view.visualRect(index), delegate.sizeHint(QStyleOptionViewItem(), index)
            scrolls = view.verticalScrollBarPolicy() != Qt.ScrollBarPolicy.ScrollBarAlwaysOff
            hidden = not scrolls and room.bottom() - delegate.style.gap > view.viewport().height()
            if room.height() < needed.height() or room.width() < needed.width() or hidden:
                found.append(index.data())
    return found


def everything_fits() -> None:
    """Fails with the texts that have too little room anywhere on the screen."""
    settle()
    assert [text for window in shown() for text in (*clipped(window), *cut_notes(window))] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scene", SCENES)
def test_a_screen(
    subtests: pytest.Subtests, monkeypatch: pytest.MonkeyPatch, play: Play, scene: str, language: Language
) -> None:
    """Each screen is built once for all that is to be seen on it."""
    painted: list[QFont] = []
    monkeypatch.setattr(typography, "_font", recording(typography._font, painted))
    stage = play(scene, language)
    assert stage.window.devicePixelRatioF() == float(os.environ.get(RATIO, "1"))
    with subtests.test("no word is smaller than nine points, and there are two weights"):
        fonts_are_few_and_large(painted)
    if language == "ko":
        with subtests.test("every word is Korean"):
            every_word_is_korean(stage)
    with subtests.test("every word has room in both schemes at all sizes"):
        for scheme in SCHEMES:  # outside, since a change of colours takes longer than one of the size
            stage.context.look.choose(scheme=scheme)
            everything_fits_at(stage, SIZES)
    if language == "ko" and not re.search(SAID_ONCE, scene):
        with subtests.test("every word follows a change of language"):
            everything_fits_at(stage, SIZES[:1])
            every_word_follows_the_language(stage)


def everything_fits_at(stage: Stage, sizes: Sequence[QSize]) -> None:
    for size in sizes:
        stage.window.resize(size)
        everything_fits()


def fonts_are_few_and_large(painted: list[QFont]) -> None:
    settle()
    for window in shown():
        window.grab()
    standing = [widget.font() for window in shown() for widget in window.findChildren(QWidget) if widget.isVisible()]
    assert {font.weight() for font in [*painted, *standing]} <= {QFont.Weight.Normal, QFont.Weight.Bold}
    assert min(QFontInfo(font).pointSizeF() for font in [*painted, *standing]) >= 9 - 0.01


def every_word_is_korean(stage: Stage) -> None:
    known = content_words(stage) | set(NAMES)
    assert {text for text in words_on_screen() if re.search(r"[A-Za-z]{2,}", without(text, known))} == set()


def every_word_follows_the_language(stage: Stage) -> None:
    known = content_words(stage) | {"한국어", *NAMES}
    with speaking(PseudoLanguage(QApplication.instance())):
        settle()
        deaf = {text for text in words_on_screen() if "«" not in text and re.search("[가-힣]", without(text, known))}
    assert deaf == set()


@contextmanager
def speaking(language: QTranslator) -> Iterator[None]:
    """The interface in a language of the tests."""
    QApplication.installTranslator(language)
    try:
        yield
    finally:
        QApplication.removeTranslator(language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_screen_where_a_pixel_is_four(language: Language) -> None:
    """3840 × 2160 at 200 %: Qt reads the ratio when it starts, so the tests above run in a process of their own."""
    tests = [f"{__file__}::test_a_screen[{scene}-{language}]" for scene in MAIN]
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *tests],
        env=os.environ | {RATIO: "2"},
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("scene", SCENES)
def test_everything_fits_in_the_largest_text_in_the_smallest_window(play: Play, scene: str) -> None:
    stage = play(scene, scale=1.5, size=SIZES[-1])
    everything_fits()
    if scene in MAIN:
        everything_fits_at(stage, SIZES[:1])


@pytest.mark.parametrize("scene", MAIN)
def test_everything_fits_in_the_largest_text_in_korean(play: Play, scene: str) -> None:
    play(scene, "ko", scale=1.5)
    everything_fits()


@pytest.mark.parametrize("scene", SCENES)
def test_everything_fits_in_a_language_with_longer_words(qapp: QApplication, play: Play, scene: str) -> None:
    with speaking(LongLanguage(qapp)):
        everything_fits_at(play(scene), SIZES)


def test_a_label_without_room_is_found(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    label = QLabel("Customer segments", window)
    label.setFixedWidth(20)
    window.show()
    assert clipped(window) == ["Customer segments"]
    label.setFixedWidth(400)
    window.setFixedWidth(100)
    assert clipped(window) == ["Customer segments"]
    window.setFixedWidth(400)
    assert clipped(window) == []


def recording(make: Callable[..., QFont], made: list[QFont]) -> Callable[..., QFont]:
    """`make`, with a list of what it made."""

    def record(*args: object, **options: object) -> QFont:
        font = make(*args, **options)
        made.append(font)
        return font

    return record
