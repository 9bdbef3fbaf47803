"""usecases.session.preferences"""

from __future__ import annotations

import logging
from pathlib import Path

import pytest

from inspector_app.errors import UnavailableError
from inspector_app.usecases.session.workspace import Workspace


def test_the_default_holds_until_something_is_chosen_and_after_it_is_given_back(workspace: Workspace) -> None:
    preferences = workspace.preferences
    assert (preferences.get("theme"), preferences.is_chosen("theme")) == ("light", False)
    preferences.put("theme", "dark")
    assert (preferences.get("theme"), preferences.is_chosen("theme")) == ("dark", True)
    preferences.reset("theme")
    assert (preferences.get("theme"), preferences.is_chosen("theme")) == ("light", False)


@pytest.mark.parametrize(
    ("name", "stored", "holds"),
    [
        ("theme", "sepia", "light"),  # a newer program
        ("text_size", "142", "100"),
        ("scale", "4000", "100"),
        ("scale", "", "100"),
        ("report_opens", "1", "off"),  # by hand
        ("files_folder", "reports", ""),
    ],
)
def test_what_cannot_be_used_falls_back_and_is_told(
    workspace: Workspace, caplog: pytest.LogCaptureFixture, name: str, stored: str, holds: str
) -> None:
    """The program starts whatever is in its database, and support can see that something is wrong there."""
    workspace.settings.put(f"preference.{name}", stored)
    with caplog.at_level(logging.WARNING):
        assert [workspace.preferences.get(name) for _ in range(3)] == [holds] * 3
    assert workspace.preferences.unusable(name) == stored
    assert [record.args for record in caplog.records] == [{"setting": name}]


def test_what_can_be_used_is_no_trouble(workspace: Workspace) -> None:
    assert workspace.preferences.unusable("theme") is None
    workspace.preferences.put("theme", "dark")
    assert workspace.preferences.unusable("theme") is None


@pytest.mark.parametrize(("name", "value"), [("colour", "green"), ("theme", "sepia"), ("scale", "99")])
def test_only_what_is_declared_is_kept(workspace: Workspace, name: str, value: str) -> None:
    with pytest.raises(ValueError, match=name):
        workspace.preferences.put(name, value)


def test_a_folder_is_tried_before_it_is_kept(workspace: Workspace, tmp_path: Path) -> None:
    """A report that cannot be written would be noticed only when it is needed."""
    file = tmp_path / "file"
    file.touch()
    with pytest.raises(UnavailableError) as error:
        workspace.preferences.put("files_folder", str(file / "reports"))
    assert error.value.code == "store.folder"
    assert not workspace.preferences.is_chosen("files_folder")
    workspace.preferences.put("files_folder", str(tmp_path / "reports"))
    assert workspace.files_folder == tmp_path / "reports"
    assert list((tmp_path / "reports").iterdir()) == []
