"""ui.widgets.detail.answering.answer_place"""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from inspector_app.texts import Texts
from inspector_app.ui.models.item_attention import Attention
from inspector_app.ui.models.item_cards import Cards
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.answers.buttons import ButtonsEditor
from inspector_app.ui.widgets.answers.measured.number import CountEditor
from inspector_app.ui.widgets.detail.answering.answer_place import AnswerPlace
from inspector_app.usecases.conduct import answer_item
from tests.ui.conduct_stage import Stage


class Shown:
    """A place and the cards it is shown."""

    def __init__(self, stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts) -> None:
        self.cards = Cards(stage.opened, texts, Attention(stage.opened))
        self.place = AnswerPlace(stage.opened, theme, texts)
        qtbot.addWidget(self.place)
        self.place.show()

    def item(self, identity: str) -> AnswerPlace:
        """Show an item."""
        self.cards.forget([identity])
        card = self.cards.card(identity)
        self.place.show_item(card)
        self.place.refresh(card)
        return self.place


def test_what_is_being_typed_keeps_the_ids_that_were_seen(
    stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    """A colleague's value arrives while somebody types: both stand afterwards, none is overwritten."""
    shown = Shown(stage, qtbot, theme, texts)
    place = shown.item("A1.4")
    assert isinstance(place.editor, CountEditor)
    place.editor.line.setText("11")
    stage.elsewhere("item/A1.4", 12)
    shown.cards.forget(["A1.4"])
    place.refresh(shown.cards.card("A1.4"))
    assert place.editor.line.text() == "11"
    with qtbot.waitSignal(place.answered) as said:
        place.leave()
    assert said.args == ["A1.4", 11, ()]


def test_a_refused_entry_is_there_when_the_person_comes_back(
    stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    """With the words beside it while the item is shown."""
    shown = Shown(stage, qtbot, theme, texts)
    place = shown.item("A1.4")
    place.answer_refused("A1.4", "99", "", "99 is outside the bounds.")
    assert place.unsaved == {"A1.4"}
    shown.item("A1.5")
    shown.item("A1.4")
    assert isinstance(place.editor, CountEditor)
    assert place.editor.line.text() == "99"
    place.answer_saved("A1.4")
    assert place.unsaved == frozenset()


def test_a_gate_fails_only_after_the_second_question(
    stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    """The button springs back until it is confirmed."""
    shown = Shown(stage, qtbot, theme, texts)
    place = shown.item("V2")
    assert isinstance(place.editor, ButtonsEditor)
    with qtbot.assertNotEmitted(place.answered), qtbot.waitSignal(place.failing):
        qtbot.mouseClick(place.editor.buttons[1], Qt.MouseButton.LeftButton)
    assert not place.editor.buttons[1].isChecked()


def test_another_value_for_a_contested_item_goes_through_the_decision(
    stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    """An ordinary answer would replace both sides without a reason."""
    answer_item(stage.opened, "A2.9", 3, ())
    stage.elsewhere("item/A2.9", 2)
    shown = Shown(stage, qtbot, theme, texts)
    place = shown.item("A2.9")
    assert isinstance(place.editor, ButtonsEditor)
    with qtbot.assertNotEmitted(place.answered):
        place.editor.buttons[4].click()
    place.contested.reason.setText("seen together")
    with qtbot.waitSignal(place.decided) as said:
        place.contested.decide.click()
    assert said.args == ["A2.9", "", "seen together", stage.opened.seen("item/A2.9")]
    assert place.other_value == 4
