"""ui.widgets.risks.risk_card"""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from inspector_app.domain.risks import Risk
from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.risks.risk_card import RiskCard

RISK = Risk(
    id="r1",
    no="R-01",
    what="exit locked",
    place="3F west",
    seen="2026-10-22T10:42+08:00",
    told="",
    told_at="",
    untold="",
    done="",
    present="",
    items=("A1",),
    withdrawn=False,
    reason="",
    contested=(),
)
TOLD = replace(RISK, told="duty manager", told_at="2026-10-21T10:45+08:00")
SEEN = {"what": ("op1",), "told": ("op2",), "present": ("op3",), "whole": ("op1", "op2")}


def _card(qtbot: QtBot, theme: Theme, texts: Texts, risk: Risk = RISK) -> RiskCard:
    card = RiskCard(theme, texts)
    qtbot.addWidget(card)
    card.show_risk(risk, [("A1", "A1")], SEEN, "2026-10-22")
    return card


@pytest.mark.parametrize(
    ("risk", "words"),
    [
        (RISK, "Nobody was told yet"),
        (TOLD, "Told; what did they do?"),
        (replace(TOLD, done="unlocked"), "Told; is it still there?"),
        (replace(TOLD, done="unlocked", present="no"), "Told and recorded"),
        (replace(RISK, untold="nobody on duty", present="yes"), "Nobody told, because nobody on duty"),
        (replace(TOLD, contested=("told",)), "Needs your decision"),
        (replace(TOLD, withdrawn=True, reason="opens inside"), "Withdrawn, because opens inside"),
    ],
)
def test_the_card_says_what_is_next(qtbot: QtBot, theme: Theme, texts: Texts, risk: Risk, words: str) -> None:
    """In words, not by colour alone."""
    assert _card(qtbot, theme, texts, risk).state.text() == words


def test_a_field_is_told_when_left_with_what_was_seen(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """An edit of another laptop in between leads to a decision, not to a loss."""
    card = _card(qtbot, theme, texts)
    with qtbot.assertNotEmitted(card.edited):
        card.leave()
    qtbot.keyClicks(card.fields["told"], "porter")
    card.show_risk(TOLD, [], {"told": ("later",)})
    assert card.fields["told"].toPlainText() == "porter"
    with qtbot.waitSignal(card.edited) as said:
        card.leave()
    assert said.args == ["told", "porter", ("op2",)]


def test_a_refused_field_keeps_its_words_and_tells_them_again(
    qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    """Nothing that was typed disappears."""
    card = _card(qtbot, theme, texts)
    qtbot.keyClicks(card.fields["told_at"], "soon")
    card.leave()
    card.refused("told_at", "“soon” is no time.")
    assert card.problem.text() == "“soon” is no time."
    card.refused("", "whole card")
    with qtbot.waitSignal(card.edited) as said:
        card.leave()
    assert said.args is not None
    assert said.args[:2] == ["told_at", "soon"]
    card.saved()
    assert card.problem.isHidden()


def test_times_are_written_as_people_write_them(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """Today needs no date; both values of a contested time are shown."""
    both = replace(TOLD, told_at="2026-10-21T10:45+08:00 / 2026-10-22T10:50+08:00")
    card = _card(qtbot, theme, texts, both)
    assert card.fields["seen"].toPlainText() == "10:42"
    assert card.fields["told_at"].toPlainText() == "2026-10-21 10:45 / 10:50"


def test_a_time_that_cannot_be_is_warned_of(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """It stays a warning: clocks differ."""
    card = _card(qtbot, theme, texts, TOLD)
    assert card.problem.text() == "Told before it was seen: check both times."
    card.saved()
    assert not card.problem.isHidden()


def test_still_there_or_gone_is_one_tap(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """The last thing before leaving."""
    card = _card(qtbot, theme, texts)
    with qtbot.waitSignal(card.edited) as said:
        card.present.buttons["yes"].click()
    assert said.args == ["present", "yes", ("op3",)]


def test_nobody_told_and_withdrawn_need_a_reason(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """Both are printed with it."""
    card = _card(qtbot, theme, texts)
    card.show()
    card.nobody.click()
    card.reasons.reason.setText("night, nobody on duty")
    with qtbot.waitSignal(card.edited) as said:
        card.reasons.yes.click()
    assert said.args == ["untold", "night, nobody on duty", ()]
    card.refused("untold", "no")
    assert card.reasons.problem.text() == "no"
    card.withdraw.click()
    card.reasons.reason.setText("opens from inside")
    with qtbot.waitSignal(card.withdrawn) as gone:
        card.reasons.yes.click()
    assert gone.args == ["opens from inside", ("op1", "op2")]
    card.saved()
    assert card.reasons.isHidden()


def test_what_somebody_withdrew_unseen_can_be_kept(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """The button is there only then."""
    assert _card(qtbot, theme, texts).keep.isHidden()
    card = _card(qtbot, theme, texts, replace(TOLD, contested=("",)))
    with qtbot.waitSignal(card.kept) as said:
        card.keep.click()
    assert said.args == [("op1", "op2")]


def test_the_keyboard_goes_to_what_has_to_be_said_next(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """From the leaving check one types at once."""
    card = _card(qtbot, theme, texts)
    card.show()
    for risk, expected in (
        (RISK, card.fields["told"]),
        (replace(TOLD, done="unlocked"), card.present.buttons["no"]),
        (replace(TOLD, done="unlocked", present="no"), card.fields["what"]),
    ):
        card.show_risk(risk, [], SEEN)
        card.focus_open()
        assert card.focusWidget() is expected


def test_the_items_of_a_risk_lead_to_them(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """From the findings page back to where it was seen."""
    card = _card(qtbot, theme, texts)
    with qtbot.waitSignal(card.item_wanted) as said:
        card.items.buttons[0].click()
    assert said.args == ["A1"]


def test_an_empty_card_has_nothing_to_focus_but_its_words(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """Before a risk is shown it warns of nothing."""
    card = RiskCard(theme, texts)
    qtbot.addWidget(card)
    card.show()
    card.saved()
    card.focus_open()
    assert card.focusWidget() is card.fields["what"]
