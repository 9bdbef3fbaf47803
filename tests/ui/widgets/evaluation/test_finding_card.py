"""ui.widgets.evaluation.finding_card"""

from dataclasses import replace

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from inspector_app.domain.findings import Finding
from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.evaluation.finding_card import FindingCard

FINDING = Finding(
    id="f1",
    no="NC-04",
    finding_class="minor",
    proposed="minor",
    items=("C4.4",),
    text="no notice",
    due="2026-12-21",
    evidence=(),
    venue="disputed",
    venue_reply="the police ask for it",
    team_reply="",
    correction="",
    verification="",
    reason="",
    immediate=False,
    closed=False,
    withdrawn=False,
    contested=(),
)


def _card(qtbot: QtBot, theme: Theme, texts: Texts) -> FindingCard:
    card = FindingCard(theme, texts)
    qtbot.addWidget(card)
    card.show_finding(FINDING, [("C4.4", "C4.4")], {"text": ("op1",), "due": ("op2",)})
    return card


def test_the_objection_stands_in_the_card(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """Nobody hides what the venue said; the team may reply."""
    card = _card(qtbot, theme, texts)
    assert "the police ask for it" in card.words.text()
    assert card.state.text() == "Still open · Objection"
    assert not card.buttons["reply"].isHidden()


def test_each_saying_asks_for_its_words_first(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """Closed is closed by what somebody saw."""
    card = _card(qtbot, theme, texts)
    card.buttons["verify"].click()
    card.reasons.reason.setText("notice on the screen")
    with qtbot.waitSignal(card.said) as said:
        card.reasons.yes.click()
    assert said.args == ["verify", "notice on the screen"]
    with qtbot.waitSignal(card.said) as said:
        card.buttons["accept"].click()
    assert said.args == ["accept", ""]


def test_text_and_due_date_are_told_with_what_was_seen(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """An edit of somebody else in between leads to a decision, not to a loss."""
    card = _card(qtbot, theme, texts)
    with qtbot.assertNotEmitted(card.edited):
        card.leave()
    qtbot.keyClicks(card.text, "now ")
    with qtbot.waitSignal(card.edited) as said:
        card.leave()
    assert said.args == ["text", "now no notice", ("op1",)]
    card.due.setText("2026-12-31")
    with qtbot.waitSignal(card.edited) as said:
        qtbot.keyClick(card.due, Qt.Key.Key_Return)
    assert said.args == ["due", "2026-12-31", ("op2",)]


def test_a_withdrawn_finding_offers_nothing(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """It stays on record, to be read."""
    card = _card(qtbot, theme, texts)
    card.show_finding(replace(FINDING, withdrawn=True), [], {})
    assert all(button.isHidden() for button in card.buttons.values())
    assert card.text.isReadOnly()
