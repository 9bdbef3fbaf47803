"""ui.widgets.row_view"""

from __future__ import annotations

import pytest
from PySide6.QtCore import QStringListModel, Qt
from pytestqt.qtbot import QtBot

from inspector_app.ui.widgets.row_view import RowView, ShortRowView


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_row_opens_by_key_and_nothing_opens_without_one(qtbot: QtBot, key: Qt.Key) -> None:
    view = RowView()
    qtbot.addWidget(view)
    view.setModel(QStringListModel(["甲", "乙"]))
    heard: list[str] = []
    view.entered_row.connect(lambda index: heard.append(index.data()))
    qtbot.keyClick(view, key)
    view.setCurrentIndex(view.model().index(1, 0))
    qtbot.keyClick(view, key)
    assert heard == ["乙"]


def test_a_short_list_is_as_high_as_its_rows(qtbot: QtBot) -> None:
    """The page around it scrolls, not the list."""
    view = ShortRowView()
    qtbot.addWidget(view)
    model = QStringListModel(["甲", "乙", "丙"])
    view.setModel(model)
    view.fit()
    assert view.height() == 3 * view.sizeHintForRow(0)
    model.setStringList([])
    view.fit()
    assert view.height() == 0


def test_a_row_of_a_short_list_is_marked_only_while_the_keyboard_is_there(qtbot: QtBot) -> None:
    """Several such lists stand on one page."""
    view = ShortRowView()
    qtbot.addWidget(view)
    view.setModel(QStringListModel(["甲", "乙"]))
    view.show()
    view.activateWindow()
    view.setFocus()
    qtbot.waitUntil(lambda: view.hasFocus())
    assert view.currentIndex().data() == "甲"
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.currentIndex().data() == "乙"
    view.clearFocus()
    assert not view.currentIndex().isValid()
