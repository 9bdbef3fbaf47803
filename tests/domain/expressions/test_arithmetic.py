"""domain.expressions.arithmetic"""

import math
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.expressions.arithmetic import (
    DOUBLE,
    MOST_BITS,
    NAN,
    Number,
    add,
    divide,
    multiply,
    remainder,
)
from inspector_app.errors import InputError

INF = math.inf
numbers = st.fractions() | st.sampled_from([NAN, INF, -INF])


def same(left: Number, right: Number) -> bool:
    """Equal, or both NaN."""
    return left == right or (math.isnan(left) and math.isnan(right))


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


@pytest.mark.parametrize(
    ("left", "right", "quotient", "rest"),
    [
        (7.0, 2.0, 3.5, 1.0),
        (-7.0, 2.0, -3.5, -1.0),
        (1.0, 0.0, INF, NAN),
        (-1.0, 0.0, -INF, NAN),
        (1.0, -0.0, -INF, NAN),
        (0.0, 0.0, NAN, NAN),
        (NAN, 0.0, NAN, NAN),
        (INF, 2.0, INF, NAN),
        (2.0, INF, 0.0, 2.0),
    ],
)
def test_doubles_divide_as_ieee_754(left: float, right: float, quotient: float, rest: float) -> None:
    assert same(DOUBLE.divide(left, right), quotient)
    assert same(DOUBLE.remainder(left, right), rest)


def test_no_chain_of_products_grows_without_end() -> None:
    """Squaring again and again would fill the memory."""
    large = Fraction(2) ** (MOST_BITS - 1)
    assert multiply(large, Fraction(1)) == large
    with pytest.raises(InputError, match="too_many_steps"):
        multiply(large, large)
    with pytest.raises(InputError, match="too_many_steps"):
        divide(Fraction(1), large * 2)
