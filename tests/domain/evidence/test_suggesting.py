"""domain.evidence.suggesting: by the time a photograph was taken, and never more than a suggestion."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.evaluation import Evaluation
from inspector_app.domain.evidence.model import Evidence
from inspector_app.domain.evidence.suggesting import Moment, Suggestion, moments_of, suggest
from inspector_app.domain.ops import Op
from tests.builders import an_op

ITEMS = ("A1", "A2", "B1", "B2")


def taken(at: str) -> Evidence:
    return Evidence("e", "P01", "photo", (), taken_at=at)


def answered(item: str, at: str, n: int = 1) -> Op:
    op = an_op(f"{item}{n}", target=f"item/{item}", n=n)
    return replace(op, at=at)


def a_visit() -> Evaluation:
    at = "2026-10-21T10:{}:00+08:00".format
    return Evaluation(
        [answered("A1", at("00")), answered("A2", at("10")), answered("B1", at("12")), answered("B2", "odd")]
    )


def test_the_nearest_in_time_stands_first() -> None:
    moments = moments_of(a_visit(), ITEMS)
    assert suggest(taken("2026-10-21T10:11:30+08:00"), moments).items == ("B1", "A2", "A1")


def test_a_camera_without_a_zone_shows_the_time_of_the_place() -> None:
    moments = moments_of(a_visit(), ITEMS)
    assert suggest(taken("2026-10-21T10:01:00"), moments).items == ("A1", "A2", "B1")


def test_a_camera_whose_clock_is_ahead_is_put_right() -> None:
    moments = moments_of(a_visit(), ITEMS)
    ahead = suggest(taken("2026-10-21T11:00:00"), moments, timedelta(hours=1))
    assert ahead.items[0] == "A1"


def test_nothing_is_suggested_without_a_time_or_far_from_all_work() -> None:
    """A missing time is said, never guessed."""
    moments = moments_of(a_visit(), ITEMS)
    assert suggest(taken(""), moments) == Suggestion(())
    assert suggest(taken("2026-10-21T10:27:01+08:00"), moments) == Suggestion(())
    assert suggest(taken("2026-10-21T10:27:00+08:00"), moments).items == ("B1",)


def test_assigned_photographs_say_place_and_item_too() -> None:
    at, before = "2026-10-21T14:00:00+08:00", "2026-10-21T13:59:00+08:00"
    ops = [
        an_op("a", {"no": "P01", "taken_at": at}, target="evidence/e", kind="evidence.attached"),
        an_op("b", True, target="evidence/e/item/A2", kind="evidence.linked"),
        an_op("c", "主厨房", target="evidence/e/place", kind="evidence.captioned"),
        an_op(
            "d",
            {"no": "P02", "taken_at": before},
            target="evidence/f",
            kind="evidence.attached",
        ),
        an_op("e", "8304", target="evidence/f/place", kind="evidence.captioned"),
        an_op("f", {"no": "P03", "taken_at": at}, target="evidence/g", kind="evidence.attached"),
        an_op("g", {"no": "P04", "taken_at": at}, target="evidence/h", kind="evidence.attached"),
        an_op("h", True, target="evidence/h/item/B1", kind="evidence.linked"),
        an_op("i", {}, target="evidence/h", kind="evidence.withdrawn", replaces=["g"]),
    ]
    moments = moments_of(Evaluation(ops), ITEMS)
    assert [(m.item, m.place) for m in moments] == [("A2", "主厨房"), ("", "8304")]
    assert suggest(taken("2026-10-21T14:05:00+08:00"), moments) == Suggestion(("A2",), "主厨房")


@given(st.permutations(range(6)), st.integers(0, 59))
def test_the_order_in_which_moments_are_found_changes_no_suggestion(order: list[int], minute: int) -> None:
    piece = taken(f"2026-10-21T10:{minute:02d}:30+08:00")
    moments = [
        moment
        for n in range(6)
        for moment in moments_of(
            Evaluation([answered(f"A{n}", f"2026-10-21T10:{7 * n:02d}:00+08:00")]), [f"A{n}"]
        )
    ]
    shuffled: list[Moment] = [moments[place] for place in order]
    assert suggest(piece, shuffled) == suggest(piece, moments)
