"""usecases.checklists.moving"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from inspector_app.domain.canonical import Json, sha256_hex
from inspector_app.domain.checklist import Checklist
from inspector_app.errors import DataError, InputError
from inspector_app.store.checklists import Installed
from inspector_app.store.database import saving
from inspector_app.texts import Texts
from inspector_app.usecases.checklists.library import checklist_data
from inspector_app.usecases.checklists.moving import (
    Lost,
    can_undo,
    contested_moves,
    decide_move,
    effects,
    move_evaluation,
    other_versions,
    preview_move,
    propose_move,
    step_of,
    step_to,
    undo_move,
)
from inspector_app.usecases.completion import gaps
from inspector_app.usecases.conduct import answer_item
from inspector_app.usecases.evaluations import open_evaluation
from inspector_app.usecases.findings import raise_finding
from inspector_app.usecases.reports import prepare_report
from inspector_app.usecases.session.installed import installed_checklist
from inspector_app.usecases.session.opened import OpenedEvaluation
from inspector_app.usecases.session.workspace import Workspace, introduce
from tests.checklist_builder import option
from tests.usecases.stage import answer_everything, deliver, elsewhere, look, reopened, small_json, started


def newer_json(version: str = "2") -> dict[str, Any]:
    """A1 is called A9 and worth more, B1 is gone, B2 offers other choices, the fact `level` is gone."""
    data = small_json() | {"version": version}
    sections = {entry["id"]: entry for entry in data["sections"]}
    sections["A"]["items"][0] |= {"id": "A9", "points": "5"}
    sections["B"]["items"].pop(0)
    sections["B"]["items"][0]["options"] = [option("z", "2")]
    data["facts"] = [fact for fact in data["facts"] if fact["id"] != "level"]
    data["moved_from"] = [{"version": "1", "items": {"A1": "A9"}}]
    return data


def install(workspace: Workspace, data: dict[str, Any]) -> Checklist:
    with saving(workspace.db):
        workspace.checklists.install(
            Installed(data["id"], data["version"], sha256_hex(data), json.dumps(data), "2026-10-22")
        )
    found = installed_checklist(workspace, data["id"], data["version"])
    assert found is not None
    return found


@pytest.fixture
def answered(workspace: Workspace) -> OpenedEvaluation:
    opened = started(workspace, facts={"rooms": "120", "level": "four"})
    answer_everything(opened)
    raise_finding(opened, finding_class="minor", items=["A1"], text="甲")
    install(workspace, newer_json())
    return opened


def test_the_other_versions_are_offered_highest_first(workspace: Workspace, opened: OpenedEvaluation) -> None:
    for version in ("1.9", "1.10"):
        install(workspace, small_json() | {"version": version})
    assert other_versions(workspace, opened) == ["1.10", "1.9"]


def test_a_move_is_seen_beforehand_with_what_is_lost(
    workspace: Workspace, answered: OpenedEvaluation
) -> None:
    """Score before and after, and every answer that has no place or does not fit; nothing is stored."""
    before, count = look(answered), len(answered.evaluation)
    to = installed_checklist(workspace, "SMALL", "2")
    assert to is not None
    step = step_of(propose_move(workspace, answered, "2"))
    outlook = preview_move(answered, to, step)
    assert step == {"A1": "A9", "B1": None}
    assert outlook.lost == (Lost("item", "B1"), Lost("again", "B2"), Lost("fact", "level"))
    assert outlook.before.total == answered.scoring.result().total != outlook.after.total
    assert outlook.after.relevant == outlook.before.relevant - 1
    assert (look(answered), len(answered.evaluation)) == (before, count)


def test_a_carried_answer_that_does_not_fit_is_to_be_said_again_too(
    workspace: Workspace, answered: OpenedEvaluation
) -> None:
    to = installed_checklist(workspace, "SMALL", "2")
    assert to is not None
    answer = answered.evaluation.value("item/B2")
    carried: Json = {"answer": answer, "evaluation": "before", "on": "2025-10-01"}
    answered.say("answer.carried", "item/B2", carried, answered.seen("item/B2"))
    outlook = preview_move(answered, to, step_of(propose_move(workspace, answered, "2")))
    assert Lost("again", "B2") in outlook.lost


def test_the_move_does_what_was_seen_and_survives_the_night(
    workspace: Workspace, answered: OpenedEvaluation
) -> None:
    to = installed_checklist(workspace, "SMALL", "2")
    assert to is not None
    step = step_of(propose_move(workspace, answered, "2"))
    seen = preview_move(answered, to, step).after
    changes = move_evaluation(workspace, answered, "2", step)
    assert changes.lists
    assert answered.checklist.version == "2"
    assert answered.scoring.result().total == seen.total
    assert answered.scoring.items["A9"].earned == 5
    assert answered.scoring.findings[0].items == ("A9",)
    assert workspace.list.get(answered.id).checklist_version == "2"  # type: ignore[union-attr]  # it is there
    assert look(reopened(workspace, answered)) == look(answered)


def test_undo_is_a_new_op_and_everything_is_there_again(
    workspace: Workspace, answered: OpenedEvaluation
) -> None:
    """What the move left without a place comes back, and an answer given since goes along."""
    assert can_undo(answered) is None
    with pytest.raises(InputError, match=r"evaluation\.not_moved"):
        undo_move(workspace, answered)
    total, count = answered.scoring.result().total, len(answered.evaluation)
    move_evaluation(workspace, answered, "2", {"A1": "A9"})
    assert can_undo(answered) is not None
    undo_move(workspace, answered)
    assert answered.checklist.version == "1"
    assert answered.scoring.result().total == total
    assert answered.evaluation.value("item/B1") == "yes"
    assert len(answered.evaluation) == count + 2
    move_evaluation(workspace, answered, "2", {"A1": "A9"})
    answer_item(answered, "A9", "no", answered.seen("item/A9"))
    undo_move(workspace, answered)
    assert answered.evaluation.value("item/A1") == "no"
    assert look(reopened(workspace, answered)) == look(answered)


def test_answers_sent_elsewhere_though_their_id_is_there_go_and_come_back(
    workspace: Workspace, answered: OpenedEvaluation
) -> None:
    """Score and losses are those of the look beforehand; two answers that meet wait for a person."""
    to = install(workspace, small_json() | {"version": "4"})
    total = answered.scoring.result().total
    step = step_to({item: item for item in answered.checklist.items} | {"A1": None})
    assert step == {"A1": None}
    assert preview_move(answered, to, step).lost == (Lost("item", "A1"),)
    meeting = preview_move(answered, to, step_to({"B1": "A1"}))
    assert meeting.lost == (Lost("decide", "A1"),)
    move_evaluation(workspace, answered, "4", step)
    assert answered.evaluation.value("item/A1") is None
    assert not answered.scoring.findings[0].items
    assert look(reopened(workspace, answered)) == look(answered)
    answer_item(answered, "A1", "no", answered.seen("item/A1"))
    undo_move(workspace, answered)
    assert answered.evaluation.value("item/A1") == "yes"
    assert answered.scoring.result().total == total
    assert answered.scoring.findings[0].items == ("A1",)


def test_a_second_move_and_its_undo_keep_the_first(workspace: Workspace, answered: OpenedEvaluation) -> None:
    third = newer_json("3")
    third["sections"][1]["items"][0]["id"] = "A10"
    install(workspace, third)
    move_evaluation(workspace, answered, "2", {"A1": "A9"})
    move_evaluation(workspace, answered, "3", {"A9": "A10"})
    assert answered.evaluation.value("item/A10") == "yes"
    undo_move(workspace, answered)
    assert answered.checklist.version == "2"
    assert answered.evaluation.value("item/A9") == "yes"


def test_answers_given_elsewhere_by_the_older_version_arrive_at_their_item(
    workspace: Workspace, answered: OpenedEvaluation, tmp_path: Path
) -> None:
    """A member without connection does not know of the move."""
    there, view = elsewhere(answered, tmp_path, "b")
    answer_item(view, "A1", "no", view.seen("item/A1"))
    move_evaluation(workspace, answered, "2", {"A1": "A9"})
    deliver(view.evaluation.ops, workspace, answered)
    assert answered.evaluation.value("item/A9") == "no"
    there.close()


def test_two_different_moves_are_contested_until_a_person_decides(
    workspace: Workspace, answered: OpenedEvaluation, tmp_path: Path
) -> None:
    """Nothing is completed before; the version that both had seen holds meanwhile."""
    install(workspace, newer_json("3"))
    there, view = elsewhere(answered, tmp_path, "b")
    install(there, newer_json("3"))
    move_evaluation(there, view, "3", {"A1": "A9"})
    move_evaluation(workspace, answered, "2", {"A1": "A9"})
    deliver(view.evaluation.ops, workspace, answered)
    assert answered.checklist.version == "1"
    assert any(gap.target == "checklist" and gap.blocking for gap in gaps(answered))
    moves = contested_moves(answered)
    assert {move.pin.version for _, move in moves} == {"2", "3"}
    decide_move(answered, next(op for op, move in moves if move.pin.version == "3"))
    assert answered.checklist.version == "3"
    assert contested_moves(answered) == []
    assert look(open_evaluation(workspace, answered.id)) == look(answered)
    there.close()


def test_what_cannot_be_moved_says_why(workspace: Workspace, answered: OpenedEvaluation) -> None:
    with pytest.raises(InputError, match=r"evaluation\.same_version"):
        move_evaluation(workspace, answered, "1", {})
    with pytest.raises(DataError, match=r"evaluation\.no_checklist"):
        move_evaluation(workspace, answered, "9", {})
    answered.say("evaluation.terminated", "status", {"reason": "x"})
    with pytest.raises(InputError, match=r"evaluation\.closed"):
        move_evaluation(workspace, answered, "2", {})


def test_a_full_disk_leaves_the_evaluation_where_it_was(
    workspace: Workspace, answered: OpenedEvaluation
) -> None:
    before = look(answered)
    workspace.db.execute("create trigger full before insert on ops begin select raise(abort, 'full'); end")
    with pytest.raises(Exception, match="full"):
        move_evaluation(workspace, answered, "2", {"A1": "A9"})
    assert answered.checklist.version == "1"
    assert look(answered) == before


def test_the_effect_on_the_evaluations_here_is_told_one_by_one(
    workspace: Workspace, answered: OpenedEvaluation
) -> None:
    """A scheme manager sees whose grade a new version would change before releasing it."""
    to = installed_checklist(workspace, "SMALL", "2")
    assert to is not None
    found = list(effects(workspace, checklist_data(workspace, "SMALL", "1"), to, newer_json()))
    assert [effect.row.id for effect in found] == [answered.id]
    assert found[0].before.total == answered.scoring.result().total
    assert found[0].after.checklist is to
    assert list(effects(workspace, newer_json(), to, newer_json())) == []


def test_an_evaluation_that_cannot_be_opened_is_left_out(
    workspace: Workspace, answered: OpenedEvaluation
) -> None:
    to = installed_checklist(workspace, "SMALL", "2")
    assert to is not None
    with saving(workspace.db):
        workspace.list.put(workspace.list.get(answered.id)._replace(id="gone"))  # type: ignore[union-attr]  # it is there
    found = list(effects(workspace, small_json(), to, newer_json()))
    assert [effect.row.id for effect in found] == [answered.id]


def test_a_report_of_a_completed_evaluation_follows_the_checklist_of_its_completion(
    workspace: Workspace, answered: OpenedEvaluation, tmp_path: Path, texts: dict[str, Texts]
) -> None:
    """A colleague moved it meanwhile: that comes late and is no part of what was signed."""
    introduce(workspace, name="林知远", registration="1", body="甲", body_code="DEMO")
    there, view = elsewhere(answered, tmp_path, "b")
    install(there, newer_json())
    move_evaluation(there, view, "2", {"A1": "A9"})
    completed: Json = {
        "covers": dict(answered.evaluation.counters()), "state": answered.evaluation.state_sha256()
    }  # fmt: skip
    answered.say("evaluation.completed", "status", completed)
    before = prepare_report(workspace, answered, texts["en"])
    deliver(view.evaluation.ops, workspace, answered)
    assert answered.checklist.version == "2"
    after = prepare_report(workspace, answered, texts["en"])
    assert after.state == before.state
    assert "A1 text" in repr(after.document)
    assert "A9" not in repr(after.document)
    there.close()
