"""What both demonstration systems share: gates, grades, floors, limiters, caps, shares, each at its bound."""

from fractions import Fraction
from itertools import product
from typing import Any, NamedTuple

import pytest

from inspector_app.domain.checklist.conditions import Condition, FindingClass
from inspector_app.domain.findings import proposed_class
from tests.checklists.visits import PlainVisit, Visit, plain, shipped


class System(NamedTuple):
    """What the paper says of one system.

    Attributes:
        thirty_five: items of A that are worth 35 points together, and `one_more`.
        experience: items of which one must be rated for 引领级.
    """

    name: str
    weights: dict[str, int]
    gates: str
    ends: str
    keys: str
    thirty_five: str
    one_more: str
    experience: tuple[str, str]


TOUR = System(
    name="tour-demo",
    weights={"A": 40, "B": 30, "C": 30},
    gates="V1 V2 V3 V4 V5 V6 V7 V8",
    ends="V8",
    keys="A1.2 A2.1 A3.1 B1.2 B3.1 B4.1 C1.1 C1.4 C2.1 C3.2 C3.4",
    thirty_five="A2.1 A2.2 A2.3 A2.4 A2.5 A2.6 A2.7 A2.8 A2.9",
    one_more="A4.6",
    experience=("C2.1", "C2.2"),
)
ELDER = System(
    name="elder-demo",
    weights={"A": 30, "B": 25, "C": 45},
    gates="V1 V2 V3 V4 V5 V6 V7 V8 V9 V10",
    ends="V10",
    keys="A1.2 A2.1 A2.5 A3.1 B1.2 B2.4 B3.1 B4.5 C1.1 C1.2 C1.3 C2.1 C2.2 C3.1 C4.1",
    thirty_five="A2.1 A2.2 A2.3 A2.4 A2.5 A2.6 A2.7 A2.8",
    one_more="A1.5",
    experience=("C3.1", "C3.2"),
)
SYSTEMS = pytest.mark.parametrize("system", [TOUR, ELDER], ids=lambda system: system.name)
GATES = [(system, gate) for system in (TOUR, ELDER) for gate in system.gates.split()]
KEYS = [(system, key) for system in (TOUR, ELDER) for key in system.keys.split()]
FLOORS = [
    ("79.99", "excellent"), ("80", "leading"), ("69.99", "good"), ("70", "excellent"), ("59.99", "basic"),
    ("60", "good"), ("49.99", "not_graded"), ("50", "basic"),
]  # fmt: skip


def name(value: Any) -> str:
    return value.name if isinstance(value, System) else str(value)


@SYSTEMS
def test_everything_met_is_the_best_grade(system: System) -> None:
    visit = PlainVisit(system.name)
    assert visit.outcome() == "leading"
    assert visit.result().total == 100
    assert visit.result().complete


@SYSTEMS
@pytest.mark.parametrize(
    ("rate", "expected"),
    [
        ("59.99", "not_graded"), ("60", "basic"), ("69.99", "basic"), ("70", "good"), ("79.99", "good"),
        ("80", "excellent"), ("89.99", "excellent"), ("90", "leading"),
    ],
)  # fmt: skip
def test_a_total_reaches_a_grade_at_its_bound(system: System, rate: str, expected: str) -> None:
    visit = PlainVisit(system.name)
    visit.rate_all(rate)
    assert visit.result().total == Fraction(rate)
    assert visit.outcome() == expected


@SYSTEMS
@pytest.mark.parametrize("section", ["A", "B", "C"])
@pytest.mark.parametrize(("rate", "expected"), FLOORS)
def test_a_characteristic_reaches_the_floor_of_a_grade_at_its_bound(
    system: System, section: str, rate: str, expected: str
) -> None:
    visit = PlainVisit(system.name)
    for item in visit.checklist.bonus:
        visit.earn(item.id, item.points)
    visit.rate_section(section, rate)
    total = 100 - system.weights[section] * (1 - Fraction(rate) / 100) + 5
    assert visit.result().total == min(total, 100)
    grades = ["not_graded", "basic", "good", "excellent", "leading"]
    by_total = "excellent" if total < 90 else "leading"
    assert visit.outcome() == min(expected, by_total, key=grades.index)


@pytest.mark.parametrize(("system", "gate"), GATES, ids=name)
def test_a_failed_gate_gives_no_grade_and_leaves_the_score(system: System, gate: str) -> None:
    visit = PlainVisit(system.name)
    visit.answer(gate, "fail")
    result = visit.result()
    assert result.outcome.kind == ("terminated" if gate == system.ends else "not_graded")
    assert [(reason.code, reason.subject) for reason in result.outcome.reasons] == [("gate", gate)]
    assert result.total == 100
    visit.answer(gate, "pass")
    assert visit.outcome() == "leading"


@SYSTEMS
def test_the_gates_of_the_paper_are_the_gates(system: System) -> None:
    assert [gate.id for gate in PlainVisit(system.name).checklist.gates] == system.gates.split()


@pytest.mark.parametrize(("system", "key"), KEYS, ids=name)
def test_a_key_item_below_sixty_caps_the_grade_at_good(system: System, key: str) -> None:
    visit = PlainVisit(system.name)
    visit.rate(key, "59.99")
    outcome = visit.result().outcome
    assert (outcome.kind, outcome.grade) == ("grade", "good")
    assert [(r.code, r.subject, r.limiter) for r in outcome.reasons] == [("limiter", key, "key_below_60")]
    visit.rate(key, "60")
    assert visit.outcome() == "excellent"
    visit.rate(key, "79.99")
    assert visit.outcome() == "excellent"
    visit.rate(key, "80")
    assert visit.outcome() == "leading"


@pytest.mark.parametrize(("system", "key"), KEYS, ids=name)
def test_a_key_item_at_zero_withholds_until_its_findings_are_verified_closed(
    system: System, key: str
) -> None:
    visit = PlainVisit(system.name)
    visit.rate(key, "0")
    outcome = visit.result().outcome
    assert outcome.kind == "withheld"
    assert [(r.code, r.subject, r.limiter) for r in outcome.reasons] == [("withheld", key, "key_zero")]
    visit.find("1", "major", key)
    visit.find("2", "minor", key)
    visit.close("1")
    assert visit.outcome() == "withheld"
    visit.close("2")
    assert visit.outcome() == "good"


@SYSTEMS
def test_a_closed_finding_about_something_lighter_does_not_lift_the_zero(system: System) -> None:
    visit = PlainVisit(system.name)
    key = next(item.id for item in visit.checklist.items.values() if item.key and item.requirement)
    visit.rate(key, "0")
    visit.find("1", "minor", key)
    visit.close("1")
    assert visit.outcome() == "withheld"


@SYSTEMS
@pytest.mark.parametrize(
    ("major", "minor", "expected"),
    [
        (0, 2, "leading"),
        (0, 3, "excellent"),
        (0, 5, "excellent"),
        (0, 6, "good"),
        (1, 0, "basic"),
        (1, 6, "basic"),
    ],
)
def test_open_findings_keep_from_a_grade(system: System, major: int, minor: int, expected: str) -> None:
    visit = PlainVisit(system.name)
    for number in range(major):
        visit.find(f"M{number}", "major", "A1.1")
    for number in range(minor):
        visit.find(f"m{number}", "minor", "A1.1")
    for number in range(9):
        visit.find(f"o{number}", "observation", "A1.1")
    assert visit.outcome() == expected
    for number in range(major):
        visit.close(f"M{number}")
    for number in range(minor):
        visit.close(f"m{number}")
    assert visit.outcome() == "leading"


@SYSTEMS
@pytest.mark.parametrize(("missing", "expected"), [(50, "leading"), (51, "excellent")])
def test_data_must_be_ninety_five_percent_complete_for_the_best_grade(
    system: System, missing: int, expected: str
) -> None:
    """Ten series over a hundred months: 1,000 cells, 50 of them missing are 95.0 % filled, 51 are 94.9 %."""
    data = plain(system.name)
    read = [series["id"] for series in data["series"][:10]]
    formula = " + ".join(f"sum(${{raw.{series}}})" for series in read)
    data["indicators"] = [{"id": "all", "text": {"zh": "合计"}, "formula": formula}]
    visit = PlainVisit(system.name, data=data)
    months = [f"{2018 + n // 12}-{n % 12 + 1:02}" for n in range(100)]
    visit.say("profile.set", "visit/data_from", months[0])
    visit.say("profile.set", "visit/data_to", months[-1])
    for series, month in list(product(read, months))[missing:]:
        visit.say("reading.set", f"raw/{series}/{month}", {"value": "1"})
    assert visit.scoring().sheet.completeness() == Fraction(1000 - missing, 10)
    assert visit.outcome() == expected


@SYSTEMS
def test_the_best_grade_needs_a_visit_or_survey_that_counts(system: System) -> None:
    one, other = system.experience
    visit = PlainVisit(system.name)
    visit.leave_out(one)
    assert visit.outcome() == "leading"
    visit.leave_out(other)
    outcome = visit.result().outcome
    assert outcome.grade == "excellent"
    assert [r.condition.measure for r in outcome.reasons if isinstance(r.condition, Condition)] == [
        "items_rated"
    ]


@SYSTEMS
def test_the_bonus_counts_up_to_five_and_the_total_up_to_a_hundred(system: System) -> None:
    visit = PlainVisit(system.name)
    visit.rate_all("90")
    full = [item.points for item in visit.checklist.bonus]
    assert full == [2, 2, 1, 1]
    totals = []
    for item in visit.checklist.bonus:
        visit.earn(item.id, item.points)
        totals.append(visit.result().total)
    assert totals == [92, 94, 95, 95]
    assert visit.result().bonus == 5
    visit.rate_all("97")
    assert visit.result().total == 100


@SYSTEMS
def test_the_bonus_helps_no_floor(system: System) -> None:
    visit = PlainVisit(system.name)
    for item in visit.checklist.bonus:
        visit.earn(item.id, item.points)
    visit.rate_section("A", "79.99")
    assert visit.result().sections[0].rate == Fraction("0.7999")
    assert visit.outcome() == "excellent"


@SYSTEMS
def test_more_than_thirty_five_percent_not_applicable_withholds(system: System) -> None:
    visit = PlainVisit(system.name)
    assert [visit.checklist.share_consent, visit.checklist.share_limit] == [20, 35]
    visit.leave_out(*system.thirty_five.split())
    assert visit.result().sections[0].set_aside == 35
    assert visit.outcome() == "leading"
    visit.leave_out(system.one_more)
    assert visit.result().sections[0].set_aside > 35
    outcome = visit.result().outcome
    assert outcome.kind == "withheld"
    assert [(reason.code, reason.subject) for reason in outcome.reasons] == [("share", "A")]


@SYSTEMS
@pytest.mark.parametrize(("kind", "expected"), [("initial", "excellent"), ("surveillance", "leading")])
def test_a_first_visit_is_capped_where_the_body_switches_that_on(
    system: System, kind: str, expected: str
) -> None:
    assert PlainVisit(system.name, kind).outcome() == "leading"
    data = plain(system.name)
    first = next(limiter for limiter in data["limiters"] if limiter["id"] == "first_visit")
    assert first["enabled"] is False
    first["enabled"] = True
    assert PlainVisit(system.name, kind, data).outcome() == expected


@SYSTEMS
@pytest.mark.parametrize(
    ("rate", "proposed"),
    [
        ("0", ("major", "minor", "improvement")), ("59.99", ("major", "minor", "improvement")),
        ("60", ("observation", "observation", None)), ("79.99", ("observation", "observation", None)),
        ("80", (None, None, None)), ("100", (None, None, None)),
    ],
)  # fmt: skip
def test_what_a_weak_item_proposes(
    system: System, rate: str, proposed: tuple[FindingClass | None, FindingClass | None, FindingClass | None]
) -> None:
    """★ requirement, other requirement, performance level."""
    checklist = Visit(shipped(system.name)).checklist
    items = list(checklist.root.all_items())
    chosen = (
        next(item for item in items if item.requirement and item.key),
        next(item for item in items if item.requirement and not item.key),
        next(item for item in items if not item.requirement),
    )
    share = Fraction(rate) / 100
    assert tuple(proposed_class(checklist, item, share, "") for item in chosen) == proposed
    assert proposed_class(checklist, chosen[2], share, "major") == "major"


@SYSTEMS
def test_findings_are_due_after_thirty_and_sixty_days(system: System) -> None:
    assert Visit(shipped(system.name)).checklist.due_days == {"major": 30, "minor": 60}
