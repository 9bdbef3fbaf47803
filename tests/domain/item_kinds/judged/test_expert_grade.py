"""domain.item_kinds.judged.expert_grade"""

import pytest

from inspector_app.domain.canonical import Json
from inspector_app.errors import DataError, InputError
from tests.checklist_builder import assert_sound, context, earned, kind, option

LEVELS: list[Json] = [option("high", "4"), option("mid", "2.5"), option("low")]
EXPERT = kind("expert_grade", levels=LEVELS)


def test_the_level_earns_its_points_and_the_reason_is_kept() -> None:
    assert earned(EXPERT, {"level": "mid", "reason": " 主厨在场 "}) == 2.5
    assert earned(EXPERT, None) is None
    assert EXPERT.check({"level": "high", "reason": " 主厨在场 ", "more": 1}) == {
        "level": "high",
        "reason": "主厨在场",
    }
    assert_sound(EXPERT, {"level": "low", "reason": "无"})


def test_the_reason_is_part_of_the_explanation() -> None:
    """Nothing is computed, so the reason is all that explains the level."""
    rating = EXPERT.rate({"level": "high", "reason": "主厨在场"}, context())
    assert rating is not None
    assert rating.steps[1].details == {"reason": "主厨在场"}


@pytest.mark.parametrize(
    ("value", "code", "place"),
    [
        ("high", "answer.no_object", ""),
        ({"reason": "x"}, "answer.not_offered", "level"),
        ({"level": "top", "reason": "x"}, "answer.not_offered", "level"),
        ({"level": "high"}, "answer.reason_missing", "reason"),
        ({"level": "high", "reason": "  "}, "answer.reason_missing", "reason"),
        ({"level": "high", "reason": 7}, "answer.reason_missing", "reason"),
    ],
)
def test_a_level_without_its_reason_is_refused(value: Json, code: str, place: str) -> None:
    with pytest.raises(InputError) as caught:
        EXPERT.check(value)
    assert (caught.value.code, caught.value.place) == (code, place)


def test_no_level_earns_more_than_the_item() -> None:
    with pytest.raises(DataError) as caught:
        kind("expert_grade", levels=[option("high", "4.5")])
    assert caught.value.code == "checklist.points_beyond"
