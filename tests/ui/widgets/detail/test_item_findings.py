"""ui.widgets.detail.item_findings"""

from pytestqt.qtbot import QtBot

from inspector_app.texts import Texts
from inspector_app.ui.models.item_attention import Attention
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.detail.item_findings import ItemFindings
from inspector_app.usecases.conduct import answer_item
from inspector_app.usecases.findings import raise_finding
from tests.ui.conduct_stage import Stage


def _findings(stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts, item: str) -> ItemFindings:
    shown = ItemFindings(stage.opened, Attention(stage.opened), theme, texts)
    qtbot.addWidget(shown)
    shown.show()
    shown.show_item(item)
    return shown


def test_a_proposed_finding_is_confirmed_with_its_item_and_class(
    stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    """The same key that raises a free one confirms the proposal."""
    answer_item(stage.opened, "A1.1", "no", ())
    shown = _findings(stage, qtbot, theme, texts, "A1.1")
    assert shown.refresh(stage.opened.scoring.items["A1.1"])
    with qtbot.waitSignal(shown.raised) as said:
        shown.begin()
    assert said.args is not None
    assert said.args[0] == "A1.1"
    assert said.args[1] == said.args[4] == shown.box.proposed


def test_findings_that_stand_are_read_without_opening_anything(
    stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    """Nobody raises the same fact twice because the first was out of sight."""
    raise_finding(stage.opened, finding_class="minor", items=["A1.4"], text="Loose railing", immediate=False)
    shown = _findings(stage, qtbot, theme, texts, "A1.4")
    assert not shown.refresh(stage.opened.scoring.items["A1.4"])
    assert "Loose railing" in shown.lines.text()
    with qtbot.waitSignal(shown.begun):
        shown.begin()
    assert shown.box.isVisible()
