"""ui.pages.conduct.ways.risks: from the tap to page 1, at an item and among the findings."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from inspector_app.texts import Texts
from inspector_app.ui.pages.conduct.findings import FindingsPage
from inspector_app.ui.pages.conduct.leaving import LeavingPage
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.risks.risk_list import RiskList
from inspector_app.usecases.risks import edit_risk, record_risk, risks
from tests.ui.conduct_stage import Stage
from tests.ui.pages.conduct_page import Conduct


@pytest.fixture
def conduct(stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts) -> Conduct:
    """The page on an empty evaluation."""
    return Conduct(stage, qtbot, theme, texts)


def _among_findings(conduct: Conduct) -> RiskList:
    page = conduct.page.pages["findings"]
    assert isinstance(page, FindingsPage)
    return page.risks


def test_a_risk_is_recorded_at_its_item_by_keyboard(conduct: Conduct, qtbot: QtBot) -> None:
    """R, what, Enter in the place: then the keyboard stands at whom to tell."""
    page, panel = conduct.page, conduct.page.items.panel
    page.go("A1.1")
    qtbot.keyClick(page.items.view, Qt.Key.Key_R)
    qtbot.keyClicks(panel.risks.new.what, "exit locked")
    qtbot.keyClick(panel.risks.new.place, Qt.Key.Key_Return)
    (risk,) = risks(conduct.stage.opened)
    assert (risk.what, risk.items) == ("exit locked", ("A1.1",))
    told = panel.risks.cards[risk.id].fields["told"]
    assert told.hasFocus()
    qtbot.keyClicks(told, "duty manager")
    page.show_page("findings")
    assert risks(conduct.stage.opened)[0].told == "duty manager"
    assert risk.id in _among_findings(conduct).cards


def test_a_risk_without_an_item_is_recorded_among_the_findings(conduct: Conduct) -> None:
    """Seen in the car park, before any item was looked at."""
    page, shown = conduct.page, _among_findings(conduct)
    page.show_page("findings")
    shown.begin("tank leaks")
    shown.new.record.click()
    (risk,) = risks(conduct.stage.opened)
    assert risk.items == ()
    assert page.items.panel.risks.cards == {}


def test_what_is_refused_stands_beside_its_field(conduct: Conduct) -> None:
    """An empty risk, and a time that is none."""
    page, shown = conduct.page, _among_findings(conduct)
    page.show_page("findings")
    shown.begin()
    shown.new.record.click()
    assert shown.new.problem.text().startswith("A text is needed.")
    shown.new.what.setPlainText("tank leaks")
    shown.new.record.click()
    (risk,) = risks(conduct.stage.opened)
    card = shown.cards[risk.id]
    card.fields["told_at"].setPlainText("soon")
    card.leave()
    assert card.problem.text().startswith("“soon” is no time.")
    card.fields["told_at"].setPlainText("10:45")
    card.leave()
    assert risks(conduct.stage.opened)[0].told_at != ""


def test_withdrawn_and_kept_are_said_with_what_the_card_showed(conduct: Conduct) -> None:
    """Another laptop edits in between: the card asks, and the person keeps it."""
    opened, shown = conduct.stage.opened, _among_findings(conduct)
    record_risk(opened, what="tank leaks")
    (risk,) = risks(opened)
    conduct.page.show_page("findings")
    shown.show_risks(risks(opened))
    conduct.stage.elsewhere(f"risk/{risk.id}/done", "pumped out", kind="risk.edited")
    shown.cards[risk.id].reasons.confirmed.emit("withdraw", "no tank at all")
    assert risks(opened)[0].contested == ("",)
    shown.cards[risk.id].keep.click()
    assert risks(opened)[0].contested == ()
    assert not risks(opened)[0].withdrawn


def test_a_card_that_went_away_is_told_of_nothing(conduct: Conduct) -> None:
    """The panel shows another item by the time the words of the first are saved."""
    opened, panel = conduct.stage.opened, conduct.page.items.panel
    record_risk(opened, what="exit locked", items=["A1.1"])
    (risk,) = risks(opened)
    panel.risks.edited.emit(risk.id, "done", "unlocked", ())
    assert risks(opened)[0].done == "unlocked"


def test_a_finding_flagged_as_immediate_asks_for_the_risk(conduct: Conduct) -> None:
    """The flag alone says not who was told."""
    panel = conduct.page.items.panel
    conduct.page.go("A1.1")
    panel.finding.begin()
    panel.finding.box.text.setPlainText("exit locked")
    panel.finding.box.tap_confirm()
    assert panel.risks.new.isHidden()
    panel.finding.begin()
    panel.finding.box.text.setPlainText("exit locked again")
    panel.finding.box.immediate.setChecked(True)
    panel.finding.box.tap_confirm()
    assert panel.risks.new.what.toPlainText() == "exit locked again"


def test_the_leaving_check_leads_to_the_risk(conduct: Conduct) -> None:
    """The first line of it, and the keyboard stands where something is missing."""
    opened, page = conduct.stage.opened, conduct.page
    record_risk(opened, what="exit locked", place="3F")
    (risk,) = risks(opened)
    edit_risk(opened, risk.id, "told", "porter", ())
    page.show_page("findings")
    _among_findings(conduct).show_risks(risks(opened))
    page.show_page("leaving")
    leaving = page.pages["leaving"]
    assert isinstance(leaving, LeavingPage)
    first = leaving.gaps.item(0)
    assert "R-01" in first.text()
    assert "3F exit locked" in first.text()
    leaving.gaps.itemClicked.emit(first)
    assert page.shown == "findings"
    assert _among_findings(conduct).cards[risk.id].fields["done"].hasFocus()
