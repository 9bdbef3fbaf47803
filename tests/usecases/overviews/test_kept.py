"""usecases.overviews.kept: what is here is counted, and a safety copy is whole or not there."""

from __future__ import annotations

import shutil
from contextlib import closing
from datetime import datetime
from hashlib import sha256
from pathlib import Path

import pytest

from inspector_app.errors import DataError, InputError, UnavailableError
from inspector_app.store.database import saving
from inspector_app.store.evidence_list import EvidenceRow
from inspector_app.usecases.conduct import answer_item
from inspector_app.usecases.evaluations import open_evaluation
from inspector_app.usecases.overviews.kept import Kept, what_is_kept, write_safety_copy
from inspector_app.usecases.session.workspace import Workspace, open_workspace
from tests.usecases.stage import HandClock, started

NOW = datetime.fromisoformat("2026-11-25T10:30:00+08:00")
PHOTO = b"photo" * 1000


def with_photo(workspace: Workspace) -> str:
    """Keep one photo; its hash."""
    name = workspace.evidence.put(PHOTO)
    with saving(workspace.db):
        workspace.evidence_list.put(
            EvidenceRow(name, len(PHOTO), "image/jpeg", "here", thumbnail=False, rendition=False)
        )
    return name


def test_what_is_kept_is_counted(workspace: Workspace) -> None:
    assert what_is_kept(workspace) == Kept(0, 0, 0, 0)
    opened = started(workspace)
    with_photo(workspace)
    assert what_is_kept(workspace) == Kept(1, len(opened.evaluation), 1, len(PHOTO))


def test_a_copy_opens_as_a_data_folder_with_all_of_the_work(workspace: Workspace, tmp_path: Path) -> None:
    """Taken while the program works with the folder."""
    opened = started(workspace)
    photo = with_photo(workspace)
    (workspace.folder / "reports").mkdir()
    (workspace.folder / "reports" / "N-1.pdf").write_bytes(b"%PDF")
    (workspace.folder / "evidence" / "incoming").mkdir(exist_ok=True)
    (workspace.folder / "evidence" / "incoming" / "half.part").write_bytes(b"half")
    answer_item(opened, "A1", "yes", ())
    told: list[tuple[int, int]] = []
    copy = write_safety_copy(workspace.folder, tmp_path / "stick", NOW, lambda *at: told.append(at))
    assert copy.folder == tmp_path / "stick" / "inspector-copy-20261125-103000"
    assert (copy.files, told) == (3, [(0, 2), (1, 2)])
    lines = (copy.folder / "sha256sums.txt").read_text("utf-8").splitlines()
    sums = {name: said for said, name in (line.split("  ") for line in lines)}
    assert len(sums) == 3
    assert all(sha256((copy.folder / name).read_bytes()).hexdigest() == said for name, said in sums.items())
    with closing(open_workspace(copy.folder, tmp_path / "resources", HandClock("b"))) as second:
        assert open_evaluation(second, opened.id).evaluation.value("item/A1") == "yes"
        with second.evidence.open(photo) as file:
            assert file.read() == PHOTO


def test_a_copy_into_the_data_folder_itself_is_refused(workspace: Workspace) -> None:
    with pytest.raises(InputError, match=r"copy\.inside"):
        write_safety_copy(workspace.folder, workspace.folder / "evidence", NOW)


def test_a_full_disk_leaves_nothing_behind(workspace: Workspace, small_disk: Path) -> None:
    """Where no small disk can be had, the place is a file."""
    started(workspace)
    workspace.evidence.put(bytes(2_000_000))
    target = small_disk
    if shutil.disk_usage(small_disk).total > 2_000_000:
        target = small_disk / "file"
        target.write_bytes(b"")
    with pytest.raises(UnavailableError):
        write_safety_copy(workspace.folder, target, NOW)
    assert not list(small_disk.glob("inspector-copy*"))


def test_a_disk_that_reads_other_bytes_than_were_written_is_not_trusted(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A worn memory stick says "written" and forgets."""
    with_photo(workspace)
    real = shutil.copyfile

    def forgetful(source: Path, target: Path) -> None:
        real(source, target)
        target.write_bytes(target.read_bytes()[:-1])

    monkeypatch.setattr(shutil, "copyfile", forgetful)
    with pytest.raises(DataError, match=r"copy\.differs"):
        write_safety_copy(workspace.folder, tmp_path / "stick", NOW)
    assert list((tmp_path / "stick").iterdir()) == []
