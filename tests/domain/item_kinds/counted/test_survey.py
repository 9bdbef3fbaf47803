"""domain.item_kinds.counted.survey"""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.canonical import Json
from inspector_app.errors import DataError, InputError
from tests.checklist_builder import STEPS, assert_sound, context, earned, kind

SURVEY = kind("survey", curve=STEPS, minimum="min(20, 0.3 * ${fact.residents})")
LEVEL = kind("survey", curve={"type": "linear", "nodes": [["0", "0"], ["100", "4"]]})


@pytest.mark.parametrize(
    ("tally", "points"),
    [
        ([10, 10, 0, 0, 0], 4),  # 4.5 of 5 = 90
        ([9, 11, 0, 0, 0], 2),  # 89
        ([0, 20, 0, 0, 0], 2),  # 80
        ([0, 19, 1, 0, 0], 0),  # 79
        ([19, 0, 0, 0, 0], "too_few"),
        ([0, 0, 0, 0, 0], "too_few"),
    ],
)
def test_the_mean_mark_of_a_hundred_meets_the_curve(tally: list[Json], points: int | str) -> None:
    assert earned(SURVEY, {"issued": 30, "tally": tally}, fact__residents=Fraction(100)) == points


@pytest.mark.parametrize(
    ("residents", "valid", "enough"), [(10, 3, True), (10, 2, False), (100, 20, True), (100, 19, False)]
)
def test_the_least_number_depends_on_the_venue(residents: int, valid: int, enough: bool) -> None:
    found = earned(SURVEY, {"issued": 30, "tally": [valid, 0, 0, 0, 0]}, fact__residents=Fraction(residents))
    assert found == (4 if enough else "too_few")


def test_an_unknown_least_number_is_not_zero() -> None:
    assert earned(SURVEY, {"issued": 30, "tally": [30, 0, 0, 0, 0]}) == "missing_data"
    assert earned(SURVEY, None) is None
    assert SURVEY.reads == ("fact.residents",)


def test_a_least_number_that_is_none_is_not_zero_either() -> None:
    assert (
        earned(kind("survey", curve=STEPS, minimum="1 div 0"), {"issued": 1, "tally": [1, 0, 0, 0, 0]})
        == "missing_data"
    )


def test_the_mean_is_exact() -> None:
    assert earned(LEVEL, {"issued": 3, "tally": [1, 1, 1, 0, 0]}) == Fraction(16, 5)


@given(st.lists(st.integers(0, 30), min_size=5, max_size=5), st.integers(0, 9))
def test_every_tally_is_sound(tally: list[Json], unreturned: int) -> None:
    answer: Json = {"issued": sum(n for n in tally if isinstance(n, int)) + unreturned, "tally": tally}
    for of in (SURVEY, LEVEL):
        assert_sound(of, answer, given=context({"fact.residents": Fraction(50)}))


@pytest.mark.parametrize(
    ("answer", "code", "place"),
    [
        ("all good", "answer.no_object", ""),
        ({"issued": 5}, "answer.field_missing", "tally"),
        ({"issued": 5, "tally": [1, 1, 1, 1]}, "answer.field_missing", "tally"),
        ({"issued": 5, "tally": [1, 1, 1, 1, -1]}, "answer.out_of_bounds", "tally"),
        ({"issued": 5, "tally": [1, 1, 1, 1, "0.5"]}, "answer.not_whole", "tally"),
        ({"tally": [1, 1, 1, 1, 1]}, "answer.no_number", "issued"),
        ({"issued": 4, "tally": [1, 1, 1, 1, 1]}, "answer.more_valid_than_issued", "issued"),
    ],
)
def test_a_wrong_tally_is_refused_with_its_field(answer: Json, code: str, place: str) -> None:
    with pytest.raises(InputError) as caught:
        SURVEY.check(answer)
    assert (caught.value.code, caught.value.place) == (code, place)


def test_a_questionnaire_has_marks() -> None:
    with pytest.raises(DataError):
        kind("survey", curve=STEPS, marks=0)
