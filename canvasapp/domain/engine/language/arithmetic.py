"""Arithmetic with null and limits: what has no result is null, with a sentence that says why."""

import operator
from collections.abc import Callable
from datetime import date
from decimal import ROUND_HALF_UP, Context, Decimal, DecimalException

from canvasapp.domain.engine.language.scope import Scope
from canvasapp.domain.engine.language.vectors import Scalar, Value, Vector, elementwise
from canvasapp.domain.model.finding import Finding

MAX_MAGNITUDE = 1e15
MAX_EXPONENT = 64
MOST_DIGITS = 15
_EXACT = Context(prec=3 * MOST_DIGITS)
"""Room for sixteen digits before the point and all that are wanted behind it."""

DIVISION = Finding("Something is divided by zero here. Fill in or correct the number below the line.")
TOO_LARGE = Finding("The number is too large to compute with. Look for a typing mistake or use a larger unit.")
NO_ROOT = Finding("A root or logarithm of a number that has none. Check the sign of the number.")
EXPONENT = Finding("An exponent is beyond 64. Use a smaller one.")
NOT_A_NUMBER = Finding("A text stands where a number is needed.")
LENGTHS = Finding("Two lists of different length cannot be combined.")
NOT_ONE = Finding("A list stands where a single value is needed.")
NOT_COMPARED = Finding("A text and a number cannot be compared.")


class NoResult(Exception):
    """A calculation without a result; its argument is the Finding that says why."""


Operation = Callable[..., Scalar]


def applied(operation: Operation, scope: Scope, *values: Value) -> Value:
    """An operation on single values or entry by entry; null gives null, a failure null and a fault."""

    def single(*arguments: Scalar) -> Scalar:
        if None in arguments:
            return None
        try:
            return checked(operation(*arguments))
        except NoResult as failure:
            scope.fault(failure.args[0])
        except ZeroDivisionError:
            scope.fault(DIVISION)
        except (OverflowError, DecimalException):
            scope.fault(TOO_LARGE)
        except ValueError:
            scope.fault(NO_ROOT)
        except TypeError:
            scope.fault(NOT_A_NUMBER)
        return None

    if not any(isinstance(value, Vector) for value in values):
        return single(*values)  # type: ignore[arg-type]
    try:
        return elementwise(single, *values)
    except ValueError:
        scope.fault(LENGTHS)
        return None


def checked(result: object) -> Scalar:
    """A number within the limits; NoResult otherwise."""
    if isinstance(result, bool):
        return result
    if isinstance(result, complex):
        raise NoResult(NO_ROOT)
    if not isinstance(result, (int, float)):
        raise NoResult(NOT_A_NUMBER)
    if not -MAX_MAGNITUDE <= result <= MAX_MAGNITUDE:
        raise NoResult(TOO_LARGE)
    return float(result)


def power(base: float, exponent: float) -> float:
    """`base ** exponent` within the limit of exponents."""
    if abs(exponent) > MAX_EXPONENT:
        raise NoResult(EXPONENT)
    result: float | complex = float(base) ** float(exponent)
    if isinstance(result, complex):
        raise NoResult(NO_ROOT)
    return result


def _numeric(call: Callable[[float, float], float]) -> Operation:
    """The operation for numbers alone: Python would repeat and join texts."""

    def run(left: Scalar, right: Scalar) -> float:
        if not (isinstance(left, (int, float)) and isinstance(right, (int, float))):
            raise NoResult(NOT_A_NUMBER)
        return call(float(left), float(right))

    return run


ADD, SUBTRACT = _numeric(operator.add), _numeric(operator.sub)
MULTIPLY, DIVIDE, POWER = _numeric(operator.mul), _numeric(operator.truediv), _numeric(power)


def _ordered(call: Callable[[float, float], bool]) -> Operation:
    def run(left: Scalar, right: Scalar) -> bool:
        if isinstance(left, (int, float)) and isinstance(right, (int, float)):
            return call(float(left), float(right))
        if isinstance(left, date) and isinstance(right, date):
            return call(left.toordinal(), right.toordinal())
        raise NoResult(NOT_COMPARED)

    return run


LESS, LESS_OR_EQUAL = _ordered(operator.lt), _ordered(operator.le)
GREATER, GREATER_OR_EQUAL = _ordered(operator.gt), _ordered(operator.ge)


def equal(left: Scalar, right: Scalar) -> bool:
    """Whether two values are the same; a text is never a number."""
    return left == right


def unequal(left: Scalar, right: Scalar) -> bool:
    """Whether two values differ."""
    return left != right


def rounded(number: float, digits: float = 0) -> float:
    """Rounded half away from zero, as people do it."""
    places = Decimal(1).scaleb(-max(-MOST_DIGITS, min(MOST_DIGITS, int(digits))))
    return float(Decimal(repr(float(number))).quantize(places, ROUND_HALF_UP, _EXACT))
