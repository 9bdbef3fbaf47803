"""domain.item_kinds.counted.occurrences"""

from fractions import Fraction

import pytest

from inspector_app.domain.canonical import Json
from inspector_app.domain.definition.rating import Points
from inspector_app.domain.item_kinds.counted.occurrences import Occurrences
from inspector_app.errors import DataError, InputError
from tests.checklist_builder import context, earned, kind

PROBLEM = kind("occurrences", "3", each="-1", most=3)
STRENGTH = kind("occurrences", "1", each="1")


@pytest.mark.parametrize(("times", "points"), [(0, 0), (1, -1), (2, -2), (3, -3), (4, -3), (None, None)])
def test_every_problem_deducts_up_to_the_most(times: Json, points: int | None) -> None:
    assert earned(PROBLEM, times) == points


@pytest.mark.parametrize(("times", "points"), [(0, 0), (1, 1), (2, 1)])
def test_a_strength_counts_at_most_once(times: Json, points: int) -> None:
    """After-sale certification: special strengths earn one point, at most one."""
    assert earned(STRENGTH, times) == points


@pytest.mark.parametrize(("of", "span"), [(PROBLEM, (-3, 0)), (STRENGTH, (0, 1))])
def test_best_and_worst_are_known_before_it_is_answered(of: object, span: tuple[int, int]) -> None:
    assert isinstance(of, Occurrences)
    assert of.span == (Fraction(span[0]), Fraction(span[1]))


def test_what_is_found_beyond_the_most_is_said() -> None:
    """Five problems are on record although three count."""
    rating = PROBLEM.rate(5, context())
    assert isinstance(rating, Points)
    assert [step.code for step in rating.steps] == ["times", "times.most"]


@pytest.mark.parametrize(
    ("value", "code"),
    [(-1, "answer.out_of_bounds"), ("1.5", "answer.not_whole"), ("x", "answer.no_number")],
)
def test_only_whole_numbers_are_counted(value: Json, code: str) -> None:
    with pytest.raises(InputError) as caught:
        PROBLEM.check(value)
    assert caught.value.code == code


@pytest.mark.parametrize(
    ("settings", "code"),
    [
        ({"each": "0"}, "checklist.expected"),
        ({"each": "-1", "most": 5}, "checklist.points_beyond"),
        ({"each": "1", "most": 0}, "checklist.expected"),
        ({}, "checklist.expected"),
    ],
)
def test_settings_that_cannot_be_are_refused(settings: dict[str, Json], code: str) -> None:
    with pytest.raises(DataError) as caught:
        kind("occurrences", "4", **settings)
    assert caught.value.code == code
