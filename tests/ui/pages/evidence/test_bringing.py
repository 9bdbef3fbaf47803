"""ui.pages.evidence.bringing"""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme
from inspector_app.usecases.evidence.pieces import pieces
from tests.ui.conduct_stage import Stage, picture
from tests.ui.pages.conduct_page import Conduct


@pytest.fixture
def card(tmp_path: Path) -> Path:
    """The card of a camera: two photos, a film, a hidden thumbnail and a text nobody wants."""
    folder = tmp_path / "DCIM" / "100"
    (folder / ".thumbs").mkdir(parents=True)
    for name in ("IMG_2.JPG", "IMG_1.JPG", ".thumbs/IMG_1.JPG"):
        (folder / name).write_bytes(picture(name))
    (folder / "MOV_1.MOV").write_bytes(b"film")
    (folder / "notes.txt").write_text("x")
    return tmp_path / "DCIM"


def test_a_folder_is_read_whole_and_a_second_time_adds_nothing(
    stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts, card: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same card in the evening: what is there already is said by its numbers."""
    conduct = Conduct(stage, qtbot, theme, texts)
    bringing = conduct.page.evidence.bringing
    said: list[str] = []
    bringing.said.connect(said.append)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(card))
    bringing.choose("folder")
    qtbot.waitUntil(lambda: bringing.waiting == 0)
    assert [(piece.no, piece.name) for piece in pieces(stage.opened)] == [
        ("P01", "IMG_1.JPG"),
        ("P02", "IMG_2.JPG"),
        ("F01", "MOV_1.MOV"),
    ]
    bringing.choose("folder")
    qtbot.waitUntil(lambda: bringing.waiting == 0)
    assert len(pieces(stage.opened)) == 3
    assert said[-1] == "3 files are here already and were not added again: P01, P02, F01"


def test_an_empty_folder_is_said(
    stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts, tmp_path: Path
) -> None:
    conduct = Conduct(stage, qtbot, theme, texts)
    (tmp_path / "empty").mkdir()
    with qtbot.waitSignal(conduct.page.evidence.bringing.said) as said:
        conduct.page.evidence.bringing.bring([str(tmp_path / "empty")], "")
    assert said.args == ["No photo, video or PDF was found there."]


def test_files_are_chosen_into_the_tray_and_a_broken_one_is_named(
    stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    good, bad, gone = tmp_path / "a.jpg", tmp_path / "b.jpg", tmp_path / "c.jpg"
    good.write_bytes(picture("a.jpg"))
    bad.write_bytes(b"broken")
    conduct = Conduct(stage, qtbot, theme, texts)
    names = [str(path) for path in (bad, gone, good)]
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: (names, ""))
    conduct.page.evidence.bringing.choose("files")
    qtbot.waitUntil(lambda: conduct.page.evidence.bringing.waiting == 0)
    assert [piece.name for piece in pieces(stage.opened)] == ["a.jpg"]
    assert [str(getattr(error, "place", "")) for error in conduct.failed] == ["b.jpg", "c.jpg"]


def test_a_picture_in_the_clipboard_becomes_a_photo(
    stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts, tmp_path: Path
) -> None:
    conduct = Conduct(stage, qtbot, theme, texts)
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("no picture")
    with qtbot.waitSignal(conduct.page.evidence.bringing.said) as said:
        conduct.page.evidence.bringing.paste()
    assert said.args == ["There is no picture in the clipboard."]
    image = QImage(80, 60, QImage.Format.Format_RGB32)
    image.fill(0x336699)
    clipboard.setImage(image)
    conduct.page.evidence.bringing.paste("A1.2")
    file = tmp_path / "b.jpg"
    file.write_bytes(picture("b.jpg"))
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    clipboard.setMimeData(data)
    conduct.page.evidence.bringing.paste()
    qtbot.waitUntil(lambda: len(pieces(stage.opened)) == 2)
    assert [(piece.name, piece.items) for piece in pieces(stage.opened)] == [
        ("Clipboard.png", ("A1.2",)),
        ("b.jpg", ()),
    ]
    clipboard.clear()
