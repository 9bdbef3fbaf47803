"""usecases.session.opened: every change is on the disk before it counts, and nothing counts that is not."""

import os
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import pytest

from inspector_app.domain.ops import Op
from inspector_app.errors import InputError, UnavailableError
from inspector_app.usecases.completion import complete, reopen, sign
from inspector_app.usecases.conduct import answer_item, set_note
from inspector_app.usecases.session.opened import OpenedEvaluation, Said
from inspector_app.usecases.session.workspace import Workspace
from tests.usecases.stage import a_workspace, answer_everything, deliver, elsewhere, look, reopened, started


def check_as_on_disk(workspace: Workspace, opened: OpenedEvaluation) -> None:
    """Fold, scores, counters and the list say what the disk says."""
    again = reopened(workspace, opened)
    assert look(opened) == look(again)
    assert {op.id for op in opened.evaluation.ops} == {op.id for op in again.evaluation.ops}
    assert workspace.journal.verify(opened.stream) is None
    row, result = workspace.list.get(opened.id), opened.scoring.result()
    assert row is not None
    assert (row.answered, row.relevant, row.status) == (
        result.answered,
        result.relevant,
        opened.evaluation.status,
    )


def test_a_change_is_on_the_disk_when_the_call_returns(
    workspace: Workspace, opened: OpenedEvaluation
) -> None:
    before = opened.scoring.result().answered
    changes = answer_item(opened, "A1", "yes", ())
    assert opened.scoring.result().answered == before + 1
    assert changes.targets == {"item/A1"}
    assert changes.items == {"A1"}
    assert (changes.evaluation, changes.lists) == (opened.id, True)
    check_as_on_disk(workspace, opened)


def test_it_is_there_after_the_program_was_closed(tmp_path: Path) -> None:
    with closing(a_workspace(tmp_path)) as first:
        opened = started(first)
        answer_item(opened, "A1", "no", ())
        seen = look(opened)
    with closing(a_workspace(tmp_path)) as second:
        again = reopened(second, opened)
        assert look(again) == seen
        answer_item(again, "A1", "yes", again.seen("item/A1"))
        assert sorted(op.n for op in again.evaluation.ops) == list(range(1, len(again.evaluation) + 1))


def test_several_things_said_at_once_are_all_stored_or_none(
    workspace: Workspace, opened: OpenedEvaluation
) -> None:
    before = look(opened)
    good = Said("note.set", "item/A1/note", "现场查看", ())
    bad = Said("note.set", "item/A2/note", "\ud800", ())  # half a character has no place in a line
    with pytest.raises(ValueError, match="surrogates"):
        opened.say_all([good, bad])
    assert look(opened) == before
    check_as_on_disk(workspace, opened)


def test_a_full_disk_leaves_everything_as_it_was_and_the_next_change_works(small_disk: Path) -> None:
    """The disk is really full where a test may mount one; else the file may not grow."""
    with closing(a_workspace(small_disk)) as workspace:
        opened = started(workspace)
        ballast = small_disk / "ballast"
        if os.path.ismount(small_disk):
            free = os.statvfs(small_disk).f_bavail * os.statvfs(small_disk).f_frsize
            ballast.write_bytes(bytes(max(0, free - 100_000)))
        else:
            pages = workspace.db.row("pragma page_count")
            assert pages is not None
            workspace.db.execute(f"pragma max_page_count = {pages[0] + 20}")
        refused, before = write_until_refused(opened)
        assert refused == "store.disk_full"
        assert look(opened) == before
        ballast.unlink(missing_ok=True)
        workspace.db.execute("pragma max_page_count = 1000000")
        check_as_on_disk(workspace, opened)
        answer_item(opened, "A1", "yes", opened.seen("item/A1"))
        check_as_on_disk(workspace, opened)


def write_until_refused(opened: OpenedEvaluation) -> tuple[str, tuple[object, ...]]:
    """Why the disk refused a remark at last, and what the evaluation said before that one."""
    while True:
        before = look(opened)
        try:
            set_note(opened, "A1", "现场记录" * 400, opened.seen("item/A1/note"))
        except UnavailableError as error:
            return error.code, before


class Refusing:
    """A store that refuses, or fails in a way nobody thought of."""

    def __init__(self, error: Exception) -> None:
        self.error = error

    def save(self, ops: Sequence[Op], opened: OpenedEvaluation) -> None:
        """Refuse."""
        assert ops
        assert opened
        raise self.error

    def next_n(self, stream: str, device: str) -> int:
        """Not asked again."""
        raise AssertionError(stream, device)


@pytest.mark.parametrize("error", [UnavailableError("store.disk_full"), RuntimeError("a bug")], ids=str)
def test_what_was_not_saved_does_not_count(
    opened: OpenedEvaluation, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    before = look(opened)
    with monkeypatch.context() as patch:
        patch.setattr(opened, "_saver", Refusing(error))
        with pytest.raises(type(error)):
            answer_item(opened, "A1", "yes", ())
    assert look(opened) == before
    assert answer_item(opened, "A1", "yes", ()).items == {"A1"}


def test_an_assessment_date_that_was_not_saved_is_forgotten(
    opened: OpenedEvaluation, monkeypatch: pytest.MonkeyPatch
) -> None:
    day = opened.sheet.assessed_on
    with monkeypatch.context() as patch:
        patch.setattr(opened, "_saver", Refusing(UnavailableError("store.disk_full")))
        with pytest.raises(UnavailableError):
            opened.say("profile.set", "visit/assessed_on", "2030-01-01")
    assert opened.sheet.assessed_on == day


def test_a_failure_while_scoring_is_a_failure_to_save(
    workspace: Workspace, opened: OpenedEvaluation, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = look(opened)

    def broken(_targets: object) -> set[str]:
        raise ZeroDivisionError

    monkeypatch.setattr(opened.scoring, "update", broken)
    with pytest.raises(ZeroDivisionError):
        answer_item(opened, "A1", "yes", ())
    assert look(opened) == before
    check_as_on_disk(workspace, opened)


def test_a_pull_between_paint_and_tap_leaves_both_values(tmp_path: Path, workspace: Workspace) -> None:
    opened = started(workspace)
    answer_item(opened, "A1", "yes", ())
    _, other = elsewhere(opened, tmp_path, "b")
    painted = opened.seen("item/A1")
    answer_item(other, "A1", "no", other.seen("item/A1"))
    deliver(other.evaluation.ops, workspace, opened)
    answer_item(opened, "A1", "yes", painted)
    field = opened.evaluation.field("item/A1")
    assert field is not None
    assert [op.value for op in field.ops] == ["no", "yes"]
    assert opened.scoring.items["A1"].state == "contested"
    check_as_on_disk(workspace, opened)


def test_equal_values_are_no_contest_and_the_next_answer_replaces_both(
    tmp_path: Path, workspace: Workspace
) -> None:
    opened = started(workspace)
    _, other = elsewhere(opened, tmp_path, "b")
    answer_item(opened, "A1", "yes", ())
    answer_item(other, "A1", "yes", ())
    deliver(other.evaluation.ops, workspace, opened)
    assert opened.scoring.items["A1"].state == "rated"
    assert len(opened.seen("item/A1")) == 2
    answer_item(opened, "A1", "no", opened.seen("item/A1"))
    assert len(opened.seen("item/A1")) == 1
    assert opened.evaluation.value("item/A1") == "no"


def test_what_arrives_from_elsewhere_says_what_became_stale(tmp_path: Path, opened: OpenedEvaluation) -> None:
    _, other = elsewhere(opened, tmp_path, "b")
    answer_item(other, "A1", "no", ())
    changes = opened.take(other.evaluation.ops)
    assert changes.targets == {"item/A1"}
    assert changes.items == {"A1"}
    assert opened.take(other.evaluation.ops).targets == frozenset()


def test_seen_is_what_stands_there_now(opened: OpenedEvaluation) -> None:
    assert opened.seen("item/A1") == ()
    answer_item(opened, "A1", "yes", ())
    set_note(opened, "A1", "备注", ())
    assert len(opened.seen("item/A1")) == 1
    assert set(opened.seen_below("item/A1")) == {*opened.seen("item/A1"), *opened.seen("item/A1/note")}


def test_a_closed_evaluation_refuses_answers_but_takes_signatures(
    workspace: Workspace, opened: OpenedEvaluation
) -> None:
    answer_everything(opened)
    complete(opened)
    before = look(opened)
    with pytest.raises(InputError, match=r"evaluation\.closed"):
        answer_item(opened, "A1", "no", opened.seen("item/A1"))
    assert look(opened) == before
    sign(opened, "L", "lead", "林知远")
    reopen(opened, "客户补充材料")
    answer_item(opened, "A1", "no", opened.seen("item/A1"))
    check_as_on_disk(workspace, opened)
