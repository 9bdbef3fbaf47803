"""ui.changes"""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from inspector_app.ui.changes import ChangesHub
from inspector_app.usecases.session.changes import Changes


def test_a_change_is_told_with_its_initiator(qtbot: QtBot) -> None:
    hub = ChangesHub()
    changes = Changes("e1", items=frozenset({"A1.1"}))
    with qtbot.waitSignal(hub.happened) as heard:
        hub.tell(changes, hub)
    assert heard.args == [changes, hub]


def test_nothing_changed_is_not_told(qtbot: QtBot) -> None:
    hub = ChangesHub()
    with qtbot.assertNotEmitted(hub.happened):
        hub.tell(Changes("e1"))
