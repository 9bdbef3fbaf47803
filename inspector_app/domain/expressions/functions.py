"""The functions of the expression language, by name, with how many arguments each takes."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from fractions import Fraction
from typing import Final, NamedTuple

from inspector_app.domain.expressions.values import (
    NAN,
    Number,
    Value,
    add,
    divide,
    to_boolean,
    to_number,
    to_text,
)


class Function(NamedTuple):
    """`most` None: any number. Arguments are evaluated before the call (`if` and `coalesce` are not here)."""

    call: Callable[[Sequence[Value]], Value]
    least: int
    most: int | None


def _numbers(arguments: Iterable[Value]) -> list[Number]:
    """Every number in the arguments, node-sets taken apart."""
    found: list[Number] = []
    for argument in arguments:
        found.extend(map(to_number, argument) if isinstance(argument, tuple) else [to_number(argument)])
    return found


def _sum(arguments: Sequence[Value]) -> Number:
    total: Number = Fraction(0)
    for number in _numbers(arguments):
        total = add(total, number)
    return total


def _count(arguments: Sequence[Value]) -> Number:
    nodes = arguments[0]
    return Fraction(len(nodes)) if isinstance(nodes, tuple) else NAN


def _mean(arguments: Sequence[Value]) -> Number:
    numbers = _numbers(arguments)
    return divide(_sum(arguments), Fraction(len(numbers)))


def _median(arguments: Sequence[Value]) -> Number:
    numbers = _ordered(arguments)
    if not numbers:
        return NAN
    middle = len(numbers) // 2
    if len(numbers) % 2:
        return numbers[middle]
    return divide(add(numbers[middle - 1], numbers[middle]), Fraction(2))


def _ordered(arguments: Sequence[Value]) -> list[Number]:
    numbers = _numbers(arguments)
    return [] if any(map(math.isnan, numbers)) else sorted(numbers)


def _least(arguments: Sequence[Value]) -> Number:
    return next(iter(_ordered(arguments)), NAN)


def _most(arguments: Sequence[Value]) -> Number:
    return next(reversed(_ordered(arguments)), NAN)


def _round(arguments: Sequence[Value]) -> Number:
    """XPath round(): a half goes up; a second argument gives decimals, as JavaRosa."""
    number = to_number(arguments[0])
    places = to_number(arguments[1]) if len(arguments) > 1 else Fraction(0)
    if not isinstance(number, Fraction) or not isinstance(places, Fraction):
        return NAN if isinstance(number, Fraction) else number
    unit = Fraction(10) ** -max(-30, min(30, int(places)))
    return math.floor(number / unit + Fraction(1, 2)) * unit


def _absolute(arguments: Sequence[Value]) -> Number:
    number = to_number(arguments[0])
    return -number if number < 0 else number


def _whole(rounding: Callable[[Fraction], int]) -> Callable[[Sequence[Value]], Number]:
    def call(arguments: Sequence[Value]) -> Number:
        number = to_number(arguments[0])
        return Fraction(rounding(number)) if isinstance(number, Fraction) else number

    return call


def _selected(arguments: Sequence[Value]) -> bool:
    return to_text(arguments[1]) in to_text(arguments[0]).split()


FUNCTIONS: Final[dict[str, Function]] = {
    "sum": Function(_sum, 1, None),
    "count": Function(_count, 1, 1),
    "mean": Function(_mean, 1, None),
    "median": Function(_median, 1, None),
    "min": Function(_least, 1, None),
    "max": Function(_most, 1, None),
    "round": Function(_round, 1, 2),
    "abs": Function(_absolute, 1, 1),
    "floor": Function(_whole(math.floor), 1, 1),
    "ceiling": Function(_whole(math.ceil), 1, 1),
    "number": Function(lambda arguments: to_number(arguments[0]), 1, 1),
    "string": Function(lambda arguments: to_text(arguments[0]), 1, 1),
    "boolean": Function(lambda arguments: to_boolean(arguments[0]), 1, 1),
    "not": Function(lambda arguments: not to_boolean(arguments[0]), 1, 1),
    "true": Function(lambda _arguments: True, 0, 0),
    "false": Function(lambda _arguments: False, 0, 0),
    "selected": Function(_selected, 2, 2),
    "concat": Function(lambda arguments: "".join(map(to_text, arguments)), 0, None),
}
