"""Restricted evidence: paint over what nobody may see, look at it, and let the original go for good."""

from __future__ import annotations

from collections.abc import Sequence

from inspector_app.domain.canonical import Json
from inspector_app.domain.evidence.model import Evidence
from inspector_app.errors import InputError
from inspector_app.report.redaction import Area, Redacted, redact
from inspector_app.store.database import saving
from inspector_app.store.evidence_list import EvidenceRow
from inspector_app.usecases.evidence.files import is_photo, original, prepare_redacted
from inspector_app.usecases.evidence.pieces import piece_of, pieces
from inspector_app.usecases.session.changes import Changes
from inspector_app.usecases.session.opened import OpenedEvaluation
from inspector_app.usecases.session.workspace import Workspace

__all__ = ("Redacted", "redact_evidence", "redact_file", "whole_picture")


def redact_file(data: bytes, name: str, areas: Sequence[tuple[int, int, int, int]]) -> Redacted:
    """What would be kept, to be looked at; nothing is stored. Any thread may do it.

    Args:
        areas: left, top, right, bottom in ten-thousandths of the upright photograph.

    Raises:
        InputError: "evidence.only_pictures_redacted"; as `redact`.
    """
    if not is_photo(name):
        raise InputError("evidence.only_pictures_redacted", place=name)
    return redact(data, [Area(*area) for area in areas], name)


def redact_evidence(
    workspace: Workspace, opened: OpenedEvaluation, identity: str, redacted: Redacted
) -> Changes:
    """Put what is left in the place of a photograph that was kept, and remove that one.

    The original goes only after the new state is durable, and stays while another evaluation has it as
    evidence. Its hash and size stay on record.

    Raises:
        InputError: "evidence.unknown"; "evidence.other_picture" where `redacted` was made of another one.
        UnavailableError: disk full; nothing was removed.
    """
    piece = _photo(opened, identity)
    if redacted.original.sha256 != piece.blob:
        raise InputError("evidence.other_picture", no=piece.no)
    kept = prepare_redacted(workspace, redacted, piece.name)
    with saving(workspace.db):
        row = EvidenceRow(kept.blob, len(redacted.data), kept.media_type, "here", False, True)
        workspace.evidence_list.put(row)
    value: dict[str, Json] = {
        "blob": kept.blob,
        "size": len(redacted.data),
        "media_type": kept.media_type,
        "class": "restricted",
    }
    seen = opened.seen(f"evidence/{identity}/blob")
    changes = opened.say("evidence.redacted", f"evidence/{identity}/blob", value, seen)
    if not _is_used(workspace, opened, piece.blob):
        workspace.evidence.remove(piece.blob)
        with saving(workspace.db):
            gone = EvidenceRow(piece.blob, piece.size, piece.media_type, "erased", False, False)
            workspace.evidence_list.put(gone)
    return changes


def whole_picture(workspace: Workspace, opened: OpenedEvaluation, identity: str) -> tuple[bytes, str]:
    """The whole photograph of a piece of evidence and its name, to draw on.

    Raises:
        InputError: "evidence.unknown", "evidence.not_here".
    """
    piece = _photo(opened, identity)
    data = original(workspace, piece.blob)
    if data is None:
        raise InputError("evidence.not_here", no=piece.no)
    return data, piece.name


def _photo(opened: OpenedEvaluation, identity: str) -> Evidence:
    piece = piece_of(opened, identity)
    if piece.kind != "photo":
        raise InputError("evidence.unknown", given=identity)
    return piece


def _is_used(workspace: Workspace, opened: OpenedEvaluation, blob: str) -> bool:
    """Whether these bytes are still evidence somewhere: here under another number, or on another visit."""
    if any(piece.blob == blob for piece in pieces(opened)):
        return True
    streams = workspace.journal.streams_saying("evidence.attached", blob)
    return any(stream != opened.stream for stream in streams)
