"""The rates of all sections over one set of item results, kept until something below them changes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from typing import Final, NamedTuple

from inspector_app.domain.checklist import Section
from inspector_app.domain.scoring.items import ItemResult
from inspector_app.domain.scoring.sums.aggregates import Child, Span, added, span
from inspector_app.domain.scoring.sums.sections import SectionResult
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
        may_vanish, could_be_empty = tally.may_vanish, tally.could_be_empty
        if section.id in self._plain:
            rate = tally.rate
            found = Span(rate, rate, rate) if tally.settled else Span(rate, tally.worst, tally.best)
        else:
            below = [self.section(child.id) for child in section.sections]
            found = self._combined(section, below)
            if section.aggregate == "weighted_mean" and below:
                below = [child for child in below if child.weight is None or child.weight]
                may_vanish = found.best is not None and all(
                    child.may_vanish or child.best is None for child in below
                )
                could_be_empty = all(child.could_be_empty for child in below)
        set_aside, could_set_aside = tally.shares_set_aside
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
            points=self._full_points(section) if section.points is None else section.points,
            weight=self._weigh(section),
        )

    def _combined(self, section: Section, below: list[SectionResult]) -> Span:
        if section.repeat is not None and section.repeat.by == "row" and self._rows is not None:
            found = self._rows(section)
            if found is not None:
                return found
        if section.aggregate == "points":
            points = self._parts(section, below)
            return points.span() if section.most is None else points.capped(section.most)
        children = [] if section.aggregate == "share_met" else below
        parts = [self._part(section, child) for child in children]
        items = section.all_items() if section.aggregate == "share_met" else section.items
        by_points = section.aggregate == "best_of"
        parts += [
            item_child(result, item.points if by_points else _ONE)
            for item in items
            if (result := self._items[item.id]).counts and item.points
        ]
        found = span(section.aggregate, parts, section.best, section.met_at)
        if section.most is None:
            return found
        full = self._full_points(section, capped=False)
        return Span(*(_capped(rate, full, section.most) for rate in found))

    def _full_points(self, section: Section, *, capped: bool = True) -> Fraction:
        """What items and sections below could earn: all of it, or only the best of them."""
        if section.id in self._plain:
            return self._tallies[section.id].all_points
        found = [item.points for item in section.items if self._items[item.id].state != "absent"]
        found += [self.section(child.id).points for child in section.sections]
        if section.aggregate == "best_of":
            found = sorted(found, reverse=True)[: section.best]
        full = sum(found, _ZERO)
        return min(full, section.most) if capped and section.most is not None else full

    def _part(self, section: Section, child: SectionResult) -> Child:
        weight = child.points if section.aggregate in _BY_POINTS else child.weight
        return Child(child.section.id, child.rate, child.worst, child.best, weight, child.may_vanish)

    def _parts(self, section: Section, below: list[SectionResult]) -> _Parts:
        """Points of items, and of sections below that bring points of their own."""
        found = _Parts([], [], [], [], [])
        for item in section.items:
            result = self._items[item.id]
            if not result.counts or not item.points:
                continue
            if result.earned is not None:
                found.now.append((result.earned, item.points))
            (found.may_low if result.may_vanish else found.low).append((result.low, item.points))
            (found.may_high if result.may_vanish else found.high).append((result.high, item.points))
        for child in below:
            if child.section.id in self._plain:
                tally = self._tallies[child.section.id]
                found.now.append((tally.earned, tally.applicable))
                found.low.append(tally.lowest)
                found.high.append(tally.highest)
                found.may_low.extend(tally.optional("low"))
                found.may_high.extend(tally.optional("high"))
                continue
            points = child.points
            if not points or child.worst is None or child.best is None:
                continue
            if child.rate is not None:
                found.now.append((child.rate * points, points))
            (found.may_low if child.may_vanish else found.low).append((child.worst * points, points))
            (found.may_high if child.may_vanish else found.high).append((child.best * points, points))
        return found


class _Parts(NamedTuple):
    """(earned, full) points of everything below: as it is, at either end, and what may vanish there."""

    now: list[Part]
    low: list[Part]
    high: list[Part]
    may_low: list[Part]
    may_high: list[Part]

    def span(self) -> Span:
        """Earned ÷ applicable."""
        worst = least_mean(added(self.low), self.may_low)
        return Span(_share(self.now), worst, most_mean(added(self.high), self.may_high))

    def capped(self, most: Fraction) -> Span:
        """The same with the earned points capped: exact unless what may vanish straddles the cap."""
        now, worst, best = self.span()
        now = _capped(now, added(self.now)[1], most)
        (least, sure), (greatest, _) = added(self.low), added(self.high)
        if worst is None or best is None or sure + added(self.may_low)[1] <= most:
            return Span(now, worst, best)
        low, high = min(least, most) / most, min(greatest + added(self.may_high)[0], most) / most
        if sure >= most:
            return Span(now, low, high)
        return Span(now, min(worst, low), max(best, high))


def item_child(result: ItemResult, weight: Fraction) -> Child:
    """An item as one part of a section."""
    points = result.item.points
    return Child(
        result.item.id, result.rate, result.low / points, result.high / points, weight, result.may_vanish
    )


def _share(parts: Sequence[Part]) -> Fraction | None:
    earned, applicable = added(parts)
    return earned / applicable if applicable else None


def _capped(rate: Fraction | None, full: Fraction, most: Fraction) -> Fraction | None:
    """The rate once earned points are capped; no more than the cap need be there to be reached."""
    if rate is None or not full:
        return rate
    return min(rate * full, most) / min(full, most)


def _paths(root: Section) -> dict[str, tuple[str, ...]]:
    """For every section its own id and those of all sections above it."""
    paths: dict[str, tuple[str, ...]] = {}

    def visit(section: Section, above: tuple[str, ...]) -> None:
        paths[section.id] = (section.id, *above)
        for child in section.sections:
            visit(child, paths[section.id])

    visit(root, ())
    return paths
