"""ui.widgets.panes.folding"""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QSizePolicy
from pytestqt.qtbot import QtBot

from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.panes.folding import Edge, FoldingPane


def _pane(qtbot: QtBot, theme: Theme, edge: Edge) -> tuple[FoldingPane, QPushButton, QPushButton]:
    main, side = QPushButton("main"), QPushButton("side")
    for part in (main, side):
        part.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
    pane = FoldingPane(main, side, edge, theme)
    qtbot.addWidget(pane)
    pane.resize(800, 600)
    pane.show()
    return pane, main, side


def test_the_side_pane_goes_where_there_is_room(qtbot: QtBot, theme: Theme) -> None:
    """Beside, below, and in a drawer that is closed at first."""
    pane, main, side = _pane(qtbot, theme, "right")
    told: list[bool] = []
    pane.folded.connect(told.append)
    pane.place("beside", 300)
    qtbot.waitUntil(lambda: (side.width(), main.width()) == (300, 500))
    pane.place("below", 200)
    qtbot.waitUntil(lambda: (side.height(), main.height()) == (200, 400))
    pane.place("drawer", 300)
    qtbot.waitUntil(lambda: main.size() == pane.size())
    assert not side.isVisible()
    pane.place("beside", 300)
    assert told == [True, False]


def test_the_drawer_closes_by_a_tap_beside_it_and_by_escape(qtbot: QtBot, theme: Theme) -> None:
    """A tap into it stays in it."""
    for edge, inside, outside in (("left", 100, 700), ("right", 700, 100)):
        pane, _, side = _pane(qtbot, theme, "left" if edge == "left" else "right")
        pane.place("drawer", 300)
        pane.open_drawer()
        pane.grab()
        assert side.isVisible()
        qtbot.mouseClick(pane.drawer, Qt.MouseButton.LeftButton, pos=QPoint(inside, 300))
        assert _is_open(pane)
        qtbot.mouseClick(pane.drawer, Qt.MouseButton.LeftButton, pos=QPoint(outside, 300))
        assert not _is_open(pane)
        pane.open_drawer()
        qtbot.keyClick(pane.drawer, Qt.Key.Key_Escape)
        assert not _is_open(pane)


def test_a_finger_pulls_the_drawer_out_of_the_edge(qtbot: QtBot, theme: Theme) -> None:
    """Inwards alone; a tap on the grip opens it too."""
    pane, _, _ = _pane(qtbot, theme, "left")
    pane.place("drawer", 300)
    assert pane.grip.isVisible()
    QTest.mousePress(pane.grip, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(5, 300))
    QTest.mouseMove(pane.grip, QPoint(10, 300))
    assert not _is_open(pane)
    pane.grip.pulled.emit()
    assert _is_open(pane)
    pane.close_drawer()
    qtbot.mouseClick(pane.grip, Qt.MouseButton.LeftButton, pos=QPoint(5, 300))
    assert _is_open(pane)


def _is_open(pane: FoldingPane) -> bool:
    return pane.open
