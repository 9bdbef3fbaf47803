"""ui.widgets.detail.photos.photo_list"""

from dataclasses import replace

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from inspector_app.domain.evidence.model import Evidence
from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.cards.thumbnails import Thumbnails
from inspector_app.ui.widgets.detail.photos.photo_list import PhotoList
from tests.ui.conduct_stage import picture

PHOTO = Evidence(
    "e1",
    "P01",
    "photo",
    ("A1.2",),
    "pipe",
    sha256="c" * 64,
    blob="c" * 64,
    taken_at="2026-10-21T10:38:00+08:00",
    media_type="image/jpeg",
    size=9_000,
)


def _list(qtbot: QtBot, theme: Theme, texts: Texts) -> PhotoList:
    photos = PhotoList(Thumbnails(picture), theme, texts)
    qtbot.addWidget(photos)
    photos.show_photos([PHOTO], {"e1": ("op1",)})
    return photos


def test_a_caption_is_told_when_it_is_left(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """And only if it was changed."""
    photos = _list(qtbot, theme, texts)
    with qtbot.assertNotEmitted(photos.captioned):
        photos.leave()
    photos.rows[0].caption.setText("gas pipe")
    with qtbot.waitSignal(photos.captioned) as said:
        qtbot.keyClick(photos.rows[0].caption, Qt.Key.Key_Return)
    assert said.args == ["e1", "gas pipe", ("op1",)]


def test_pictures_open_and_removal_asks(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """A tap on the picture shows it large; the cross asks for a reason first."""
    photos = _list(qtbot, theme, texts)
    with qtbot.waitSignal(photos.opened) as opened:
        photos.rows[0].picture.click()
    assert opened.args == ["c" * 64]
    with qtbot.waitSignal(photos.removal_asked) as asked:
        photos.rows[0].remove.click()
    assert asked.args == ["e1"]
    with qtbot.waitSignal(photos.wanted):
        photos.add.click()


def test_the_same_photos_keep_their_rows(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """A caption in the making stays through a refresh."""
    photos = _list(qtbot, theme, texts)
    row = photos.rows[0]
    photos.show_photos([PHOTO], {"e1": ("op1",)})
    assert photos.rows == [row]


def test_a_caption_in_the_making_keeps_what_was_seen(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """A second photo arrives while somebody types."""
    photos = _list(qtbot, theme, texts)
    photos.rows[0].caption.setText("gas pipe")
    photos.show_photos([replace(PHOTO, caption="other"), replace(PHOTO, id="e2")], {"e1": ("op2",), "e2": ()})
    with qtbot.waitSignal(photos.captioned) as said:
        photos.leave()
    assert said.args == ["e1", "gas pipe", ("op1",)]
