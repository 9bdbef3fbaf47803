"""domain.scoring.rows"""

from fractions import Fraction
from typing import Any

import pytest

from inspector_app.domain.canonical import Json
from tests.checklist_builder import checklist, fact, item, section
from tests.checklists.visits import Visit

ANCHORS: list[Json] = [{"zh": str(level)} for level in range(5)]


def visit(roll_up: str = "mean", items: int = 1, **repeat: Json) -> Visit:
    """Rooms, each rated 0 to 4 on items worth 4."""
    rooms: list[Json] = [item(f"R{n + 1}", "scale", points="4", anchors=ANCHORS) for n in range(items)]
    part = section("R", *rooms, repeat={"roll_up": roll_up, **repeat})
    return Visit(dict(checklist(part, format=2, facts=[fact("rooms")])))


def rate(of: Visit, *levels: Any, item_id: str = "R1", weights: tuple[str | None, ...] = ()) -> None:
    for number, level in enumerate(levels):
        of.add_row("R", f"r{number}", weights[number] if weights else None)
        if level == "n/a":
            of.say("answer.not_applicable", f"item/{item_id}/row/r{number}", {"reason": f"无{number}"})
        elif level is not None:
            of.answer_at(item_id, f"row/r{number}", level)


@pytest.mark.parametrize(
    ("roll_up", "earned"), [("mean", "7/3"), ("median", "2"), ("min", "1"), ("max", "4"), ("sum", "4")]
)
def test_rows_are_rolled_up(roll_up: str, earned: str) -> None:
    of = visit(roll_up)
    rate(of, 1, 4, 2)
    found = of.scoring().items["R1"]
    assert (found.state, found.earned) == ("rated", Fraction(earned))
    assert [step.code for step in found.rating.steps] == [f"rows.{roll_up}"]  # type: ignore[union-attr]  # rated


def test_a_mean_takes_the_weights_of_rows() -> None:
    of = visit(weight=True)
    rate(of, 4, 0, weights=("300", "100"))
    assert of.scoring().items["R1"].earned == 3


def test_a_row_without_its_weight_leaves_the_item_open() -> None:
    of = visit(weight=True)
    rate(of, 4, 0, weights=("300", None))
    found = of.scoring().items["R1"]
    assert [found.state, found.low, found.high] == ["unanswered", 0, 4]


def test_what_is_open_in_a_row_spans_the_item() -> None:
    of = visit()
    assert of.scoring().items["R1"].state == "unanswered"  # no row yet
    rate(of, 4, None)
    found = of.scoring().items["R1"]
    assert [found.state, found.low, found.high] == ["unanswered", 2, 4]


def test_rows_that_do_not_apply_leave_numerator_and_denominator() -> None:
    of = visit()
    rate(of, 4, "n/a")
    assert of.scoring().items["R1"].earned == 4
    of.say("answer.not_applicable", "item/R1/row/r0", {"reason": "停用"})
    found = of.scoring().items["R1"]
    assert (found.state, found.reason) == ("not_applicable", "停用; 无1")


def test_said_of_the_whole_item_it_holds_in_every_row() -> None:
    of = visit()
    rate(of, 4)
    of.leave_out("R1")
    assert of.scoring().items["R1"].state == "not_applicable"


def test_a_contested_row_makes_the_item_contested() -> None:
    of = visit()
    rate(of, 4, 2)
    of.say_unseen("answer.set", "item/R1/row/r0", 0)
    found = of.scoring().items["R1"]
    assert [found.state, found.low, found.high] == ["contested", 1, 3]


def test_a_removed_row_is_gone_and_so_are_rows_inside_it() -> None:
    inner = section("I", item("I1"), repeat={})
    outer = section("O", sections=[inner], repeat={})
    of = Visit(dict(checklist(outer, format=2)))
    of.add_row("O", "o1")
    of.add_row("I", "i1", parent="o1")
    of.add_row("I", "i2", parent="o2")
    of.answer_at("I1", "row/i1", "yes")
    assert of.scoring().items["I1"].earned == 2
    of.say("row.removed", "row/O/o1", None)
    assert of.scoring().items["I1"].state == "unanswered"


def test_a_count_asks_for_the_rows_still_missing() -> None:
    of = visit(count="${fact.rooms}")
    of.say("profile.set", "fact/rooms", "2")
    rate(of, 4)
    found = of.scoring().items["R1"]
    assert [found.state, found.low, found.high] == ["unanswered", 2, 4]


@pytest.mark.parametrize(("roll_up", "rate_of"), [("min", "1/2"), ("max", "3/4"), ("median", "5/8")])
def test_a_section_evaluated_whole_in_each_row(roll_up: str, rate_of: str) -> None:
    """Row r0 reaches 4 + 0 of 8, row r1 2 + 4 of 8: the weakest room is not the weakest of each item."""
    of = visit(roll_up, 2, by="row")
    rate(of, 4, 2)
    rate(of, 0, 4, item_id="R2")
    assert of.scoring().section("R").rate == Fraction(rate_of)


def test_a_row_still_to_come_spans_the_section() -> None:
    of = visit("min", 1, by="row", count="2")
    rate(of, 4)
    found = of.scoring().section("R")
    assert [found.rate, found.worst, found.best] == [1, 0, 1]


def test_rows_keep_a_scoring_up_to_date() -> None:
    of = visit("min", 2, by="row")
    kept = of.scoring()
    of.heard = []
    rate(of, 4, 2)
    kept.update(of.heard)
    assert kept.result() == of.scoring().result()


def test_a_question_nobody_has_to_answer_keeps_nothing_open() -> None:
    part = section("R", item("R1"), item("R2", points="0"), repeat={"roll_up": "mean"})
    of = Visit(dict(checklist(part, format=2)))
    of.add_row("R", "r1")
    of.answer_at("R1", "row/r1", "yes")
    assert (of.scoring().items["R2"].state, of.result().complete) == ("unanswered", True)


def test_rows_of_a_visit_that_looks_elsewhere_are_absent() -> None:
    visits: Json = [{"kind": "special", "evaluate": {"items": ["A1"]}}]
    parts = (section("A", item("A1")), section("R", item("R1"), repeat={}))
    of = Visit(dict(checklist(*parts, format=2, visits=visits)), "special")
    of.add_row("R", "r1")
    assert of.scoring().items["R1"].state == "absent"
    of.answer_at("R1", "row/r1", "yes")
    assert of.scoring().items["R1"].state == "rated"
