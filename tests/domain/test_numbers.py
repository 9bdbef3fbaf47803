"""domain.numbers"""

from decimal import ROUND_HALF_EVEN, Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.canonical import LARGEST_INTEGER, Json
from inspector_app.domain.numbers import (
    MOST_DIGITS,
    decimal_text,
    shown,
    shown_short,
    shown_signed,
    whole_number,
)
from inspector_app.errors import InputError


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("12.50", "12.5"),
        (" 12.5 ", "12.5"),
        ("１２．５", "12.5"),
        ("\u300012", "12"),
        ("1,200,000", "1200000"),
        ("1 200 000.50", "1200000.5"),
        ("-１，０００", "-1000"),
        ("+5", "5"),
        (".5", "0.5"),
        ("5.", "5"),
        ("007", "7"),
        ("-0", "0"),
        ("-0.00", "0"),
        ("0.0", "0"),
        ("100", "100"),
        (100, "100"),
        (-3, "-3"),
        (0, "0"),
    ],
)
def test_a_number_has_one_written_form(typed: Json, stored: str) -> None:
    assert decimal_text(typed) == stored


@pytest.mark.parametrize(
    "typed",
    [
        "",
        " ",
        "-",
        ".",
        "1e3",
        "0x1",
        "NaN",
        "Infinity",
        "1.2.3",
        "--1",
        "1_000",
        "½",
        "٣",
        "12度",
        None,
        True,
        [],
    ],
)
def test_what_is_no_number_is_refused_with_its_field(typed: Json) -> None:
    with pytest.raises(InputError) as caught:
        decimal_text(typed, place="area")
    assert (caught.value.code, caught.value.place) == ("answer.no_number", "area")


@pytest.mark.parametrize(
    "typed", ["1,5", "1，5", "12,34", "1,2345", ",5", "5,", "1 5", "1000,000", "1,,000", "1,000,"]
)
def test_a_comma_that_could_be_a_decimal_point_is_refused(typed: str) -> None:
    """Read as thousands it would make 1.5 fifteen, ten times too much and without a word."""
    with pytest.raises(InputError) as caught:
        decimal_text(typed)
    assert caught.value.code == "answer.no_number"


def test_a_number_has_at_most_24_digits() -> None:
    assert decimal_text("9" * MOST_DIGITS) == "9" * MOST_DIGITS
    with pytest.raises(InputError) as caught:
        decimal_text("0." + "9" * MOST_DIGITS)
    assert caught.value.code == "answer.number_too_long"


@given(st.decimals(allow_nan=False, allow_infinity=False, places=4, min_value=-(10**12), max_value=10**12))
def test_the_written_form_keeps_the_value_and_is_final(value: Decimal) -> None:
    text = decimal_text(format(value, "f"))
    assert Decimal(text) == value
    assert decimal_text(text) == text


def test_a_whole_number_keeps_to_its_bounds() -> None:
    assert [whole_number(value, least=1, most=36) for value in (1, "36", "８", "8.0")] == [1, 36, 8, 8]
    assert whole_number(LARGEST_INTEGER) == LARGEST_INTEGER


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        (0, "answer.out_of_bounds"),
        ("37", "answer.out_of_bounds"),
        ("8.5", "answer.not_whole"),
        ("eight", "answer.no_number"),
        (True, "answer.no_number"),
    ],
)
def test_what_is_no_whole_number_of_the_bounds_is_refused(typed: Json, code: str) -> None:
    with pytest.raises(InputError) as caught:
        whole_number(typed, place="n", least=1, most=36)
    assert (caught.value.code, caught.value.place) == (code, "n")


def test_a_whole_number_without_bounds_still_has_a_canonical_form() -> None:
    with pytest.raises(InputError):
        whole_number(str(LARGEST_INTEGER + 1))


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [
        ("79.85", 1, "79.8"),
        ("79.95", 1, "80.0"),
        ("1.050", 1, "1.0"),
        ("0.35", 1, "0.4"),
        ("-79.85", 1, "-79.8"),
        ("2.5", 0, "2"),
        ("3.5", 0, "4"),
        ("-0.04", 1, "0.0"),
        ("0", 2, "0.00"),
        ("88.636363", 1, "88.6"),
        ("1e40", 1, "1" + "0" * 40 + ".0"),
    ],
)
def test_the_one_rounding_is_gb_t_8170(value: str, decimals: int, text: str) -> None:
    """A tie goes to the even digit, a negative number as its absolute value."""
    assert shown(Fraction(value), decimals) == text


def test_nothing_is_rounded_twice() -> None:
    """78 of 88 is 88.6363…; a first rounding to 88.65 would have made it 88.6 or 88.7."""
    assert shown(Fraction(7800, 88)) == "88.6"
    assert shown(Fraction("79.849999999999999999999")) == "79.8"


@given(
    st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**15), max_value=10**15, places=6),
    st.integers(0, 6),
)
def test_rounding_agrees_with_the_decimal_module(value: Decimal, decimals: int) -> None:
    expected = value.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_EVEN)
    assert Decimal(shown(Fraction(value), decimals)) == expected
    assert len(shown(Fraction(value), decimals).partition(".")[2]) == decimals


@pytest.mark.parametrize(
    ("value", "text"), [("3", "3"), ("2.5", "2.5"), ("100", "100"), ("0", "0"), ("1/3", "0.3333")]
)
def test_points_are_shown_without_trailing_zeros(value: str, text: str) -> None:
    assert shown_short(Fraction(value), 4) == text


def test_points_without_decimals_keep_their_zeros() -> None:
    assert shown_short(Fraction(100), 0) == "100"


@pytest.mark.parametrize(("value", "text"), [("1", "+1"), ("-2.50", "−2.5"), ("0", "0")])
def test_special_points_show_their_sign(value: str, text: str) -> None:
    assert shown_signed(Fraction(value), 2) == text
