"""ui.pages.starting.visit_group"""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QDate
from pytestqt.qtbot import QtBot

from inspector_app.ui.desk import Desk
from inspector_app.ui.pages.starting.visit_group import DatesGroup, KindGroup
from inspector_app.usecases.evaluations import VISIT_FIELDS, available_checklists

TODAY = date(2026, 10, 21)


@pytest.fixture
def dates(qtbot: QtBot, desk: Desk) -> DatesGroup:
    made = DatesGroup(desk, TODAY)
    qtbot.addWidget(made)
    return made


def test_the_defaults_are_today_and_the_twelve_months_before(dates: DatesGroup) -> None:
    values = dates.values
    assert (values["first_day"], values["assessed_on"]) == ("2026-10-21", "2026-10-21")
    assert (values["data_from"], values["data_to"]) == ("2025-10", "2026-09")
    assert (values["base_from"], values["base_to"]) == ("2024-10", "2025-09")
    assert values["person_days"] == "1"


def test_every_value_is_one_that_can_be_stored(dates: DatesGroup) -> None:
    assert set(dates.values) <= set(VISIT_FIELDS)


def test_what_was_not_touched_follows(dates: DatesGroup) -> None:
    dates.show_members(3)
    dates.assessed_on.setDate(QDate(2026, 11, 2))
    assert dates.values["data_to"] == "2026-10"
    assert dates.values["data_from"] == "2025-11"
    assert dates.values["person_days"] == str(13 * 3)


def test_what_was_typed_stays(qtbot: QtBot, dates: DatesGroup) -> None:
    dates.data_from.edit.clear()
    qtbot.keyClicks(dates.data_from.edit, "2025-01")
    dates.person_days.clear()
    qtbot.keyClicks(dates.person_days, "6.5")
    dates.assessed_on.setDate(QDate(2026, 12, 1))
    assert dates.values["data_from"] == "2025-01"
    assert dates.values["person_days"] == "6.5"


def test_the_two_days_push_each_other_along(dates: DatesGroup) -> None:
    dates.first_day.setDate(QDate(2026, 11, 5))
    assert dates.values["assessed_on"] == "2026-11-05"
    dates.assessed_on.setDate(QDate(2026, 11, 1))
    assert dates.values["first_day"] == "2026-11-01"


def test_another_checklist_is_chosen(qtbot: QtBot, desk: Desk) -> None:
    group = KindGroup(desk, available_checklists(desk.workspace))
    qtbot.addWidget(group)
    first, second = list(group.chooser.buttons)[:2]
    assert group.checklist is not None
    assert group.chooser.value == first
    with qtbot.waitSignal(group.checklist_chosen):
        group.chooser.buttons[second].click()
    assert f"{group.checklist.id} {group.checklist.version}" == second


def test_without_any_checklist_there_is_none(qtbot: QtBot, desk: Desk) -> None:
    group = KindGroup(desk, [])
    qtbot.addWidget(group)
    assert group.checklist is None
