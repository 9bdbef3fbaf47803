"""ui.widgets.evaluation.photo_side"""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from inspector_app.domain.evidence.model import Evidence
from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.cards.thumbnails import Thumbnails
from inspector_app.ui.widgets.evaluation.photo_side import PhotoSide
from tests.ui.conduct_stage import picture

PHOTO = Evidence(
    "e1",
    "P01",
    "photo",
    ("A1.2",),
    "pipe",
    sha256="d" * 64,
    blob="d" * 64,
    media_type="image/jpeg",
    size=4_200_000,
)


def _side(qtbot: QtBot, theme: Theme, texts: Texts) -> PhotoSide:
    side = PhotoSide(Thumbnails(picture), theme, texts)
    qtbot.addWidget(side)
    side.show_photo(PHOTO, [("A1.2", "A1.2")], ("op1",))
    return side


def test_a_time_that_the_camera_did_not_say_is_not_guessed(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """Said in words."""
    assert _side(qtbot, theme, texts).facts.text().startswith("time unknown · 4.2 MB")


def test_caption_link_and_withdrawal(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """With the ids of the caption that was shown; a withdrawal needs its reason."""
    side = _side(qtbot, theme, texts)
    side.caption.setText("gas pipe")
    with qtbot.waitSignal(side.captioned) as said:
        qtbot.keyClick(side.caption, Qt.Key.Key_Return)
    assert said.args == ["e1", "gas pipe", ("op1",)]
    side.code.setText("A1.3")
    with qtbot.waitSignal(side.linked) as said:
        qtbot.keyClick(side.code, Qt.Key.Key_Return)
    assert said.args == ["e1", "A1.3"]
    side.withdraw.click()
    side.reasons.reason.setText("blurred")
    with qtbot.waitSignal(side.withdrawn) as said:
        side.reasons.yes.click()
    assert said.args == ["e1", "blurred"]


def test_no_photo_hides_it(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """An empty frame would look broken."""
    side = _side(qtbot, theme, texts)
    side.show_photo(None, [], ())
    assert side.isHidden()
