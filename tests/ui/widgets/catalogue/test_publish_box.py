"""ui.widgets.catalogue.publish_box"""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from inspector_app.errors import InputError
from inspector_app.ui.desk import Desk
from inspector_app.ui.widgets.catalogue.publish_box import PublishBox


def test_it_asks_with_what_was_typed_and_shows_why_not(qtbot: QtBot, desk: Desk) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    box = PublishBox(desk, "2026.2", parent)
    box.notes.setPlainText("New")
    with qtbot.waitSignal(box.asked) as asked:
        box.publish_button.click()
    assert asked.args == ["2026.2", "New"]
    box.show_trouble(InputError("catalogue.version_taken", place="version", given="2026.2", newest="2026.3"))
    assert box.fields["version"].in_trouble
    box.publish_button.click()
    assert not box.fields["version"].in_trouble
