"""ui.models.item_cards"""

from pathlib import Path
from typing import Any

import pytest

from inspector_app.domain.canonical import Json
from inspector_app.texts import Texts
from inspector_app.ui.models.item_attention import Attention
from inspector_app.ui.models.item_cards import NOT_APPLICABLE, Card, Cards
from inspector_app.usecases.conduct import answer_item, say_not_applicable
from tests.checklists.gallery import gallery
from tests.ui.conduct_stage import Stage
from tests.ui.gallery_stage import make_gallery


def _card(stage: Stage, texts: Texts, item: str) -> Card:
    return Cards(stage.opened, texts, Attention(stage.opened)).card(item)


def test_quick_answers_stand_in_the_card(stage: Stage, texts: Texts) -> None:
    """Yes and no, levels and options are one tap away; what needs an editor is not."""
    assert [s.value for s in _card(stage, texts, "A1.1").segments] == ["yes", "no", NOT_APPLICABLE]
    assert [s.value for s in _card(stage, texts, "A2.6").segments][:5] == [0, 1, 2, 3, 4]
    assert _card(stage, texts, "A2.4").segments == ()
    assert [s.value for s in _card(stage, texts, "V2").segments] == ["pass", "fail"]


def test_the_story_shows_its_points(full_stage: Stage, texts: Texts) -> None:
    """A1.2 earns 2.2963 of 5, shown as two decimals without trailing zeros."""
    card = _card(full_stage, texts, "A1.2")
    assert (card.score, card.mark, card.key) == ("2.3 / 5", "part", True)
    assert card.answer == "81.5%"


def test_a_card_knows_what_it_shows(stage: Stage, texts: Texts) -> None:
    """Its ids go back with the tap."""
    answer_item(stage.opened, "A1.1", "yes", ())
    assert _card(stage, texts, "A1.1").seen == stage.opened.seen("item/A1.1")


def test_a_contested_card_names_both_sides(stage: Stage, texts: Texts) -> None:
    """Who said what, and no answer chosen."""
    answer_item(stage.opened, "A1.1", "yes", ())
    stage.elsewhere("item/A1.1", "no")
    card = _card(stage, texts, "A1.1")
    assert {(side.who, side.words) for side in card.sides} == {("林知远", "Yes"), ("陈若溪", "No")}
    assert card.mark == "contested"
    assert not any(segment.chosen for segment in card.segments)


def test_not_applicable_is_chosen_and_leaves_no_points(stage: Stage, texts: Texts) -> None:
    """It stands aside, with a shape of its own."""
    say_not_applicable(stage.opened, "A1.1", "no such thing here", ())
    card = _card(stage, texts, "A1.1")
    assert (card.mark, card.score, card.segments[-1].chosen) == ("aside", "", True)


def test_a_screen_reader_hears_state_and_score(full_stage: Stage, texts: Texts) -> None:
    """Painted segments have no accessible objects of their own."""
    spoken = _card(full_stage, texts, "A2.9").spoken
    assert spoken.startswith("A2.9, ")
    assert "1.5 / 2" in spoken


def test_only_items_with_another_result_are_stale(stage: Stage, texts: Texts) -> None:
    """A cell of the data sheet rates every item again; few of them say something new."""
    cards = Cards(stage.opened, texts, Attention(stage.opened))
    cards.card("A1.1")
    cards.card("A1.4")
    answer_item(stage.opened, "A1.4", 11, ())
    assert cards.rated_otherwise(stage.opened.checklist.items) == {"A1.4"}


def _gallery(tmp_path: Path, texts: Texts, item: str) -> Card:
    return _card(make_gallery(tmp_path, full=True), texts, item)


def test_special_points_are_said_with_their_sign(tmp_path: Path, texts: Texts) -> None:
    """Minus three of three is neither a rate nor a failure to earn points."""
    stage = make_gallery(tmp_path, full=True)
    strength, problem = (_card(stage, texts, item) for item in ("E1", "E2"))
    assert (strength.score, strength.state) == ("+1", "Added")
    assert (problem.score, problem.state) == ("−3", "Deducted")


def test_no_special_problem_is_no_fault(tmp_path: Path, texts: Texts) -> None:
    stage = make_gallery(tmp_path, full=False)
    card = _card(stage, texts, "E2")
    assert card.score == "—"
    answer_item(stage.opened, "E2", 0, ())
    card = _card(stage, texts, "E2")
    assert (card.score, card.state, card.tone) == ("0", "Does not occur", "neutral")


def test_several_lines_stand_on_one_line_of_the_card(tmp_path: Path, texts: Texts) -> None:
    assert _gallery(tmp_path, texts, "D2").answer == "7 月更换 12 个龙头 · 8 月复查合格"


def test_partly_is_one_tap_away(tmp_path: Path, texts: Texts) -> None:
    segments = _gallery(tmp_path, texts, "A1").segments
    assert [s.words for s in segments if s.chosen] == ["Partly met"]


def test_an_answered_question_that_scores_nothing_has_no_rate(
    tmp_path: Path, texts: Texts, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An imported form asks much that earns no points; its card says only that it was answered."""
    data: Any = gallery()
    asked = {"id": "N1", "kind": "text", "text": {"zh": "备注"}, "points": "0"}
    data["sections"].append({"id": "N", "title": {"zh": "其他"}, "role": "info", "items": [asked]})
    monkeypatch.setattr("tests.ui.gallery_stage.gallery", lambda: data)
    stage = make_gallery(tmp_path, full=False)
    assert _card(stage, texts, "N1").mark == "open"
    answer_item(stage.opened, "N1", "wet floor", ())
    card = _card(stage, texts, "N1")
    assert (card.mark, card.state, card.score) == ("full", "Answered", "")
    stage.workspace.close()


def test_a_carried_answer_bears_its_mark_until_somebody_answers(stage: Stage, texts: Texts) -> None:
    """In words and with its day, also for a screen reader."""
    carried: Json = {"evaluation": "e1", "on": "2025-10-22", "by": {"M": "陈若溪"}, "answer": "yes"}
    stage.opened.say("answer.carried", "item/A1.1", carried, ())
    card = _card(stage, texts, "A1.1")
    assert card.carried == "Carried 2025-10-22"
    assert card.origin == "Carried from the evaluation of 22 October 2025, answered by 陈若溪"
    assert "Carried 2025-10-22" in card.spoken
    assert card.segments[0].chosen
    answer_item(stage.opened, "A1.1", "yes", card.seen)
    card = _card(stage, texts, "A1.1")
    assert (card.carried, card.origin) == ("", "")
