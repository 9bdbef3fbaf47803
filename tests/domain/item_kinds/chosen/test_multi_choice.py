"""domain.item_kinds.chosen.multi_choice"""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.canonical import Json
from inspector_app.domain.definition.rating import Points
from inspector_app.errors import DataError, InputError
from tests.checklist_builder import assert_sound, context, earned, kind, option

OPTIONS: list[Json] = [option("a", "2"), option("b", "1.5"), option("c", "1.5"), option("d", "0")]
MULTI = kind("multi_choice", options=OPTIONS)


@pytest.mark.parametrize(
    ("answer", "points"),
    [([], 0), (["a"], 2), (["b", "a"], Fraction(7, 2)), (["a", "b", "c"], 4), (["d"], 0), (None, None)],
)
def test_points_add_up_to_the_cap(answer: Json, points: Fraction | None) -> None:
    assert earned(MULTI, answer) == points


@given(st.lists(st.sampled_from("abcd")))
def test_every_selection_is_sound(answer: list[Json]) -> None:
    assert_sound(MULTI, answer)


def test_the_stored_form_is_in_the_order_of_the_checklist_and_without_repeats() -> None:
    assert MULTI.check(["c", "a", "c"]) == ["a", "c"]


def test_the_cap_is_told() -> None:
    rating = MULTI.rate(["a", "b", "c"], context())
    assert isinstance(rating, Points)
    assert [step.code for step in rating.steps] == ["chosen", "capped"]
    assert rating.steps[1].details == {"at": 4, "from": 5}


@pytest.mark.parametrize("answer", ["a", None, {"a": True}, ["a", "x"], [1], [["a"]]])
def test_what_is_not_offered_is_refused(answer: Json) -> None:
    with pytest.raises(InputError) as caught:
        MULTI.check(answer)
    assert caught.value.code == "answer.not_offered"


def test_choices_that_the_form_offers_are_names() -> None:
    """A table beside the form may hold thousands; the form says what of them is offered."""
    listed = kind("multi_choice", points="0", from_form=True)
    assert listed.check(["b", "a", "b"]) == ["b", "a"]
    assert listed.check([]) == []
    broken: tuple[Json, ...] = (["two words"], [""], [3])
    for wrong in broken:
        with pytest.raises(InputError) as caught:
            listed.check(wrong)
        assert caught.value.code == "answer.not_offered"


@pytest.mark.parametrize("points", ["-1", "5"])
def test_points_below_zero_or_above_the_item_are_refused(points: str) -> None:
    """A negative option would let an item earn less than nothing."""
    with pytest.raises(DataError) as caught:
        kind("multi_choice", options=[option("a", points)])
    assert (caught.value.code, caught.value.place) == ("checklist.points_beyond", "options")
