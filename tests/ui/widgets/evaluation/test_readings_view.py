"""ui.widgets.evaluation.readings_view"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from inspector_app.texts import Texts
from inspector_app.ui.models.item_readings import ReadingsTable
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.evaluation.readings_view import ReadingsView
from tests.ui.conduct_stage import Stage


def _view(stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts) -> tuple[ReadingsTable, ReadingsView]:
    table = ReadingsTable(stage.opened, texts)
    view = ReadingsView(table, theme, texts)
    qtbot.addWidget(view)
    view.resize(1200, 700)
    view.show()
    return table, view


def test_typing_into_a_cell_is_told_on_leaving_it(
    stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    """Type, Enter: saved."""
    table, view = _view(stage, qtbot, theme, texts)
    view.setCurrentIndex(table.find("gas_m3", "2025-10"))
    qtbot.keyClick(view, Qt.Key.Key_4)
    editor = view.viewport().findChild(QLineEdit)
    assert editor is not None
    with qtbot.waitSignal(table.typed) as said:
        qtbot.keyClicks(editor, "180")
        qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert said.args is not None
    assert said.args[:2] == ["gas_m3", "2025-10"]
    assert said.args[2].endswith("180")


def test_leaving_the_page_tells_the_cell_in_the_making(
    stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    """The last cell is not lost because the cursor is still in it."""
    table, view = _view(stage, qtbot, theme, texts)
    cell = table.find("gas_m3", "2025-11")
    view.setCurrentIndex(cell)
    view.edit(cell)
    editor = view.viewport().findChild(QLineEdit)
    assert editor is not None
    editor.setText("5020")
    with qtbot.waitSignal(table.typed) as said:
        view.leave()
    assert said.args == ["gas_m3", "2025-11", "5020", ()]


def test_every_standing_is_painted(full_stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """Missing, estimated, doubtful, refused, contested, unused."""
    opened = full_stage.opened
    opened.say("reading.set", "raw/gas_m3/2025-10", None)
    opened.say("reading.set", "raw/diesel_kg/unused", {"unused": True})
    opened.say("reading.set", "raw/guest_nights/2026-07", {"value": "48890"})
    full_stage.elsewhere("raw/water_m3/2025-10", {"value": "1"}, kind="reading.set")
    table, view = _view(full_stage, qtbot, theme, texts)
    table.refuse("arrivals", "2025-10", "x", "no number")
    standings = {
        str(table.index(row, column).data(Qt.ItemDataRole.UserRole))
        for row in range(table.rowCount())
        for column in range(table.columnCount())
    }
    assert {"missing", "unused", "doubtful", "contested", "refused", "estimated"} <= standings
    assert not view.grab().isNull()
