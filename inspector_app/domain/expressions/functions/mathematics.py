"""Functions on numbers."""

from __future__ import annotations

import math
from collections.abc import Callable
from fractions import Fraction
from typing import Final

from inspector_app.domain.expressions.arithmetic import NAN, Number, double, is_finite
from inspector_app.domain.expressions.environment import Reading
from inspector_app.domain.expressions.functions.registry import Function, flat, whole
from inspector_app.domain.expressions.values import Value


def _numbers(reading: Reading, arguments: tuple[Value, ...]) -> list[Number]:
    """Every number in the arguments, node-sets taken apart."""
    return [reading.number(argument) for argument in flat(arguments)]


def _sum(reading: Reading, *arguments: Value) -> Number:
    total = reading.arithmetic.of(0)
    for number in _numbers(reading, arguments):
        total = reading.arithmetic.add(total, number)
    return total


def _mean(reading: Reading, *arguments: Value) -> Number:
    count = len([*flat(arguments)])
    return reading.arithmetic.divide(_sum(reading, *arguments), reading.arithmetic.of(count))


def _ordered(reading: Reading, arguments: tuple[Value, ...]) -> list[Number]:
    """Sorted; empty if one of them is no number."""
    numbers = _numbers(reading, arguments)
    return [] if any(number != number for number in numbers) else sorted(numbers)


def _median(reading: Reading, *arguments: Value) -> Number:
    numbers = _ordered(reading, arguments)
    if not numbers:
        return NAN
    middle = len(numbers) // 2
    if len(numbers) % 2:
        return numbers[middle]
    both = reading.arithmetic.add(numbers[middle - 1], numbers[middle])
    return reading.arithmetic.divide(both, reading.arithmetic.of(2))


def _least(reading: Reading, *arguments: Value) -> Number:
    return next(iter(_ordered(reading, arguments)), NAN)


def _most(reading: Reading, *arguments: Value) -> Number:
    return next(reversed(_ordered(reading, arguments)), NAN)


def _round(reading: Reading, value: Value, places: Value = "0") -> Number:
    """To the nearest; a half goes away from zero. Decimals may be negative: round(1250, -2) is 1300."""
    number = reading.number(value)
    decimals = whole(reading.number(places))
    if decimals is None:
        return NAN
    if not is_finite(number):
        return number
    unit = Fraction(10) ** -max(-30, min(30, decimals))
    shortest = number if isinstance(number, Fraction) else Fraction(repr(number))
    rounded = math.floor(abs(shortest) / unit + Fraction(1, 2)) * unit
    return reading.arithmetic.of(-rounded if number < 0 else rounded)


def _whole(rounding: Callable[[Number], int]) -> Callable[[Reading, Value], Number]:
    def call(reading: Reading, value: Value) -> Number:
        number = reading.number(value)
        return reading.arithmetic.of(Fraction(rounding(number))) if is_finite(number) else number

    return call


def _power(reading: Reading, base: Value, exponent: Value) -> Number:
    """Exact where both are fractions and the exponent is a small whole number."""
    number, times = reading.number(base), reading.number(exponent)
    small = isinstance(times, Fraction) and times.denominator == 1 and abs(times) <= 64
    if isinstance(number, Fraction) and isinstance(times, Fraction) and small and number:
        power = reading.arithmetic.of(1)
        for _ in range(abs(int(times))):
            power = reading.arithmetic.multiply(power, number)
        return power if times >= 0 else reading.arithmetic.divide(reading.arithmetic.of(1), power)
    return reading.arithmetic.of(_raised(double(number), double(times)))


def _raised(base: float, exponent: float) -> float:
    """As JavaScript and Java raise: out of range is an infinity, what has no value NaN."""
    try:
        raised = base**exponent
    except OverflowError:
        return -math.inf if base < 0 and exponent % 2 == 1 else math.inf
    except ZeroDivisionError:
        return math.inf
    return raised if isinstance(raised, float) else NAN


def _real(function: Callable[..., float]) -> Callable[..., Number]:
    """A function of doubles; where it has no value, NaN."""

    def call(reading: Reading, *arguments: Value) -> Number:
        try:
            found = function(*(double(reading.number(argument)) for argument in arguments))
        except ValueError:
            return NAN
        except OverflowError:
            return math.inf
        return reading.arithmetic.of(found)

    return call


def _logarithm(function: Callable[[float], float]) -> Callable[..., Number]:
    """Minus infinity at zero, as JavaScript and Java."""
    return _real(lambda number: -math.inf if number == 0 else function(number))


def _number(reading: Reading, *value: Value) -> Number:
    return reading.number(value[0] if value else reading.context())


def _absolute(reading: Reading, value: Value) -> Number:
    number = reading.number(value)
    return -number if number < 0 else number


FUNCTIONS: Final = {
    "abs": Function(_absolute, 1, 1),
    "acos": Function(_real(math.acos), 1, 1),
    "asin": Function(_real(math.asin), 1, 1),
    "atan": Function(_real(math.atan), 1, 1),
    "atan2": Function(_real(math.atan2), 2, 2),
    "ceiling": Function(_whole(math.ceil), 1, 1),
    "cos": Function(_real(math.cos), 1, 1),
    "exp": Function(_real(math.exp), 1, 1),
    "exp10": Function(lambda reading, value: _power(reading, reading.arithmetic.of(10), value), 1, 1),
    "floor": Function(_whole(math.floor), 1, 1),
    "int": Function(_whole(math.trunc), 1, 1),
    "log": Function(_logarithm(math.log), 1, 1),
    "log10": Function(_logarithm(math.log10), 1, 1),
    "max": Function(_most, 1, None),
    "mean": Function(_mean, 1, None),
    "median": Function(_median, 1, None),
    "min": Function(_least, 1, None),
    "number": Function(_number, 0, 1, bare_needs="node"),
    "pi": Function(lambda reading: reading.arithmetic.of(math.pi), 0, 0),
    "pow": Function(_power, 2, 2),
    "round": Function(_round, 1, 2),
    "sin": Function(_real(math.sin), 1, 1),
    "sqrt": Function(_real(math.sqrt), 1, 1),
    "sum": Function(_sum, 1, None),
    "tan": Function(_real(math.tan), 1, 1),
}
