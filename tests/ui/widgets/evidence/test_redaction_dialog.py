"""ui.widgets.evidence.redaction_dialog"""

import io

from PIL import Image
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.evidence.redaction_dialog import RedactionDialog


def _dialog(qtbot: QtBot, theme: Theme, texts: Texts) -> RedactionDialog:
    image = QImage(400, 300, QImage.Format.Format_RGB32)
    dialog = RedactionDialog(image, "IMG_1.jpg", theme, texts)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def _result() -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (40, 30)).save(file, "JPEG")
    return file.getvalue()


def test_nothing_goes_on_before_something_is_painted_over(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    dialog = _dialog(qtbot, theme, texts)
    assert not dialog.on.isEnabled()
    dialog.canvas.drawn.emit((5_000, 6_000), (1_000, 2_000))
    dialog.canvas.drawn.emit((0, 0), (500, 500))
    dialog.take_back()
    with qtbot.waitSignal(dialog.areas_drawn) as told:
        dialog.on.click()
    assert told.args == [[(1_000, 2_000, 5_000, 6_000)]]


def test_the_original_goes_only_after_a_look(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """What would be kept is shown, and somebody says that they looked."""
    dialog = _dialog(qtbot, theme, texts)
    dialog.canvas.drawn.emit((0, 0), (5_000, 5_000))
    dialog.show_result(_result())
    assert dialog.on.text() == "Keep this"
    assert not dialog.on.isEnabled()
    dialog.seen.setChecked(True)
    with qtbot.waitSignal(dialog.confirmed):
        dialog.on.click()


def test_who_sees_a_face_on_the_result_paints_over_more(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    dialog = _dialog(qtbot, theme, texts)
    dialog.canvas.drawn.emit((0, 0), (5_000, 5_000))
    dialog.show_result(_result())
    dialog.canvas.drawn.emit((0, 0), (9_000, 9_000))  # the result itself is not drawn on
    assert len(dialog.areas) == 1
    dialog.again.click()
    dialog.canvas.drawn.emit((6_000, 6_000), (9_000, 9_000))
    assert len(dialog.areas) == 2
    assert dialog.on.text() == "Show the result"
    assert not dialog.canvas.grab().isNull()


def test_a_problem_is_said_and_what_was_drawn_stays(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    dialog = _dialog(qtbot, theme, texts)
    dialog.canvas.drawn.emit((0, 0), (5_000, 5_000))
    dialog.on.click()
    assert not dialog.on.isEnabled()
    dialog.show_problem("The disk is full.")
    assert dialog.on.isEnabled()
    assert dialog.problem.text() == "The disk is full."
    assert len(dialog.areas) == 1
