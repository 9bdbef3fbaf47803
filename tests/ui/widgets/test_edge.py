"""ui.widgets.edge"""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from inspector_app.ui.widgets.edge import edge


def test_the_line_is_one_pixel_wide(qtbot: QtBot) -> None:
    line = edge()
    qtbot.addWidget(line)
    assert (line.minimumWidth(), line.maximumWidth(), line.property("look")) == (1, 1, "rail")
