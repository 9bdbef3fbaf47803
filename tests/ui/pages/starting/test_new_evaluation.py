"""ui.pages.starting.new_evaluation"""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from inspector_app.ui.desk import Desk
from inspector_app.ui.pages.starting.new_evaluation import NewEvaluationPage
from inspector_app.usecases.evaluations import open_evaluation
from inspector_app.usecases.session.listing import list_evaluations
from tests.usecases.stage import completed


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> NewEvaluationPage:
    made = NewEvaluationPage(desk)
    qtbot.addWidget(made)
    made.resize(1180, 700)
    made.show()
    key = next(key for key in made.kind.chooser.buttons if key.startswith("TOUR"))
    made.kind.chooser.buttons[key].click()
    made.venue.show_venue({"name": "Hotel", "area_code": "330523"})
    return made


def test_the_form_becomes_an_evaluation(qtbot: QtBot, desk: Desk, page: NewEvaluationPage) -> None:
    assert page.facts is not None
    page.facts.flags["catering"].click()
    with qtbot.waitSignal(page.started) as heard:
        qtbot.mouseClick(page.start_button, Qt.MouseButton.LeftButton)
    assert isinstance(heard.args, list)
    opened = heard.args[0]
    said = opened.evaluation.value
    assert (said("venue/name"), said("visit/assessed_on")) == ("Hotel", "2026-11-23")
    assert (said("profile/catering"), said("profile/lodging")) == ("yes", "no")
    assert said(f"team/{opened.actor}")["role"] == "lead"
    assert [row.venue_name for row in list_evaluations(desk.workspace)] == ["Hotel"]


@pytest.mark.parametrize(
    ("place", "wrong"),
    [
        ("venue.name", ""),
        ("venue.area_code", "nowhere"),
        ("facts.rooms", "many"),
        ("facts.beds", "-3"),
        ("visit.person_days", "a few"),
    ],
)
def test_bad_input_is_told_beside_its_field(
    qtbot: QtBot, desk: Desk, page: NewEvaluationPage, place: str, wrong: str
) -> None:
    groups = [page.venue, page.dates, page.facts]
    field = next(group.fields[place] for group in groups if group is not None and place in group.fields)
    assert isinstance(field.input, QLineEdit)
    field.input.setText(wrong)
    with qtbot.assertNotEmitted(page.started):
        page.start_button.click()
    assert field.in_trouble
    assert field.message
    assert field.label.text() in page.trouble.text()
    assert list_evaluations(desk.workspace) == []


def test_a_data_period_that_is_none_is_told_beside_it(page: NewEvaluationPage) -> None:
    page.dates.data_from.show_month("2026-11")
    page.start_button.click()
    assert page.dates.fields["visit.data_from"].in_trouble


def test_corrected_trouble_is_forgotten(qtbot: QtBot, page: NewEvaluationPage) -> None:
    page.venue.lines["name"].clear()
    page.start_button.click()
    page.venue.lines["name"].setText("Hotel")
    with qtbot.waitSignal(page.started):
        page.start_button.click()
    assert page.trouble.text() == ""


def test_another_checklist_asks_for_other_facts(qtbot: QtBot, page: NewEvaluationPage) -> None:
    before = page.facts
    elder = next(key for key in page.kind.chooser.buttons if key.startswith("ELDER"))
    with qtbot.waitSignal(page.checklist_chosen):
        page.kind.chooser.buttons[elder].click()
    assert page.facts is not before
    assert page.notice.residents


def test_giving_up_starts_nothing(qtbot: QtBot, desk: Desk, page: NewEvaluationPage) -> None:
    with qtbot.waitSignal(page.left):
        page.cancel_button.click()
    assert list_evaluations(desk.workspace) == []


def test_only_completed_evaluations_of_the_venue_are_offered_as_the_one_before(
    desk: Desk, page: NewEvaluationPage
) -> None:
    """Neither another hotel's, nor one that goes on, nor one after the day of this visit."""
    page.venue.lines["name"].setText("云栖山居酒店")
    page.start_button.click()
    [first] = list_evaluations(desk.workspace)
    assert page.facts is not None
    field, box = page.facts.fields["previous"], page.facts.before
    page.venue.lines["name"].setText("西山旅馆")
    page.venue.lines["name"].setText("云栖山居酒店")
    assert field.isHidden()
    completed(open_evaluation(desk.workspace, first.id))
    page.venue.lines["name"].setText("西山旅馆")
    assert field.isHidden()
    page.venue.lines["name"].setText("云栖山居酒店")
    assert not field.isHidden()
    box.setCurrentIndex(1)
    assert page.facts.previous == first.id
    page.dates.assessed_on.setDate(page.dates.assessed_on.date().addDays(1))
    assert page.facts.previous == first.id
    page.dates.first_day.setDate(page.dates.first_day.date().addDays(-9))
    page.dates.assessed_on.setDate(page.dates.assessed_on.date().addDays(-5))
    assert (field.isHidden(), page.facts.previous) == (True, "")
