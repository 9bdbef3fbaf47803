"""ui.pages.evaluation_photos"""

from pathlib import Path

from pytestqt.qtbot import QtBot

from inspector_app.texts import Texts
from inspector_app.ui.pages.evaluation_photos import PhotosPage
from inspector_app.ui.theme import Theme
from inspector_app.usecases.evidence.pieces import photos
from tests.ui.conduct_stage import Stage, picture
from tests.ui.pages.conduct_page import Conduct


def _page(stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts) -> tuple[Conduct, PhotosPage]:
    conduct = Conduct(stage, qtbot, theme, texts)
    page = conduct.page.pages["photos"]
    assert isinstance(page, PhotosPage)
    return conduct, page


def test_files_chosen_at_an_item_become_its_photos(
    stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts, tmp_path: Path
) -> None:
    """Card, panel and page show them; the window is told that they are saved."""
    file = tmp_path / "one.jpg"
    file.write_bytes(picture("one.jpg"))
    conduct, page = _page(stage, qtbot, theme, texts)
    conduct.page.items.photos_wanted.emit([str(file)], "A1.2")
    assert page.summary.text() == "0 photos · reading 1 file"
    qtbot.waitUntil(lambda: conduct.page.waiting == 0)
    assert conduct.page.items.rows.cards.card("A1.2").photos != ()
    conduct.page.show_page("photos")
    assert page.tiles.count() == 1
    assert (page.summary.text(), len(conduct.saved)) == ("1 photo", 1)


def test_caption_link_and_withdrawal_are_recorded(
    stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    """A withdrawn photo leaves the page; its number stays unused."""
    stage.photograph("A1.2")
    conduct, page = _page(stage, qtbot, theme, texts)
    conduct.page.items.photo_opened.emit(photos(stage.opened)[0].sha256)
    assert conduct.page.stack.currentWidget() is page
    side = page.side
    assert side.photo is not None
    side.caption.setText("gas pipe")
    side.leave()
    side.linked.emit(side.photo.id, "a1.3")
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
    conduct.page.import_photos([str(file)], "A1.2")
    gone: list[bool] = []
    conduct.page.destroyed.connect(lambda: gone.append(True))
    conduct.page.deleteLater()
    qtbot.waitUntil(lambda: gone == [True])
    qtbot.waitUntil(lambda: len(photos(stage.opened)) == 1)
