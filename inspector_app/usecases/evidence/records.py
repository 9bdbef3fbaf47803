"""Evidence without a file: a document seen, an interview, something seen or measured."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from inspector_app.domain.canonical import Json
from inspector_app.domain.evidence.details import FIELDS, Recorded, check_details
from inspector_app.domain.evidence.model import next_number
from inspector_app.errors import InputError
from inspector_app.usecases.evidence.pieces import check_items, piece_of, pieces
from inspector_app.usecases.session.changes import Changes
from inspector_app.usecases.session.opened import OpenedEvaluation, Said


def record_evidence(
    opened: OpenedEvaluation,
    kind: Recorded,
    details: Mapping[str, str],
    items: Sequence[str],
    place: str = "",
    at: str = "",
) -> Changes:
    """Make what was read, said, seen or measured evidence of items.

    Raises:
        InputError: as `check_details`; "answer.unknown_item".
    """
    check_items(opened, items)
    stored = check_details(kind, details)
    base = f"evidence/{opened.new_id()}"
    attached: dict[str, Json] = {"no": next_number(kind, pieces(opened)), "kind": kind}
    sayings = [
        Said("evidence.attached", base, attached, (), at),
        Said("evidence.captioned", f"{base}/details", stored, (), at),
    ]
    sayings += [Said("evidence.linked", f"{base}/item/{item}", True, (), at) for item in items]
    if place.strip():
        sayings.append(Said("evidence.captioned", f"{base}/place", " ".join(place.split()), (), at))
    return opened.say_all(sayings)


def correct_evidence(
    opened: OpenedEvaluation, identity: str, details: Mapping[str, str], seen: Sequence[str]
) -> Changes:
    """Say the details of a record anew; raises as `record_evidence`, and "evidence.unknown"."""
    piece = piece_of(opened, identity)
    if piece.kind == "photo" or piece.kind == "file":
        raise InputError("evidence.unknown", given=identity)
    stored = check_details(piece.kind, details)
    return opened.say("evidence.captioned", f"evidence/{identity}/details", stored, seen)


def instruments(opened: OpenedEvaluation) -> list[dict[str, str]]:
    """The instruments of earlier measurements, the latest first: their fields, to fill in again."""
    names = ("unit", "instrument", "instrument_no", "calibration_due")
    assert set(names) <= set(FIELDS["measurement"])
    found: dict[tuple[str, str], dict[str, str]] = {}
    measured = [piece for piece in pieces(opened) if piece.kind == "measurement" and not piece.withdrawn]
    for piece in sorted(measured, key=lambda piece: piece.recorded_at, reverse=True):
        fields = {name: piece.details[name] for name in names if name in piece.details}
        found.setdefault((fields.get("instrument", ""), fields.get("instrument_no", "")), fields)
    return list(found.values())
