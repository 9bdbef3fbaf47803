"""store.files"""

import errno
import os
from pathlib import Path

import pytest

from inspector_app.errors import UnavailableError
from inspector_app.store import files
from inspector_app.store.files import check_writable, is_full, make_folder, settle, unavailable, write_whole


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "store.disk_full"),
        (errno.EDQUOT, "store.disk_full"),
        (errno.EACCES, "store.folder"),
        (errno.EROFS, "store.folder"),
        (errno.EIO, "store.io"),
    ],
)
def test_a_refusal_of_the_disk_is_sorted(number: int, code: str) -> None:
    error = unavailable(OSError(number, "no"), Path("photo"))
    assert error.code == code
    assert error.place == "photo"


def test_a_full_disk_is_told_from_one_with_room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert not is_full(tmp_path)

    def refuse(_path: Path, _data: bytes) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(Path, "write_bytes", refuse)
    assert is_full(tmp_path)


def test_a_folder_that_cannot_be_written_is_not_full(closed_folder: Path) -> None:
    assert not is_full(closed_folder)


def test_looking_for_room_leaves_nothing_behind(tmp_path: Path) -> None:
    is_full(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_file_is_written_whole(tmp_path: Path) -> None:
    write_whole(tmp_path / "a" / "file", b"all of it", tmp_path / "incoming")
    assert (tmp_path / "a" / "file").read_bytes() == b"all of it"
    assert list((tmp_path / "incoming").iterdir()) == []


@pytest.mark.parametrize("calls", [0, 1])
def test_a_file_that_cannot_be_finished_leaves_no_trace(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, calls: int
) -> None:
    """The disk fills while the bytes are written out; or after the rename: then all is there."""
    done: list[int] = []

    def refuse(number: int) -> None:
        done.append(number)
        if len(done) > calls:
            raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(UnavailableError, match=r"store\.disk_full"):
        write_whole(tmp_path / "file", b"new", tmp_path / "incoming")
    assert list((tmp_path / "incoming").iterdir()) == []
    assert [file.read_bytes() for file in tmp_path.glob("file")] == [b"new"] * calls


def test_the_rename_is_made_durable_where_folders_can_be_synced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[int] = []
    monkeypatch.setattr(os, "fsync", synced.append)
    for able, expected in ((True, 2), (False, 1)):
        synced.clear()
        monkeypatch.setattr(files, "_SYNCS_FOLDERS", able)
        write_whole(tmp_path / "file", b"new", tmp_path)
        assert len(synced) == expected


def test_a_finished_file_gets_its_name(tmp_path: Path) -> None:
    (tmp_path / "part").write_bytes(b"new")
    (tmp_path / "file").write_bytes(b"old")
    settle(tmp_path / "part", tmp_path / "file")
    assert (tmp_path / "file").read_bytes() == b"new"
    with pytest.raises(UnavailableError, match=r"store\.folder"):
        settle(tmp_path / "part", tmp_path / "file")


def test_a_folder_that_cannot_be_made_is_named(closed_folder: Path) -> None:
    with pytest.raises(UnavailableError, match=r"store\.folder"):
        make_folder(closed_folder / "a" / "b")


def test_a_folder_is_tried_by_writing_in_it(tmp_path: Path) -> None:
    """Permissions say little on a share or a full stick; nothing is left behind."""
    check_writable(tmp_path / "new" / "folder")
    assert list((tmp_path / "new" / "folder").iterdir()) == []


def test_a_folder_that_cannot_be_written_is_said_so(closed_folder: Path) -> None:
    with pytest.raises(UnavailableError, match=r"store\.folder"):
        check_writable(closed_folder)
