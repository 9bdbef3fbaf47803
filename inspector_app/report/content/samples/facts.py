"""Samples on page 2: how many units were asked for, looked at and replaced, and how they were drawn."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from inspector_app.domain.item_kinds.counted.sample import Sample
from inspector_app.domain.item_kinds.counted.survey import Survey
from inspector_app.domain.sampling.plan import plan_of
from inspector_app.domain.scoring.items import answer_of
from inspector_app.report.content.subject import Subject
from inspector_app.report.content.wording import shortened

Fact: TypeAlias = tuple[str, str]
"""A label and what stands beside it."""


def sampling_facts(subject: Subject, room: float) -> Iterator[tuple[Fact, ...]]:
    """Rows of facts: how much was asked for, looked at and replaced, how it was drawn, and what deviates.

    Args:
        room: in ems, of a long text.
    """
    texts = subject.texts
    required = drawn = surveys = 0
    for result in subject.scoring.items.values():
        said = answer_of(subject.evaluation, result) if result.carried is None else None
        value = said if isinstance(said, dict) else {}
        counted, tally = value.get("n"), value.get("tally")
        if isinstance(result.item.kind, Sample) and isinstance(counted, int):
            required += result.item.kind.minimum
            drawn += counted
        elif isinstance(result.item.kind, Survey) and isinstance(tally, list):
            surveys += sum(count for count in tally if isinstance(count, int))
    plans = [plan_of(subject.checklist, subject.evaluation, one) for one in subject.checklist.populations]
    replaced = sum(bool(unit.by) for plan in plans for unit in plan.left_out)
    yield (
        (texts.say("Units required"), str(required)),
        (texts.say("Drawn"), str(drawn)),
        (texts.say("Replaced"), str(replaced)),
        (texts.say("Valid questionnaires"), str(surveys)),
    )
    if subject.text("visit/sampling"):
        yield ((texts.say("Draw"), shortened(subject.text("visit/sampling"), 1.8 * room)),)
    deviations = shortened(subject.text("visit/deviations"), 1.6 * room)
    yield ((texts.say("Deviations from plan"), deviations or texts.say("none")),)
