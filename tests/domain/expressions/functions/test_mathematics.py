"""domain.expressions.functions"""

import math
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.expressions import Environment, Number, Value, compile_expression
from inspector_app.domain.expressions.functions import FUNCTIONS

NODES: dict[str, Value] = {
    "r": (Fraction(3), Fraction(1), Fraction(2)),
    "four": (Fraction(4), Fraction(1), Fraction(2), Fraction(3)),
    "bad": (Fraction(3), "dirty"),
    "none": (),
    "several": "a c",
}


def value(source: str) -> Value:
    return compile_expression(source)(NODES.get)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("sum(${r})", 6),
        ("sum(${r}, 4, '5')", 15),
        ("sum(${none})", 0),
        ("count(${r})", 3),
        ("count(${none})", 0),
        ("mean(${r})", 2),
        ("mean(1, 2)", Fraction(3, 2)),
        ("median(${r})", 2),
        ("median(${four})", Fraction(5, 2)),
        ("min(${r}, 0)", 0),
        ("max(${r}, 9)", 9),
        ("min(1 div 0, 5)", 5),
        ("abs(-2.5)", Fraction(5, 2)),
        ("abs(2.5)", Fraction(5, 2)),
        ("abs(-1 div 0)", math.inf),
        ("floor(-2.5)", -3),
        ("ceiling(-2.5)", -2),
        ("floor(1 div 0)", math.inf),
        ("round(2.5)", 3),
        ("round(-2.5)", -3),
        ("round(2.345, 2)", Fraction("2.35")),
        ("round(2345, -2)", 2300),
        ("round(1.5, 99)", Fraction(3, 2)),
        ("round(1 div 0)", math.inf),
        ("number('12')", 12),
        ("number(true())", 1),
    ],
)
def test_numbers(source: str, expected: Number) -> None:
    assert value(source) == expected


@pytest.mark.parametrize(
    "source",
    [
        "sum(${bad})",
        "mean(${none})",
        "mean(${bad})",
        "median(${none})",
        "median(${bad})",
        "min(${none})",
        "max(${none})",
        "min(${bad})",
        "max(1, 'x')",
        "abs('x')",
        "floor('x')",
        "round('x')",
        "round(1.5, 'x')",
        "round(1.5, 1 div 0)",
        "number('x')",
    ],
)
def test_what_has_no_value_is_not_a_number_and_never_zero(source: str) -> None:
    found = value(source)
    assert isinstance(found, float)
    assert math.isnan(found)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("string(1.50)", "1.5"),
        ("string(${none})", ""),
        ("concat()", ""),
        ("concat('a', 1, true())", "a1true"),
        ("boolean('x')", True),
        ("boolean(0)", False),
        ("not(0)", True),
        ("true()", True),
        ("false()", False),
        ("selected(${several}, 'c')", True),
        ("selected(${several}, 'b')", False),
        ("selected(${none}, '')", False),
    ],
)
def test_texts_and_truths(source: str, expected: Value) -> None:
    found = value(source)
    assert (type(found), found) == (type(expected), expected)


@given(st.lists(st.fractions(), min_size=1))
def test_mean_and_median_lie_between_the_least_and_the_most(numbers: list[Fraction]) -> None:
    lookup: dict[str, Value] = {"n": tuple(numbers)}
    least, mean, median, most = (
        compile_expression(f"{name}(${{n}})")(lookup.get) for name in ("min", "mean", "median", "max")
    )
    assert isinstance(mean, Fraction)
    assert isinstance(median, Fraction)
    assert least == min(numbers) <= mean <= max(numbers) == most
    assert min(numbers) <= median <= max(numbers)


def test_every_function_says_how_many_arguments_it_takes() -> None:
    for function in FUNCTIONS.values():
        assert function.most is None or function.least <= function.most


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("int(-2.9)", -2),
        ("pow(2, 10)", 1024),
        ("pow(2, -2)", Fraction(1, 4)),
        ("pow(0, 0)", 1),
        ("pow(0, -1)", math.inf),
        ("pow(10, 400)", math.inf),
        ("pow(-10, 401)", -math.inf),
        ("pow(2, 0.5)", Fraction(2**0.5)),
        ("exp10(3)", 1000),
        ("exp(1000)", math.inf),
        ("log(0)", -math.inf),
        ("log10(100)", 2),
        ("sqrt(16)", 4),
        ("atan2(0, 1)", 0),
        ("abs(1 div 0)", math.inf),
        ("round(-1.475, 2)", Fraction("-1.48")),
    ],
)
def test_further_numbers(source: str, expected: Number) -> None:
    """Exact where they can be; out of range is an infinity, as in every engine of forms."""
    assert value(source) == expected


@pytest.mark.parametrize("source", ["sqrt(-1)", "acos(2)", "log(-1)", "pow(-2, 0.5)", "sin(1 div 0)"])
def test_what_mathematics_does_not_know_is_not_a_number(source: str) -> None:
    found = value(source)
    assert isinstance(found, float)
    assert math.isnan(found)


@given(st.integers(-5, 5), st.integers(-5, 5))
def test_powers_agree_with_doubles(base: int, exponent: int) -> None:
    """The exact way and the way of forms differ by rounding only."""
    source = f"pow({base}, {exponent})"
    exact = value(source)
    rounded = compile_expression(source)(Environment())
    assert isinstance(exact, Fraction | float)
    assert isinstance(rounded, float)
    assert math.isclose(float(exact), rounded)
