"""ui.widgets.detail.consequences.item_findings"""

from pytestqt.qtbot import QtBot

from inspector_app.texts import Texts
from inspector_app.ui.models.item_attention import Attention
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.detail.consequences.item_findings import ItemFindings
from inspector_app.usecases.conduct import answer_item
from inspector_app.usecases.findings import join_finding, raise_finding
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


def test_what_was_written_for_one_item_waits_there(
    stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    """A look at another item loses no paragraph, proposed or free."""
    items = stage.opened.scoring.items
    answer_item(stage.opened, "A1.1", "no", ())
    shown = _findings(stage, qtbot, theme, texts, "A1.1")
    shown.refresh(items["A1.1"])
    qtbot.keyClicks(shown.box.text, "mine ")
    shown.box.next_class()
    shown.show_item("A1.4")
    shown.refresh(items["A1.4"])
    assert not shown.box.isVisible()
    shown.begin()
    qtbot.keyClicks(shown.box.text, "free")
    shown.box.immediate.setChecked(True)
    shown.show_item("A1.1")
    shown.refresh(items["A1.1"])
    assert "mine" in shown.box.text.toPlainText()
    assert shown.box.kind.currentData() == "observation"
    assert shown.box.proposed
    shown.show_item("A1.4")
    shown.refresh(items["A1.4"])
    assert (shown.box.text.toPlainText(), shown.box.immediate.isChecked()) == ("free", True)
    shown.settled()
    assert shown.box.draft is None
    shown.show_item("A1.4")
    shown.refresh(items["A1.4"])
    assert not shown.box.isVisible()


def test_an_item_leaves_a_finding_that_has_others(
    stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    """Joined by mistake; a finding about this item alone is withdrawn instead."""
    raise_finding(stage.opened, finding_class="minor", items=["A1.4"], text="Gaps")
    (finding,) = stage.opened.scoring.findings
    shown = _findings(stage, qtbot, theme, texts, "A1.5")
    shown.refresh(stage.opened.scoring.items["A1.5"])
    assert shown.box.cause.count() == 2
    join_finding(stage.opened, finding.id, "A1.5")
    shown = _findings(stage, qtbot, theme, texts, "A1.5")
    shown.refresh(stage.opened.scoring.items["A1.5"])
    with qtbot.waitSignal(shown.parted) as parted:
        shown.partings[finding.id].click()
    assert parted.args == ["A1.5", finding.id]
    shown.show_item("A1.6")
    shown.refresh(stage.opened.scoring.items["A1.6"])
    assert shown.partings == {}
