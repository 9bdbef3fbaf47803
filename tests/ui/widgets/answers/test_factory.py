"""ui.widgets.answers.factory"""

import pytest
from pytestqt.qtbot import QtBot

from inspector_app.domain.checklist import read_checklist
from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.answers.editor import AnswerEditor
from inspector_app.ui.widgets.answers.factory import make_editor
from tests.checklists.gallery import ANSWERS, gallery
from tests.story import story_json
from tests.ui.conduct_stage import Stage


def test_every_answer_of_the_story_is_shown_and_handed_back(
    stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    """All kinds of the checklist have an editor that neither loses nor invents anything."""
    answers = {entry["item"]: entry["value"] for entry in story_json()["answers"] if "value" in entry}
    assert len(answers) > 80
    for identity, value in answers.items():
        item = stage.opened.checklist.items[identity]
        stored = item.kind.check(value)
        editor = make_editor(item, theme, texts)
        qtbot.addWidget(editor)
        editor.show_answer(stored)
        assert item.kind.check(editor.typed()) == stored, identity
        assert not editor.pending, identity


@pytest.mark.parametrize("identity", ANSWERS)
def test_every_kind_is_shown_and_handed_back(identity: str, qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """An item that was never answered shows nothing, and looking at it says nothing."""
    item = read_checklist(gallery()).items[identity]
    editor = make_editor(item, theme, texts)
    qtbot.addWidget(editor)
    editor.show_answer(None)
    assert editor.typed() is None
    editor.show_answer(ANSWERS[identity])
    assert item.kind.check(editor.typed()) == item.kind.check(ANSWERS[identity])
    with qtbot.assertNotEmitted(editor.answered):
        editor.commit()
    fields = [child for child in editor.findChildren(AnswerEditor) if child.typed() is not None]
    assert len(fields) == {"B3": 2, "A3": 1}.get(identity, 0)
