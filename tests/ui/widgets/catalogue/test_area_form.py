"""ui.widgets.catalogue.area_form: an entry comes out of its form as it went in."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from inspector_app.domain.catalogue.model import Area
from inspector_app.domain.definition.words import Words
from inspector_app.ui.desk import Desk
from inspector_app.ui.widgets.catalogue.area_form import AreaForm
from inspector_app.usecases.catalogue import working_copy


@pytest.fixture
def form(qtbot: QtBot, desk: Desk) -> AreaForm:
    made = AreaForm(desk)
    qtbot.addWidget(made)
    return made


def test_every_shipped_entry_comes_out_as_it_went_in(form: AreaForm, desk: Desk) -> None:
    """Looking at an entry must not change it."""
    catalogue = working_copy(desk.workspace)
    for entry in catalogue.areas:
        form.show_entry(catalogue, entry, [])
        assert form.entry() == entry
        assert not form.changed


def test_a_new_one_is_what_was_typed(form: AreaForm, desk: Desk) -> None:
    form.show_entry(working_copy(desk.workspace), None, [])
    assert not form.changed
    form.code.setText("330100")
    form.names[0].setText("杭州市")
    form.parent_area.setCurrentIndex(form.parent_area.findData("330000"))
    assert form.entry() == Area("330100", Words("杭州市"), "330000")
    assert form.changed
