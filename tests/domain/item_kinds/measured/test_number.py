"""domain.item_kinds.measured.number"""

from fractions import Fraction

import pytest

from inspector_app.domain.canonical import Json
from inspector_app.errors import DataError, InputError
from tests.checklist_builder import STEPS, assert_sound, context, earned, kind

SHARE = kind("number", unit="%", least="0", most="100", decimals=1, curve=STEPS)
GIVEN = kind("number")


@pytest.mark.parametrize(
    ("value", "points"), [("79.9", 0), ("80", 2), ("89.9", 2), ("90", 4), ("100", 4), ("0", 0), (None, None)]
)
def test_the_curve_turns_the_number_into_points(value: Json, points: int | None) -> None:
    assert earned(SHARE, value) == points


def test_without_a_curve_giving_it_is_enough() -> None:
    assert earned(GIVEN, "-3.25") == 4
    assert GIVEN.reads == ()
    assert_sound(GIVEN, 7)


def test_a_benchmark_follows_the_venue() -> None:
    of = kind("number", benchmark={"table": "gas", "nodes": [["guide", "4"], ["limit", "0"]]})
    assert of.reads == ("benchmark.gas.guide", "benchmark.gas.limit")
    row = {"benchmark__gas__guide": Fraction(10), "benchmark__gas__limit": Fraction(20)}
    assert [earned(of, value, **row) for value in ("10", "15", "20")] == [4, 2, 0]
    assert earned(of, "10") == "no_benchmark"


def test_the_number_is_shown_as_it_was_typed() -> None:
    rating = SHARE.rate(SHARE.check("81.5"), context())
    assert rating is not None
    assert rating.steps[0].details == {"value": Fraction("81.5"), "unit": "%", "decimals": 1}


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("-0.1", "answer.out_of_bounds"),
        ("100.1", "answer.out_of_bounds"),
        ("50.05", "answer.too_fine"),
        ("much", "answer.no_number"),
    ],
)
def test_a_number_out_of_bounds_is_refused(value: Json, code: str) -> None:
    with pytest.raises(InputError) as caught:
        SHARE.check(value)
    assert caught.value.code == code


def test_bounds_out_of_order_are_refused() -> None:
    with pytest.raises(DataError) as caught:
        kind("number", least="2", most="1")
    assert caught.value.code == "checklist.bounds_order"


@pytest.mark.parametrize(
    ("value", "fits"), [("0.5", True), ("1", True), ("3", True), ("0.75", False), ("0.6", False)]
)
def test_a_scale_of_steps_takes_nothing_in_between(value: Json, fits: bool) -> None:
    """The range of a form: start, end, step; counted from the start."""
    steps = kind("number", least="0.5", most="3", step="0.5")
    if fits:
        assert steps.check(value) == value
    else:
        with pytest.raises(InputError) as caught:
            steps.check(value)
        assert caught.value.code == "answer.off_step"


def test_a_step_is_above_zero() -> None:
    """Else no number would ever fit."""
    with pytest.raises(DataError) as caught:
        kind("number", step="0")
    assert (caught.value.code, caught.value.place) == ("checklist.bounds_order", "step")
    assert kind("number", step="5").check("10") == "10"
