"""ui.pages.starting.facts_group"""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from inspector_app.domain.checklist import Checklist
from inspector_app.ui.desk import Desk
from inspector_app.ui.pages.starting.facts_group import FactsGroup
from inspector_app.usecases.evaluations import available_checklists


@pytest.fixture
def tour(desk: Desk) -> Checklist:
    return next(found for found in available_checklists(desk.workspace) if found.id == "TOUR-DEMO")


def test_every_fact_of_the_checklist_is_asked(qtbot: QtBot, desk: Desk, tour: Checklist) -> None:
    group = FactsGroup(desk, tour)
    qtbot.addWidget(group)
    assert [*group.flags, *group.facts] == [fact.id for fact in tour.facts]
    assert {f"facts.{name}" for name in group.facts} == set(group.fields)


def test_switches_and_values_are_given_as_they_stand(qtbot: QtBot, desk: Desk, tour: Checklist) -> None:
    group = FactsGroup(desk, tour)
    qtbot.addWidget(group)
    group.flags["lodging"].click()
    rooms, level = group.facts["rooms"], group.facts["level"]
    assert isinstance(rooms, QLineEdit)
    assert isinstance(level, QComboBox)
    rooms.setText(" 120 ")
    level.setCurrentIndex(level.findData("four_star"))
    assert group.profile["lodging"] == "yes"
    assert group.profile["scenic_area"] == "no"
    assert group.values == {"rooms": "120", "level": "four_star"}
