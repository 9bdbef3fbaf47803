"""What a sample tells so far: how many units were looked at, and how bad the rest can be."""

from __future__ import annotations

from typing import NamedTuple

from inspector_app.domain.checklist import Item
from inspector_app.domain.sampling.confidence import most_failing
from inspector_app.domain.sampling.records import records_of, sampled
from inspector_app.usecases.sampling.drawing import plan_now
from inspector_app.usecases.session.opened import OpenedEvaluation


class Bound(NamedTuple):
    """With 95 % confidence at most `most` of `size` units fail: `failed` of the `n` that were drawn do."""

    n: int
    failed: int
    most: int
    size: int


def bound_of(opened: OpenedEvaluation, item: Item) -> Bound | None:
    """The bound that the drawn units give; None before one of them was looked at.

    Only drawn units speak for the population. None too where some have nothing to check: then nobody knows
    how many of the population have.
    """
    kind = sampled(item)
    plan = plan_now(opened, kind.of) if kind is not None else None
    if plan is None or plan.draw is None:
        return None
    drawn = {unit.id for unit in plan.sample if unit.random}
    records = [record for record in records_of(opened.evaluation, item) if record.unit in drawn]
    counted = [record for record in records if record.counts]
    if not counted or any(record.found == "na" for record in records):
        return None
    failed = sum(record.found == "no" for record in counted)
    size = plan.draw.size
    return Bound(len(counted), failed, most_failing(size, len(counted), failed), size)
