"""usecases.checklists.drafts"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from inspector_app.domain.versions.outline import at_place, outline
from inspector_app.errors import DataError, InputError
from inspector_app.usecases.checklists.drafts import (
    all_problems,
    base_of,
    begin_draft,
    draft_checklist,
    draft_of,
    drafts,
    drop_draft,
    edit_draft,
    problems_of,
    release_draft,
    whole_problem,
)
from inspector_app.usecases.checklists.library import checklist_data
from inspector_app.usecases.session.installed import installed_checklist
from inspector_app.usecases.session.workspace import Workspace, introduce, open_workspace
from tests.usecases.stage import HandClock, make_resources, small_json


def whole_json() -> dict[str, Any]:
    """The small checklist as the published schema wants it."""
    data = small_json()
    for fact in data["facts"]:
        fact["options"] = [{name: one[name] for name in ("id", "text")} for one in fact.get("options", [])]
        if not fact["options"]:
            del fact["options"]
    return data


def opened_folder(folder: Path) -> Workspace:
    return open_workspace(folder / "a", make_resources(folder / "resources", whole_json()), HandClock())


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with closing(opened_folder(tmp_path)) as workspace:
        yield workspace


POINTS = ("sections", 1, "items", 0, "points")
NOTES = {"zh": "分值调整", "en": ""}


def test_a_change_makes_a_draft_and_the_version_stays_as_it_is(workspace: Workspace) -> None:
    """Evaluations pin the version: it is never changed, whoever edits whatever."""
    draft = begin_draft(workspace, "SMALL", "1")
    assert (draft.version, draft.based_on) == ("2", "1")
    edit_draft(workspace, draft, POINTS, "3")
    assert checklist_data(workspace, "SMALL", "1") == whole_json()
    assert [one.id for one in drafts(workspace)] == ["SMALL"]
    again = begin_draft(workspace, "SMALL", "1")
    assert at_place(again.data, POINTS) == "3"
    with pytest.raises(DataError, match=r"evaluation\.no_checklist"):
        begin_draft(workspace, "SMALLER", "1")


def test_what_breaks_is_kept_and_named_with_its_place(workspace: Workspace, tmp_path: Path) -> None:
    """Half a number is no number yet; it is still there tomorrow."""
    draft = edit_draft(workspace, begin_draft(workspace, "SMALL", "1"), POINTS, "3 or 4")
    part = next(part for part in outline(draft.data) if part.id == "A1")
    [problem] = problems_of(draft.data, part)
    assert problem.place == POINTS
    assert problem.error.details["found"] == '"3 or 4"'
    assert draft_checklist(draft) is None
    with_draft = opened_folder(tmp_path)
    kept = draft_of(with_draft, "SMALL")
    assert kept is not None
    assert at_place(kept.data, POINTS) == "3 or 4"
    assert [one.place for one in all_problems(kept.data)] == [POINTS]
    with_draft.close()


def test_what_only_the_whole_can_tell_is_told_too(workspace: Workspace) -> None:
    """A formula that reads a fact which is gone."""
    draft = begin_draft(workspace, "SMALL", "1")
    assert all_problems(draft.data) == []
    assert draft_checklist(draft) is not None
    broken = edit_draft(workspace, draft, ("facts",), [])
    problem = whole_problem(broken.data)
    assert problem is not None
    assert all_problems(broken.data)[0].error.code == problem.error.code == "checklist.unknown_name"


def test_a_release_is_a_new_version_with_notes_and_the_draft_is_gone(workspace: Workspace) -> None:
    introduce(workspace, name="林知远", registration="1", body="甲", body_code="DEMO")
    draft = edit_draft(workspace, begin_draft(workspace, "SMALL", "1"), POINTS, "3")
    released = release_draft(workspace, draft, " 2 ", NOTES)
    assert released.version == "2"
    assert released.items["A1"].points == 3
    assert installed_checklist(workspace, "SMALL", "2") is not None
    data = checklist_data(workspace, "SMALL", "2")
    assert at_place(data, ("release",)) == {
        "notes": {"zh": "分值调整"}, "on": "2026-10-22", "based_on": "1", "by": "林知远",
    }  # fmt: skip
    assert draft_of(workspace, "SMALL") is None
    following = begin_draft(workspace, "SMALL", "1")
    assert following.version == "3"
    assert at_place(following.data, ("release",)) is None


@pytest.mark.parametrize(
    ("version", "notes", "code"),
    [
        ("", NOTES, "release.version_missing"),
        ("1", NOTES, "release.version_taken"),
        ("0.9", NOTES, "release.version_order"),
        ("2", {"zh": " "}, "release.notes_missing"),
    ],
)
def test_a_release_without_version_or_notes_is_refused(
    workspace: Workspace, version: str, notes: dict[str, str], code: str
) -> None:
    draft = begin_draft(workspace, "SMALL", "1")
    with pytest.raises(InputError) as caught:
        release_draft(workspace, draft, version, notes)
    assert caught.value.code == code
    assert draft_of(workspace, "SMALL") is not None


def test_a_broken_draft_is_not_released(workspace: Workspace) -> None:
    draft = edit_draft(workspace, begin_draft(workspace, "SMALL", "1"), POINTS, "x")
    with pytest.raises(InputError, match=r"release\.problems"):
        release_draft(workspace, draft, "2", NOTES)


def test_a_draft_can_be_dropped(workspace: Workspace) -> None:
    drop_draft(workspace, begin_draft(workspace, "SMALL", "1"))
    assert drafts(workspace) == []


def test_a_draft_knows_the_version_it_was_made_from(workspace: Workspace) -> None:
    """Its ids are never used again; a draft that was brought as a file has none."""
    draft = begin_draft(workspace, "SMALL", "1")
    assert base_of(workspace, draft) == checklist_data(workspace, "SMALL", "1")
    assert base_of(workspace, replace(draft, based_on="")) is None
