"""ui.models.checklists.draft_state"""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from inspector_app.domain.versions.outline import Part, outline
from inspector_app.domain.versions.structure import removed
from inspector_app.texts import Texts
from inspector_app.ui.models.checklists.draft_state import DraftState
from inspector_app.usecases.checklists.drafts import begin_draft
from inspector_app.usecases.session.workspace import Workspace

PLACE = ("sections", 1, "sections", 0, "items", 0)


@pytest.fixture
def state(qapp: object, workspace: Workspace, texts: Texts) -> DraftState:
    assert qapp is not None
    return DraftState(workspace, begin_draft(workspace, "TOUR-DEMO", "1.0.1"), texts)


def part(state: DraftState, name: str) -> Part:
    return next(part for part in outline(state.draft.data) if part.name == name)


def test_every_part_is_checked_bit_by_bit(qtbot: QtBot, state: DraftState) -> None:
    """The window stays quick while a long draft is opened."""
    state.edit((*PLACE, "points"), "x", part(state, "item/A1.1"))
    state.edit(("grades", 0, "title"), None, part(state, "grade/leading"))
    again = DraftState(state._workspace, state.draft, state._texts)
    assert again.count == 0
    qtbot.waitUntil(lambda: again.count == 2)
    assert again.sign(part(again, "item/A1.1")) == "1 problem"
    assert again.sign(part(again, "item/A1.2")) == again.sign(part(again, "general/")) == ""
    assert list(again.words(part(again, "item/A1.1"))) == [(*PLACE, "points")]
    again.stop()


def test_the_whole_is_read_once_every_part_is_well_formed(qtbot: QtBot, state: DraftState) -> None:
    state.edit((*PLACE, "points"), "-1", part(state, "item/A1.1"))
    state.edit((*PLACE, "points"), "3", part(state, "item/A1.1"))
    state.edit((*PLACE, "applies"), "${fact.unheard}", part(state, "item/A1.1"))
    qtbot.waitUntil(lambda: state.count == 1)
    [(where, problem)] = state.problems()
    assert (where.name, problem.error.details["name"]) == ("item/A1.1", "fact.unheard")
    assert state.sign(part(state, "item/A1.1")) == "1 problem"
    state.undo()
    qtbot.waitUntil(lambda: state.count == 0)
    assert state.sign(part(state, "item/A1.1")) == ""
    assert state.can_undo


def test_what_was_taken_back_is_done_again_until_something_else_is_edited(state: DraftState) -> None:
    one = part(state, "item/A1.1")
    state.edit((*PLACE, "points"), "7", one)
    after = state.draft.data
    can = [state.can_redo]
    state.undo()
    can.append(state.can_redo)
    state.redo()
    assert state.draft.data == after
    can.append(state.can_redo)
    state.undo()
    state.edit((*PLACE, "points"), "8", one)
    assert [*can, state.can_redo] == [False, True, False, False]
    state.stop()


def test_parts_that_go_leave_their_problems_at_the_rules_that_name_them(state: DraftState) -> None:
    """At once, without waiting for the rest to be looked at."""
    gone = part(state, "item/C2.1")
    state.rearrange(removed(state.draft.data, state.base, gone, {}))
    assert [(where.kind, problem.error.details["name"]) for where, problem in state.problems()] == [
        ("grade", "C2.1")
    ]
    state.undo()
    assert state.count == 0
    state.stop()


def test_a_problem_with_a_place_belongs_to_the_part_there(qtbot: QtBot, state: DraftState) -> None:
    """The reader finds more than the schema: bounds out of order, points beyond the item's."""
    curve = ("sections", 1, "sections", 0, "items", 1)
    state.edit((*curve, "value"), "${installed} div", part(state, "item/A1.2"))
    qtbot.waitUntil(lambda: state.count == 1)
    assert state.sign(part(state, "item/A1.2")) == "1 problem"
