"""What a carried value says of its origin: a short mark, and the whole sentence."""

from __future__ import annotations

from collections.abc import Iterable

from inspector_app.domain.scoring import ItemResult
from inspector_app.domain.scoring.carrying import Carried
from inspector_app.texts import Texts


def carried_mark(texts: Texts, carried: Carried | None) -> str:
    """A few words with the day; "" for an answer of this visit."""
    if carried is None:
        return ""
    day = carried.on or "—"
    return (
        texts.say("Carried {day}", day=day) if carried.whole else texts.say("Partly carried {day}", day=day)
    )


def carried_words(texts: Texts, carried: Carried) -> str:
    """From when it is, and who gave it then."""
    day = texts.day(carried.on)
    if not carried.whole:
        return texts.say("Some rows are carried from the evaluation of {date}", date=day)
    if carried.by:
        who = texts.listing(name for _, name in carried.by)
        return texts.say("Carried from the evaluation of {date}, answered by {who}", date=day, who=who)
    return texts.say("Carried from the evaluation of {date}", date=day)


def carried_facts(texts: Texts, items: Iterable[ItemResult]) -> tuple[tuple[str, str], ...]:
    """How much of a visit is carried, from when, and how much it leaves out; none where all is looked at."""
    results = list(items)
    days = [result.carried.on or "—" for result in results if result.carried is not None]
    left_out = sum(result.left_out for result in results)
    if not days and not left_out:
        return ()
    on = texts.listing(sorted(set(days)))
    carried = texts.plural("{n} item ({days})", "{n} items ({days})", len(days), days=on or "—")
    return (
        (texts.say("Carried"), carried),
        (texts.say("Not part of this visit"), texts.plural("{n} item", "{n} items", left_out)),
    )
