"""ui.widgets.checklists.change_detail"""

from __future__ import annotations

from dataclasses import replace

from pytestqt.qtbot import QtBot

from inspector_app.domain.scoring import Outcome
from inspector_app.domain.versions.diff import compare
from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.checklists.change_detail import ChangeDetail
from inspector_app.usecases.checklists.moving import Effect, standing
from tests.checklist_builder import checklist, item, section
from tests.ui.conduct_stage import Stage
from tests.ui.shell_stage import a_row


def a_detail(qtbot: QtBot, theme: Theme, texts: Texts) -> ChangeDetail:
    detail = ChangeDetail(theme, texts)
    qtbot.addWidget(detail)
    return detail


def test_a_new_part_is_told_by_its_text(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    detail = a_detail(qtbot, theme, texts)
    [change] = compare(checklist(section("A", item("A0"))), checklist(section("A", item("A0"), item("A1"))))
    detail.show_change(change)
    assert {"Added", "A1  A1 text", "A1 text"} <= set(detail.words.splitlines())


def test_another_grade_is_counted(qtbot: QtBot, theme: Theme, texts: Texts, full_stage: Stage) -> None:
    """The number that a scheme manager looks for stands above the table."""
    detail = a_detail(qtbot, theme, texts)
    opened = full_stage.opened
    now = standing(opened.checklist, opened.scoring)
    lower = replace(now, outcome=Outcome("grade", grade="basic"), total=None)
    detail.begin_effects()
    assert "Comparing …" in detail.words
    detail.add_effect(Effect(a_row(), now, now))
    detail.add_effect(Effect(a_row(venue_name=""), now, lower))
    detail.end_effects(2)
    assert "2 evaluations compared. 1 would get another grade." in detail.words
    assert "Venue without a name" in detail.words
    assert "Basic" in detail.words.splitlines()


def test_it_says_why_nothing_can_be_compared(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    detail = a_detail(qtbot, theme, texts)
    detail.say("The draft has problems.")
    assert "The draft has problems." in detail.words
