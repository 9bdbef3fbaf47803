"""ui.widgets.cards.item_delegate"""

from dataclasses import replace

from PySide6.QtWidgets import QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from inspector_app.domain.canonical import Json
from inspector_app.texts import Texts
from inspector_app.ui.models.item_attention import Attention
from inspector_app.ui.models.item_list import ItemList
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.cards.item_delegate import ItemDelegate
from inspector_app.ui.widgets.cards.item_view import ItemView
from inspector_app.ui.widgets.cards.thumbnails import Thumbnails
from tests.ui.conduct_stage import Stage


def _view(stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts) -> tuple[ItemList, ItemView, ItemDelegate]:
    rows = ItemList(stage.opened, texts, Attention(stage.opened))
    view = ItemView(rows, theme, texts, Thumbnails(lambda _sha: None))
    qtbot.addWidget(view)
    view.resize(700, 600)
    delegate = view.itemDelegate()
    assert isinstance(delegate, ItemDelegate)
    return rows, view, delegate


def test_a_card_is_laid_out_once_until_it_changes(
    stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    """A frame of scrolling paints what is laid out already."""
    rows, _, delegate = _view(stage, qtbot, theme, texts)
    card = rows.cards.card("A1.1")
    first = delegate.sizes.layout_of(card)
    assert delegate.sizes.layout_of(card) is first
    assert delegate.sizes.layout_of(replace(card, state="other")) is not first


def test_the_painted_card_is_what_was_seen(stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """An op that arrives later changes the model's card, not what stood on the screen."""
    rows, view, delegate = _view(stage, qtbot, theme, texts)
    painted = rows.cards.card("V2")
    view.show()
    view.grab()
    stage.elsewhere("item/V2", "fail")
    rows.cards.forget(["V2"])
    assert rows.cards.card("V2").seen != ()
    assert delegate.shown(rows.cards.card("V2")) is painted


def test_all_states_can_be_painted_in_both_looks(
    full_stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    """Photos that are not here, contested items, failed gates, guidance: all reach the end."""
    full_stage.photograph("A1.2")
    full_stage.elsewhere("item/V2", "fail")
    full_stage.elsewhere("item/A1.1", "no")
    for item in ("A1.3", "A1.4"):
        before = full_stage.opened.evaluation.answer(f"item/{item}")
        carried: Json = {"evaluation": "e1", "on": "2025-10-22", "answer": before}
        full_stage.opened.say("answer.carried", f"item/{item}", carried)
    rows, view, delegate = _view(full_stage, qtbot, theme, texts)
    view.toggle_guidance("A1.2")
    view.resize(700, 20_000)
    for look in ("light", "dark"):
        view.restyle(Theme(look))
        assert not view.grab().isNull()
    assert delegate.sizeHint(QStyleOptionViewItem(), rows.index(0)).height() >= 44
