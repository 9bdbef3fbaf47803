"""domain.item_kinds.judged.yes_partly_no"""

from fractions import Fraction

import pytest

from inspector_app.domain.canonical import Json
from inspector_app.domain.definition.rating import Points
from inspector_app.errors import DataError, InputError
from tests.checklist_builder import assert_sound, context, earned, kind


@pytest.mark.parametrize(
    ("points", "settings", "partly"),
    [
        ("5", {}, Fraction("2.5")),
        ("1", {}, Fraction("0.5")),
        ("5", {"single": True}, Fraction("2.5")),
        ("1", {"single": True}, 0),
        ("2", {"single": True}, 1),
        ("1.1", {"single": True}, Fraction("0.55")),
        ("4", {"partly": "half"}, 2),
        ("4", {"partly": "3"}, 3),
        ("4", {"partly": "0"}, 0),
        ("4", {"partly": "4"}, 4),
        ("1", {"single": True, "partly": "0.4"}, 0),
    ],
)
def test_partly_earns_what_the_rule_says(points: str, settings: dict[str, Json], partly: Fraction) -> None:
    """The single-column rule (vector 8): five points partly met earn 2.5, one point partly met earns none."""
    of = kind("yes_partly_no", points, **settings)
    assert [earned(of, answer) for answer in ("yes", "partly", "no", None)] == [
        Fraction(points), partly, 0, None
    ]  # fmt: skip


def test_the_explanation_says_why_a_point_is_not_halved() -> None:
    rating = kind("yes_partly_no", "1", single=True).rate("partly", context())
    assert rating is not None
    assert [step.code for step in rating.steps] == ["met.partly", "partly.indivisible"]


def test_only_a_no_forces_a_finding() -> None:
    of = kind("yes_partly_no", forced="major")
    forced = [of.rate(answer, context()) for answer in ("yes", "partly", "no")]
    assert [rating.forced for rating in forced if isinstance(rating, Points)] == ["", "", "major"]


@pytest.mark.parametrize("answer", ["yes", "partly", "no"])
def test_every_answer_is_sound(answer: str) -> None:
    assert_sound(kind("yes_partly_no"), answer)


@pytest.mark.parametrize("value", ["maybe", "", 1, True, [], {}])
def test_another_word_is_refused(value: Json) -> None:
    with pytest.raises(InputError) as caught:
        kind("yes_partly_no").check(value)
    assert caught.value.code == "answer.not_offered"


@pytest.mark.parametrize("partly", ["4.01", "-1"])
def test_partly_lies_within_the_points(partly: str) -> None:
    with pytest.raises(DataError) as caught:
        kind("yes_partly_no", partly=partly)
    assert caught.value.code == "checklist.points_beyond"
