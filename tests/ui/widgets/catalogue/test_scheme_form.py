"""ui.widgets.catalogue.scheme_form: an entry comes out of its form as it went in."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from inspector_app.domain.catalogue.model import ChecklistVersion, Scheme
from inspector_app.domain.definition.words import Words
from inspector_app.ui.desk import Desk
from inspector_app.ui.widgets.catalogue.scheme_form import SchemeForm
from inspector_app.usecases.catalogue import working_copy


@pytest.fixture
def form(qtbot: QtBot, desk: Desk) -> SchemeForm:
    made = SchemeForm(desk)
    qtbot.addWidget(made)
    return made


def test_every_shipped_entry_comes_out_as_it_went_in(form: SchemeForm, desk: Desk) -> None:
    """Looking at an entry must not change it."""
    catalogue = working_copy(desk.workspace)
    for entry in catalogue.schemes:
        form.show_entry(catalogue, entry, [])
        assert form.entry() == entry
        assert not form.changed


def test_a_new_one_is_what_was_typed(form: SchemeForm, desk: Desk) -> None:
    form.show_entry(working_copy(desk.workspace), None, [])
    assert not form.changed
    form.id_line.setText("S")
    form.titles[0].setText("认证")
    form.sector.buttons["leisure"].click()
    form.characteristics.buttons["consumers"].click()
    form.checklists.offers.activated.emit(0)
    form.standards.offers.activated.emit(0)
    identity, version = desk.workspace.checklists.versions()[0]
    first = working_copy(desk.workspace).standards[0].number
    expected = Scheme("S", Words("认证"), "leisure", ("consumers",), (ChecklistVersion(identity, version),))
    assert form.entry() == replace(expected, standards=(first,))
    assert form.changed
