"""ui.pages.conduct.findings"""

from pytestqt.qtbot import QtBot

from inspector_app.texts import Texts
from inspector_app.ui.changes import ChangesHub
from inspector_app.ui.pages.conduct.findings import FindingsPage
from inspector_app.ui.pages.recorder import Recorder
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.evaluation.finding_card import FindingCard
from inspector_app.usecases.findings import raise_finding
from tests.ui.conduct_stage import Stage


def _page(stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts) -> FindingsPage:
    hub = ChangesHub()
    page = FindingsPage(stage.opened, Recorder(hub, texts), theme, texts)
    hub.happened.connect(lambda changes, _initiator: page.refresh(changes))
    qtbot.addWidget(page)
    return page


def _card(page: FindingsPage, no: str) -> FindingCard:
    return next(card for card in page.cards.values() if card.finding is not None and card.finding.no == no)


def test_all_findings_of_the_story_are_listed(
    full_stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    """Heaviest first, with class, items and what the venue said."""
    page = _page(full_stage, qtbot, theme, texts)
    assert len(page.cards) == len(full_stage.opened.scoring.findings) == 13
    assert _card(page, "NC-05").state.text() == "Verified, closed · Accepted"
    with qtbot.waitSignal(page.item_wanted) as said:
        _card(page, "NC-02").items.buttons[0].click()
    assert said.args == ["A4.2"]


def test_objection_reply_correction_and_closing(
    stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    """Each is recorded with its words."""
    raise_finding(stage.opened, finding_class="minor", items=["C4.4"], text="no notice")
    page = _page(stage, qtbot, theme, texts)
    card = _card(page, "NC-01")
    for what, text in (
        ("dispute", "by law"),
        ("reply", "not told"),
        ("correct", "told now"),
        ("verify", "seen"),
    ):
        card.said.emit(what, text)
    finding = stage.opened.scoring.findings[0]
    said = (finding.venue_reply, finding.team_reply, finding.correction, finding.verification, finding.closed)
    assert said == ("by law", "not told", "told now", "seen", True)
    assert card.state.text() == "Verified, closed · Objection"


def test_text_and_due_date_are_edited_in_place(
    stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    """Saved when they are left; an empty text is refused beside it."""
    raise_finding(stage.opened, finding_class="minor", items=["C4.4"], text="no notice")
    page = _page(stage, qtbot, theme, texts)
    card = _card(page, "NC-01")
    card.text.setPlainText("no notice on two machines")
    card.due.setText("2026-12-21")
    page.leave()
    finding = stage.opened.scoring.findings[0]
    assert (finding.text, finding.due) == ("no notice on two machines", "2026-12-21")
    card.text.setPlainText("")
    page.leave()
    assert "A text is needed." in card.problem.text()
    assert stage.opened.scoring.findings[0].text == "no notice on two machines"


def test_a_withdrawn_finding_stays_on_record(stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """Without a reason it is not withdrawn."""
    raise_finding(stage.opened, finding_class="minor", items=["C4.4"], text="no notice")
    page = _page(stage, qtbot, theme, texts)
    card = _card(page, "NC-01")
    card.said.emit("withdraw", "")
    assert stage.opened.scoring.findings[0].open
    card.said.emit("withdraw", "seen in the wrong hotel")
    assert card.state.text() == "Withdrawn"
    assert page.summary.text() == "0 open findings"


def test_without_findings_it_says_how_to_raise_one(
    stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    """An empty page helps nobody."""
    assert "F raises one" in _page(stage, qtbot, theme, texts).summary.text()


def test_what_the_venue_said_elsewhere_meanwhile_is_contested_and_never_overwritten(
    stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    """Another laptop took the objection down after this card was painted; the tap had not seen it."""
    raise_finding(stage.opened, finding_class="minor", items=["C4.4"], text="no notice")
    page = FindingsPage(stage.opened, Recorder(ChangesHub(), texts), theme, texts)
    qtbot.addWidget(page)
    finding = stage.opened.scoring.findings[0]
    stage.elsewhere(f"finding/{finding.id}/venue", {"reply": "by law"}, kind="finding.disputed")
    _card(page, "NC-01").said.emit("accept", "")
    assert stage.opened.scoring.findings[0].venue == "contested"


def test_items_that_two_people_added_are_kept_by_one_tap(
    stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    """The finding covers all of them meanwhile; the tap says so for good."""
    raise_finding(stage.opened, finding_class="minor", items=["C4.4"], text="no notice")
    (finding,) = stage.opened.scoring.findings
    stage.elsewhere(f"finding/{finding.id}/items", ["C4.4", "C1.1"], kind="finding.edited")
    page = _page(stage, qtbot, theme, texts)
    card = _card(page, "NC-01")
    assert not card.buttons["cover"].isHidden()
    card.buttons["cover"].click()
    (now,) = stage.opened.scoring.findings
    assert (set(now.items), now.contested) == ({"C4.4", "C1.1"}, ())
    assert card.buttons["cover"].isHidden()
