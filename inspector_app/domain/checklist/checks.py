"""What no schema can say of a checklist: ids that differ, names that exist, indicators without a cycle."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import Final

from inspector_app.domain.checklist.conditions import Condition, Count, Rule, Selection, walk
from inspector_app.domain.checklist.model import Checklist, Section
from inspector_app.domain.definition.kind import ItemKind
from inspector_app.domain.definition.reader import check_unique
from inspector_app.domain.expressions.graph import without_rings
from inspector_app.domain.item_kinds.chosen.best_of import BestOf
from inspector_app.domain.item_kinds.counted.sample import Sample
from inspector_app.domain.item_kinds.raters import SeveralRaters
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
    for section in checklist.every_section.values():
        for field, expression in (("applies", section.applies), ("weight", section.weight_by)):
            _check_names(f"{section.id}.{field}", expression.names if expression else (), known)
        count = section.repeat.count if section.repeat else None
        _check_names(f"{section.id}.repeat.count", count.names if count else (), known)
    for indicator in checklist.indicators:
        _check_names(f"indicators.{indicator.id}", indicator.formula.names, known)
    for series in checklist.series:
        _check_names(f"series.{series.id}", series.most.names if series.most else (), known | {"days"})
    for table in checklist.tables:
        _check_names(f"tables.{table.id}.keys", (f"fact.{key}" for key in table.keys), known)
    _check_rules(checklist, known)
    _check_samples(checklist)
    _check_cycles(checklist)


def known_names(checklist: Checklist) -> set[str]:
    """Every name that an expression of this checklist may read, factors of pinned tables excepted."""
    names = {f"{'profile' if fact.type == 'flag' else 'fact'}.{fact.id}" for fact in checklist.facts}
    for series in checklist.series:
        names |= {f"raw.{series.id}", f"base.{series.id}"}
    names |= {f"indicator.{indicator.id}" for indicator in checklist.indicators}
    names |= {f"benchmark.{table.id}.{column}" for table in checklist.tables for column in table.columns}
    return names | {f"visit.{name}" for name in ("year", "renewals", "first")}


def _check_ids(checklist: Checklist) -> None:
    tops = (checklist.root, *checklist.others)
    check_unique("items", (item.id for top in tops for item in top.all_items()))
    check_unique("sections", (section.id for top in tops for section in top.walk()))
    check_unique("columns", (column.id for column in checklist.columns))
    check_unique("visits", (visit.kind for visit in checklist.visits))
    check_unique("facts", (fact.id for fact in checklist.facts))
    check_unique("series", (series.id for series in checklist.series))
    check_unique("indicators", (indicator.id for indicator in checklist.indicators))
    check_unique("tables", (table.id for table in checklist.tables))
    check_unique("populations", (population.id for population in checklist.populations))
    check_unique("grades", (grade.id for grade in checklist.grades))
    check_unique("limiters", (limiter.id for limiter in checklist.limiters))
    for table in checklist.tables:
        check_unique(f"tables.{table.id}.columns", table.columns)
        check_unique(f"tables.{table.id}.rows", (" · ".join(row.key) for row in table.rows))
    for section in checklist.every_section.values():
        _check_shape(section)
    for section in checklist.root.walk():
        if section is checklist.root and checklist.total.aggregate != "weighted_mean":
            continue
        if section.aggregate == "weighted_mean":
            _check_weights(section)


def _check_shape(section: Section) -> None:
    """Rows do not hold rows; a base belongs to gates."""
    below = [part for part in section.walk() if part is not section and part.repeat is not None]
    if section.repeat is not None and section.repeat.by == "row" and below:
        raise DataError("checklist.expected", place=below[0].id, wanted="no repeat", found="repeat")
    if section.base and section.role != "gate":
        raise DataError("checklist.expected", place=section.id, wanted="role: gate", found="base")


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


def _check_rules(checklist: Checklist, known: set[str]) -> None:
    for grade in checklist.grades:
        for rule in grade.conditions:
            _check_rule(checklist, known, f"grades.{grade.id}", rule)
    for limiter in checklist.limiters:
        _check_rule(checklist, known, f"limiters.{limiter.id}", limiter.when)
        if limiter.at_most is not None and limiter.at_most not in checklist.grade_by_id:
            raise DataError("checklist.unknown_name", place=f"limiters.{limiter.id}", name=limiter.at_most)
    for visit in checklist.visits:
        place = f"visits.{visit.kind}"
        for selection in (visit.evaluate, visit.carry):
            _check_selection(checklist, place, selection)
        for conclusion in visit.conclusions:
            if conclusion.when is not None:
                _check_rule(checklist, known, f"{place}.{conclusion.id}", conclusion.when, concludes=True)


def _check_selection(checklist: Checklist, place: str, selection: Selection) -> None:
    for names, known in ((selection.items, checklist.items), (selection.sections, checklist.every_section)):
        for name in names:
            if name not in known:
                raise DataError("checklist.unknown_name", place=place, name=name)


def _check_rule(
    checklist: Checklist, known: set[str], place: str, rule: Rule, *, concludes: bool = False
) -> None:
    for part in walk(rule):
        if isinstance(part, Condition | Count) and not isinstance(part.bound, Fraction):
            _check_names(place, part.bound.names, known)
        if isinstance(part, Condition):
            _check_names(place, part.value.names if part.value else (), known)
            _check_condition(checklist, place, part, concludes)


_BY_ITEM: Final = ("key_rate", "items_rated", "item_rate", "item_points", "item_answer")
_CONCLUDING: Final = ("outcome", "previous_grade", "grade_change")


def _check_condition(checklist: Checklist, place: str, condition: Condition, concludes: bool) -> None:
    measure = condition.measure
    if (measure in _CONCLUDING and not concludes) or (
        measure == "total" and checklist.total.aggregate == "none"
    ):
        raise DataError("checklist.expected", place=place, wanted="another measure", found=measure)
    known: Iterable[str] = ()
    if measure in ("section_rate", "section_points", "not_applicable_share"):
        known = checklist.every_section
    elif measure in _BY_ITEM:
        known = checklist.items
    elif measure == "open_findings":
        known = ("major", "minor", "observation")
    for name in condition.of:
        if name not in known:
            raise DataError("checklist.unknown_name", place=place, name=name)
    if measure == "previous_grade" and condition.word not in checklist.grade_by_id:
        raise DataError("checklist.unknown_name", place=place, name=condition.word)


def _check_samples(checklist: Checklist) -> None:
    """A sample is drawn from a population that is there, of an item that is answered once, by one team."""
    for item in checklist.items.values():
        for place, kind in _samples(item.kind, ".repeat" if item.repeat else ""):
            if kind.of and kind.of not in checklist.population_by_id:
                raise DataError("checklist.unknown_name", place=f"{item.id}.of", name=kind.of)
            if kind.of and place:
                raise DataError(
                    "checklist.expected", place=f"{item.id}{place}", wanted="no of", found=kind.of
                )


def _samples(kind: ItemKind, place: str) -> Iterator[tuple[str, Sample]]:
    """The samples that an item asks for, with the place of those that are a part of something else."""
    match kind:
        case Sample():
            yield place, kind
        case SeveralRaters():
            yield from _samples(kind.kind, ".raters")
        case BestOf():
            for way in kind.ways:
                yield from _samples(way.kind, f".options.{way.id}")


def _check_cycles(checklist: Checklist) -> None:
    """Indicators may read indicators, but not in a ring."""
    reads = {
        indicator.id: [
            name.removeprefix("indicator.")
            for name in indicator.formula.names
            if name.startswith("indicator.")
        ]
        for indicator in checklist.indicators
    }
    _, rings = without_rings(reads)
    if rings:
        ring = rings[0]
        raise DataError("checklist.cycle", place=f"indicators.{ring[0]}", ring=" → ".join(ring))
