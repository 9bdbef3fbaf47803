"""ui.widgets.sampling.record_row"""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from inspector_app.domain.sampling.records import UnitRecord, sampled
from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.sampling.record_row import RecordRow
from tests.usecases.sampling.staying import hotel


@pytest.fixture(params=["R2", "B1"])
def row(
    request: pytest.FixtureRequest, qtbot: QtBot, theme: Theme, texts: Texts, tmp_path: Path
) -> RecordRow:
    """Of rooms with a circumstance that makes all zero; of bathrooms with two checks."""
    _, opened = hotel(tmp_path)
    item = opened.checklist.items[request.param]
    kind = sampled(item)
    assert kind is not None
    made = RecordRow(item.code, "words", kind, theme, texts)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize("row", ["B1"], indirect=True)
def test_a_key_answers_the_check_that_has_the_keyboard(row: RecordRow, qtbot: QtBot) -> None:
    """Y, N, A; a second tap takes it back with what was shown."""
    row.show_record(None, {"lock": ("7",)}, "")
    row.checks["lock"].buttons["yes"].setFocus()
    with qtbot.waitSignal(row.said) as said:
        qtbot.keyClick(row.checks["lock"].buttons["yes"], Qt.Key.Key_N)
    assert said.args == ["lock", "no", "", ("7",)]
    row.show_record(UnitRecord("8304", "no", {"flush": None, "lock": "no"}, ("lock",), (), ""), {}, "")
    with qtbot.waitSignal(row.taken_back) as back:
        row.checks["lock"].buttons["no"].click()
    assert back.args == ["lock", ("7",)]
    with qtbot.assertNotEmitted(row.said):
        qtbot.keyClick(row.note, Qt.Key.Key_Y)


@pytest.mark.parametrize("row", ["R2"], indirect=True)
def test_two_findings_are_decided_with_a_reason(row: RecordRow, qtbot: QtBot) -> None:
    """Of a check and of a circumstance."""
    row.show_record(UnitRecord("8304", "contested", {"result": None}, (), (), ""), {"flags": ("9",)}, "")
    assert "say why" in row.problem.text()
    row.ask_reason("result", "no")
    with qtbot.waitSignal(row.said) as said:
        row.reasons.confirmed.emit("result no", "seen again")
    assert said.args == ["result", "no", "seen again", ()]
    with qtbot.waitSignal(row.flagged) as flagged:
        row.flags["locked"].click()
    assert flagged.args == [["locked"], "", ("9",)]
    with qtbot.waitSignal(row.flagged) as flagged:
        row.reasons.confirmed.emit("flags locked", "seen again")
    assert flagged.args == [["locked"], "seen again", ("9",)]


@pytest.mark.parametrize("row", ["R2"], indirect=True)
def test_a_note_in_the_making_survives_a_refresh(row: RecordRow, qtbot: QtBot) -> None:
    """A colleague's tap arrives meanwhile; it is told with what was seen before."""
    row.show_record(None, {"note": ("1",)}, "")
    qtbot.keyClicks(row.note, "drips")
    row.show_record(
        UnitRecord("8304", "yes", {"result": "yes"}, (), ("locked",), "other"), {"note": ("2",)}, "s"
    )
    assert (row.note.toPlainText(), row.sum.text(), row.flags["locked"].isChecked()) == ("drips", "s", True)
    with qtbot.waitSignal(row.noted) as noted:
        row.leave()
    assert noted.args == ["drips", ("1",)]
