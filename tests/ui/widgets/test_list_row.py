"""ui.widgets.list_row"""

from __future__ import annotations

from itertools import combinations, product

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from inspector_app.ui.desk import Desk
from inspector_app.ui.models.evaluation_list import EvaluationList
from inspector_app.ui.models.list_words import row_words
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.card_painter import row_height
from inspector_app.ui.widgets.list_row import EvaluationRowDelegate, places
from tests.ui.shell_stage import a_row

BUSY_AND_CALM = [{}, {"needs_decision": 2, "open_findings": 3}, {"outcome": "", "total": ""}]


@pytest.mark.parametrize("width", [800, 1176, 1816])
@pytest.mark.parametrize("size", [85, 100, 150])
def test_the_parts_of_a_row_stand_apart_within_the_card(width: int, size: int) -> None:
    """At every window and text size that we offer."""
    theme = Theme("light", size)
    at = places(QRect(0, 0, width, row_height(theme)), theme)
    parts = [at.title, at.visit, at.checklist, at.status, at.progress, at.grade, at.total, at.chips, at.arrow]
    assert all(at.card.contains(part) for part in parts)
    assert not any(first.intersects(second) for first, second in combinations(parts, 2))


@pytest.mark.parametrize(("width", "scale"), [(1072, 200), (560, 100)])
def test_a_narrow_row_keeps_venue_status_and_grade(width: int, scale: int) -> None:
    """A screen of 1280 pixels at twice the size: what does not fit is left out, never painted over."""
    theme = Theme("light", 100, scale)
    at = places(QRect(0, 0, width, row_height(theme)), theme)
    parts = [at.title, at.visit, at.status, at.grade, at.total, at.chips, at.arrow]
    assert all(at.card.contains(part) for part in parts)
    assert not any(first.intersects(second) for first, second in combinations(parts, 2))
    assert at.progress.isEmpty()
    assert at.title.width() > theme.pixels(100)


def test_a_row_is_a_target_for_a_finger() -> None:
    assert row_height(Theme("light", 85)) >= 44


@pytest.mark.parametrize("changed", BUSY_AND_CALM)
def test_a_row_is_painted(qtbot: QtBot, desk: Desk, changed: dict[str, object]) -> None:
    """Every word of the row leaves ink in its place; a place without words stays empty."""
    row = a_row(1, **changed)
    model = EvaluationList(lambda after, _limit: [] if after else [row], lambda _row: words)
    words = row_words(desk.texts, lambda _id, _version: None, row)
    view = QListView()
    qtbot.addWidget(view)
    view.setModel(model)
    view.setItemDelegate(EvaluationRowDelegate(desk.theme, desk.icons, view))
    view.resize(1000, 300)
    model.reload()
    image = view.grab().toImage()
    at = places(view.visualRect(model.index(0)), desk.theme)
    expected = ((at.title, words.title), (at.chips, words.decide + words.findings), (at.total, words.total))
    for part, text in expected:
        place = part.translated(view.viewport().pos())
        pixels = product(range(place.left(), place.right(), 2), range(place.top(), place.bottom(), 2))
        assert (len({image.pixel(x, y) for x, y in pixels}) > 1) == bool(text)
