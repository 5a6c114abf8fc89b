"""What can be wrong with the rules of results and of offered notes, and with texts that have places."""

from collections.abc import Collection, Iterable, Iterator

from canvasapp.domain.engine.language.known_names import (
    Known,
    check_expression,
    known_over,
    results_named,
)
from canvasapp.domain.engine.language.templates import is_readable, places
from canvasapp.domain.method.elements import TableElement
from canvasapp.domain.method.method import Method
from canvasapp.domain.method.problem import Found, Location, Problem, block_problems
from canvasapp.domain.method.rules import (
    BarsRule,
    CurveRule,
    GraphRule,
    GridRule,
    MapRule,
    NoteRule,
    NumberRule,
    RadarRule,
    ResultRule,
    TornadoRule,
    VerdictRule,
)
from canvasapp.domain.model.finding import Finding
from canvasapp.domain.model.values import Words


def result_problems(rule: ResultRule, known: Known, method: Method) -> Found:
    """What is wrong with a rule of a result; `known` are the elements and the results before it.

    The values of the rule are known from then on.
    """
    for j, value in enumerate(rule.values):
        yield from check_expression(value.expr, known, frozenset(), ("values", j, "expr"))
        known.members[value.id] = set()
    own: frozenset[str] | None = frozenset()
    over = getattr(rule, "over", None)
    if over is not None:
        own = known_over(method, over)
        if own is None or not _fits(rule, over, method):
            yield (
                ("over",),
                Finding(
                    "This cannot go over “{over}”. Name an element, or a part of one, that the view can show.",
                    {"over": over},
                ),
            )
            return
    inside = own or frozenset()
    yield from _grounds(rule, known, method)
    if rule.empty is not None:
        for problem in template_problems(rule.empty, known, ("empty",)):
            yield problem.location, problem.reason
    match rule:
        case NumberRule():
            yield from _number(rule, known)
        case BarsRule() | RadarRule():
            yield from _bars(rule, known, inside)
        case GridRule():
            yield from _expressions(rule, ("expr", "mark"), known, inside)
        case MapRule():
            yield from _expressions(rule, ("x", "y", "size"), known, inside)
            yield from _route(rule, method)
        case CurveRule():
            yield from _expressions(rule, ("x", "y"), known, frozenset())
        case VerdictRule():
            yield from _verdict(rule, known)
        case GraphRule() | TornadoRule():
            pass


def _expressions(rule: ResultRule, names: Iterable[str], known: Known, own: frozenset[str]) -> Found:
    for name in names:
        yield from check_expression(getattr(rule, name), known, own, (name,))


def _number(rule: NumberRule, known: Known) -> Found:
    for j, band in enumerate(rule.bands):
        yield from check_expression(band.when, known, frozenset(), ("bands", j, "when"))
    yield from _expressions(rule, ("expr",), known, frozenset())
    yield from _coverage(rule.coverage, known)
    if sum(band.min is None for band in rule.bands) > 1:
        yield ("bands",), Finding("Only one band may be without min: the lowest.")


def _bars(rule: BarsRule | RadarRule, known: Known, inside: frozenset[str]) -> Found:
    if (rule.over is None) == (not rule.bars) or (rule.over is None) != (rule.expr is None):
        yield ("expr",), Finding("Either over and expr belong here, or bars.")
        return
    for j, bar in enumerate(rule.bars):
        yield from check_expression(bar.expr, known, frozenset(), ("bars", j, "expr"))
    yield from _expressions(rule, ("when", "expr"), known, inside)
    if isinstance(rule, BarsRule):
        if rule.left_out is not None:
            for problem in template_problems(rule.left_out, known, ("left_out",), frozenset({"names"})):
                yield problem.location, problem.reason
        for j, tie in enumerate(rule.ties):
            yield from check_expression(tie, known, inside, ("ties", j))
    yield from _coverage(rule.coverage, known)


def _verdict(rule: VerdictRule, known: Known) -> Found:
    for j, band in enumerate(rule.bands):
        last = j == len(rule.bands) - 1
        if last != (band.when is None):
            yield ("bands", j, "when"), Finding("The last verdict has no condition, every other one has.")
        yield from check_expression(band.when, known, frozenset(), ("bands", j, "when"))
        for problem in template_problems(band.label, known, ("bands", j, "label")):
            yield problem.location, problem.reason


def _grounds(rule: ResultRule, known: Known, method: Method) -> Found:
    """A good word needs grounds, and each of them must be declared and known here."""
    if not isinstance(rule, (NumberRule, VerdictRule)):
        return
    yield from _declared(rule.grounds, known, method)
    covered = rule.grounds or (isinstance(rule, NumberRule) and rule.coverage is not None)
    for j, tone in enumerate([band.tone for band in rule.bands]):
        if tone == "good" and not covered:
            reason = Finding("A good word needs grounds: name what must be answered for it, from the table grounds.")
            yield ("bands", j, "tone"), reason
            return


def _declared(names: tuple[str, ...], known: Known, method: Method) -> Found:
    for j, name in enumerate(names):
        if name in method.grounds:
            yield from check_expression(method.grounds[name].of or name, known, frozenset(), ("grounds", j))
        else:
            yield (
                ("grounds", j),
                Finding("There is no ground “{name}”. Declare it, or correct the name.", {"name": name}),
            )


def _route(rule: MapRule, method: Method) -> Found:
    """The corners of a map bear the words of the column that judges its rows."""
    if rule.route is None:
        return
    element = method.element_named(rule.over.partition(":")[0])
    columns = element.columns if isinstance(element, TableElement) else ()
    column = next((found for found in columns if found.id == rule.route and found.kind == "calc"), None)
    if column is None or not column.options:
        reason = Finding("There is no computed column “{name}” with options. Correct the name.", {"name": rule.route})
        yield ("route",), reason
        return
    words = [option.label for option in column.options]
    for j, corner in enumerate(rule.corners):
        if corner not in words:
            reason = Finding("“{name}” is no option of the column that judges. Use its words.", {"name": corner.en})
            yield ("corners", j), reason


_KINDS: dict[type, tuple[str, ...]] = {
    GraphRule: ("loop",),
    TornadoRule: ("model",),
    CurveRule: ("table",),
    GridRule: ("matrix",),
}


def _fits(rule: ResultRule, over: str, method: Method) -> bool:
    kind = method.element_named(over.partition(":")[0]).kind
    if isinstance(rule, GridRule) and not over.endswith(":cells"):
        return False
    return kind in _KINDS.get(type(rule), (kind,))


def _coverage(text: str | None, known: Known) -> Found:
    yield from check_expression(text, known, frozenset(), ("coverage",))


def note_rule_problems(rule: NoteRule, known: Known, method: Method, blocks: Collection[str] | None) -> Found:
    """What is wrong with a rule of offered notes, its text apart; `blocks` are those there are, None: not known."""
    own = known_over(method, rule.over)
    if own is None:
        yield (
            ("over",),
            Finding(
                "This cannot go over “{over}”. Name an element, or a part of one, that the view can show.",
                {"over": rule.over},
            ),
        )
        return
    yield from _declared(rule.grounds, known, method)
    for j, value in enumerate(rule.values):
        yield from check_expression(value.expr, known, own, ("values", j, "expr"))
        own |= {value.id}
    if (rule.block is None) == (rule.block_expr is None):
        yield ("block",), Finding("Either block or block_expr belongs here.")
    for name, text in (("when", rule.when), ("rank", rule.rank), ("block_expr", rule.block_expr)):
        yield from check_expression(text, known, own, (name,))
    for block in results_named(rule.block_expr):
        for problem in block_problems(blocks, block, ("block_expr",)):
            yield problem.location, problem.reason


def template_problems(
    template: Words, known: Known, place: Location, own: frozenset[str] = frozenset()
) -> Iterator[Problem]:
    """What is wrong with a text that has places; `own` are names that stand for something only there."""
    if not (is_readable(template.en) and is_readable(template.ko)):
        yield Problem(
            place, Finding("A brace belongs to no place: places are {{name}}, {{name:.0f}} or {{name:clause}}.")
        )
    if set(places(template.en)) != set(places(template.ko)):
        yield Problem(place, Finding("The two languages have different places. Use the same ones in both."))
    for name in places(template.en):
        first, _, member = name.partition(".")
        if first not in own and not known.has(first, member or None):
            yield Problem(place, Finding("The name “{name}” is not known here. Correct it.", {"name": name}))
