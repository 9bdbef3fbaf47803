"""ui.widgets.evaluation.outline_view"""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from inspector_app.texts import Texts
from inspector_app.ui.models.item_attention import Attention
from inspector_app.ui.models.item_outline import Outline
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.evaluation.outline_view import OutlineView
from tests.ui.conduct_stage import Stage


def _view(stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts, height: int) -> OutlineView:
    view = OutlineView(Outline(stage.opened, texts, Attention(stage.opened)), theme, texts)
    qtbot.addWidget(view)
    view.resize(252, height)
    view.show()
    return view


def test_a_tap_picks_and_following_is_silent(stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """The list tells the outline where it is, not the other way round."""
    view = _view(stage, qtbot, theme, texts, 660)
    with qtbot.assertNotEmitted(view.picked):
        view.follow("A2")
    index = view.model().index(2, 0)
    with qtbot.waitSignal(view.picked) as said:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(index).center())
    assert said.args == ["B"]


def test_a_low_screen_unfolds_one_section_a_high_one_all(
    stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    """Everything stays within reach of a thumb."""
    low, high = _view(stage, qtbot, theme, texts, 660), _view(stage, qtbot, theme, texts, 1200)
    for view, unfolded in ((low, [False, True, False]), (high, [True, True, True])):
        view.follow("B1")
        assert [view.isExpanded(view.model().index(row, 0)) for row in (1, 2, 3)] == unfolded
        assert not view.grab().isNull()


def test_arrow_keys_walk(stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """The outline works without a mouse."""
    view = _view(stage, qtbot, theme, texts, 660)
    view.follow("gates")
    with qtbot.waitSignal(view.walked) as said, qtbot.assertNotEmitted(view.picked):
        qtbot.keyClick(view, Qt.Key.Key_Down)
    assert said.args == ["A"]
