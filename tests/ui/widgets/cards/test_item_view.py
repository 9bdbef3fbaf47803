"""ui.widgets.cards.item_view"""

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from inspector_app.domain.canonical import Json
from inspector_app.texts import Texts
from inspector_app.ui.models.item_attention import Attention
from inspector_app.ui.models.item_list import ItemList
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.cards.item_delegate import ItemDelegate
from inspector_app.ui.widgets.cards.item_view import ItemView
from inspector_app.ui.widgets.cards.thumbnails import Thumbnails
from inspector_app.usecases.conduct import answer_item
from tests.ui.conduct_stage import Stage


def _view(stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts) -> ItemView:
    rows = ItemList(stage.opened, texts, Attention(stage.opened))
    view = ItemView(rows, theme, texts, Thumbnails(lambda _sha: None))
    qtbot.addWidget(view)
    view.resize(760, 640)
    view.show()
    view.grab()
    return view


def _segment(view: ItemView, item: str, number: int) -> QPoint:
    """The middle of a painted segment."""
    rows, delegate = view.model(), view.itemDelegate()
    assert isinstance(rows, ItemList)
    assert isinstance(delegate, ItemDelegate)
    view.go(item)
    view.grab()
    area = delegate.sizes.layout_of(rows.cards.card(item)).segments[number]
    return area.center() + view.visualRect(rows.index(rows.row_of(item))).topLeft()


def test_a_tap_on_a_segment_answers(stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """With the item, the stored form and the ids that were painted."""
    view = _view(stage, qtbot, theme, texts)
    point = _segment(view, "A1.1", 0)
    with qtbot.waitSignal(view.answered) as said:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert said.args == ["A1.1", "yes", ()]


def test_a_gate_is_not_failed_by_one_tap(stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """It ends the hope of a grade: there is a second question."""
    view = _view(stage, qtbot, theme, texts)
    point = _segment(view, "V2", 1)
    with qtbot.waitSignal(view.asked) as said, qtbot.assertNotEmitted(view.answered):
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert said.args == ["V2", "fail"]


def test_several_options_are_ticked_one_by_one(
    stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    """A second tap keeps the first tick."""
    answer_item(stage.opened, "A1.3", ["catering"], ())
    view = _view(stage, qtbot, theme, texts)
    point = _segment(view, "A1.3", 0)
    with qtbot.waitSignal(view.answered) as said:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert said.args == ["A1.3", ["guest_rooms", "catering"], stage.opened.seen("item/A1.3")]


def test_releasing_elsewhere_answers_nothing(stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """A finger that scrolls away has changed its mind."""
    view = _view(stage, qtbot, theme, texts)
    point = _segment(view, "A1.1", 0)
    with qtbot.assertNotEmitted(view.answered):
        QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
        QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=point + QPoint(0, 200))


def test_keys_answer_and_move(stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """Y, N, digits, J, K; a digit beyond the answers does nothing."""
    view = _view(stage, qtbot, theme, texts)
    view.go("A1.1")
    for key, value in ((Qt.Key.Key_Y, "yes"), (Qt.Key.Key_N, "no"), (Qt.Key.Key_2, "no")):
        with qtbot.waitSignal(view.answered) as said:
            qtbot.keyClick(view, key)
        assert said.args is not None
        assert said.args[1] == value
    with qtbot.assertNotEmitted(view.answered):
        qtbot.keyClick(view, Qt.Key.Key_9)
    qtbot.keyClick(view, Qt.Key.Key_J)
    assert view.current == "A1.2"
    qtbot.keyClick(view, Qt.Key.Key_K)
    assert view.current == "A1.1"


def test_a_level_is_one_less_than_its_key(stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """1 says level 0, 5 says level 4."""
    view = _view(stage, qtbot, theme, texts)
    view.go("A2.6")
    with qtbot.waitSignal(view.answered) as said:
        qtbot.keyClick(view, Qt.Key.Key_5)
    assert said.args == ["A2.6", 4, ()]


def test_letters_ask_for_what_they_stand_for(stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """The whole visit without a mouse."""
    view = _view(stage, qtbot, theme, texts)
    view.go("A1.2")
    asked = {
        Qt.Key.Key_F: "finding",
        Qt.Key.Key_M: "remark",
        Qt.Key.Key_P: "photo",
        Qt.Key.Key_A: "not_applicable",
        Qt.Key.Key_G: "goto",
        Qt.Key.Key_Return: "edit",
        Qt.Key.Key_D: "decline",
        Qt.Key.Key_C: "class",
    }
    for key, what in asked.items():
        with qtbot.waitSignal(view.asked) as said:
            qtbot.keyClick(view, key)
        assert said.args == ["A1.2", what]


def test_u_goes_to_the_next_open_item(stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """Over what is answered."""
    answer_item(stage.opened, "V3", "pass", ())
    view = _view(stage, qtbot, theme, texts)
    view.go("V2")
    qtbot.keyClick(view, Qt.Key.Key_U)
    assert view.current == "V4"


def _middle(view: ItemView, item: str, part: str) -> QPoint:
    """The middle of another part of a painted card."""
    rows, delegate = view.model(), view.itemDelegate()
    assert isinstance(rows, ItemList)
    assert isinstance(delegate, ItemDelegate)
    view.go(item)
    view.grab()
    layout = delegate.sizes.layout_of(rows.cards.card(item))
    area = {
        "answer": layout.answer,
        "guidance": layout.guidance,
        "decide": layout.decide,
        "photo": layout.photos[0] if layout.photos else None,
        "not_applicable": layout.segments[-1] if layout.segments else None,
    }[part]
    assert area is not None
    return area.center() + view.visualRect(rows.index(rows.row_of(item))).topLeft()


def test_taps_beside_the_answers_ask_for_what_they_show(
    stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    """The box opens the editor, Decide the decision, Not applicable asks for its reason."""
    answer_item(stage.opened, "A1.1", "yes", ())
    stage.elsewhere("item/A1.1", "no")
    view = _view(stage, qtbot, theme, texts)
    for item, part, what in (
        ("A1.2", "answer", "edit"),
        ("A1.1", "decide", "decide"),
        ("A2.6", "not_applicable", "not_applicable"),
    ):
        point = _middle(view, item, part)
        with qtbot.waitSignal(view.asked) as said:
            qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
        assert said.args == [item, what]


def test_a_tap_on_a_photo_shows_it(stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """By its hash."""
    stage.photograph("A1.2")
    view = _view(stage, qtbot, theme, texts)
    point = _middle(view, "A1.2", "photo")
    with qtbot.waitSignal(view.pictured) as said:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert said.args is not None
    assert len(said.args[0]) == 64


def test_guidance_opens_by_tap_and_by_key(stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """And closes by the same."""
    view = _view(stage, qtbot, theme, texts)
    delegate = view.itemDelegate()
    assert isinstance(delegate, ItemDelegate)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=_middle(view, "A1.2", "guidance"))
    assert delegate.sizes.opened == {"A1.2"}
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert delegate.sizes.opened == set()


def test_a_tooltip_names_the_anchor_and_its_key(
    stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    """Level 4 of A2.6 is said in words before it is tapped."""
    view = _view(stage, qtbot, theme, texts)
    for item, number, words in (("A2.6", 4, "All automatic"), ("A1.1", 2, "(A)")):
        point = _segment(view, item, number)
        QToolTip.hideText()
        help_event = QHelpEvent(QEvent.Type.ToolTip, point, view.viewport().mapToGlobal(point))
        QApplication.sendEvent(view.viewport(), help_event)
        assert words in QToolTip.text()
    QToolTip.hideText()


def test_the_pointer_is_followed_and_forgotten(
    stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    """What lies under it is lit, until it leaves."""
    view = _view(stage, qtbot, theme, texts)
    delegate = view.itemDelegate()
    assert isinstance(delegate, ItemDelegate)
    qtbot.mouseMove(view.viewport(), QPoint(1, 1))  # from elsewhere: where it rests already, nothing moves
    qtbot.mouseMove(view.viewport(), _segment(view, "A1.1", 0))
    qtbot.waitUntil(lambda: delegate.hovered is not None)
    assert delegate.hovered is not None
    assert delegate.hovered[0] == "A1.1"
    assert not view.grab().isNull()
    QApplication.sendEvent(view, QEvent(QEvent.Type.Leave))
    assert delegate.hovered is None


def test_a_carried_answer_is_said_anew_by_the_same_tap(
    stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    """It looks chosen, yet nobody has said it on this visit; afterwards a second tap says nothing more."""
    carried: Json = {"evaluation": "e1", "on": "2025-10-22", "answer": "yes"}
    stage.opened.say("answer.carried", "item/A1.1", carried)
    view = _view(stage, qtbot, theme, texts)
    point = _segment(view, "A1.1", 0)
    with qtbot.waitSignal(view.answered) as said:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert said.args == ["A1.1", "yes", stage.opened.seen("item/A1.1")]
