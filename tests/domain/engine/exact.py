"""A second reading of the expression language in exact numbers: fractions with a bound for what floats may miss."""

import ast
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Context, Decimal
from fractions import Fraction
from itertools import pairwise
from typing import Any

LIMIT = Fraction(10) ** 15
UNIT = Fraction(1, 2**52)
TINY = Fraction(1, 10**300)
PRECISE = Context(prec=60)


class Unsure(Exception):
    """What floats come to here depends on their rounding, or the value is of a kind that has no exact number."""


@dataclass(frozen=True)
class Number:
    """A number and how far a float may be from it."""

    value: Fraction
    off: Fraction = Fraction(0)


Single = Number | bool | str | None
Exact = Single | list[Single]


def made(value: Fraction, off: Fraction = Fraction(0)) -> Number | None:
    """The result of one operation; None beyond the limit."""
    if abs(abs(value) - LIMIT) <= off and off:
        raise Unsure
    if abs(value) > LIMIT:
        return None
    if not off and Fraction(float(value)) == value:
        return Number(value)
    return Number(value, off + UNIT * abs(value) + TINY)


def number(value: Single) -> Number | None:
    """A value as a number: yes is 1, no is 0."""
    if isinstance(value, bool):
        return Number(Fraction(int(value)))
    if isinstance(value, str):
        raise Unsure
    return value


def truth(value: Exact) -> bool:
    if isinstance(value, list):
        return False
    if isinstance(value, Number):
        if value.off and abs(value.value) <= value.off:
            raise Unsure
        return value.value != 0
    return bool(value)


def sign_of(a: Number, b: Number) -> int:
    """How a compares with b: -1, 0, 1."""
    gap, off = a.value - b.value, a.off + b.off
    if off and abs(gap) <= off:
        raise Unsure
    return (gap > 0) - (gap < 0)


def through_decimal(call: Callable[[Decimal], Decimal], x: Number, slope: Fraction) -> Number | None:
    """A function of one number, by decimals of sixty digits; `slope` bounds how steep it is there."""
    exact = Fraction(call(PRECISE.divide(Decimal(x.value.numerator), Decimal(x.value.denominator))))
    return made(exact, x.off * slope + UNIT * abs(exact) * 2 + TINY)


def power(a: Number, b: Number) -> Number | None:
    if b.off and abs(abs(b.value) - 64) <= b.off:
        raise Unsure
    if abs(b.value) > 64:
        return None
    if b.off or b.value.denominator != 1:
        raise Unsure
    exponent = b.value.numerator
    if a.off and abs(a.value) <= 2 * a.off:
        raise Unsure
    if a.value == 0:
        return made(Fraction(int(exponent == 0))) if exponent >= 0 else None
    value = a.value**exponent
    if abs(value) > 10 * LIMIT:
        return None
    off = abs(value) * ((1 + a.off / abs(a.value)) ** abs(exponent) - 1) * 2 if a.off else Fraction(0)
    return made(value, off if not off and value.denominator == 1 and abs(value) < 2**53 else off + UNIT * abs(value))


def divide(a: Number, b: Number) -> Number | None:
    if b.off and abs(b.value) <= 2 * b.off:
        raise Unsure
    if b.value == 0:
        return None
    value = a.value / b.value
    return made(value, 2 * (a.off + abs(value) * b.off) / abs(b.value))


NUMBERS: dict[type[ast.operator], Callable[[Number, Number], Number | None]] = {
    ast.Add: lambda a, b: made(a.value + b.value, a.off + b.off),
    ast.Sub: lambda a, b: made(a.value - b.value, a.off + b.off),
    ast.Mult: lambda a, b: made(a.value * b.value, abs(a.value) * b.off + abs(b.value) * a.off + a.off * b.off),
    ast.Div: divide,
    ast.Pow: power,
}


def compared(op: ast.cmpop, a: Single, b: Single) -> Single:
    if a is None or b is None:
        return None
    if isinstance(a, str) or isinstance(b, str):
        same = isinstance(a, str) and isinstance(b, str) and a == b
        if isinstance(op, (ast.Eq, ast.NotEq)):
            return same == isinstance(op, ast.Eq)
        return None
    one, other = number(a), number(b)
    assert one is not None
    assert other is not None
    found = sign_of(one, other)
    return {
        ast.Lt: found < 0,
        ast.LtE: found <= 0,
        ast.Gt: found > 0,
        ast.GtE: found >= 0,
        ast.Eq: found == 0,
        ast.NotEq: found != 0,
    }[type(op)]


def arithmetic(call: Callable[..., Single]) -> Callable[..., Single]:
    """Null goes through."""

    def run(*given: Single) -> Single:
        return None if None in given else call(*map(number, given))

    return run


def entrywise(call: Callable[..., Single], *given: Exact) -> Exact:
    lengths = {len(value) for value in given if isinstance(value, list)}
    if not lengths:
        return call(*given)
    if len(lengths) > 1:
        return None
    length = lengths.pop()
    columns = [value if isinstance(value, list) else [value] * length for value in given]
    return [call(*row) for row in zip(*columns, strict=True)]


def flat(given: Sequence[Exact]) -> list[Single]:
    return [entry for value in given for entry in (value if isinstance(value, list) else [value])]


def known(given: Sequence[Exact]) -> list[Number]:
    return [found for entry in flat(given) if not isinstance(entry, str) and (found := number(entry)) is not None]


def added(found: Sequence[Number]) -> Number | None:
    whole = made(sum((n.value for n in found), Fraction(0)), sum((n.off for n in found), Fraction(0)))
    widest = max((abs(n.value) for n in found), default=Fraction(0))
    return Number(whole.value, whole.off + UNIT * widest * len(found)) if whole is not None and whole.off else whole


def mean(found: Sequence[Number]) -> Number | None:
    total = Number(sum((n.value for n in found), Fraction(0)), sum((n.off for n in found), Fraction(0)))
    widest = max(abs(n.value) for n in found)
    return made(total.value / len(found), total.off / len(found) + UNIT * widest * 2)


def median(found: Sequence[Number]) -> Number | None:
    ordered = sorted(found, key=lambda n: n.value)
    middle = len(ordered) // 2
    off = max(n.off for n in ordered)
    if len(ordered) % 2:
        return Number(ordered[middle].value, off)
    return made((ordered[middle - 1].value + ordered[middle].value) / 2, off)


def geometric(found: Sequence[Number]) -> Number | None:
    least = min(found, key=lambda n: n.value)
    if least.off and abs(least.value) <= 2 * least.off:
        raise Unsure
    if least.value < 0:
        return None
    if least.value == 0:
        return Number(Fraction(0))
    logs = sum((Decimal(n.value.numerator) / n.value.denominator).ln(PRECISE) for n in found)
    value = Fraction((Decimal(logs) / len(found)).exp(PRECISE))
    spread = sum(n.off / n.value for n in found) / len(found)
    size = max(abs(math.log(n.value)) for n in found) + 1
    return made(value, value * (2 * spread + UNIT * int(4 * size + 4)))


def extreme(pick: Callable[..., Number]) -> Callable[[Sequence[Number]], Number]:
    def run(found: Sequence[Number]) -> Number:
        return Number(pick(found, key=lambda n: n.value).value, max(n.off for n in found))

    return run


def over(call: Callable[[Sequence[Number]], Single]) -> Callable[..., Exact]:
    return lambda *given: call(found) if (found := known(given)) else None


def root(x: Number) -> Number | None:
    if x.off and abs(x.value) <= 4 * x.off:
        raise Unsure
    if x.value <= 0:
        return Number(Fraction(0)) if x.value == 0 else None
    return through_decimal(lambda d: d.sqrt(PRECISE), x, 1 / Fraction(math.sqrt(x.value)) + 1)


def exponential(x: Number) -> Number | None:
    if x.value > 40:
        return None
    if x.value < -700:
        return Number(Fraction(0), TINY)
    return through_decimal(lambda d: d.exp(PRECISE), x, 2 * Fraction(math.exp(x.value)) + 1)


def logarithm(x: Number) -> Number | None:
    if x.off and x.value <= 4 * x.off:
        raise Unsure
    return through_decimal(lambda d: d.ln(PRECISE), x, 2 / x.value) if x.value > 0 else None


def rounded(x: Number, digits: Number = Number(Fraction(0))) -> Number | None:
    if digits.off and abs(digits.value - round(digits.value)) <= digits.off:
        raise Unsure
    places = Decimal(1).scaleb(-max(-15, min(15, int(digits.value))))
    if x.off:
        ends = [
            (Decimal(end.numerator) / end.denominator).quantize(places, ROUND_HALF_UP, PRECISE)
            for end in (x.value - 2 * x.off - TINY, x.value + 2 * x.off + TINY)
        ]
        if ends[0] != ends[1]:
            raise Unsure
    return made(Fraction(float(Decimal(repr(float(x.value))).quantize(places, ROUND_HALF_UP, PRECISE))))


def clamped(x: Number, low: Number, high: Number) -> Number:
    inner = x if x.value >= low.value else low
    found = inner if inner.value <= high.value else high
    return Number(found.value, max(x.off, low.off, high.off))


def running(value: Exact) -> list[Single]:
    totals: list[Single] = []
    sofar: list[Number] = []
    for entry in flat([value]):
        found = None if isinstance(entry, str) else number(entry)
        if found is not None:
            sofar.append(found)
        totals.append(added(sofar) if found is not None else None)
    return totals


def payback(x: Exact, net: Exact) -> Exact:
    pairs = [(t, p) for t, p in zip(running(net), flat([x]), strict=False) if isinstance(t, Number) and p is not None]
    if any(t.off for t, _ in pairs):
        raise Unsure
    found: Single = None
    if not any(total.value for total, _ in pairs):
        return None
    for total, place in reversed(pairs):
        if total.value < -Fraction(1, 10**9):
            break
        found = place
    return found


def share(value: Exact) -> Exact:
    found = [truth(entry) for entry in flat([value]) if entry is not None]
    return made(Fraction(sum(found), len(found)), UNIT) if found else None


def patched(value: Exact, place: Exact, filler: Exact) -> Exact:
    if not isinstance(value, list) or not isinstance(place, (Number, bool)) or isinstance(filler, list):
        return None
    exact = number(place)
    assert exact is not None
    if exact.off:
        raise Unsure
    i = int(exact.value) - 1
    return [filler if i == j and entry is None else entry for j, entry in enumerate(value)]


def nearest(place: Exact, mask: Exact) -> Exact:
    if not isinstance(place, (Number, bool)):
        return None
    here = number(place)
    assert here is not None
    steps = [abs(here.value - i) for i, entry in enumerate(flat([mask]), start=1) if truth(entry)]
    return made(min(steps), here.off) if steps else None


def rising(value: Exact) -> Exact:
    return all(sign_of(a, b) < 0 for a, b in pairwise(known([value])))


def weighted(value: Exact) -> Exact:
    """Without weights, which only what comes from a sheet has."""
    return over(mean)(value)


def count(value: Exact) -> Exact:
    return Number(Fraction(sum(entry is not None for entry in flat([value]))))


def is_filled(value: Exact) -> Exact:
    return Number(Fraction(any(entry is not None and entry != "" for entry in flat([value]))))


def one(call: Callable[..., Single]) -> Callable[..., Exact]:
    return lambda *given: entrywise(arithmetic(call), *given)


def each(call: Callable[..., Single]) -> Callable[..., Exact]:
    return lambda *given: entrywise(call, *given)


CALLS: dict[str, Callable[..., Exact]] = {
    "min": over(extreme(min)),
    "max": over(extreme(max)),
    "abs": one(lambda x: Number(abs(x.value), x.off)),
    "sqrt": one(root),
    "exp": one(exponential),
    "ln": one(logarithm),
    "round": one(rounded),
    "mean": over(mean),
    "wmean": weighted,
    "gmean": over(geometric),
    "median": over(median),
    "sum": over(added),
    "count": count,
    "total": lambda value: Number(Fraction(len(flat([value])))),
    "share": share,
    "where": each(lambda value, kept: value if truth(kept) else None),
    "coalesce": each(lambda *given: next((value for value in given if value is not None), None)),
    "clamp": one(clamped),
    "cumsum": lambda value: running(value),
    "first": lambda value: next((entry for entry in flat([value]) if entry is not None), None),
    "last": lambda value: next((entry for entry in reversed(flat([value])) if entry is not None), None),
    "payback": payback,
    "rising": rising,
    "filled": is_filled,
    "lines": lambda value: Number(Fraction(int(isinstance(value, str) and value != ""))),
    "vec": lambda *given: flat(given),
    "patch": patched,
    "nearest": nearest,
}


def exact(node: ast.expr, names: dict[str, Exact]) -> Exact:
    """The value of an expression. Unsure where floats cannot be compared with it."""

    def of(part: ast.expr) -> Exact:
        return exact(part, names)

    match node:
        case ast.Constant(value=bool() | str() | None as value):
            return value
        case ast.Constant(value=value):
            return Number(Fraction(float(value)))  # type: ignore[arg-type]
        case ast.Name(id=name):
            return names[name]
        case ast.BinOp(left=left, op=op, right=right):
            return entrywise(arithmetic(NUMBERS[type(op)]), of(left), of(right))
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            return entrywise(lambda value: not truth(value), of(operand))
        case ast.UnaryOp(op=sign, operand=operand):
            factor = -1 if isinstance(sign, ast.USub) else 1
            return entrywise(arithmetic(lambda x: Number(factor * x.value, x.off)), of(operand))
        case ast.BoolOp(op=op, values=values):
            join: Any = all if isinstance(op, ast.And) else any
            return entrywise(lambda *given: join([truth(value) for value in given]), *map(of, values))
        case ast.Compare(left=left, ops=ops, comparators=others):
            values = [of(left), *map(of, others)]
            pairs = zip(ops, pairwise(values), strict=True)
            found = [entrywise(lambda a, b, op=op: compared(op, a, b), *pair) for op, pair in pairs]
            return found[0] if len(found) == 1 else entrywise(lambda *all_: all(list(map(truth, all_))), *found)
        case ast.IfExp(test=test, body=then, orelse=otherwise):
            condition = of(test)
            return None if isinstance(condition, list) else of(then if truth(condition) else otherwise)
        case ast.Call(func=ast.Name(id=name), args=args):
            return CALLS[name](*map(of, args))
    raise Unsure
