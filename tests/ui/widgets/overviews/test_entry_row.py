"""ui.widgets.overviews.entry_row"""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from inspector_app.ui.desk import Desk
from inspector_app.ui.models.overviews.entries import Chip, Entries, Entry
from inspector_app.ui.widgets.card_painter import card_rect, row_height
from inspector_app.ui.widgets.overviews.entry_row import EntryDelegate

FULL = Entry(
    "1",
    "NC-01 · Minor",
    "疏散门上锁",
    "示例酒店",
    "Raised",
    "warn",
    "Due",
    (Chip("Overdue", "warning", "bad"),),
)


def painted(qtbot: QtBot, desk: Desk, entry: Entry) -> tuple[QImage, QRect]:
    """The row as a picture, and its card in it."""
    view, model = QListView(), Entries()
    qtbot.addWidget(view)
    model.setParent(view)
    view.setModel(model)
    view.setItemDelegate(EntryDelegate(desk.theme, desk.icons, view))
    view.resize(1000, 300)
    model.show_entries([entry])
    image = view.viewport().grab().toImage()
    return image, card_rect(view.visualRect(model.index(0)), desk.theme)


def ink(image: QImage, part: QRect) -> bool:
    """Whether something is painted there."""
    pixels = (
        (x, y) for x in range(part.left(), part.right(), 2) for y in range(part.top(), part.bottom(), 2)
    )
    return len({image.pixel(*at) for at in pixels}) > 1


@pytest.mark.parametrize("full", [True, False])
def test_an_entry_is_painted_and_what_it_does_not_say_leaves_no_ink(
    qtbot: QtBot, desk: Desk, full: bool
) -> None:
    image, card = painted(qtbot, desk, FULL if full else Entry("1", "NC-01"))
    left = QRect(card.left() + 20, card.top() + 14, 300, 28)
    below = left.translated(0, 34).adjusted(0, 0, 0, 24)
    right = QRect(card.right() - 250, card.top() + 14, 180, card.height() - 28)
    assert ink(image, left)
    assert [ink(image, part) for part in (below, right)] == [full, full]


def test_a_row_is_as_high_as_the_others(desk: Desk, qtbot: QtBot) -> None:
    assert qtbot is not None
    hint = EntryDelegate(desk.theme, desk.icons).sizeHint
    assert hint(None, None).height() == row_height(desk.theme)  # type: ignore[arg-type]  # neither is read
