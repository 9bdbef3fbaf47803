"""domain.item_kinds.counted.count"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.canonical import Json
from inspector_app.domain.definition.rating import Points
from inspector_app.errors import InputError
from tests.checklist_builder import assert_sound, context, earned, kind

COUNT = kind("count", curve={"type": "steps", "steps": [["4", "4"], ["2", "2"]]}, unit="次", most=12)


@pytest.mark.parametrize(
    ("answer", "points"), [(0, 0), (1, 0), (2, 2), (3, 2), (4, 4), (5, 4), ("12", 4), (None, None)]
)
def test_a_number_earns_what_its_step_says(answer: Json, points: int | None) -> None:
    assert earned(COUNT, answer) == points


@given(st.integers(0, 12))
def test_every_number_is_sound(answer: int) -> None:
    assert_sound(COUNT, answer)


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        (-1, "answer.out_of_bounds"),
        (13, "answer.out_of_bounds"),
        ("1.5", "answer.not_whole"),
        ("many", "answer.no_number"),
        (True, "answer.no_number"),
        (None, "answer.no_number"),
    ],
)
def test_what_is_no_such_number_is_refused(answer: Json, code: str) -> None:
    with pytest.raises(InputError) as caught:
        COUNT.check(answer)
    assert caught.value.code == code


def test_the_value_is_explained_with_its_unit() -> None:
    rating = COUNT.rate(3, context())
    assert isinstance(rating, Points)
    assert rating.steps[0].details == {"value": 3, "unit": "次", "decimals": 0}
