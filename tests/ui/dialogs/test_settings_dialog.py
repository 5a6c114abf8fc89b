"""The settings take effect as they are chosen, and are remembered."""

import sys
from collections.abc import Callable

import pytest
from fitting import clipped, speak_pseudo, untranslated
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from canvasapp.app.settings import CONTRAST, LANGUAGE, MENU_BAR, PATTERNS, REDUCE_MOTION, SCHEME, TEXT_SIZE, Setting
from canvasapp.ui.dialogs.settings_dialog import SettingsDialog
from canvasapp.ui.kit.context import Context


@pytest.fixture
def dialog(qtbot: QtBot, context: Context) -> SettingsDialog:
    """The dialog on the screen."""
    shown = SettingsDialog(context)
    qtbot.addWidget(shown)
    shown.show()
    shown.activateWindow()
    return shown


def test_the_language_is_switched_at_once_and_remembered(
    qtbot: QtBot, context: Context, dialog: SettingsDialog
) -> None:
    with qtbot.waitSignal(dialog.changed, check_params_cb=lambda key: key == "language"):
        dialog.language.buttons["ko"].click()
    assert context.interface.language == "ko"
    assert context.settings.get(LANGUAGE) == "ko"


def test_the_scheme_is_switched_at_once_and_remembered(qtbot: QtBot, context: Context, dialog: SettingsDialog) -> None:
    with qtbot.waitSignal(context.look.changed):
        dialog.scheme.buttons["dark"].click()
    assert context.look.theme.name == "dark"
    assert context.settings.get(SCHEME) == "dark"


def test_the_text_size_is_switched_at_once_and_remembered(context: Context, dialog: SettingsDialog) -> None:
    dialog.text_size.buttons["150"].click()
    assert context.look.scale == 1.5
    assert context.settings.get(TEXT_SIZE) == 150


def test_high_contrast_is_switched_at_once_and_remembered(context: Context, dialog: SettingsDialog) -> None:
    dialog.flags["contrast"].click()
    assert context.look.theme.contrast
    assert context.settings.get(CONTRAST)
    dialog.flags["contrast"].click()
    assert not context.look.theme.contrast
    assert not context.settings.get(CONTRAST)


@pytest.mark.parametrize("setting", [PATTERNS, REDUCE_MOTION, MENU_BAR], ids=lambda setting: setting.key)
def test_a_flag_is_remembered_and_told(
    qtbot: QtBot, context: Context, dialog: SettingsDialog, setting: Setting[bool]
) -> None:
    if setting.key not in dialog.flags:
        pytest.skip("macOS has its menu bar always")
    with qtbot.waitSignal(dialog.changed) as told:
        dialog.flags[setting.key].click()
    assert told.args == [setting.key]
    assert context.settings.get(setting)


def test_the_dialog_opens_as_everything_stands(qtbot: QtBot, make_context: Callable[..., Context]) -> None:
    context = make_context("ko", "dark", 1.2)
    context.settings.remember(PATTERNS, True)
    dialog = SettingsDialog(context)
    qtbot.addWidget(dialog)
    assert (dialog.language.choice(), dialog.scheme.choice(), dialog.text_size.choice()) == ("ko", "dark", "120")
    assert dialog.flags["patterns"].isChecked() and not dialog.flags["reduce_motion"].isChecked()


def test_the_menu_bar_is_a_choice_everywhere_but_on_macos(
    qtbot: QtBot, context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    dialog = SettingsDialog(context)
    qtbot.addWidget(dialog)
    assert "menu_bar" not in dialog.flags


def test_arrows_go_through_a_segmented_control(qtbot: QtBot, context: Context, dialog: SettingsDialog) -> None:
    dialog.scheme.buttons["light"].setFocus()
    qtbot.keyClick(dialog.scheme.buttons["light"], Qt.Key.Key_Right)
    assert dialog.scheme.choice() == "dark"
    assert context.look.theme.name == "dark"


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("scale", [0.9, 1.0, 1.5])
def test_all_words_fit(
    qtbot: QtBot, make_context: Callable[..., Context], language: str, scheme: str, scale: float
) -> None:
    dialog = SettingsDialog(make_context(language, scheme, scale))
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: not clipped(dialog))


def test_all_words_fit_when_the_text_grows_under_them(qtbot: QtBot, dialog: SettingsDialog) -> None:
    dialog.text_size.buttons["150"].click()
    qtbot.waitUntil(lambda: not clipped(dialog))


def test_every_word_is_translated(qtbot: QtBot, qapp: QApplication, dialog: SettingsDialog) -> None:
    language = speak_pseudo(qapp)
    try:
        qtbot.waitUntil(lambda: "«" in dialog.windowTitle())
        assert untranslated(dialog, {"English", "한국어"}) == []
    finally:
        qapp.removeTranslator(language)
