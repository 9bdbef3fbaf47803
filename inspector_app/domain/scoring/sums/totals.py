"""From top sections, gates with a base and bonus items to the total."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

from inspector_app.domain.checklist import Section
from inspector_app.domain.checklist.model import Total
from inspector_app.domain.scoring.items import ItemResult
from inspector_app.domain.scoring.measures import Case
from inspector_app.domain.scoring.sums.aggregates import Child, Span, rate_at
from inspector_app.domain.scoring.sums.sections import SectionResult
from inspector_app.domain.scoring.sums.tally import scaled

_ZERO, _ONE = Fraction(0), Fraction(1)


def rate_in(result: SectionResult, case: Case) -> Fraction | None:
    """Its rate in a case."""
    return result.rate if case == "now" else result.worst if case == "worst" else result.best


def earned_in(result: ItemResult, case: Case) -> Fraction | None:
    """An item's points in a case, None now while it needs somebody; whether it counts is not asked."""
    return result.earned if case == "now" else result.low if case == "worst" else result.high


class Totals(NamedTuple):
    """What the total of one moment rests on.

    Attributes:
        extra: base and bonus in each case.
    """

    rules: Total
    sections: tuple[SectionResult, ...]
    extra: Span

    def at(self, case: Case) -> Fraction | None:
        """The total in a case; None where nothing is rated, and for independent sheets."""
        rules = self.rules
        match rules.aggregate:
            case "none":
                return None
            case "sum":
                rate, scale = _sum(self.sections, case), _ONE
            case _:
                parts = [
                    Child(part.section.id, part.rate, part.worst, part.best, part.weight, part.may_vanish)
                    for part in self.sections
                ]
                rate, scale = rate_at(case, rules.aggregate, parts), rules.scale
        if rate is None:
            return None
        reached = scaled(rate, scale, getattr(self.extra, case))
        reached = max(reached / rules.divide_by if rules.divide_by != 1 else reached, rules.least)
        return reached if rules.most is None else min(reached, rules.most)


def could_be_empty(total: Total, sections: Sequence[SectionResult]) -> bool:
    """Some completion leaves nothing rated of what enters the total."""
    if total.aggregate == "none":
        entering = list(sections)
    elif total.aggregate == "sum":
        entering = [part for part in sections if part.points]
    else:
        entering = [part for part in sections if part.weight is None or part.weight]
    return all(part.could_be_empty for part in entering)


def _sum(sections: Sequence[SectionResult], case: Case) -> Fraction | None:
    """Points of the sections; one that may vanish adds nothing at worst."""
    found = [
        _ZERO if case == "worst" and part.may_vanish else rate * part.points
        for part in sections
        if (rate := rate_in(part, case)) is not None and part.points
    ]
    return sum(found, _ZERO) if found else None


def points_in(result: ItemResult, case: Case) -> Fraction | None:
    """The item's points in a case; None where it does not count, now also while it needs somebody."""
    if not result.counts:
        return None
    if case != "now" and result.may_vanish:
        return min(result.low, _ZERO) if case == "worst" else max(result.high, _ZERO)
    return earned_in(result, case)


def bonus_points(section: Section, items: Mapping[str, ItemResult], case: Case) -> Fraction:
    """What a bonus section adds: its items and sections, or the best of them, up to its cap."""
    found = [points_in(items[item.id], case) or _ZERO for item in section.items]
    found += [bonus_points(child, items, case) for child in section.sections]
    if section.aggregate == "best_of":
        found = sorted(found, reverse=True)[: section.best]
    earned = sum(found, _ZERO)
    return earned if section.most is None else min(earned, section.most)


def base_points(section: Section, items: Mapping[str, ItemResult], case: Case) -> Fraction:
    """The base of a section of gates: all of it once every gate that counts is passed."""
    for item in section.all_items():
        result = items[item.id]
        if result.counts and not (result.may_vanish and case == "best"):
            points = points_in(result, case)
            if not points:
                return _ZERO
    return section.base
