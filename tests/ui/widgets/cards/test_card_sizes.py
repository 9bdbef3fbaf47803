"""ui.widgets.cards.card_sizes"""

from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from inspector_app.texts import Texts
from inspector_app.ui.models.item_attention import Attention
from inspector_app.ui.models.item_list import ItemList
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.cards.card_sizes import KEPT, CardSizes
from inspector_app.usecases.conduct import set_note
from tests.ui.conduct_stage import Stage


class Sized:
    """Sizes, and the list that they are of."""

    def __init__(self, stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts) -> None:
        self.rows = ItemList(stage.opened, texts, Attention(stage.opened))
        self.view = QListView()
        qtbot.addWidget(self.view)
        self.view.resize(600, 400)
        self.sizes = CardSizes(self.rows, theme, self.view)
        self.rows.renewed.connect(self.sizes.renew)


def test_nothing_is_laid_out_before_the_list_has_a_place(
    stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    """2,000 texts would be broken into lines for a width that nobody ever sees."""
    sized = Sized(stage, qtbot, theme, texts)
    assert sized.sizes.height("A1.1") == theme.target
    sized.sizes.forget()
    assert sized.sizes.height("A1.1") > theme.target


def test_a_card_that_grew_is_told_once(stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """Only then does the list lay out its rows anew."""
    sized = Sized(stage, qtbot, theme, texts)
    sized.sizes.forget()
    before = sized.sizes.height("A1.1")
    set_note(stage.opened, "A1.1", "seen", ())
    sized.rows.changed(frozenset(["A1.1"]))
    assert sized.sizes.resized("A1.1")
    assert sized.sizes.height("A1.1") > before
    assert not sized.sizes.resized("A1.1")


def test_guidance_makes_a_card_higher_and_lower_again(
    stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    """And is remembered by item."""
    sized = Sized(stage, qtbot, theme, texts)
    sized.sizes.forget()
    closed = sized.sizes.height("A1.1")
    sized.sizes.toggle_guidance("A1.1")
    assert sized.sizes.opened == {"A1.1"}
    assert sized.sizes.height("A1.1") > closed
    sized.sizes.toggle_guidance("A1.1")
    assert sized.sizes.height("A1.1") == closed


def test_all_heights_are_known_with_few_texts_laid_out(
    stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    """A laid out text takes kilobytes; a height takes a number."""
    sized = Sized(stage, qtbot, theme, texts)
    sized.sizes.forget()
    first = sized.sizes.layout_of(sized.rows.cards.card("V1"))
    heights = {item: sized.sizes.height(item) for item in stage.opened.checklist.items}
    assert len(heights) > KEPT
    assert sized.sizes.layout_of(sized.rows.cards.card("V1")) is not first
    assert heights["V1"] == first.height
    sized.sizes.restyle(Theme("dark", 150))
    assert sized.sizes.height("V1") > heights["V1"]
