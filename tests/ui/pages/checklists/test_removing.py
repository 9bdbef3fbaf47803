"""ui.pages.checklists.removing"""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from inspector_app.domain.versions.outline import at_place, outline
from inspector_app.ui.desk import Desk
from inspector_app.ui.pages.checklists.browse import BrowsePane
from inspector_app.ui.pages.checklists.page import ChecklistsPage
from inspector_app.ui.widgets.drafting.remove_dialog import RemoveDialog


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> ChecklistsPage:
    page = ChecklistsPage(desk)
    qtbot.addWidget(page)
    page.show()
    page.browse.reload("TOUR-DEMO 1.0.1")
    page.buttons["change"].click()
    return page


@pytest.fixture
def browse(page: ChecklistsPage) -> BrowsePane:
    return page.browse


def asked(browse: BrowsePane, name: str) -> RemoveDialog:
    browse.parts.go(name)
    browse.arranger.do("remove")
    dialog = browse.arranger.remover.dialog
    assert dialog is not None
    return dialog


def test_who_reads_a_fact_is_named_with_the_field_and_opened(browse: BrowsePane) -> None:
    """Formulas and conditions name it in their middle."""
    dialog = asked(browse, "fact/lodging")
    words = [link.text() for link in dialog.links]
    assert any(one.startswith("Indicator e2 ") and one.endswith("Formula · profile.lodging") for one in words)
    assert any("Applies if · profile.lodging" in one for one in words)
    dialog.links[0].click()
    assert browse.parts.current is not None
    assert browse.parts.current.kind == "indicator"


def test_once_a_part_is_gone_every_place_that_names_it_is_a_problem(browse: BrowsePane) -> None:
    """And all of it comes back with one step."""
    dialog = asked(browse, "grade/excellent")
    named = len(dialog.links)
    assert named
    dialog.remove.click()
    assert len(browse.problems.rows) == named
    assert all("excellent" in row.words for row in browse.problems.rows)
    browse.undo()
    assert browse.problems.rows == []


def test_another_one_can_be_named_instead(browse: BrowsePane) -> None:
    dialog = asked(browse, "grade/excellent")
    dialog.successor.click()
    picker = browse.arranger.remover.picker
    assert picker is not None
    assert {part.kind for part in picker.parts.model.parts} == {"grade"}
    picker.nothing.click()
    assert dialog.consequence.text().startswith("These places are problems then")
    dialog.successor.click()
    again = browse.arranger.remover.picker
    assert again is not None
    again.parts.go("grade/leading")
    again.take.click()
    assert dialog.consequence.text() == "These places name leading  Leading then."
    dialog.remove.click()
    assert browse.problems.rows == []
    assert browse.state is not None
    data = browse.state.draft.data
    assert "grade/excellent" not in {part.name for part in outline(data)}
    caps = [at_place(data, (*part.place, "at_most")) for part in outline(data) if part.kind == "limiter"]
    assert "leading" in caps
