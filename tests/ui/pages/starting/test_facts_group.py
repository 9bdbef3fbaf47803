"""ui.pages.starting.facts_group"""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from inspector_app.domain.canonical import Json
from inspector_app.domain.checklist import Checklist, read_checklist
from inspector_app.ui.desk import Desk
from inspector_app.ui.pages.starting.facts_group import FactsGroup
from inspector_app.usecases.evaluations import available_checklists
from tests.checklist_builder import checklist, words


@pytest.fixture
def tour(desk: Desk) -> Checklist:
    return next(found for found in available_checklists(desk.workspace) if found.id == "TOUR-DEMO")


def test_every_fact_of_the_checklist_is_asked(qtbot: QtBot, desk: Desk, tour: Checklist) -> None:
    group = FactsGroup(desk, tour)
    qtbot.addWidget(group)
    assert [*group.flags, *group.facts] == [fact.id for fact in tour.facts]
    assert {f"facts.{name}" for name in group.facts} == set(group.fields) - {"previous"}
    assert group.fields["previous"].isHidden()  # there is none to offer


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


def test_the_visit_before_and_the_award_year_are_asked_where_a_rule_reads_them(
    qtbot: QtBot, desk: Desk, tour: Checklist
) -> None:
    """A scheme whose threshold rises with the years asks for the year; others are left in peace."""
    by_year: list[Json] = [
        {"id": "good", "title": words("良好"), "conditions": [
            {"measure": "total", "at_least": {"expr": "${visit.year} + ${visit.renewals}"}}]}
    ]  # fmt: skip
    only_first: Json = {"measure": "value", "value": "${visit.first}", "at_least": "1"}
    limiters: list[Json] = [{"id": "first", "title": words("首次"), "when": only_first, "at_most": "good"}]
    visits: list[Json] = [{"kind": "surveillance", "previous": "required"}]
    data = checklist(format=2, grades=by_year, limiters=limiters, visits=visits)
    group = FactsGroup(desk, read_checklist(data))
    qtbot.addWidget(group)
    assert {"previous", "visit.year", "visit.renewals"} <= set(group.fields)
    assert group.fields["visit.renewals"].label.text() == "Number of renewals"
    group.year["year"].setText(" 3 ")
    assert group.first is not None
    group.first.click()
    assert group.visit == {"year": "3", "renewals": "", "first": "yes"}
    assert group.previous == ""
    plain = FactsGroup(desk, tour)
    qtbot.addWidget(plain)
    assert plain.visit == {}
