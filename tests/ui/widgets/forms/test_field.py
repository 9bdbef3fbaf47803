"""ui.widgets.forms.field"""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from inspector_app.ui.desk import Desk
from inspector_app.ui.widgets.forms.field import FormField


@pytest.fixture
def field(qtbot: QtBot, desk: Desk) -> FormField:
    made = FormField("Name", QLineEdit(), desk.theme, desk.icons, hint="as on the licence")
    qtbot.addWidget(made)
    return made


def test_the_input_is_called_by_its_label(field: FormField) -> None:
    assert field.input.accessibleName() == "Name"
    assert field.label.buddy() is field.input


def test_trouble_is_said_below_and_to_a_screen_reader(field: FormField) -> None:
    field.show_trouble("Fill it in.")
    assert field.message == "Fill it in."
    assert field.in_trouble
    assert field.input.accessibleDescription() == "Fill it in."


def test_a_warning_is_no_trouble(field: FormField) -> None:
    """What looks wrong may stand."""
    field.show_warning("18 characters")
    assert field.message == "18 characters"
    assert not field.in_trouble


def test_cleared_it_shows_its_hint_again(field: FormField) -> None:
    field.show_trouble("Fill it in.")
    field.clear()
    assert field.message == "as on the licence"
    assert not field.in_trouble


def test_the_input_is_high_enough_for_a_finger(field: FormField, desk: Desk) -> None:
    assert field.input.sizeHint().height() >= desk.theme.target
