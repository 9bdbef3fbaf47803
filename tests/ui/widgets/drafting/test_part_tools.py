"""ui.widgets.drafting.part_tools"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListView, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from inspector_app.domain.versions.outline import RULES
from inspector_app.resources import resource
from inspector_app.texts import Texts
from inspector_app.ui.icons import Icons
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.drafting.part_tools import ACTIONS, PartTools


def test_every_action_has_a_button_for_the_finger_and_a_key(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """What cannot be done now is off, and its key does nothing."""
    window = QWidget()
    qtbot.addWidget(window)
    tree = QListView()
    tools = PartTools(theme, Icons(resource("icons"), theme), texts, tree)
    column = QVBoxLayout(window)
    column.addWidget(tools)
    column.addWidget(tree)
    window.show()
    told: list[str] = []
    tools.wanted.connect(told.append)
    for name in ACTIONS:
        button = tools.buttons[name]
        assert min(button.width(), button.height()) >= theme.target
        assert button.accessibleName()
        button.click()
    assert told == list(ACTIONS)
    tools.show_possible({"up"})
    tree.setFocus()
    qtbot.waitUntil(tree.hasFocus)
    qtbot.keyClick(tree, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(tree, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert told == [*ACTIONS, "up"]


def test_everything_else_is_chosen_from_a_list(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """The list says what it is for again afterwards."""
    tree = QListView()
    tools = PartTools(theme, Icons(resource("icons"), theme), texts, tree)
    for widget in (tools, tree):
        qtbot.addWidget(widget)
    told: list[str] = []
    tools.added.connect(told.append)
    for index in range(tools.more.count()):
        tools.more.activated.emit(index)
        assert tools.more.currentIndex() == 0
    assert told == ["gate", "bonus", "info", *RULES.values()]
