"""ui.models.checklists.draft_state"""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from inspector_app.domain.versions.outline import Part, outline
from inspector_app.texts import Texts
from inspector_app.ui.models.checklists.draft_state import DraftState
from inspector_app.usecases.checklists.drafts import begin_draft
from inspector_app.usecases.session.workspace import Workspace

PLACE = ("sections", 1, "sections", 0, "items", 0)


@pytest.fixture
def state(qapp: object, workspace: Workspace, texts: Texts) -> DraftState:
    assert qapp is not None
    return DraftState(workspace, begin_draft(workspace, "TOUR-DEMO", "1.0.0"), texts)


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
    assert "fact.unheard" in state.elsewhere
    assert state.sign(part(state, "general/")) == "1 problem"
    state.undo()
    qtbot.waitUntil(lambda: state.count == 0)
    assert state.elsewhere == ""
    assert state.sign(part(state, "general/")) == ""
    assert state.can_undo


def test_a_problem_with_a_place_belongs_to_the_part_there(qtbot: QtBot, state: DraftState) -> None:
    """The reader finds more than the schema: bounds out of order, points beyond the item's."""
    curve = ("sections", 1, "sections", 0, "items", 1)
    state.edit((*curve, "value"), "${installed} div", part(state, "item/A1.2"))
    qtbot.waitUntil(lambda: state.count == 1)
    assert state.sign(part(state, "item/A1.2")) == "1 problem"
    assert state.elsewhere == ""
