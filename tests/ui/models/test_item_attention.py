"""ui.models.item_attention"""

from inspector_app.ui.models.item_attention import Attention
from inspector_app.usecases.conduct import answer_item
from tests.ui.conduct_stage import Stage


def test_a_photo_is_missed_only_once_the_item_is_answered(stage: Stage) -> None:
    """An untouched item asks for its answer first."""
    attention = Attention(stage.opened)
    assert not attention.evidence_missing("A1.3")
    answer_item(stage.opened, "A1.3", [], ())
    assert attention.evidence_missing("A1.3")
    stage.photograph("A1.3")
    attention.renew()
    assert not attention.evidence_missing("A1.3")


def test_renewing_names_the_items_around_which_something_changed(stage: Stage) -> None:
    """Only those cards are painted again."""
    attention = Attention(stage.opened)
    assert attention.proposals == {}
    assert attention.photos == {}
    answer_item(stage.opened, "A4.2", "no", ())
    stage.photograph("B1.5")
    assert attention.renew() == {"A4.2", "B1.5"}


def test_a_failed_gate_is_flagged(stage: Stage) -> None:
    """It decides the grade."""
    answer_item(stage.opened, "V2", "fail", ())
    attention = Attention(stage.opened)
    assert attention.gate_failed("V2")
    assert attention.flagged("V2")


def test_a_carried_value_needs_no_photo_here(stage: Stage) -> None:
    """Its evidence lies in the evaluation in which it was given."""
    stage.opened.say("answer.carried", "item/A1.3", {"answer": [], "evaluation": "e1", "on": "2025-10-01"})
    assert not Attention(stage.opened).evidence_missing("A1.3")
