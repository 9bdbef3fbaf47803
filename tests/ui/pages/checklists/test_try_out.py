"""ui.pages.checklists.try_out"""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from inspector_app.ui.desk import Desk
from inspector_app.ui.pages.checklists.page import ChecklistsPage
from inspector_app.ui.pages.checklists.try_out import TryOutPage
from inspector_app.usecases.session.listing import list_evaluations


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> ChecklistsPage:
    page = ChecklistsPage(desk)
    qtbot.addWidget(page)
    page.resize(1176, 690)
    page.show()
    page.browse.reload("TOUR-DEMO 1.0.1")
    page.browse.parts.go("item/A1.1")
    page.buttons["try"].click()
    return page


@pytest.fixture
def trying(page: ChecklistsPage) -> TryOutPage:
    assert page.try_out is not None
    return page.try_out


def why(trying: TryOutPage) -> str:
    return "\n".join(text for _, text in trying.why.shown)


def test_it_begins_at_the_item_that_was_in_sight(page: ChecklistsPage, trying: TryOutPage) -> None:
    assert page.stack.currentWidget() is trying
    assert trying.items.panel.item == "A1.1"


def test_photos_are_not_offered(trying: TryOutPage) -> None:
    """A photo would be a file that stays."""
    panel = trying.items.panel
    assert (panel.photos_title.isVisible(), panel.photos.isVisible()) == (False, False)
    assert panel.photos_title.text() == "Photos"
    assert panel.remark.note.isVisible()


def test_an_answer_is_explained_at_once_and_nothing_is_stored(desk: Desk, trying: TryOutPage) -> None:
    told: list[object] = []
    desk.changes.happened.connect(lambda *_: told.append(1))
    assert "nothing answered yet" in why(trying)
    editor = trying.items.panel.editor
    assert editor is not None
    trying.items.panel.answer.answered.emit("A1.1", "yes", ())
    assert "3 ÷ 3" in why(trying)
    assert list_evaluations(desk.workspace) == []
    assert told == []


def test_the_profile_and_facts_change_what_counts(trying: TryOutPage) -> None:
    trying.show_page("facts")
    name, box = next(iter(trying.facts.flags.items()))
    box.setChecked(not box.isChecked())
    assert trying._opened.evaluation.value(f"profile/{name}") == ("yes" if box.isChecked() else "no")
    fact = next(name for name, field in trying.facts.facts.items() if isinstance(field, QLineEdit))
    field = trying.facts.facts[fact]
    assert isinstance(field, QLineEdit)
    field.setText("many")
    field.editingFinished.emit()
    assert trying.facts.fields[f"facts.{fact}"].in_trouble
    field.setText("12")
    field.editingFinished.emit()
    assert not trying.facts.fields[f"facts.{fact}"].in_trouble
    assert trying._opened.evaluation.value(f"fact/{fact}") == "12"


def test_the_explanation_stands_beside_where_there_is_room(
    qtbot: QtBot, page: ChecklistsPage, trying: TryOutPage
) -> None:
    assert trying.stack.indexOf(trying.why_page) >= 0
    trying.strip.explanation_asked.emit()
    assert trying.stack.currentWidget() is trying.why_page
    page.resize(1800, 1000)
    qtbot.waitUntil(lambda: trying.stack.indexOf(trying.why_page) < 0)
    assert trying.stack.currentWidget() is trying.items
    trying.show_page("why")
    assert trying.stack.currentWidget() is trying.items
    page.resize(1176, 690)
    qtbot.waitUntil(lambda: trying.stack.indexOf(trying.why_page) >= 0)


def test_data_can_be_tried_too(trying: TryOutPage) -> None:
    trying.show_page("data")
    assert trying.stack.currentWidget() is trying.pages["data"]


def test_back_forgets_everything(qtbot: QtBot, page: ChecklistsPage, trying: TryOutPage) -> None:
    qtbot.mouseClick(trying.back, Qt.MouseButton.LeftButton)
    assert page.try_out is None
    assert page.stack.currentIndex() == 0
