"""ui.models.evidence.file_import"""

from pathlib import Path

from pytestqt.qtbot import QtBot

from inspector_app.ui.changes import ChangesHub
from inspector_app.ui.models.evidence.file_import import FileImport
from inspector_app.ui.task import Tasks
from inspector_app.usecases.evidence.pieces import photos
from tests.ui.conduct_stage import Stage, picture


def test_files_become_photos_in_the_order_chosen(stage: Stage, qtbot: QtBot, tmp_path: Path) -> None:
    """Read outside the GUI thread, numbered as they were chosen."""
    files = [tmp_path / name for name in ("one.jpg", "two.jpg")]
    for file in files:
        file.write_bytes(picture(file.name))
    tasks = Tasks()
    imports = FileImport(stage.workspace, stage.opened, ChangesHub(), tasks)
    ended: list[bool] = []
    imports.destroyed.connect(lambda: ended.append(True))
    imports.start([str(file) for file in files], "A1.2")
    qtbot.waitUntil(lambda: ended == [True])
    found = [(photo.no, photo.items) for photo in photos(stage.opened)]
    assert found == [("P01", ("A1.2",)), ("P02", ("A1.2",))]
    tasks.close()


def test_a_file_that_is_no_picture_is_said_and_the_next_one_is_read(
    stage: Stage, qtbot: QtBot, tmp_path: Path
) -> None:
    """Nothing half-written, nothing lost."""
    bad, good = tmp_path / "bad.jpg", tmp_path / "good.jpg"
    bad.write_bytes(b"no picture")
    good.write_bytes(picture("good.jpg"))
    tasks = Tasks()
    imports = FileImport(stage.workspace, stage.opened, ChangesHub(), tasks)
    failed: list[Exception] = []
    imports.failed.connect(failed.append)
    ended: list[bool] = []
    imports.destroyed.connect(lambda: ended.append(True))
    imports.start([str(bad), str(tmp_path / "gone.jpg"), str(good)], "")
    qtbot.waitUntil(lambda: ended == [True])
    assert len(failed) == 2
    assert len(photos(stage.opened)) == 1
    tasks.close()


def test_a_full_disk_refuses_one_photo_and_says_so(stage: Stage, qtbot: QtBot, tmp_path: Path) -> None:
    """The original on the card is still there to be added again."""
    file = tmp_path / "one.jpg"
    file.write_bytes(picture("one.jpg"))
    tasks = Tasks()
    imports = FileImport(stage.workspace, stage.opened, ChangesHub(), tasks)
    stage.disk.full = True
    with qtbot.waitSignal(imports.failed):
        imports.start([str(file)], "A1.2")
    assert photos(stage.opened) == []
    tasks.close()
