"""domain.scoring.grading: from measures to a grade, one rule at a time."""

from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest

from inspector_app.domain.canonical import Json
from inspector_app.domain.checklist import Checklist, Condition, read_checklist
from inspector_app.domain.checklist.conditions import Comparator, Measure
from inspector_app.domain.scoring import Measures, Outcome, grade
from inspector_app.domain.scoring.grading import Kind
from inspector_app.domain.scoring.judging import Judge
from inspector_app.domain.scoring.measures import Case
from tests.checklist_builder import checklist, item, section, words


class Nothing:
    """A visit in which nothing is looked up by name."""

    def section_in(self, _identity: str, _case: Case) -> None:
        return None

    def item_in(self, _identity: str, _case: Case) -> None:
        return None

    def answers_of(self, _identity: str) -> tuple[str, ...]:
        return ()


PASSED = Measures(
    case="now",
    source=Nothing(),
    lookup=lambda _name: None,
    rated_at_all=True,
    total=Fraction(85),
    section_rates={"A": Fraction(80), "B": Fraction(60)},
    key_rates={"A1": Fraction(100), "B1": Fraction(50)},
    key_least=Fraction(50),
    open_findings={"major": 0, "minor": 2, "observation": 5, "improvement": 1},
    closed_items=frozenset(),
    gates_failed=(),
    terminated=False,
    completeness=Fraction(96),
    rated=frozenset({"A1"}),
    set_aside={"A": Fraction(10), "B": Fraction(0)},
    visit_kind="initial",
    known={},
)


def measured(**changes: Any) -> Measures:
    """The measures above with a few others; what is kept of conditions is good for one checklist alone."""
    changes.setdefault("rated_at_all", changes.get("total", 0) is not None)
    return PASSED._replace(**changes, known={})


def judged(**changes: Any) -> Judge:
    measures = measured(**changes)
    return Judge("now", measures, measures)


TOP: Json = {"measure": "total", "at_least": "80"}
BASE: Json = {"measure": "total", "at_least": "60"}


def rules(*limiters: Json, top: list[Json] | None = None, **more: Json) -> Checklist:
    """Grades high and low over sections A and B with the items A1 and B1."""
    grades: list[Json] = [
        {"id": "high", "title": words("高"), "conditions": [TOP] if top is None else top},
        {"id": "low", "title": words("低"), "conditions": [BASE]},
    ]
    tops = (section("A", item("A1", key=True)), section("B", item("B1", key=True)))
    return read_checklist(checklist(*tops, grades=grades, limiters=list(limiters), **more))


def limiter(identity: str, when: Json, **more: Json) -> dict[str, Json]:
    return {"id": identity, "title": words(identity), "when": when, **more}


def told(outcome: Outcome) -> list[tuple[str, str, Any, str, str]]:
    return [(r.code, r.subject, r.value, r.limiter, r.grade) for r in outcome.reasons]


def condition(measure: Measure, comparator: Comparator, bound: str, *of: str) -> Condition:
    return Condition(measure, comparator, Fraction(bound), of)


@pytest.mark.parametrize(
    ("asked", "meeting", "failing"),
    [
        (condition("total", "at_least", "85"), [""], []),
        (condition("total", "above", "85"), [], [""]),
        (condition("total", "at_most", "85"), [""], []),
        (condition("total", "below", "85"), [], [""]),
        (condition("section_rate", "at_least", "70"), ["A"], ["B"]),
        (condition("section_rate", "at_least", "70", "A"), ["A"], []),
        (condition("section_rate", "at_least", "70", "B"), [], ["B"]),
        (condition("key_rate", "at_least", "60"), ["A1"], ["B1"]),
        (condition("key_rate", "at_least", "60", "A1"), ["A1"], []),
        (condition("key_rate", "above", "50"), ["A1"], ["B1"]),
        (condition("key_rate", "at_least", "50"), ["A1", "B1"], []),
        (condition("key_rate", "below", "60"), ["B1"], ["A1"]),
        (condition("key_rate", "below", "50"), [], ["A1", "B1"]),
        (condition("key_rate", "at_most", "50"), ["B1"], ["A1"]),
        (condition("open_findings", "at_most", "2", "minor"), [""], []),
        (condition("open_findings", "at_most", "1", "minor"), [], [""]),
        (condition("open_findings", "at_most", "7", "minor", "observation"), [""], []),
        (condition("open_findings", "at_most", "7"), [], [""]),
        (condition("gates_failed", "at_most", "0"), [""], []),
        (condition("completeness", "at_least", "96"), [""], []),
        (condition("completeness", "at_least", "96.1"), [], [""]),
        (condition("items_rated", "at_least", "1", "A1", "B1"), [""], []),
        (condition("items_rated", "at_least", "2", "A1", "B1"), [], [""]),
        (condition("not_applicable_share", "above", "5"), ["A"], ["B"]),
        (condition("not_applicable_share", "above", "5", "B"), [], ["B"]),
        (Condition("visit_kind", "is", Fraction(0), word="initial"), [""], []),
        (Condition("visit_kind", "is", Fraction(0), word="special"), [], [""]),
    ],
)
def test_a_condition_names_who_meets_it_and_who_fails(
    asked: Condition, meeting: list[str], failing: list[str]
) -> None:
    judge = judged()
    for _ in range(2):  # the second time from what was kept
        assert [subject for subject, _ in judge.meeting(asked)] == meeting
        assert [subject for subject, _ in judge.failing(asked)] == failing


@pytest.mark.parametrize("comparator", ["at_least", "above", "at_most", "below"])
def test_without_key_items_a_condition_on_them_fails_nobody(comparator: Comparator) -> None:
    none = judged(key_rates={}, key_least=None)
    for bound in ("0", "60"):
        assert none.meeting(condition("key_rate", comparator, bound)) == []
        assert none.failing(condition("key_rate", comparator, bound)) == []


@pytest.mark.parametrize("measure", ["total", "completeness"])
def test_what_is_unknown_is_no_subject(measure: Measure) -> None:
    unknown = judged(total=None, completeness=None)
    assert unknown.failing(condition(measure, "at_least", "60")) == []


def test_the_best_grade_needs_no_reason() -> None:
    assert grade(rules(), measured()) == Outcome("grade", "high")


def test_a_lower_grade_says_what_kept_it_from_the_next() -> None:
    outcome = grade(
        rules(top=[{"measure": "total", "at_least": "90"}, {"measure": "section_rate", "at_least": "70"}]),
        measured(),
    )
    assert (outcome.kind, outcome.grade) == ("grade", "low")
    assert told(outcome) == [("condition", "", 85, "", "high"), ("condition", "B", 60, "", "high")]


def test_without_any_grade_it_says_what_the_lowest_would_take() -> None:
    outcome = grade(rules(), measured(total=Fraction(59)))
    assert (outcome.kind, outcome.grade) == ("not_graded", "")
    assert told(outcome) == [("condition", "", 59, "", "low")]


def test_a_checklist_without_grades_gives_none() -> None:
    """A plain yes/no checklist has a score that stands for itself; a failed gate still decides."""
    ungraded = replace(rules(), grades=())
    assert grade(ungraded, measured(total=Fraction(59))) == Outcome("ungraded")
    assert grade(ungraded, measured(gates_failed=("V1",))).kind == "not_graded"
    assert Outcome("ungraded").rank(ungraded) > Outcome("not_graded").rank(ungraded)


def test_nothing_rated_is_said_so() -> None:
    assert grade(rules(), measured(total=None)) == Outcome("nothing_rated")


def test_failed_gates_stand_above_every_rule() -> None:
    outcome = grade(rules(), measured(gates_failed=("V1", "V3"), total=None))
    assert outcome.kind == "not_graded"
    assert told(outcome) == [("gate", "V1", None, "", ""), ("gate", "V3", None, "", "")]


def test_termination_stands_above_gates() -> None:
    by_gate = grade(rules(), measured(terminated=True, gates_failed=("V8",)))
    assert (by_gate.kind, told(by_gate)) == ("terminated", [("gate", "V8", None, "", "")])
    by_person = grade(rules(), measured(terminated=True))
    assert (by_person.kind, told(by_person)) == ("terminated", [("status", "", None, "", "")])


KEY_CAP: Json = limiter("cap", {"measure": "key_rate", "below": "60"}, at_most="low")
FIRST: Json = limiter("first", {"measure": "visit_kind", "is": "initial"}, at_most="low")
TOP_CAP: Json = limiter("top", {"measure": "key_rate", "below": "60"}, at_most="high")


def test_a_cap_lowers_the_grade_and_is_the_decisive_rule() -> None:
    outcome = grade(rules(KEY_CAP, TOP_CAP), measured())
    assert (outcome.kind, outcome.grade) == ("grade", "low")
    assert told(outcome) == [("limiter", "B1", 50, "cap", "low")]


def test_two_caps_at_the_same_grade_are_both_decisive() -> None:
    outcome = grade(rules(KEY_CAP, FIRST), measured())
    assert told(outcome) == [("limiter", "B1", 50, "cap", "low"), ("limiter", "", None, "first", "low")]


def test_a_cap_above_the_grade_reached_decides_nothing() -> None:
    outcome = grade(rules(TOP_CAP), measured(total=Fraction(70)))
    assert (outcome.grade, told(outcome)) == ("low", [("condition", "", 70, "", "high")])


def test_a_limiter_without_a_grade_withholds() -> None:
    zero = limiter("zero", {"measure": "key_rate", "at_most": "50"})
    outcome = grade(rules(zero, KEY_CAP), measured())
    assert outcome.kind == "withheld"
    assert told(outcome) == [("withheld", "B1", 50, "zero", "")]


def test_a_limiter_until_closed_ends_with_the_findings() -> None:
    zero = limiter("zero", {"measure": "key_rate", "at_most": "50"}, until_closed=True)
    assert grade(rules(zero), measured()).kind == "withheld"
    assert grade(rules(zero), measured(closed_items=frozenset({"B1"}))).grade == "high"


def test_too_large_a_share_set_aside_withholds() -> None:
    at_limit = measured(set_aside={"A": Fraction(35), "B": Fraction(0)})
    assert grade(rules(), at_limit).grade == "high"
    above = measured(set_aside={"A": Fraction(36), "B": Fraction(40)})
    outcome = grade(rules(), above)
    assert outcome.kind == "withheld"
    assert told(outcome) == [("share", "A", 36, "", ""), ("share", "B", 40, "", "")]


def test_the_share_counts_before_the_caps_and_beside_what_withholds() -> None:
    zero = limiter("zero", {"measure": "key_rate", "at_most": "50"})
    outcome = grade(rules(zero, KEY_CAP), measured(set_aside={"A": Fraction(36)}))
    assert [reason.code for reason in outcome.reasons] == ["withheld", "share"]


def test_ranks_rise_from_a_newer_program_to_the_best_grade() -> None:
    kinds: list[Kind] = ["newer_program", "terminated", "not_graded", "withheld"]
    outcomes = [*(Outcome(kind) for kind in kinds), Outcome("grade", "low"), Outcome("grade", "high")]
    ranks = [outcome.rank(rules()) for outcome in outcomes]
    assert ranks == sorted(set(ranks))
    assert Outcome("nothing_rated").rank(rules()) == Outcome("not_graded").rank(rules())


def test_a_limiter_of_another_kind_of_visit_does_not_count() -> None:
    of = rules(limiter("L", {"measure": "key_rate", "below": "60"}, at_most="low", visits=["special"]))
    assert grade(of, measured()) == Outcome("grade", "high")
    assert grade(of, measured(visit_kind="special")).grade == "low"


def test_a_limiter_of_several_parts_triggers_as_a_whole() -> None:
    both: Json = {"all": [{"measure": "key_rate", "below": "60"}, {"measure": "total", "at_least": "80"}]}
    outcome = grade(rules(limiter("L", both, not_graded=True)), measured())
    assert (outcome.kind, told(outcome)) == ("not_graded", [("limiter", "", None, "L", "")])
