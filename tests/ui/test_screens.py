"""Every screen in both languages and schemes, at the sizes that count: all words have room, nothing is too small."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from fitting import LongLanguage, clipped
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontInfo
from PySide6.QtWidgets import QApplication, QLabel, QListView, QStyleOptionViewItem, QWidget
from pytestqt.qtbot import QtBot
from scenes import SCENES
from stage import Stage, settle

from canvasapp.domain.model.values import LANGUAGES, Language
from canvasapp.ui.canvas.note_delegate import NoteDelegate
from canvasapp.ui.look import type as typography
from canvasapp.ui.look.theme import SchemeName

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

SIZES = (QSize(1440, 900), QSize(1366, 768), QSize(1100, 680))
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
def test_everything_fits(play: Play, scene: str, language: Language) -> None:
    stage = play(scene, language)
    assert stage.window.devicePixelRatioF() == float(os.environ.get(RATIO, "1"))
    for scheme in SCHEMES:  # outside, since a change of colours takes longer than one of the size
        if stage.context.look.scheme != scheme:
            stage.context.look.choose(scheme=scheme)
        for size in SIZES:
            stage.window.resize(size)
            everything_fits()


def test_everything_fits_where_a_pixel_is_four() -> None:
    """3840 × 2160 at 200 %: Qt reads the ratio when it starts, so the tests above run in a process of their own."""
    tests = [f"{__file__}::test_everything_fits[{scene}-{language}]" for scene in MAIN for language in LANGUAGES]
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
    play(scene, scale=1.5, size=SIZES[-1])
    everything_fits()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scene", MAIN)
def test_everything_fits_in_the_largest_text(play: Play, scene: str, language: Language) -> None:
    play(scene, language, scale=1.5)
    everything_fits()


@pytest.mark.parametrize("scene", SCENES)
def test_everything_fits_in_a_language_with_longer_words(qapp: QApplication, play: Play, scene: str) -> None:
    longer = LongLanguage(qapp)
    qapp.installTranslator(longer)
    try:
        stage = play(scene)
        for size in SIZES:
            stage.window.resize(size)
            everything_fits()
    finally:
        qapp.removeTranslator(longer)


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


@pytest.mark.parametrize("scene", SCENES)
def test_no_word_is_smaller_than_nine_points_and_there_are_two_weights(
    monkeypatch: pytest.MonkeyPatch, play: Play, scene: str
) -> None:
    painted: list[QFont] = []
    monkeypatch.setattr(typography, "_font", recording(typography._font, painted))
    play(scene)
    everything_fits()
    for window in shown():
        window.grab()
    standing = [widget.font() for window in shown() for widget in window.findChildren(QWidget) if widget.isVisible()]
    assert {font.weight() for font in [*painted, *standing]} <= {QFont.Weight.Normal, QFont.Weight.Bold}
    assert min(QFontInfo(font).pointSizeF() for font in [*painted, *standing]) >= 9 - 0.01


def recording(make: Callable[..., QFont], made: list[QFont]) -> Callable[..., QFont]:
    """`make`, with a list of what it made."""

    def record(*args: object, **options: object) -> QFont:
        font = make(*args, **options)
        made.append(font)
        return font

    return record
