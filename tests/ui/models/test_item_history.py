"""ui.models.item_history"""

from inspector_app.texts import Texts
from inspector_app.ui.models.item_history import history_lines, suggested_text
from inspector_app.usecases.conduct import answer_item, set_note
from tests.ui.conduct_stage import Stage


def test_a_change_shows_the_old_and_the_new_value(stage: Stage, texts: Texts) -> None:
    """Who, when, from what to what."""
    item = stage.opened.checklist.items["A1.4"]
    answer_item(stage.opened, "A1.4", 12, (), at="2026-10-21T11:30:00+08:00")
    answer_item(stage.opened, "A1.4", 11, stage.opened.seen("item/A1.4"), at="2026-10-22T09:35:00+08:00")
    lines = [text for _, text in history_lines(texts, stage.opened, item)]
    assert lines == ["10-21 11:30 林知远: 12 月", "10-22 09:35 林知远: 12 月 → 11 月"]


def test_an_untouched_item_says_so(stage: Stage, texts: Texts) -> None:
    """An empty place would look like a fault."""
    item = stage.opened.checklist.items["A1.4"]
    assert history_lines(texts, stage.opened, item) == [(0, "Nothing was said yet.")]


def test_a_finding_starts_from_the_remark_or_the_failures(stage: Stage, texts: Texts) -> None:
    """The fact that a person wrote down is worth more than the item's own sentence."""
    item = stage.opened.checklist.items["A2.5"]
    answer_item(stage.opened, "A2.5", {"n": 10, "ok": 9, "failures": ["gym 25 °C"]}, ())
    assert suggested_text(texts, stage.opened, item) == "gym 25 °C"
    set_note(stage.opened, "A2.5", "The gym was set to 25 °C.", ())
    assert suggested_text(texts, stage.opened, item) == "The gym was set to 25 °C."
