"""ui.pages.evidence.page"""

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from pytestqt.qtbot import QtBot

from inspector_app.texts import Texts
from inspector_app.ui.pages.evidence.page import EvidencePage
from inspector_app.ui.theme import Theme
from inspector_app.usecases.evidence.files import add_file, prepare_file
from inspector_app.usecases.evidence.pieces import photos
from tests.ui.conduct_stage import Stage, picture
from tests.ui.pages.conduct_page import Conduct


def _page(stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts) -> tuple[Conduct, EvidencePage]:
    conduct = Conduct(stage, qtbot, theme, texts)
    page = conduct.page.pages["photos"]
    assert isinstance(page, EvidencePage)
    return conduct, page


def test_files_chosen_at_an_item_become_its_photos(
    stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts, tmp_path: Path
) -> None:
    """Card, panel and page show them; the window is told that they are saved."""
    file = tmp_path / "one.jpg"
    file.write_bytes(picture("one.jpg"))
    conduct, page = _page(stage, qtbot, theme, texts)
    conduct.page.items.photos_wanted.emit([str(file)], "A1.2")
    assert page.summary.text() == "0 pieces · reading 1 file"
    qtbot.waitUntil(lambda: conduct.page.evidence.bringing.waiting == 0)
    assert conduct.page.items.rows.cards.card("A1.2").photos != ()
    conduct.page.show_page("photos")
    assert page.tiles.count() == 1
    assert (page.summary.text(), len(conduct.saved)) == ("1 piece", 1)


def test_caption_link_and_withdrawal_are_recorded(
    stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    """A withdrawn photo leaves the page; its number stays unused."""
    stage.photograph("A1.2")
    conduct, page = _page(stage, qtbot, theme, texts)
    conduct.page.items.photo_opened.emit(photos(stage.opened)[0].sha256)
    assert conduct.page.stack.currentWidget() is page
    side = page.side
    assert side.piece is not None
    side.caption.setText("gas pipe")
    side.leave()
    side.linked.emit(side.piece.id, "a1.3")
    photo = photos(stage.opened)[0]
    assert (photo.caption, photo.items) == ("gas pipe", ("A1.2", "A1.3"))
    side.linked.emit(photo.id, "Z9")
    assert "Z9" in side.problem.text()
    side.withdrawn.emit(photo.id, "blurred")
    assert page.tiles.count() == 0
    assert conduct.page.items.rows.cards.card("A1.2").photos == ()


def test_leaving_the_evaluation_loses_no_photo_that_waits(
    stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts, tmp_path: Path
) -> None:
    """The page is gone, the file is being read: it still becomes a photo."""
    file = tmp_path / "one.jpg"
    file.write_bytes(picture("one.jpg"))
    conduct, _ = _page(stage, qtbot, theme, texts)
    conduct.page.evidence.bringing.bring([str(file)], "A1.2")
    gone: list[bool] = []
    conduct.page.destroyed.connect(lambda: gone.append(True))
    conduct.page.deleteLater()
    qtbot.waitUntil(lambda: gone == [True])
    qtbot.waitUntil(lambda: len(photos(stage.opened)) == 1)


def _tray(stage: Stage, conduct: Conduct, page: EvidencePage) -> None:
    """Three photos and a plan that belong to no item yet, the page in sight."""
    for name in ("a.jpg", "b.jpg", "c.jpg"):
        add_file(stage.workspace, stage.opened, prepare_file(stage.workspace, picture(name), name), ())
    plan = prepare_file(stage.workspace, b"%PDF-1.7", "plan.pdf")
    add_file(stage.workspace, stage.opened, plan, ())
    conduct.page.show_page("photos")
    page.show_only("tray")


def test_many_are_chosen_in_the_tray_and_assigned_at_once(
    stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    """Each tap chooses one more; what is assigned leaves the tray."""
    conduct, page = _page(stage, qtbot, theme, texts)
    _tray(stage, conduct, page)
    assert page.tiles.count() == 4
    assert page.chips["tray"].text() == "Tray 4"
    page.tray.assigned.emit("A1.2")  # nothing is chosen yet
    for row in (0, 2):
        page.tiles.item(row).setSelected(True)
    assert page.tray.words.text().startswith("2 pieces chosen.")
    page.tray.placed.emit("主厨房")
    page.tray.targets.picked.emit("A1.2")
    assert [(p.no, p.items, p.place) for p in photos(stage.opened)] == [
        ("P01", ("A1.2",), "主厨房"),
        ("P02", (), ""),
        ("P03", ("A1.2",), "主厨房"),
    ]
    assert page.tiles.count() == 2
    assert page.chosen == []


def test_a_full_disk_is_said_and_the_tray_stays(
    stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    conduct, page = _page(stage, qtbot, theme, texts)
    _tray(stage, conduct, page)
    page.tiles.item(0).setSelected(True)
    stage.disk.full = True
    page.assign("A1.2")
    stage.disk.full = False
    assert len(conduct.failed) == 1
    assert page.tiles.count() == 4


def test_place_turn_and_links_of_one_piece_are_recorded(
    stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    stage.photograph("A1.2")
    conduct, page = _page(stage, qtbot, theme, texts)
    conduct.page.show_page("photos")
    identity = photos(stage.opened)[0].id
    page.side.placed.emit(identity, "8304")
    page.side.turned.emit(identity, 90)
    page.side.unlinked.emit(identity, "A1.2")
    (photo,) = photos(stage.opened)
    assert (photo.place, photo.turn, photo.items) == ("8304", 90, ())
    page.show_only("record")
    assert page.tiles.count() == 0
    assert page.side.caption.isHidden()


def test_files_dropped_on_the_page_wait_in_the_tray(
    stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts, tmp_path: Path
) -> None:
    """From the desktop, a messenger or a phone in the file manager."""
    file = tmp_path / "one.jpg"
    file.write_bytes(picture("one.jpg"))
    conduct, page = _page(stage, qtbot, theme, texts)
    conduct.page.show_page("photos")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    begin = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, data, buttons, keys)
    page.dragEnterEvent(begin)
    assert begin.isAccepted()
    page.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, buttons, keys))
    qtbot.waitUntil(lambda: len(photos(stage.opened)) == 1)
    assert photos(stage.opened)[0].items == ()
    empty = QMimeData()
    nothing = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, empty, buttons, keys)
    nothing.ignore()
    page.dragEnterEvent(nothing)
    assert not nothing.isAccepted()


def test_the_menu_asks_for_every_way_to_bring_evidence(
    stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    _, page = _page(stage, qtbot, theme, texts)
    for signal in (page.files_wanted, page.restricted_wanted, page.pasted, page.record_wanted):
        signal.disconnect()
    asked: list[str] = []
    page.files_wanted.connect(asked.append)
    page.record_wanted.connect(asked.append)
    page.restricted_wanted.connect(lambda: asked.append("restricted"))
    page.pasted.connect(lambda: asked.append("pasted"))
    for action in page.add.menu().actions():
        action.trigger()
    assert asked == [
        "files", "folder", "restricted", "pasted", "document", "interview", "observation", "measurement",
    ]  # fmt: skip
