"""The two ways to calculate: exact fractions where points and grades hang on it, doubles as ODK forms do."""

from __future__ import annotations

import math
import operator
import re
from collections.abc import Callable
from fractions import Fraction
from typing import Final, NamedTuple, TypeAlias

from inspector_app.errors import InputError

Number: TypeAlias = Fraction | float  # exact: a float is NaN or an infinity, never a finite number

NAN: Final = math.nan
MOST_BITS: Final = 50_000  # of a numerator or denominator: no chain of formulas grows without end
_NUMBER: Final = re.compile(  # XPath 1.0 §4.4: no exponent, no plus; no measured value is longer
    r"[ \t\r\n]*-?(?:[0-9]{1,300}(?:\.[0-9]{0,300})?|\.[0-9]{1,300})[ \t\r\n]*"
)


class Arithmetic(NamedTuple):
    """`read` takes a text and gives NaN for no number, `of` takes any number; the rest are operators."""

    read: Callable[[str], Number]
    of: Callable[[Number], Number]
    add: Callable[[Number, Number], Number]
    subtract: Callable[[Number, Number], Number]
    multiply: Callable[[Number, Number], Number]
    divide: Callable[[Number, Number], Number]
    remainder: Callable[[Number, Number], Number]


def is_finite(value: Number) -> bool:
    """Whether it is a number proper; asking a large fraction as a double would fail."""
    return isinstance(value, Fraction) or math.isfinite(value)


def read_exactly(text: str) -> Number:
    """The fraction a text writes, NaN for none."""
    return Fraction(text.strip()) if _NUMBER.fullmatch(text) else NAN


def _exactly(value: Number) -> Number:
    if isinstance(value, Fraction) or not math.isfinite(value):
        return value
    return Fraction(value)


def add(left: Number, right: Number) -> Number:
    """XPath +: a fraction beside an infinity becomes the infinity."""
    if isinstance(left, Fraction) and isinstance(right, Fraction):
        return _bounded(left + right)
    return _sign(left) + _sign(right)


def subtract(left: Number, right: Number) -> Number:
    """XPath -."""
    return add(left, -right)


def multiply(left: Number, right: Number) -> Number:
    """XPath *: zero times an infinity is NaN."""
    if isinstance(left, Fraction) and isinstance(right, Fraction):
        return _bounded(left * right)
    return _sign(left) * _sign(right)


def divide(left: Number, right: Number) -> Number:
    """XPath div: IEEE 754 rules at zero and infinity."""
    if isinstance(left, Fraction) and isinstance(right, Fraction):
        if right:
            return _bounded(left / right)
        return NAN if not left else math.inf if left > 0 else -math.inf
    if isinstance(right, float) and math.isinf(right) and isinstance(left, Fraction):
        return Fraction(0)
    if isinstance(left, float) and isinstance(right, Fraction):
        return left if right >= 0 else -left
    return NAN


def remainder(left: Number, right: Number) -> Number:
    """XPath mod: the sign of the left side, NaN by zero."""
    if isinstance(left, Fraction) and isinstance(right, Fraction):
        return left - right * math.trunc(left / right) if right else NAN
    if isinstance(left, Fraction) and isinstance(right, float) and math.isinf(right):
        return left
    return NAN


def _sign(value: Number) -> float:
    """Only the sign and zero of a fraction matter beside NaN and infinities, so no overflow."""
    if isinstance(value, float):
        return value
    return float((value > 0) - (value < 0))


def _bounded(value: Fraction) -> Fraction:
    if value.numerator.bit_length() > MOST_BITS or value.denominator.bit_length() > MOST_BITS:
        raise InputError("expression.too_many_steps")
    return value


def read_double(text: str) -> float:
    """The double nearest to what a text writes, NaN for no number."""
    if (text.isdigit() and text.isascii()) or _NUMBER.fullmatch(text):
        return float(text)
    return NAN


def double(value: Number) -> float:
    """The double nearest to a number."""
    if type(value) is float:
        return value
    try:
        return float(value)
    except OverflowError:
        return math.inf if value > 0 else -math.inf


def _double_divide(left: Number, right: Number) -> Number:
    if right:
        return left / right
    if left == 0 or math.isnan(left):
        return NAN
    return math.inf if (left > 0) == (math.copysign(1, right) > 0) else -math.inf


def _double_remainder(left: Number, right: Number) -> Number:
    return math.fmod(left, right) if right and math.isfinite(left) else NAN


EXACT: Final = Arithmetic(read_exactly, _exactly, add, subtract, multiply, divide, remainder)
DOUBLE: Final = Arithmetic(
    read_double,
    double,
    operator.add,
    operator.sub,
    operator.mul,
    _double_divide,
    _double_remainder,
)
