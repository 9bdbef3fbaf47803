"""Comparisons and arithmetic on values (XPath 1.0 §3.4, §3.5), with dates counted in days as ODK does."""

from __future__ import annotations

import operator
from collections.abc import Callable
from fractions import Fraction
from typing import Final

from inspector_app.domain.expressions.arithmetic import Arithmetic, Number
from inspector_app.domain.expressions.environment import Reading
from inspector_app.domain.expressions.moments import Moment, looks_like_date
from inspector_app.domain.expressions.values import Value, to_boolean, to_text

Operate = Callable[[Value, Value, Reading], Value]

ORDER: Final[dict[str, Callable[[Number, Number], bool]]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}


def operation(word: str, arithmetic: Arithmetic) -> Operate:
    """What an operator does with two values; `and` and `or` are the compiler's, for they may stop early."""
    if word == "=":
        return lambda left, right, reading: _equal(left, right, reading, False)
    if word == "!=":
        return lambda left, right, reading: _equal(left, right, reading, True)
    if word in ORDER:
        compare = ORDER[word]
        return lambda left, right, reading: _ordered(left, right, reading, compare)
    calculate = _calculation(word, arithmetic)
    return lambda left, right, reading: calculate(reading.number(left), reading.number(right))


def _calculation(word: str, arithmetic: Arithmetic) -> Callable[[Number, Number], Number]:
    return {
        "+": arithmetic.add,
        "-": arithmetic.subtract,
        "*": arithmetic.multiply,
        "div": arithmetic.divide,
        "mod": arithmetic.remainder,
    }[word]


def _equal(left: Value, right: Value, reading: Reading, differ: bool) -> bool:
    """= or !=: boolean wins over number, number over text; of a node-set any node will do."""
    if bool in (type(left), type(right)):
        return (to_boolean(left) == to_boolean(right)) is not differ
    left, right = _dated(left, reading), _dated(right, reading)
    if isinstance(left, tuple) and isinstance(right, tuple):
        return _any_pair([*map(to_text, left)], [*map(to_text, right)], differ)
    numeric = isinstance(left, Fraction | float) or isinstance(right, Fraction | float)
    if isinstance(left, tuple) or isinstance(right, tuple):
        many, one = (left, right) if isinstance(left, tuple) else (right, left)
        assert isinstance(many, tuple)
        if numeric:
            return _any_pair([*map(reading.number, many)], [reading.number(one)], differ)
        return _any_pair([*map(to_text, many)], [to_text(one)], differ)
    if numeric:
        return (reading.number(left) == reading.number(right)) is not differ
    return (to_text(left) == to_text(right)) is not differ


def _any_pair(left: list[str] | list[Number], right: list[str] | list[Number], differ: bool) -> bool:
    """Whether some pair is equal, or some pair differs; without trying each with each."""
    if not left or not right:
        return False
    if not differ:
        return not set(left).isdisjoint(set(right) - {value for value in right if value != value})
    return any(value != left[0] for value in right) or any(value != right[0] for value in left)


def _dated(value: Value, reading: Reading) -> Value:
    """Dates, and what looks like one, as days; anything else as it is."""
    if isinstance(value, Moment):
        return reading.number(value)
    if isinstance(value, str):
        return reading.number(value) if looks_like_date(value) else value
    if isinstance(value, tuple) and value and looks_like_date(to_text(value)):
        return reading.number(value)
    return value


def several(value: Value) -> bool:
    """Whether it is a node-set of none or many."""
    return isinstance(value, tuple) and len(value) != 1


def _ordered(left: Value, right: Value, reading: Reading, compare: Callable[[Number, Number], bool]) -> bool:
    """<, <=, >, >=: always numbers; of a node-set any node will do, so its ends decide."""
    if not (several(left) or several(right)):
        return compare(reading.number(left), reading.number(right))
    first = [*map(reading.number, left)] if isinstance(left, tuple) else [reading.number(left)]
    second = [*map(reading.number, right)] if isinstance(right, tuple) else [reading.number(right)]
    first = [number for number in first if number == number]
    second = [number for number in second if number == number]
    if not first or not second:
        return False
    if compare(0, 1):
        return compare(min(first), max(second))
    return compare(max(first), min(second))
