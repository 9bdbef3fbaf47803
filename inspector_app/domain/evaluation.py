"""The fold: from the ops of one evaluation, in any order, to what it says.

Everything shown, scored, printed or sent is derived from here and can be dropped and rebuilt.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Literal

from inspector_app.domain.canonical import Json, sha256_hex
from inspector_app.domain.moves import MOVED_TARGET, Move, Pin, Round, read_pin, standing_move
from inspector_app.domain.ops import KINDS, Op, value_hash
from inspector_app.domain.registers import Register

Status = Literal["none", "open", "completed", "returned", "approved", "terminated", "contested"]

_STATUS: Final[dict[str, Status]] = {
    "evaluation.started": "open",
    "evaluation.reopened": "open",
    "evaluation.completed": "completed",
    "evaluation.returned": "returned",
    "evaluation.approved": "approved",
    "evaluation.terminated": "terminated",
}
STATUS_TARGET: Final = "status"
_JUDGED: Final = "op/"
_LET_GO: Final = "let_go/"
"""Before the targets of what a move left without a place: kept, part of the state, shown nowhere."""
SAID_AFTER_SIGNING: Final = frozenset(("status", "signature", "report", "comment", "section"))
"""First steps of the targets that people may still speak of once an evaluation is completed."""
_AFTER_SIGNING: Final = SAID_AFTER_SIGNING | {"op", "seal"}  # and what hubs and devices add by themselves


def space_of(target: str) -> str:
    """The first step of a target: "item" of "item/A1.2/note"."""
    return target.partition("/")[0]


@dataclass(frozen=True, slots=True)
class Field:
    """What one register says now.

    Attributes:
        ops: one op for each distinct head value, by id: one settled, several contested.
        heads: ids of all heads, also of equal ones: what a person who looks now has seen.
    """

    ops: tuple[Op, ...]
    heads: tuple[str, ...]

    @property
    def contested(self) -> bool:
        """Several values stand beside each other; a person has to decide."""
        return len(self.ops) > 1

    @property
    def op(self) -> Op | None:
        """The op that settles the field, or None while it is contested."""
        return self.ops[0] if len(self.ops) == 1 else None


class Evaluation:
    """One evaluation as the ops say it. `apply` is incremental; order and repetition change nothing."""

    def __init__(self, ops: Iterable[Op] = ()) -> None:
        self._ops: dict[str, Op] = {}
        self._registers: dict[str, Register] = {}
        self._children: dict[str, set[str]] = {}  # "finding/7" → {"finding/7/text", …}
        self._refused: set[str] = set()
        self._unknown_critical: set[str] = set()
        self._follows: Move | None = None  # the move by which ids of items are read
        for op in ops:
            self.apply(op)

    def apply(self, op: Op) -> set[str]:
        """Take one op in; returns the targets whose fields may have changed (empty if it was known)."""
        if op.id in self._ops:
            return set()
        self._ops[op.id] = op
        if op.kind not in KINDS:
            if op.critical:
                self._unknown_critical.add(op.id)
            return set()
        if op.target.startswith(_JUDGED):
            return self._judge(op)
        target = self._now(op)
        if op.id not in self._refused:
            self._register(target).add(op)
        return self._moved() if target == MOVED_TARGET else {target}

    def field(self, target: str) -> Field | None:
        """What the register says, or None if nobody has said anything."""
        register = self._registers.get(target)
        if register is None:
            return None
        heads = register.heads
        if not heads:
            return None
        if len(heads) == 1:
            return Field((heads[0],), (heads[0].id,))
        return Field(tuple(register.distinct()), tuple(op.id for op in heads))

    def value(self, target: str) -> Json:
        """The settled value, or None: nothing said, contested, cleared or erased."""
        register = self._registers.get(target)
        distinct = register.distinct() if register is not None else ()
        return distinct[0].value if len(distinct) == 1 else None

    def answer(self, target: str) -> Json:
        """The settled answer, see `Op.answer`, or None: none said, contested, cleared, set aside, erased."""
        field = self.field(target)
        op = field.op if field is not None else None
        return op.answer if op is not None else None

    def targets(self, prefix: str) -> list[str]:
        """All targets with ops that are `prefix` or lie below it, in order of text."""
        return sorted(target for target in {prefix, *self._children.get(prefix, ())} if self._said(target))

    def names(self, prefix: str) -> list[str]:
        """The next path step of every target below `prefix`: names("finding") → ["1", "2"]."""
        start = len(prefix) + 1
        below = (target for target in self._children.get(prefix, ()) if self._said(target))
        return sorted({target[start:].split("/", 1)[0] for target in below})

    def history(self, target: str) -> list[Op]:
        """All ops of the register, by id (made in that order on one device)."""
        register = self._registers.get(target)
        return register.ops if register is not None else []

    def contested(self) -> list[str]:
        """Every target in which several values stand beside each other, in order of text."""
        several = (target for target, register in self._registers.items() if len(register.distinct()) > 1)
        return sorted(target for target in several if not target.startswith((_JUDGED, _LET_GO)))

    def op(self, identity: str) -> Op | None:
        """The op of this id, refused or not."""
        return self._ops.get(identity)

    @property
    def ops(self) -> Iterator[Op]:
        """Every op taken in, also refused and unknown ones, in no particular order."""
        return iter(self._ops.values())

    def __len__(self) -> int:
        return len(self._ops)

    @property
    def refused(self) -> frozenset[str]:
        """Ids of ops that a hub refused and nobody admitted: stored, shown, without effect."""
        return frozenset(self._refused)

    @property
    def needs_newer_program(self) -> bool:
        """A critical op of a kind unknown here has effect: no grade, no completion."""
        return not self._unknown_critical <= self._refused

    @property
    def started(self) -> Op | None:
        """The op that pins checklist, factor tables, engine and kind of visit."""
        return next((op for op in self.history(STATUS_TARGET) if op.kind == "evaluation.started"), None)

    @property
    def move(self) -> Move | None:
        """The move to another version of the checklist that holds, or None."""
        register = self._registers.get(MOVED_TARGET)
        if register is None:
            return None
        return standing_move(register.distinct(), {op.id: op for op in register.ops})

    @property
    def pin(self) -> Pin | None:
        """The version of the checklist that it follows, None where nothing says so."""
        move, started = self.move, self.started
        if move is not None:
            return move.pin
        return (
            read_pin(started.value.get("checklist")) if started and isinstance(started.value, dict) else None
        )

    def item_now(self, identity: str, op: Op) -> str | None:
        """The id that an item named by an op has in the checklist followed now; None where it was let go."""
        return identity if self._follows is None else self._follows.item_now(identity, op)

    @property
    def status(self) -> Status:
        """Where the evaluation stands; two different words beside each other are contested."""
        field = self.field(STATUS_TARGET)
        if field is None:
            return "none"
        words = {_STATUS[op.kind] for op in field.ops if op.kind in _STATUS}
        return words.pop() if len(words) == 1 and not field.contested else "contested"

    def covered(self, covers: Mapping[str, int]) -> Evaluation:
        """The signed view: the fold of the ops up to `covers` (device → n) and of what comes after signing.

        All others are late: stored and shown, but no part of what was signed.
        """
        return Evaluation(
            op
            for op in self._ops.values()
            if op.n <= covers.get(op.device, 0) or space_of(op.target) in _AFTER_SIGNING
        )

    @property
    def signed(self) -> Evaluation:
        """The signed view of a completed evaluation; itself while it is open or nothing came later."""
        field = self.field(STATUS_TARGET)
        said = field.op.value if field is not None and field.op is not None else None
        covers = said.get("covers") if isinstance(said, dict) else None
        if not isinstance(covers, dict):
            return self
        signed = self.covered({device: int(str(n)) for device, n in covers.items()})
        return signed if len(signed) < len(self) else self

    def counters(self) -> dict[str, int]:
        """The highest n of every device seen: what a completion covers."""
        highest: dict[str, int] = {}
        for op in self._ops.values():
            highest[op.device] = max(op.n, highest.get(op.device, 0))
        return highest

    def state(self) -> dict[str, Json]:
        """Every register with kind and value hash of its heads, status left out: what a signature names.

        Hashes, so that a signature still fits after a value was erased by law.
        """
        said: dict[str, Json] = {}
        for target in self._registers:
            field = self.field(target)
            if field is not None and space_of(target) not in _AFTER_SIGNING:
                said[target] = [[op.kind, value_hash(op)] for op in field.ops]
        return said

    def state_sha256(self) -> str:
        """SHA-256 of the canonical state, in hexadecimal."""
        return sha256_hex(self.state())

    def _said(self, target: str) -> bool:
        """Whether an op with effect speaks of this target; a refused one leaves its register empty."""
        return len(self._registers.get(target, ())) > 0

    def _register(self, target: str) -> Register:
        register = self._registers.get(target)
        if register is None:
            register = self._registers[target] = Register()
            parent = target
            while "/" in parent:
                parent = parent.rsplit("/", 1)[0]
                self._children.setdefault(parent, set()).add(target)
        return register

    def _judge(self, op: Op) -> set[str]:
        """A hub refused or admitted an op: `target` is "op/ID", a register like any other.

        Judgements themselves cannot be judged.
        """
        self._register(op.target).add(op)
        judged = op.target.removeprefix(_JUDGED)
        field = self.field(op.target)
        refused = field is not None and any(head.kind == "op.refused" for head in field.ops)
        known = self._ops.get(judged)
        if refused:
            self._refused.add(judged)
        else:
            self._refused.discard(judged)
        if known is None or known.kind not in KINDS or known.target.startswith(_JUDGED):
            return {op.target}
        target = self._now(known)
        if refused:
            self._register(target).remove(known)
        else:
            self._register(target).add(known)
        return {op.target, *(self._moved() if target == MOVED_TARGET else (target,))}

    def _now(self, op: Op) -> str:
        """The target of an op under the id that its item has now."""
        if self._follows is None:
            return op.target
        steps = op.target.split("/")
        place = 1 if steps[0] == "item" else 3 if steps[0] == "evidence" and steps[2:3] == ["item"] else 0
        if place and len(steps) > place:
            now = self.item_now(steps[place], op)
            if now is None:
                return _LET_GO + op.target
            steps[place] = now
        return "/".join(steps)

    def _moved(self) -> set[str]:
        """Another move holds: what was said under earlier ids goes to the items as they are called now."""
        move, before = self.move, self._follows
        self._follows = move
        if _reading(move) == _reading(before):
            return {MOVED_TARGET}
        stale = set(self._registers)
        self._registers.clear()
        self._children.clear()
        for op in self._ops.values():
            if op.kind in KINDS:
                register = self._register(self._now(op))
                if op.id not in self._refused or op.target.startswith(_JUDGED):
                    register.add(op)
        return stale | set(self._registers)


def _reading(move: Move | None) -> tuple[Mapping[str, str], tuple[Round, ...]]:
    """What of a move says how ids are read."""
    return (move.items, move.rounds) if move is not None else ({}, ())
