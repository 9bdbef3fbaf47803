"""ui.pages.first_start"""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from inspector_app.ui.pages.first_start import FirstStartPage
from inspector_app.usecases.session.workspace import Workspace
from tests.ui.shell_stage import make_desk, make_workspace

GIVEN = {"name": "Lin", "registration": "R-1", "body": "Body", "body_code": "yrdg"}


@pytest.fixture
def stranger(tmp_path: Path) -> Workspace:
    return make_workspace(tmp_path / "new", known=False)


@pytest.fixture
def page(qtbot: QtBot, stranger: Workspace) -> FirstStartPage:
    made = FirstStartPage(make_desk(stranger))
    qtbot.addWidget(made)
    made.show()
    return made


def fill(page: FirstStartPage, **values: str) -> None:
    for name, value in values.items():
        edit = page.fields[name].input
        assert isinstance(edit, QLineEdit)
        edit.setText(value)


def test_the_person_is_kept(qtbot: QtBot, page: FirstStartPage, stranger: Workspace) -> None:
    fill(page, **GIVEN)
    with qtbot.waitSignal(page.introduced):
        qtbot.mouseClick(page.start_button, Qt.MouseButton.LeftButton)
    assert stranger.person is not None
    assert (stranger.person.name, stranger.person.body_code) == ("Lin", "YRDG")


@pytest.mark.parametrize("missing", list(GIVEN))
def test_what_is_missing_is_told_beside_its_field(
    qtbot: QtBot, page: FirstStartPage, stranger: Workspace, missing: str
) -> None:
    fill(page, **(GIVEN | {missing: " "}))
    with qtbot.assertNotEmitted(page.introduced):
        page.start_button.click()
    assert [name for name, field in page.fields.items() if field.in_trouble] == [missing]
    assert stranger.person is None


def test_typing_clears_the_trouble_and_enter_starts(qtbot: QtBot, page: FirstStartPage) -> None:
    fill(page, **(GIVEN | {"name": ""}))
    page.start_button.click()
    edit = page.fields["name"].input
    qtbot.keyClicks(edit, "Lin")
    assert not page.fields["name"].in_trouble
    with qtbot.waitSignal(page.introduced):
        qtbot.keyClick(edit, Qt.Key.Key_Return)


def test_details_are_corrected_on_the_same_page(qtbot: QtBot, workspace: Workspace) -> None:
    """The person keeps their id: earlier work stays theirs."""
    before = workspace.person
    page = FirstStartPage(make_desk(workspace))
    qtbot.addWidget(page)
    fill(page, registration="R-2")
    page.start_button.click()
    assert before is not None
    assert workspace.person is not None
    assert (workspace.person.id, workspace.person.registration) == (before.id, "R-2")
