"""ui.pages.conduct.data"""

from pytestqt.qtbot import QtBot

from inspector_app.texts import Texts
from inspector_app.ui.changes import ChangesHub
from inspector_app.ui.pages.conduct.data import DataPage
from inspector_app.ui.pages.recorder import Recorder
from inspector_app.ui.theme import Theme
from inspector_app.usecases.session.changes import Changes
from tests.ui.conduct_stage import Stage


def _page(stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts) -> DataPage:
    hub = ChangesHub()
    page = DataPage(stage.opened, Recorder(hub, texts), theme, texts)
    hub.happened.connect(lambda changes, _initiator: page.refresh(changes))
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.show()
    return page


def test_a_typed_cell_is_saved_and_the_indicators_follow(
    full_stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    """Total energy moves with the gas of one month."""
    page = _page(full_stage, qtbot, theme, texts)
    before = page.indicators["energy"].text()
    page.table.setData(page.table.find("gas_m3", "2025-10"), "5180")
    assert full_stage.opened.evaluation.value("raw/gas_m3/2025-10") == {"value": "5180"}
    assert page.indicators["energy"].text() != before


def test_a_wrong_number_stays_in_its_cell(stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """With the reason in its tooltip; nothing is stored."""
    page = _page(stage, qtbot, theme, texts)
    cell = page.table.find("gas_m3", "2025-10")
    page.table.setData(cell, "many")
    assert cell.data() == "many"
    assert stage.opened.evaluation.value("raw/gas_m3/2025-10") is None
    page.table.setData(cell, "4180")
    assert cell.data() == "4\u2009180"


def test_an_implausible_month_is_said_in_words_and_saved(
    full_stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    """48,890 guest-nights are more than the beds hold; it never blocks."""
    page = _page(full_stage, qtbot, theme, texts)
    cell = page.table.find("guest_nights", "2026-07")
    page.view.setCurrentIndex(cell)
    page.table.setData(cell, "48890")
    assert full_stage.opened.evaluation.value("raw/guest_nights/2026-07") == {"value": "48890"}
    assert page.editor.warning.text() != ""


def test_a_forgotten_multiplier_is_corrected_in_the_editor(
    full_stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    """884 read on a meter of 倍率 100."""
    page = _page(full_stage, qtbot, theme, texts)
    page.view.setCurrentIndex(page.table.find("electricity_kwh", "2025-10"))
    assert page.editor.inputs["multiplier"].text() == "100"
    page.editor.inputs["multiplier"].setText("1")
    page.leave()
    value = full_stage.opened.evaluation.value("raw/electricity_kwh/2025-10")
    assert isinstance(value, dict)
    assert isinstance(value["meter"], dict)
    assert value["meter"]["multiplier"] == "1"
    assert page.editor.warning.text() != ""


def test_an_unused_carrier_fills_its_row(stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """Twelve missing cells less."""
    page = _page(stage, qtbot, theme, texts)
    page.view.setCurrentIndex(page.table.find("diesel_kg", "2025-10"))
    page.editor.unused.click()
    assert stage.opened.sheet.series("diesel_kg").unused
    assert "168" in page.hint.text()
    page.editor.unused.click()
    assert not stage.opened.sheet.series("diesel_kg").unused


def test_a_full_disk_keeps_the_cell(stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """It stands there until it is saved."""
    page = _page(stage, qtbot, theme, texts)
    stage.disk.full = True
    cell = page.table.find("gas_m3", "2025-10")
    page.table.setData(cell, "4180")
    assert cell.data() == "4180"
    page.view.setCurrentIndex(cell)
    page.editor.inputs["value"].setText("4181")
    page.leave()
    stage.disk.full = False
    page.leave()
    assert stage.opened.evaluation.value("raw/gas_m3/2025-10") == {"value": "4181"}
    page.refresh(Changes())


def test_a_corrected_cell_shows_what_is_saved(stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """The editor forgets the entry that was refused, and its reason."""
    page = _page(stage, qtbot, theme, texts)
    page.view.setCurrentIndex(page.table.find("gas_m3", "2025-10"))
    for typed in ("many", "4180"):
        page.editor.inputs["value"].setText(typed)
        page.leave()
    assert stage.opened.evaluation.value("raw/gas_m3/2025-10") == {"value": "4180"}
    assert page.editor.inputs["value"].text() == "4180"
    assert not page.editor.pending
