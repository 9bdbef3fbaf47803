"""What has to be said so that what stood before an action stands again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from inspector_app.domain.canonical import Json
from inspector_app.domain.evaluation import Evaluation
from inspector_app.domain.ops import Op
from inspector_app.errors import InputError
from inspector_app.usecases.session.opened import Said

_ANSWERS: Final = ("answer.set", "answer.not_applicable", "answer.carried", "answer.cleared")
_TEXTS: Final = ("note.set", "finding.edited", "risk.edited", "evidence.captioned")
_EMPTIED: Final = ("reading.set", "sample.recorded")
REVERSIBLE: Final = frozenset((*_ANSWERS, *_TEXTS, *_EMPTIED))
"""Kinds that say one value of one register; what is attached, raised or drawn has its own way back."""


def reversible(evaluation: Evaluation, ops: Sequence[Op]) -> bool:
    """Whether an action of these ops can be taken back at all, whoever has said what since."""
    return bool(ops) and all(
        op.kind in REVERSIBLE and _before(evaluation, op) is not None for op in _first_by_target(ops).values()
    )


class Restored(NamedTuple):
    """A saying, and the id of the op whose value it says again, "" for none."""

    said: Said
    op: str


def reversal(evaluation: Evaluation, ops: Sequence[Op], restored: Mapping[str, str]) -> list[Restored]:
    """What takes an action back.

    Args:
        ops: what the action said, in order; `reversible`.
        restored: ids of earlier reversals with the ops whose values they said again: they stand for these.

    Raises:
        InputError: "undo.changed" with `place` (the register) and `by` (id of the op that stands there now)
            as soon as anything but the action itself is the only value there.
    """
    first, last = _first_by_target(ops), {op.target: op for op in ops}
    found = []
    for target, op in last.items():
        field = evaluation.field(target)
        heads = field.heads if field is not None else ()
        if [_meant(head, restored) for head in heads] != [_meant(op.id, restored)]:
            by = next((head for head in reversed(heads) if head != op.id), "")
            raise InputError("undo.changed", place=target, by=by)
        before = _before(evaluation, first[target])
        assert before is not None, "asked for what is reversible only"
        again = _meant(first[target].replaces[0], restored) if first[target].replaces else ""
        found.append(Restored(Said(before[0], target, before[1], heads), again))
    return found


def _meant(identity: str, restored: Mapping[str, str]) -> str:
    while identity in restored:
        identity = restored[identity]
    return identity


def _first_by_target(ops: Sequence[Op]) -> dict[str, Op]:
    return {op.target: op for op in reversed(ops)}


def _before(evaluation: Evaluation, op: Op) -> tuple[str, Json] | None:
    """Kind and value of what it replaced; None where that cannot be said again."""
    if not op.replaces:
        return _nothing(op)
    replaced = evaluation.op(op.replaces[0])
    if len(op.replaces) > 1 or replaced is None or replaced.erased or replaced.kind not in REVERSIBLE:
        return None
    return replaced.kind, replaced.value


def _nothing(op: Op) -> tuple[str, Json] | None:
    """How nothing is said where something was."""
    if op.kind in _ANSWERS:
        return "answer.cleared", None
    if op.kind in _EMPTIED:
        return op.kind, None
    return (op.kind, "") if isinstance(op.value, str) else None
