"""ui.widgets.evidence.item_targets"""

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from pytestqt.qtbot import QtBot

from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.evidence.item_targets import ItemTargets, Target

TARGETS = (
    Target("A1", "A1.1", "节能目标"),
    Target("A2", "A1.2", "计量器具"),
    Target("B1", "B1.1", "垃圾分类"),
)


def _targets(qtbot: QtBot, theme: Theme, texts: Texts) -> ItemTargets:
    targets = ItemTargets(TARGETS, theme, texts)
    qtbot.addWidget(targets)
    targets.resize(300, 400)
    targets.show()
    return targets


def _shown(targets: ItemTargets) -> list[int]:
    return [row for row in range(targets.list.count()) if not targets.list.item(row).isHidden()]


def test_an_item_is_found_by_its_code_or_by_two_characters(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    targets = _targets(qtbot, theme, texts)
    targets.search.setText("a1")
    assert _shown(targets) == [0, 1]
    targets.search.setText("垃圾")
    assert _shown(targets) == [2]
    with qtbot.waitSignal(targets.picked) as said:
        qtbot.keyClick(targets.search, Qt.Key.Key_Return)
    assert said.args == ["B1"]


def test_enter_without_words_or_without_a_find_assigns_nothing(
    qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    targets = _targets(qtbot, theme, texts)
    with qtbot.assertNotEmitted(targets.picked):
        qtbot.keyClick(targets.search, Qt.Key.Key_Return)
        targets.search.setText("zzz")
        qtbot.keyClick(targets.search, Qt.Key.Key_Return)


def test_rows_are_large_enough_for_a_finger(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    targets = _targets(qtbot, theme, texts)
    assert targets.list.visualItemRect(targets.list.item(0)).height() >= theme.target


def _dropped(targets: ItemTargets, at: QPoint, data: QMimeData) -> bool:
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    begin = QDragEnterEvent(at, Qt.DropAction.CopyAction, data, buttons, keys)
    targets.list.dragEnterEvent(begin)
    targets.list.dragMoveEvent(begin)
    end = QDropEvent(QPointF(at), Qt.DropAction.CopyAction, data, buttons, keys)
    if begin.isAccepted():
        targets.list.dropEvent(end)
    return begin.isAccepted()


def test_pictures_are_dropped_on_an_item(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """Files from outside are the page's: they are no tiles yet."""
    targets = _targets(qtbot, theme, texts)
    at = targets.list.visualItemRect(targets.list.item(1)).center()
    with qtbot.waitSignal(targets.picked) as said:
        assert _dropped(targets, at, QMimeData())
    assert said.args == ["A2"]
    below = QPoint(20, targets.list.viewport().height() - 5)
    with qtbot.assertNotEmitted(targets.picked):
        _dropped(targets, below, QMimeData())
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile("/x.jpg")])
    assert not _dropped(targets, at, files)
