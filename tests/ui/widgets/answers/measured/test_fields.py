"""ui.widgets.answers.measured.fields"""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from inspector_app.domain.canonical import Json
from inspector_app.domain.definition.fields import TYPES, FieldType, InputField, Option, check_fields
from inspector_app.domain.definition.words import Words
from inspector_app.domain.item_kinds.measured.formula import Formula
from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.answers.measured.fields import FieldsEditor
from tests.story import story_json
from tests.ui.conduct_stage import Stage

STORED: dict[str, Json] = {entry["item"]: entry.get("value") for entry in story_json()["answers"]}
FORMULAS = ["A1.2", "A4.1", "A4.3", "B1.4", "B3.4", "B3.5", "B4.3", "C2.2", "C2.5", "C3.1"]


def _editor(stage: Stage, item: str, qtbot: QtBot, theme: Theme, texts: Texts) -> FieldsEditor:
    kind = stage.opened.checklist.items[item].kind
    assert isinstance(kind, Formula)
    editor = FieldsEditor(kind.fields, theme, texts, derived=kind.derived)
    qtbot.addWidget(editor)
    return editor


@pytest.mark.parametrize("item", FORMULAS)
def test_what_the_story_answers_comes_back_as_stored(
    stage: Stage, item: str, qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    """Every type of field shows a stored answer and hands back the same."""
    kind = stage.opened.checklist.items[item].kind
    stored = kind.check(STORED[item])
    editor = _editor(stage, item, qtbot, theme, texts)
    editor.show_answer(stored)
    assert kind.check(editor.typed()) == stored
    assert not editor.pending


def test_leaving_a_field_tells_all_of_them(stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """The answer is one object."""
    editor = _editor(stage, "C2.5", qtbot, theme, texts)
    editor.show_answer({"trained": "128", "staff": "142"})
    line = editor.inputs["trained"]
    assert isinstance(line, QLineEdit)
    line.setText("130")
    with qtbot.waitSignal(editor.answered) as said:
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert said.args == [{"trained": "130", "staff": "142"}]


def test_a_value_from_the_data_alone_is_confirmed(
    stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    """It needs no field, but somebody may look at it and say so."""
    editor = _editor(stage, "A2.1", qtbot, theme, texts)
    editor.show_answer(None)
    with qtbot.waitSignal(editor.answered) as said:
        qtbot.mouseClick(editor.confirm, Qt.MouseButton.LeftButton)
    assert said.args == [{}]


def test_every_type_of_field_has_its_input(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """Also those that this checklist happens not to use."""
    types: tuple[FieldType, ...] = TYPES
    choices = (Option("b", Words("乙", "B")),)
    fields = [InputField(id=name, type=name, words=Words(name, name), options=choices) for name in types]
    stored: dict[str, Json] = {
        "number": "1.5",
        "whole": 3,
        "yes_no": "no",
        "choice": "b",
        "text": "seen",
        "date": "2026-10-22",
        "dates": ["2026-04-17"],
        "readings": [{"place": "8304", "value": "760"}],
    }
    editor = FieldsEditor(fields, theme, texts, derived=False)
    qtbot.addWidget(editor)
    editor.show_answer(stored)
    assert check_fields(tuple(fields), editor.typed()) == stored
    editor.show_answer(None)
    assert editor.typed() is None
