"""ui.widgets.drafting.entry_head"""

from __future__ import annotations

from dataclasses import replace

from pytestqt.qtbot import QtBot

from inspector_app.domain.versions.leaves import Entry
from inspector_app.resources import resource
from inspector_app.texts import Texts
from inspector_app.ui.icons import Icons
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.drafting.entry_head import EntryHead
from inspector_app.usecases.drafting.rows import Head

HEAD = Head(("options", 0), ("options", Entry("type")), 0, entry=True, removable=True, down=["b", "a"])


def test_an_entry_moves_and_goes(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """The first one cannot go up; after an edit the list of now moves."""
    head = EntryHead(HEAD, theme, Icons(resource("icons"), theme), texts)
    qtbot.addWidget(head)
    told: list[object] = []
    head.reshaped.connect(lambda place, value: told.append((place, value)))
    assert not head.buttons["up"].isEnabled()
    assert head.buttons["down"].accessibleName() == "Move down: Choices · type"
    head.buttons["down"].click()
    head.renew(replace(HEAD, down=["c", "a"]))
    head.buttons["down"].click()
    head.buttons["remove"].click()
    assert told == [(("options",), ["b", "a"]), (("options",), ["c", "a"]), (("options", 0), None)]
    head.renew(replace(HEAD, up=["x"]))
    head.buttons["up"].setEnabled(True)
    head.buttons["up"].click()
    assert told[-1] == (("options",), ["x"])


def test_what_must_be_there_only_has_its_name(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    fixed = Head(("total",), ("total",), 0, entry=False, removable=False)
    head = EntryHead(fixed, theme, Icons(resource("icons"), theme), texts)
    qtbot.addWidget(head)
    assert head.buttons == {}
