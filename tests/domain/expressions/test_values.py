"""domain.expressions.values"""

import math
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.expressions.values import (
    NAN,
    Number,
    Value,
    add,
    divide,
    multiply,
    remainder,
    to_boolean,
    to_number,
    to_text,
)

INF = math.inf
numbers = st.fractions() | st.sampled_from([NAN, INF, -INF])


def same(left: Number, right: Number) -> bool:
    """Equal, or both NaN."""
    return left == right or (math.isnan(left) and math.isnan(right))


@pytest.mark.parametrize(
    ("value", "number"),
    [
        (" 12.5 ", Fraction(25, 2)),
        ("-.5", Fraction(-1, 2)),
        ("3.", Fraction(3)),
        ("", NAN),
        ("+1", NAN),
        ("1e3", NAN),
        ("1/2", NAN),
        ("Infinity", NAN),
        ("9" * 5000, NAN),
        (True, Fraction(1)),
        (False, Fraction(0)),
        ((), NAN),
        (("7", "8"), Fraction(7)),
        ((Fraction(7), Fraction(8)), Fraction(7)),
        (INF, INF),
    ],
)
def test_number(value: Value, number: Number) -> None:
    assert same(to_number(value), number)


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (Fraction(0), False),
        (Fraction(-1, 9), True),
        (NAN, False),
        (INF, True),
        ("", False),
        ("false", True),
        ("0", True),
        ((), False),
        (("",), True),
        (True, True),
        (False, False),
    ],
)
def test_boolean(value: Value, said: bool) -> None:
    assert to_boolean(value) is said


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("a", "a"),
        (True, "true"),
        (False, "false"),
        ((), ""),
        (("a", "b"), "a"),
        ((Fraction(1, 2),), "0.5"),
        (NAN, "NaN"),
        (INF, "Infinity"),
        (-INF, "-Infinity"),
        (Fraction(-0), "0"),
        (Fraction(10) ** 20, "100000000000000000000"),
        (Fraction(1, 10), "0.1"),
        (Fraction(1, 3), "0.33333333333333333"),
        (Fraction(-5, 4), "-1.25"),
        (Fraction(1, 10**7), "0.0000001"),
        (Fraction(10**16 * 3 + 1, 3), "10000000000000000"),
    ],
)
def test_text_is_plain_decimal_notation(value: Value, text: str) -> None:
    assert to_text(value) == text


@pytest.mark.parametrize("value", [Fraction(10) ** 5000, Fraction(10**400, 3), Fraction(1, 10**400)])
def test_no_number_is_too_large_or_small_to_be_written(value: Fraction) -> None:
    assert set(to_text(value)) <= set("0123456789.")


@given(numbers, numbers)
def test_arithmetic_agrees_with_ieee_754_where_it_is_not_exact(left: Number, right: Number) -> None:
    """Infinities and NaN as XPath has them; a fraction beside them counts by its sign alone."""

    def as_float(value: Number) -> float:
        return value if isinstance(value, float) else float((value > 0) - (value < 0))

    if isinstance(left, Fraction) and isinstance(right, Fraction):
        assert add(left, right) == left + right
        assert multiply(left, right) == left * right
    else:
        assert same(add(left, right), as_float(left) + as_float(right))
        assert same(multiply(left, right), as_float(left) * as_float(right))


@pytest.mark.parametrize(
    ("left", "right", "quotient"),
    [
        (Fraction(22), Fraction(27), Fraction(22, 27)),
        (Fraction(1), Fraction(0), INF),
        (Fraction(-1), Fraction(0), -INF),
        (Fraction(0), Fraction(0), NAN),
        (Fraction(10**400), Fraction(0), INF),
        (Fraction(-1, 10**400), Fraction(0), -INF),
        (Fraction(1), INF, Fraction(0)),
        (INF, Fraction(-2), -INF),
        (-INF, Fraction(0), -INF),
        (INF, INF, NAN),
        (NAN, Fraction(1), NAN),
        (Fraction(1), NAN, NAN),
    ],
)
def test_division(left: Number, right: Number, quotient: Number) -> None:
    assert same(divide(left, right), quotient)


@pytest.mark.parametrize(
    ("left", "right", "rest"),
    [
        (Fraction(5), Fraction(2), Fraction(1)),
        (Fraction(-5), Fraction(2), Fraction(-1)),
        (Fraction(5), Fraction(-2), Fraction(1)),
        (Fraction(3, 2), Fraction(1), Fraction(1, 2)),
        (Fraction(5), Fraction(0), NAN),
        (Fraction(5), INF, Fraction(5)),
        (Fraction(5), NAN, NAN),
        (INF, Fraction(2), NAN),
    ],
)
def test_remainder_has_the_sign_of_the_left_side(left: Number, right: Number, rest: Number) -> None:
    assert same(remainder(left, right), rest)
