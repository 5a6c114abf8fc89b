"""The settings: language, colours, text size, contrast, patterns, menu bar, motion; applied at once and remembered."""

import sys

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QGridLayout, QVBoxLayout, QWidget

from canvasapp.ui.kit.context import Context
from canvasapp.ui.kit.dialog_page import dialog_page, foot
from canvasapp.ui.kit.i18n import LANGUAGES
from canvasapp.ui.kit.parts import button, text_label
from canvasapp.ui.kit.retranslated import Retranslated
from canvasapp.ui.kit.segments import Segments
from canvasapp.ui.look.look import SCHEMES

TEXT_SIZES = ("90", "100", "110", "120", "135", "150")
"""In per cent."""

WIDTH = 560


class SettingsDialog(Retranslated, QDialog):
    """Every choice takes effect as it is made. `changed` brings its key, for those who look at a setting themselves:
    language, scheme, text_size, contrast, patterns, menu_bar, reduce_motion."""

    changed = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.language = Segments(LANGUAGES)
        self.scheme = Segments(SCHEMES)
        self.text_size = Segments(TEXT_SIZES)
        self.flags = {name: QCheckBox() for name in _flags()}
        self.done_button = button("primary")
        self._heading = text_label("h1")
        self._labels = {name: text_label("strong") for name in ("language", "scheme", "text_size", "screen")}
        self._lay_out()
        self._show()
        self.language.chosen.connect(self._choose_language)
        self.scheme.chosen.connect(self._choose_scheme)
        self.text_size.chosen.connect(self._choose_text_size)
        for name, box in self.flags.items():
            box.toggled.connect(lambda on, name=name: self._choose_flag(name, on))
        self.done_button.clicked.connect(self.accept)
        self.done_button.setDefault(True)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the interface's language; languages call themselves by their own names."""
        self.setWindowTitle(self.tr("Settings"))
        self._heading.setText(self.tr("Settings"))
        titles = {
            "language": self.tr("Language"),
            "scheme": self.tr("Colours"),
            "text_size": self.tr("Text size"),
            "screen": self.tr("On the screen"),
        }
        for name, label in self._labels.items():
            label.setText(titles[name])
        self.language.name_choices(titles["language"], {"en": "English", "ko": "한국어"})
        self.scheme.name_choices(
            titles["scheme"],
            {"system": self.tr("As the system"), "light": self.tr("Light"), "dark": self.tr("Dark")},
        )
        self.text_size.name_choices(titles["text_size"], {size: f"{size}\u202f%" for size in TEXT_SIZES})
        texts = {
            "contrast": self.tr("High contrast"),
            "patterns": self.tr("Patterns on notes, beside their colour"),
            "menu_bar": self.tr("Show the menu bar"),
            "reduce_motion": self.tr("Reduce motion"),
        }
        for name, box in self.flags.items():
            box.setText(texts[name])
        self.done_button.setText(self.tr("Done"))

    def _lay_out(self) -> None:
        boxes = QVBoxLayout()
        boxes.setSpacing(4)
        for box in self.flags.values():
            boxes.addWidget(box)
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(16)
        rows = {
            "language": self.language,
            "scheme": self.scheme,
            "text_size": self.text_size,
        }
        for row, (name, control) in enumerate(rows.items()):
            grid.addWidget(self._labels[name], row, 0)
            grid.addWidget(control, row, 1)
        grid.addWidget(self._labels["screen"], len(rows), 0, Qt.AlignmentFlag.AlignTop)
        grid.addLayout(boxes, len(rows), 1)
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
        for name, box in self.flags.items():
            box.setChecked(settings.flag(name, False))
        self.flags["contrast"].setChecked(self._context.look.theme.contrast)

    def _choose_language(self, language: str) -> None:
        self._context.settings.remember("language", language)
        self._context.interface.choose(language)
        self.changed.emit("language")

    def _choose_scheme(self, name: str) -> None:
        scheme = next(known for known in SCHEMES if known == name)
        self._context.settings.remember("scheme", scheme)
        self._context.look.choose(scheme=scheme)
        self.changed.emit("scheme")

    def _choose_text_size(self, per_cent: str) -> None:
        self._context.settings.remember("text_size", int(per_cent))
        self._context.look.choose(scale=int(per_cent) / 100)
        self.changed.emit("text_size")

    def _choose_flag(self, name: str, on: bool) -> None:
        self._context.settings.remember(name, on)
        if name == "contrast":
            self._context.look.choose(contrast=on)
        self.changed.emit(name)


def _flags() -> tuple[str, ...]:
    """The yes-or-no settings that this system has: on macOS the menu bar is always there."""
    flags = ("contrast", "patterns", "menu_bar", "reduce_motion")
    return tuple(name for name in flags if name != "menu_bar" or sys.platform != "darwin")
