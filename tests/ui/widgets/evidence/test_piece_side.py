"""ui.widgets.evidence.piece_side"""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from inspector_app.domain.evidence.model import Evidence
from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.cards.thumbnails import Thumbnails
from inspector_app.ui.widgets.evidence.piece_side import PieceSide
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


def _side(qtbot: QtBot, theme: Theme, texts: Texts) -> PieceSide:
    side = PieceSide(Thumbnails(picture), theme, texts)
    qtbot.addWidget(side)
    side.show_piece(PHOTO, [("A1.2", "A1.2")], ("op1",))
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


def test_nothing_chosen_shows_no_fields(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """Fields without a piece would look as if they could be filled in."""
    side = _side(qtbot, theme, texts)
    assert not side.caption.isHidden()
    side.show_piece(None, [], ())
    assert side.caption.isHidden()
    side.show_piece(PHOTO, [], ())
    assert not side.caption.isHidden()


def test_a_photo_is_turned_by_a_quarter_and_a_place_told_once(
    qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    side = _side(qtbot, theme, texts)
    with qtbot.waitSignal(side.turned) as said:
        side.turn.click()
    assert said.args == ["e1", 90]
    side.place.setText("8304")
    with qtbot.waitSignal(side.placed) as said:
        side.leave()
    assert said.args == ["e1", "8304"]
    side.show_piece(replace(PHOTO, turn=270, place="8304"), [], ())
    with qtbot.waitSignal(side.turned) as said:
        side.turn.click()
    assert said.args == ["e1", 0]
    with qtbot.assertNotEmitted(side.placed):
        side.leave()


def test_each_kind_has_its_own_tools(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """A PDF is opened, a measurement corrected, a photo turned, marked and painted over."""
    side = _side(qtbot, theme, texts)
    tools = (side.turn, side.mark, side.redact, side.open, side.correct)
    assert [tool.isHidden() for tool in tools] == [False, False, False, True, True]
    side.show_piece(replace(PHOTO, id="f", kind="file", name="plan.pdf"), [], ())
    assert [tool.isHidden() for tool in tools] == [True, True, True, False, True]
    assert side.facts.text().startswith("plan.pdf")
    record = Evidence("m", "M01", "measurement", (), details={"quantity": "照度", "value": "120"})
    side.show_piece(record, [], ())
    assert [tool.isHidden() for tool in tools] == [True, True, True, True, False]
    assert "照度" in side.facts.text()
    with qtbot.waitSignal(side.asked) as said:
        side.correct.click()
    assert said.args == ["correct", "m"]


def test_an_item_can_be_taken_off(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    side = _side(qtbot, theme, texts)
    away = next(b for b in side.findChildren(QPushButton) if b.accessibleName() == "No longer for A1.2")
    with qtbot.waitSignal(side.unlinked) as said:
        away.click()
    assert said.args == ["e1", "A1.2"]
