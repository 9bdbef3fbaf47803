"""usecases.support.bundle"""

from __future__ import annotations

import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

from inspector_app import __version__
from inspector_app.errors import UnavailableError
from inspector_app.settings import SETTINGS
from inspector_app.usecases.session.opened import OpenedEvaluation
from inspector_app.usecases.session.workspace import Workspace
from inspector_app.usecases.support import bundle
from inspector_app.usecases.support.bundle import SupportFile, write_support_file
from tests.usecases.stage import answer_everything

NOW = "2026-11-25T20:15:30+08:00"


def write(workspace: Workspace, target: Path) -> SupportFile:
    return write_support_file(workspace.folder, target, {"qt": "6.11.3"}, NOW)


def part(written: SupportFile, name: str) -> Any:
    with zipfile.ZipFile(written.path) as packed:
        return json.loads(packed.read(name))


def test_the_file_says_what_support_needs(
    workspace: Workspace, opened: OpenedEvaluation, tmp_path: Path
) -> None:
    """While the program runs: its connection stays open."""
    answer_everything(opened)
    (workspace.folder / "logs").mkdir()
    (workspace.folder / "logs" / "inspector.log").write_text("a line", "utf-8")
    written = write(workspace, tmp_path / "out")
    assert written.path == tmp_path / "out" / "inspector-support-20261125201530.zip"
    assert written.size == written.path.stat().st_size
    assert written.sound
    about, counts = part(written, "about.json"), part(written, "counts.json")
    assert (about["version"], about["qt"], about["written"]) == (__version__, "6.11.3", NOW)
    assert about["libraries"]["reportlab"]
    assert counts["rows"]["evaluations"] == 1
    assert counts["evaluations"] == {"open": 1}
    assert counts["ops"]["answer.set"] >= 7
    assert sum(counts["ops"].values()) == counts["rows"]["ops"] == len(opened.evaluation)
    assert counts["free_bytes_of_the_work"] > 0
    assert part(written, "database.json")["trouble"] == []
    with zipfile.ZipFile(written.path) as packed:
        assert packed.testzip() is None
        assert tuple(packed.namelist()) == written.parts
        assert packed.read("logs/inspector.log") == b"a line"


def test_settings_are_told_and_folders_are_not(workspace: Workspace, tmp_path: Path) -> None:
    """A path may hold the name of a person; what is stored by hand may hold anything."""
    workspace.preferences.put("theme", "dark")
    workspace.preferences.put("files_folder", str(tmp_path / "王静"))
    workspace.settings.put("preference.text_size", "王静")
    told = part(write(workspace, tmp_path / "out"), "settings.json")
    assert list(told) == [setting.name for setting in SETTINGS]
    assert (told["theme"], told["files_folder"], told["text_size"]) == ("dark", "chosen", "unusable")
    workspace.preferences.put("files_folder", "")
    assert part(write(workspace, tmp_path / "out"), "settings.json")["files_folder"] == "default"


def test_what_is_no_code_of_ours_is_counted_without_its_name(workspace: Workspace, tmp_path: Path) -> None:
    insert = "insert into ops (id, stream, device, n, kind, target, line) values (?, 's', 'd', 1, ?, 't', '')"
    for number, kind in enumerate(["answer.set", "wang.jing", "王静"]):
        workspace.db.execute(insert, (str(number), kind))
    assert part(write(workspace, tmp_path), "counts.json")["ops"] == {"answer.set": 1, "?": 2}


def test_evidence_is_counted_in_files_and_bytes(workspace: Workspace, tmp_path: Path) -> None:
    workspace.evidence.put(b"12345")
    counts = part(write(workspace, tmp_path), "counts.json")
    assert (counts["evidence_files"], counts["evidence_bytes"]) == (1, 5)


def test_a_damaged_database_has_its_file_too(workspace: Workspace, tmp_path: Path) -> None:
    """This is when the file is needed most."""
    folder = tmp_path / "damaged"
    folder.mkdir()
    (folder / "inspector.db").write_bytes(b"no database" * 1000)
    written = write_support_file(folder, tmp_path / "out", {}, NOW)
    assert not written.sound
    assert part(written, "database.json")["trouble"] == ["store.damaged"]
    assert part(written, "settings.json") == {"error": "store.damaged"}
    assert workspace.folder.is_dir()


def test_a_file_of_the_log_that_vanishes_is_empty(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The log goes on while it is read."""
    gone = workspace.folder / "logs" / "inspector.log.3"
    monkeypatch.setattr(bundle, "log_files", lambda _folder: [gone])
    with zipfile.ZipFile(write(workspace, tmp_path).path) as packed:
        assert packed.read("logs/inspector.log.3") == b""


def test_a_folder_that_cannot_be_written_is_said_so(workspace: Workspace, closed_folder: Path) -> None:
    with pytest.raises(UnavailableError, match=r"store\.folder"):
        write(workspace, closed_folder / "out")
    assert list(closed_folder.iterdir()) == []
