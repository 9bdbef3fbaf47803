"""domain.item_kinds.counted.deduction"""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.canonical import Json
from inspector_app.errors import DataError, InputError
from tests.checklist_builder import assert_sound, context, earned, kind, option

REASONS: list[Json] = [option("dust", "1"), {**option("leak", "0.5"), "most": 2}, option("blocked", "4")]
LIST = kind("deduction", reasons=REASONS)
RATIO = kind("deduction", by="ratio")


def found(*reasons: tuple[str, int]) -> Json:
    return {"deductions": [{"id": name, "times": times} for name, times in reasons]}


@pytest.mark.parametrize(
    ("answer", "points"),
    [
        (found(), 4),
        (found(("dust", 1)), 3),
        (found(("dust", 3)), 1),
        (found(("dust", 4)), 0),
        (found(("dust", 5)), 0),
        (found(("leak", 1)), Fraction("3.5")),
        (found(("leak", 2)), 3),
        (found(("leak", 3)), 3),
        (found(("leak", 2), ("dust", 2)), 1),
        (found(("blocked", 1), ("dust", 1)), 0),
        (None, None),
    ],
)
def test_reasons_are_deducted_down_to_zero(answer: Json, points: Fraction | None) -> None:
    """Full points, less each reason so often as it counts, never below zero."""
    assert earned(LIST, answer) == points


@pytest.mark.parametrize(
    ("failing", "n", "points"), [(0, 10, 4), (1, 10, Fraction("3.6")), (3, 9, Fraction(8, 3)), (10, 10, 0)]
)
def test_by_ratio_the_failing_share_is_deducted(failing: int, n: int, points: Fraction) -> None:
    assert earned(RATIO, {"failing": failing, "n": n}) == points
    assert earned(RATIO, {"failing": str(failing), "n": str(n)}) == points


@given(
    st.lists(
        st.tuples(st.sampled_from(["dust", "leak", "blocked"]), st.integers(0, 9)), unique_by=lambda e: e[0]
    )
)
def test_every_list_is_sound(entries: list[tuple[str, int]]) -> None:
    assert_sound(LIST, found(*entries))


def test_the_stored_form_keeps_the_order_of_the_checklist_and_no_zeros() -> None:
    """Two people who tick the same in another order agree."""
    assert LIST.check(found(("leak", 1), ("blocked", 0), ("dust", 2))) == found(("dust", 2), ("leak", 1))
    assert LIST.check({"deductions": [{"id": "dust"}]}) == found(("dust", 1))


@pytest.mark.parametrize(
    ("answer", "codes"),
    [
        (found(), ["deducted.none"]),
        (found(("dust", 1)), ["deducted"]),
        (found(("blocked", 1), ("dust", 1)), ["deducted", "deducted", "deducted.all"]),
    ],
)
def test_every_deduction_is_explained(answer: Json, codes: list[str]) -> None:
    rating = LIST.rate(LIST.check(answer), context())
    assert rating is not None
    assert [step.code for step in rating.steps] == codes


@pytest.mark.parametrize(
    ("value", "code", "place"),
    [
        ([], "answer.no_object", ""),
        ({}, "answer.no_list", "deductions"),
        ({"deductions": ["dust"]}, "answer.not_offered", "deductions"),
        ({"deductions": [{"id": ["dust"]}]}, "answer.not_offered", "deductions"),
        (found(("rust", 1)), "answer.not_offered", "deductions"),
        (found(("dust", 1), ("dust", 1)), "answer.twice", "dust"),
        (found(("dust", -1)), "answer.out_of_bounds", "dust"),
    ],
)
def test_a_wrong_list_is_refused(value: Json, code: str, place: str) -> None:
    with pytest.raises(InputError) as caught:
        LIST.check(value)
    assert (caught.value.code, caught.value.place) == (code, place)


@pytest.mark.parametrize(
    ("value", "code", "place"),
    [
        ({"n": 3}, "answer.field_missing", "failing"),
        ({"failing": 0, "n": ""}, "answer.field_missing", "n"),
        ({"failing": 0, "n": 0}, "answer.out_of_bounds", "n"),
        ({"failing": 4, "n": 3}, "answer.out_of_bounds", "failing"),
    ],
)
def test_a_wrong_ratio_is_refused(value: Json, code: str, place: str) -> None:
    with pytest.raises(InputError) as caught:
        RATIO.check(value)
    assert (caught.value.code, caught.value.place) == (code, place)


@pytest.mark.parametrize(
    ("reasons", "code"),
    [
        ([], "checklist.expected"),
        ([option("dust", "0")], "checklist.expected"),
        ([option("dust", "1"), option("dust", "2")], "checklist.duplicate_id"),
    ],
)
def test_reasons_that_deduct_nothing_are_refused(reasons: list[Json], code: str) -> None:
    with pytest.raises(DataError) as caught:
        kind("deduction", reasons=reasons)
    assert caught.value.code == code
