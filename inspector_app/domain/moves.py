"""An evaluation that was moved to another version of its checklist: which one it follows, and by which ids.

The value of an op `checklist.moved`, all in the register "checklist":

    checklist   id, version, sha256 of the version it follows now
    from        the same of the version it followed before
    step        id of an item there → its id now, or null where a person let it go
    items       every earlier id → the id now, all moves so far together

Ids never change their meaning: an id that the new version has is itself, so `items` never names one as an
earlier id. What people say of an item under an earlier id, also after the move and on another laptop, is said
of the item under its id now; no clock and no order of arrival takes part.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from inspector_app.domain.canonical import Json
from inspector_app.domain.ops import Op

MOVED: Final = "checklist.moved"
MOVED_TARGET: Final = "checklist"


@dataclass(frozen=True, slots=True)
class Pin:
    """One version of a checklist and what it holds."""

    id: str
    version: str
    sha256: str

    def as_json(self) -> Json:
        """As ops carry it."""
        return {"id": self.id, "version": self.version, "sha256": self.sha256}


@dataclass(frozen=True, slots=True)
class Move:
    """What stands after a move.

    Attributes:
        items: earlier id of an item → its id now.
        origin: the version before, None where the op does not say.
        step: what this move did with the items of the version before; None: let go.
    """

    pin: Pin
    items: Mapping[str, str] = field(default_factory=dict)
    origin: Pin | None = None
    step: Mapping[str, str | None] = field(default_factory=dict)

    def as_json(self) -> Json:
        """The value of the op."""
        return {
            "checklist": self.pin.as_json(),
            "from": self.origin.as_json() if self.origin is not None else None,
            "step": dict(self.step),
            "items": dict(self.items),
        }


def read_pin(value: Json) -> Pin | None:
    """The pin in an op, or None where it is none."""
    if not isinstance(value, dict):
        return None
    found = [value.get(name) for name in ("id", "version", "sha256")]
    said = [entry for entry in found if isinstance(entry, str)]
    return Pin(*said) if len(said) == len(found) else None


def read_move(value: Json) -> Move | None:
    """The move in an op, or None where it is none."""
    if not isinstance(value, dict):
        return None
    pin, items, step = read_pin(value.get("checklist")), value.get("items"), value.get("step")
    if pin is None:
        return None
    return Move(
        pin,
        {old: new for old, new in items.items() if isinstance(new, str)} if isinstance(items, dict) else {},
        read_pin(value.get("from")),
        {old: new if isinstance(new, str) else None for old, new in step.items()}
        if isinstance(step, dict)
        else {},
    )


def standing_move(heads: Sequence[Op], ops: Mapping[str, Op]) -> Move | None:
    """The move that holds.

    Several moves beside each other are contested: until a person decides, what everybody had seen before
    holds, or the version that the evaluation was started with.

    Args:
        heads: one op for each distinct value of the register.
        ops: the ops of the register by id.
    """
    if len(heads) < 2:
        return read_move(heads[0].value) if heads else None
    seen = {tuple(sorted(name for name in op.replaces if name in ops)) for op in heads}
    before = {name for names in seen for name in names}
    return read_move(ops[before.pop()].value) if len(seen) == 1 and len(before) == 1 else None


def after_move(
    before: Move | None, origin: Pin, pin: Pin, step: Mapping[str, str | None], known: Collection[str]
) -> Move:
    """The next move after `before`.

    Args:
        known: ids of the items of the version moved to; they are themselves and are no earlier ids.
    """
    kept = {old: new for old, new in step.items() if old not in known}
    earlier = before.items if before is not None else {}
    items = {old: kept.get(new, new) for old, new in earlier.items()} | kept
    return Move(pin, _real(items, known), origin, kept)


def undone(move: Move, before: Move | None, known: Collection[str]) -> Move | None:
    """The move back, None where the op does not say from where.

    What was said under a new id since then goes back with it, unless the older version has that id too or
    several items became one.

    Args:
        before: the move that held before `move`.
        known: ids of the items of the version moved back to.
    """
    if move.origin is None:
        return None
    taken = [new for new in move.step.values() if new is not None]
    back: dict[str, str | None] = {
        new: old
        for old, new in move.step.items()
        if new is not None and taken.count(new) == 1 and new not in known
    }
    earlier = before.items if before is not None else {}
    return Move(move.origin, _real({**earlier, **back}, known), move.pin, back)


def _real(items: Mapping[str, str | None], known: Collection[str]) -> dict[str, str]:
    return {old: new for old, new in items.items() if new is not None and old != new and old not in known}
