"""domain.scoring.items: what the ops say of one item, what it is worth now and at most."""

from fractions import Fraction
from typing import Any

import pytest

from inspector_app.domain.canonical import Json
from inspector_app.domain.definition.rating import NotComputable, Points
from inspector_app.domain.scoring import ItemResult
from tests.checklist_builder import checklist, fact, item, section, words
from tests.checklists.visits import Visit

ANCHORS: list[Json] = [words(str(level)) for level in range(3)]
SETTINGS: dict[str, dict[str, Json]] = {
    "yes_no": {},
    "scale": {"anchors": ANCHORS},
    "raters": {"anchors": ANCHORS, "raters": 2},
    "sample": {"minimum": 2},
    "occurrences": {},
}


def visit(kind: str = "yes_no", **more: Json) -> Visit:
    """One item A1 worth two points."""
    name = "scale" if kind == "raters" else kind
    data: dict[str, Any] = dict(checklist(section("A", item("A1", name, **SETTINGS[kind], **more))))
    return Visit({**data, "facts": [fact("pool", "flag")]})


def found(of: Visit) -> ItemResult:
    return of.scoring().items["A1"]


def span(result: ItemResult) -> list[Fraction]:
    return [result.low, result.high]


def rate_as(of: Visit, person: str, level: Json) -> None:
    of.say("answer.set", f"item/A1/rater/{person}", level)


def test_an_unanswered_item_is_open_between_nothing_and_all() -> None:
    result = found(visit())
    assert (result.state, result.open, result.counts) == ("unanswered", True, True)
    assert (result.rating, result.earned, result.rate) == (None, None, None)
    assert span(result) == [0, 2]


def test_an_answered_item_earns_what_its_kind_says() -> None:
    of = visit("scale")
    of.answer("A1", 1)
    result = found(of)
    assert (result.state, result.open, result.counts) == ("rated", False, True)
    assert [result.earned, result.rate, *span(result)] == [1, Fraction(1, 2), 1, 1]


def test_a_cleared_answer_is_none() -> None:
    of = visit()
    of.answer("A1", "yes")
    of.say("answer.cleared", "item/A1", None)
    assert found(of).state == "unanswered"


def test_what_does_not_suffice_is_not_computable_and_earns_nothing_yet() -> None:
    of = visit("sample")
    of.answer("A1", {"n": 1, "ok": 1})
    result = found(of)
    assert (result.state, result.open, result.earned) == ("not_computable", True, None)
    assert span(result) == [0, 2]
    assert isinstance(result.rating, NotComputable)


def test_a_stored_answer_that_the_kind_cannot_read_is_not_computable() -> None:
    of = visit()
    of.say("answer.set", "item/A1", "perhaps")
    result = found(of)
    assert result.state == "not_computable"
    assert result.rating == NotComputable("answer.not_offered")


def test_not_applicable_keeps_its_reason_and_leaves_the_score() -> None:
    of = visit()
    of.leave_out("A1")
    result = found(of)
    assert (result.state, result.reason, result.open, result.counts) == (
        "not_applicable",
        "没有",
        False,
        False,
    )
    assert span(result) == [0, 0]


def test_withheld_by_the_lead_is_said_apart_from_not_applicable() -> None:
    of = visit()
    of.say("answer.not_applicable", "item/A1", {"reason": "样本不足", "withheld": True})
    assert (found(of).state, found(of).reason) == ("withheld", "样本不足")


def test_not_applicable_without_an_object_has_no_reason() -> None:
    of = visit()
    of.say("answer.not_applicable", "item/A1", None)
    assert (found(of).state, found(of).reason) == ("not_applicable", "")


@pytest.mark.parametrize(("pool", "state"), [("yes", "unanswered"), ("no", "absent")])
def test_an_item_that_the_profile_switches_off_is_absent(pool: str, state: str) -> None:
    of = visit(applies="${profile.pool}")
    of.say("profile.set", "profile/pool", pool)
    assert found(of).state == state
    assert found(of).counts == (state != "absent")


def test_a_contested_item_counts_as_unanswered_and_spans_its_values() -> None:
    of = visit("scale")
    of.say_unseen("answer.set", "item/A1", 1)
    of.say_unseen("answer.set", "item/A1", 2)
    result = found(of)
    assert (result.state, result.open, result.earned, result.may_vanish) == ("contested", True, None, False)
    assert span(result) == [1, 2]


def test_a_contested_not_applicable_may_vanish() -> None:
    of = visit("scale")
    of.say_unseen("answer.set", "item/A1", 1)
    of.say_unseen("answer.not_applicable", "item/A1", {"reason": "无"})
    result = found(of)
    assert (result.state, result.may_vanish) == ("contested", True)
    assert span(result) == [1, 1]


def test_two_reasons_for_not_applicable_are_contested_and_worth_nothing() -> None:
    of = visit()
    of.say_unseen("answer.not_applicable", "item/A1", {"reason": "无"})
    of.say_unseen("answer.not_applicable", "item/A1", {"reason": "没有"})
    result = found(of)
    assert (result.state, result.may_vanish) == ("contested", True)
    assert span(result) == [0, 0]


def test_clearing_beside_an_answer_is_contested_over_everything() -> None:
    of = visit("scale")
    of.say_unseen("answer.set", "item/A1", 1)
    of.say_unseen("answer.cleared", "item/A1", None)
    assert found(of).state == "contested"
    assert span(found(of)) == [0, 2]


def test_an_item_of_several_raters_is_open_until_enough_have_rated() -> None:
    of = visit("raters")
    assert found(of).state == "unanswered"
    rate_as(of, "L", 2)
    assert found(of).state == "not_computable"
    rate_as(of, "M", 1)
    result = found(of)
    assert isinstance(result.rating, Points)
    assert result.earned == Fraction(3, 2)


def test_a_rater_who_takes_it_back_does_not_count() -> None:
    of = visit("raters")
    for person in "LMN":
        rate_as(of, person, 2)
    of.say("answer.cleared", "item/A1/rater/N", None)
    assert found(of).earned == 2
    of.say("answer.cleared", "item/A1/rater/M", None)
    assert found(of).state == "not_computable"


def test_a_rater_with_two_values_makes_the_item_contested() -> None:
    of = visit("raters")
    rate_as(of, "L", 2)
    of.say_unseen("answer.set", "item/A1/rater/M", 0)
    of.say_unseen("answer.set", "item/A1/rater/M", 1)
    assert found(of).state == "contested"
    assert span(found(of)) == [0, 2]


def test_the_leader_decides_whoever_that_becomes() -> None:
    """With the roll-up "lead" a new team leader changes what the item is worth."""
    of = visit("raters", raters_roll_up="lead")
    rate_as(of, "L", 2)
    rate_as(of, "M", 1)
    scoring = of.scoring()
    assert scoring.items["A1"].state == "not_computable"
    of.say("team.set", "team/M", {"name": "M", "role": "lead"})
    scoring.update(["team/M"])
    assert scoring.items["A1"].earned == 1


def test_occurrences_are_bounded_below_zero_until_they_are_counted() -> None:
    of = visit("occurrences", each="-1", most=2)
    assert span(found(of)) == [-2, 0]
    of.say("answer.set", "item/A1", 5)
    assert found(of).earned == -2


def test_not_applicable_stands_above_the_raters() -> None:
    of = visit("raters")
    rate_as(of, "L", 2)
    rate_as(of, "M", 2)
    of.leave_out("A1")
    assert found(of).state == "not_applicable"
    of.say("answer.cleared", "item/A1", None)
    assert found(of).earned == 2
    of.say_unseen("answer.not_applicable", "item/A1", {"reason": "无"})
    assert found(of).state == "contested"


def test_a_level_that_no_anchor_describes_is_not_computable() -> None:
    of = visit("raters")
    rate_as(of, "L", 7)
    rate_as(of, "M", 1)
    assert found(of).rating == NotComputable("answer.out_of_bounds")
