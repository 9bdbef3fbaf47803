"""ui.widgets.drafting.new_checklist_dialog"""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from inspector_app.resources import resource
from inspector_app.texts import Texts
from inspector_app.ui.icons import Icons
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.drafting.new_checklist_dialog import NewChecklistDialog


def test_what_was_typed_is_told_and_trouble_stands_beside_its_field(
    qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    dialog = NewChecklistDialog(theme, Icons(resource("icons"), theme), texts)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.title["zh"].setText("绿色客栈")
    dialog.identity.setText("INN")
    dialog.sector.setCurrentIndex(1)
    with qtbot.waitSignal(dialog.confirmed, timeout=500) as told:
        dialog.begin.click()
    assert told.args == ["INN", {"zh": "绿色客栈", "en": ""}, "elder_care"]
    assert dialog.isVisible()
    dialog.show_trouble("title", "missing")
    dialog.show_trouble("id", "taken")
    assert [field.in_trouble for field in dialog.fields.values()] == [False, False, True, False]
