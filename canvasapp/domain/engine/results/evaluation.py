"""Results: each rule of a method evaluated over the things of a sheet, in the order of the file."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from canvasapp.domain.engine.answers.answer_values import MatrixAnswer, Message, ReadAnswers
from canvasapp.domain.engine.answers.entries import Entry, entries_over
from canvasapp.domain.engine.answers.names import SheetNames, Spreads, names_of
from canvasapp.domain.engine.answers.reader import Board
from canvasapp.domain.engine.language.arithmetic import NOT_ONE
from canvasapp.domain.engine.language.expression import parsed
from canvasapp.domain.engine.language.labels import Label, both
from canvasapp.domain.engine.language.scope import Named, Scope
from canvasapp.domain.engine.language.templates import places, rendered
from canvasapp.domain.engine.language.vectors import Labels, Value, Vector, is_true
from canvasapp.domain.engine.language.vectors import entries as entries_of
from canvasapp.domain.engine.results.grounds import missing_grounds, not_judged
from canvasapp.domain.engine.results.letter_parts import look_up
from canvasapp.domain.engine.results.outcome import (
    AnyResult,
    BarsResult,
    BarValue,
    Coverage,
    CurveResult,
    GraphResult,
    GridResult,
    MapResult,
    NumberResult,
    Point,
    RadarResult,
    Series,
    TornadoResult,
    VerdictResult,
    is_empty,
)
from canvasapp.domain.engine.results.ranking import Candidate, band_of, in_order, ranks
from canvasapp.domain.method.elements import Form, MatrixElement
from canvasapp.domain.method.method import Method
from canvasapp.domain.method.rules import (
    Band,
    BarsRule,
    CurveRule,
    GraphRule,
    GridRule,
    MapRule,
    NumberRule,
    RadarRule,
    ResultRule,
    TornadoRule,
    VerdictRule,
)
from canvasapp.domain.model.finding import Finding
from canvasapp.domain.model.values import LANGUAGES, Words


@dataclass(slots=True)
class Evaluation:
    """Evaluates the expressions of one method over one sheet; results already made are names for later ones."""

    method: Method
    reading: ReadAnswers
    names: SheetNames
    scope: Scope
    messages: list[Message]
    _gone_over: dict[str, tuple[Entry, ...]] = field(default_factory=dict)

    def value(self, text: str, names: Mapping[str, Named] | None = None) -> Value:
        """The value of an expression, with the names of an entry if there is one."""
        return parsed(text).evaluate(self.scope if names is None else self.scope.within(names))

    def number(self, text: str, names: Mapping[str, Named] | None = None) -> float | None:
        """The same, where only a number makes sense."""
        value = self.value(text, names)
        if isinstance(value, (int, float)):
            return float(value)
        if isinstance(value, Vector):
            self.scope.fault(NOT_ONE)
        return None

    def holds(self, condition: str | None, names: Mapping[str, Named] | None = None) -> bool:
        """Whether a condition is true; none always is."""
        return condition is None or is_true(self.value(condition, names))

    def over(self, over: str) -> tuple[Entry, ...]:
        """The entries that `over` names, made once: results and offers go over the same."""
        if over not in self._gone_over:
            self._gone_over[over] = entries_over(self.method, over, self.reading, self.names)
        return self._gone_over[over]


def evaluation_of(
    method: Method, reading: ReadAnswers, board: Board, today: date, spreads: Spreads | None = None
) -> Evaluation:
    """The evaluation of a sheet, with everything that its expressions may speak of."""
    sheet = names_of(method, reading, board, today, spreads)
    return Evaluation(method, reading, sheet, Scope(sheet.names, today), list(sheet.messages))


def results_of(evaluation: Evaluation) -> dict[str, AnyResult]:
    """All results in the order of the file. What fails is null, with a message that names the result."""
    results: dict[str, AnyResult] = {}
    scope = evaluation.scope
    for rule in evaluation.method.result:
        for named in rule.values:
            scope.names = {**scope.names, named.id: evaluation.value(named.expr)}
        result, vector = _result(rule, evaluation)
        results[rule.id] = _with_reason(rule, result, scope)
        scope.names = {**scope.names, rule.id: vector}
        evaluation.messages += [Message(rule.id, rule.title, fault) for fault in scope.faults]
        scope.faults.clear()
    return results


def _with_reason(rule: ResultRule, result: AnyResult, scope: Scope) -> AnyResult:
    """The result with the method's reason where it has nothing to show."""
    if rule.empty is None or not is_empty(result):
        return result
    return replace(result, empty=_filled(rule.empty, scope))


def _filled(sentence: Words, scope: Scope) -> Words:
    """A sentence with its places filled."""
    if not places(sentence.en):
        return sentence
    en, ko = (rendered(sentence.in_(language), lambda name: look_up(scope, name), language) for language in LANGUAGES)
    return Words.model_construct(en=en, ko=ko)


def notices_of(evaluation: Evaluation) -> list[Message]:
    """What the method asks to look at, where its conditions hold."""
    found = [
        Message(rule.element, "", Finding("{notice}", {"notice": _filled(rule.text, evaluation.scope)}))
        for rule in evaluation.method.notice
        if evaluation.holds(rule.when)
    ]
    evaluation.scope.faults.clear()
    return found


def _result(rule: ResultRule, evaluation: Evaluation) -> tuple[AnyResult, Value]:
    """A result, and what its id stands for in later expressions."""
    match rule:
        case NumberRule():
            number = _number(rule, evaluation)
            return number, number.value
        case BarsRule():
            bars = _bars(rule, evaluation)
            return bars, Vector(tuple(bar.value for bar in bars.items), None, tuple(bar.label for bar in bars.items))
        case RadarRule():
            radar = _radar(rule, evaluation)
            return radar, Vector(tuple(value for series in radar.series for value in series.values))
        case GridRule():
            return _grid(rule, evaluation), None
        case MapRule():
            return _map(rule, evaluation), None
        case GraphRule():
            return GraphResult(
                id=rule.id, title=rule.title, help=rule.help, loop=evaluation.names.loops[rule.over]
            ), None
        case TornadoRule():
            model = evaluation.names.models[rule.over]
            return TornadoResult(id=rule.id, title=rule.title, help=rule.help, model=model), None
        case CurveRule():
            return _curve(rule, evaluation), None
        case VerdictRule():
            return _verdict(rule, evaluation), None


def coverage_of(expression: str | None, evaluation: Evaluation) -> Coverage | None:
    """How much of a vector is answered; None where nothing is named."""
    if expression is None:
        return None
    value = evaluation.value(expression)
    vector = value if isinstance(value, Vector) else Vector(tuple(entries_of(value)))
    return Coverage(vector.answered, vector.asked)


def _number(rule: NumberRule, evaluation: Evaluation) -> NumberResult:
    value = evaluation.number(rule.expr)
    coverage = coverage_of(rule.coverage, evaluation)
    too_little = coverage is not None and coverage.badge == "too_little"
    band = None if too_little else band_of([band for band in rule.bands if evaluation.holds(band.when)], value)
    missing = missing_grounds(evaluation.method, rule.grounds, evaluation.value)
    if band is not None and band.tone == "good" and missing:
        band = Band(tone="info", label=not_judged(missing))
    return NumberResult(
        id=rule.id,
        title=rule.title,
        help=rule.help,
        value=value,
        form=rule.format or _form(rule.full, rule.unit is not None and rule.unit.en == "%"),
        unit=rule.unit,
        good=rule.good,
        full=rule.full,
        bands=rule.bands,
        coverage=coverage,
        missing=missing,
        band=band.label if band is not None else None,
        tone=band.tone if band is not None else None,
    )


def _form(full: float | None, per_cent: bool = False) -> Form:
    """How a number is rounded where its rule does not say: shares and 0-100 whole, 0-5 to one decimal."""
    if full == 100 or per_cent:
        return "score"
    return "rating" if full == 5 else "plain"


def _bars(rule: BarsRule, evaluation: Evaluation) -> BarsResult:
    candidates, left_out = _candidates(rule, evaluation)
    ordered = in_order(candidates, rule.sort)
    numbers = ranks(ordered) if rule.sort != "given" else [None] * len(ordered)
    return BarsResult(
        id=rule.id,
        title=rule.title,
        help=rule.help,
        items=tuple(
            BarValue(found.key, found.label, found.value, rank) for found, rank in zip(ordered, numbers, strict=True)
        ),
        left_out=_about(left_out, rule.left_out),
        ranked=rule.sort != "given",
        top=rule.top,
        form=rule.format or _form(rule.full, rule.unit is not None and rule.unit.en == "%"),
        unit=rule.unit,
        good=rule.good,
        full=rule.full,
        coverage=coverage_of(rule.coverage, evaluation),
    )


def _candidates(rule: BarsRule, evaluation: Evaluation) -> tuple[list[Candidate], list[Label]]:
    """What is ranked, and the labels of what is left out."""
    if rule.over is None or rule.expr is None:
        bars = [(bar.label, evaluation.number(bar.expr)) for bar in rule.bars]
        return [Candidate(f"{number}", *bar) for number, bar in enumerate(bars, start=1)], []
    candidates: list[Candidate] = []
    left_out: list[Label] = []
    for entry in evaluation.over(rule.over):
        if evaluation.holds(rule.when, entry.names):
            value = evaluation.number(rule.expr, entry.names)
            ties = tuple(evaluation.number(tie, entry.names) for tie in rule.ties)
            candidates.append(Candidate(entry.key, entry.label, value, ties))
        else:
            left_out.append(entry.label)
    return candidates, left_out


def _about(labels: Sequence[Label], sentence: Words | None) -> Label | None:
    """A sentence with the names of what it is about; None without names."""
    if not labels or sentence is None:
        return None
    en, ko = (rendered(sentence.in_(language), lambda name: Labels(tuple(labels)), language) for language in LANGUAGES)
    return both(en, ko)


def _radar(rule: RadarRule, evaluation: Evaluation) -> RadarResult:
    if rule.over is None or rule.expr is None:
        entries = [Entry(f"{number}", bar.label, {}) for number, bar in enumerate(rule.bars, start=1)]
        values = [evaluation.number(bar.expr) for bar in rule.bars]
    else:
        expr = rule.expr
        entries = [found for found in evaluation.over(rule.over) if evaluation.holds(rule.when, found.names)]
        values = [evaluation.number(expr, found.names) for found in entries]
    axes = dict.fromkeys(_axis(found) for found in entries)
    lines: dict[tuple[str, Label | None], dict[str, float | None]] = {}
    for found, value in zip(entries, values, strict=True):
        lines.setdefault((found.key.partition("|")[2], found.series), {})[_axis(found)[0]] = value
    return RadarResult(
        id=rule.id,
        title=rule.title,
        help=rule.help,
        axes=tuple(label for _, label in axes),
        series=tuple(Series(label, tuple(line.get(key) for key, _ in axes)) for (_, label), line in lines.items()),
        full=rule.full,
        stop=rule.stop,
        form=rule.format or _form(rule.full),
        unit=rule.unit,
        good=rule.good,
        coverage=coverage_of(rule.coverage, evaluation),
    )


def _axis(entry: Entry) -> tuple[str, Label]:
    """The axis an entry lies on: of a matrix's groups the group, else the entry itself."""
    if entry.axis is not None:
        return entry.key.partition("|")[0], entry.axis
    return entry.key, entry.label


def _grid(rule: GridRule, evaluation: Evaluation) -> GridResult:
    element = evaluation.method.element_named(rule.over.partition(":")[0])
    answer = evaluation.reading.elements[element.id]
    assert isinstance(element, MatrixElement)
    assert isinstance(answer, MatrixAnswer)
    found = {entry.key: entry for entry in evaluation.over(rule.over)}
    cells = {f"{row.id}|{col.id}": (i, j) for i, row in enumerate(answer.rows) for j, col in enumerate(answer.cols)}
    values = {key: evaluation.number(rule.expr, entry.names) for key, entry in found.items()}
    derived = (cells[key] for key, value in values.items() if value is not None and found[key].names["v"] is None)
    marked = (cells[key] for key, e in found.items() if rule.mark and evaluation.holds(rule.mark, e.names))
    return GridResult(
        id=rule.id,
        title=rule.title,
        help=rule.help,
        rows=tuple(row.label for row in answer.rows),
        cols=tuple(col.label for col in answer.cols),
        values=tuple(tuple(values.get(f"{row.id}|{col.id}") for col in answer.cols) for row in answer.rows),
        full=element.scale.max,
        derived=frozenset(derived),
        marks=frozenset(marked),
        marked=rule.marked,
        form=rule.format or _form(element.scale.max),
        good=rule.good,
    )


def _map(rule: MapRule, evaluation: Evaluation) -> MapResult:
    return MapResult(
        id=rule.id,
        title=rule.title,
        help=rule.help,
        points=tuple(_point(rule, entry, evaluation) for entry in evaluation.over(rule.over)),
        x_label=rule.x_label,
        y_label=rule.y_label,
        x_cut=rule.x_cut,
        y_cut=rule.y_cut,
        x_full=rule.x_full,
        y_full=rule.y_full,
        corners=rule.corners,
    )


def _point(rule: MapRule, entry: Entry, evaluation: Evaluation) -> Point:
    """A point with its judgement; what is not judged yet has no place."""
    route = None
    if rule.route is not None:
        option = evaluation.names.computed[rule.over][entry.key][rule.route].option
        if option is None:
            return Point(entry.key, entry.label, None, None)
        route = option.label
    x, y = evaluation.number(rule.x, entry.names), evaluation.number(rule.y, entry.names)
    size = evaluation.number(rule.size, entry.names) if rule.size is not None else None
    return Point(entry.key, entry.label, x, y, size, route)


def _curve(rule: CurveRule, evaluation: Evaluation) -> CurveResult:
    """A curve over the rows of a table: x and y are vectors of the whole table."""
    xs, ys = (_floats(evaluation.value(text)) for text in (rule.x, rule.y))
    return CurveResult(
        id=rule.id,
        title=rule.title,
        help=rule.help,
        points=tuple(
            Point(entry.key, entry.label, x, y)
            for entry, x, y in zip(evaluation.over(rule.over), xs, ys, strict=False)
            if x is not None and y is not None
        ),
        form=rule.format or "plain",
    )


def _floats(value: Value) -> Sequence[float | None]:
    return [float(entry) if isinstance(entry, (int, float)) else None for entry in entries_of(value)]


def _verdict(rule: VerdictRule, evaluation: Evaluation) -> VerdictResult:
    """The first sentence whose condition holds. A good one needs all its grounds, and no condition before it open."""
    missing = missing_grounds(evaluation.method, rule.grounds, evaluation.value)
    is_open, label, tone = False, None, None
    for band in rule.bands:
        holds = True if band.when is None else evaluation.value(band.when)
        is_open = is_open or holds is None
        if is_true(holds):
            label, tone = band.label, band.tone
            break
    if tone == "good" and (missing or is_open):
        label, tone = not_judged(missing), "info"
    told = _filled(label, evaluation.scope) if label is not None else None
    return VerdictResult(id=rule.id, title=rule.title, help=rule.help, band=told, tone=tone, missing=missing)
