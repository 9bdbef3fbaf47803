"""ui.widgets.sampling.overview"""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from inspector_app.texts import Texts
from inspector_app.ui.models.conduct.places import standings_of
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.sampling.overview import Overview
from tests.usecases.sampling.staying import OTHER, colleague, draw, hotel, record, rooms, stand_in
from tests.usecases.stage import deliver


def test_each_sample_says_how_far_it_has_come(
    qtbot: QtBot, theme: Theme, texts: Texts, tmp_path: Path
) -> None:
    """What is not drawn asks to be; what is drawn counts what was looked at, bad and left out."""
    _, opened = hotel(tmp_path)
    overview = Overview(opened.checklist.populations, theme, texts)
    qtbot.addWidget(overview)
    overview.show_standings(standings_of(opened))
    assert overview.states["rooms"].text() == "Nothing is drawn yet; the items ask for 4 at least."
    assert overview.draws["rooms"].text() == "Draw…"
    with qtbot.waitSignal(overview.wanted) as wanted:
        overview.draws["staff"].click()
    assert wanted.args == ["staff"]
    draw(opened)
    overview.show_standings(standings_of(opened))
    assert overview.states["rooms"].text() == "6 in the sample · 0 of 12 looked at"
    first, second = rooms(opened)[:2]
    record(opened, "R1", first)
    record(opened, "R2", first, "no")
    stand_in(opened, second)
    overview.show_standings(standings_of(opened))
    assert overview.states["rooms"].text() == "6 in the sample · 2 of 12 looked at · 1 bad · 1 left out"
    assert overview.draws["rooms"].text() == "Sample…"


def test_draws_made_apart_are_named(qtbot: QtBot, theme: Theme, texts: Texts, tmp_path: Path) -> None:
    """Nothing counts before somebody decides."""
    workspace, opened = hotel(tmp_path / "a")
    _, other = colleague(opened, tmp_path / "b")
    draw(opened)
    draw(other, 5, OTHER)
    deliver(other.evaluation.ops, workspace, opened)
    overview = Overview(opened.checklist.populations, theme, texts)
    qtbot.addWidget(overview)
    overview.show_standings(standings_of(opened))
    assert overview.states["rooms"].text().startswith("Drawn 2 times apart")
    assert overview.draws["rooms"].text() == "Sample…"
