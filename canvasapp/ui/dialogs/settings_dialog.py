"""The settings: language, colours, text size, contrast, patterns, menu bar, motion; applied at once and remembered."""

import sys
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QGridLayout, QVBoxLayout, QWidget

from canvasapp.app.settings import (
    CONTRAST,
    DIGIT_GOES_ON,
    LANGUAGE,
    MENU_BAR,
    PATTERNS,
    REDUCE_MOTION,
    SCHEME,
    SCHEMES,
    TEXT_SIZE,
    Setting,
)
from canvasapp.ui.kit.context import Context
from canvasapp.ui.kit.dialog_page import dialog_page, foot
from canvasapp.ui.kit.i18n import LANGUAGES
from canvasapp.ui.kit.parts import button, text_label
from canvasapp.ui.kit.retranslated import Retranslated
from canvasapp.ui.kit.segments import Segments
from canvasapp.ui.kit.wording import setting_title

TEXT_SIZES = ("90", "100", "110", "120", "135", "150")
"""In per cent."""

WIDTH = 560

_CHOICES: tuple[Setting[Any], ...] = (LANGUAGE, SCHEME, TEXT_SIZE)
_FLAGS = (CONTRAST, PATTERNS, DIGIT_GOES_ON, MENU_BAR, REDUCE_MOTION)


class SettingsDialog(Retranslated, QDialog):
    """Every choice takes effect as it is made. `changed` brings the key of its setting, for those who look at it."""

    changed = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.language = Segments(LANGUAGES)
        self.scheme = Segments(SCHEMES)
        self.text_size = Segments(TEXT_SIZES)
        self.flags = {setting.key: QCheckBox() for setting in _flags()}
        self.done_button = button("primary")
        self._heading = text_label("h1")
        self._labels = {setting.key: text_label("strong") for setting in _CHOICES}
        self._on_screen = text_label("strong")
        self._lay_out()
        self._show()
        self.language.chosen.connect(self._choose_language)
        self.scheme.chosen.connect(self._choose_scheme)
        self.text_size.chosen.connect(self._choose_text_size)
        for setting in _flags():
            self.flags[setting.key].toggled.connect(lambda on, setting=setting: self._choose_flag(setting, on))
        self.done_button.clicked.connect(self.accept)
        self.done_button.setDefault(True)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the interface's language; languages call themselves by their own names."""
        self.setWindowTitle(self.tr("Settings"))
        self._heading.setText(self.tr("Settings"))
        for setting in _CHOICES:
            self._labels[setting.key].setText(setting_title(setting))
        self._on_screen.setText(self.tr("On the screen"))
        self.language.name_choices(setting_title(LANGUAGE), {"en": "English", "ko": "한국어"})
        self.scheme.name_choices(
            setting_title(SCHEME),
            {"system": self.tr("As the system"), "light": self.tr("Light"), "dark": self.tr("Dark")},
        )
        self.text_size.name_choices(setting_title(TEXT_SIZE), {size: f"{size}\u202f%" for size in TEXT_SIZES})
        for setting in _flags():
            self.flags[setting.key].setText(setting_title(setting))
        self.done_button.setText(self.tr("Done"))

    def _lay_out(self) -> None:
        controls = (self.language, self.scheme, self.text_size)
        boxes = QVBoxLayout()
        boxes.setSpacing(4)
        for box in self.flags.values():
            boxes.addWidget(box)
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(16)
        for row, (label, control) in enumerate(zip(self._labels.values(), controls, strict=True)):
            grid.addWidget(label, row, 0)
            grid.addWidget(control, row, 1)
        grid.addWidget(self._on_screen, len(controls), 0, Qt.AlignmentFlag.AlignTop)
        grid.addLayout(boxes, len(controls), 1)
        grid.setColumnStretch(1, 1)
        page = dialog_page(self, WIDTH)
        page.setSpacing(20)
        page.addWidget(self._heading)
        page.addLayout(grid)
        page.addStretch(1)
        page.addLayout(foot(self.done_button))

    def _show(self) -> None:
        settings = self._context.settings
        self.language.choose(self._context.interface.language)
        self.scheme.choose(self._context.look.scheme)
        self.text_size.choose(min(TEXT_SIZES, key=lambda size: abs(int(size) - self._context.look.scale * 100)))
        for setting in _flags():
            self.flags[setting.key].setChecked(settings.get(setting))
        self.flags[CONTRAST.key].setChecked(self._context.look.theme.contrast)

    def _choose_language(self, language: str) -> None:
        self._context.settings.remember(LANGUAGE, language)
        self._context.interface.choose(language)
        self.changed.emit(LANGUAGE.key)

    def _choose_scheme(self, name: str) -> None:
        scheme = next(known for known in SCHEMES if known == name)
        self._context.settings.remember(SCHEME, scheme)
        self._context.look.choose(scheme=scheme)
        self.changed.emit(SCHEME.key)

    def _choose_text_size(self, per_cent: str) -> None:
        self._context.settings.remember(TEXT_SIZE, float(per_cent))
        self._context.look.choose(scale=int(per_cent) / 100)
        self.changed.emit(TEXT_SIZE.key)

    def _choose_flag(self, setting: Setting[bool], on: bool) -> None:
        self._context.settings.remember(setting, on)
        if setting is CONTRAST:
            self._context.look.choose(contrast=on)
        self.changed.emit(setting.key)


def _flags() -> tuple[Setting[bool], ...]:
    """The yes-or-no settings that this system has: on macOS the menu bar is always there."""
    return tuple(setting for setting in _FLAGS if setting is not MENU_BAR or sys.platform != "darwin")
