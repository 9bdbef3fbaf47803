"""ui.widgets.catalogue.standard_form: an entry comes out of its form as it went in."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from inspector_app.domain.catalogue.model import Standard
from inspector_app.domain.definition.words import Words
from inspector_app.ui.desk import Desk
from inspector_app.ui.widgets.catalogue.standard_form import StandardForm
from inspector_app.usecases.catalogue import working_copy


@pytest.fixture
def form(qtbot: QtBot, desk: Desk) -> StandardForm:
    made = StandardForm(desk)
    qtbot.addWidget(made)
    return made


def test_every_shipped_entry_comes_out_as_it_went_in(form: StandardForm, desk: Desk) -> None:
    """Looking at an entry must not change it."""
    catalogue = working_copy(desk.workspace)
    for entry in catalogue.standards:
        form.show_entry(catalogue, entry, [])
        assert form.entry() == entry
        assert not form.changed


def test_a_new_one_is_what_was_typed(form: StandardForm, desk: Desk) -> None:
    form.show_entry(working_copy(desk.workspace), None, [])
    assert not form.changed
    form.number.setText(" GB 1-2026 ")
    form.titles[0].setText("标准")
    form.in_force.setText("2026-10-01")
    form.replaced_by.setCurrentIndex(form.replaced_by.findData("GB 38600-2019"))
    form.checked.buttons["official"].click()
    assert form.entry() == Standard(
        "GB 1-2026", Words("标准"), in_force="2026-10-01", replaced_by="GB 38600-2019", checked="official"
    )
    assert form.changed


def test_a_successor_that_is_not_in_the_catalogue_stays(form: StandardForm, desk: Desk) -> None:
    entry = Standard("GB 1-2003", Words("标准"), replaced_by="GB 1-2099")
    form.show_entry(working_copy(desk.workspace), entry, [])
    assert form.entry() == entry
