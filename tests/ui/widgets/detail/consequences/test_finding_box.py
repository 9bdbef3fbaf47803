"""ui.widgets.detail.consequences.finding_box"""

from pytestqt.qtbot import QtBot

from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.detail.consequences.finding_box import FindingBox
from inspector_app.usecases.findings import raise_finding
from tests.ui.conduct_stage import Stage


def _box(qtbot: QtBot, theme: Theme, texts: Texts) -> FindingBox:
    box = FindingBox(theme, texts)
    qtbot.addWidget(box)
    box.show()
    return box


def test_a_proposal_is_confirmed_changed_or_declined_by_one_key_each(
    qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    """F, C and D do what the buttons do."""
    box = _box(qtbot, theme, texts)
    box.offer("minor", "two luminaires", requirement=True)
    with qtbot.waitSignal(box.raised) as raised:
        box.tap_confirm()
    assert raised.args == ["minor", "two luminaires", False]
    box.next_class()
    with qtbot.waitSignal(box.raised) as raised:
        box.tap_confirm()
    assert raised.args is not None
    assert raised.args[0] == "observation"
    with qtbot.waitSignal(box.declined) as declined:
        box.tap_decline()
    assert declined.args == ["minor", "The score already says it; there is no separate fact"]


def test_a_weak_level_is_declined_because_it_is_no_requirement(
    qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    """The usual reason stands there; it can be written over."""
    box = _box(qtbot, theme, texts)
    box.offer("observation", "level 2", requirement=False)
    with qtbot.waitSignal(box.declined) as declined:
        box.tap_decline()
    assert declined.args == ["observation", "A weak performance level is not a requirement"]


def test_a_finding_needs_its_text(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """Raised freely, it starts empty."""
    box = _box(qtbot, theme, texts)
    box.begin()
    with qtbot.assertNotEmitted(box.raised):
        box.tap_confirm()
    assert "where and when" in box.problem.text()
    assert box.decline.isHidden()


def test_a_text_in_the_making_survives_a_refresh(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """A colleague's tap must not wipe it out."""
    box = _box(qtbot, theme, texts)
    box.offer("minor", "start", requirement=True)
    qtbot.keyClicks(box.text, "mine ")
    box.offer("minor", "start", requirement=True)
    assert "mine" in box.text.toPlainText()


def test_what_was_written_outlives_every_proposal(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """The class that is proposed changes with the answer; the paragraph of a person does not."""
    box = _box(qtbot, theme, texts)
    box.offer("minor", "start", requirement=True)
    qtbot.keyClicks(box.text, "mine ")
    box.text.leave()
    box.offer("major", "another start", requirement=True)
    assert "mine" in box.text.toPlainText()
    box.propose_nothing()
    assert not box.isHidden()
    assert "mine" in box.text.toPlainText()
    box.drop.click()
    assert box.isHidden()
    assert box.draft is None
    box.offer("minor", "start", requirement=True)
    assert box.text.toPlainText() == "start"
    box.propose_nothing()
    assert box.isHidden()


def test_a_ready_sentence_replaces_a_suggestion_and_follows_what_was_written(
    qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    """Nothing that a person wrote goes."""
    box = _box(qtbot, theme, texts)
    box.offer("minor", "start", requirement=True)
    box.take("Nobody is responsible.")
    assert box.text.toPlainText() == "Nobody is responsible."
    box.take("No goal is written.")
    assert box.text.toPlainText() == "Nobody is responsible.\nNo goal is written."


def test_an_item_with_the_same_cause_joins_a_finding(
    stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    """No second text, no second class: only what is added."""
    raise_finding(stage.opened, finding_class="minor", items=["A1.4"], text="Gaps")
    (finding,) = stage.opened.scoring.findings
    box = _box(qtbot, theme, texts)
    box.offer("minor", "start", requirement=True)
    box.show_causes([finding])
    box.cause.setCurrentIndex(1)
    box.choose_cause()
    assert box.kind.isHidden()
    assert box.decline.isHidden()
    assert (box.confirm.text(), box.text.toPlainText()) == ("Add the item to NC-01", "")
    with qtbot.waitSignal(box.joined) as joined:
        box.tap_confirm()
    assert joined.args == [finding.id, ""]
    box.cause.setCurrentIndex(0)
    box.choose_cause()
    assert box.text.toPlainText() == "start"
    qtbot.keyClicks(box.text, "mine ")
    box.cause.setCurrentIndex(1)
    box.choose_cause()
    assert "mine" in box.text.toPlainText()
