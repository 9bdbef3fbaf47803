"""ui.pages.starting.team_group"""

from __future__ import annotations

from itertools import count

import pytest
from pytestqt.qtbot import QtBot

from inspector_app.ui.desk import Desk
from inspector_app.ui.pages.starting.team_group import TeamGroup


@pytest.fixture
def team(qtbot: QtBot, desk: Desk) -> TeamGroup:
    numbers = count(1)
    made = TeamGroup(desk, lambda: f"p{next(numbers)}")
    qtbot.addWidget(made)
    made.show()
    return made


def test_who_works_here_leads(desk: Desk, team: TeamGroup) -> None:
    assert desk.workspace.person is not None
    (lead,) = team.members
    assert (lead.id, lead.name, lead.role) == (desk.workspace.person.id, "林知远", "lead")


def test_a_member_is_added_and_counted(qtbot: QtBot, team: TeamGroup) -> None:
    with qtbot.waitSignal(team.resized) as heard:
        team.add_button.click()
    assert heard.args == [2]
    qtbot.keyClicks(team.rows[1].name, "Chen")
    qtbot.keyClicks(team.rows[1].registration, "R-2")
    added = team.members[1]
    assert (added.id, added.name, added.role, added.registration) == ("p1", "Chen", "member", "R-2")


def test_a_row_without_a_name_is_nobody(team: TeamGroup) -> None:
    team.add_button.click()
    assert len(team.members) == 1


def test_a_removed_member_is_gone_and_the_last_one_stays(qtbot: QtBot, team: TeamGroup) -> None:
    assert not team.rows[0].remove.isVisible()
    team.add_button.click()
    with qtbot.waitSignal(team.resized) as heard:
        team.rows[0].remove.click()
    assert heard.args == [1]
    assert not team.rows[0].remove.isVisible()
    team.add_button.click()
    assert [row.id for row in team.rows] == ["p1", "p2"]
