"""ui.pages.evidence.covering"""

import io
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from inspector_app.domain.evidence.marks import Mark
from inspector_app.texts import Texts
from inspector_app.ui.pages.evidence.covering import upright
from inspector_app.ui.pages.evidence.page import EvidencePage
from inspector_app.ui.theme import Theme
from inspector_app.usecases.evidence.files import original
from inspector_app.usecases.evidence.pieces import pieces
from tests.ui.conduct_stage import Stage, picture
from tests.ui.pages.conduct_page import Conduct


def _confirm(conduct: Conduct, qtbot: QtBot) -> None:
    """Paint over a corner, look at the result, keep it."""
    dialog = conduct.page.evidence.covering.redacting
    assert dialog is not None
    dialog.canvas.drawn.emit((0, 0), (5_000, 5_000))
    dialog.on.click()
    qtbot.waitUntil(lambda: not dialog.seen.isHidden())
    dialog.seen.setChecked(True)
    dialog.on.click()


def test_a_restricted_photo_is_kept_only_painted_over(
    stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "face.jpg"
    file.write_bytes(picture("face.jpg"))
    conduct = Conduct(stage, qtbot, theme, texts)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    conduct.page.evidence.covering.choose()
    _confirm(conduct, qtbot)
    (piece,) = pieces(stage.opened)
    assert (piece.access, piece.redacted, piece.items) == ("restricted", True, ())
    assert original(stage.workspace, piece.sha256) is None
    assert conduct.page.evidence.covering.redacting is None


def test_a_kept_photo_is_painted_over_from_the_page(
    stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    stage.photograph("A1.2")
    conduct = Conduct(stage, qtbot, theme, texts)
    identity = pieces(stage.opened)[0].id
    page = conduct.page.pages["photos"]
    assert isinstance(page, EvidencePage)
    conduct.page.show_page("photos")
    page.side.asked.emit("redact", identity)
    _confirm(conduct, qtbot)
    assert pieces(stage.opened)[0].redacted


def test_marks_are_saved_and_the_photo_stays(stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    stage.photograph("A1.2")
    conduct = Conduct(stage, qtbot, theme, texts)
    (before,) = pieces(stage.opened)
    conduct.page.evidence.covering.mark(before.id)
    dialog = conduct.page.evidence.covering.marking
    assert dialog is not None
    dialog.canvas.drawn.emit((0, 0), (5_000, 5_000))
    dialog.marks += [Mark("box", (0, 0), (1, 1))] * 100
    dialog.save.click()
    assert dialog.problem.isVisible()
    dialog.marks = dialog.marks[:1]
    dialog.save.click()
    (after,) = pieces(stage.opened)
    assert after.marks == (Mark("arrow", (0, 0), (5_000, 5_000)),)
    assert after.blob == before.blob


def test_a_photo_that_is_not_here_or_unreadable_is_named(
    stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts, tmp_path: Path
) -> None:
    stage.photograph("A1.2")
    conduct = Conduct(stage, qtbot, theme, texts)
    (piece,) = pieces(stage.opened)
    stage.workspace.evidence.remove(piece.blob)
    conduct.page.evidence.covering.redact(piece.id)
    conduct.page.evidence.covering.mark(piece.id)
    conduct.page.evidence.covering.bring(tmp_path / "gone.jpg")
    assert len(conduct.failed) == 3
    broken = tmp_path / "broken.jpg"
    broken.write_bytes(b"broken")
    conduct.page.evidence.covering.bring(broken)
    dialog = conduct.page.evidence.covering.redacting
    assert dialog is not None
    dialog.canvas.drawn.emit((0, 0), (5_000, 5_000))
    dialog.on.click()
    qtbot.waitUntil(lambda: dialog.problem.isVisible())
    assert "broken.jpg" in dialog.problem.text()


def test_a_full_disk_keeps_the_window_with_what_was_painted(
    stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    stage.photograph("A1.2")
    conduct = Conduct(stage, qtbot, theme, texts)
    (piece,) = pieces(stage.opened)
    conduct.page.evidence.covering.redact(piece.id)
    stage.disk.full = True
    dialog = conduct.page.evidence.covering.redacting
    _confirm(conduct, qtbot)
    stage.disk.full = False
    assert dialog is not None
    assert dialog.problem.isVisible()
    assert pieces(stage.opened) == [piece]
    assert original(stage.workspace, piece.blob) is not None


def test_a_photo_is_shown_as_its_camera_says() -> None:
    file = io.BytesIO()
    exif = Image.Exif()
    exif[0x0112] = 6
    Image.new("RGB", (40, 30)).save(file, "JPEG", exif=exif)
    assert upright(file.getvalue()).size().toTuple() == (30, 40)
    assert upright(b"broken").isNull()
