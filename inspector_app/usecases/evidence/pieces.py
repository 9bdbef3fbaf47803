"""Pieces of evidence that are here: where they belong, what is said of them, and withdrawing them."""

from __future__ import annotations

from collections.abc import Sequence

from inspector_app.domain.evidence.marks import TURNS, Mark, check_marks
from inspector_app.domain.evidence.model import Evidence, evidence_of
from inspector_app.errors import InputError
from inspector_app.usecases.session.changes import Changes
from inspector_app.usecases.session.opened import OpenedEvaluation, Said


def pieces(opened: OpenedEvaluation) -> list[Evidence]:
    """All evidence by kind and number, withdrawn ones too."""
    return evidence_of(opened.evaluation, opened.checklist.items)


def photos(opened: OpenedEvaluation) -> list[Evidence]:
    """All photographs by number, withdrawn ones too."""
    return [piece for piece in pieces(opened) if piece.kind == "photo"]


def piece_of(opened: OpenedEvaluation, identity: str) -> Evidence:
    """One piece by its id.

    Raises:
        InputError: "evidence.unknown".
    """
    found = next((piece for piece in pieces(opened) if piece.id == identity), None)
    if found is None:
        raise InputError("evidence.unknown", given=identity)
    return found


def check_items(opened: OpenedEvaluation, items: Sequence[str]) -> None:
    """Every one is an item of the checklist.

    Raises:
        InputError: "answer.unknown_item".
    """
    for item in items:
        if item not in opened.checklist.items:
            raise InputError("answer.unknown_item", item=item)


def link_evidence(opened: OpenedEvaluation, identities: Sequence[str], items: Sequence[str]) -> Changes:
    """Each of these pieces stands for each of these items; a piece may stand for several.

    Raises:
        InputError: "answer.unknown_item", "evidence.unknown".
    """
    check_items(opened, items)
    known = {piece.id: piece for piece in pieces(opened)}
    for identity in identities:
        if identity not in known:
            raise InputError("evidence.unknown", given=identity)
    return opened.say_all(
        [
            Said("evidence.linked", f"evidence/{identity}/item/{item}", True)
            for identity in identities
            for item in items
            if item not in known[identity].items
        ]
    )


def unlink_evidence(opened: OpenedEvaluation, identity: str, item: str) -> Changes:
    """It stands for this item no longer; it is evidence all the same."""
    return opened.say("evidence.linked", f"evidence/{identity}/item/{item}", False)


def caption_evidence(opened: OpenedEvaluation, identity: str, text: str, seen: Sequence[str]) -> Changes:
    """What it shows, printed with it."""
    return opened.say("evidence.captioned", f"evidence/{identity}/caption", text.strip(), seen)


def place_evidence(opened: OpenedEvaluation, identities: Sequence[str], place: str) -> Changes:
    """Where it was, as people call the place: "8304", "主厨房"."""
    return opened.say_all(
        [
            Said("evidence.captioned", f"evidence/{identity}/place", " ".join(place.split()))
            for identity in identities
        ]
    )


def turn_evidence(opened: OpenedEvaluation, identity: str, degrees: int) -> Changes:
    """Show and print it turned clockwise; the original stays as it is.

    Raises:
        InputError: "answer.not_offered".
    """
    if degrees not in TURNS:
        raise InputError("answer.not_offered", given=degrees, offered=", ".join(map(str, TURNS)))
    return opened.say("evidence.annotated", f"evidence/{identity}/turn", degrees)


def mark_evidence(
    opened: OpenedEvaluation, identity: str, marks: Sequence[Mark], seen: Sequence[str]
) -> Changes:
    """Draw over a photograph that stays untouched; raises as `check_marks`."""
    return opened.say("evidence.annotated", f"evidence/{identity}/marks", check_marks(marks), seen)


def withdraw_evidence(opened: OpenedEvaluation, identity: str, reason: str, at: str = "") -> Changes:
    """Withdraw it; it stays on record with the reason, and its number stays unused.

    Raises:
        InputError: "answer.reason_missing".
    """
    if not reason.strip():
        raise InputError("answer.reason_missing", place="reason")
    return opened.say("evidence.withdrawn", f"evidence/{identity}", {"reason": reason.strip()}, at=at)
