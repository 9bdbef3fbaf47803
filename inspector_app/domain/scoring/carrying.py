"""What stands in for an answer of this visit: a value carried forward from an earlier evaluation."""

from __future__ import annotations

from dataclasses import dataclass

from inspector_app.domain.ops import Op

CARRIED = "answer.carried"


@dataclass(frozen=True, slots=True)
class Carried:
    """Where a value comes from.

    Attributes:
        evaluation: id of the evaluation in which it was given; on: the day of that assessment.
        by: names of those who gave it, "" where nobody is known.
        whole: False where only some rows of the item are carried.
    """

    evaluation: str
    on: str
    by: str = ""
    whole: bool = True


def carried_by(op: Op | None) -> Carried | None:
    """What the op carries forward, None for one that speaks of this visit."""
    if op is None or op.kind != CARRIED:
        return None
    said = op.value if isinstance(op.value, dict) else {}
    evaluation, on, by = (str(said.get(name) or "") for name in ("evaluation", "on", "by"))
    return Carried(evaluation, on, by)
