"""Photographs as evidence: attach the untouched original, link, caption, withdraw; pictures of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from inspector_app.domain.canonical import Json
from inspector_app.domain.checklist import Checklist
from inspector_app.domain.evaluation import Evaluation
from inspector_app.errors import DataError, InputError
from inspector_app.report.renditions import make_rendition, photo_facts
from inspector_app.store.database import saving
from inspector_app.store.evidence_list import EvidenceRow
from inspector_app.usecases.session.changes import Changes
from inspector_app.usecases.session.opened import OpenedEvaluation, Said
from inspector_app.usecases.session.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Photo:
    """One photograph.

    Attributes:
        no: "P01"; the number of a withdrawn one stays unused.
        taken_at: RFC 3339 as the camera said, "" where it said nothing: never guessed.
    """

    id: str
    no: str
    sha256: str
    items: tuple[str, ...]
    caption: str
    taken_at: str
    media_type: str
    size: int
    withdrawn: bool


@dataclass(frozen=True, slots=True)
class Prepared:
    """A photograph read, checked and kept, not yet part of an evaluation: made outside the GUI thread."""

    name: str
    sha256: str
    size: int
    media_type: str
    taken_at: str


def prepare_photo(workspace: Workspace, data: bytes, name: str) -> Prepared:
    """Keep the untouched original and its print rendition. Touches no database; any thread may do it.

    Raises:
        InputError: "photo.unreadable", "photo.too_large", its place the file name.
        UnavailableError: disk full; nothing half-written.
    """
    facts = photo_facts(data, name)
    rendition = make_rendition(data, name)
    sha256 = workspace.evidence.put(data)
    workspace.evidence.put_derived(sha256, "rendition", rendition)
    return Prepared(name, sha256, facts.size, facts.media_type, facts.taken_at or "")


def add_photo(
    workspace: Workspace,
    opened: OpenedEvaluation,
    photo: Prepared,
    items: Sequence[str],
    caption: str = "",
    at: str = "",
    no: str = "",
) -> Changes:
    """Make a prepared photograph evidence of the evaluation, linked to items.

    Args:
        no: its number, "" for the next one.

    Raises:
        InputError: "answer.unknown_item".
    """
    for item in items:
        if item not in opened.checklist.items:
            raise InputError("answer.unknown_item", item=item)
    with saving(workspace.db):
        row = EvidenceRow(photo.sha256, photo.size, photo.media_type, "here", False, True)
        workspace.evidence_list.put(row)
    base = f"evidence/{opened.new_id()}"
    attached: dict[str, Json] = {
        "no": no or _next_number(opened),
        "sha256": photo.sha256,
        "size": photo.size,
        "media_type": photo.media_type,
        "class": "open",
        "blob": photo.sha256,
        "name": photo.name,
    }
    if photo.taken_at:
        attached["taken_at"] = photo.taken_at
    sayings = [Said("evidence.attached", base, attached, (), at)]
    sayings += [Said("evidence.linked", f"{base}/item/{item}", True, (), at) for item in items]
    if caption:
        sayings.append(Said("evidence.captioned", f"{base}/caption", caption, (), at))
    return opened.say_all(sayings)


def attach_photo(
    workspace: Workspace, opened: OpenedEvaluation, path: Path, items: Sequence[str], caption: str = ""
) -> Changes:
    """Read, keep and link a photograph in one go; raises as `prepare_photo` and `add_photo`."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise InputError("photo.unreadable", place=path.name) from error
    return add_photo(workspace, opened, prepare_photo(workspace, data, path.name), items, caption)


def link_photo(opened: OpenedEvaluation, photo: str, item: str) -> Changes:
    """One photograph may stand for several items."""
    if item not in opened.checklist.items:
        raise InputError("answer.unknown_item", item=item)
    return opened.say("evidence.linked", f"evidence/{photo}/item/{item}", True)


def caption_photo(opened: OpenedEvaluation, photo: str, text: str, seen: Sequence[str]) -> Changes:
    """The caption, printed under the picture."""
    return opened.say("evidence.captioned", f"evidence/{photo}/caption", text.strip(), seen)


def withdraw_photo(opened: OpenedEvaluation, photo: str, reason: str, at: str = "") -> Changes:
    """Withdraw it; it stays on record with the reason, and its number stays unused.

    Raises:
        InputError: "answer.reason_missing".
    """
    if not reason.strip():
        raise InputError("answer.reason_missing", place="reason")
    return opened.say("evidence.withdrawn", f"evidence/{photo}", {"reason": reason.strip()}, at=at)


def photos(opened: OpenedEvaluation) -> list[Photo]:
    """All photographs by number, withdrawn ones too."""
    return photos_in(opened.evaluation, opened.checklist)


def photos_in(evaluation: Evaluation, checklist: Checklist) -> list[Photo]:
    """As `photos`, of any fold: a signed view knows nothing of what came late."""
    found = [_photo(evaluation, checklist, identity) for identity in evaluation.names("evidence")]
    return sorted((photo for photo in found if photo is not None), key=lambda photo: (photo.no, photo.id))


def rendition(workspace: Workspace, sha256: str) -> bytes | None:
    """The print rendition, None where it is not here."""
    try:
        with workspace.evidence.open_derived(sha256, "rendition") as file:
            return file.read()
    except DataError:
        return None


def thumbnail(workspace: Workspace, sha256: str) -> bytes | None:
    """A picture for the screen: the print rendition is small enough."""
    return rendition(workspace, sha256)


def _photo(evaluation: Evaluation, checklist: Checklist, identity: str) -> Photo | None:
    base = f"evidence/{identity}"
    attached = next((op.value for op in evaluation.history(base) if op.kind == "evidence.attached"), None)
    if not isinstance(attached, dict):
        return None
    field = evaluation.field(base)
    kinds = {op.kind for op in field.ops} if field is not None else set()
    linked = [
        item for item in evaluation.names(f"{base}/item") if evaluation.value(f"{base}/item/{item}") is True
    ]
    caption = evaluation.value(f"{base}/caption")
    return Photo(
        id=identity,
        no=str(attached["no"]),
        sha256=str(attached["sha256"]),
        items=tuple(item for item in checklist.items if item in linked),
        caption=caption if isinstance(caption, str) else "",
        taken_at=str(attached.get("taken_at", "")),
        media_type=str(attached["media_type"]),
        size=int(str(attached["size"])),
        withdrawn=kinds == {"evidence.withdrawn"},
    )


def _next_number(opened: OpenedEvaluation) -> str:
    """One more than the highest there is; the number of a withdrawn one stays unused."""
    taken = [photo.no[1:] for photo in photos(opened) if photo.no.startswith("P")]
    return f"P{max((int(no) for no in taken if no.isdecimal()), default=0) + 1:02d}"
