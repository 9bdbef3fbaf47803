"""usecases.risks: recorded in one go, completed later, by two people on two laptops without a loss."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from inspector_app.domain.canonical import Json
from inspector_app.domain.risks import Risk
from inspector_app.errors import InputError
from inspector_app.usecases.completion import complete, gaps
from inspector_app.usecases.risks import edit_risk, keep_risk, record_risk, risks, withdraw_risk
from inspector_app.usecases.session.opened import OpenedEvaluation
from inspector_app.usecases.session.workspace import Workspace
from tests.usecases.stage import answer_everything, deliver, elsewhere, look, reopened, started

AT = "2026-10-22T10:45:30+08:00"


def recorded(opened: OpenedEvaluation, what: str = "西侧安全出口上锁") -> Risk:
    """A risk about A1, as the fold has it."""
    before = {risk.id for risk in risks(opened)}
    record_risk(opened, what=what, place="3F西", items=["A1"], at=AT)
    return next(risk for risk in risks(opened) if risk.id not in before)


def current(opened: OpenedEvaluation, risk: Risk) -> Risk:
    """The same risk now."""
    return next(other for other in risks(opened) if other.id == risk.id)


def codes(opened: OpenedEvaluation) -> list[str]:
    """The gaps about risks that completion waits for."""
    return [gap.code for gap in gaps(opened) if gap.blocking and gap.target.startswith("risk/")]


def test_a_risk_is_recorded_at_once_and_survives(workspace: Workspace, opened: OpenedEvaluation) -> None:
    """Time is short: what and where are enough, the time is that of the clock."""
    risk = recorded(opened)
    assert (risk.no, risk.what, risk.place, risk.items) == ("R-01", "西侧安全出口上锁", "3F西", ("A1",))
    assert (risk.seen, risk.told, risk.told_at) == ("2026-10-22T10:45+08:00", "", "")
    assert recorded(opened).no == "R-02"
    assert risks(reopened(workspace, opened)) == risks(opened)


def test_all_of_it_can_be_said_in_one_go(opened: OpenedEvaluation) -> None:
    """As the demonstration and a later entry from paper do."""
    record_risk(
        opened, what="疑似约束老人", place="8304", seen="10:30", told="护理部主任", told_at="10:35",
        done="当场解除并上报", at=AT,
    )  # fmt: skip
    (risk,) = risks(opened)
    assert (risk.seen, risk.told_at) == ("2026-10-22T10:30+08:00", "2026-10-22T10:35+08:00")
    assert (risk.told, risk.done, risk.items) == ("护理部主任", "当场解除并上报", ())


def test_a_risk_never_changes_a_score(opened: OpenedEvaluation) -> None:
    """Apart from scoring, the issue says."""
    answer_everything(opened)
    before = opened.scoring.result()
    risk = recorded(opened)
    edit_risk(opened, risk.id, "present", "yes", ())
    assert opened.scoring.result() == before


def test_nobody_leaves_before_somebody_was_told(opened: OpenedEvaluation) -> None:
    """Each step of it is asked for, and then completion waits no longer."""
    answer_everything(opened)
    risk = recorded(opened)
    assert codes(opened) == ["risk_untold"]
    with pytest.raises(InputError, match=r"evaluation\.gaps"):
        complete(opened)
    edit_risk(opened, risk.id, "told", "值班经理", (), AT)
    assert current(opened, risk).told_at == "2026-10-22T10:45+08:00"
    assert codes(opened) == ["risk_open"]
    edit_risk(opened, risk.id, "done", "当场开锁", ())
    assert codes(opened) == ["risk_open"]
    edit_risk(opened, risk.id, "present", "no", ())
    assert codes(opened) == []


def test_a_reason_is_enough_where_nobody_could_be_told(opened: OpenedEvaluation) -> None:
    """And it is asked whether the danger is still there."""
    risk = recorded(opened)
    edit_risk(opened, risk.id, "untold", "夜间无人值班，已打119", ())
    assert codes(opened) == ["risk_open"]


def test_a_time_that_stands_is_not_replaced_by_the_name(opened: OpenedEvaluation) -> None:
    """Whoever corrects whom was told does not change when."""
    risk = recorded(opened)
    edit_risk(opened, risk.id, "told_at", "10:40", (), AT)
    edit_risk(opened, risk.id, "told", "值班经理", (), AT)
    assert current(opened, risk).told_at == "2026-10-22T10:40+08:00"
    edit_risk(opened, risk.id, "seen", "", opened.seen(f"risk/{risk.id}/seen"), AT)
    assert current(opened, risk).seen == ""


@pytest.mark.parametrize(
    ("name", "value", "code"),
    [
        ("what", " ", "risk.what_missing"),
        ("what", 7, "risk.what_missing"),
        ("told_at", "soon", "risk.no_time"),
        ("done", "已通知 33052319500101123X", "risk.names_a_person"),
        ("present", "perhaps", "risk.unknown_field"),
        ("colour", "red", "risk.unknown_field"),
        ("items", ["Z9"], "answer.unknown_item"),
    ],
)
def test_what_cannot_be_stored_is_refused_beside_its_field(
    opened: OpenedEvaluation, name: str, value: Json, code: str
) -> None:
    """And nothing of it is stored."""
    risk = recorded(opened)
    with pytest.raises(InputError, match=code.replace(".", r"\.")) as error:
        edit_risk(opened, risk.id, name, value, opened.seen(f"risk/{risk.id}/{name}"))
    assert error.value.place in (name, "")
    assert current(opened, risk) == risk


def test_a_risk_without_words_or_with_a_number_of_a_person_is_refused(opened: OpenedEvaluation) -> None:
    """Suspected abuse names no resident."""
    for what, code in ((" ", "risk.what_missing"), ("330523195001011234 被约束", "risk.names_a_person")):
        with pytest.raises(InputError, match=code.replace(".", r"\.")):
            record_risk(opened, what=what)
    assert risks(opened) == []


def test_items_can_be_added_later(opened: OpenedEvaluation) -> None:
    """What was recorded on the way is tied to its items afterwards."""
    risk = recorded(opened)
    edit_risk(opened, risk.id, "items", ["A1", "B1"], opened.seen(f"risk/{risk.id}/items"))
    assert current(opened, risk).items == ("A1", "B1")
    edit_risk(opened, risk.id, "items", "B1", opened.seen(f"risk/{risk.id}/items"))
    assert current(opened, risk).items == ()


def test_a_withdrawn_risk_asks_for_nothing_and_needs_a_reason(opened: OpenedEvaluation) -> None:
    """It stays on record."""
    risk = recorded(opened)
    with pytest.raises(InputError, match=r"answer\.reason_missing"):
        withdraw_risk(opened, risk.id, " ")
    withdraw_risk(opened, risk.id, "门可从内推开")
    assert (current(opened, risk).withdrawn, current(opened, risk).reason) == (True, "门可从内推开")
    assert codes(opened) == []
    assert recorded(opened).no == "R-02"


def test_edited_on_two_laptops_both_values_stand_until_a_person_decides(
    tmp_path: Path, workspace: Workspace
) -> None:
    """No clock and no order of arrival decides who was told."""
    opened = started(workspace)
    risk = recorded(opened)
    laptop, other = elsewhere(opened, tmp_path, "b")
    with closing(laptop):
        edit_risk(opened, risk.id, "told", "值班经理", (), AT)
        edit_risk(other, risk.id, "told", "安保主管", (), AT)
        edit_risk(other, risk.id, "done", "当场开锁", (), AT)
        ours = list(opened.evaluation.ops)
        deliver(other.evaluation.ops, workspace, opened)
        deliver(ours, laptop, other)
        assert look(opened) == look(other)
        for view in (opened, other):
            met = current(view, risk)
            assert set(met.told.split(" / ")) == {"值班经理", "安保主管"}
            assert (met.contested, met.done) == (("told",), "当场开锁")
            assert f"risk/{risk.id}/told" in [gap.target for gap in gaps(view) if gap.code == "contested"]
        edit_risk(opened, risk.id, "told", "值班经理、安保主管", opened.seen(f"risk/{risk.id}/told"))
        assert current(opened, risk).contested == ()


def test_withdrawn_here_and_edited_there_stays_and_a_person_keeps_or_withdraws_it(
    tmp_path: Path, workspace: Workspace
) -> None:
    """Whoever withdraws has not seen what the other laptop said: nothing is lost, and completion waits."""
    opened = started(workspace)
    risk = recorded(opened)
    laptop, other = elsewhere(opened, tmp_path, "b")
    with closing(laptop):
        edit_risk(other, risk.id, "done", "当场开锁", (), AT)
        withdraw_risk(opened, risk.id, "误报")
        ours = list(opened.evaluation.ops)
        deliver(other.evaluation.ops, workspace, opened)
        deliver(ours, laptop, other)
        for view in (opened, other):
            assert (current(view, risk).withdrawn, current(view, risk).contested) == (False, ("",))
            assert ("contested", f"risk/{risk.id}") in [(gap.code, gap.target) for gap in gaps(view)]
        keep_risk(opened, risk.id, seen=opened.seen_below(f"risk/{risk.id}"))
        assert (current(opened, risk).withdrawn, current(opened, risk).contested) == (False, ())
        withdraw_risk(other, risk.id, "门可从内推开")
        assert current(other, risk).withdrawn
        deliver(other.evaluation.ops, workspace, opened)
        assert current(opened, risk).contested == ("",)
