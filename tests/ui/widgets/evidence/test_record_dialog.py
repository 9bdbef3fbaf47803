"""ui.widgets.evidence.record_dialog"""

from datetime import date

import pytest
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from inspector_app.domain.evidence.details import FIELDS, Recorded
from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.evidence.record_dialog import PLACE, RecordDialog

DAY = date(2026, 10, 22)
METER = {"unit": "lx", "instrument": "照度计", "instrument_no": "ZD-07", "calibration_due": "2026-10-21"}


def _type(dialog: RecordDialog, name: str, text: str) -> None:
    field = dialog.fields[name]
    if isinstance(field, QPlainTextEdit):
        field.setPlainText(text)
    else:
        field.setText(text)


@pytest.mark.parametrize("kind", list(FIELDS))
def test_each_kind_asks_for_its_fields_and_the_place(
    kind: Recorded, qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    dialog = RecordDialog(kind, "New", theme, texts, assessed_on=DAY)
    qtbot.addWidget(dialog)
    assert list(dialog.fields) == [*FIELDS[kind], PLACE]
    assert all(field.accessibleName() for field in dialog.fields.values())
    for name in dialog.fields:
        _type(dialog, name, f"{name}!")
    with qtbot.waitSignal(dialog.told) as told:
        dialog.save.click()
    assert told.args == [{name: f"{name}!" for name in FIELDS[kind]}, "place!"]


def test_an_instrument_is_filled_in_again_and_an_overdue_one_warns(
    qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    """It warns while it is typed; the reading can be saved all the same."""
    dialog = RecordDialog("measurement", "New", theme, texts, assessed_on=DAY, instruments=[METER])
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.instruments.activated.emit(1)
    assert dialog.entries["instrument_no"] == "ZD-07"
    warning = dialog._troubles["calibration_due"]
    assert warning.text().startswith("Overdue")
    _type(dialog, "calibration_due", "2027-0")
    assert warning.isHidden()
    dialog.instruments.activated.emit(0)
    assert dialog.entries["instrument_no"] == "ZD-07"


def test_trouble_stands_below_its_field_and_what_was_typed_stays(
    qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    dialog = RecordDialog("measurement", "New", theme, texts, assessed_on=DAY)
    qtbot.addWidget(dialog)
    dialog.show()
    _type(dialog, "value", "很亮")
    dialog.show_trouble("value", "“很亮” is no number.")
    assert dialog._troubles["value"].isVisible()
    assert dialog.entries["value"] == "很亮"
    dialog.show_trouble("", "The disk is full.")
    assert not dialog._troubles["value"].isVisible()
    assert dialog._troubles["quantity"].text() == "The disk is full."


def test_a_correction_begins_with_what_was_said_and_asks_for_no_place(
    qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    said = {"position": "护理主管", "said": "每周检查"}
    dialog = RecordDialog("interview", "I01", theme, texts, assessed_on=DAY, details=said, place=None)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.entries == said
    with qtbot.waitSignal(dialog.told) as told:
        dialog.findChildren(QShortcut)[0].activated.emit()
    assert told.args == [said, ""]
    assert isinstance(dialog.fields["position"], QLineEdit)
