"""One piece of evidence as the ops say it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final, Literal

from inspector_app.domain.canonical import Json
from inspector_app.domain.evaluation import Evaluation
from inspector_app.domain.evidence.details import FIELDS
from inspector_app.domain.evidence.marks import TURNS, Mark, read_marks

Kind = Literal["photo", "file", "document", "interview", "observation", "measurement"]
Class = Literal["open", "restricted"]
LETTERS: Final[dict[Kind, str]] = {
    "photo": "P",
    "file": "F",
    "document": "D",
    "interview": "I",
    "observation": "O",
    "measurement": "M",
}
"""What the numbers of each kind begin with: P01, D02 …"""
KINDS: Final[tuple[Kind, ...]] = tuple(LETTERS)


@dataclass(frozen=True, slots=True)
class Evidence:
    """One piece.

    Attributes:
        no: "P01"; the number of a withdrawn one stays unused.
        sha256: hash of the untouched original, "" where there is no file.
        blob: hash of the bytes that are kept: the original's, or those that were left after redaction.
        access: "restricted": faces, care files; only what is left after redaction was kept.
        taken_at: RFC 3339 as the camera said, "" where it said nothing: never guessed.
        recorded_at: RFC 3339, when a person made it evidence.
        details: text by field, of what is no file; see `details.FIELDS`.
        place: where, as people call the place: "8304", "主厨房".
        turn: degrees clockwise that a person turned it.
        contested: names of its fields with several values, "" for withdrawn by one and kept by another.
    """

    id: str
    no: str
    kind: Kind
    items: tuple[str, ...]
    caption: str = ""
    sha256: str = ""
    blob: str = ""
    media_type: str = ""
    size: int = 0
    name: str = ""
    access: Class = "open"
    taken_at: str = ""
    recorded_at: str = ""
    details: Mapping[str, str] = field(default_factory=dict)
    place: str = ""
    turn: int = 0
    marks: tuple[Mark, ...] = ()
    withdrawn: bool = False
    contested: tuple[str, ...] = ()

    @property
    def redacted(self) -> bool:
        """Something of the original was painted over and the original is gone."""
        return self.blob != self.sha256

    @property
    def has_file(self) -> bool:
        """A photograph or another file; the others are records of what was read, said, seen or measured."""
        return self.kind not in FIELDS

    @property
    def in_tray(self) -> bool:
        """A photograph or file that belongs to no item yet."""
        return self.has_file and not self.items and not self.withdrawn


def evidence_of(evaluation: Evaluation, items: Iterable[str]) -> list[Evidence]:
    """All evidence by kind and number, withdrawn ones too.

    Args:
        items: ids in the checklist's order, in which those of each piece are told.
    """
    order = {identity: place for place, identity in enumerate(items)}
    found = (_evidence(evaluation, order, identity) for identity in evaluation.names("evidence"))
    pieces = [piece for piece in found if piece is not None]
    return sorted(pieces, key=_in_order)


def _in_order(piece: Evidence) -> tuple[int, bool, int, str, str]:
    """P99, P100, then the numbers that people gave otherwise."""
    own = piece.no.startswith(LETTERS[piece.kind]) and piece.no[1:].isdecimal()
    return KINDS.index(piece.kind), not own, len(piece.no), piece.no, piece.id


def next_number(kind: Kind, pieces: Iterable[Evidence]) -> str:
    """One more than the highest there is; the number of a withdrawn one stays unused."""
    letter = LETTERS[kind]
    taken = [piece.no[1:] for piece in pieces if piece.no.startswith(letter)]
    return f"{letter}{max((int(no) for no in taken if no.isdecimal()), default=0) + 1:02d}"


def _evidence(evaluation: Evaluation, order: Mapping[str, int], identity: str) -> Evidence | None:
    base = f"evidence/{identity}"
    attached = next((op for op in evaluation.history(base) if op.kind == "evidence.attached"), None)
    if attached is None or not isinstance(attached.value, dict):
        return None
    said = attached.value
    own = evaluation.field(base)
    kinds = {op.kind for op in own.ops} if own is not None else set()
    sha256 = _text(said.get("sha256"))
    redacted = evaluation.value(f"{base}/blob")
    kept: Mapping[str, Json] = redacted if isinstance(redacted, dict) else {}
    linked = (name for name in evaluation.names(f"{base}/item") if name in order)
    turn = evaluation.value(f"{base}/turn")
    return Evidence(
        id=identity,
        no=_text(said.get("no")) or identity,
        kind=_kind(said),
        items=tuple(
            sorted(
                (name for name in linked if evaluation.value(f"{base}/item/{name}") is True),
                key=order.__getitem__,
            )
        ),
        caption=_text(evaluation.value(f"{base}/caption")),
        sha256=sha256,
        blob=_text(kept.get("blob")) or _text(said.get("blob")) or sha256,
        media_type=_text(kept.get("media_type")) or _text(said.get("media_type")),
        size=_size(said.get("size")),
        name=_text(said.get("name")),
        access="restricted" if "restricted" in (said.get("class"), kept.get("class")) else "open",
        taken_at=_text(said.get("taken_at")),
        recorded_at=attached.at,
        details=_details(_kind(said), evaluation.value(f"{base}/details")),
        place=_text(evaluation.value(f"{base}/place")),
        turn=turn if isinstance(turn, int) and turn in TURNS else 0,
        marks=read_marks(evaluation.value(f"{base}/marks")),
        withdrawn=kinds == {"evidence.withdrawn"},
        contested=_contested(evaluation, base),
    )


def _kind(said: Mapping[str, Json]) -> Kind:
    """What it says; a photograph where it says nothing, as evidence did before it had kinds."""
    kind = said.get("kind", "photo")
    return kind if kind in LETTERS else "file"


def _contested(evaluation: Evaluation, base: str) -> tuple[str, ...]:
    fields = {name: evaluation.field(f"{base}/{name}") for name in evaluation.names(base)}
    fields[""] = evaluation.field(base)
    return tuple(sorted(name for name, found in fields.items() if found is not None and found.contested))


def _text(value: Json) -> str:
    return value if isinstance(value, str) else ""


def _size(value: Json) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) else 0


def _details(kind: Kind, value: Json) -> dict[str, str]:
    """In the order in which people fill them in; fields of a newer program follow."""
    found = value if isinstance(value, dict) else {}
    known = () if kind == "photo" or kind == "file" else FIELDS[kind]
    names = (*(name for name in known if name in found), *(name for name in found if name not in known))
    return {name: text for name in names if isinstance(text := found[name], str)}
