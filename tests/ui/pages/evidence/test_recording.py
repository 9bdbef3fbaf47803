"""ui.pages.evidence.recording"""

from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme
from inspector_app.usecases.evidence.files import add_file, prepare_file
from inspector_app.usecases.evidence.pieces import pieces
from tests.ui.conduct_stage import Stage
from tests.ui.pages.conduct_page import Conduct


def test_a_record_is_made_at_the_item_and_shown_there(
    stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    conduct = Conduct(stage, qtbot, theme, texts)
    conduct.page.go("A1.2")
    conduct.page.items.panel.records.wanted.emit("observation")
    dialog = conduct.page.evidence.recording.dialog
    assert dialog is not None
    assert "A1.2" in dialog.windowTitle()
    dialog.told.emit({"seen": "  "}, "")
    assert dialog.isVisible()
    dialog.told.emit({"seen": "灯未关"}, "3F")
    assert not dialog.isVisible()
    (piece,) = pieces(stage.opened)
    assert (piece.no, piece.items, piece.place) == ("O01", ("A1.2",), "3F")
    assert conduct.page.items.panel.records.pieces == (piece,)
    assert len(conduct.saved) == 1


def test_a_record_is_corrected_and_withdrawn_at_the_item(
    stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    conduct = Conduct(stage, qtbot, theme, texts)
    conduct.page.go("A1.2")
    recording, records = conduct.page.evidence.recording, conduct.page.items.panel.records
    recording.add("interview", ["A1.2"])
    assert recording.dialog is not None
    recording.dialog.told.emit({"position": "主管", "said": "每月抄表"}, "")
    identity = pieces(stage.opened)[0].id
    records.correction_asked.emit(identity)
    recording.dialog.told.emit({"position": "主管", "said": "每周抄表"}, "")
    assert pieces(stage.opened)[0].details["said"] == "每周抄表"
    records.removal_asked.emit(identity)
    box = conduct.page.items.panel.questions.box
    assert "I01" in box.question.text()
    box.confirmed.emit("photo", "重复")
    assert records.pieces == ()
    recording.correct("unknown")
    assert pieces(stage.opened)[0].withdrawn


def test_a_file_is_opened_as_a_copy_under_its_number_and_name(
    stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another program may change what it opens; what is kept stays."""
    conduct = Conduct(stage, qtbot, theme, texts)
    plan = prepare_file(stage.workspace, b"%PDF-1.7", "a/b:plan.pdf")
    add_file(stage.workspace, stage.opened, plan, ["A1.2"])
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    identity = pieces(stage.opened)[0].id
    conduct.page.evidence.recording.open_file(identity)
    (path,) = opened
    assert Path(path).name == "F01 a_b_plan.pdf"
    assert Path(path).read_bytes() == b"%PDF-1.7"
    stage.workspace.evidence.remove(plan.blob)
    conduct.page.evidence.recording.open_file(identity)
    conduct.page.evidence.recording.open_file("unknown")
    assert len(conduct.failed) == 1


def test_any_file_can_be_chosen_for_an_item(
    stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "walk.mp4"
    file.write_bytes(b"film")
    conduct = Conduct(stage, qtbot, theme, texts)
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(file)], ""))
    conduct.page.items.evidence_wanted.emit("file", "A1.2")
    qtbot.waitUntil(lambda: len(pieces(stage.opened)) == 1)
    (piece,) = pieces(stage.opened)
    assert (piece.no, piece.kind, piece.items) == ("F01", "file", ("A1.2",))
