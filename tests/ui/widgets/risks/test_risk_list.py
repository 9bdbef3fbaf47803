"""ui.widgets.risks.risk_list"""

from pytestqt.qtbot import QtBot

from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.risks.risk_list import RiskList
from inspector_app.usecases.risks import edit_risk, record_risk, risks
from tests.ui.conduct_stage import Stage


def _list(stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts) -> RiskList:
    shown = RiskList(stage.opened, theme, texts)
    qtbot.addWidget(shown)
    return shown


def test_cards_follow_the_risks_and_keep_their_fields(
    stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    """What is being typed in one stays while another arrives."""
    shown = _list(stage, qtbot, theme, texts)
    shown.show_risks([])
    assert shown.isHidden()
    record_risk(stage.opened, what="exit locked", items=["A1.1"])
    shown.show_risks(risks(stage.opened))
    first = next(iter(shown.cards.values()))
    qtbot.keyClicks(first.fields["done"], "unlocked")
    record_risk(stage.opened, what="bare wires")
    shown.show_risks(risks(stage.opened))
    assert len(shown.cards) == 2
    assert first.fields["done"].toPlainText() == "unlocked"
    assert not shown.isHidden()
    with qtbot.waitSignal(shown.edited) as said:
        shown.leave()
    assert said.args is not None
    assert said.args[:3] == [first.risk.id if first.risk else "", "done", "unlocked"]
    with qtbot.waitSignal(shown.item_wanted) as wanted:
        first.items.buttons[0].click()
    assert wanted.args == ["A1.1"]


def test_a_risk_that_is_no_longer_shown_takes_its_card_along(
    stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    """The panel goes to another item; what was typed is told first."""
    shown = _list(stage, qtbot, theme, texts)
    record_risk(stage.opened, what="exit locked")
    (risk,) = risks(stage.opened)
    shown.show_risks([risk])
    qtbot.keyClicks(shown.cards[risk.id].fields["told"], "porter")
    with qtbot.waitSignal(shown.edited):
        shown.show_risks([])
    assert shown.cards == {}


def test_cards_say_whose_risk_it_is(stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """The page needs the id to save, and what the card showed."""
    shown = _list(stage, qtbot, theme, texts)
    record_risk(stage.opened, what="exit locked")
    (risk,) = risks(stage.opened)
    edit_risk(stage.opened, risk.id, "told", "porter", ())
    shown.show_risks(risks(stage.opened))
    card = shown.cards[risk.id]
    whole = stage.opened.seen_below(f"risk/{risk.id}")
    with qtbot.waitSignal(shown.withdrawn) as gone:
        card.withdrawn.emit("opens inside", whole)
    assert gone.args == [risk.id, "opens inside", whole]
    with qtbot.waitSignal(shown.kept) as kept:
        card.kept.emit(whole)
    assert kept.args == [risk.id, whole]


def test_a_new_one_is_begun_in_sight(stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """Above the others, with the words that are known already."""
    shown = _list(stage, qtbot, theme, texts)
    with qtbot.waitSignal(shown.begun):
        shown.begin("exit locked")
    shown.show_risks([])
    assert not shown.isHidden()
    with qtbot.waitSignal(shown.recorded) as said:
        shown.new.record.click()
    assert said.args == ["exit locked", ""]
