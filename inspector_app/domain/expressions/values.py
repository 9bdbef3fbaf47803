"""The values of an expression and how one type becomes another (XPath 1.0, section 4)."""

from __future__ import annotations

import math
from collections.abc import Callable
from datetime import UTC, tzinfo
from decimal import Decimal
from fractions import Fraction
from typing import TypeAlias

from inspector_app.domain.expressions.arithmetic import EXACT, NAN, Arithmetic, Number
from inspector_app.domain.expressions.moments import Moment, looks_like_date, read_moment
from inspector_app.domain.expressions.nodes import Node

Value: TypeAlias = Number | str | bool | Moment | tuple["Fraction | str | Node", ...]  # a tuple is a node-set
Lookup: TypeAlias = Callable[[str], "Value | None"]  # the value of a ${name}; None if nobody gave one


def to_number(value: Value | Node, arithmetic: Arithmetic = EXACT, zone: tzinfo = UTC) -> Number:
    """XPath number(): text that is no number gives NaN, true is 1, a node-set counts by its first node.

    A date counts its days since 1970 UTC, as ODK does; `zone` says where its midnight is.
    """
    if isinstance(value, str):
        if looks_like_date(value):
            return days_of(read_moment(value, zone), arithmetic)
        return arithmetic.read(value)
    if isinstance(value, bool):
        return arithmetic.of(int(value))
    if isinstance(value, Fraction | float | int):
        return arithmetic.of(value)
    if isinstance(value, tuple):
        return to_number(value[0], arithmetic, zone) if value else NAN
    if isinstance(value, Node):
        return to_number(value.value, arithmetic, zone)
    return days_of(value, arithmetic)


def days_of(moment: Moment, arithmetic: Arithmetic) -> Number:
    """Days since 1970 UTC, NaN for what is no date."""
    if moment.at is None:
        return NAN
    return arithmetic.divide(arithmetic.of(moment.at), arithmetic.of(86_400_000))


def to_boolean(value: Value) -> bool:
    """XPath boolean(): zero, NaN, "", an empty node-set and what is no date are false."""
    if value is True or value is False:
        return value
    if isinstance(value, float):
        return not math.isnan(value) and value != 0
    if isinstance(value, Moment):
        return value.at is not None
    return bool(value)


def to_text(value: Value | Node) -> str:
    """XPath string(): numbers in plain decimal notation, the shortest that is this double; dates as ODK."""
    if isinstance(value, tuple):
        if not value:
            return ""
        value = value[0]
    if isinstance(value, str):
        return value
    if isinstance(value, Node):
        return value.value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Moment):
        return value.text()
    return _number_text(value)


def _number_text(value: Number) -> str:
    if isinstance(value, Fraction):
        if value.denominator == 1:
            return format(Decimal(value.numerator), "f")
        if abs(value) > 1e300:
            return format(Decimal(value.numerator // value.denominator), "f")
        value = float(value)
    if math.isnan(value):
        return "NaN"
    if math.isinf(value):
        return "Infinity" if value > 0 else "-Infinity"
    if value == 0:
        return "0"
    text = repr(value)
    return format(Decimal(text), "f").removesuffix(".0") if "e" in text else text.removesuffix(".0")
