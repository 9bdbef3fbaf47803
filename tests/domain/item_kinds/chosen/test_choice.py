"""domain.item_kinds.chosen.choice"""

from fractions import Fraction

import pytest

from inspector_app.domain.canonical import Json
from inspector_app.domain.item_kinds.chosen.choice import Choice
from inspector_app.errors import DataError, InputError
from tests.checklist_builder import assert_sound, earned, kind, option

CHOICE = kind("choice", options=[option("full", "4"), option("part", "1.5"), option("none", "0")])


@pytest.mark.parametrize(
    ("answer", "points"), [("full", 4), ("part", Fraction(3, 2)), ("none", 0), (None, None)]
)
def test_an_option_earns_its_points(answer: Json, points: Fraction | None) -> None:
    assert earned(CHOICE, answer) == points
    if answer is not None:
        assert_sound(CHOICE, answer)


@pytest.mark.parametrize("answer", ["half", "", 1, ["full"]])
def test_what_is_not_offered_is_refused(answer: Json) -> None:
    with pytest.raises(InputError) as caught:
        CHOICE.check(answer)
    assert caught.value.code == "answer.not_offered"


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ([], "checklist.expected"),
        ([option("a", "4.01")], "checklist.points_beyond"),
        ([option("a", "-1")], "checklist.points_beyond"),
        ([option("a"), option("a")], "checklist.duplicate_id"),
    ],
)
def test_wrong_options_are_refused_with_their_place(options: Json, code: str) -> None:
    with pytest.raises(DataError) as caught:
        kind("choice", options=options)
    assert (caught.value.code, caught.value.place) == (code, "options")


def test_an_option_may_say_that_the_item_does_not_apply() -> None:
    """Field forms offer "not applicable" among the answers; it must neither earn nor lose points."""
    aside: Json = {"id": "na", "text": {"zh": "不适用"}, "not_applicable": True}
    choice = kind("choice", options=[option("full", "4"), aside])
    assert isinstance(choice, Choice)
    assert (choice.sets_aside("na"), choice.sets_aside("full"), choice.sets_aside("x")) == ("不适用", "", "")
    assert earned(choice, "na") == "undefined"
