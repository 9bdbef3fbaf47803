"""usecases.checklists.bringing"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from inspector_app.errors import DataError
from inspector_app.usecases.checklists.bringing import bring, brought_title, draft_brought, install_brought
from inspector_app.usecases.checklists.drafts import draft_of
from inspector_app.usecases.checklists.library import checklist_data
from inspector_app.usecases.session.workspace import Workspace
from tests.story import tour_json

FORM = "| survey |\n| | type | name | label |\n| | text | who | Who |\n| | unheard | what | What |\n"


def a_file(folder: Path, data: Any, name: str = "own.json") -> Path:
    path = folder / name
    path.write_text(data if isinstance(data, str) else json.dumps(data), "utf-8")
    return path


def test_a_whole_checklist_is_installed_as_it_is(workspace: Workspace, tmp_path: Path) -> None:
    brought = bring(a_file(tmp_path, tour_json()))
    assert (brought.whole, brought.troubles, brought.name) == (True, (), "TOUR-DEMO 1.0.1")
    assert brought_title(brought, "en").startswith("Green service assessment of tourism")
    assert install_brought(workspace, brought).version == "1.0.1"
    assert checklist_data(workspace, "TOUR-DEMO", "1.0.1") == tour_json()
    changed = bring(a_file(tmp_path, tour_json() | {"sector": "other"}))
    with pytest.raises(DataError, match=r"store\.version_taken"):
        install_brought(workspace, changed)


def test_every_problem_is_a_row_with_its_place(tmp_path: Path) -> None:
    """All at once: a person does not correct a file twenty times."""
    data = tour_json()
    data["sections"][1]["weight"] = "heavy"
    data["sections"][1]["sections"][0]["items"][0]["points"] = "x"
    brought = bring(a_file(tmp_path, data))
    assert not brought.whole
    assert [trouble.place for trouble in brought.troubles] == [
        ("sections", 1, "weight"), ("sections", 1, "sections", 0, "items", 0, "points"),
    ]  # fmt: skip
    assert {trouble.level for trouble in brought.troubles} == {"error"}


def test_a_broken_checklist_goes_on_as_a_draft(workspace: Workspace, tmp_path: Path) -> None:
    """Nobody needs an editor for JSON to correct a number."""
    data = tour_json() | {"version": "x"}
    data["sections"][1]["weight"] = "heavy"
    draft = draft_brought(workspace, bring(a_file(tmp_path, data)))
    assert draft_of(workspace, "TOUR-DEMO") == draft
    assert draft.version == "x"
    assert draft_brought(workspace, bring(a_file(tmp_path, [], "mine.json"))).id == "mine"


@pytest.mark.parametrize("name", ["no.json", "no.xlsx"])
def test_what_is_no_file_of_a_checklist_is_one_row(tmp_path: Path, name: str) -> None:
    brought = bring(a_file(tmp_path, "{nothing", name))
    assert brought.data is None
    assert len(brought.troubles) == 1
    assert not brought.whole
    assert brought_title(brought, "en") == name


def test_a_form_brings_its_problems_with_sheet_row_and_column(tmp_path: Path) -> None:
    brought = bring(a_file(tmp_path, FORM, "form.md"))
    assert brought.data is not None
    rows = [getattr(trouble.said, "row", 0) for trouble in brought.troubles]
    assert 4 in rows
