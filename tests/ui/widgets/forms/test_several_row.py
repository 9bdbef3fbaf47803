"""ui.widgets.forms.several_row"""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.forms.several_row import SeveralRow


def test_any_number_of_buttons_may_be_down(qtbot: QtBot, theme: Theme) -> None:
    row = SeveralRow({"a": "A", "b": "B", "c": "C"}, theme)
    qtbot.addWidget(row)
    row.setAccessibleName("Letters")
    row.show_values(("c", "a", "x"))
    assert row.values == ("a", "c")
    row.buttons["a"].click()
    row.buttons["b"].click()
    assert row.values == ("b", "c")
    assert row.buttons["a"].accessibleName() == "Letters: A"
