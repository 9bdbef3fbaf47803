"""ui.widgets.cards.card_layout"""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.canonical import Json
from inspector_app.texts import Texts
from inspector_app.ui.models.item_attention import Attention
from inspector_app.ui.models.item_cards import Card, Cards
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.cards.card_layout import CardLayout, Hit, lay_out
from inspector_app.ui.widgets.cards.text_blocks import TextBlocks
from tests.ui.conduct_stage import Stage


@pytest.fixture
def cards(full_stage: Stage, texts: Texts) -> list[Card]:
    """All cards of the story, one of them contested."""
    full_stage.elsewhere("item/A1.1", "no")
    carried: Json = {"evaluation": "e1", "on": "2025-10-22", "answer": "yes"}
    full_stage.opened.say("answer.carried", "item/A1.5", carried)
    made = Cards(full_stage.opened, texts, Attention(full_stage.opened))
    alive = [name for name, result in full_stage.opened.scoring.items.items() if result.state != "absent"]
    return [made.card(name) for name in alive]


def _lay_out(card: Card, width: int, theme: Theme) -> CardLayout:
    return lay_out(card, width, False, theme, TextBlocks(theme))


def test_what_is_painted_is_what_is_hit(cards: list[Card], theme: Theme) -> None:
    """One function serves both: the middle of every area belongs to it, for every card and width."""
    for card in cards:
        for width in (480, 640, 900):
            layout = _lay_out(card, width, theme)
            for number, area in enumerate(layout.segments):
                assert layout.hit(area.center()) == Hit("segment", number)
            parts = {"answer": layout.answer, "decide": layout.decide, "guidance": layout.guidance}
            parts["carried"] = layout.carried.area if layout.carried is not None else None
            assert (layout.carried is not None) is (card.id == "A1.5")
            for part, place in parts.items():
                if place is not None:
                    assert layout.hit(place.center()).part == part


def test_fingers_find_every_target_and_none_overlaps(cards: list[Card], theme: Theme) -> None:
    """44 pixels high, inside the card, clear of each other and of the score."""
    for card in cards:
        layout = _lay_out(card, 560, theme)
        areas = [
            *layout.segments,
            *(a for a in (layout.answer, layout.decide, layout.guidance) if a),
            *layout.photos,
        ]
        for area in areas:
            assert area.height() >= 44
            assert layout.frame.contains(area)
        for number, area in enumerate(areas):
            assert not any(area.intersects(other) for other in [*areas[number + 1 :], layout.score])


@given(width=st.integers(320, 2400))
def test_texts_stay_inside_the_card_at_any_width(width: int) -> None:
    """From a narrow tablet to a wide screen."""
    card = Card(
        "A1",
        "A1.1",
        True,
        False,
        "文字" * 40,
        "rule " * 20,
        "guidance",
        "open",
        "Unanswered",
        "neutral",
        "— / 5",
        (),
        False,
        "—",
        "",
        "remark " * 9,
        ("a" * 64,),
        ("Photo missing",),
        (),
        (),
        "",
    )
    theme = Theme("light")
    layout = _lay_out(card, width, theme)
    for placed in (*layout.texts, *layout.muted):
        assert placed.x + placed.block.width <= layout.frame.right() + 1
    assert layout.frame.bottom() < layout.height


def test_a_contested_card_offers_a_decision_instead_of_answers(cards: list[Card], theme: Theme) -> None:
    """A tap must not pass over what another person said."""
    card = next(card for card in cards if card.id == "A1.1")
    layout = _lay_out(card, 640, theme)
    assert layout.segments == []
    assert layout.decide is not None


def test_guidance_makes_the_card_taller(cards: list[Card], theme: Theme) -> None:
    """It is shown below the rest, nothing above moves."""
    blocks = TextBlocks(theme)
    closed = lay_out(cards[0], 640, False, theme, blocks)
    opened = lay_out(cards[0], 640, True, theme, blocks)
    assert opened.height > closed.height
    assert opened.segments == closed.segments
    plain = lay_out(replace(cards[0], flags=(), remark="", photos=()), 640, False, theme, blocks)
    assert plain.height <= closed.height


def test_what_asks_nobody_has_no_box_to_fill_in(cards: list[Card], theme: Theme) -> None:
    """A note is its words; what the form works out stands below them as a text."""
    note = replace(cards[0], asked=False, segments=(), answer="", sides=())
    plain, computed = _lay_out(note, 640, theme), _lay_out(replace(note, answer="5 beds"), 640, theme)
    assert (plain.answer, plain.segments) == (None, [])
    assert plain.height == computed.height
    assert computed.texts[-1].block is not plain.texts[-1].block
    long = _lay_out(replace(note, answer="worked out " * 100), 640, theme)
    assert long.height > plain.height
