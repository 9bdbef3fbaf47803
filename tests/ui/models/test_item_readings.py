"""ui.models.item_readings"""

from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from inspector_app.texts import Texts
from inspector_app.ui.models.item_readings import BASE, TOTAL, ReadingsTable, grouped
from inspector_app.usecases.readings import set_reading
from tests.ui.conduct_stage import Stage


def test_the_table_keeps_the_promises_of_a_model(
    stage: Stage, texts: Texts, qtmodeltester: ModelTester
) -> None:
    """Qt's own checker; typing a word of its own is part of it."""
    qtmodeltester.check(ReadingsTable(stage.opened, texts))


def test_a_year_of_the_story_stands_in_the_sheet(full_stage: Stage, texts: Texts) -> None:
    """Twelve months, total, base period; the estimated February is marked."""
    table = ReadingsTable(full_stage.opened, texts)
    assert table.columnCount() == 14
    assert table.find("electricity_kwh", TOTAL).data() == grouped("1273600")
    assert table.find("electricity_kwh", BASE).data() == grouped("1318200")
    assert table.find("water_m3", "2026-02").data(Qt.ItemDataRole.UserRole) == "estimated"


def test_typing_is_told_with_what_was_painted(stage: Stage, texts: Texts, qtbot: QtBot) -> None:
    """What arrives between paint and typing is not overwritten unseen."""
    table = ReadingsTable(stage.opened, texts)
    cell = table.find("gas_m3", "2025-10")
    cell.data()
    stage.elsewhere("raw/gas_m3/2025-10", {"value": "4180"}, kind="reading.set")
    with qtbot.waitSignal(table.typed) as said:
        assert table.setData(cell, "4108")
    assert said.args == ["gas_m3", "2025-10", "4108", ()]


def test_typing_what_stands_there_is_no_change(full_stage: Stage, texts: Texts, qtbot: QtBot) -> None:
    """Walking through the cells must not look like entering them again."""
    table = ReadingsTable(full_stage.opened, texts)
    with qtbot.assertNotEmitted(table.typed):
        assert not table.setData(table.find("gas_m3", "2025-10"), "4180")


def test_a_refused_text_stays_in_its_cell_with_the_reason(stage: Stage, texts: Texts) -> None:
    """Nothing that was typed vanishes."""
    table = ReadingsTable(stage.opened, texts)
    cell = table.find("gas_m3", "2025-10")
    table.refuse("gas_m3", "2025-10", "1,5", "no number")
    assert (cell.data(), cell.data(Qt.ItemDataRole.UserRole)) == ("1,5", "refused")
    assert "no number" in cell.data(Qt.ItemDataRole.ToolTipRole)
    table.accept("gas_m3", "2025-10")
    assert cell.data(Qt.ItemDataRole.UserRole) == "missing"


def test_an_implausible_month_is_marked(full_stage: Stage, texts: Texts) -> None:
    """48,890 guest-nights in a hotel of 196 beds."""
    seen = full_stage.opened.seen("raw/guest_nights/2026-07")
    set_reading(full_stage.opened, "guest_nights", "2026-07", {"value": "48890"}, seen)
    table = ReadingsTable(full_stage.opened, texts)
    assert table.find("guest_nights", "2026-07").data(Qt.ItemDataRole.UserRole) == "doubtful"


def test_thousands_are_parted() -> None:
    """Long numbers are read in groups."""
    assert [grouped(text) for text in ("999", "1000", "-1273600.5")] == [
        "999",
        "1\u2009000",
        "-1\u2009273\u2009600.5",
    ]
