"""ui.widgets.forms.row_or_column"""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from inspector_app.ui.widgets.forms.row_or_column import RowOrColumn


def _box(qtbot: QtBot, *widths: int) -> tuple[QWidget, list[QLabel]]:
    box = QWidget()
    qtbot.addWidget(box)
    layout = RowOrColumn(box, 10)
    layout.setContentsMargins(5, 3, 5, 3)
    labels = []
    for width in widths:
        label = QLabel()
        label.setFixedHeight(40)
        label.setMinimumWidth(width)
        layout.addWidget(label)
        labels.append(label)
    return box, labels


def test_where_there_is_room_all_stand_in_a_row_and_the_last_takes_the_rest(qtbot: QtBot) -> None:
    """Every word whole, nothing wasted below."""
    box, labels = _box(qtbot, 100, 60)
    box.resize(300, 46)
    box.show()
    assert [(label.x(), label.y(), label.width()) for label in labels] == [(5, 3, 100), (115, 3, 180)]
    assert box.heightForWidth(300) == 46


def test_where_there_is_none_each_has_a_line_of_its_own(qtbot: QtBot) -> None:
    """And the box asks for the height."""
    box, labels = _box(qtbot, 100, 60)
    box.resize(150, 200)
    box.show()
    assert [(label.x(), label.y(), label.width()) for label in labels] == [(5, 3, 140), (5, 53, 140)]
    assert box.heightForWidth(150) == 96
    assert box.minimumSizeHint().width() == 110


def test_words_wrap_only_below_each_other(qtbot: QtBot) -> None:
    """In a row a sentence has its whole length; a box within counts as all that is in it."""
    box, labels = _box(qtbot, 30)
    inside, within = _box(qtbot, 50)
    sentence = QLabel("Enter no names of residents and take no photos of them.")
    sentence.setWordWrap(True)
    layout = box.layout()
    assert layout is not None
    layout.addWidget(inside)
    layout.addWidget(sentence)
    whole = 5 + 30 + 10 + 60 + 10 + sentence.fontMetrics().horizontalAdvance(sentence.text()) + 2 + 5
    assert box.sizeHint().width() == whole
    box.resize(whole, 60)
    box.show()
    assert sentence.y() == inside.y()
    narrow = whole - 1
    box.resize(narrow, box.heightForWidth(narrow))
    assert sentence.y() > inside.y() > labels[0].y()
    assert within[0].width() == inside.width() - 10


def test_what_is_hidden_leaves_no_hole_and_items_are_taken_out(qtbot: QtBot) -> None:
    """As every layout does."""
    box, labels = _box(qtbot, 100, 60)
    labels[0].hide()
    box.resize(300, 46)
    box.show()
    assert (labels[1].x(), labels[1].width()) == (5, 290)
    layout = box.layout()
    assert layout is not None
    assert layout.itemAt(2) is None
    assert layout.takeAt(0) is not None
    assert layout.takeAt(5) is None
    assert layout.count() == 1
