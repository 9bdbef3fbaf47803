"""ui.widgets.detail.finding_box"""

from pytestqt.qtbot import QtBot

from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.detail.finding_box import FindingBox


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
