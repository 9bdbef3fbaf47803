"""ui.widgets.forms.flow"""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from inspector_app.ui.widgets.forms.flow import FlowLayout


def flow_of(qtbot: QtBot, widths: list[int], gap: int = 10) -> tuple[QWidget, list[QLabel]]:
    box = QWidget()
    qtbot.addWidget(box)
    layout = FlowLayout(box, gap)
    buttons = []
    for width in widths:
        button = QLabel()
        button.setFixedSize(width, 40)
        layout.addWidget(button)
        buttons.append(button)
    return box, buttons


def test_a_row_is_filled_before_the_next_begins(qtbot: QtBot) -> None:
    box, buttons = flow_of(qtbot, [100, 100, 100])
    box.resize(215, 200)
    box.show()
    assert [(button.x(), button.y()) for button in buttons] == [(0, 0), (110, 0), (0, 50)]


def test_a_narrow_box_asks_for_more_height(qtbot: QtBot) -> None:
    box, _ = flow_of(qtbot, [100, 100, 100])
    assert box.heightForWidth(400) == 40
    assert box.heightForWidth(215) == 90
    assert box.heightForWidth(100) == 140


def test_it_wants_one_row_and_needs_the_widest_item(qtbot: QtBot) -> None:
    box, _ = flow_of(qtbot, [100, 60])
    assert box.sizeHint().width() == 170
    assert box.minimumSizeHint().width() == 100


def test_items_are_taken_out_again(qtbot: QtBot) -> None:
    box, _ = flow_of(qtbot, [100])
    layout = box.layout()
    assert layout is not None
    assert layout.takeAt(0) is not None
    assert layout.count() == 0
    assert layout.takeAt(0) is None
    assert layout.itemAt(0) is None


def test_what_is_hidden_leaves_no_hole(qtbot: QtBot) -> None:
    box, buttons = flow_of(qtbot, [100, 100, 100])
    buttons[0].hide()
    box.resize(215, 200)
    box.show()
    assert [button.x() for button in buttons[1:]] == [0, 110]
    assert box.heightForWidth(215) == 40
