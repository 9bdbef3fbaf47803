"""domain.risks: who was told when, what they did, and what is still to be said before leaving."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.canonical import Json
from inspector_app.domain.findings import findings
from inspector_app.domain.ops import CRITICAL_KINDS
from inspector_app.domain.risks import Risk, moment_of, names_a_person, risks, standing, unrecorded
from tests.checklist_builder import checklist, item, section
from tests.checklists.visits import Visit

NOW = "2026-10-22T10:45:30+08:00"


def recorded(of: Visit | None = None, identity: str = "r", **fields: Json) -> Visit:
    """A visit with one risk of these fields."""
    of = of or Visit(dict(checklist(section("A", item("A1"), item("A2")))))
    of.say("risk.recorded", f"risk/{identity}", {})
    for name, said in fields.items():
        of.say("risk.edited", f"risk/{identity}/{name}", said)
    return of


def only(of: Visit) -> Risk:
    (found,) = risks(of.evaluation)
    return found


def test_a_risk_is_what_was_said_of_it() -> None:
    """All of it reaches page 1 of the report."""
    told: dict[str, Json] = {
        "no": "R-01", "what": "安全出口上锁", "place": "3F西",
        "seen": "2026-10-22T10:42+08:00", "told": "值班经理", "told_at": "2026-10-22T10:45+08:00",
        "done": "当场开锁", "present": "no", "items": ["A1", "gone"],
    }  # fmt: skip
    risk = only(recorded(None, "r", **told))
    assert (risk.id, risk.no, risk.what, risk.place) == ("r", "R-01", "安全出口上锁", "3F西")
    assert (risk.told, risk.done, risk.present, risk.items) == ("值班经理", "当场开锁", "no", ("A1", "gone"))
    assert (risk.lacking, risk.withdrawn, risk.contested, risk.told_before_seen) == ((), False, (), False)


def test_what_is_lacking_before_leaving_is_named_in_order() -> None:
    """Somebody is told first; then what they did; then whether it is still there."""
    assert only(recorded()).lacking == ("told", "done", "present")
    assert only(recorded(None, "r", told="值班经理")).lacking == ("told", "done", "present")
    told: dict[str, Json] = {"told": "值班经理", "told_at": NOW}
    assert only(recorded(None, "r", **told)).lacking == ("done", "present")
    assert only(recorded(None, "r", **told, done="开锁")).lacking == ("present",)
    assert only(recorded(None, "r", **told, done="开锁", present="maybe")).lacking == ("present",)


def test_a_reason_stands_in_place_of_whoever_could_not_be_told() -> None:
    """Alone in a house at night: the reason is printed."""
    assert only(recorded(None, "r", untold="夜间无人值班", present="yes")).lacking == ()


def test_nothing_of_a_contested_field_is_left_out() -> None:
    """A danger that two people describe differently is shown with both descriptions."""
    of = recorded(None, "r", what="西侧出口上锁", no="R-01")
    of.say_unseen("risk.edited", "risk/r/what", "东侧出口上锁")
    risk = only(of)
    assert risk.what == "西侧出口上锁 / 东侧出口上锁"
    assert risk.contested == ("what",)


def test_times_that_cannot_both_be_right_are_noticed_and_odd_ones_are_not_compared() -> None:
    """A slip of a digit is told, not refused."""
    late: dict[str, Json] = {"seen": "2026-10-22T10:42+08:00", "told_at": "2026-10-22T10:24+08:00"}
    assert only(recorded(None, "r", **late)).told_before_seen
    assert not only(recorded(None, "r", **late | {"told_at": "2026-10-22T10:24"})).told_before_seen
    assert not only(recorded(None, "r", **late | {"told_at": "noon"})).told_before_seen


def test_a_withdrawn_risk_stays_on_record_with_its_reason_at_the_end() -> None:
    """Nothing disappears; it only asks for nothing any more."""
    of = recorded(None, "r1", no="R-01")
    recorded(of, "r2", no="R-02")
    seen: list[Json] = [op.id for op in of.evaluation.history("risk/r1/no")]
    of.say("risk.withdrawn", "risk/r1", {"reason": "门可推开", "seen": seen})
    second, first = risks(of.evaluation)
    assert (first.no, first.withdrawn, first.reason, first.lacking) == ("R-01", True, "门可推开", ())
    assert standing([second, first]) == [second]


def test_fields_that_arrive_before_the_risk_itself_show_it() -> None:
    """Half of what a device said may arrive first."""
    of = Visit(dict(checklist(section("A", item("A1")))))
    of.say("risk.edited", "risk/r/what", "出口上锁")
    assert (only(of).no, only(of).what, only(of).withdrawn) == ("r", "出口上锁", False)


def test_a_flagged_finding_asks_for_the_risk_until_one_covers_its_items() -> None:
    """The flag alone does not say who was told."""
    of = recorded(None, "r", items=["A2"])
    of.say("finding.raised", "finding/f", {})
    of.say("finding.edited", "finding/f/items", ["A1"])
    of.say("finding.edited", "finding/f/immediate", True)
    assert [finding.id for finding in unrecorded(findings(of.evaluation), risks(of.evaluation))] == ["f"]
    of.say("risk.edited", "risk/r/items", ["A1"])
    assert unrecorded(findings(of.evaluation), risks(of.evaluation)) == []


def test_a_program_that_does_not_know_risks_must_not_complete() -> None:
    """Its report would leave a locked exit out of page 1."""
    assert {"risk.recorded", "risk.edited", "risk.withdrawn"} <= CRITICAL_KINDS


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("10:42", "2026-10-22T10:42+08:00"),
        ("9：05", "2026-10-22T09:05+08:00"),
        ("10时42分", "2026-10-22T10:42+08:00"),
        ("23:50", "2026-10-21T23:50+08:00"),
        (" 2026-10-21 9:30 ", "2026-10-21T09:30+08:00"),
        ("2026-10-21T09:30", "2026-10-21T09:30+08:00"),
        ("2026-10-21T09:30:15", "2026-10-21T09:30+08:00"),
        ("2026-10-21T09:30:15+01:00", "2026-10-21T09:30+01:00"),
    ],
)
def test_a_time_is_taken_as_people_write_it(typed: str, stored: str) -> None:
    """A time alone is the last time that the clock showed it: ten to midnight is yesterday's."""
    assert moment_of(typed, NOW) == stored


@pytest.mark.parametrize("typed", ["", "noon", "25:00", "10:75", "2026-10-21", "2026-13-01 10:00"])
def test_what_is_no_time_is_refused(typed: str) -> None:
    """It is told beside the field, and stays there."""
    with pytest.raises(ValueError, match=r".*"):
        moment_of(typed, NOW)


@given(st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1)), st.integers(0, 23), st.integers(0, 59))
def test_a_time_alone_is_never_ahead_nor_a_day_ago(now: datetime, hour: int, minute: int) -> None:
    """Whatever the clock shows now."""
    moment = datetime.fromisoformat(moment_of(f"{hour}:{minute:02d}", f"{now.isoformat()}+08:00"))
    gap = datetime.fromisoformat(f"{now.isoformat()}+08:00") - moment
    assert timedelta(0) <= gap < timedelta(days=1)
    assert (moment.hour, moment.minute) == (hour, minute)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("8304 床位", False),
        ("33052319500101123X 被约束", True),
        ("证号330523195001011234。", True),
        ("表号 3305231950010112345678", False),
    ],
)
def test_the_number_of_an_identity_card_is_noticed(text: str, names: bool) -> None:
    """A resident is a code or a room; meters have longer numbers."""
    assert names_a_person(text) is names
