"""ui.widgets.answers.rows"""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from inspector_app.domain.canonical import Json
from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.answers.rows import RowsInput


def test_an_empty_row_always_waits(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """Nobody presses a plus between two readings."""
    rows = RowsInput(theme, texts, dates=False)
    qtbot.addWidget(rows)
    place, line = rows.lines[0]
    assert place is not None
    qtbot.keyClicks(place, "8304")
    with qtbot.waitSignal(rows.left):
        qtbot.keyClicks(line, "760")
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert rows.value() == [{"place": "8304", "value": "760"}]
    assert len(rows.lines) == 2


def test_stored_readings_are_shown_with_a_row_to_spare(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """Showing fewer rows than before empties the others."""
    rows = RowsInput(theme, texts, dates=False)
    qtbot.addWidget(rows)
    stored: list[Json] = [{"place": "A", "value": "1"}, {"place": "B", "value": "2"}]
    rows.show_value(stored)
    assert rows.value() == stored
    assert len(rows.lines) == 3
    rows.show_value(None)
    assert rows.value() == []


def test_dates_come_in_iso_form(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """As the kind stores them."""
    rows = RowsInput(theme, texts, dates=True)
    qtbot.addWidget(rows)
    rows.show_value(["2026-04-17"])
    qtbot.keyClicks(rows.lines[1][1], "2026.9.11")
    assert rows.value() == ["2026-04-17", "2026-09-11"]
