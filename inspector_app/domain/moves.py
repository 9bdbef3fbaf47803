"""An evaluation that was moved to another version of its checklist: which one it follows, and by which ids.

The value of an op `checklist.moved`, all in the register "checklist":

    checklist   id, version, sha256 of the version it follows now
    from        the same of the version it followed before
    step        id of an item there → its id now, or null where a person let it go
    items       every earlier id → the id now, all moves so far together
    rounds      only where a person sent the answers of an item elsewhere though its id is there still

An id that the new version has is itself, so `items` never names one as an earlier id. What people say of an
item under an earlier id, also after the move and on another laptop, is said of the item under its id now; no
clock and no order of arrival takes part.

Ids never change their meaning in a checklist written here; in one that was brought from a workbook they may,
for there the id is the number of the row. Then what was said before the move goes elsewhere than what is said
after it. A round names what was said before by the counters of the devices, as a completion does; what a
device says later under the old id, for it does not know of the move yet, stays with that id.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
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
class Round:
    """What was said within a stretch of the counters goes to other items.

    Attributes:
        after, covers: device → n: ops above `after` and up to `covers`.
        ids: id → the id to which it goes, None where it was let go.
    """

    covers: Mapping[str, int]
    ids: Mapping[str, str | None]
    after: Mapping[str, int] = field(default_factory=dict)

    def holds(self, op: Op) -> bool:
        """Whether it speaks of this op."""
        return self.after.get(op.device, 0) < op.n <= self.covers.get(op.device, 0)

    def as_json(self) -> dict[str, Json]:
        """As the op carries it."""
        return {"after": dict(self.after), "covers": dict(self.covers), "ids": dict(self.ids)}


@dataclass(frozen=True, slots=True)
class Move:
    """What stands after a move.

    Attributes:
        items: earlier id of an item → its id now.
        origin: the version before, None where the op does not say.
        step: what this move did with the items of the version before; None: let go.
        rounds: the earliest first.
    """

    pin: Pin
    items: Mapping[str, str] = field(default_factory=dict)
    origin: Pin | None = None
    step: Mapping[str, str | None] = field(default_factory=dict)
    rounds: tuple[Round, ...] = ()

    def as_json(self) -> Json:
        """The value of the op."""
        rounds: dict[str, Json] = {"rounds": [one.as_json() for one in self.rounds]} if self.rounds else {}
        return {
            "checklist": self.pin.as_json(),
            "from": self.origin.as_json() if self.origin is not None else None,
            "step": dict(self.step),
            "items": dict(self.items),
            **rounds,
        }

    def item_now(self, identity: str, op: Op) -> str | None:
        """The id under which something stands now that an op says of an item; None where it was let go."""
        now: str | None = identity
        for one in self.rounds:
            if now is not None and one.holds(op):
                now = one.ids.get(now, now)
        return self.items.get(now, now) if now is not None else None


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
    rounds = value.get("rounds")
    if pin is None:
        return None
    return Move(
        pin,
        {old: new for old, new in items.items() if isinstance(new, str)} if isinstance(items, dict) else {},
        read_pin(value.get("from")),
        _ids(step),
        tuple(_read_round(one) for one in rounds if isinstance(one, dict))
        if isinstance(rounds, list)
        else (),
    )


def _ids(value: Json) -> dict[str, str | None]:
    found = value if isinstance(value, dict) else {}
    return {old: new if isinstance(new, str) else None for old, new in found.items()}


def _read_round(value: Mapping[str, Json]) -> Round:
    def counters(name: str) -> dict[str, int]:
        found = value.get(name)
        return (
            {device: n for device, n in found.items() if isinstance(n, int)}
            if isinstance(found, dict)
            else {}
        )

    return Round(counters("covers"), _ids(value.get("ids")), counters("after"))


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
    before: Move | None,
    origin: Pin,
    pin: Pin,
    step: Mapping[str, str | None],
    known: Collection[str],
    covers: Mapping[str, int],
) -> Move:
    """The next move after `before`.

    Args:
        step: id → another id or None; what it does not name stays itself.
        known: ids of the items of the version moved to; they are themselves and are no earlier ids.
        covers: the counters of the devices now.
    """
    kept = {old: new for old, new in step.items() if old not in known}
    crossed = {old: new for old, new in step.items() if old in known and new != old}
    earlier = before.items if before is not None else {}
    items = {old: kept.get(new, new) for old, new in earlier.items()} | kept
    rounds = before.rounds if before is not None else ()
    if crossed:
        ids = crossed | {old: crossed[new] for old, new in earlier.items() if new in crossed}
        rounds = (*rounds, Round(covers, ids))
    return Move(pin, _real(items, known), origin, kept | crossed, rounds)


def undone(move: Move, before: Move | None, known: Collection[str], covers: Mapping[str, int]) -> Move | None:
    """The move back, None where the op does not say from where.

    What was said under a new id since then goes back with it, unless the older version has that id too or
    several items became one.

    Args:
        before: the move that held before `move`.
        known: ids of the items of the version moved back to.
        covers: the counters of the devices now.
    """
    if move.origin is None:
        return None
    before_rounds = before.rounds if before is not None else ()
    own = move.rounds[len(before_rounds) :]
    became = _became(move.step, known, [old for old in move.step if own and old in own[-1].ids])
    back = {new: old for new, old in became.items() if old is not None and new not in known}
    earlier = before.items if before is not None else {}
    rounds = before_rounds
    if own:  # what was said before the move falls back by itself; what was said since goes the other way
        rounds = (*rounds, Round(covers, became, own[-1].covers))
    return Move(move.origin, _real({**earlier, **back}, known), move.pin, dict(back), rounds)


def _became(
    step: Mapping[str, str | None], known: Collection[str], crossed: Iterable[str]
) -> dict[str, str | None]:
    """The way back: id of the newer version → the one id that went there, None where that is unsure.

    Args:
        crossed: ids that both versions have, and whose answers went elsewhere.
    """
    sources: dict[str, list[str]] = {old: [] for old in crossed}
    for old, new in (*step.items(), *((old, old) for old in known if old not in step)):
        if new is not None:
            sources.setdefault(new, []).append(old)
    return {
        new: olds[0] if len(olds) == 1 else None
        for new, olds in sources.items()
        if olds != [new] and (len(olds) == 1 or (new in known and new not in olds))
    }


def _real(items: Mapping[str, str | None], known: Collection[str]) -> dict[str, str]:
    return {old: new for old, new in items.items() if new is not None and old != new and old not in known}
