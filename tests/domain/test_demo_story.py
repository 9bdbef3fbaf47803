"""The fictitious visit of the demonstration: its expected results, exactly, and what one change does."""

import json
from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from inspector_app.domain.canonical import Json
from inspector_app.domain.checklist import read_checklist
from inspector_app.domain.indicators import Sheet, read_factor_table
from inspector_app.domain.numbers import shown, shown_short
from inspector_app.domain.scoring import Outcome, Scoring
from tests.story import RESOURCES, Story, story_json, tell, tour_json

POINTS = {
    "A1.1": "3", "A1.2": "2.2963", "A1.3": "2", "A1.4": "3.6667", "A1.5": "2", "A1.6": "2", "A2.1": "8",
    "A2.2": "3.2148", "A2.3": "2.9999", "A2.4": "2.8333", "A2.5": "2.8", "A2.6": "1.5", "A2.7": "2.4492",
    "A2.8": "1.7333", "A2.9": "1.5", "A3.1": "4.3434", "A3.2": "3", "A3.3": "4.1667", "A3.4": "1",
    "A3.5": "3", "A3.6": "1.6611", "A3.7": "2", "A4.1": "4.18", "A4.2": "0", "A4.3": "2.2903", "A4.4": "2",
    "A4.5": "2", "A4.6": "0.75", "A4.7": "2", "B1.1": "2", "B1.2": "5.7031", "B1.3": "4", "B1.4": "2.5255",
    "B1.5": "3", "B1.6": "2", "B2.1": "5.1429", "B2.2": "2.7148", "B2.3": "5", "B2.4": "4", "B2.5": "0",
    "B2.6": "1.5", "B3.1": "6", "B3.3": "4", "B3.4": "4", "B3.5": "3", "B3.6": "2.4375", "B3.7": "2",
    "B4.2": "3.75", "B4.3": "3", "B4.4": "3", "B4.5": "3", "B4.6": "3.7143", "C1.1": "5", "C1.2": "2",
    "C1.3": "3", "C1.4": "5", "C1.5": "3", "C1.6": "3.6667", "C2.1": "7.4783", "C2.2": "6.88",
    "C2.3": "3.1538", "C2.4": "4", "C2.5": "3.4447", "C2.6": "2.4", "C2.7": "3.5", "C3.1": "4",
    "C3.2": "4.5833", "C3.3": "3", "C3.4": "4", "C3.5": "3", "C3.6": "4", "C4.1": "2.8", "C4.2": "3",
    "C4.3": "2", "C4.4": "0", "C4.5": "2.831", "E1": "1", "E2": "0", "E3": "0", "E4": "1",
}  # fmt: skip
"""Points as the story prints them, to four decimals; items that the profile leaves out are not in it."""
ABSENT = ["V6", "B3.2", "B4.1"]
EARNED = {
    "A": "74.384889", "B": "75.488008", "C": "85.737761", "A1": "14.963", "A2": "27.03", "A3": "19.171",
    "A4": "13.22", "B1": "19.229", "B2": "18.358", "B3": "21.438", "B4": "16.464", "C1": "21.667",
    "C2": "30.857", "C3": "22.583", "C4": "10.631",
}  # fmt: skip
APPLICABLE = {
    "A": 100, "B": 90, "C": 100, "A1": 20, "A2": 35, "A3": 25, "A4": 20, "B1": 25, "B2": 25, "B3": 22,
    "B4": 18, "C1": 25, "C2": 35, "C3": 25, "C4": 15,
}  # fmt: skip
INDICATORS = {
    "e1": "12.9751", "e1_base": "13.4806", "e2": "5.0531", "e2_base": "5.3767", "c": "17.1779",
    "c_base": "18.3684", "w1": "225.9028", "w1_base": "243.2971",
}  # fmt: skip


def scored(**changes: Any) -> Scoring:
    """The story with other answers: items by their id with "_" for the dot."""
    story = story_json()
    for entry in story["answers"]:
        entry["value"] = changes.get(entry["item"].replace(".", "_"), entry.get("value"))
    return tell(story=story).scoring()


def total(scoring: Scoring) -> str:
    found = scoring.result().total
    assert found is not None
    return shown_short(found, 6)


def grade(scoring: Scoring) -> str:
    outcome = scoring.result().outcome
    return outcome.grade or outcome.kind


def rules(outcome: Outcome) -> list[tuple[str, str, str]]:
    return [(reason.code, reason.subject, reason.limiter) for reason in outcome.reasons]


def proposals(scoring: Scoring) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for proposal in scoring.proposals():
        found.setdefault(proposal.finding_class, []).append(proposal.item)
    return found


def close_findings(story: Story, *numbers: str) -> None:
    for number in numbers:
        story.say("finding.verified", f"finding/{number}/verification", {"closed": True, "how": "文件验证"})


def items_of(data: dict[str, Any]) -> list[dict[str, Any]]:
    return [
        item
        for section in data["sections"]
        for below in (section, *section.get("sections", ()))
        for item in below.get("items", ())
    ]


def test_every_item_earns_the_points_of_the_story() -> None:
    items = tell().scoring().items
    scored_now = {identity: result for identity, result in items.items() if result.item.role != "gate"}
    earned = {i: shown_short(r.earned, 4) for i, r in scored_now.items() if r.earned is not None}
    assert earned == POINTS
    assert [identity for identity, result in items.items() if result.state == "absent"] == ABSENT
    assert [identity for identity, result in items.items() if result.state == "not_applicable"] == ["B4.7"]
    assert all(items[gate].rate == 1 for gate in ("V1", "V2", "V3", "V4", "V5", "V7", "V8"))


def test_sections_and_characteristics_add_up() -> None:
    scoring = tell().scoring()
    for section, earned in EARNED.items():
        found = scoring.section(section)
        assert shown_short(found.earned, len(earned.split(".")[1])) == earned
        assert found.applicable == APPLICABLE[section]
    rates = {section: scoring.section(section).rate or Fraction(0) for section in "ABC"}
    assert {section: shown(100 * rate, 6) for section, rate in rates.items()} == {
        "A": "74.384889",
        "B": "83.875565",
        "C": "85.737761",
    }


def test_the_total_and_the_rule_that_fixed_the_grade() -> None:
    result = tell().scoring().result()
    assert result.bonus == 2
    assert result.total == result.best_total == result.worst_total
    assert result.total is not None
    assert (shown(result.total, 6), shown(result.total, 1)) == ("82.637953", "82.6")
    assert (result.outcome.kind, result.outcome.grade) == ("grade", "good")
    assert rules(result.outcome) == [("limiter", "A1.2", "key_below_60")]
    assert result.outcome.reasons[0].value == Fraction(1240, 27)  # 45.9 %
    assert result.complete


def test_indicators_with_their_base_values() -> None:
    sheet = tell().scoring().sheet
    found = {name: sheet.lookup(f"indicator.{name}") for name in INDICATORS}
    assert {
        name: shown(value, 4) for name, value in found.items() if isinstance(value, Fraction)
    } == INDICATORS


def test_a_major_finding_left_open_gives_the_basic_grade() -> None:
    story = story_json()
    next(finding for finding in story["findings"] if finding["no"] == "NC-01")["class"] = "major"
    scoring = tell(story=story).scoring()
    assert (total(scoring), grade(scoring)) == ("82.637953", "basic")
    assert scoring.outlook().if_closed.grade == "good"


def test_one_more_meter_lifts_the_cap() -> None:
    scoring = scored(A1_2={"required": 27, "installed": 23})
    assert (total(scoring), grade(scoring)) == ("82.93425", "excellent")


def test_a_locked_passage_withholds_the_grade() -> None:
    scoring = scored(C3_2={"n": 12, "ok": 11, "flags": ["locked"]})
    assert (total(scoring), grade(scoring)) == ("81.262953", "withheld")
    assert rules(scoring.result().outcome) == [("withheld", "C3.2", "key_zero")]
    proposed = next(proposal for proposal in scoring.proposals() if proposal.item == "C3.2")
    assert (proposed.finding_class, proposed.decision) == (
        "major",
        "",
    )  # NC-05, minor and closed, is another fact


FEW: Json = {"issued": 51, "tally": [16, 11, 2, 0, 0]}  # 29 valid


def test_too_few_questionnaires_are_not_computable_never_zero() -> None:
    """By the corrections C2.1 is open until more come in. By hand, exact to six decimals:

    C without C2.1: 85.737761 − 7.478261 = 78.259500 of 92 points, C2.1 gives 0 … 8 more:
    worst: C 78.259500 % → 0.4 × 74.384889 + 0.3 × 83.875565 + 0.3 × 78.259500 + 2 = 80.394475
    best:  C 86.259500 % → 80.394475 + 0.3 × 8 = 82.794475
    Left out by the lead with a reason: C 78.259500 ÷ 92 = 85.064674 % → 82.436027.
    """
    story = tell()
    story.answer("C2.1", FEW)
    result = story.scoring().result()
    assert story.scoring().items["C2.1"].state == "not_computable"
    assert not result.complete
    assert [shown(value or Fraction(0), 6) for value in (result.worst_total, result.best_total)] == [
        "80.394475",
        "82.794475",
    ]
    story.say("answer.not_applicable", "item/C2.1", {"reason": "客源少，样本收不齐", "withheld": True})
    scoring = story.scoring()
    assert scoring.items["C2.1"].state == "withheld"
    assert (total(scoring), grade(scoring)) == ("82.436027", "good")
    assert scoring.section("C").set_aside == 8
    assert scoring.result().complete


def test_too_few_questionnaires_by_the_first_rule_of_the_demonstration() -> None:
    data = tour_json()
    survey = next(item for item in items_of(data) if item["id"] == "C2.1")
    survey |= {"minimum": "1", "curve": {"type": "steps", "steps": [["101", "0"]]}}
    story = tell(data)
    story.answer("C2.1", FEW)
    scoring = story.scoring()
    assert (total(scoring), grade(scoring)) == ("80.394475", "withheld")


def test_the_drop_of_another_intensity_gives_other_points() -> None:
    data = tour_json()
    drop = next(item for item in items_of(data) if item["id"] == "A2.3")
    drop["value"] = drop["value"].replace("e1", "e2")
    scoring = tell(data).scoring()
    assert (total(scoring), grade(scoring)) == ("83.038011", "good")


def test_a_failed_gate_gives_no_grade_but_shows_the_score() -> None:
    scoring = scored(V2="fail")
    assert (total(scoring), grade(scoring)) == ("82.637953", "not_graded")
    assert rules(scoring.result().outcome) == [("gate", "V2", "")]


@pytest.mark.parametrize(
    ("meters", "points", "expected"), [(22, "86.471287", "good"), (23, "86.767583", "excellent")]
)
def test_findings_corrected_and_rescored(meters: int, points: str, expected: str) -> None:
    story = tell()
    for item in ("A4.2", "B2.5", "C4.4"):
        story.answer(item, "yes")
    story.answer("A1.2", {"required": 27, "installed": meters})
    close_findings(story, "NC-02", "NC-03", "NC-04")
    assert (total(story.scoring()), grade(story.scoring())) == (points, expected)


def test_proposals_by_the_corrections() -> None:
    """A weak performance level yields an improvement note, never a finding."""
    scoring = tell().scoring()
    assert proposals(scoring) == {
        "minor": ["A4.2", "B2.5", "C4.4"],
        "observation": ["A2.5", "C4.1"],
        "improvement": ["A1.2", "A1.3", "A2.2", "A3.4", "A3.6", "B1.1", "C1.2"],
    }
    assert {proposal.decision for proposal in scoring.proposals()} == {"raised"}


def test_proposals_as_the_first_rule_had_them() -> None:
    data = tour_json()
    for item in items_of(data):
        item["requirement"] = True
    assert proposals(tell(data).scoring()) == {
        "major": ["A1.2"],
        "minor": "A1.3 A2.2 A3.4 A3.6 A4.2 B1.1 B2.5 C1.2 C4.4".split(),
        "observation": """A2.3 A2.5 A2.6 A2.7 A2.9 A3.1 A4.3 A4.5 A4.6 B1.2 B1.5 B2.2 B2.6 B4.2 C1.3 C2.3 C3.3
            C3.5 C4.1""".split(),
    }


def hotel(area: str = "330523", gas_kgce: str = "1.3300") -> Sheet:
    """1,200,000 kWh, 60,000 m³ of gas, 45,000 guest-nights, 18,000 m², nothing else."""
    months = story_json()["raw"]["electricity_kwh"]
    amounts = {"electricity_kwh": "100000", "gas_m3": "5000", "guest_nights": "3750"}
    raw: dict[str, Any] = {
        series: {month: {"value": value} for month in months} for series, value in amounts.items()
    }
    for series in ("diesel_kg", "refrigerant_r410a_kg"):
        raw[series] = {"unused": {"unused": True}}
    changed = story_json() | {"raw": raw, "base": {}, "answers": [], "findings": []}
    changed["venue"]["area_code"] = area
    story = Story(changed, read_checklist(tour_json()))
    table = json.loads((RESOURCES / "factors" / "cn-factors-2026.1.json").read_text("utf-8"))
    next(factor for factor in table["factors"] if factor["name"] == "gas.kgce")["value"] = gas_kgce
    return Sheet(story.checklist, story.evaluation, [read_factor_table(table)], date(2026, 1, 1))


@pytest.mark.parametrize(
    ("sheet", "name", "decimals", "expected"),
    [
        (hotel(), "carbon", 0, "748092"),
        (hotel(), "c", 2, "16.62"),
        (hotel(area="110101"), "c", 2, "17.03"),
        (hotel(), "energy", 0, "227280"),
        (hotel(), "e1", 2, "12.63"),
        (hotel(), "e2", 2, "5.05"),
        (hotel(gas_kgce="1.2143"), "e1", 2, "12.24"),
        (hotel(gas_kgce="1.2143"), "e2", 2, "4.90"),
    ],
)
def test_the_worked_example_of_a_hotel_in_huzhou(
    sheet: Sheet, name: str, decimals: int, expected: str
) -> None:
    value = sheet.lookup(f"indicator.{name}")
    assert isinstance(value, Fraction)
    assert shown(value, decimals) == expected
