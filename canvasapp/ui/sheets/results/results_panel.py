"""The results of a sheet beside its elements: the verdict, numbers, and pictures, following every edit."""

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from canvasapp.domain.engine.results.outcome import AnyResult, NumberResult, Outcome, TrendResult
from canvasapp.domain.method.elements import MatrixElement
from canvasapp.domain.method.method import Method, MethodStep
from canvasapp.domain.method.rules import GraphRule, GridRule, RadarRule, ResultRule
from canvasapp.domain.model.values import Language
from canvasapp.export.figures.lettering import Lettering
from canvasapp.ui.kit.context import Context
from canvasapp.ui.kit.figure_view import FigureView
from canvasapp.ui.kit.parts import empty
from canvasapp.ui.kit.wording import finding_text
from canvasapp.ui.sheets.results.result_parts import Number, ResultSentence

_SMALL_VIEWS = ("bars", "tornado")


def stands_beside(rule: ResultRule, method: Method) -> bool:
    """Whether a picture is legible in the narrow column; the others stand below the elements of their step.

    A radar is, unless it lays a line for every column of a matrix over each other.
    """
    if isinstance(rule, RadarRule):
        name, _, part = (rule.over or "").partition(":")
        return not (part == "groups" and isinstance(method.element_named(name), MatrixElement))
    return rule.view in _SMALL_VIEWS


def large_pictures(method: Method, step: MethodStep) -> list[str]:
    """The results that stand below the elements of a step; all pictures where it has no element to look at.

    A heat map does not repeat the matrix above it, nor a graph the loop.
    """
    nothing_else = not {element.id for element in method.element} & set(step.show)
    rules = {rule.id: rule for rule in method.result if rule.view not in ("number", "verdict")}
    return [
        name
        for name in step.show
        if name in rules
        and (nothing_else or not stands_beside(rules[name], method))
        and not _repeats(rules[name], step)
    ]


def _repeats(rule: ResultRule, step: MethodStep) -> bool:
    return isinstance(rule, GridRule | GraphRule) and rule.over.partition(":")[0] in step.show


class Results(QWidget):
    """Shows the results of the steps so far: those of the step that is open first.

    `wanted_element(id)`: somebody goes to what a finding lacks.
    """

    wanted_element = Signal(str)

    def __init__(self, method: Method, context: Context, lettering: Lettering, language: Language) -> None:
        super().__init__()
        self._method, self._context, self._language = method, context, language
        self._lettering, self._zoom = lettering, 1.0
        self._outcome: Outcome | None = None
        self._numbers_so_far: dict[str, bool] = {}
        self._placed: tuple[list[str], list[str]] | None = None
        self._begin, self._judged_here = "", True
        self.verdicts: dict[str, ResultSentence] = {}
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
                self.verdicts[rule.id] = ResultSentence(context)
                self.verdicts[rule.id].wanted_element.connect(self.wanted_element)
            elif rule.view == "number":
                self.numbers[rule.id] = Number(context)
            elif stands_beside(rule, method):
                self.pictures[rule.id] = FigureView(context.look, lettering)
        self.first = ResultSentence(context)
        self._column.addWidget(self.first)
        self._findings = QVBoxLayout()
        self._findings.setSpacing(10)
        self._column.addLayout(self._findings)
        for part in (self.first, *self.verdicts.values(), *self.numbers.values(), *self.pictures.values()):
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
        empty(self._pictures)
        for picture in self.pictures.values():
            picture.setVisible(picture in wanted)
        for picture in wanted:
            self._pictures.addWidget(picture)
        self._line.setVisible(bool(self._numbers_so_far and wanted))
        self._place_findings([name for name in order if name in self.verdicts] or list(self.verdicts)[-1:])
        self._judged_here = any(name in self.verdicts for name in so_far[-1].show)
        self._show()

    def _place_findings(self, names: Sequence[str]) -> None:
        """The verdicts with these names, in this order."""
        empty(self._findings)
        for name, finding in self.verdicts.items():
            finding.wanted = name in names
        for name in names:
            self._findings.addWidget(self.verdicts[name])

    def show_outcome(self, outcome: Outcome, language: Language, begin: str = "") -> None:
        """What came out; only what changed is drawn anew. `begin` says what to do first where nothing is done yet."""
        self._outcome, self._language, self._begin = outcome, language, begin
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
        empty(self._grid)
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
        begun = self._judged_here or not self._begin
        self.first.tell("" if begun else self._begin)
        for name, finding in self.verdicts.items():
            finding.show_result(results[name], self._language, hidden=not begun and results[name].tone == "info")
        reasons = {message.element: finding_text(message.finding) for message in self._outcome.messages}
        for name, number in self.numbers.items():
            number.show_result(results[name], self._language, reasons.get(name, ""))
        self._place_numbers([name for name, here in self._numbers_so_far.items() if here or _has_value(results[name])])
        self._show_trends(self._outcome.trends)
        for name, picture in self.pictures.items():
            picture.show_result(results[name], self._language)


def _has_value(result: AnyResult) -> bool:
    return isinstance(result, NumberResult) and result.value is not None
