"""ui.widgets.checklists.part_picker"""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.checklists.part_picker import PartPicker, fitting
from tests.story import tour_json


@pytest.fixture
def picker(qtbot: QtBot, theme: Theme, texts: Texts) -> PartPicker:
    picker = PartPicker("Which?", theme, texts, nothing="Nowhere")
    qtbot.addWidget(picker)
    picker.show()
    return picker


def test_only_what_may_be_taken_can_be_chosen(qtbot: QtBot, picker: PartPicker) -> None:
    """A section is shown around its items, and what cannot be taken says why."""
    picker.offer(
        tour_json(), "item", "item/A1.3", without={"item/A1.1"},
        refused=lambda part: "another kind" if part.id == "A1.2" else "",
    )  # fmt: skip
    assert picker.parts.current_name == "item/A1.3"
    assert "item/A1.1" not in {part.name for part in picker.parts.model.parts}
    assert {part.kind for part in picker.parts.model.parts} == {"section", "item"}
    picker.parts.go("section/A1")
    assert not picker.take.isEnabled()
    assert picker.problem.isHidden()
    picker.parts.go("item/A1.2")
    assert not picker.take.isEnabled()
    assert picker.problem.text() == "another kind"
    picker.parts.go("item/A1.3")
    with qtbot.waitSignal(picker.picked, timeout=500) as told:
        picker.parts.view.activated.emit(picker.parts.view.currentIndex())
    assert told.args[0].id == "A1.3"


def test_a_dialog_is_never_larger_than_its_window(qtbot: QtBot) -> None:
    """At 150 % it would else hang over the edge of a 13-inch screen, its buttons out of reach."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 500)
    assert fitting(QSize(1680, 400), window) == QSize(900, 400)
    assert fitting(QSize(1680, 400), None) == QSize(1680, 400)


def test_no_part_is_an_answer_too(qtbot: QtBot, picker: PartPicker) -> None:
    picker.offer(tour_json(), "section")
    assert {part.kind for part in picker.parts.model.parts} == {"section"}
    with qtbot.waitSignal(picker.nothing_picked, timeout=500):
        picker.nothing.click()
    picker.parts.search.setText("no such words")
    picker.take.setEnabled(True)
    picker.take.click()
