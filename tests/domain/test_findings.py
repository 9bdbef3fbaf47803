"""domain.findings: findings as the ops say them, and what a rating proposes."""

from fractions import Fraction

import pytest

from inspector_app.domain.canonical import Json
from inspector_app.domain.checklist import Checklist, read_checklist
from inspector_app.domain.checklist.conditions import FindingClass
from inspector_app.domain.findings import (
    Finding,
    closed_items,
    covers,
    decided,
    findings,
    open_by_class,
    proposed_class,
    same_cause,
)
from tests.checklist_builder import checklist, item, section
from tests.checklists.visits import Visit


def visit() -> Visit:
    return Visit(dict(checklist(section("A", item("A1"), item("A2")))))


def raised(value: Json = None, **fields: Json) -> Visit:
    """One finding "f" with these fields."""
    of = visit()
    of.say("finding.raised", "finding/f", {} if value is None else value)
    for name, said in fields.items():
        of.say("finding.edited", f"finding/f/{name}", said)
    return of


def only(of: Visit) -> Finding:
    (found,) = findings(of.evaluation)
    return found


def test_a_finding_is_what_was_said_of_it() -> None:
    fields: dict[str, Json] = {
        "no": "NC-01",
        "class": "major",
        "items": ["A1", "A2"],
        "text": "缺5只",
        "due": "2026-12-21",
        "evidence": ["P04"],
        "team_reply": "维持",
        "correction": "已移出",
        "reason": "属局部问题",
        "immediate": True,
    }
    found = only(raised({"proposed": "major"}, **fields))
    said = (found.id, found.no, found.finding_class, found.proposed, found.items, found.text, found.due)
    assert said == ("f", "NC-01", "major", "major", ("A1", "A2"), "缺5只", "2026-12-21")
    assert (found.evidence, found.team_reply, found.correction) == (("P04",), "维持", "已移出")
    assert (found.reason, found.immediate, found.contested) == ("属局部问题", True, ())
    assert (found.open, found.closed, found.withdrawn) == (True, False, False)


def test_what_nobody_has_said_is_empty_and_the_class_minor() -> None:
    found = only(raised())
    assert (found.no, found.finding_class, found.proposed, found.items) == ("f", "minor", "", ())
    assert (found.text, found.venue, found.verification, found.immediate) == ("", "", "", False)


def test_values_of_another_shape_are_not_taken() -> None:
    found = only(raised("no object", items="A1", evidence=["P01", 2], text=7, immediate="yes"))
    assert (found.items, found.evidence, found.text, found.immediate) == ((), ("P01",), "", False)


def test_fields_without_the_finding_itself_still_show_it() -> None:
    of = visit()
    of.say("finding.edited", "finding/f/text", "先到的一半")
    found = only(of)
    assert (found.text, found.withdrawn, found.proposed) == ("先到的一半", False, "")


def test_verified_closed_is_no_longer_open() -> None:
    of = raised()
    of.say("finding.verified", "finding/f/verification", {"closed": False, "how": "仍堆放"})
    assert only(of).open
    of.say("finding.verified", "finding/f/verification", {"closed": True, "how": "复查"})
    found = only(of)
    assert (found.open, found.closed, found.verification) == (False, True, "复查")


def test_the_venue_accepts_disputes_or_both() -> None:
    of = raised()
    of.say("finding.accepted", "finding/f/venue", {"who": "周望舒"})
    assert only(of).venue == "accepted"
    of.say("finding.disputed", "finding/f/venue", {"reply": "系按要求"})
    found = only(of)
    assert (found.venue, found.venue_reply, found.contested) == ("disputed", "系按要求", ())
    of.say_unseen("finding.accepted", "finding/f/venue", {"who": "另一人"})
    found = only(of)
    assert (found.venue, found.contested) == ("contested", ("venue",))


def test_the_heaviest_class_counts_while_people_disagree() -> None:
    of = raised()
    of.say_unseen("finding.edited", "finding/f/class", "observation")
    of.say_unseen("finding.edited", "finding/f/class", "major")
    found = only(of)
    assert (found.finding_class, found.contested) == ("major", ("class",))


def withdraw(of: Visit, *seen: str) -> None:
    of.say("finding.withdrawn", "finding/f", {"reason": "误记", "seen": list(seen)})


def heads(of: Visit, name: str) -> tuple[str, ...]:
    field = of.evaluation.field(f"finding/f/{name}")
    assert field is not None
    return field.heads


def test_a_finding_is_withdrawn_by_who_has_seen_all_of_it() -> None:
    of = raised(text="布草车")
    withdraw(of, *heads(of, "text"))
    found = only(of)
    assert (found.withdrawn, found.open, found.contested) == (True, False, ())


def test_withdrawn_by_one_and_edited_by_another_is_contested_and_stays() -> None:
    of = raised(text="布草车")
    seen = heads(of, "text")
    of.say("finding.edited", "finding/f/text", "布草车2辆")
    withdraw(of, *seen)
    found = only(of)
    assert (found.withdrawn, found.open, found.contested) == (False, True, ("",))


def test_withdrawn_beside_the_raising_is_contested() -> None:
    of = raised()
    of.say_unseen("finding.withdrawn", "finding/f", {"reason": "误记"})
    found = only(of)
    assert (found.withdrawn, found.contested) == (False, ("",))


def test_findings_stand_by_class_and_number() -> None:
    of = visit()
    for name, finding_class in (("3", "improvement"), ("2", "minor"), ("1", "minor"), ("4", "major")):
        of.find(name, finding_class, "A1")
    assert [found.id for found in findings(of.evaluation)] == ["4", "1", "2", "3"]


def test_open_ones_are_counted_by_class() -> None:
    of = visit()
    for name, finding_class in (("1", "major"), ("2", "minor"), ("3", "minor"), ("4", "observation")):
        of.find(name, finding_class, "A1")
    of.close("3")
    counted = open_by_class(findings(of.evaluation))
    assert counted == {"major": 1, "minor": 1, "observation": 1, "improvement": 0}


def test_an_item_is_closed_with_its_last_standing_finding() -> None:
    of = visit()
    of.find("1", "minor", "A1", "A2")
    of.find("2", "minor", "A2")
    of.close("1")
    assert closed_items(findings(of.evaluation)) == {"A1"}
    of.close("2")
    assert closed_items(findings(of.evaluation)) == {"A1", "A2"}


def test_a_withdrawn_finding_closes_nothing() -> None:
    of = raised(items=["A1"])
    withdraw(of, *heads(of, "items"))
    assert closed_items(findings(of.evaluation)) == frozenset()


RULES: list[Json] = [
    {"class": "major", "requirement": True, "key": True, "below": "60"},
    {"class": "minor", "requirement": True, "below": "60"},
    {"class": "observation", "at_least": "60", "below": "80"},
]


def rules() -> Checklist:
    items = [
        item(f"{name}{key}", requirement=name == "must", key=key == "★")
        for name in ("must", "level")
        for key in ("★", "")
    ]
    return read_checklist(checklist(section("A", *items), proposals=RULES))


@pytest.mark.parametrize(
    ("name", "percent", "proposed"),
    [
        ("must★", "59.99", "major"),
        ("must★", "60", "observation"),
        ("must", "0", "minor"),
        ("must", "79.99", "observation"),
        ("must", "80", None),
        ("level★", "0", None),
        ("level", "60", "observation"),
    ],
)
def test_the_first_rule_that_fits_proposes(name: str, percent: str, proposed: FindingClass | None) -> None:
    found = rules()
    assert proposed_class(found, found.items[name], Fraction(percent) / 100, "") == proposed


def test_a_class_that_the_items_own_rule_demands_stands_above_the_others() -> None:
    found = rules()
    assert proposed_class(found, found.items["level"], Fraction(1), "major") == "major"


@pytest.mark.parametrize(
    ("finding_class", "was_proposed", "expected"),
    [("major", "", True), ("minor", "", True), ("observation", "", False), ("observation", "minor", True)],
)
def test_a_finding_answers_a_proposal_that_is_no_heavier_or_was_made_lighter_on_purpose(
    finding_class: str, was_proposed: str, expected: bool
) -> None:
    of = raised({"proposed": was_proposed}, items=["A1"])
    of.say("finding.edited", "finding/f/class", finding_class)
    found = only(of)
    assert covers(found, "A1", "minor") == expected
    assert not covers(found, "A2", "minor")


def test_a_withdrawn_finding_answers_nothing() -> None:
    of = raised(items=["A1"])
    withdraw(of, *heads(of, "items"))
    assert not covers(only(of), "A1", "minor")


def test_a_proposal_is_open_raised_or_declined() -> None:
    of = visit()
    assert decided(of.evaluation, "A1", "minor", []).decision == ""
    of.say("proposal.declined", "item/A1/proposal", {"class": "minor", "reason": "无独立事实"})
    declined = decided(of.evaluation, "A1", "minor", [])
    assert (declined.decision, declined.reason) == ("declined", "无独立事实")
    assert decided(of.evaluation, "A1", "major", []).decision == ""
    of.find("1", "minor", "A1")
    assert decided(of.evaluation, "A1", "minor", findings(of.evaluation)).decision == "raised"


def test_a_finding_has_come_as_far_as_was_said_last() -> None:
    """From raised to closed, whatever was said on the way."""
    of = raised()
    stages = [only(of).stage]
    said: list[tuple[str, str, Json]] = [
        ("finding.disputed", "venue", {"reply": "系按要求"}),
        ("finding.accepted", "venue", {"who": "周望舒"}),
        ("finding.corrected", "correction", "已移出"),
        ("finding.verified", "verification", {"closed": False, "how": "仍有一辆"}),
        ("finding.verified", "verification", {"closed": True, "how": "复查"}),
    ]
    for kind, name, value in said:
        of.say(kind, f"finding/f/{name}", value)
        stages.append(only(of).stage)
    assert stages == ["raised", "disputed", "accepted", "corrected", "partly", "closed"]
    withdraw(of, *heads(of, "venue"), *heads(of, "correction"), *heads(of, "verification"))
    assert only(of).stage == "withdrawn"


def test_while_the_venue_says_two_things_a_finding_has_only_been_raised() -> None:
    of = raised()
    of.say_unseen("finding.accepted", "finding/f/venue", {"who": "周望舒"})
    of.say_unseen("finding.disputed", "finding/f/venue", {"reply": "系按要求"})
    assert only(of).stage == "raised"


def test_findings_that_an_item_could_belong_to_are_open_about_others_and_heavy_enough() -> None:
    """A lighter one would leave what is proposed open."""
    of = visit()
    of.find("1", "major", "A1")
    of.find("2", "minor", "A2")
    of.find("3", "observation", "A1")
    of.find("4", "minor", "A1")
    of.close("4")
    known = findings(of.evaluation)
    assert [one.id for one in same_cause(known, "A2", "minor")] == ["1"]
    assert [one.id for one in same_cause(known, "A2", None)] == ["1", "3"]
