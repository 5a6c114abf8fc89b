"""The safe expression language: read with `ast`, let through a whitelist, made into small functions.

Text never runs as Python: every kind of node that is not named here is refused, and so is every function that is not
in the tables of `functions`.
"""

import ast
import keyword
import operator
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise

from canvasapp.domain.engine.language import arithmetic
from canvasapp.domain.engine.language.arithmetic import NOT_ONE, Operation, applied
from canvasapp.domain.engine.language.functions import FUNCTIONS, SIMPLE, Function
from canvasapp.domain.engine.language.scope import Scope, TooMuch
from canvasapp.domain.engine.language.signs import ExpressionError, Plain, plain
from canvasapp.domain.engine.language.vectors import Scalar, Thing, Value, Vector, elementwise, is_true
from canvasapp.domain.model.finding import Finding

MAX_CHARACTERS = 600
MAX_NODES = 200


TOO_MANY_PARTS = Finding("The expression has too many parts. Split it into several.")
TOO_DEEP = Finding("The expression is nested too deeply. Split it into several.")
NOT_COMPUTED = Finding("This cannot be computed. Correct the numbers or the expression.")


@dataclass(frozen=True, slots=True)
class Use:
    """A name that an expression uses, with the member after its dot, and where (column from 1)."""

    name: str
    member: str | None
    column: int
    of_element: bool = False


Step = Callable[[Scope], Value]


@dataclass(frozen=True, slots=True)
class Expression:
    """A checked expression. `uses` are the names it needs; `evaluate` never raises: failures are null and a fault.

    `parts` is how many steps one evaluation takes, vectors apart: each part is evaluated at most once.
    """

    text: str
    uses: tuple[Use, ...]
    parts: int
    _run: Step = field(repr=False, compare=False)

    def evaluate(self, scope: Scope) -> Value:
        """The value in a scope. What has no result is null, and the scope keeps the fault."""
        try:
            scope.spend(self.parts)
            return self._run(scope)
        except KeyError as error:
            scope.fault(Finding("The name “{name}” is not known here. Correct it.", {"name": error.args[0]}))
        except TooMuch as error:
            scope.fault(error.reason)
        except RecursionError:
            scope.fault(TOO_DEEP)
        except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError):
            scope.fault(NOT_COMPUTED)  # no cell may close a sheet, whatever it holds
        return None


@lru_cache(maxsize=8192)
def parsed(text: str) -> Expression:
    """The expression of a method file. Raises ExpressionError with column and reason."""
    return _Compiler(FUNCTIONS, equation=False).compile(text)


@lru_cache(maxsize=1024)
def parsed_equation(text: str) -> Expression:
    """The right side of an equation of the workbench: numbers, names and simple functions. Raises ExpressionError."""
    return _Compiler(SIMPLE, equation=True).compile(text)


Quick = Callable[[float, float], float]
"""The same operation for two plain numbers, which is what it nearly always meets."""

OPERATIONS: Mapping[type[ast.operator | ast.cmpop], tuple[Operation, Quick]] = {
    ast.Add: (arithmetic.ADD, operator.add),
    ast.Sub: (arithmetic.SUBTRACT, operator.sub),
    ast.Mult: (arithmetic.MULTIPLY, operator.mul),
    ast.Div: (arithmetic.DIVIDE, operator.truediv),
    ast.Pow: (arithmetic.POWER, arithmetic.power),
    ast.Lt: (arithmetic.LESS, operator.lt),
    ast.LtE: (arithmetic.LESS_OR_EQUAL, operator.le),
    ast.Gt: (arithmetic.GREATER, operator.gt),
    ast.GtE: (arithmetic.GREATER_OR_EQUAL, operator.ge),
    ast.Eq: (arithmetic.equal, operator.eq),
    ast.NotEq: (arithmetic.unequal, operator.ne),
}

_STRANGE = re.compile(r"[^\w\s+\-*/().,<>=!\[\]]")
_GLUED = re.compile(r"(?<![\w.])(?>(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)(?=\w)")
_QUOTED = re.compile(r"'[^']*'|\"[^\"]*\"")


def _read(text: str) -> Plain:
    """The text in plain signs, of bearable size and without signs that have no place in it."""
    if len(text) > MAX_CHARACTERS:
        reason = Finding("An expression has at most 600 characters. Split it into several.")
        raise ExpressionError(MAX_CHARACTERS + 1, reason)
    if not text.strip():
        raise ExpressionError(1, Finding("There is no expression. Write one."))
    found = plain(text)
    bare = _QUOTED.sub(lambda quoted: re.sub(r"[^\\]", " ", quoted[0]), found.text)  # what texts say is their own
    if strange := _STRANGE.search(bare):
        raise ExpressionError(
            found.column(strange.start()),
            Finding("The sign “{sign}” has no place in an expression. Remove it.", {"sign": strange[0]}),
        )
    if glued := _GLUED.search(bare):
        reason = Finding("A number and a name stand together; put a * between them.")
        raise ExpressionError(found.column(glued.end()), reason)
    return found


_KEYWORD = re.compile(rf"\b([^\W\d]\w*\.)({'|'.join(keyword.kwlist)})\b")
"""A member that is called like a word of Python: `notes.raise`. The parser is shown it in capitals."""


def _tree(text: Plain) -> ast.expr:
    try:
        return ast.parse(_KEYWORD.sub(lambda found: found[1] + found[2].upper(), text.text), mode="eval").body
    except SyntaxError as error:
        place = error.offset - 1 if error.offset and error.lineno == 1 else len(text.text) - 1  # 0 is the end
        reason = Finding("The expression breaks off or is not readable here. Correct it.")
        raise ExpressionError(text.column(place), reason) from None
    except (ValueError, MemoryError, RecursionError):
        raise ExpressionError(1, TOO_DEEP) from None


class _Compiler:
    """Turns a syntax tree into functions and collects the names it uses."""

    def __init__(self, functions: Mapping[str, Function], *, equation: bool) -> None:
        self._functions = functions
        self._equation = equation
        self._uses: list[Use] = []
        self._text = Plain("", ())

    def compile(self, text: str) -> Expression:
        self._text = _read(text)
        body = _tree(self._text)
        parts = sum(1 for _ in _walk(body))
        if parts > MAX_NODES:
            raise ExpressionError(1, TOO_MANY_PARTS)
        try:
            run = self._step(body)
        except RecursionError:
            raise ExpressionError(1, TOO_DEEP) from None
        return Expression(text, tuple(self._uses), parts, run)

    def _error(self, node: ast.expr, reason: Finding) -> ExpressionError:
        return ExpressionError(self._column(node), reason)

    def _column(self, node: ast.expr) -> int:
        """Where a node stands, from 1; the parser counts in bytes."""
        before = self._text.text.encode()[: node.col_offset].decode(errors="ignore")
        return self._text.column(len(before))

    def _step(self, node: ast.expr) -> Step:
        match node:
            case ast.Constant(value=value):
                return self._constant(node, value)
            case ast.Name(id=name):
                return self._name(node, name)
            case ast.Attribute(value=ast.Name(id=name), attr=member) if not self._equation:
                return self._member(node, name, member.lower() if keyword.iskeyword(member.lower()) else member)
            case ast.BinOp(left=left, op=op, right=right) if type(op) in OPERATIONS:
                return _combining(*OPERATIONS[type(op)], self._step(left), self._step(right))
            case ast.UnaryOp(op=ast.USub(), operand=operand):
                return _applying(arithmetic.SUBTRACT, lambda scope: 0.0, self._step(operand))
            case ast.UnaryOp(op=ast.UAdd(), operand=operand):
                return _applying(arithmetic.ADD, lambda scope: 0.0, self._step(operand))
            case ast.UnaryOp(op=ast.Not(), operand=operand):
                return _entrywise(lambda value: not is_true(value), self._step(operand))
            case ast.BoolOp(op=ast.And(), values=values):
                return _entrywise(_all_true, *map(self._step, values))
            case ast.BoolOp(op=ast.Or(), values=values):
                return _entrywise(_any_true, *map(self._step, values))
            case ast.Compare(left=left, ops=ops, comparators=others):
                return self._comparison(node, left, ops, others)
            case ast.IfExp(test=test, body=then, orelse=otherwise):
                return _choosing(self._step(test), self._step(then), self._step(otherwise))
            case ast.Call(func=ast.Name(id=name), args=args, keywords=[]):
                return self._call(node, name, args)
        raise self._error(node, Finding("This is not part of the language of expressions. Write it in another way."))

    def _constant(self, node: ast.expr, value: object) -> Step:
        if isinstance(value, bool) or (value is None and not self._equation):
            return lambda scope: value
        if isinstance(value, (int, float)) and abs(value) <= arithmetic.MAX_MAGNITUDE:
            number = float(value)
            return lambda scope: number
        if isinstance(value, str) and not self._equation:
            return lambda scope: value
        raise self._error(node, Finding("This number or text cannot be used here. Write another."))

    def _name(self, node: ast.expr, name: str) -> Step:
        self._use(node, name, None)

        def run(scope: Scope) -> Value:
            named = scope.look_up(name)
            return named.value if isinstance(named, Thing) else named

        return run

    def _member(self, node: ast.expr, name: str, member: str) -> Step:
        self._use(node, name, member)

        def run(scope: Scope) -> Value:
            named = scope.look_up(name)
            if not isinstance(named, Thing) or member not in named.members:
                raise KeyError(f"{name}.{member}")
            return named.members[member]

        return run

    def _use(self, node: ast.expr, name: str, member: str | None, *, of_element: bool = False) -> None:
        if name.startswith("_") or "__" in name or (member or "").startswith("_"):
            raise self._error(node, Finding("A name begins with a letter and has no double underscore. Correct it."))
        if self._equation and name in FUNCTIONS:
            raise self._error(
                node,
                Finding(
                    "“{name}” is the name of a function. Choose another, or add brackets with values.", {"name": name}
                ),
            )
        self._uses.append(Use(name, member, self._column(node), of_element))

    def _comparison(self, node: ast.expr, left: ast.expr, ops: list[ast.cmpop], others: list[ast.expr]) -> Step:
        """Each operand is made and evaluated once, also one that stands between two comparisons."""
        if len(ops) == 1 and isinstance(ops[0], (ast.In, ast.NotIn)) and isinstance(others[0], ast.List):
            wanted = tuple(self._listed(part) for part in others[0].elts)
            inside = isinstance(ops[0], ast.In)
            return _applying(lambda value: (value in wanted) == inside, self._step(left))
        if not all(type(op) in OPERATIONS for op in ops):
            raise self._error(
                node, Finding("This comparison is not part of the language of expressions. Write it in another way.")
            )
        kinds = [OPERATIONS[type(op)] for op in ops]
        operands = [self._step(operand) for operand in (left, *others)]
        return _combining(*kinds[0], *operands) if len(kinds) == 1 else _chaining(kinds, operands)

    def _listed(self, node: ast.expr) -> Scalar:
        if isinstance(node, ast.Constant) and isinstance(node.value, (str, int, float)):
            return node.value
        raise self._error(node, Finding("A list holds texts and numbers only. Remove the rest."))

    def _call(self, node: ast.expr, name: str, args: list[ast.expr]) -> Step:
        function = self._functions.get(name)
        if function is None:
            raise self._error(node, Finding("There is no function “{name}”. Correct its name.", {"name": name}))
        if not function.least <= len(args) <= function.most:
            raise self._error(
                node, Finding("“{name}” takes another number of values. Add or remove some.", {"name": name})
            )
        if function.of_element:
            return self._call_of_element(node, function, args)
        return _calling(function.call, [self._step(arg) for arg in args])

    def _call_of_element(self, node: ast.expr, function: Function, args: list[ast.expr]) -> Step:
        element, *others = args
        if not isinstance(element, ast.Name):
            raise self._error(node, Finding("The name of an element belongs here. Write it without quotation marks."))
        name = element.id
        self._use(element, name, None, of_element=True)
        call, steps = function.call, [self._step(arg) for arg in others]

        def run(scope: Scope) -> Value:
            thing = scope.names[name]
            if not isinstance(thing, Thing):
                raise KeyError(name)
            return call(scope, thing, *(step(scope) for step in steps))

        return run


def _combining(operation: Operation, quick: Quick, left: Step, right: Step) -> Step:
    return lambda scope: _combined(operation, quick, scope, left(scope), right(scope))


def _combined(operation: Operation, quick: Quick, scope: Scope, a: Value, b: Value) -> Value:
    """Two plain numbers at once; everything else, and all that has no result, on the long way round."""
    if type(a) is float and type(b) is float:
        try:
            result = quick(a, b)
        except (ArithmeticError, arithmetic.NoResult):
            return applied(operation, scope, a, b)
        if -arithmetic.MAX_MAGNITUDE <= result <= arithmetic.MAX_MAGNITUDE:
            return result
    _spend(scope, (a, b))
    return applied(operation, scope, a, b)


def _chaining(kinds: Sequence[tuple[Operation, Quick]], operands: Sequence[Step]) -> Step:
    """Whether every two neighbours compare as they should."""

    def run(scope: Scope) -> Value:
        values = [operand(scope) for operand in operands]
        pairs = zip(kinds, pairwise(values), strict=True)
        return _entry_by_entry(_all_true, scope, [_combined(*kind, scope, *pair) for kind, pair in pairs])

    return run


def _all_true(*given: Scalar) -> bool:
    return all(map(is_true, given))


def _any_true(*given: Scalar) -> bool:
    return any(map(is_true, given))


def _spend(scope: Scope, values: Sequence[Value]) -> None:
    """The steps that the entries of vectors take; single values are counted with their expression."""
    for value in values:
        if type(value) is Vector:
            scope.spend(len(value.values))


def _calling(call: Callable[..., Value], steps: Sequence[Step]) -> Step:
    def run(scope: Scope) -> Value:
        values = [step(scope) for step in steps]
        _spend(scope, values)
        return call(scope, *values)

    return run


def _applying(operation: Operation, *steps: Step) -> Step:
    return _calling(lambda scope, *values: applied(operation, scope, *values), steps)


def _entrywise(call: Callable[..., Scalar], *steps: Step) -> Step:
    return _calling(lambda scope, *values: _entry_by_entry(call, scope, values), steps)


def _entry_by_entry(call: Callable[..., Scalar], scope: Scope, given: Sequence[Value]) -> Value:
    """A condition entry by entry; null counts as false."""
    if Vector not in map(type, given):  # as nearly always
        return call(*given)
    try:
        return elementwise(call, *given)
    except ValueError:
        scope.fault(arithmetic.LENGTHS)
        return None


def _choosing(test: Step, then: Step, otherwise: Step) -> Step:
    def run(scope: Scope) -> Value:
        condition = test(scope)
        if isinstance(condition, Vector):
            scope.fault(NOT_ONE)
            return None
        return then(scope) if is_true(condition) else otherwise(scope)

    return run


def _walk(node: ast.AST) -> Iterator[ast.AST]:
    """The nodes that carry meaning; operators and contexts do not count."""
    waiting = [node]
    while waiting:
        current = waiting.pop()
        if isinstance(current, ast.expr):
            yield current
        waiting += ast.iter_child_nodes(current)
