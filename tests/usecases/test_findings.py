"""usecases.findings: raised, changed, answered by the venue, closed; two people in one lose nothing."""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from inspector_app.domain.canonical import Json
from inspector_app.domain.findings import Finding
from inspector_app.errors import InputError
from inspector_app.usecases.completion import gaps
from inspector_app.usecases.conduct import answer_item
from inspector_app.usecases.findings import (
    accept_finding,
    correct_finding,
    decline_proposal,
    dispute_finding,
    edit_finding,
    join_finding,
    keep_finding,
    part_finding,
    raise_finding,
    verify_finding,
    withdraw_finding,
)
from inspector_app.usecases.session.opened import OpenedEvaluation
from inspector_app.usecases.session.workspace import Workspace
from tests.usecases.stage import deliver, elsewhere, look, reopened, started


def raised(opened: OpenedEvaluation, finding_class: str = "minor", no: str = "") -> Finding:
    """A finding about A1, as the fold has it."""
    before = {finding.id for finding in opened.scoring.findings}
    raise_finding(opened, finding_class=finding_class, items=["A1"], text="布草间用电无分表", no=no)
    return next(finding for finding in opened.scoring.findings if finding.id not in before)


def current(opened: OpenedEvaluation, finding: Finding) -> Finding:
    """The same finding now."""
    return next(other for other in opened.scoring.findings if other.id == finding.id)


def test_a_finding_says_all_that_was_filled_in(workspace: Workspace, opened: OpenedEvaluation) -> None:
    changes = raise_finding(
        opened,
        finding_class="major",
        items=["A1", "B1"],
        text=" 通道堆放 ",
        proposed="minor",
        immediate=True,
        due="2026-12-21",
        evidence=["P01"],
        at="2026-10-21T15:24:00+08:00",
    )
    (finding,) = opened.scoring.findings
    assert (finding.no, finding.finding_class, finding.proposed) == ("NC-01", "major", "minor")
    assert (finding.items, finding.text, finding.due) == (("A1", "B1"), "通道堆放", "2026-12-21")
    assert (finding.evidence, finding.immediate, finding.open) == (("P01",), True, True)
    assert changes.touches(f"finding/{finding.id}")
    assert {op.at for op in opened.evaluation.ops if op.target.startswith("finding")} == {
        "2026-10-21T15:24:00+08:00"
    }
    assert look(reopened(workspace, opened)) == look(opened)


def test_numbers_count_up_within_their_kind_and_are_never_given_twice(opened: OpenedEvaluation) -> None:
    classes = ("minor", "observation", "major", "improvement", "observation")
    numbers = [raised(opened, finding_class).no for finding_class in classes]
    assert numbers == ["NC-01", "OB-01", "NC-02", "IM-01", "OB-02"]
    assert raised(opened, no="NC-07").no == "NC-07"
    withdraw_finding(opened, opened.scoring.findings[0].id, "重复")
    assert raised(opened).no == "NC-03"


@pytest.mark.parametrize(
    ("changed", "code", "place"),
    [
        ({"finding_class": "grave"}, "finding.class", "class"),
        ({"items": ["Z9"]}, "answer.unknown_item", ""),
        ({"text": "  "}, "finding.text_missing", "text"),
    ],
)
def test_a_finding_that_says_nothing_is_refused(
    opened: OpenedEvaluation, changed: dict[str, object], code: str, place: str
) -> None:
    arguments: dict[str, object] = {"finding_class": "minor", "items": ["A1"], "text": "事实", **changed}
    with pytest.raises(InputError, match=code) as error:
        raise_finding(opened, **arguments)  # type: ignore[arg-type]  # one of them is wrong on purpose
    assert error.value.place == place
    assert opened.scoring.findings == []


@pytest.mark.parametrize(
    ("name", "value", "shown"),
    [
        ("class", "major", "finding_class"),
        ("items", ["B1"], "items"),
        ("text", "改写", "text"),
        ("due", "2026-12-01", "due"),
        ("reason", "影响数据真实性", "reason"),
        ("team_reply", "维持判定", "team_reply"),
        ("correction", "已移出", "correction"),
        ("evidence", ["P02"], "evidence"),
        ("immediate", True, "immediate"),
        ("no", "NC-09", "no"),
    ],
)
def test_every_field_can_be_changed(opened: OpenedEvaluation, name: str, value: Json, shown: str) -> None:
    finding = raised(opened)
    edit_finding(opened, finding.id, name, value, opened.seen(f"finding/{finding.id}/{name}"))
    expected = tuple(value) if isinstance(value, list) else value
    assert getattr(current(opened, finding), shown) == expected


@pytest.mark.parametrize(
    ("name", "value", "code"),
    [
        ("class", "grave", "finding.class"),
        ("items", ["Z9"], "answer.unknown_item"),
        ("text", " ", "finding.text_missing"),
        ("due", 7, "finding.text_missing"),
        ("colour", "red", "finding.unknown_field"),
    ],
)
def test_a_field_takes_only_what_it_can_hold(
    opened: OpenedEvaluation, name: str, value: Json, code: str
) -> None:
    finding = raised(opened)
    before = look(opened)
    with pytest.raises(InputError, match=code):
        edit_finding(opened, finding.id, name, value, ())
    assert look(opened) == before


def test_the_venue_accepts_or_objects_and_the_team_verifies(opened: OpenedEvaluation) -> None:
    finding = raised(opened)
    accept_finding(opened, finding.id, "周望舒")
    assert current(opened, finding).venue == "accepted"
    dispute_finding(opened, finding.id, " 前台可人工办理 ")
    assert (current(opened, finding).venue, current(opened, finding).venue_reply) == (
        "disputed",
        "前台可人工办理",
    )
    edit_finding(opened, finding.id, "team_reply", "维持判定", ())
    assert current(opened, finding).team_reply == "维持判定"
    correct_finding(opened, finding.id, " 已移出 ")
    assert current(opened, finding).correction == "已移出"
    verify_finding(opened, finding.id, "复查9处", closed=False)
    assert current(opened, finding).open
    verify_finding(opened, finding.id, "复查9处，均畅通")
    assert current(opened, finding).closed
    assert not current(opened, finding).open


@pytest.mark.parametrize(
    ("say", "code"),
    [
        (dispute_finding, "finding.text_missing"),
        (verify_finding, "finding.text_missing"),
        (withdraw_finding, "answer.reason_missing"),
    ],
)
def test_these_need_words(opened: OpenedEvaluation, say: Callable[..., object], code: str) -> None:
    finding = raised(opened)
    with pytest.raises(InputError, match=code):
        say(opened, finding.id, "  ")


def test_a_withdrawn_finding_stays_on_record_and_counts_no_more(opened: OpenedEvaluation) -> None:
    finding = raised(opened)
    assert opened.scoring.open_findings["minor"] == 1
    withdraw_finding(opened, finding.id, "重复提出")
    assert current(opened, finding).withdrawn
    assert opened.scoring.open_findings["minor"] == 0
    assert not [gap for gap in gaps(opened) if gap.code == "contested"]


def test_withdrawn_here_and_edited_there_is_contested_and_nothing_is_lost(
    tmp_path: Path, workspace: Workspace
) -> None:
    opened = started(workspace)
    finding = raised(opened)
    laptop, other = elsewhere(opened, tmp_path, "b")
    with closing(laptop):
        edit_finding(other, finding.id, "text", "5处无分表", other.seen(f"finding/{finding.id}/text"))
        withdraw_finding(opened, finding.id, "重复提出")
        ours = list(opened.evaluation.ops)
        deliver(other.evaluation.ops, workspace, opened)
        deliver(ours, laptop, other)
        for view in (opened, other):
            met = current(view, finding)
            assert met.contested == ("",)
            assert not met.withdrawn
            assert met.text == "5处无分表"
            assert f"finding/{finding.id}" in [gap.target for gap in gaps(view) if gap.code == "contested"]
        withdraw_finding(opened, finding.id, "合并到NC-02")
        assert current(opened, finding).withdrawn


def test_a_contested_withdrawal_can_be_answered_by_keeping_the_finding(
    tmp_path: Path, workspace: Workspace
) -> None:
    """The proposal that it was raised from is remembered as well."""
    opened = started(workspace)
    raise_finding(opened, finding_class="minor", items=["A1"], text="无分表", proposed="minor")
    (finding,) = opened.scoring.findings
    laptop, other = elsewhere(opened, tmp_path, "b")
    with closing(laptop):
        edit_finding(other, finding.id, "text", "5处无分表", other.seen(f"finding/{finding.id}/text"))
        withdraw_finding(opened, finding.id, "重复提出")
        deliver(other.evaluation.ops, workspace, opened)
        assert current(opened, finding).contested == ("",)
        keep_finding(opened, finding.id)
        kept = current(opened, finding)
        assert (kept.contested, kept.withdrawn, kept.text) == ((), False, "5处无分表")
        assert kept.proposed == "minor"


def test_an_edit_that_arrives_between_paint_and_withdrawal_is_not_withdrawn_unseen(
    tmp_path: Path, workspace: Workspace
) -> None:
    opened = started(workspace)
    finding = raised(opened)
    painted = opened.seen_below(f"finding/{finding.id}")
    laptop, other = elsewhere(opened, tmp_path, "b")
    with closing(laptop):
        edit_finding(other, finding.id, "class", "major", other.seen(f"finding/{finding.id}/class"))
        deliver(other.evaluation.ops, workspace, opened)
    withdraw_finding(opened, finding.id, "重复提出", seen=painted)
    assert not current(opened, finding).withdrawn
    assert current(opened, finding).contested == ("",)


def test_an_objection_that_arrives_unseen_is_not_overwritten(tmp_path: Path, workspace: Workspace) -> None:
    opened = started(workspace)
    finding = raised(opened)
    laptop, other = elsewhere(opened, tmp_path, "b")
    with closing(laptop):
        dispute_finding(other, finding.id, "不认可")
        deliver(other.evaluation.ops, workspace, opened)
    accept_finding(opened, finding.id, "周望舒", seen=())
    assert current(opened, finding).venue == "contested"


def test_a_proposal_is_raised_or_declined_with_a_reason(opened: OpenedEvaluation) -> None:
    answer_item(opened, "A1", "no", ())
    (proposal,) = opened.scoring.proposals()
    assert (proposal.item, proposal.finding_class, proposal.decision) == ("A1", "minor", "")
    with pytest.raises(InputError, match="reason_missing"):
        decline_proposal(opened, "A1", "minor", "")
    decline_proposal(opened, "A1", "minor", "现场已整改")
    (proposal,) = opened.scoring.proposals()
    assert (proposal.decision, proposal.reason) == ("declined", "现场已整改")
    raised(opened)
    assert opened.scoring.proposals()[0].decision == "raised"


def test_items_with_one_cause_give_one_finding(opened: OpenedEvaluation) -> None:
    """The second item joins with what is to be added; a mistake is taken back, never the last item."""
    finding = raised(opened)
    join_finding(opened, finding.id, "B1", "洗衣房同样")
    now = current(opened, finding)
    assert (now.items, now.text) == (("A1", "B1"), "布草间用电无分表\n洗衣房同样")
    part_finding(opened, finding.id, "B1")
    assert current(opened, finding).items == ("A1",)
    with pytest.raises(InputError, match=r"finding\.last_item"):
        part_finding(opened, finding.id, "A1")
    with pytest.raises(InputError, match=r"answer\.unknown_item"):
        join_finding(opened, finding.id, "Z9")


def test_two_that_let_a_finding_cover_another_item_each_lose_neither(
    tmp_path: Path, workspace: Workspace
) -> None:
    """Until a person decides it covers both; a text of two is decided on before anything is added to it."""
    opened = started(workspace)
    finding = raised(opened)
    laptop, other = elsewhere(opened, tmp_path, "b")
    with closing(laptop):
        join_finding(other, finding.id, "B1", "另一处")
        join_finding(opened, finding.id, "B2", "还有一处")
        deliver(other.evaluation.ops, workspace, opened)
    now = current(opened, finding)
    assert set(now.items) == {"A1", "B1", "B2"}
    assert {"items", "text"} <= {*now.contested}
    assert "另一处" in now.text
    assert "还有一处" in now.text
    with pytest.raises(InputError, match=r"finding\.contested"):
        join_finding(opened, finding.id, "A2", "第三处")
    join_finding(opened, finding.id, "A2")
    now = current(opened, finding)
    assert set(now.items) == {"A1", "B1", "B2", "A2"}
    assert "items" not in now.contested
