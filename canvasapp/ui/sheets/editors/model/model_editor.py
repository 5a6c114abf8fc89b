"""The editor of a model: variables with their ranges, equations, and what really happened."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from pydantic import JsonValue
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from canvasapp.domain.engine.answers.answer_values import ModelAnswer, ModelVariable
from canvasapp.domain.engine.language.labels import said
from canvasapp.domain.engine.language.signs import symbol
from canvasapp.domain.engine.results.model_analysis import (
    LOW_ABOVE_HIGH,
    NO_VALUE,
    OUTSIDE,
    Equation,
    ModelFindings,
    analysed_model,
)
from canvasapp.domain.engine.results.outcome import Outcome
from canvasapp.domain.engine.results.rounding import NOTHING, shown
from canvasapp.domain.filling.cells import CellRefused, exact, number_typed, rating_typed
from canvasapp.domain.filling.model_edits import (
    move_variables,
    remove_variables,
    set_actual,
    set_equations,
    set_variables,
)
from canvasapp.domain.filling.shape import plain_number
from canvasapp.domain.method.elements import Element, ModelElement
from canvasapp.domain.method.method import Method
from canvasapp.domain.model.values import Language, clean_text, new_id
from canvasapp.ui.kit.context import Context
from canvasapp.ui.kit.line_field import LineField
from canvasapp.ui.kit.parts import text_label
from canvasapp.ui.kit.wording import error_text, finding_text
from canvasapp.ui.sheets.editors.element_editor import ElementEditor
from canvasapp.ui.sheets.editors.grid.grid_commands import Cells, GridCommands
from canvasapp.ui.sheets.editors.grid.grid_model import EMPTY, GridCell, GridColumn, GridRow
from canvasapp.ui.sheets.editors.grid.grid_view import GridView
from canvasapp.ui.sheets.editors.grid_card import carded
from canvasapp.ui.sheets.editors.model.equations import EquationList

_NUMBERS = ("low", "base", "high")

_SYMBOL, _MEANING, _UNIT, _ROLE = 98, 88, 70, 76
"""The least widths of columns whose words are short, in pixels."""


class ModelEditor(ElementEditor):
    """Variables as a table, below them the equations with their values, the result, and the last real outcome."""

    def __init__(self, element: Element, method: Method, context: Context, language: Language) -> None:
        super().__init__(element, method, context, language)
        assert isinstance(element, ModelElement)
        self.workbench = element
        self._outcome: Outcome | None = None
        self._answer = ModelAnswer()
        self._actual: float | None = None
        commands = GridCommands(self._write, self._move, self._remove, 60)
        self.variables = GridView(context.look, self.font_of, commands, new_id)
        self.variables.grid.numbered = True
        self.variables.complained.connect(self.troubled)
        self.equations = EquationList(self, self._keep_equations, self._check)
        self.titles = tuple(text_label("strong") for _ in range(3))
        self.result = text_label("body", wrap=True)
        self.actual = LineField()
        self.actual.setMaximumWidth(160)
        self.actual.editingFinished.connect(self._finish_actual)
        self._lay_out()
        self.setFocusProxy(self.variables)
        self.retranslate()

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(10)
        foot.addWidget(self.titles[2])
        foot.addWidget(self.actual)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.titles[0])
        column.addWidget(carded(self.variables))
        column.addSpacing(6)
        column.addWidget(self.titles[1])
        column.addWidget(carded(self.equations, self.result, margins=(12, 10, 12, 10)))
        column.addLayout(foot)

    # What the sheet asks for.

    def show_answer(self, value: JsonValue, outcome: Outcome) -> None:
        super().show_answer(value, outcome)
        self._outcome = outcome
        answer = outcome.reading.elements[self.element.id]
        assert isinstance(answer, ModelAnswer)
        self._answer = answer
        self._show()

    def retranslate(self) -> None:
        texts = (self.tr("Variables"), self.tr("Equations"), self.tr("What really came out last time"))
        for title, text in zip(self.titles, texts, strict=True):
            title.setText(text)
        self.variables.setAccessibleName(texts[0])
        self.actual.setAccessibleName(texts[2])
        self.equations.retranslate()
        self._show()

    def repaint_look(self) -> None:
        self.variables.fit()
        self.variables.viewport().update()

    def flush(self) -> bool:
        return all((self.variables.flush(), self.equations.finish(), self._finish_actual()))

    def go_to(self, row: str) -> None:
        place = next((n for n, variable in enumerate(self._answer.variables) if symbol(variable.sym) == row), 0)
        self.variables.go_to(str(place))

    def set_writable(self, on: bool) -> None:
        super().set_writable(on)
        self.variables.grid.set_writable(on)
        self.equations.set_writable(on)
        self.actual.setReadOnly(not on)
        self._show()

    # What is shown.

    def _show(self) -> None:
        if self._outcome is None:
            return
        found = self._outcome.models[self.element.id]
        rows = [self._row(place, variable, found) for place, variable in enumerate(self._answer.variables)]
        self.variables.show_rows(self._columns(), rows, self.tr("New variable") if self.writable else "")
        self.equations.show_texts(self._answer.equations)
        if not self.actual.isModified():
            self._actual = self._answer.actual
            self.actual.setText("" if self._actual is None else exact(self._actual))
        self.result.setText(self._result_words(found))
        self.result.setVisible(found.valid)

    def _result_words(self, found: ModelFindings) -> str:
        parts = [f"{found.output} = {shown(found.base)}"]
        if found.low is not None and found.high is not None:
            parts.append(self.tr("cautious {low}, hopeful {high}").format(low=shown(found.low), high=shown(found.high)))
        if found.spread is not None:
            p10, p90 = shown(found.spread.p10), shown(found.spread.p90)
            parts.append(self.tr("eight of ten draws between {p10} and {p90}").format(p10=p10, p90=p90))
        return " · ".join(parts)

    def _columns(self) -> tuple[GridColumn, ...]:
        words: Callable[[str], JsonValue] = lambda text: clean_text(text) or None  # noqa: E731  one word, thrice
        roles = (("given", self.tr("given")), ("lever", self.tr("lever")))
        return (
            GridColumn("sym", "text", self.tr("Symbol"), lambda text: symbol(text) or None, strong=True, least=_SYMBOL),
            GridColumn("label", "text", self.tr("Meaning"), words, width=3, least=_MEANING),
            GridColumn("unit", "text", self.tr("Unit"), words, least=_UNIT),
            GridColumn("role", "choice", self.tr("Role"), partial(_role, roles), choices=roles, least=_ROLE),
            GridColumn("low", "number", self.tr("Low"), _number),
            GridColumn("base", "number", self.tr("Usual"), _number),
            GridColumn("high", "number", self.tr("High"), _number),
            GridColumn("quality", "rating", self.tr("Quality of the datum"), rating_typed, good="high"),
        )

    def _row(self, place: int, variable: ModelVariable, found: ModelFindings) -> GridRow:
        roles = {"given": self.tr("given"), "lever": self.tr("lever")}
        name, unit = said(variable.label, self.language), said(variable.unit, self.language)
        cells = {
            "sym": GridCell(variable.sym, variable.sym, variable.sym or None),
            "label": GridCell(name, name, name or None),
            "unit": GridCell(unit, unit, unit or None),
            "role": GridCell(roles[variable.role], roles[variable.role], variable.role),
            "low": _shown_number(variable.low),
            "base": _shown_number(variable.base),
            "high": _shown_number(variable.high),
            "quality": GridCell(NOTHING) if variable.quality is None else _shown_number(variable.quality),
        }
        if not found.own:
            cells |= {name: replace(cells[name], sample=True) for name in ("low", "base", "high")}
        key = symbol(variable.sym)
        problem = found.problems.get(key) or found.warnings.get(key)
        if problem is not None:
            column = "low" if problem == LOW_ABOVE_HIGH else "base" if problem in (NO_VALUE, OUTSIDE) else "sym"
            cells[column] = replace(cells[column], problem=finding_text(problem), shown=cells[column].shown or NOTHING)
        return GridRow(str(place), tuple(cells.values()))

    def _check(self, texts: Sequence[str]) -> Sequence[Equation]:
        return analysed_model(self.workbench, replace(self._answer, equations=tuple(texts))).equations

    # What is done.

    def _write(self, cells: Cells, before: str | None) -> bool:
        count = len(self._answer.variables)
        places: dict[str, int] = {}
        placed: dict[tuple[int, str], JsonValue] = {}
        for (row, name), field in cells.items():
            if row not in places:
                places[row] = int(row) if row.isdigit() and int(row) < count else count
                count += places[row] == count
            placed[places[row], name] = field
        if self._turns_over(placed):
            self.troubled.emit(finding_text(LOW_ABOVE_HIGH))
            return False
        return self.submit(set_variables(self.workbench, self.value, placed, self.language))

    def _turns_over(self, placed: dict[tuple[int, str], JsonValue]) -> bool:
        """Whether a variable would be low above high afterwards that is not so now."""
        for place in {place for place, name in placed if name in _NUMBERS}:
            known = self._answer.variables[place : place + 1]
            ends: list[float | None] = [known[0].low, known[0].high] if known else [None, None]
            before = ends[0] is not None and ends[1] is not None and ends[0] > ends[1]
            for nth, name in enumerate(("low", "high")):
                typed = placed.get((place, name), ends[nth])
                ends[nth] = float(typed) if isinstance(typed, (int, float)) else None
            if ends[0] is not None and ends[1] is not None and ends[0] > ends[1] and not before:
                return True
        return False

    def _move(self, ids: Sequence[str], before: str | None) -> bool:
        places = [int(row) for row in ids]
        end = len(self._answer.variables) if before is None else int(before)
        done = self.submit(move_variables(self.workbench, self.value, places, end))
        if done:  # rows are known by their place: the current one goes along
            self.variables.go_to(str(end - sum(place < end for place in places)))
        return done

    def _remove(self, ids: Sequence[str]) -> bool:
        return self.submit(remove_variables(self.workbench, self.value, [int(row) for row in ids]))

    def _keep_equations(self, texts: Sequence[str]) -> bool:
        return self.submit(set_equations(self.workbench, self.value, texts))

    def _finish_actual(self) -> bool:
        self.actual.finish_composition()
        try:
            typed = number_typed(self.actual.text())
        except CellRefused as error:
            self._mark_actual(True)
            self.troubled.emit(error_text(error))
            return False
        self._mark_actual(False)
        if typed == self._actual:
            self.actual.setModified(False)
            return True
        self.troubled.emit("")
        self.actual.setModified(False)
        done = self.submit(set_actual(self.value, typed))
        self.actual.setModified(not done)
        return done

    def _mark_actual(self, wrong: bool) -> None:
        self.actual.setProperty("error", wrong)
        self.actual.style().polish(self.actual)


def _number(text: str) -> JsonValue:
    number = number_typed(text)
    return None if number is None else plain_number(number)


def _shown_number(number: float | None) -> GridCell:
    return EMPTY if number is None else GridCell(exact(number), exact(number), number)


def _role(roles: Sequence[tuple[str, str]], text: str) -> JsonValue:
    wanted = clean_text(text).casefold()
    return next((key for key, words in roles if wanted in (key, words.casefold())), "given")
