"""domain.item_kinds.measured.date_age"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.canonical import Json
from inspector_app.errors import DataError, InputError
from tests.checklist_builder import assert_sound, earned, kind

STEPS: Json = [{"months": 12, "points": "4"}, {"months": 24, "points": "2"}]
AGE = kind("date_age", steps=STEPS)
RESULT = kind("date_age", steps=STEPS, asks_result=True)


@pytest.mark.parametrize(
    ("day", "points"),
    [
        ("2026-10-22", 4),
        ("2025-10-23", 4),
        ("2025-10-22", 4),
        ("2025-10-21", 2),
        ("2024-10-22", 2),
        ("2024-10-21", 0),
        (None, 0),
        ("2026-10-23", "date_ahead"),
    ],
)
def test_a_report_earns_by_its_age_on_the_assessment_date(day: Json, points: int | str) -> None:
    assert earned(AGE, {"date": day}) == points


def test_without_an_answer_nothing_is_said() -> None:
    assert earned(AGE, None) is None


@pytest.mark.parametrize(("passed", "points"), [(True, 4), (False, 0)])
def test_a_report_that_did_not_pass_earns_nothing(passed: bool, points: int) -> None:
    assert earned(RESULT, {"date": "2026-01-01", "passed": passed}) == points


@given(st.dates().map(str) | st.none(), st.booleans())
def test_every_date_is_sound(day: str | None, passed: bool) -> None:
    for of in (AGE, RESULT):
        assert_sound(of, {"date": day, "passed": passed})


def test_the_result_is_kept_where_it_is_asked_alone() -> None:
    assert AGE.check({"date": "2026-01-01", "passed": True}) == {"date": "2026-01-01"}
    assert RESULT.check({"date": None, "passed": True}) == {"date": None}


@pytest.mark.parametrize(
    ("answer", "code", "place"),
    [
        ("2026-01-01", "answer.field_missing", "date"),
        ({}, "answer.field_missing", "date"),
        ({"date": "soon"}, "answer.no_date", "date"),
        ({"date": "2026-01-01"}, "answer.field_missing", "passed"),
        ({"date": "2026-01-01", "passed": "yes"}, "answer.field_missing", "passed"),
    ],
)
def test_a_wrong_answer_is_refused_with_its_field(answer: Json, code: str, place: str) -> None:
    with pytest.raises(InputError) as caught:
        RESULT.check(answer)
    assert (caught.value.code, caught.value.place) == (code, place)


@pytest.mark.parametrize(
    ("steps", "code", "place"),
    [
        ([], "checklist.bounds_order", "steps"),
        ([{"months": 24, "points": "2"}, {"months": 12, "points": "4"}], "checklist.bounds_order", "steps"),
        ([{"months": 12, "points": "2"}, {"months": 12, "points": "4"}], "checklist.bounds_order", "steps"),
        ([{"months": 12, "points": "5"}], "checklist.points_beyond", "steps"),
        ([{"months": -12, "points": "1"}], "checklist.expected", "steps[0].months"),
    ],
)
def test_wrong_steps_are_refused_with_their_place(steps: Json, code: str, place: str) -> None:
    with pytest.raises(DataError) as caught:
        kind("date_age", steps=steps)
    assert (caught.value.code, caught.value.place) == (code, place)
