"""usecases.evidence.redaction: the original goes for good, and only when what is left is safe."""

from pathlib import Path

import pytest

from inspector_app.errors import InputError, UnavailableError
from inspector_app.store.evidence import EvidenceFiles
from inspector_app.usecases.evidence.files import add_file, original, prepare_file, prepare_redacted
from inspector_app.usecases.evidence.pieces import pieces, withdraw_evidence
from inspector_app.usecases.evidence.records import record_evidence
from inspector_app.usecases.evidence.redaction import redact_evidence, redact_file, whole_picture
from inspector_app.usecases.session.opened import OpenedEvaluation
from inspector_app.usecases.session.workspace import Workspace
from tests.usecases.evidence.test_files import a_photo, files

CANARY = b"CANARY-HUSHI-8304"
FACE = [(0, 0, 5000, 5000)]


def with_canary() -> bytes:
    """A photograph with a secret in its notes, after the picture itself."""
    return a_photo() + CANARY


def on_disk(workspace: Workspace) -> bytes:
    """Every byte below the folder of evidence."""
    folder: Path = workspace.folder / "evidence"
    return b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())


def test_restricted_evidence_never_reaches_the_disk_before_it_is_redacted(
    workspace: Workspace, opened: OpenedEvaluation
) -> None:
    redacted = redact_file(with_canary(), "a.jpg", FACE)
    assert files(workspace.folder) == set()
    add_file(workspace, opened, prepare_redacted(workspace, redacted, "a.jpg"), ["A1"])
    (piece,) = pieces(opened)
    assert (piece.access, piece.redacted, piece.sha256) == ("restricted", True, redacted.original.sha256)
    assert CANARY not in on_disk(workspace)
    assert original(workspace, piece.sha256) is None
    assert original(workspace, piece.blob) == redacted.data


def test_a_kept_photo_is_redacted_later_and_its_original_removed(
    workspace: Workspace, opened: OpenedEvaluation
) -> None:
    add_file(workspace, opened, prepare_file(workspace, with_canary(), "a.jpg"), ["A1"])
    (before,) = pieces(opened)
    data, name = whole_picture(workspace, opened, before.id)
    redact_evidence(workspace, opened, before.id, redact_file(data, name, FACE))
    (after,) = pieces(opened)
    assert (after.no, after.items, after.access, after.redacted) == ("P01", ("A1",), "restricted", True)
    assert after.sha256 == before.sha256
    assert CANARY not in on_disk(workspace)
    assert {path.partition(".")[0] for path in files(workspace.folder)} == {after.blob}
    row = workspace.evidence_list.get(before.blob)
    assert row is not None
    assert row.state == "erased"


def test_more_is_painted_over_what_was_redacted_already(
    workspace: Workspace, opened: OpenedEvaluation
) -> None:
    add_file(workspace, opened, prepare_file(workspace, a_photo(), "a.jpg"), ["A1"])
    identity = pieces(opened)[0].id
    for area in ((0, 0, 1000, 1000), (5000, 5000, 6000, 6000)):
        data, name = whole_picture(workspace, opened, identity)
        redact_evidence(workspace, opened, identity, redact_file(data, name, [area]))
    (piece,) = pieces(opened)
    assert {path.partition(".")[0] for path in files(workspace.folder)} == {piece.blob}


def test_the_same_bytes_under_another_number_stay(workspace: Workspace, opened: OpenedEvaluation) -> None:
    prepared = prepare_file(workspace, a_photo(), "a.jpg")
    add_file(workspace, opened, prepared, ["A1"])
    add_file(workspace, opened, prepared, ["B1"])
    first, second = pieces(opened)
    redact_evidence(workspace, opened, first.id, redact_file(a_photo(), "a.jpg", FACE))
    assert original(workspace, second.blob) == a_photo()


def test_nothing_is_removed_while_what_is_left_is_not_safe(
    workspace: Workspace, opened: OpenedEvaluation, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_file(workspace, opened, prepare_file(workspace, a_photo(), "a.jpg"), ["A1"])
    (piece,) = pieces(opened)
    redacted = redact_file(a_photo(), "a.jpg", FACE)

    def full(_self: EvidenceFiles, _data: bytes) -> str:
        raise UnavailableError("store.disk_full")

    with monkeypatch.context() as patch:
        patch.setattr(EvidenceFiles, "put", full)
        with pytest.raises(UnavailableError):
            redact_evidence(workspace, opened, piece.id, redacted)
    assert original(workspace, piece.blob) == a_photo()
    assert pieces(opened) == [piece]


def test_only_what_was_looked_at_takes_the_place(workspace: Workspace, opened: OpenedEvaluation) -> None:
    """Somebody may have redacted another version meanwhile."""
    add_file(workspace, opened, prepare_file(workspace, a_photo(), "a.jpg"), ["A1"])
    (piece,) = pieces(opened)
    other = redact_file(a_photo(size=(800, 600)), "b.jpg", FACE)
    with pytest.raises(InputError, match="other_picture"):
        redact_evidence(workspace, opened, piece.id, other)
    with pytest.raises(InputError, match=r"evidence\.unknown"):
        redact_evidence(workspace, opened, "other", other)
    with pytest.raises(InputError, match=r"evidence\.unknown"):
        whole_picture(workspace, opened, "other")


def test_what_is_no_picture_or_not_here_is_named(workspace: Workspace, opened: OpenedEvaluation) -> None:
    with pytest.raises(InputError, match="only_pictures") as error:
        redact_file(b"%PDF-1.7", "病历.pdf", FACE)
    assert error.value.place == "病历.pdf"
    add_file(workspace, opened, prepare_file(workspace, a_photo(), "a.jpg"), ["A1"])
    (piece,) = pieces(opened)
    workspace.evidence.remove(piece.blob)
    with pytest.raises(InputError, match="not_here"):
        whole_picture(workspace, opened, piece.id)
    record_evidence(opened, "observation", {"seen": "x"}, ["A1"])
    with pytest.raises(InputError, match=r"evidence\.unknown"):
        whole_picture(workspace, opened, pieces(opened)[-1].id)
    withdraw_evidence(opened, piece.id, "不在")
