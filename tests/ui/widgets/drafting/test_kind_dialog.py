"""ui.widgets.drafting.kind_dialog"""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from inspector_app.domain.item_kinds import KINDS
from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.drafting.kind_dialog import KindDialog


def test_every_kind_can_be_picked_by_a_finger(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    dialog = KindDialog("Kind", "How?", theme, texts)
    qtbot.addWidget(dialog)
    dialog.show()
    assert set(dialog.buttons) == set(KINDS)
    assert min(button.height() for button in dialog.buttons.values()) >= theme.target
    assert dialog.height() <= 740
    with qtbot.waitSignal(dialog.picked, timeout=500) as told:
        dialog.buttons["scale"].click()
    assert told.args == ["scale"]
    assert dialog.isHidden()
