"""ui.pages.conduct.ways.evidence"""

import pytest
from pytestqt.qtbot import QtBot

from inspector_app.texts import Texts
from inspector_app.ui.pages.evidence.bringing import Bringing
from inspector_app.ui.theme import Theme
from tests.ui.conduct_stage import Stage
from tests.ui.pages.conduct_page import Conduct


def test_files_and_records_of_an_item_go_their_own_ways(
    stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file is chosen, a document is written down; both belong to the item that asked."""
    chosen: list[tuple[str, str]] = []
    monkeypatch.setattr(Bringing, "choose", lambda _self, what, item="": chosen.append((what, item)))
    conduct = Conduct(stage, qtbot, theme, texts)
    conduct.page.items.evidence_wanted.emit("file", "A1.2")
    assert chosen == [("files", "A1.2")]
    conduct.page.items.evidence_wanted.emit("document", "A1.2")
    dialog = conduct.page.evidence.recording.dialog
    assert dialog is not None
    assert "A1.2" in dialog.windowTitle()


def test_what_no_window_can_show_reaches_the_page(
    stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    conduct = Conduct(stage, qtbot, theme, texts)
    conduct.page.items.evidence_asked.emit("redact", "unknown")
    conduct.page.items.evidence_asked.emit("mark", "unknown")
    assert len(conduct.failed) == 2
