"""Photographs and other files as evidence: originals are kept untouched."""

from __future__ import annotations

import mimetypes
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from inspector_app.domain.canonical import Json
from inspector_app.domain.evidence.model import Class, Evidence, Kind, next_number
from inspector_app.errors import DataError, InputError
from inspector_app.report.redaction import Redacted
from inspector_app.report.renditions import make_rendition, photo_facts
from inspector_app.store.database import saving
from inspector_app.store.evidence_list import EvidenceRow
from inspector_app.store.files import write_whole
from inspector_app.usecases.evidence.pieces import check_items, pieces
from inspector_app.usecases.session.changes import Changes
from inspector_app.usecases.session.opened import OpenedEvaluation, Said
from inspector_app.usecases.session.workspace import Workspace

PHOTOS: Final = (".jpg", ".jpeg", ".png", ".webp", ".tif", ".tiff", ".bmp")
"""What is read as a photograph, by the end of its name."""
FILES: Final = (".heic", ".heif", ".mp4", ".mov", ".m4v", ".3gp", ".mp3", ".m4a", ".wav", ".pdf")
"""What a telephone makes besides and a venue hands over: kept as it is and opened by other programs."""
MOST_BYTES: Final = 1_000_000_000
_UNSAFE: Final = re.compile(r'[\x00-\x1f<>:"/\\|?*]')
_LONGEST_NAME: Final = 120
_NAMELESS: Final = "application/octet-stream"
_OWN_TYPES: Final = {".heic": "image/heic", ".heif": "image/heif", ".m4v": "video/x-m4v"}


@dataclass(frozen=True, slots=True)
class Prepared:
    """A file read, checked and kept, not yet part of an evaluation: made outside the GUI thread.

    Attributes:
        name: of the file; sha256, size: of the untouched original.
        blob: hash of the bytes that are kept, the original's unless something was painted over.
        taken_at: RFC 3339 as the camera said, "" where it said nothing.
    """

    name: str
    sha256: str
    size: int
    media_type: str
    taken_at: str
    blob: str
    kind: Kind = "photo"
    access: Class = "open"


def prepare_file(workspace: Workspace, data: bytes, name: str) -> Prepared:
    """Keep the untouched original, of a photograph also its print rendition.

    Touches no database; any thread may do it.

    Raises:
        InputError: its place the file name: "photo.unreadable", "photo.too_large", "evidence.empty_file",
            "evidence.file_too_large".
        UnavailableError: disk full; nothing half-written.
    """
    if not is_photo(name):
        return _prepare_other(workspace, data, name)
    facts = photo_facts(data, name)
    rendition = make_rendition(data, name)
    sha256 = workspace.evidence.put(data)
    workspace.evidence.put_derived(sha256, "rendition", rendition)
    return Prepared(name, sha256, facts.size, facts.media_type, facts.taken_at or "", sha256)


def prepare_redacted(workspace: Workspace, redacted: Redacted, name: str) -> Prepared:
    """Keep what is left of restricted evidence after redaction; the original is not kept.

    Raises:
        UnavailableError: disk full; nothing half-written.
    """
    blob = workspace.evidence.put(redacted.data)
    workspace.evidence.put_derived(blob, "rendition", make_rendition(redacted.data, name))
    facts = redacted.original
    return Prepared(
        name, facts.sha256, facts.size, "image/jpeg", facts.taken_at or "", blob, access="restricted"
    )


def is_photo(name: str) -> bool:
    """Whether a file of this name is read as a photograph."""
    return Path(name).suffix.casefold() in PHOTOS


def _prepare_other(workspace: Workspace, data: bytes, name: str) -> Prepared:
    if not data:
        raise InputError("evidence.empty_file", place=name)
    if len(data) > MOST_BYTES:
        raise InputError("evidence.file_too_large", place=name, most=MOST_BYTES // 1_000_000)
    suffix = Path(name).suffix.casefold()
    media_type = _OWN_TYPES.get(suffix) or mimetypes.guess_type(f"x{suffix}")[0] or _NAMELESS
    sha256 = workspace.evidence.put(data)
    return Prepared(name, sha256, len(data), media_type, "", sha256, kind="file")


def add_file(
    workspace: Workspace,
    opened: OpenedEvaluation,
    file: Prepared,
    items: Sequence[str],
    caption: str = "",
    at: str = "",
    no: str = "",
) -> Changes:
    """Make a prepared file evidence of the evaluation, linked to items.

    Args:
        items: none to let it wait in the tray.
        no: its number, "" for the next one.

    Raises:
        InputError: "answer.unknown_item".
    """
    check_items(opened, items)
    with saving(workspace.db):
        row = EvidenceRow(file.blob, file.size, file.media_type, "here", False, file.kind == "photo")
        workspace.evidence_list.put(row)
    base = f"evidence/{opened.new_id()}"
    attached: dict[str, Json] = {
        "no": no or next_number(file.kind, pieces(opened)),
        "kind": file.kind,
        "sha256": file.sha256,
        "size": file.size,
        "media_type": file.media_type,
        "class": file.access,
        "blob": file.blob,
        "name": file.name,
    }
    if file.taken_at:
        attached["taken_at"] = file.taken_at
    sayings = [Said("evidence.attached", base, attached, (), at)]
    sayings += [Said("evidence.linked", f"{base}/item/{item}", True, (), at) for item in items]
    if caption:
        sayings.append(Said("evidence.captioned", f"{base}/caption", caption, (), at))
    return opened.say_all(sayings)


def attach_file(
    workspace: Workspace, opened: OpenedEvaluation, path: Path, items: Sequence[str], caption: str = ""
) -> Changes:
    """Read, keep and link a file in one go; raises as `prepare_file` and `add_file`."""
    return add_file(workspace, opened, prepare_file(workspace, read_file(path), path.name), items, caption)


def files_below(path: Path) -> list[Path]:
    """The file itself; of a folder the photographs and files in it and below, in order of their names.

    A hidden one (a thumbnail that a card keeps) is left out.
    """
    if not path.is_dir():
        return [path]
    wanted = (*PHOTOS, *FILES)
    found = (
        entry
        for entry in path.rglob("*")
        if entry.suffix.casefold() in wanted and not any(part.startswith(".") for part in entry.parts[-3:])
    )
    return sorted(entry for entry in found if entry.is_file())


def read_file(path: Path) -> bytes:
    """All bytes of a file that a person named.

    Raises:
        InputError: "photo.unreadable", its place the file name: gone, or no right to read it.
    """
    try:
        return path.read_bytes()
    except OSError as error:
        raise InputError("photo.unreadable", place=path.name) from error


def attached_already(opened: OpenedEvaluation, sha256: str) -> str:
    """Number of the piece of evidence that a file of this hash is already, "" where it is none."""
    found = (piece.no for piece in pieces(opened) if piece.sha256 == sha256 and not piece.withdrawn)
    return next(found, "")


def rendition(workspace: Workspace, blob: str) -> bytes | None:
    """The print rendition, None where it is not here."""
    try:
        with workspace.evidence.open_derived(blob, "rendition") as file:
            return file.read()
    except DataError:
        return None


def thumbnail(workspace: Workspace, blob: str) -> bytes | None:
    """A picture for the screen: the print rendition is small enough."""
    return rendition(workspace, blob)


def export_file(workspace: Workspace, piece: Evidence, folder: str) -> Path:
    """Write a copy of a file, under its number and name, for another program to open; the kept one stays.

    Raises:
        InputError: "evidence.not_here".
        UnavailableError: disk full, the folder cannot be written.
    """
    data = original(workspace, piece.blob)
    if data is None:
        raise InputError("evidence.not_here", no=piece.no)
    name = _UNSAFE.sub("_", f"{piece.no} {piece.name}").strip()[-_LONGEST_NAME:]
    path = Path(folder) / name
    write_whole(path, data, Path(folder))
    return path


def original(workspace: Workspace, blob: str) -> bytes | None:
    """The bytes that were kept, whole, to look at every detail; None where they are not here or damaged."""
    try:
        with workspace.evidence.open(blob) as file:
            return file.read()
    except DataError:
        return None
