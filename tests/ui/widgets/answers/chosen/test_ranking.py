"""ui.widgets.answers.chosen.ranking"""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from inspector_app.texts import Texts
from inspector_app.ui.models.options import Choosable
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.answers.chosen.ranking import RankingEditor

WISHES = [Choosable("q", "Quiet"), Choosable("f", "Food"), Choosable("w", "Walks")]


@pytest.fixture
def editor(qtbot: QtBot, theme: Theme, texts: Texts) -> RankingEditor:
    made = RankingEditor(WISHES, theme, texts)
    qtbot.addWidget(made)
    made.show()
    made.show_answer(None)
    return made


def shown(editor: RankingEditor) -> list[str]:
    """The rows as they are read."""
    return [f"{row.number.text()} {row.words.text()}".strip() for row in editor.rows]


def test_an_order_is_a_proposal_until_somebody_says_it(editor: RankingEditor, qtbot: QtBot) -> None:
    """Without numbers; one tap takes it as it is."""
    assert (shown(editor), editor.typed()) == (["Quiet", "Food", "Walks"], None)
    with qtbot.waitSignal(editor.answered) as told:
        editor.accept.click()
    assert told.args == [["q", "f", "w"]]
    assert shown(editor) == ["1 Quiet", "2 Food", "3 Walks"]
    assert editor.accept.isHidden()


def test_buttons_move_a_choice_and_keep_the_keyboard_on_it(editor: RankingEditor, qtbot: QtBot) -> None:
    """To the top and back; the ends offer one way only."""
    with qtbot.waitSignal(editor.answered) as told:
        editor.rows[2].up.click()
    assert told.args == [["q", "w", "f"]]
    assert editor.rows[1].up.hasFocus() or not editor.isActiveWindow()
    editor.rows[1].up.click()
    assert shown(editor) == ["1 Walks", "2 Quiet", "3 Food"]
    assert (editor.rows[0].up.isHidden(), editor.rows[2].down.isHidden()) == (True, True)
    editor.rows[0].down.click()
    editor.rows[1].down.click()
    assert editor.typed() == ["q", "f", "w"]


def test_keys_move_a_choice(editor: RankingEditor, qtbot: QtBot) -> None:
    """Arrow keys within its row; at the end, or for other keys, nothing happens."""
    editor.show_answer(["w", "q", "f"])
    qtbot.keyClick(editor.rows[0].down, Qt.Key.Key_Down)
    assert editor.typed() == ["q", "w", "f"]
    qtbot.keyClick(editor.rows[0], Qt.Key.Key_Up)
    qtbot.keyClick(editor.rows[0], Qt.Key.Key_X)
    assert editor.typed() == ["q", "w", "f"]


def test_what_is_offered_since_comes_last_without_a_number(editor: RankingEditor, qtbot: QtBot) -> None:
    """Looking at it says nothing."""
    editor.show_answer(["w", "gone"])
    assert shown(editor) == ["1 Walks", "Quiet", "Food"]
    with qtbot.assertNotEmitted(editor.answered):
        editor.commit()
