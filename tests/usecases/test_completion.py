"""usecases.completion: nobody leaves with a gap, and what is signed stays what it was."""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from inspector_app.domain.canonical import Json
from inspector_app.domain.ops import Op
from inspector_app.domain.sampling.frame import Listed, Wanted
from inspector_app.errors import InputError
from inspector_app.usecases.completion import (
    Gap,
    complete,
    gaps,
    hold_meeting,
    override_grade,
    reopen,
    sign,
    terminate,
    waive_photo,
)
from inspector_app.usecases.conduct import answer_item, clear_answer, say_not_applicable, set_note
from inspector_app.usecases.findings import decline_proposal, raise_finding
from inspector_app.usecases.risks import record_risk
from inspector_app.usecases.sampling.drawing import draw_sample
from inspector_app.usecases.sampling.recording import record_unit
from inspector_app.usecases.sampling.units import leave_out_unit
from inspector_app.usecases.session.opened import OpenedEvaluation
from inspector_app.usecases.session.workspace import Workspace
from tests.usecases.sampling.staying import hotel
from tests.usecases.stage import answer_everything, deliver, elsewhere, look, reopened, started


@pytest.fixture
def answered(opened: OpenedEvaluation) -> OpenedEvaluation:
    answer_everything(opened)
    return opened


def blocking(opened: OpenedEvaluation) -> list[tuple[str, str]]:
    """What completion waits for."""
    return [(gap.code, gap.item) for gap in gaps(opened) if gap.blocking]


def test_a_fresh_evaluation_lists_everything_in_the_order_of_the_checklist(opened: OpenedEvaluation) -> None:
    assert blocking(opened) == [
        ("unanswered", "V1"), ("unanswered", "A1"), ("unanswered", "A2"), ("unanswered", "B1"),
        ("photo_missing", "B1"), ("unanswered", "B2"), ("not_computable", "C1"), ("unanswered", "C3"),
        ("unanswered", "C4"),
    ]  # fmt: skip
    with pytest.raises(InputError, match=r"evaluation\.gaps") as error:
        complete(opened)
    assert error.value.details == {"n": 9}


def test_when_all_is_answered_only_the_signature_is_recommended(answered: OpenedEvaluation) -> None:
    assert blocking(answered) == []
    assert Gap("signature_missing", "", blocking=False) in gaps(answered)
    sign(answered, "L", "lead", "林知远")
    assert "signature_missing" not in [gap.code for gap in gaps(answered)]


def _clear(opened: OpenedEvaluation) -> None:
    clear_answer(opened, "A1", opened.seen("item/A1"))


def _quarrel(opened: OpenedEvaluation) -> None:
    answer_item(opened, "B2", "y", ())


def _divide(opened: OpenedEvaluation) -> None:
    answer_item(opened, "C4", {"n": "1", "m": "0"}, opened.seen("item/C4"))


def _fail(opened: OpenedEvaluation) -> None:
    answer_item(opened, "A1", "no", opened.seen("item/A1"))


def _forget_photo(opened: OpenedEvaluation) -> None:
    opened.say("note.set", "item/B1/no_photo", None)


def _lose_lead(opened: OpenedEvaluation) -> None:
    opened.say("team.set", "team/L", {"name": "林知远", "role": "member", "registration": "1"})


@pytest.mark.parametrize(
    ("spoil", "code", "item"),
    [
        (_clear, "unanswered", "A1"),
        (_quarrel, "contested", "B2"),
        (_divide, "not_computable", "C4"),
        (_fail, "proposal_open", "A1"),
        (_forget_photo, "photo_missing", "B1"),
        (_lose_lead, "no_team", ""),
    ],
)
def test_each_gap_blocks_completion(
    answered: OpenedEvaluation, spoil: Callable[[OpenedEvaluation], None], code: str, item: str
) -> None:
    spoil(answered)
    assert blocking(answered) == [(code, item)]
    with pytest.raises(InputError, match=r"evaluation\.gaps"):
        complete(answered)
    assert answered.evaluation.status == "open"


@pytest.mark.parametrize(
    ("target", "kind", "value", "item"),
    [
        ("item/A1/note", "note.set", "另一备注", "A1"),
        ("fact/rooms", "profile.set", "130", ""),
        ("raw/electricity/2026-02", "reading.set", {"value": "2"}, ""),
        ("team/L", "team.set", {"name": "林某", "role": "lead", "registration": "2"}, ""),
    ],
)
def test_two_values_block_completion_wherever_they_stand(
    answered: OpenedEvaluation, target: str, kind: str, value: Json, item: str
) -> None:
    set_note(answered, "A1", "备注", ())
    answered.say("reading.set", "raw/electricity/2026-02", {"value": "1"})
    assert blocking(answered) == []
    answered.say(kind, target, value, ())
    assert Gap("contested", item, blocking=True, target=target) in gaps(answered)
    answered.say(kind, target, value, answered.seen(target))
    assert "contested" not in [gap.code for gap in gaps(answered)]


def test_a_declined_proposal_and_a_waived_photo_are_no_gaps(answered: OpenedEvaluation) -> None:
    _fail(answered)
    decline_proposal(answered, "A1", "minor", "现场已整改")
    _forget_photo(answered)
    with pytest.raises(InputError, match="reason_missing"):
        waive_photo(answered, "B1", " ")
    waive_photo(answered, "B1", "涉及住客隐私")
    assert blocking(answered) == []


def test_too_much_not_applicable_asks_for_consent_and_does_not_block(answered: OpenedEvaluation) -> None:
    before = [gap for gap in gaps(answered) if gap.code == "share_consent"]
    say_not_applicable(answered, "B2", "无", answered.seen("item/B2"))
    added = [gap for gap in gaps(answered) if gap.code == "share_consent" and gap not in before]
    assert added == [Gap("share_consent", "B", blocking=False)]


def test_a_completion_pins_what_it_covers_and_the_hash_of_the_state(
    workspace: Workspace, answered: OpenedEvaluation
) -> None:
    covers, state = answered.evaluation.counters(), answered.evaluation.state_sha256()
    sign(answered, "L", "lead", "林知远", at="2026-10-22T16:50:00+08:00")
    signature = answered.evaluation.value("signature/L")
    assert signature == {
        "name": "林知远",
        "role": "lead",
        "state": state,
        "with_objection": 0,
        "at": "2026-10-22T16:50:00+08:00",
    }
    complete(answered, at="2026-10-22T17:05:00+08:00")
    device = answered.device
    assert answered.evaluation.value("status") == {"covers": {device: covers[device] + 1}, "state": state}
    assert answered.evaluation.status == "completed"
    row = workspace.list.get(answered.id)
    assert row is not None
    assert row.status == "completed"
    assert look(reopened(workspace, answered)) == look(answered)
    with pytest.raises(InputError, match="not_open"):
        complete(answered)


def test_a_completed_evaluation_is_reopened_with_a_reason_and_completed_again(
    answered: OpenedEvaluation,
) -> None:
    with pytest.raises(InputError, match="not_open"):
        reopen(answered, "尚未完成")
    complete(answered)
    with pytest.raises(InputError, match="reason_missing"):
        reopen(answered, "")
    reopen(answered, "客户补充材料")
    answer_item(answered, "B2", "y", answered.seen("item/B2"))
    complete(answered)
    assert answered.evaluation.status == "completed"


def test_two_completions_apart_are_contested_until_somebody_reopens(
    tmp_path: Path, workspace: Workspace
) -> None:
    opened = started(workspace)
    answer_everything(opened)
    laptop, other = elsewhere(opened, tmp_path, "b")
    with closing(laptop):
        set_note(other, "A1", "离线补记", ())
        complete(other)
        complete(opened)
        deliver(other.evaluation.ops, workspace, opened)
    assert opened.evaluation.status == "contested"
    with pytest.raises(InputError, match="not_open"):
        complete(opened)
    reopen(opened, "两处同时完成，核对后重签")
    answer_item(opened, "B2", "y", opened.seen("item/B2"))
    assert opened.evaluation.value("item/B2") == "y"


def test_an_evaluation_is_terminated_with_a_reason_and_has_no_grade(answered: OpenedEvaluation) -> None:
    with pytest.raises(InputError, match="reason_missing"):
        terminate(answered, " ")
    terminate(answered, "受评方中止配合")
    assert answered.evaluation.status == "terminated"
    assert answered.scoring.result().outcome.kind == "terminated"
    with pytest.raises(InputError, match="not_open"):
        terminate(answered, "再次")
    with pytest.raises(InputError, match="closed"):
        answer_item(answered, "A1", "no", ())
    reopen(answered, "恢复")
    assert answered.scoring.result().outcome.kind == "grade"


def test_a_completed_evaluation_is_not_terminated_behind_its_signatures(answered: OpenedEvaluation) -> None:
    complete(answered)
    with pytest.raises(InputError, match="not_open"):
        terminate(answered, "误点")


def test_an_op_of_a_newer_program_keeps_it_open(answered: OpenedEvaluation) -> None:
    newer = Op(
        "f0",
        answered.stream,
        "z",
        1,
        "p",
        "",
        "answer.weighed",
        "item/A1/weight",
        "3",
        critical=True,
        salt="0",
    )
    answered.take([newer])
    assert answered.scoring.result().outcome.kind == "newer_program"
    with pytest.raises(InputError, match=r"evaluation\.gaps"):
        complete(answered)


def test_a_person_may_decide_another_grade_and_the_computed_one_stays(answered: OpenedEvaluation) -> None:
    with pytest.raises(InputError, match="not_offered") as error:
        override_grade(answered, "best", "因为")
    assert error.value.place == "grade"
    with pytest.raises(InputError, match="reason_missing"):
        override_grade(answered, "good", "")
    computed = answered.scoring.result().outcome
    override_grade(answered, "good", "技术委员会决定")
    result = answered.scoring.result()
    assert (result.overridden, result.override_reason, result.outcome) == ("good", "技术委员会决定", computed)


def test_meetings_are_kept(opened: OpenedEvaluation) -> None:
    hold_meeting(opened, "opening", {"present": 9}, at="2026-10-21T09:10:00+08:00")
    assert opened.evaluation.value("meeting/opening") == {"present": 9}


def test_a_carried_value_needs_no_new_photo(answered: OpenedEvaluation) -> None:
    """Its evidence lies in the evaluation in which it was given."""
    answered.say("note.set", "item/B1/no_photo", None)
    assert ("photo_missing", "B1") in blocking(answered)
    answered.say("answer.carried", "item/B1", {"answer": "yes", "evaluation": "before", "on": "2025-10-01"})
    assert ("photo_missing", "B1") not in blocking(answered)


def test_a_finding_flagged_as_immediate_asks_for_the_risk_without_blocking(
    answered: OpenedEvaluation,
) -> None:
    """Evaluations of earlier versions have the flag alone, and could be completed."""
    raise_finding(answered, finding_class="major", items=["A1"], text="出口上锁", immediate=True)
    assert Gap("risk_unrecorded", "A1", blocking=False) in gaps(answered)
    record_risk(answered, what="出口上锁", items=["A1"])
    assert "risk_unrecorded" not in [gap.code for gap in gaps(answered)]


def test_what_a_sample_lacks_is_told_and_stops_nobody(tmp_path: Path) -> None:
    """Whoever leaves may know why; the report shows it in any case."""
    _, hotel_visit = hotel(tmp_path)
    wanted = Wanted(2, (Listed("1", "a"), Listed("2", "b")))
    draw_sample(hotel_visit, "rooms", wanted, ())
    leave_out_unit(hotel_visit, "rooms", "1", "停水", ())
    answer_item(hotel_visit, "R2", {"n": 9, "ok": 3}, ())

    def told() -> list[tuple[str, str, str, int]]:
        found = [gap for gap in gaps(hotel_visit) if gap.code.startswith("sample")]
        assert not any(gap.blocking for gap in found)
        return [(gap.code, gap.item, gap.target, gap.n) for gap in found]

    short = ("sample_short", "", "sample/rooms", 1)
    assert told() == [short, ("sample_open", "", "sample/rooms", 1)]
    for item in ("R1", "R2"):
        record_unit(hotel_visit, item, "2", "yes", ())
    assert told() == [short, ("sample_typed", "R2", "", 0)]
