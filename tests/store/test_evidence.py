"""store.evidence"""

import errno
import hashlib
import io
import os
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.errors import DataError, UnavailableError
from inspector_app.store import evidence as module
from inspector_app.store.evidence import EvidenceFiles

PHOTO = b"\xff\xd8 a photo " * 1000
NAME = hashlib.sha256(PHOTO).hexdigest()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "evidence"


@pytest.fixture
def files(folder: Path) -> EvidenceFiles:
    return EvidenceFiles(folder)


def everything(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


def test_bytes_are_found_by_their_hash(files: EvidenceFiles, folder: Path) -> None:
    assert not files.has(NAME)
    assert files.put(PHOTO) == NAME
    assert files.has(NAME)
    assert files.size(NAME) == len(PHOTO)
    with files.open(NAME) as file:
        assert file.read() == PHOTO
    assert everything(folder) == {f"{NAME[:2]}/{NAME}": PHOTO}


def test_the_same_photo_again_is_not_written_again(
    files: EvidenceFiles, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files.put(PHOTO)
    written: list[object] = []
    monkeypatch.setattr(module, "write_whole", lambda *arguments: written.append(arguments))
    assert files.put(PHOTO) == NAME
    assert written == []
    assert everything(folder) == {f"{NAME[:2]}/{NAME}": PHOTO}


def test_a_damaged_file_is_not_shown_and_is_healed_by_its_original(
    files: EvidenceFiles, folder: Path
) -> None:
    files.put(PHOTO)
    (folder / NAME[:2] / NAME).write_bytes(PHOTO[:-1])
    with pytest.raises(DataError, match=r"evidence\.damaged"):
        files.open(NAME)
    files.put(PHOTO)
    with files.open(NAME) as file:
        assert file.read() == PHOTO


def test_what_is_not_here_is_missing(files: EvidenceFiles) -> None:
    with pytest.raises(DataError, match=r"evidence\.missing"):
        files.open(NAME)
    with pytest.raises(DataError, match=r"evidence\.missing"):
        files.open_derived(NAME, "thumbnail")
    with pytest.raises(DataError, match=r"evidence\.missing"):
        files.size(NAME)


def test_derived_pictures_lie_beside_and_can_be_made_again(files: EvidenceFiles, folder: Path) -> None:
    files.put(PHOTO)
    files.put_derived(NAME, "thumbnail", b"small")
    files.put_derived(NAME, "thumbnail", b"smaller")
    assert files.has(NAME, "thumbnail")
    assert not files.has(NAME, "rendition")
    with files.open_derived(NAME, "thumbnail") as file:
        assert file.read() == b"smaller"
    assert sorted(everything(folder)) == [f"{NAME[:2]}/{NAME}", f"{NAME[:2]}/{NAME}.thumbnail"]


@given(
    name=st.text() | st.sampled_from(["../" * 3, "..\\x", NAME.upper(), NAME + "\n", f"{NAME}/..", "ａ" * 64])
)
def test_a_name_that_is_no_hash_leads_nowhere(name: str) -> None:
    """Names come from other devices."""
    files = EvidenceFiles(Path("nowhere"))
    for ask in (files.has, files.open, files.size):
        with pytest.raises(DataError, match=r"evidence\.name"):
            ask(name)
    with pytest.raises(DataError, match=r"evidence\.name"):
        files.put_derived(name, "rendition", b"")
    assert not Path("nowhere").exists()


def test_a_full_disk_keeps_what_is_there_and_leaves_nothing_half_written(small_disk: Path) -> None:
    """Where no disk may be mounted, the refusal of the disk is simulated."""
    files = EvidenceFiles(small_disk / "evidence")
    files.put(PHOTO)
    with pytest.MonkeyPatch.context() as patch:
        if not os.path.ismount(small_disk):
            patch.setattr(os, "fsync", _full)
        with pytest.raises(UnavailableError, match=r"store\.disk_full"):
            files.put(b"x" * 2_000_000)
    assert everything(small_disk / "evidence") == {f"{NAME[:2]}/{NAME}": PHOTO}


def _full(_number: int) -> None:
    raise OSError(errno.ENOSPC, "full")


def test_a_folder_that_cannot_be_written_is_named(closed_folder: Path) -> None:
    with pytest.raises(UnavailableError, match=r"store\.folder"):
        EvidenceFiles(closed_folder).put(PHOTO)


def test_a_disk_that_refuses_to_read_is_named_and_the_photo_can_be_put_again(
    files: EvidenceFiles, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files.put(PHOTO)

    def broken(_file: io.BufferedReader, _name: str) -> None:
        raise OSError(errno.EIO, "broken sector")

    with monkeypatch.context() as patch:
        patch.setattr(hashlib, "file_digest", broken)
        with pytest.raises(UnavailableError, match=r"store\.io"):
            files.open(NAME)
        files.put(PHOTO)
    with files.open(NAME) as file:
        assert file.read() == PHOTO
    (folder / NAME[:2] / f"{NAME}.rendition").mkdir()
    with pytest.raises(UnavailableError):
        files.open_derived(NAME, "rendition")


def test_leftovers_of_a_killed_process_are_removed_and_work_in_progress_is_not(
    files: EvidenceFiles, folder: Path
) -> None:
    assert files.remove_leftovers(time.time()) == 0
    files.put(PHOTO)
    old, new = folder / "incoming" / "old.part", folder / "incoming" / "new.part"
    for part in (old, new):
        part.write_bytes(b"half")
    os.utime(old, (1000, 1000))
    os.utime(new, (3000, 3000))
    assert files.remove_leftovers(before=2000) == 1
    assert sorted(everything(folder)) == [f"{NAME[:2]}/{NAME}", "incoming/new.part"]


def test_leftovers_that_cannot_be_removed_are_named(files: EvidenceFiles, folder: Path) -> None:
    (folder / "incoming" / "folder.part").mkdir(parents=True)
    with pytest.raises(UnavailableError):
        files.remove_leftovers(time.time() + 60)


def test_what_was_redacted_goes_with_everything_made_from_it(files: EvidenceFiles, folder: Path) -> None:
    files.put(PHOTO)
    files.put_derived(NAME, "rendition", b"small")
    files.put_derived(NAME, "thumbnail", b"tiny")
    kept = files.put(b"what is left")
    files.remove(NAME)
    assert list(everything(folder)) == [f"{kept[:2]}/{kept}"]
    files.remove(NAME)  # a second time there is nothing to do


def test_a_disk_that_refuses_to_remove_is_named(
    files: EvidenceFiles, monkeypatch: pytest.MonkeyPatch
) -> None:
    files.put(PHOTO)

    def refuse(*_path: object, **_missing: object) -> None:
        raise OSError(errno.EACCES, "in use")

    monkeypatch.setattr(Path, "unlink", refuse)
    with pytest.raises(UnavailableError, match=r"store\.folder"):
        files.remove(NAME)
