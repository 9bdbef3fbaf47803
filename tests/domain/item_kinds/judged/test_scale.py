"""domain.item_kinds.judged.scale"""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.canonical import Json
from inspector_app.domain.definition.rating import Points
from inspector_app.errors import DataError, InputError
from tests.checklist_builder import assert_sound, context, earned, kind, words

ANCHORS: list[Json] = [words(f"level {level}") for level in range(4)]
SCALE = kind("scale", anchors=ANCHORS)
RATERS = kind("scale", anchors=ANCHORS, raters=2)


@pytest.mark.parametrize(
    ("level", "points"), [(0, 0), (1, Fraction(4, 3)), (2, Fraction(8, 3)), (3, 4), (None, None)]
)
def test_a_level_is_an_equal_share_of_the_points(level: Json, points: Fraction | None) -> None:
    assert earned(SCALE, level) == points


@given(st.integers(0, 3))
def test_every_level_is_sound(level: int) -> None:
    assert_sound(SCALE, level)


@given(st.dictionaries(st.text(), st.integers(0, 3), min_size=1, max_size=4))
def test_every_set_of_raters_is_sound(levels: dict[str, Json]) -> None:
    assert_sound(RATERS, levels)


@pytest.mark.parametrize(
    ("levels", "points"),
    [
        ({"p1": 3, "p2": 2}, Fraction(10, 3)),
        ({"p1": 3}, "too_few"),
        ({"p1": 0, "p2": 3, "p3": 3}, Fraction(8, 3)),
    ],
)
def test_raters_are_averaged_exactly(levels: Json, points: Fraction | str) -> None:
    assert earned(RATERS, levels) == points


@pytest.mark.parametrize(
    ("other", "codes"), [(2, ["raters", "level"]), (1, ["raters", "raters.wide", "level"])]
)
def test_a_wide_spread_is_said(other: int, codes: list[str]) -> None:
    rating = RATERS.rate({"p1": 3, "p2": other}, context())
    assert isinstance(rating, Points)
    assert [step.code for step in rating.steps] == codes


@pytest.mark.parametrize("level", [-1, 4, "2", True, None, []])
def test_a_level_that_is_none_is_refused(level: Json) -> None:
    with pytest.raises(InputError) as caught:
        SCALE.check(level)
    assert caught.value.code == "answer.out_of_bounds"


@pytest.mark.parametrize(
    ("levels", "code", "place"),
    [
        ({"p1": 3, "p2": 9}, "answer.out_of_bounds", "p2"),
        ({}, "answer.no_object", ""),
        (3, "answer.no_object", ""),
    ],
)
def test_a_wrong_set_of_raters_is_refused(levels: Json, code: str, place: str) -> None:
    with pytest.raises(InputError) as caught:
        RATERS.check(levels)
    assert (caught.value.code, caught.value.place) == (code, place)


def test_a_scale_has_at_least_two_levels() -> None:
    with pytest.raises(DataError) as caught:
        kind("scale", anchors=ANCHORS[:1])
    assert caught.value.place == "anchors"
