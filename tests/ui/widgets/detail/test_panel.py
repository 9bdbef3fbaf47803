"""ui.widgets.detail.panel"""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from inspector_app.texts import Texts
from inspector_app.ui.models.item_attention import Attention
from inspector_app.ui.models.item_cards import Cards
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.answers.measured.number import CountEditor
from inspector_app.ui.widgets.cards.thumbnails import Thumbnails
from inspector_app.ui.widgets.detail.panel import DetailPanel
from inspector_app.usecases.conduct import answer_item
from tests.ui.conduct_stage import Stage


class Shown:
    """A panel and the cards it is shown."""

    def __init__(self, stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts) -> None:
        self.attention = Attention(stage.opened)
        self.cards = Cards(stage.opened, texts, self.attention)
        self.panel = DetailPanel(stage.opened, self.attention, Thumbnails(lambda _sha: None), theme, texts)
        qtbot.addWidget(self.panel)
        self.panel.show()

    def item(self, identity: str) -> DetailPanel:
        """Show an item."""
        self.panel.show_item(self.cards.card(identity))
        return self.panel


def test_every_item_can_be_shown_and_showing_tells_nothing(
    full_stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    """Opening an item must not look like answering it again."""
    shown = Shown(full_stage, qtbot, theme, texts)
    panel = shown.panel
    with qtbot.assertNotEmitted(panel.answer.answered), qtbot.assertNotEmitted(panel.remark.noted):
        for identity in full_stage.opened.checklist.items:
            shown.item(identity)
        panel.leave()


def test_changing_the_item_tells_what_was_typed(
    stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    """No way out of a field loses it."""
    shown = Shown(stage, qtbot, theme, texts)
    panel = shown.item("A1.4")
    assert isinstance(panel.editor, CountEditor)
    panel.editor.line.setText("11")
    with qtbot.waitSignal(panel.answer.answered) as said:
        shown.item("A1.5")
    assert said.args == ["A1.4", 11, ()]


def test_not_computable_offers_to_be_left_out(stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """Collecting more comes first; the lead may say why not."""
    answer_item(stage.opened, "C2.1", {"issued": 40, "tally": [20, 9, 0, 0, 0]}, ())
    shown = Shown(stage, qtbot, theme, texts)
    panel = shown.item("C2.1")
    assert not panel.buttons.withhold.isHidden()
    panel.buttons.withhold.click()
    panel.questions.box.reason.setText("season over")
    with qtbot.waitSignal(panel.reasoned) as said:
        panel.questions.box.yes.click()
    assert said.args is not None
    assert said.args[1:3] == ["withhold", "season over"]
    shown.item("A1.1")
    assert panel.buttons.withhold.isHidden()


def test_the_explanation_goes_down_to_the_inputs(
    full_stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    """22 of 27 meters, from the points to the numbers typed."""
    shown = Shown(full_stage, qtbot, theme, texts)
    panel = shown.item("A1.2")
    for fold in panel.folds.folds.values():
        fold.open()
    words = " ".join(text for _, text in panel.folds.lines["explanation"].shown)
    assert "27" in words
    assert "22" in words
    assert panel.folds.lines["history"].shown != ()


def test_escape_goes_back_to_the_list(stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """It closes nothing and discards nothing."""
    shown = Shown(stage, qtbot, theme, texts)
    panel = shown.item("A1.1")
    panel.focus_note()
    qtbot.keyClicks(panel.remark.note, "abc")
    with qtbot.waitSignal(panel.remark.noted), qtbot.waitSignal(panel.back):
        qtbot.keyClick(panel.remark.note, Qt.Key.Key_Escape)


def test_a_gate_fails_only_after_the_second_question(
    stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    """The editor asks, the person says it once more, and only then it is told."""
    shown = Shown(stage, qtbot, theme, texts)
    panel = shown.item("V2")
    panel.answer.failing.emit()
    with qtbot.waitSignal(panel.reasoned) as said:
        panel.questions.box.yes.click()
    assert said.args == ["V2", "fail", "", ()]
