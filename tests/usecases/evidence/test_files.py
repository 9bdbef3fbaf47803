"""usecases.evidence.files: the original untouched, its time as the camera said it, and nothing half-kept."""

import hashlib
import io
import os
import struct
import zlib
from pathlib import Path

import pytest
from PIL import Image

from inspector_app.domain.evidence.model import Evidence
from inspector_app.errors import InputError, UnavailableError
from inspector_app.usecases.completion import gaps
from inspector_app.usecases.evidence.files import (
    add_file,
    attach_file,
    attached_already,
    original,
    prepare_file,
    rendition,
    thumbnail,
)
from inspector_app.usecases.evidence.pieces import (
    caption_evidence,
    link_evidence,
    photos,
    pieces,
    withdraw_evidence,
)
from inspector_app.usecases.session.opened import OpenedEvaluation
from inspector_app.usecases.session.workspace import Workspace
from tests.usecases.stage import a_workspace, look, reopened

TAKEN = 0x9003, 0x9011


def a_photo(taken: str = "2026:10:21 15:22:31", size: tuple[int, int] = (2400, 1800)) -> bytes:
    """A JPEG as a telephone makes it; `taken` "" for one without a time."""
    picture = Image.new("RGB", size, "green")
    exif = Image.Exif()
    if taken:
        exif.get_ifd(0x8769).update({TAKEN[0]: taken, TAKEN[1]: "+08:00"})
    file = io.BytesIO()
    picture.save(file, "JPEG", exif=exif)
    return file.getvalue()


def huge_png() -> bytes:
    """200 megapixels and one row by the header alone."""
    header = struct.pack(">IIBBBBB", 20_000, 10_001, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(b"")), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        for name, data in chunks
    )


def files(folder: Path) -> set[str]:
    """Every file below the evidence folder."""
    return {path.name for path in (folder / "evidence").rglob("*") if path.is_file()}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "IMG_0001.jpg"
    path.write_bytes(a_photo())
    return path


@pytest.fixture
def photo(workspace: Workspace, opened: OpenedEvaluation, path: Path) -> Evidence:
    attach_file(workspace, opened, path, ["B1"], "大堂")
    return photos(opened)[0]


def test_an_attached_photo_says_what_it_is(
    workspace: Workspace, opened: OpenedEvaluation, path: Path
) -> None:
    changes = attach_file(workspace, opened, path, ["B1", "A1"], "大堂")
    data = path.read_bytes()
    (photo,) = photos(opened)
    assert (photo.no, photo.caption, photo.items, photo.withdrawn) == ("P01", "大堂", ("A1", "B1"), False)
    assert photo.sha256 == hashlib.sha256(data).hexdigest()
    assert (photo.size, photo.media_type, photo.taken_at) == (
        len(data),
        "image/jpeg",
        "2026-10-21T15:22:31+08:00",
    )
    assert changes.touches(f"evidence/{photo.id}")
    with workspace.evidence.open(photo.sha256) as kept:
        assert kept.read() == data
    assert look(reopened(workspace, opened)) == look(opened)
    assert photos(reopened(workspace, opened)) == photos(opened)


def test_the_picture_for_screen_and_print_is_small_and_without_notes(
    workspace: Workspace, photo: Evidence
) -> None:
    small = rendition(workspace, photo.sha256)
    assert small is not None
    assert thumbnail(workspace, photo.sha256) == small
    with Image.open(io.BytesIO(small)) as picture:
        assert 670 <= max(picture.size) < 2400
        assert not picture.getexif()
    assert rendition(workspace, "0" * 64) is None


@pytest.mark.parametrize("taken", ["", "0000:00:00 00:00:00"])
def test_a_time_the_camera_did_not_say_is_not_guessed(
    workspace: Workspace, opened: OpenedEvaluation, taken: str
) -> None:
    add_file(workspace, opened, prepare_file(workspace, a_photo(taken), "a.jpg"), ())
    (photo,) = photos(opened)
    assert photo.taken_at == ""
    attached = next(op.value for op in opened.evaluation.ops if op.kind == "evidence.attached")
    assert isinstance(attached, dict)
    assert "taken_at" not in attached


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"no photo at all", "photo.unreadable"),
        (a_photo()[:300], "photo.unreadable"),
        (b"", "photo.unreadable"),
        (huge_png(), "photo.too_large"),
    ],
    ids=["text", "cut off", "empty", "200 megapixels"],
)
def test_what_is_no_photo_is_refused_by_its_name_and_leaves_nothing(
    workspace: Workspace, opened: OpenedEvaluation, tmp_path: Path, data: bytes, code: str
) -> None:
    path = tmp_path / "会议.jpg"
    path.write_bytes(data)
    before = look(opened)
    with pytest.raises(InputError, match=code.replace(".", "[.]")) as error:
        attach_file(workspace, opened, path, ["B1"])
    assert error.value.place == "会议.jpg"
    assert look(opened) == before
    assert photos(opened) == []
    assert files(workspace.folder) == set()


def test_a_file_that_is_gone_is_named(workspace: Workspace, opened: OpenedEvaluation, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="unreadable") as error:
        attach_file(workspace, opened, tmp_path / "gone.jpg", [])
    assert error.value.place == "gone.jpg"


def test_an_unknown_item_is_refused_before_anything_is_said(
    workspace: Workspace, opened: OpenedEvaluation
) -> None:
    prepared = prepare_file(workspace, a_photo(), "a.jpg")
    with pytest.raises(InputError, match="unknown_item"):
        add_file(workspace, opened, prepared, ["Z9"])
    assert photos(opened) == []


def test_the_same_photo_twice_is_kept_once_and_listed_twice(
    workspace: Workspace, opened: OpenedEvaluation, path: Path
) -> None:
    attach_file(workspace, opened, path, ["A1"])
    once = files(workspace.folder)
    attach_file(workspace, opened, path, ["B1"])
    assert files(workspace.folder) == once
    assert [(photo.no, photo.items) for photo in photos(opened)] == [("P01", ("A1",)), ("P02", ("B1",))]
    assert len({photo.sha256 for photo in photos(opened)}) == 1


def test_a_picture_whose_files_were_removed_is_missing_not_an_error(
    workspace: Workspace, photo: Evidence
) -> None:
    for path in (workspace.folder / "evidence").rglob(f"{photo.sha256}*"):
        path.unlink()
    assert rendition(workspace, photo.sha256) is None


def test_one_photo_may_stand_for_several_items(opened: OpenedEvaluation, photo: Evidence) -> None:
    link_evidence(opened, [photo.id], ["A1"])
    assert photos(opened)[0].items == ("A1", "B1")
    with pytest.raises(InputError, match="unknown_item"):
        link_evidence(opened, [photo.id], ["Z9"])


def test_a_caption_is_changed_and_two_at_once_stand_beside_each_other(
    opened: OpenedEvaluation, photo: Evidence
) -> None:
    target = f"evidence/{photo.id}/caption"
    seen = opened.seen(target)
    caption_evidence(opened, photo.id, " 大堂东侧 ", seen)
    assert photos(opened)[0].caption == "大堂东侧"
    caption_evidence(opened, photo.id, "大堂西侧", seen)
    assert photos(opened)[0].caption == ""
    assert target in [gap.target for gap in gaps(opened)]


def test_a_withdrawn_photo_stays_on_record_and_counts_no_more(
    workspace: Workspace, opened: OpenedEvaluation, photo: Evidence, path: Path
) -> None:
    assert ("photo_missing", "B1") not in [(gap.code, gap.item) for gap in gaps(opened)]
    with pytest.raises(InputError, match="reason_missing"):
        withdraw_evidence(opened, photo.id, " ")
    withdraw_evidence(opened, photo.id, "出现住客")
    assert photos(opened)[0].withdrawn
    assert ("photo_missing", "B1") in [(gap.code, gap.item) for gap in gaps(opened)]
    attach_file(workspace, opened, path, ["B1"])
    assert [photo.no for photo in photos(opened)] == ["P01", "P02"]


def test_numbers_go_on_after_the_highest(workspace: Workspace, opened: OpenedEvaluation) -> None:
    prepared = prepare_file(workspace, a_photo(), "a.jpg")
    for no in ("P07", "附1", ""):
        add_file(workspace, opened, prepared, (), no=no)
    assert [photo.no for photo in photos(opened)] == ["P07", "P08", "附1"]


@pytest.mark.parametrize(
    ("name", "media_type"),
    [
        ("平面图.PDF", "application/pdf"),
        ("巡查.mp4", "video/mp4"),
        ("IMG_1.HEIC", "image/heic"),
        ("台账", "application/octet-stream"),
    ],
)
def test_another_file_is_kept_as_it_is(
    workspace: Workspace, opened: OpenedEvaluation, name: str, media_type: str
) -> None:
    """A plan of 200 pages is evidence; nothing of it is drawn here."""
    data = b"%PDF-1.7 " * 1000
    add_file(workspace, opened, prepare_file(workspace, data, name), ["A1"])
    (piece,) = pieces(opened)
    assert (piece.kind, piece.no, piece.name, piece.media_type) == ("file", "F01", name, media_type)
    assert (photos(opened), rendition(workspace, piece.blob)) == ([], None)
    assert original(workspace, piece.blob) == data


def test_an_empty_or_huge_file_is_refused_by_its_name(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(InputError, match="empty_file") as error:
        prepare_file(workspace, b"", "a.pdf")
    assert error.value.place == "a.pdf"
    monkeypatch.setattr("inspector_app.usecases.evidence.files.MOST_BYTES", 5)
    with pytest.raises(InputError, match="file_too_large"):
        prepare_file(workspace, b"123456", "a.mp4")
    assert files(workspace.folder) == set()


def test_bytes_that_are_evidence_already_are_recognised(opened: OpenedEvaluation, photo: Evidence) -> None:
    """The same folder of the phone is read again in the evening."""
    assert attached_already(opened, photo.sha256) == "P01"
    assert attached_already(opened, "0" * 64) == ""
    withdraw_evidence(opened, photo.id, "重复")
    assert attached_already(opened, photo.sha256) == ""


def test_evidence_that_is_no_photo_of_ours_is_left_out(opened: OpenedEvaluation) -> None:
    opened.say("evidence.captioned", "evidence/other/caption", "只有说明")
    assert photos(opened) == []


def test_a_full_disk_keeps_no_half_photo(small_disk: Path) -> None:
    if not os.path.ismount(small_disk):
        (small_disk / "a").mkdir()
        (small_disk / "a" / "evidence").write_bytes(b"in the way")
    workspace = a_workspace(small_disk)
    data = a_photo(size=(900, 600)) + bytes(2_000_000)
    with pytest.raises(UnavailableError, match=r"store\.(disk_full|folder)"):
        prepare_file(workspace, data, "a.jpg")
    workspace.close()
    if os.path.ismount(small_disk):
        assert files(workspace.folder) == set()
