"""domain.expressions.values"""

import math
from fractions import Fraction

import pytest

from inspector_app.domain.expressions import Moment, Node, Number, Value
from inspector_app.domain.expressions.arithmetic import DOUBLE, NAN
from inspector_app.domain.expressions.values import to_boolean, to_number, to_text

INF = math.inf


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
        (0.5, Fraction(1, 2)),
        (Node("a", "7"), Fraction(7)),
        ("1970-01-02", Fraction(1)),
        ("1970-01-01T12:00:00Z", Fraction(1, 2)),
        ("1970-02-30", NAN),
        (Moment(43_200_000), Fraction(1, 2)),
        (Moment(None), NAN),
    ],
)
def test_number(value: Value | Node, number: Number) -> None:
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
        (0.0, False),
        (-0.5, True),
        (Moment(0), True),
        (Moment(None), False),
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
        (Fraction(1, 3), "0.3333333333333333"),
        (Fraction(-5, 4), "-1.25"),
        (Fraction(1, 10**7), "0.0000001"),
        (Fraction(10**16 * 3 + 1, 3), "10000000000000000"),
        (0.1 + 0.2, "0.30000000000000004"),
        (100.0, "100"),
        (-0.0, "0"),
        (1e21, "1000000000000000000000"),
        (1e-7, "0.0000001"),
        (Node("a", "x"), "x"),
        (Moment(0), "1970-01-01"),
    ],
)
def test_text_is_plain_decimal_notation(value: Value | Node, text: str) -> None:
    assert to_text(value) == text


@pytest.mark.parametrize("value", [Fraction(10) ** 5000, Fraction(10**400, 3), Fraction(1, 10**400)])
def test_no_number_is_too_large_or_small_to_be_written(value: Fraction) -> None:
    assert set(to_text(value)) <= set("0123456789.")


def test_a_number_may_be_wanted_as_a_double() -> None:
    """Forms calculate as ODK does."""
    found = to_number("0.1", DOUBLE)
    assert (type(found), found) == (float, 0.1)
    assert to_number(Fraction(10) ** 400, DOUBLE) == INF
    assert to_number(-(Fraction(10) ** 400), DOUBLE) == -INF
