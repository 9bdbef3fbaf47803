"""ui.widgets.drafting.adder"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QComboBox, QPushButton
from pytestqt.qtbot import QtBot

from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.drafting.adder import AdderField
from inspector_app.usecases.drafting.rows import Adder, Offer

ONE = Offer(("options",), ("options", 1), {"id": "b"})
FIELDS = (Offer(("unit",), ("unit",), ""), Offer(("benchmark",), (), {"benchmark": {}}))


def shown(qtbot: QtBot, theme: Theme, texts: Texts, adder: Adder) -> tuple[AdderField, list[object]]:
    field = AdderField(adder, theme, texts)
    qtbot.addWidget(field)
    told: list[object] = []
    field.added.connect(lambda *said: told.append(said))
    return field, told


def test_one_more_entry_is_a_button(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """It adds what the last entry looks like now."""
    field, told = shown(qtbot, theme, texts, Adder(("options",), ("options",), 0, (ONE,), entry=True))
    assert isinstance(field.input, QPushButton)
    assert field.input.text() == "Add: Choices"
    field.input.click()
    field.renew(Adder(("options",), ("options",), 0, (replace(ONE, value={"id": "c"}),), entry=True))
    field.input.click()
    assert told == [(("options", 1), {"id": name}, ("options", 1)) for name in "bc"]


def test_fields_that_are_not_there_are_a_list(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """One goes to the field, also where the whole had to change for it."""
    field, told = shown(qtbot, theme, texts, Adder((), (), 0, FIELDS, entry=False))
    assert isinstance(field.input, QComboBox)
    field.input.activated.emit(0)
    field.input.activated.emit(2)
    assert told == [((), {"benchmark": {}}, ("benchmark",))]
    single, said = shown(qtbot, theme, texts, Adder((), (), 0, FIELDS[:1], entry=False))
    assert isinstance(single.input, QPushButton)
    single.input.click()
    assert said == [(("unit",), "", ("unit",))]
