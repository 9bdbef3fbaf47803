"""What no schema can say of a checklist: ids that differ, names that exist, indicators without a cycle."""

from __future__ import annotations

from collections.abc import Iterable

from inspector_app.domain.checklist.model import Checklist, Condition, Section
from inspector_app.domain.definition.reader import check_unique
from inspector_app.errors import DataError


def check_references(checklist: Checklist) -> None:
    """Raise for the first broken reference.

    Raises:
        DataError: "checklist.duplicate_id", "checklist.unknown_name", "checklist.cycle",
            "checklist.no_weight", "checklist.expected" for items beside the sections of a weighted mean.
    """
    _check_ids(checklist)
    known = known_names(checklist)
    for item in checklist.items.values():
        _check_names(f"{item.id}.{item.kind.name}", item.kind.reads, known)
        if item.applies is not None:
            _check_names(f"{item.id}.applies", item.applies.names, known)
    for indicator in checklist.indicators:
        _check_names(f"indicators.{indicator.id}", indicator.formula.names, known)
    for series in checklist.series:
        _check_names(f"series.{series.id}", series.most.names if series.most else (), known | {"days"})
    for table in checklist.tables:
        _check_names(f"tables.{table.id}.keys", (f"fact.{key}" for key in table.keys), known)
    _check_rules(checklist)
    _check_cycles(checklist)


def known_names(checklist: Checklist) -> set[str]:
    """Every name that an expression of this checklist may read, factors of pinned tables excepted."""
    names = {f"{'profile' if fact.type == 'flag' else 'fact'}.{fact.id}" for fact in checklist.facts}
    for series in checklist.series:
        names |= {f"raw.{series.id}", f"base.{series.id}"}
    names |= {f"indicator.{indicator.id}" for indicator in checklist.indicators}
    names |= {f"benchmark.{table.id}.{column}" for table in checklist.tables for column in table.columns}
    return names


def _check_ids(checklist: Checklist) -> None:
    items = (*checklist.gates, *checklist.root.all_items(), *checklist.bonus)
    check_unique("items", (item.id for item in items))
    check_unique("sections", (section.id for section in checklist.root.walk()))
    check_unique("facts", (fact.id for fact in checklist.facts))
    check_unique("series", (series.id for series in checklist.series))
    check_unique("indicators", (indicator.id for indicator in checklist.indicators))
    check_unique("tables", (table.id for table in checklist.tables))
    check_unique("grades", (grade.id for grade in checklist.grades))
    check_unique("limiters", (limiter.id for limiter in checklist.limiters))
    for table in checklist.tables:
        check_unique(f"tables.{table.id}.columns", table.columns)
        check_unique(f"tables.{table.id}.rows", (" · ".join(row.key) for row in table.rows))
    for section in checklist.root.walk():
        if section.aggregate == "weighted_mean":
            _check_weights(section)


def _check_weights(section: Section) -> None:
    weights = [child.weight for child in section.sections]
    if sum(weights) <= 0 or min(weights) < 0:
        raise DataError("checklist.no_weight", place=section.id)
    if section.items:
        raise DataError("checklist.expected", place=section.id, wanted="sections", found="items")


def _check_names(place: str, names: Iterable[str], known: set[str]) -> None:
    for name in names:
        if name not in known and not name.startswith("factor."):
            raise DataError("checklist.unknown_name", place=place, name=name)


def _check_rules(checklist: Checklist) -> None:
    for grade in checklist.grades:
        for condition in grade.conditions:
            _check_condition(checklist, f"grades.{grade.id}", condition)
    for limiter in checklist.limiters:
        _check_condition(checklist, f"limiters.{limiter.id}", limiter.when)
        if limiter.at_most is not None and limiter.at_most not in checklist.grade_by_id:
            raise DataError("checklist.unknown_name", place=f"limiters.{limiter.id}", name=limiter.at_most)


def _check_condition(checklist: Checklist, place: str, condition: Condition) -> None:
    known: Iterable[str] = ()
    if condition.measure == "section_rate":
        known = checklist.sections
    elif condition.measure in ("key_rate", "items_rated"):
        known = checklist.items
    elif condition.measure == "open_findings":
        known = ("major", "minor", "observation")
    for name in condition.of:
        if name not in known:
            raise DataError("checklist.unknown_name", place=place, name=name)


def _check_cycles(checklist: Checklist) -> None:
    """Indicators may read indicators, but not in a ring."""
    done: set[str] = set()

    def visit(identity: str, path: tuple[str, ...]) -> None:
        if identity in path:
            ring = " → ".join((*path[path.index(identity) :], identity))
            raise DataError("checklist.cycle", place=f"indicators.{identity}", ring=ring)
        if identity in done:
            return
        for name in checklist.indicator_by_id[identity].formula.names:
            if name.startswith("indicator."):
                visit(name.removeprefix("indicator."), (*path, identity))
        done.add(identity)

    for indicator in checklist.indicators:
        visit(indicator.id, ())
