"""ui.widgets.columns.entry_box"""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from inspector_app.errors import InputError
from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.answers.buttons import ButtonsEditor
from inspector_app.ui.widgets.columns.entry_box import Action, EntryBox
from inspector_app.usecases.columns.comparing import Comparison, compare_columns
from tests.ui.conduct_stage import Stage
from tests.ui.gallery_stage import make_gallery


class Desk:
    """A box whose actions are carried out, on the checklist with every kind of item."""

    def __init__(self, folder: Path, qtbot: QtBot, theme: Theme, texts: Texts) -> None:
        self.stage: Stage = make_gallery(folder, full=True)
        self.texts = texts
        self.box = EntryBox(self.stage.opened, theme, texts)
        qtbot.addWidget(self.box)
        self.box.acted.connect(self._act)
        self.box.show()

    def _act(self, action: Action) -> None:
        try:
            action()
        except InputError as error:
            self.box.failed(error.place, error.code)
        else:
            self.box.done()

    def compared(self) -> Comparison:
        """As things stand."""
        return compare_columns(self.texts, self.stage.opened, None)

    def show(self, item: str, view: int = 0, row: str = "") -> None:
        """A cell is chosen."""
        found = self.compared()
        line = next(line for line in found.lines if (line.id, line.row) == (item, row))
        self.box.show_place(line, found.views[view])

    def said(self, below: str) -> object:
        """What stands in a register of items."""
        return self.stage.opened.evaluation.value(f"item/{below}")


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot, theme: Theme, texts: Texts) -> Desk:
    return Desk(tmp_path, qtbot, theme, texts)


def _buttons(desk: Desk) -> ButtonsEditor:
    assert isinstance(desk.box.editor, ButtonsEditor)
    return desk.box.editor


def test_a_tap_is_kept_for_the_column_and_not_for_us(desk: Desk) -> None:
    ours = desk.said("A1")
    desk.show("A1")
    assert desk.box.title.text() == "Self-assessment · A1"
    _buttons(desk).buttons[0].click()
    assert desk.said("A1/column/self") == "yes"
    assert desk.said("A1") == ours
    desk.show("A1")
    desk.box.clear.click()
    assert desk.said("A1/column/self") is None


def test_each_row_has_an_answer_and_the_item_one_for_the_rest(desk: Desk) -> None:
    rows = desk.stage.opened.scoring.rows("F")
    desk.show("F1")
    assert "every row" in desk.box.hint.text()
    _buttons(desk).buttons[0].click()
    desk.show("F1", row=rows[1].id)
    assert (desk.box.hint.text(), desk.box.text.text().endswith("302")) == ("", True)
    _buttons(desk).buttons[2].click()
    assert desk.said("F1/column/self") == "yes"
    assert desk.said(f"F1/row/{rows[1].id}/column/self") == "no"


def test_not_applicable_asks_for_a_reason(desk: Desk) -> None:
    desk.show("A1")
    desk.box.aside.click()
    assert not desk.box.reasons.isHidden()
    desk.box.reasons.reason.setText("没有")
    desk.box.reasons.yes.click()
    assert desk.said("A1/column/self") == {"reason": "没有"}
    assert desk.box.reasons.isHidden()
    desk.show("A1")
    desk.box.aside.click()
    desk.box.failed("", "no reason")
    assert desk.box.reasons.problem.text() == "no reason"


def test_what_cannot_be_used_is_said_beside_the_field_and_not_lost(desk: Desk) -> None:
    """The number comes back with its cell; once it is right it is saved."""
    desk.show("F2")
    assert desk.box.editor is not None
    field = desk.box.editor.findChild(QLineEdit)
    assert field is not None
    field.setText("abc")
    desk.box.leave()
    assert desk.box.editor.problems == ("answer.no_number",)
    desk.show("A1")
    desk.show("F2")
    field = desk.box.editor.findChild(QLineEdit)
    assert field is not None
    assert field.text() == "abc"
    desk.box.enter()
    field.setText("46")
    desk.show("F2")  # somebody else changed something meanwhile: what is being typed stays
    assert field.text() == "46"
    desk.box.leave()
    assert desk.said("F2/column/self") == "46"


def test_where_nothing_is_entered_the_box_says_why(desk: Desk, qtbot: QtBot) -> None:
    """Our own answers, what several rate, headings."""
    found = desk.compared()
    desk.show("A1", found.ours)
    assert (desk.box.editor, desk.box.hint.text()) == (None, "Our answer is given at the item.")
    desk.show("A4")
    assert desk.box.hint.text().startswith("A column says nothing here")
    desk.box.show_place(found.lines[0], found.views[0])
    assert desk.box.hint.text().startswith("Choose the cell")
    assert desk.box.go.isHidden()
    with qtbot.assertNotEmitted(desk.box.acted):
        desk.box.leave()
        desk.box.enter()
        desk.box.failed("", "x")
    line = next(line for line in found.lines if line.id == "A1")
    before = type(found.views[0])("Last time", found.views[0].scoring, earlier={})
    desk.box.show_place(line, before)
    assert desk.box.hint.text() == "The evaluation before stays as it was signed."
    with qtbot.waitSignal(desk.box.item_wanted, timeout=500) as told:
        desk.box.go.click()
    assert told.args == ["A1"]
    desk.box.show_place(None, None)
    assert desk.box.title.text() == ""
