"""A checklist in the shape in which it is compared with what sheets say, and back, nothing lost.

Sections and items stand in one list each, so that a row may move; settings of a kind stand below the kind's
name, so that they leave together with it; the least total of a grade stands apart from its other conditions,
for it has a column of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final, cast

from inspector_app.domain.canonical import Json

Data = dict[str, Json]
ITEMS: Final = "items"  # all of them, by id; a section lists the ids of its own
KINDS: Final = "settings"  # of an item, by kind
LEAST: Final = "least_total"
_AT: Final = "least_total_at"
_TOP: Final = "top_sections"
_OF_EVERY_KIND: Final = frozenset(
    """id code kind text guidance rule points key requirement rectifiable on_fail photo not_applicable applies
    raters raters_roll_up spread_most required""".split()
)


def spread(checklist: Mapping[str, Json]) -> Data:
    """The shape for comparing; a draft in which ids are missing or stand twice keeps its tree."""
    made = dict(checklist)
    if "grades" in made:
        made["grades"] = _each(made["grades"], _spread_grade)
    tops = made.get("sections")
    sections, items = list(_sections(tops)), list(_items(tops))
    if not (isinstance(tops, list) and _are_named(sections) and _are_named(items)):
        return made
    made[_TOP] = [section["id"] for section in _parts(tops)]
    made["sections"] = [_listed(section) for section in sections]
    made[ITEMS] = [_spread_item(item) for item in items]
    return made


def gathered(shape: Mapping[str, Json]) -> Data:
    """The checklist again; what a person has spoilt in the rows of the rest is passed over."""
    made = {name: value for name, value in shape.items() if name not in (_TOP, ITEMS)}
    if "grades" in made:
        made["grades"] = _each(made["grades"], _gathered_grade)
    if _TOP in shape:
        sections = {str(section.get("id")): section for section in _parts(shape.get("sections"))}
        items = {str(item.get("id")): _gathered_item(item) for item in _parts(shape.get(ITEMS))}
        made["sections"] = _nested(shape[_TOP], sections, items)
    return made


def _nested(names: Json, sections: dict[str, Data], items: Mapping[str, Data]) -> Json:
    """The sections of these ids with what is below them; each stands in one place only."""
    found: list[Json] = []
    for name in _list(names):
        section = sections.pop(str(name), None)
        if section is None:
            continue
        made = dict(section)
        if "sections" in made:
            made["sections"] = _nested(made["sections"], sections, items)
        if ITEMS in made:
            made[ITEMS] = [items[str(part)] for part in _list(made[ITEMS]) if str(part) in items]
        found.append(made)
    return found


def _listed(section: Data) -> Data:
    """The section with the ids of what is below it."""
    names: Data = {
        part: [below["id"] for below in _parts(section[part])]
        for part in ("sections", ITEMS)
        if part in section
    }
    return {**section, **names}


def _sections(tops: Json) -> Iterator[Data]:
    for section in _parts(tops):
        yield section
        yield from _sections(section.get("sections"))


def _items(tops: Json) -> Iterator[Data]:
    for section in _sections(tops):
        yield from _parts(section.get(ITEMS))


def _list(rows: Json) -> list[Json]:
    return rows if isinstance(rows, list) else []


def _parts(rows: Json) -> list[Data]:
    return [row for row in _list(rows) if isinstance(row, dict)]


def _are_named(parts: list[Data]) -> bool:
    names = {part["id"] for part in parts if isinstance(part.get("id"), str)}
    return len(names) == len(parts)


def _each(rows: Json, change: Callable[[Data], Data]) -> Json:
    if not isinstance(rows, list):
        return rows
    return [change(row) if isinstance(row, dict) else row for row in rows]


def _spread_item(item: Data) -> Data:
    common = {name: value for name, value in item.items() if name in _OF_EVERY_KIND}
    settings = {name: value for name, value in item.items() if name not in _OF_EVERY_KIND}
    return {**common, KINDS: {str(item.get("kind")): settings}}


def _gathered_item(item: Data) -> Data:
    by_kind = item.get(KINDS)
    settings = by_kind.get(str(item.get("kind"))) if isinstance(by_kind, dict) else None
    common = {name: value for name, value in item.items() if name != KINDS}
    return {**common, **(settings if isinstance(settings, dict) else {})}


def _spread_grade(grade: Data) -> Data:
    conditions = grade.get("conditions")
    if not isinstance(conditions, list):
        return grade
    found = [place for place, rule in enumerate(conditions) if _is_least(rule)]
    if len(found) != 1:
        return grade
    rest = [rule for place, rule in enumerate(conditions) if place != found[0]]
    made: Data = {**grade, LEAST: cast(Data, conditions[found[0]])["at_least"], "conditions": rest}
    return {**made, _AT: found[0]} if found[0] else made


def _is_least(rule: Json) -> bool:
    return isinstance(rule, dict) and rule.keys() == {"measure", "at_least"} and rule["measure"] == "total"


def _gathered_grade(grade: Data) -> Data:
    if LEAST not in grade:
        return grade
    made = {name: value for name, value in grade.items() if name not in (LEAST, _AT)}
    conditions, place = list(_list(made.get("conditions"))), grade.get(_AT, 0)
    least: Json = {"measure": "total", "at_least": grade[LEAST]}
    conditions.insert(place if isinstance(place, int) else 0, least)
    return {**made, "conditions": conditions}
