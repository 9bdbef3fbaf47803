"""The values of an expression and how one type becomes another (XPath 1.0, section 4).

Numbers are exact fractions; NaN and the infinities are the only floats. A quotient such as
22 div 27 × 27 stays 22, so a threshold is never missed by a rounded digit.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from decimal import Decimal, localcontext
from fractions import Fraction
from typing import Final, TypeAlias

from inspector_app.domain.expressions.nodes import Node

Number: TypeAlias = Fraction | float  # a float is NaN or an infinity, never a finite number
Value: TypeAlias = Number | str | bool | tuple["Fraction | str | Node", ...]  # a tuple is a node-set in order
Lookup: TypeAlias = Callable[[str], "Value | None"]  # the value of a ${name}; None if nobody gave one

NAN: Final = math.nan
_NUMBER: Final = re.compile(  # XPath 1.0 §4.4: no exponent, no plus; no measured value is longer
    r"\s*-?(?:\d{1,300}(?:\.\d{0,300})?|\.\d{1,300})\s*"
)


def to_number(value: Value | Node) -> Number:
    """XPath number(): text that is no number gives NaN, true is 1, a node-set counts by its first node."""
    if isinstance(value, bool):
        return Fraction(int(value))
    if isinstance(value, str):
        return Fraction(value.strip()) if _NUMBER.fullmatch(value) else NAN
    if isinstance(value, tuple):
        return to_number(value[0]) if value else NAN
    if isinstance(value, Node):
        return to_number(value.value)
    return value


def to_boolean(value: Value) -> bool:
    """XPath boolean(): zero, NaN, "" and an empty node-set are false."""
    if isinstance(value, Fraction | bool):
        return bool(value)
    if isinstance(value, float):
        return not math.isnan(value)
    return len(value) > 0


def to_text(value: Value | Node) -> str:
    """XPath string(): numbers in plain decimal notation, at most 17 significant digits."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        return to_text(value[0]) if value else ""
    if isinstance(value, Node):
        return value.value
    if isinstance(value, float):
        return "NaN" if math.isnan(value) else ("Infinity" if value > 0 else "-Infinity")
    if value.denominator == 1:
        return format(Decimal(value.numerator), "f")
    with localcontext() as context:
        context.prec = 17
        return format(Decimal(value.numerator) / Decimal(value.denominator), "f")


def divide(left: Number, right: Number) -> Number:
    """XPath div: IEEE 754 rules at zero and infinity."""
    if isinstance(left, Fraction) and isinstance(right, Fraction):
        if right:
            return left / right
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


def add(left: Number, right: Number) -> Number:
    """XPath +: a fraction beside an infinity becomes the infinity."""
    if isinstance(left, Fraction) and isinstance(right, Fraction):
        return left + right
    return _float(left) + _float(right)


def multiply(left: Number, right: Number) -> Number:
    """XPath *: zero times an infinity is NaN."""
    if isinstance(left, Fraction) and isinstance(right, Fraction):
        return left * right
    return _float(left) * _float(right)


def _float(value: Number) -> float:
    """Only the sign and zero of a fraction matter beside NaN and infinities, so no overflow."""
    if isinstance(value, float):
        return value
    return float((value > 0) - (value < 0))
