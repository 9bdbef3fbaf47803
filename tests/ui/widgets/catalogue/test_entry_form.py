"""ui.widgets.catalogue.entry_form"""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from inspector_app.domain.catalogue.changes import Remark
from inspector_app.errors import InputError
from inspector_app.ui.desk import Desk
from inspector_app.ui.widgets.catalogue.area_form import AreaForm
from inspector_app.usecases.catalogue import working_copy


@pytest.fixture
def form(qtbot: QtBot, desk: Desk) -> AreaForm:
    made = AreaForm(desk)
    qtbot.addWidget(made)
    made.show_entry(working_copy(desk.workspace), working_copy(desk.workspace).areas[0], [])
    return made


def test_a_trouble_stands_beside_its_field_until_somebody_types(form: AreaForm) -> None:
    assert form.show_trouble(InputError("catalogue.area_code", place="code", given="x"))
    assert form.fields["code"].in_trouble
    form.code.textEdited.emit("33")
    assert not form.fields["code"].in_trouble


def test_a_trouble_of_no_field_is_left_to_the_page(form: AreaForm) -> None:
    assert not form.show_trouble(InputError("catalogue.empty", place="elsewhere"))


def test_only_an_entry_that_is_there_can_be_removed(form: AreaForm, desk: Desk) -> None:
    assert not form.remove_button.isHidden()
    form.show_entry(working_copy(desk.workspace), None, [])
    assert form.remove_button.isHidden()


def test_remarks_say_what_they_are_about(form: AreaForm, desk: Desk) -> None:
    copy = working_copy(desk.workspace)
    form.show_entry(copy, copy.areas[0], [Remark("standard_not_in_force", "S", "GB 1-2003")])
    assert form.remarks.text() == "GB 1-2003 is not in force today."
