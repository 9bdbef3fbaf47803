"""usecases.drafting.beginning"""

from __future__ import annotations

import pytest

from inspector_app.domain.versions.outline import at_place
from inspector_app.errors import InputError
from inspector_app.usecases.checklists.drafts import all_problems, draft_of
from inspector_app.usecases.drafting.beginning import new_checklist
from inspector_app.usecases.session.workspace import Workspace

TITLE = {"zh": "绿色客栈", "en": " "}


def test_a_new_checklist_is_a_draft_that_lacks_its_sections_only(workspace: Workspace) -> None:
    made = new_checklist(workspace, " INN ", TITLE, "tourism")
    assert (made.id, made.version, made.based_on) == ("INN", "1.0.0", "")
    assert at_place(made.data, ("title",)) == {"zh": "绿色客栈"}
    stored = draft_of(workspace, "INN")
    assert stored is not None
    assert stored.data == made.data
    assert [problem.place for problem in all_problems(made.data)] == [("sections",)]


@pytest.mark.parametrize(
    ("identity", "title", "code", "place"),
    [
        ("A/B", TITLE, "draft.id_shape", "id"),
        ("", TITLE, "draft.id_shape", "id"),
        ("OTHER", TITLE, "draft.checklist_known", "id"),
        ("INN", {"zh": " ", "en": "Inn"}, "draft.title_missing", "title"),
    ],
)
def test_what_cannot_begin_is_told_with_its_field(
    workspace: Workspace, identity: str, title: dict[str, str], code: str, place: str
) -> None:
    """Nothing is stored; a draft that is there is never written over."""
    new_checklist(workspace, "OTHER", TITLE, "other")
    with pytest.raises(InputError) as told:
        new_checklist(workspace, identity, title, "tourism")
    assert (told.value.code, told.value.place) == (code, place)
    assert draft_of(workspace, "INN") is None


def test_the_id_of_an_installed_checklist_is_taken(workspace: Workspace) -> None:
    [identity, *_] = [name for name, _ in workspace.checklists.versions()]
    with pytest.raises(InputError, match=r"draft\.checklist_known"):
        new_checklist(workspace, identity, TITLE, "other")
