"""ui.widgets.evaluation.reading_editor"""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from inspector_app.domain.canonical import Json
from inspector_app.domain.indicators import check_reading
from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.evaluation.reading_editor import ReadingEditor

METER: dict[str, Json] = {
    "meter": {"no": "1#", "start": "21406", "end": "22290", "multiplier": "100"},
    "source": "log",
}
BILL: dict[str, Json] = {
    "bill": "1416",
    "months": ["2026-01", "2026-02"],
    "estimated": True,
    "reason": "two months",
}


def _editor(qtbot: QtBot, theme: Theme, texts: Texts, cell: Json) -> ReadingEditor:
    editor = ReadingEditor(theme, texts)
    qtbot.addWidget(editor)
    editor.show_cell("Water", "2026-02", "2026-01", cell, metered=True, unused=False)
    return editor


@pytest.mark.parametrize("cell", [METER, BILL, {"value": "748"}])
def test_a_stored_cell_comes_back_as_it_was(
    qtbot: QtBot, theme: Theme, texts: Texts, cell: dict[str, Json]
) -> None:
    """Meter with multiplier, two-month bill, plain value; showing it tells nothing."""
    editor = _editor(qtbot, theme, texts, cell)
    assert check_reading(editor.typed()) == check_reading(cell)
    with qtbot.assertNotEmitted(editor.told):
        editor.leave()


def test_a_meter_is_told_once_both_readings_are_there(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """Half of it is no value."""
    editor = _editor(qtbot, theme, texts, None)
    qtbot.mouseClick(editor.mode.buttons[1], Qt.MouseButton.LeftButton)
    editor.inputs["start"].setText("884")
    with qtbot.assertNotEmitted(editor.told):
        editor.leave()
    editor.inputs["end"].setText("1768")
    with qtbot.waitSignal(editor.told) as said:
        qtbot.keyClick(editor.inputs["end"], Qt.Key.Key_Return)
    assert said.args == [{"meter": {"no": "", "multiplier": "1", "start": "884", "end": "1768"}}]


def test_an_unused_carrier_is_told_and_locks_the_fields(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """No diesel here: every month is zero."""
    editor = _editor(qtbot, theme, texts, None)
    with qtbot.waitSignal(editor.unused_told) as said:
        editor.unused.click()
    assert said.args == [True]
    editor.show_cell("Diesel", "2026-02", "", None, metered=False, unused=True)
    assert not editor.inputs["value"].isEnabled()


def test_warnings_stand_in_words_and_do_not_block(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """A doubt beside the number, nothing else."""
    editor = _editor(qtbot, theme, texts, {"value": "48890"})
    editor.show_warnings("ten times the usual")
    assert not editor.warning.isHidden()
    editor.show_warnings("")
    assert editor.warning.isHidden()
