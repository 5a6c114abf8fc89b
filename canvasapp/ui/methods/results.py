"""The results of a sheet beside its elements: the verdict, numbers, and pictures, following every edit."""

from collections.abc import Collection, Mapping

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from canvasapp.domain.engine.labels import said
from canvasapp.domain.engine.outcome import AnyResult, NumberResult, Outcome, TrendResult
from canvasapp.domain.engine.shown import shown
from canvasapp.domain.engine.spoken import changed
from canvasapp.domain.method import Method
from canvasapp.domain.rules import Tone
from canvasapp.domain.values import Language
from canvasapp.export.figures.lettering import Lettering
from canvasapp.ui.context import Context
from canvasapp.ui.methods.figure_view import FigureView
from canvasapp.ui.parts import follow, text_label
from canvasapp.ui.wording import badge_text

SMALL_VIEWS = ("bars",)
"""Views that are legible in the narrow column; the others stand below the elements of their step."""

_SHORT = 5
"""As many signs as a number may have that shares its row."""

_TONES: dict[Tone, tuple[str, str]] = {
    "good": ("good", "circle-check"),
    "fair": ("info", "info"),
    "warn": ("warn", "triangle-alert"),
    "bad": ("danger", "circle-alert"),
    "info": ("info", "info"),
}
"""How a tone is shown: the role of its colours, and its icon."""


class Results(QWidget):
    """Shows the results of the steps so far: those of the step that is open first."""

    def __init__(self, method: Method, context: Context, lettering: Lettering, language: Language) -> None:
        super().__init__()
        self._method, self._context, self._language = method, context, language
        self._lettering, self._zoom = lettering, 1.0
        self._outcome: Outcome | None = None
        self._numbers_so_far: dict[str, bool] = {}
        self._placed: tuple[list[str], list[str]] | None = None
        self.verdicts: dict[str, Finding] = {}
        self.numbers: dict[str, Number] = {}
        self.pictures: dict[str, FigureView] = {}
        self.trends: dict[str, FigureView] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(20, 16, 20, 16)
        self._column.setSpacing(14)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(12)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        for rule in method.result:
            if rule.view == "verdict":
                self.verdicts[rule.id] = Finding(context)
            elif rule.view == "number":
                self.numbers[rule.id] = Number(context)
            elif rule.view in SMALL_VIEWS:
                self.pictures[rule.id] = FigureView(context.look, lettering)
        for finding in self.verdicts.values():
            self._column.addWidget(finding)
        for part in (*self.numbers.values(), *self.pictures.values()):
            part.setParent(self)  # what is shown without a parent is a window
            part.hide()
        self._column.addLayout(self._grid)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(14)
        self._column.addLayout(self._lines)
        self._line = QFrame()
        self._line.setProperty("frame", "rule")
        self._column.addWidget(self._line)
        self._pictures = QVBoxLayout()
        self._pictures.setSpacing(18)
        self._column.addLayout(self._pictures)
        self._column.addStretch(1)

    def show_step(self, step: str, elsewhere: Collection[str] = ()) -> None:
        """Show what the steps up to this one are about, its own results first; those `elsewhere` are not repeated."""
        steps = [known.id for known in self._method.step]
        so_far = self._method.step[: steps.index(step) + 1]
        order = dict.fromkeys(name for known in reversed(so_far) for name in known.show)
        self._numbers_so_far = {name: name in so_far[-1].show for name in self.numbers if name in order}
        wanted = [self.pictures[name] for name in order if name in self.pictures and name not in elsewhere]
        while self._pictures.count():
            self._pictures.takeAt(0)
        for picture in self.pictures.values():
            picture.setVisible(picture in wanted)
        for picture in wanted:
            self._pictures.addWidget(picture)
        self._line.setVisible(bool(self._numbers_so_far and wanted))
        named = [name for name in self.verdicts if name in order] or list(self.verdicts)[-1:]
        for name, finding in self.verdicts.items():
            finding.wanted = name in named
        self._show()

    def show_outcome(self, outcome: Outcome, language: Language) -> None:
        """What came out; only what changed is drawn anew."""
        self._outcome, self._language = outcome, language
        self._show()

    def set_zoom(self, zoom: float) -> None:
        """How much larger than usual the type of pictures is."""
        self._zoom = zoom
        for picture in (*self.pictures.values(), *self.trends.values()):
            picture.set_zoom(zoom)

    def _place_numbers(self, names: list[str]) -> None:
        """Two in a row, long ones alone; a number of an earlier step that nothing is known of is not worth a place."""
        wide = [name for name in names if self.numbers[name].is_wide]
        if (names, wide) == self._placed:
            return
        self._placed = (names, wide)
        while self._grid.count():
            self._grid.takeAt(0)
        for name, number in self.numbers.items():
            number.setVisible(name in names)
        place = 0
        for name, after in zip(names, [*names, ""][1:], strict=True):
            alone = place % 2 == 0 and (name in wide or after in wide or not after)
            self._grid.addWidget(self.numbers[name], place // 2, place % 2, 1, 1 + alone, Qt.AlignmentFlag.AlignTop)
            place += 1 + alone

    def _show_trends(self, trends: Mapping[str, TrendResult]) -> None:
        """The lines through the runs of the method, below the numbers that they are of."""
        for name in self.trends.keys() | trends.keys():
            if name in trends and name not in self.trends:
                line = self.trends[name] = FigureView(self._context.look, self._lettering)
                line.set_zoom(self._zoom)
                self._lines.addWidget(line)
            if name in trends:
                self.trends[name].show_result(trends[name], self._language)
            self.trends[name].setVisible(name in trends and name in self._numbers_so_far)

    def _show(self) -> None:
        if self._outcome is None:
            return
        results = self._outcome.results
        for name, finding in self.verdicts.items():
            finding.show_result(results[name], self._language)
        for name, number in self.numbers.items():
            number.show_result(results[name], self._language)
        self._place_numbers([name for name, here in self._numbers_so_far.items() if here or _has_value(results[name])])
        self._show_trends(self._outcome.trends)
        for name, picture in self.pictures.items():
            picture.show_result(results[name], self._language)


def _has_value(result: AnyResult) -> bool:
    return isinstance(result, NumberResult) and result.value is not None


class Finding(QFrame):
    """The sentence that is true now, in its tone."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._look = context.look
        self._said: tuple[AnyResult, Language] | None = None
        self.wanted = True
        self._icon = QLabel()
        self.text = text_label("body", wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 12, 14, 12)
        row.setSpacing(10)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.text, 1)
        follow(context.look, self, self._paint)

    def show_result(self, result: AnyResult, language: Language) -> None:
        """Say the verdict; one without a sentence is not there."""
        self.setVisible(self.wanted and result.band is not None)
        if (result, language) != self._said:
            self._said = (result, language)
            self._paint()

    def _paint(self) -> None:
        if self._said is None:
            return
        result, language = self._said
        role, icon = _TONES[result.tone or "info"]
        sentence = said(result.band, language) if result.band is not None else ""
        self._icon.setPixmap(self._look.icon(icon, role).pixmap(18, 18))
        self.text.setText(sentence)
        self.setAccessibleName(f"{said(result.title, language)}: {sentence}")
        self.setProperty("tone", role)
        self.style().unpolish(self)
        self.style().polish(self)


class Number(QWidget):
    """A number with its unit, what it means, and whether enough was answered to mean it."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._said: tuple[AnyResult, Language] | None = None
        self.title = text_label("muted", wrap=True)
        self.value, self.unit = text_label("figure"), text_label("muted")
        self.band, self.badge = text_label("caption", wrap=True), text_label("caption", wrap=True)
        for chip in (self.band, self.badge):
            chip.setProperty("chip", True)
        self.change = text_label("caption", wrap=True)
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.value)
        row.addWidget(self.unit, 0, Qt.AlignmentFlag.AlignBottom)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.title)
        column.addLayout(row)
        for part in (self.band, self.badge):
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.change)

    @property
    def is_wide(self) -> bool:
        """Whether the number needs a row of its own."""
        return len(self.value.text()) > _SHORT

    def show_result(self, result: AnyResult, language: Language) -> None:
        """Show the number; one of which too little is known is grey and means nothing yet."""
        if not isinstance(result, NumberResult) or (result, language) == self._said:
            return
        self._said = (result, language)
        judged = result.badge != "too_little" and result.value is not None
        self.title.setText(said(result.title, language))
        self.title.setToolTip(said(result.help, language) if result.help is not None else "")
        self.value.setText(shown(result.value, result.form))
        self._set(self.value, "type", "figure" if judged else "grey figure")
        self.unit.setText(self._unit(result, language))
        self.band.setText(said(result.band, language) if result.band is not None and judged else "")
        self.band.setVisible(bool(self.band.text()))
        self._set(self.band, "tone", _TONES[result.tone or "info"][0])
        self.badge.setText(badge_text(result.badge))
        self.badge.setVisible(bool(self.badge.text()))
        self.change.setText(self._change(result, language))
        self.change.setVisible(bool(self.change.text()))
        parts = (self.title.text(), self.value.text(), self.unit.text(), self.change.text())
        self.setAccessibleName(" ".join(filter(None, parts)))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._said is not None:
            said_now, self._said = self._said, None
            self.show_result(*said_now)

    def _unit(self, result: NumberResult, language: Language) -> str:
        if result.value is None:
            return ""
        if result.unit is not None:
            return said(result.unit, language)
        return f"/{shown(result.full, 'plain')}" if result.full is not None else ""

    def _change(self, result: NumberResult, language: Language) -> str:
        return changed(result, result.change, language) if result.change is not None else ""

    def _set(self, label: QLabel, name: str, value: str) -> None:
        label.setProperty(name, value)
        label.style().unpolish(label)
        label.style().polish(label)
