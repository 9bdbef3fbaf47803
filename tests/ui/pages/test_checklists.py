"""ui.pages.checklists"""

from __future__ import annotations

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from inspector_app.ui.desk import Desk
from inspector_app.ui.pages.checklists import ChecklistsPage
from inspector_app.usecases.evaluations import available_checklists


def test_every_installed_checklist_is_shown_with_version_and_notice(qtbot: QtBot, desk: Desk) -> None:
    page = ChecklistsPage(desk)
    qtbot.addWidget(page)
    words = "\n".join(label.text() for label in page.findChildren(QLabel))
    found = available_checklists(desk.workspace)
    assert len(found) == 2
    for checklist in found:
        assert checklist.title.en in words
        assert f"{checklist.id} · version {checklist.version}" in words
        assert checklist.notice is not None
        assert words.count(checklist.notice.en) == 2
    assert page.notice.words is not None
