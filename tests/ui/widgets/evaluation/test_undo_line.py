"""ui.widgets.evaluation.undo_line"""

from pytestqt.qtbot import QtBot

from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.evaluation.undo_line import UndoLine


def test_it_says_what_was_undone_until_it_is_closed(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """A refusal has nothing to redo."""
    line = UndoLine(theme, texts)
    qtbot.addWidget(line)
    assert line.isHidden()
    line.show_words("Undone: A1.1", redo=True)
    assert (line.words.text(), line.redo.isHidden()) == ("Undone: A1.1", False)
    with qtbot.waitSignal(line.redo_wanted):
        line.redo.click()
    line.close_button.click()
    assert line.isHidden()
    line.show_words("Not undone", refused=True)
    assert (line.isHidden(), line.redo.isHidden()) == (False, True)
