"""ui.widgets.evidence.marking_dialog"""

from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from inspector_app.domain.evidence.marks import Mark
from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.evidence.marking_dialog import MarkingDialog

OLD = Mark("box", (0, 0), (1_000, 1_000))


def _dialog(qtbot: QtBot, theme: Theme, texts: Texts, turn: int = 0) -> MarkingDialog:
    dialog = MarkingDialog(QImage(400, 300, QImage.Format.Format_RGB32), "P01", [OLD], turn, theme, texts)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_marks_are_added_to_those_that_are_there(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    dialog = _dialog(qtbot, theme, texts)
    dialog.canvas.drawn.emit((0, 0), (5_000, 5_000))
    dialog.pick("ellipse")
    dialog.canvas.drawn.emit((0, 0), (2_000, 2_000))
    dialog.take_back()
    with qtbot.waitSignal(dialog.told) as told:
        dialog.save.click()
    assert told.args == [[OLD, Mark("arrow", (0, 0), (5_000, 5_000))]]
    assert not dialog.canvas.grab().isNull()


def test_a_note_is_written_first_and_then_placed(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """A tap without words asks for them; nothing empty is drawn."""
    dialog = _dialog(qtbot, theme, texts)
    dialog.tools["text"].click()
    assert dialog.note.isVisible()
    dialog.canvas.tapped.emit((100, 100))
    assert dialog.marks == [OLD]
    dialog.note.setText(" 渗水 ")
    dialog.canvas.drawn.emit((300, 400), (900, 900))
    assert dialog.marks[-1] == Mark("text", (300, 400), (300, 400), "渗水")
    assert dialog.note.text() == ""


def test_a_tap_is_no_arrow(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    dialog = _dialog(qtbot, theme, texts)
    dialog.canvas.tapped.emit((100, 100))
    assert dialog.marks == [OLD]


def test_on_a_turned_picture_a_mark_stands_where_it_was_drawn(
    qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    """It is kept in the picture as the camera had it."""
    dialog = _dialog(qtbot, theme, texts, turn=90)
    dialog.canvas.drawn.emit((10_000, 0), (5_000, 5_000))
    assert dialog.marks[-1] == Mark("arrow", (0, 0), (5_000, 5_000))


def test_a_problem_is_said(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    dialog = _dialog(qtbot, theme, texts)
    dialog.show_problem("At most 100.")
    assert dialog.problem.isVisible()
