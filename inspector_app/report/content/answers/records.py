"""What the records of units say of their item beside its points: what waits, what was typed otherwise."""

from __future__ import annotations

from collections.abc import Iterator

from inspector_app.domain.checklist import Item
from inspector_app.domain.scoring import ItemResult
from inspector_app.report.content.answers.values import value_words
from inspector_app.texts import Texts


def record_lines(texts: Texts, item: Item, result: ItemResult) -> Iterator[str]:
    """A line for each thing that a reader must know of the records; none where they say it all."""
    records = result.sampled
    if records is None:
        return
    if result.by_records:
        yield texts.say("Counted from the records of single units")
    if records.unfinished:
        yield texts.plural("{n} unit is not finished", "{n} units are not finished", records.unfinished)
    if records.contested:
        yield texts.plural(
            "{n} unit has several values: needs your decision",
            "{n} units have several values: need your decision",
            records.contested,
        )
    if records.typed is not None and records.speaks:
        words = value_words(texts, item.kind, records.typed)
        yield texts.say("Typed as a summary: {words}. The records say otherwise and count.", words=words)
    elif not result.by_records and records.n:
        yield texts.plural(
            "{n} unit is recorded, but does not count here",
            "{n} units are recorded, but do not count here",
            records.n,
        )
