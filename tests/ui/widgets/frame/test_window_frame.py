"""ui.widgets.frame.window_frame"""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from inspector_app.domain.definition.words import Words
from inspector_app.ui.desk import Desk
from inspector_app.ui.widgets.frame.window_frame import NO_NOTICE, Notice, WindowFrame


@pytest.fixture
def frame(qtbot: QtBot, desk: Desk) -> WindowFrame:
    made = WindowFrame(desk)
    qtbot.addWidget(made)
    return made


def test_the_notice_of_a_checklist_is_shown_in_the_chosen_language(frame: WindowFrame) -> None:
    frame.show_notice(Notice(Words("示例", "Example")))
    assert frame.notice.sentence.text() == "Example"
    assert frame.unencrypted.isHidden()


def test_elder_care_says_plainly_that_nothing_is_encrypted(frame: WindowFrame) -> None:
    frame.show_notice(Notice(None, residents=True))
    assert frame.unencrypted.sentence.text() == "This workspace is not encrypted yet."
    assert frame.notice.isHidden()


def test_nothing_to_say_takes_no_room(frame: WindowFrame) -> None:
    frame.show_notice(Notice(Words("示例"), residents=True))
    frame.show_notice(NO_NOTICE)
    assert frame.notice.isHidden()
    assert frame.unencrypted.isHidden()
