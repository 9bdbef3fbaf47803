"""A field that keeps every value nobody has knowingly replaced (a multi-value register)."""

from __future__ import annotations

from inspector_app.domain.canonical import canonical
from inspector_app.domain.ops import Op


class Register:
    """The ops of one target. Order and repetition of arrival change nothing; no clock takes part."""

    __slots__ = ("_heads", "_ops", "_replaced")

    def __init__(self) -> None:
        self._ops: dict[str, Op] = {}
        self._heads: dict[str, Op] = {}  # those that no other op replaces
        self._replaced: dict[str, int] = {}  # id → how many other ops of this register replace it

    def add(self, op: Op) -> None:
        """Take part; an id that is here already changes nothing."""
        if op.id in self._ops:
            return
        self._ops[op.id] = op
        if not self._replaced.get(op.id):
            self._heads[op.id] = op
        for replaced in set(op.replaces):
            if replaced != op.id:
                self._replaced[replaced] = self._replaced.get(replaced, 0) + 1
                self._heads.pop(replaced, None)

    def remove(self, op: Op) -> None:
        """Take no part any more (refused by a hub); what it replaced is a head again."""
        if self._ops.pop(op.id, None) is None:
            return
        self._heads.pop(op.id, None)
        for replaced in set(op.replaces):
            if replaced != op.id:
                self._replaced[replaced] -= 1
                if not self._replaced[replaced] and replaced in self._ops:
                    self._heads[replaced] = self._ops[replaced]

    def __len__(self) -> int:
        return len(self._ops)

    @property
    def heads(self) -> list[Op]:
        """The ops no other op of this register replaces, by id; all of them if that leaves none (a cycle)."""
        heads = self._heads or self._ops
        return list(heads.values()) if len(heads) == 1 else sorted(heads.values(), key=_identity)

    @property
    def ops(self) -> list[Op]:
        """All ops of this register, by id."""
        return sorted(self._ops.values(), key=_identity)

    def distinct(self) -> list[Op]:
        """One head for each distinct value (kind and canonical form), by id: more than one is contested."""
        heads = self.heads
        if len(heads) < 2:
            return heads
        seen: dict[tuple[str, str], Op] = {}
        for op in heads:
            seen.setdefault((op.kind, op.value_sha256 or canonical(op.value)), op)
        return list(seen.values())


def _identity(op: Op) -> str:
    return op.id
