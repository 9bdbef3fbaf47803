"""How sections come to their rates and points, a line each."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from inspector_app.domain.numbers import shown_short
from inspector_app.domain.scoring import Scoring, SectionResult
from inspector_app.report.content.rules.conditions import subject_words
from inspector_app.texts import Texts


def section_lines(texts: Texts, scoring: Scoring) -> Iterator[str]:
    """The top sections with what each brings to the total."""
    result = scoring.result()
    rated = [part.weight or Fraction(0) for part in result.sections if part.rate is not None]
    weights = sum(rated, Fraction(0))
    for entry in result.sections:
        name = subject_words(texts, scoring.checklist, entry.section.id)
        if entry.rate is None:
            if entry.complete:
                yield texts.say("{name}: nothing applies, its weight leaves the total", name=name)
            else:
                yield texts.say("{name}: nothing answered yet", name=name)
            continue
        yield _line(texts, scoring, entry, name, weights)


def _line(texts: Texts, scoring: Scoring, entry: SectionResult, name: str, weights: Fraction) -> str:
    rate = Fraction(0) if entry.rate is None else entry.rate
    rule, rate_words = scoring.checklist.total.aggregate, scoring.checklist.rounding.shown_rate(rate)
    if rule == "weighted_mean" and entry.section.aggregate in ("points", "weighted_mean"):
        return texts.say(
            "{name}: {earned} ÷ {applicable} = {rate}%, weight {weight} of {weights}",
            name=name,
            earned=shown_short(entry.earned, 4),
            applicable=shown_short(entry.applicable, 2),
            rate=rate_words,
            weight="—" if entry.weight is None else shown_short(entry.weight, 2),
            weights=shown_short(weights, 2),
        )
    if rule == "sum":
        return texts.say(
            "{name}: {how}: {rate}% × {points} = {earned}",
            name=name,
            how=aggregate_words(texts, entry),
            rate=rate_words,
            points=shown_short(entry.points, 2),
            earned=shown_short(rate * entry.points, 4),
        )
    return texts.say("{name}: {how}: {rate}%", name=name, how=aggregate_words(texts, entry), rate=rate_words)


def aggregate_words(texts: Texts, entry: SectionResult) -> str:
    """The rule by which a section combines what is below, with its numbers where they say something."""
    section = entry.section
    if section.repeat is not None and section.repeat.by == "row":
        return texts.word("rows", section.repeat.roll_up)
    if section.aggregate == "best_of":
        return texts.plural("the best {n} counts", "the best {n} count", section.best)
    if section.aggregate == "share_met":
        met = shown_short(100 * section.met_at, 2)
        return texts.say("share of items met (from {rate}%)", rate=met)
    if section.aggregate == "points":
        earned, applicable = shown_short(entry.earned, 4), shown_short(entry.applicable, 2)
        return texts.say("{earned} ÷ {applicable}", earned=earned, applicable=applicable)
    return texts.word("aggregate", section.aggregate)
