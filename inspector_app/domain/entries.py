"""What the ops say of one thing with fields of its own, such as a finding or a risk."""

from __future__ import annotations

from typing import Final, cast

from inspector_app.domain.canonical import Json
from inspector_app.domain.evaluation import Evaluation, Field

BESIDE: Final = " / "
"""Between values of a contested field."""


class Entry:
    """The registers "finding/ID" and "finding/ID/FIELD", read by the name of the field.

    Attributes:
        own: the register of the thing itself: recorded, withdrawn; None where only fields have arrived.
        fields: its fields that somebody has spoken of, by name.
    """

    def __init__(self, evaluation: Evaluation, space: str, identity: str) -> None:
        self._evaluation, self._base = evaluation, f"{space}/{identity}"
        self.own = evaluation.field(self._base)
        self.fields = {
            name: cast(Field, evaluation.field(f"{self._base}/{name}"))
            for name in evaluation.names(self._base)
        }

    def value(self, name: str) -> Json:
        """The settled value of a field, None while it is contested."""
        return self._evaluation.value(f"{self._base}/{name}")

    def text(self, name: str) -> str:
        """A field that is a text; "" for anything else."""
        value = self.value(name)
        return value if isinstance(value, str) else ""

    def beside(self, name: str) -> str:
        """A field that is a text; while it is contested all its values: none is left out."""
        field = self.fields.get(name)
        ops = field.ops if field is not None else ()
        return BESIDE.join(op.value for op in ops if isinstance(op.value, str) and op.value)

    def items(self, name: str = "items") -> tuple[str, ...]:
        """Items as they are called now, without those that were let go; while they are contested, of all."""
        field = self.fields.get(name)
        ops = field.ops if field is not None else ()
        found = (self._evaluation.item_now(item, op) for op in ops for item in texts_of(op.value))
        return tuple(dict.fromkeys(item for item in found if item is not None))

    def withdrawn(self, kind: str) -> tuple[bool, bool]:
        """(withdrawn, contested): withdrawn only by someone who had seen every edit there is.

        Args:
            kind: of the op that withdraws; its value names under "seen" the ops that the person saw.
        """
        kinds = {op.kind for op in self.own.ops} if self.own is not None else set()
        if self.own is None or kind not in kinds:
            return False, False
        if len(kinds) > 1:
            return False, True
        seen = {identity for op in self.own.ops for identity in texts_of(object_of(op.value).get("seen"))}
        unseen = any(head not in seen for field in self.fields.values() for head in field.heads)
        return not unseen, unseen

    def contested(self, *, itself: bool) -> tuple[str, ...]:
        """Names of the fields with several values, "" first where that goes for the thing `itself`."""
        return (*(("",) if itself else ()), *(name for name, field in self.fields.items() if field.contested))


def object_of(value: Json) -> dict[str, Json]:
    """The value if it is an object, else an empty one."""
    return value if isinstance(value, dict) else {}


def texts_of(value: Json) -> tuple[str, ...]:
    """The texts of a list; none if it is no list."""
    return tuple(entry for entry in value if isinstance(entry, str)) if isinstance(value, list) else ()
