"""The rates of all sections over one set of item results, kept until something below them changes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import Final

from inspector_app.domain.checklist import Section
from inspector_app.domain.scoring.items import ItemResult
from inspector_app.domain.scoring.result import SectionResult
from inspector_app.domain.scoring.sums.aggregates import Child, Span, added, span
from inspector_app.domain.scoring.sums.tally import Part, Tally, least_mean, most_mean

_ZERO, _ONE = Fraction(0), Fraction(1)
Weigh = Callable[[Section], Fraction | None]
RowSpan = Callable[[Section], Span | None]
_BY_POINTS: Final = ("points", "best_of")


def plain_sections(root: Section) -> frozenset[str]:
    """Sections whose rate is earned ÷ applicable of all items below: running sums suffice."""
    plain: set[str] = set()

    def visit(section: Section) -> bool:
        below = [visit(child) for child in section.sections]
        own = section.aggregate == "points" and section.points is None and section.most is None
        by_row = section.repeat is not None and section.repeat.by == "row"
        if own and not by_row and all(below):
            plain.add(section.id)
            return True
        return False

    visit(root)
    return frozenset(plain)


def bent_sections(root: Section) -> frozenset[str]:
    """Sections whose rate may end elsewhere than at 0 and 1 while all is open: a cap, a bound for "met"."""
    bent: set[str] = set()

    def visit(section: Section) -> bool:
        below = [visit(child) for child in section.sections]
        if any(below) or section.most is not None or section.aggregate == "share_met":
            bent.add(section.id)
        return section.id in bent

    visit(root)
    return frozenset(bent)


class Tree:
    """Running sums of every section and what follows from them."""

    def __init__(
        self, root: Section, items: Mapping[str, ItemResult], weigh: Weigh, rows: RowSpan | None = None
    ) -> None:
        self._items = items
        self._weigh = weigh
        self._rows = rows
        self._plain = plain_sections(root)
        self._bent = bent_sections(root)
        self._sections = {section.id: section for section in root.walk()}
        self._paths = _paths(root)
        self._tallies = {identity: Tally() for identity in self._sections}
        self._kept: dict[str, SectionResult] = {}

    def swap(self, old: ItemResult | None, new: ItemResult) -> None:
        """Take an item's old result out (None the first time) and the new one in."""
        for section in self._paths[new.item.section]:
            self._tallies[section].swap(old, new)
            self._kept.pop(section, None)

    def forget(self) -> None:
        """Data changed that weights may read."""
        self._kept.clear()

    def tally(self, identity: str) -> Tally:
        """The running sums of a section."""
        return self._tallies[identity]

    def section(self, identity: str) -> SectionResult:
        """One section now."""
        kept = self._kept.get(identity)
        if kept is None:
            kept = self._kept[identity] = self._sum_up(self._sections[identity])
        return kept

    def _sum_up(self, section: Section) -> SectionResult:
        tally = self._tallies[section.id]
        found = Span(tally.rate, tally.worst, tally.best)
        may_vanish, could_be_empty = tally.may_vanish, tally.could_be_empty
        if section.id not in self._plain:
            below = [self.section(child.id) for child in section.sections]
            found = self._combined(section, below)
            if section.aggregate == "weighted_mean" and below:
                below = [child for child in below if child.weight is None or child.weight]
                may_vanish = found.best is not None and all(
                    child.may_vanish or child.best is None for child in below
                )
                could_be_empty = all(child.could_be_empty for child in below)
        set_aside, could_set_aside = tally.shares_set_aside
        full = tally.all_points if section.points is None else section.points
        if section.most is not None:
            whole, full = full, full if section.points is not None else min(full, section.most)
            found = Span(*(_capped(rate, whole, section.most, full) for rate in found))
        if section.id in self._bent and could_be_empty and found.best is not None:
            may_vanish = may_vanish or found[1:] != (_ZERO, _ONE)
        return SectionResult(
            section=section,
            rate=found.now,
            worst=found.worst,
            best=found.best,
            earned=tally.earned,
            applicable=tally.applicable,
            relevant=tally.relevant,
            answered=tally.answered,
            set_aside=set_aside,
            could_set_aside=could_set_aside,
            may_vanish=may_vanish,
            could_be_empty=could_be_empty,
            points=full,
            weight=self._weigh(section),
        )

    def _combined(self, section: Section, below: list[SectionResult]) -> Span:
        if section.repeat is not None and section.repeat.by == "row" and self._rows is not None:
            found = self._rows(section)
            if found is not None:
                return found
        if section.aggregate == "points":
            return self._points(section, below)
        children = [] if section.aggregate == "share_met" else below
        parts = [self._part(section, child) for child in children]
        items = section.all_items() if section.aggregate == "share_met" else section.items
        parts += [
            child
            for item in items
            if (result := self._items[item.id]).counts and item.points
            for child in [item_child(result, item.points if section.aggregate == "best_of" else _ONE)]
        ]
        return span(section.aggregate, parts, section.best, section.met_at)

    def _part(self, section: Section, child: SectionResult) -> Child:
        weight = child.points if section.aggregate in _BY_POINTS else child.weight
        return Child(child.section.id, child.rate, child.worst, child.best, weight, child.may_vanish)

    def _points(self, section: Section, below: list[SectionResult]) -> Span:
        """Earned ÷ applicable, where some sections below bring points of their own."""
        now: list[Part] = []
        low: list[Part] = []
        high: list[Part] = []
        may_low: list[Part] = []
        may_high: list[Part] = []
        for item in section.items:
            result = self._items[item.id]
            if not result.counts or not item.points:
                continue
            if result.earned is not None:
                now.append((result.earned, item.points))
            (may_low if result.may_vanish else low).append((result.low, item.points))
            (may_high if result.may_vanish else high).append((result.high, item.points))
        for child in below:
            if child.section.id in self._plain:
                tally = self._tallies[child.section.id]
                now.append((tally.earned, tally.applicable))
                low.append(tally.lowest)
                high.append(tally.highest)
                may_low += tally.optional("low")
                may_high += tally.optional("high")
                continue
            points = child.points
            if not points or child.worst is None or child.best is None:
                continue
            if child.rate is not None:
                now.append((child.rate * points, points))
            (may_low if child.may_vanish else low).append((child.worst * points, points))
            (may_high if child.may_vanish else high).append((child.best * points, points))
        earned, applicable = added(now)
        rate = earned / applicable if applicable else None
        return Span(rate, least_mean(added(low), may_low), most_mean(added(high), may_high))


def item_child(result: ItemResult, weight: Fraction) -> Child:
    """An item as one part of a section."""
    points = result.item.points
    return Child(
        result.item.id, result.rate, result.low / points, result.high / points, weight, result.may_vanish
    )


def _capped(rate: Fraction | None, whole: Fraction, most: Fraction, full: Fraction) -> Fraction | None:
    """The rate once the earned points are capped."""
    if rate is None or not full:
        return rate
    return min(rate * whole, most) / full


def _paths(root: Section) -> dict[str, tuple[str, ...]]:
    """For every section its own id and those of all sections above it."""
    paths: dict[str, tuple[str, ...]] = {}

    def visit(section: Section, above: tuple[str, ...]) -> None:
        paths[section.id] = (section.id, *above)
        for child in section.sections:
            visit(child, paths[section.id])

    visit(root, ())
    return paths
