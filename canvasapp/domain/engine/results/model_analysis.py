"""Analysis of a model: its base result, what drives it, how far it may go, and which datum to improve first.

Rules: equations in any order; each variable alone from low to high while the others stay at their usual value.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from keyword import iskeyword

from canvasapp.domain.engine.answers.answer_values import ModelAnswer, ModelVariable
from canvasapp.domain.engine.language.expression import Expression, parsed_equation
from canvasapp.domain.engine.language.functions import FUNCTIONS
from canvasapp.domain.engine.language.labels import Label
from canvasapp.domain.engine.language.scope import Scope
from canvasapp.domain.engine.language.signs import ExpressionError, symbol
from canvasapp.domain.method.elements import Good, ModelElement
from canvasapp.domain.model.finding import Finding

QUALITY_FULL = 5
ENOUGH = 0.5
"""The share of what decides the result that must be known before its quality is told."""

_SYMBOL = re.compile(r"[A-Za-z가-힣\u1100-\u11ff][A-Za-z0-9_가-힣\u1100-\u11ff]*")
_ANY_DAY = date.min

NO_SYMBOL = Finding("A symbol has Latin or Hangul letters, digits and _, and begins with a letter.")
TAKEN_SYMBOL = Finding("This symbol is the name of a function. Choose another.")
TWICE = Finding("This symbol stands twice. Give one of them another name.")
NO_VALUE = Finding("The usual value is missing.")
LOW_ABOVE_HIGH = Finding("Low is above high. Exchange them or correct one.")
OUTSIDE = Finding("The usual value lies outside of low and high; the nearer end is taken as the most likely.")
NO_EQUATION = Finding("An equation has the form name = expression.")
CIRCLE = Finding("This equation needs its own result. Break the circle.")


@dataclass(frozen=True, slots=True)
class Equation:
    """An equation as it stands: its name, its value with usual values, and what is wrong with it (column from 1)."""

    text: str
    name: str = ""
    value: float | None = None
    problem: Finding | None = None
    column: int = 1


@dataclass(frozen=True, slots=True)
class Driver:
    """What one variable does to the result: at its low and high end, the others as usual.

    `improve` is the swing that better data could take away (given variables with a quality alone).
    """

    sym: str
    label: Label
    role: str
    at_low: float | None
    at_high: float | None
    swing: float
    elasticity: float | None
    improve: float | None
    quality: float | None


@dataclass(frozen=True, slots=True)
class Spread:
    """Where eight of ten draws of the simulation lie."""

    p10: float
    p90: float


@dataclass(frozen=True, slots=True)
class ModelFindings:
    """What a model says; numbers are None while an equation has a problem.

    `low` and `high` are the cautious and the hopeful result; `drivers` come by swing, `improve_first` by what better
    data would take away; `known` is the share of the swing of given variables whose quality is rated, 0-1, and
    `quality` is None below a half; `own` says that the team has changed or rated one of its numbers: until
    then they are samples. `problems` are those of variables, by symbol; `warnings` do not stop the computation.
    """

    output: str = ""
    better: Good = "high"
    base: float | None = None
    low: float | None = None
    high: float | None = None
    quality: float | None = None
    known: float = 0.0
    own: bool = False
    error_pct: float | None = None
    actual: float | None = None
    spread: Spread | None = None
    drivers: tuple[Driver, ...] = ()
    equations: tuple[Equation, ...] = ()
    problems: Mapping[str, Finding] = field(default_factory=dict)
    warnings: Mapping[str, Finding] = field(default_factory=dict)

    @property
    def valid(self) -> bool:
        """Whether there is a result with usual values."""
        return self.base is not None

    def with_spread(self, spread: Spread | None) -> "ModelFindings":
        """The same with the range of a simulation."""
        return replace(self, spread=spread if self.valid else None)

    @property
    def improve_first(self) -> tuple[Driver, ...]:
        """The given variables whose better data would narrow the range most."""
        known = [driver for driver in self.drivers if driver.improve is not None and driver.improve > 0]
        return tuple(sorted(known, key=lambda driver: -(driver.improve or 0)))


@dataclass(frozen=True, slots=True)
class Program:
    """Equations in the order in which they can be computed, and the name of the result."""

    steps: tuple[tuple[str, Expression], ...]
    output: str

    @property
    def parts(self) -> int:
        """How many steps one run takes."""
        return sum(expression.parts for _, expression in self.steps)

    def run(self, values: Mapping[str, float]) -> float | None:
        """The result for these values of the variables; None where it has none."""
        return self.trace(values)[0].get(self.output)

    def trace(self, values: Mapping[str, float]) -> tuple[dict[str, float | None], dict[str, Finding]]:
        """The values of all equations, and why one has none."""
        names: dict[str, float | None] = dict(values)
        faults: dict[str, Finding] = {}
        scope = Scope(names, _ANY_DAY)
        for name, expression in self.steps:
            scope.faults.clear()
            value = expression.evaluate(scope)
            names[name] = float(value) if isinstance(value, (int, float)) else None
            if names[name] is None and scope.faults:
                faults[name] = scope.faults[0]
        return names, faults


@dataclass(frozen=True, slots=True)
class Prepared:
    """A model that is checked: the program (None if something is wrong) and the usable variables."""

    program: Program | None
    variables: tuple[ModelVariable, ...]
    equations: tuple[Equation, ...]
    problems: Mapping[str, Finding]
    warnings: Mapping[str, Finding]


def symbol_problem(text: str) -> Finding | None:
    """What is wrong with a symbol, if anything is."""
    if not _SYMBOL.fullmatch(text) or "__" in text or iskeyword(text):
        return NO_SYMBOL
    return TAKEN_SYMBOL if text in FUNCTIONS else None


def prepared(element: ModelElement, answer: ModelAnswer) -> Prepared:
    """The model checked and put in order."""
    variables, problems, warnings = _usable(answer.variables)
    lines = [_read(text) for text in answer.equations if text.strip()]
    known = {symbol(variable.sym) for variable in answer.variables} - {""}  # one with a problem is there all the same
    lines = _checked(lines, known)
    order = _ordered(lines)
    equations = tuple(
        line.equation if line.equation.problem or line.equation.name in order else _with(line.equation, CIRCLE)
        for line in lines
    )
    broken = any(equation.problem for equation in equations) or not equations or bool(problems)
    if broken:
        return Prepared(None, variables, equations, problems, warnings)
    by_name = {line.equation.name: line.expression for line in lines if line.expression is not None}
    program = Program(tuple((name, by_name[name]) for name in order), _output(element, lines))
    return Prepared(program, variables, equations, problems, warnings)


@dataclass(frozen=True, slots=True)
class _Line:
    equation: Equation
    expression: Expression | None


def _read(text: str) -> _Line:
    name, equals, right = text.partition("=")
    name = symbol(name)
    if not equals or not name or right.lstrip().startswith("="):
        return _Line(Equation(text, problem=NO_EQUATION), None)
    if problem := symbol_problem(name):
        return _Line(Equation(text, name, problem=problem), None)
    try:
        return _Line(Equation(text, name), parsed_equation(right))
    except ExpressionError as error:
        column = len(text) - len(right) + error.column
        return _Line(Equation(text, name, problem=error.reason, column=column), None)


def _usable(
    variables: Sequence[ModelVariable],
) -> tuple[tuple[ModelVariable, ...], dict[str, Finding], dict[str, Finding]]:
    """The variables with low and high filled from the usual value; what is wrong or doubtful with them."""
    usable: dict[str, ModelVariable] = {}
    problems: dict[str, Finding] = {}
    warnings: dict[str, Finding] = {}
    for variable in variables:
        sym = symbol(variable.sym)
        if not sym and not variable.label and variable.base is None:
            continue
        low = variable.low if variable.low is not None else variable.base
        high = variable.high if variable.high is not None else variable.base
        problem = symbol_problem(sym) or (TWICE if sym in usable else None)
        if problem is None and low is not None and high is not None and low > high:
            problem = LOW_ABOVE_HIGH
        if problem is None and variable.base is None:
            problem = NO_VALUE
        if problem is not None or variable.base is None or low is None or high is None:
            problems[sym] = problem or NO_VALUE
            continue
        if not low <= variable.base <= high:
            warnings[sym] = OUTSIDE
        usable[sym] = ModelVariable(
            sym, variable.label, variable.unit, variable.role, low, variable.base, high, variable.quality
        )
    return tuple(usable.values()), problems, warnings


def _with(equation: Equation, problem: Finding, column: int = 1) -> Equation:
    return Equation(equation.text, equation.name, equation.value, problem, column)


def _checked(lines: Sequence[_Line], known: set[str]) -> list[_Line]:
    """The lines with unknown names and double definitions marked."""
    names = known | {line.equation.name for line in lines if line.equation.name}
    seen: set[str] = set()
    checked: list[_Line] = []
    for line in lines:
        equation = line.equation
        if equation.problem is None and (equation.name in known or equation.name in seen):
            equation = _with(equation, TWICE)
        for use in line.expression.uses if line.expression is not None else ():
            if equation.problem is None and use.name not in names:
                column = equation.text.index("=") + 1 + use.column
                equation = _with(
                    equation,
                    Finding("There is no variable or equation “{name}”. Add it, or correct it.", {"name": use.name}),
                    column,
                )
        seen.add(equation.name)
        checked.append(_Line(equation, line.expression))
    return checked


def _ordered(lines: Sequence[_Line]) -> list[str]:
    """The names of the equations, each after those it needs; those in a circle are left out."""
    needs = {
        line.equation.name: {use.name for use in line.expression.uses}
        for line in lines
        if line.expression is not None and line.equation.problem is None
    }
    order: list[str] = []
    while ready := [name for name in needs if name not in order and not (needs[name] & (needs.keys() - set(order)))]:
        order += ready
    return order


def _output(element: ModelElement, lines: Sequence[_Line]) -> str:
    """The result: the one that the method names, else the last equation that no other one uses."""
    names = [line.equation.name for line in lines]
    named = [name for name in element.outputs if name in names]
    if named:
        return named[0]
    used = {use.name for line in lines if line.expression is not None for use in line.expression.uses}
    return [name for name in names if name not in used][-1]


def analysed_model(element: ModelElement, answer: ModelAnswer) -> ModelFindings:
    """The findings of a model, without the simulation."""
    model = prepared(element, answer)
    findings = ModelFindings(
        better=element.better,
        actual=answer.actual,
        own=_is_own(element, answer),
        equations=model.equations,
        problems=model.problems,
        warnings=model.warnings,
    )
    program = model.program
    if program is None:
        return findings
    usual = {variable.sym: variable.base for variable in model.variables if variable.base is not None}
    traced, faults = program.trace(usual)
    equations = tuple(
        Equation(line.text, line.name, traced.get(line.name), faults.get(line.name)) for line in model.equations
    )
    base = traced.get(program.output)
    if base is None:
        return replace(findings, output=program.output, equations=equations)
    drivers = [_driver(program, usual, base, variable) for variable in model.variables]
    pairs = list(zip(drivers, model.variables, strict=True))
    return replace(
        findings,
        output=program.output,
        base=base,
        low=_end(program, usual, pairs, hopeful=False),
        high=_end(program, usual, pairs, hopeful=True),
        quality=_quality(drivers),
        known=_known(drivers),
        error_pct=_miss(base, answer.actual),
        drivers=tuple(sorted(drivers, key=lambda driver: -driver.swing)),
        equations=equations,
    )


def _driver(program: Program, usual: Mapping[str, float], base: float, variable: ModelVariable) -> Driver:
    assert variable.low is not None
    assert variable.high is not None
    assert variable.base is not None
    at_low = program.run({**usual, variable.sym: variable.low})
    at_high = program.run({**usual, variable.sym: variable.high})
    swing = abs(at_high - at_low) if at_low is not None and at_high is not None else 0.0
    elasticity = None
    width = variable.high - variable.low
    if at_low is not None and at_high is not None and base != 0 and variable.base != 0 and width != 0:
        elasticity = ((at_high - at_low) / base) / (width / variable.base)
    improve = None
    if variable.role == "given" and variable.quality is not None:
        improve = swing * (QUALITY_FULL - variable.quality) / QUALITY_FULL
    return Driver(
        variable.sym, variable.label, variable.role, at_low, at_high, swing, elasticity, improve, variable.quality
    )


def _end(
    program: Program, usual: Mapping[str, float], drivers: Sequence[tuple[Driver, ModelVariable]], *, hopeful: bool
) -> float | None:
    """The result with every given variable at the end that raises it (or lowers it); levers stay as usual."""
    ends = dict(usual)
    for driver, variable in drivers:
        if variable.role == "given" and driver.at_low is not None and driver.at_high is not None:
            upwards = driver.at_high >= driver.at_low
            end = variable.high if upwards == hopeful else variable.low
            ends[variable.sym] = usual[variable.sym] if end is None else end
    return program.run(ends)


def _quality(drivers: Sequence[Driver]) -> float | None:
    """The mean quality of the given data, weighted by swing; None where too little of the swing is rated."""
    rated = [(weight, found.quality) for found, weight in _given(drivers) if found.quality is not None]
    weight = sum(weight for weight, _ in rated)
    if weight <= 0 or _known(drivers) < ENOUGH:
        return None
    return sum(weight * quality for weight, quality in rated) / weight


def _known(drivers: Sequence[Driver]) -> float:
    """The share of the swing of given variables that comes from variables with a rated quality."""
    given = _given(drivers)
    whole = sum(weight for _, weight in given)
    return sum(weight for found, weight in given if found.quality is not None) / whole if whole > 0 else 0.0


def _given(drivers: Sequence[Driver]) -> list[tuple[Driver, float]]:
    """The given variables with their swing; while no range moves the result, all weigh the same."""
    given = [found for found in drivers if found.role == "given"]
    moved = any(found.swing > 0 for found in given)
    return [(found, found.swing if moved else 1.0) for found in given]


def _is_own(element: ModelElement, answer: ModelAnswer) -> bool:
    """Whether the team has said anything about the model: a number, a quality, an equation of its own."""
    if answer.preset:
        return False
    samples = {(v.sym, v.role, v.low, v.base, v.high) for v in element.vars}
    given = {(v.sym, v.role, v.low, v.base, v.high) for v in answer.variables}
    rated = any(variable.quality is not None for variable in answer.variables)
    return rated or given != samples or answer.equations != element.equations or answer.actual is not None


def _miss(base: float | None, actual: float | None) -> float | None:
    """How far the result is from what really happened, in per cent of that."""
    if base is None or actual is None or actual == 0:
        return None
    return 100 * abs(base - actual) / abs(actual)
