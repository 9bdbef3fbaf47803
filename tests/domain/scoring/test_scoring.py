"""domain.scoring.scoring: sums, total, bonus, what a change touches, and what could still become of it."""

from fractions import Fraction
from typing import Any

import pytest

from inspector_app.domain.canonical import Json
from inspector_app.domain.scoring import Outcome
from tests.checklist_builder import checklist, fact, field, item, section, series, words
from tests.checklists.visits import Visit


def grades(*rules: tuple[str, list[Json]]) -> list[Json]:
    return [{"id": name, "title": words(name), "conditions": conditions} for name, conditions in rules]


def visit(*sections: dict[str, Json], **changes: Json) -> Visit:
    return Visit(dict(checklist(*sections, **changes)))


def gate(identity: str, **more: Json) -> dict[str, Json]:
    return section(identity[0], item(identity, "pass_fail", **more), role="gate")


def bonus(*identities: str) -> dict[str, Json]:
    return section("E", *(item(identity) for identity in identities), role="bonus")


def totals(of: Visit) -> list[Fraction | None]:
    result = of.result()
    return [result.total, result.worst_total, result.best_total]


def test_nothing_answered_has_no_total_but_bounds() -> None:
    of = visit(section("A", item("A1")))
    assert totals(of) == [None, 0, 100]
    assert of.result().outcome == Outcome("nothing_rated")


def test_the_total_is_the_weighted_mean_of_what_is_rated() -> None:
    of = visit(section("A", item("A1"), item("A2"), weight="3"), section("B", item("B1"), weight="1"))
    of.answer("A1", "yes")
    assert totals(of) == [100, Fraction(75, 2), 100]
    of.answer("A2", "no")
    of.answer("B1", "yes")
    assert totals(of) == [Fraction(125, 2)] * 3


def test_a_section_where_nothing_applies_leaves_with_its_weight() -> None:
    of = visit(section("A", item("A1"), weight="3"), section("B", item("B1"), weight="1"))
    of.leave_out("A1")
    of.answer("B1", "yes")
    assert totals(of) == [100, 100, 100]
    first = of.result().sections[0]
    assert [first.rate, first.worst, first.best] == [None, None, None]


def test_weighted_sections_nest() -> None:
    parts: list[Json] = [
        section("A1", item("a", points="5"), weight="1"),
        section("A2", item("b"), weight="3"),
    ]
    of = visit(section("A", sections=parts, aggregate="weighted_mean"))
    of.answer("a", "yes")
    of.answer("b", "no")
    found = of.scoring().section("A")
    assert [found.rate, found.earned, found.applicable] == [Fraction(1, 4), 5, 7]


def test_points_of_nested_sections_add_up_where_no_mean_is_asked() -> None:
    parts: list[Json] = [section("A1", item("a", points="5")), section("A2", item("b"))]
    of = visit(section("A", sections=parts))
    of.answer("a", "yes")
    of.answer("b", "no")
    assert of.scoring().section("A").rate == Fraction(5, 7)
    assert of.scoring().section("A2").rate == 0


def test_a_part_without_weight_is_shown_but_moves_nothing() -> None:
    parts: list[Json] = [section("A1", item("a"), weight="0"), section("A2", item("b"), weight="1")]
    of = visit(section("A", sections=parts, aggregate="weighted_mean"))
    of.answer("a", "no")
    of.answer("b", "yes")
    assert of.scoring().section("A1").rate == 0
    assert totals(of) == [100, 100, 100]


def test_a_section_that_only_a_contested_item_fills_may_leave() -> None:
    of = visit(section("A", item("A1"), weight="3"), section("B", item("B1"), weight="1"))
    of.say_unseen("answer.set", "item/A1", "no")
    of.say_unseen("answer.not_applicable", "item/A1", {"reason": "无"})
    of.answer("B1", "yes")
    assert totals(of) == [100, 25, 100]
    outlook = of.scoring().outlook()
    assert (outlook.worst.kind, outlook.best.grade) == ("not_graded", "good")


def test_the_bonus_adds_up_to_its_cap_and_stays_under_the_total_cap() -> None:
    total: Json = {"title": words("总分"), "bonus_most": "3", "most": "100"}
    of = visit(section("A", item("A1"), item("A2")), bonus("E1", "E2"), total=total)
    of.answer("A1", "yes")
    of.answer("A2", "no")
    assert [*totals(of), of.result().bonus] == [50, 50, 53, 0]
    of.answer("E1", "yes")
    assert [*totals(of), of.result().bonus] == [52, 52, 53, 2]
    of.answer("E2", "yes")
    assert [*totals(of), of.result().bonus] == [53, 53, 53, 3]
    of.answer("A2", "yes")
    assert totals(of) == [100, 100, 100]


def test_gates_and_bonus_count_as_answered() -> None:
    of = visit(section("A", item("A1")), gate("V1"), bonus("E1"))
    assert (of.result().relevant, of.result().answered) == (3, 0)
    of.answer("V1", "pass")
    of.answer("E1", "no")
    assert (of.result().answered, of.result().complete) == (2, False)


def test_an_open_gate_may_still_fail() -> None:
    of = visit(section("A", item("A1")), gate("V1"))
    of.answer("A1", "yes")
    outlook = of.scoring().outlook()
    assert (of.result().outcome.grade, outlook.worst.kind, outlook.best.grade) == (
        "good",
        "not_graded",
        "good",
    )


def test_a_contested_gate_may_be_no_gate_at_best() -> None:
    of = visit(section("A", item("A1")), gate("V1", not_applicable=True))
    of.answer("A1", "yes")
    of.say_unseen("answer.set", "item/V1", "fail")
    of.say_unseen("answer.not_applicable", "item/V1", {"reason": "无"})
    outlook = of.scoring().outlook()
    assert (outlook.worst.kind, outlook.best.grade) == ("not_graded", "good")


@pytest.mark.parametrize(("on_fail", "kind"), [("not_graded", "not_graded"), ("terminate", "terminated")])
def test_a_failed_gate_does_what_the_checklist_says(on_fail: str, kind: str) -> None:
    of = visit(section("A", item("A1")), gate("V1", on_fail=on_fail))
    of.answer("A1", "yes")
    of.answer("V1", "fail")
    assert of.result().outcome.kind == kind


def test_a_person_may_terminate() -> None:
    of = visit(section("A", item("A1")))
    of.answer("A1", "yes")
    of.say("evaluation.terminated", "status", {"reason": "拒绝检查"})
    assert [reason.code for reason in of.result().outcome.reasons] == ["status"]


def test_a_critical_op_of_a_newer_program_leaves_no_grade() -> None:
    of = visit(section("A", item("A1")))
    of.answer("A1", "yes")
    scoring = of.scoring()
    of.say_critical("score.bent", "item/A1")
    scoring.update(["item/A1"])
    assert scoring.result().outcome == Outcome("newer_program")
    assert scoring.outlook().best == Outcome("newer_program")


GOOD: Json = {"id": "good", "title": words("良好级"), "conditions": [{"measure": "total", "at_least": "60"}]}
LOW: Json = {"id": "low", "title": words("低"), "conditions": []}


def test_an_override_stands_beside_the_computed_grade() -> None:
    of = visit(section("A", item("A1")), grades=[GOOD, LOW])
    of.answer("A1", "yes")
    assert (of.result().overridden, of.result().override_reason) == ("", "")
    of.say("grade.overridden", "grade", {"grade": "low", "reason": "评审组意见"})
    result = of.result()
    assert (result.overridden, result.override_reason, result.outcome.grade) == ("low", "评审组意见", "good")


ZERO: Json = {
    "id": "zero",
    "title": words("zero"),
    "when": {"measure": "key_rate", "at_most": "0"},
    "until_closed": True,
}
MAJOR: Json = {"class": "major", "requirement": True, "below": "60"}
IMPROVEMENT: Json = {"class": "improvement", "requirement": False, "below": "60"}


def with_a_key_item(*, requirement: bool = True) -> Visit:
    return visit(
        section("A", item("A1", key=True, requirement=requirement), item("A2", points="9")),
        limiters=[ZERO],
        proposals=[MAJOR, IMPROVEMENT],
    )


def test_a_key_item_at_zero_withholds_until_its_finding_is_closed() -> None:
    of = with_a_key_item()
    of.answer("A1", "no")
    of.answer("A2", "yes")
    assert of.result().outcome.kind == "withheld"
    assert of.scoring().outlook().if_closed.grade == "good"
    of.find("1", "major", "A1", "unknown item")
    assert of.result().outcome.kind == "withheld"
    of.close("1")
    assert of.result().outcome.grade == "good"


def test_a_lighter_closed_finding_on_another_fact_does_not_lift_it() -> None:
    of = with_a_key_item()
    of.answer("A1", "no")
    of.answer("A2", "yes")
    of.find("1", "minor", "A1")
    of.close("1")
    assert of.result().outcome.kind == "withheld"
    level = with_a_key_item(requirement=False)
    level.answer("A1", "no")
    level.answer("A2", "yes")
    level.find("1", "minor", "A1")
    level.close("1")
    assert level.result().outcome.grade == "good"


def test_at_worst_an_open_key_item_needs_the_heaviest_finding_closed() -> None:
    of = with_a_key_item()
    of.answer("A2", "yes")
    of.find("1", "minor", "A1")
    of.close("1")
    assert of.scoring().outlook().worst.kind == "withheld"
    of.find("2", "major", "A1")
    of.close("2")
    assert of.scoring().outlook().worst.grade == "good"


def test_a_contested_key_item_may_be_none_at_best() -> None:
    of = with_a_key_item()
    of.answer("A2", "yes")
    of.say_unseen("answer.set", "item/A1", "no")
    of.say_unseen("answer.not_applicable", "item/A1", {"reason": "无"})
    outlook = of.scoring().outlook()
    assert (outlook.worst.kind, outlook.best.grade) == ("withheld", "good")


def test_items_rated_count_open_ones_at_best_only() -> None:
    asked: list[Json] = [{"measure": "items_rated", "of": ["A2"], "at_least": "1"}]
    of = visit(section("A", item("A1", points="9"), item("A2")), grades=grades(("high", asked), ("low", [])))
    of.answer("A1", "yes")
    outlook = of.scoring().outlook()
    assert (of.result().outcome.grade, outlook.worst.grade, outlook.best.grade) == ("low", "low", "high")
    of.answer("A2", "no")
    assert of.result().outcome.grade == "high"


def test_completeness_is_asked_where_a_condition_reads_it() -> None:
    asked: list[Json] = [{"measure": "completeness", "at_least": "50"}]
    value: Json = {"type": "share", "whole": "1"}
    of = visit(
        section("A", item("A1"), item("A2", "formula", value="sum(${raw.power})", curve=value)),
        series=[series("power")],
        grades=grades(("high", asked), ("low", [])),
    )
    of.answer("A1", "yes")
    assert of.result().outcome.grade == "low"
    of.say("reading.set", "raw/power/unused", {"unused": True})
    of.say("profile.set", "visit/data_from", "2026-01")
    of.say("profile.set", "visit/data_to", "2026-12")
    assert of.result().outcome.grade == "high"


ASKED: dict[str, dict[str, Json]] = {
    "items_rated": {"measure": "items_rated", "of": ["A1"]},
    "completeness": {"measure": "completeness"},
}


def read_beside_grades(**more: Json) -> Visit:
    """A2 is answered, A1 is open, and the data that A3 reads is missing; no grade asks for anything."""
    of = visit(
        section("A", item("A1"), item("A2"), formula("A3")),
        series=[series("power")],
        grades=grades(("high", []), ("low", [])),
        format=2,
        **more,
    )
    of.answer("A2", "yes")
    return of


def formula(identity: str) -> dict[str, Json]:
    return item(identity, "formula", value="sum(${raw.power})", curve={"type": "share", "whole": "1"})


def fill(of: Visit) -> None:
    """A1 is answered and the data complete."""
    of.answer("A1", "yes")
    of.say("reading.set", "raw/power/unused", {"unused": True})
    of.say("profile.set", "visit/data_from", "2026-01")
    of.say("profile.set", "visit/data_to", "2026-12")


@pytest.mark.parametrize("measure", ASKED)
def test_a_limiter_measures_what_no_grade_asks_for(measure: str) -> None:
    short: Json = {**ASKED[measure], "below": "1"}
    cap: Json = {"id": "cap", "title": words("上限"), "when": short, "at_most": "low"}
    of = read_beside_grades(limiters=[cap])
    assert of.result().outcome.grade == "low"
    fill(of)
    assert of.result().outcome.grade == "high"


@pytest.mark.parametrize("measure", ASKED)
def test_a_conclusion_measures_what_no_grade_asks_for(measure: str) -> None:
    enough: Json = {**ASKED[measure], "at_least": "1"}
    grant: Json = {"id": "grant", "title": words("通过"), "when": enough}
    of = read_beside_grades(visits=[{"kind": "initial", "conclusions": [grant]}])
    assert of.result().conclusion == ""
    fill(of)
    assert of.result().conclusion == "grant"


def test_proposals_stand_in_the_order_of_the_checklist() -> None:
    of = visit(
        section("A", item("A1", requirement=True), item("A2")), bonus("E1"), proposals=[MAJOR, IMPROVEMENT]
    )
    for name in ("E1", "A2", "A1"):
        of.answer(name, "no")
    scoring = of.scoring()
    scoring.update(["item/A1"])
    assert [(p.item, p.finding_class, p.decision) for p in scoring.proposals()] == [
        ("A1", "major", ""),
        ("A2", "improvement", ""),
    ]


def test_an_update_names_the_items_it_looked_at() -> None:
    whole: Json = {"type": "share", "whole": "1"}
    typed = item("A2", "formula", value="${n}", fields=[field("n")], curve=whole)
    derived = item("B1", "formula", value="${fact.rooms}", curve=whole, applies="${profile.pool}")
    facts: list[Json] = [fact("pool", "flag"), fact("rooms")]
    of = visit(section("A", item("A1"), typed), section("B", derived), facts=facts)
    scoring = of.scoring()
    assert scoring.update(["item/A1", "item/A2/note", "item/unknown", "finding/1/text"]) == {"A1", "A2"}
    assert scoring.update(["fact/rooms"]) >= {"B1"}
    assert scoring.update(["visit/assessed_on"]) == {"A1", "A2", "B1"}
    of.say("profile.set", "profile/pool", "yes")
    of.say("profile.set", "fact/rooms", "1")
    scoring.update(["profile/pool", "fact/rooms"])
    assert scoring.items["B1"].rate == 1


def test_contested_items_are_listed_until_somebody_decides() -> None:
    of = visit(section("A", item("A1")))
    of.say_unseen("answer.set", "item/A1", "no")
    of.say_unseen("answer.set", "item/A1", "yes")
    scoring = of.scoring()
    assert scoring.contested == {"A1"}
    of.answer("A1", "yes")
    scoring.update(["item/A1"])
    assert scoring.contested == set()


def test_the_kind_of_visit_is_that_of_the_start() -> None:
    data: dict[str, Any] = dict(checklist())
    assert Visit(data, "surveillance").scoring().visit_kind == "surveillance"


def test_findings_are_read_again_after_a_change() -> None:
    of = visit(section("A", item("A1")))
    scoring = of.scoring()
    assert scoring.findings == []
    of.find("1", "minor", "A1")
    scoring.update(of.heard)
    assert [finding.id for finding in scoring.findings] == ["1"]
    assert scoring.open_findings["minor"] == 1
