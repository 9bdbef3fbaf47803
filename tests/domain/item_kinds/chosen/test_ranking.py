"""domain.item_kinds.chosen.ranking"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.canonical import Json
from inspector_app.errors import InputError
from tests.checklist_builder import assert_sound, earned, kind, option

RANKING = kind("ranking", "4", options=[option("a"), option("b"), option("c")])


@given(st.permutations(["a", "b", "c"]))
def test_every_order_is_kept_and_earns_the_points(order: list[Json]) -> None:
    """The first one foremost: nothing is sorted."""
    assert RANKING.check(order) == order
    assert earned(RANKING, order) == 4
    assert_sound(RANKING, order)


def test_a_form_may_offer_fewer_than_all() -> None:
    """Its filter leaves some out."""
    assert RANKING.check(["c", "a"]) == ["c", "a"]
    assert earned(RANKING, None) is None


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ([], "answer.empty"),
        ("a", "answer.empty"),
        (["a", "a"], "answer.not_offered"),
        (["x"], "answer.not_offered"),
    ],
)
def test_what_is_no_order_is_refused(given: Json, code: str) -> None:
    """Twice the same, or what nobody offered."""
    with pytest.raises(InputError) as caught:
        RANKING.check(given)
    assert caught.value.code == code
