"""domain.item_kinds.judged.scale"""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.canonical import Json
from inspector_app.errors import DataError, InputError
from tests.checklist_builder import assert_sound, earned, kind, words

ANCHORS: list[Json] = [words(f"level {level}") for level in range(4)]
SCALE = kind("scale", anchors=ANCHORS)


@pytest.mark.parametrize(
    ("level", "points"), [(0, 0), (1, Fraction(4, 3)), (2, Fraction(8, 3)), (3, 4), (None, None)]
)
def test_a_level_is_an_equal_share_of_the_points(level: Json, points: Fraction | None) -> None:
    assert earned(SCALE, level) == points


@given(st.integers(0, 3))
def test_every_level_is_sound(level: int) -> None:
    assert_sound(SCALE, level)


@pytest.mark.parametrize("level", [-1, 4, "2", True, None, []])
def test_a_level_that_is_none_is_refused(level: Json) -> None:
    with pytest.raises(InputError) as caught:
        SCALE.check(level)
    assert caught.value.code == "answer.out_of_bounds"


def test_a_scale_has_at_least_two_levels() -> None:
    with pytest.raises(DataError) as caught:
        kind("scale", anchors=ANCHORS[:1])
    assert caught.value.place == "anchors"
