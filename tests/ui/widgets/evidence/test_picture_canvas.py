"""ui.widgets.evidence.picture_canvas"""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.evidence.picture_canvas import PictureCanvas


def _canvas(qtbot: QtBot, theme: Theme) -> PictureCanvas:
    image = QImage(400, 200, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.gray)
    canvas = PictureCanvas(image, theme, lambda _painter, _area: None)
    qtbot.addWidget(canvas)
    canvas.resize(600, 600)
    return canvas


def test_the_picture_keeps_its_proportions_in_the_middle(qtbot: QtBot, theme: Theme) -> None:
    canvas = _canvas(qtbot, theme)
    area = canvas.area
    assert (area.left(), area.top(), area.width(), area.height()) == (0, 150, 600, 300)
    assert canvas.told(QPointF(300, 300)) == (5_000, 5_000)


def test_what_is_drawn_beyond_the_edge_ends_at_it(qtbot: QtBot, theme: Theme) -> None:
    canvas = _canvas(qtbot, theme)
    assert canvas.told(QPointF(-50, 20)) == (0, 0)
    assert canvas.told(QPointF(900, 900)) == (10_000, 10_000)


def test_a_stroke_and_a_tap_are_told_apart(qtbot: QtBot, theme: Theme) -> None:
    """A finger that rests is no rectangle."""
    canvas = _canvas(qtbot, theme)
    left = Qt.MouseButton.LeftButton
    with qtbot.waitSignal(canvas.drawn) as drawn:
        QTest.mousePress(canvas, left, pos=QPoint(60, 180))
        QTest.mouseMove(canvas, QPoint(200, 200))
        QTest.mouseRelease(canvas, left, pos=QPoint(300, 300))
    assert drawn.args == [(1_000, 1_000), (5_000, 5_000)]
    with qtbot.waitSignal(canvas.tapped) as tapped:
        qtbot.mouseClick(canvas, left, pos=QPoint(300, 300))
    assert tapped.args == [(5_000, 5_000)]
    assert not canvas.grab().isNull()
