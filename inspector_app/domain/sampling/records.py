"""What was found in the units of an item's sample, and what it makes together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from inspector_app.domain.canonical import Json
from inspector_app.domain.checklist import Item
from inspector_app.domain.evaluation import Evaluation, Field
from inspector_app.domain.item_kinds.counted.sample import Sample
from inspector_app.domain.sampling.frame import size_said
from inspector_app.domain.sampling.targets import draw_target, records_below, unit_of

RESULT: Final = "result"
NOTE: Final = "note"
FLAGS: Final = "flags"
SAYINGS: Final = ("yes", "no", "na")
"""What can be said of a check: conforms, does not, is not there in this unit."""
Found = Literal["yes", "no", "na", "open", "contested"]


@dataclass(frozen=True, slots=True)
class UnitRecord:
    """What was found in one unit.

    Attributes:
        found: "no" as soon as one check fails or a circumstance makes the item zero, "open" while checks
            wait, "na" where nothing is to be checked.
        said: what stands by check, "result" where the item has no checks; None for nothing or several values.
        failed: ids of the checks that fail.
        flags: ids of the circumstances that make the item zero.
    """

    unit: str
    found: Found
    said: dict[str, str | None]
    failed: tuple[str, ...]
    flags: tuple[str, ...]
    note: str

    @property
    def counts(self) -> bool:
        """It is one of the units that were looked at."""
        return self.found in ("yes", "no")


@dataclass(frozen=True, slots=True)
class RollUp:
    """What the records of an item make together.

    Attributes:
        population: all units where a settled draw says how many there are, else 0.
        unfinished: units in which checks wait; contested: units of which people say different things.
        typed: a summary that somebody typed beside the records and that says otherwise, or None.
    """

    n: int
    ok: int
    population: int
    failures: tuple[str, ...]
    flags: tuple[str, ...]
    unfinished: int
    contested: int
    typed: Json = None

    @property
    def speaks(self) -> bool:
        """It answers the item: some unit was looked at, or people disagree on one."""
        return self.n > 0 or self.contested > 0

    @property
    def answer(self) -> dict[str, Json]:
        """In the stored form of the kind."""
        answer: dict[str, Json] = {"n": self.n, "ok": self.ok}
        if self.population:
            answer["population"] = self.population
        if self.failures:
            answer["failures"] = list(self.failures)
        if self.flags:
            answer["flags"] = list(self.flags)
        return answer


def fields_of(kind: Sample) -> tuple[str, ...]:
    """What is said of each unit: its checks, or one result."""
    return tuple(check.id for check in kind.checks) or (RESULT,)


def sampled(item: Item) -> Sample | None:
    """The kind of an item whose units are recorded one by one, None for any other."""
    return item.kind if isinstance(item.kind, Sample) and item.kind.of else None


def records_of(evaluation: Evaluation, item: Item) -> tuple[UnitRecord, ...]:
    """The records of an item that stand, by unit."""
    kind, base = sampled(item), records_below(item.id)
    if kind is None:
        return ()
    found = (_record(evaluation, kind, base, step) for step in evaluation.names(base))
    return tuple(record for record in found if record is not None)


def roll_up(evaluation: Evaluation, item: Item) -> RollUp | None:
    """What the records make together; None where nothing stands."""
    kind, records = sampled(item), records_of(evaluation, item)
    if kind is None or not records:
        return None
    counted = [record for record in records if record.counts]
    typed = _typed(evaluation, item)
    flags = {flag for record in records for flag in record.flags} | set(_flags(kind, typed.get("flags")))
    n, ok = len(counted), sum(record.found == "yes" for record in counted)
    field = evaluation.field(draw_target(kind.of))
    size = size_said(field.op.value) if field is not None and field.op is not None else 0
    otherwise = bool(typed) and (typed.get("n"), typed.get("ok")) != (n, ok)
    return RollUp(
        n,
        ok,
        size if size >= n else 0,
        tuple(f"{one.unit} {one.note}".strip() for one in counted if one.found == "no"),
        tuple(flag.id for flag in kind.flags if flag.id in flags),
        sum(record.found == "open" for record in records),
        sum(record.found == "contested" for record in records),
        typed if otherwise else None,
    )


def _typed(evaluation: Evaluation, item: Item) -> dict[str, Json]:
    """A summary that somebody typed on this visit; empty for none."""
    field = evaluation.field(f"item/{item.id}")
    op = field.op if field is not None else None
    return op.value if op is not None and op.kind == "answer.set" and isinstance(op.value, dict) else {}


def _record(evaluation: Evaluation, kind: Sample, base: str, step: str) -> UnitRecord | None:
    names = fields_of(kind)
    fields = {name: evaluation.field(f"{base}/{step}/{name}") for name in (*names, FLAGS)}
    contested = [name for name in names if (field := fields[name]) is not None and field.contested]
    said = {name: _saying(fields[name]) for name in names}
    marked = fields.pop(FLAGS)
    flags = _flags(kind, marked.op.value) if marked is not None and marked.op is not None else ()
    if marked is not None and marked.contested:  # a danger that one of them saw stays until they agree
        flags = tuple({flag: flag for op in marked.ops for flag in _flags(kind, op.value)})
    if not contested and not flags and not any(said.values()):
        return None
    note = evaluation.value(f"{base}/{step}/{NOTE}")
    failed = tuple(name for name, value in said.items() if value == "no" and name != RESULT)
    return UnitRecord(
        unit_of(step),
        "no" if flags else _found(list(said.values()), bool(contested)),
        said,
        failed,
        flags,
        note if isinstance(note, str) else "",
    )


def _found(said: Sequence[str | None], contested: bool) -> Found:
    if "no" in said:
        return "no"
    if contested:
        return "contested"
    if None in said:
        return "open"
    return "yes" if "yes" in said else "na"


def _saying(field: Field | None) -> str | None:
    value = field.op.value if field is not None and field.op is not None else None
    return value if isinstance(value, str) and value in SAYINGS else None


def _flags(kind: Sample, value: Json) -> tuple[str, ...]:
    said = value if isinstance(value, list) else []
    return tuple(flag.id for flag in kind.flags if flag.id in said)
