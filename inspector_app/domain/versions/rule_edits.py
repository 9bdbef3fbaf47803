"""Conditions of grades, limiters and conclusions while they are written: other measures, other shapes.

Each gives a rule that the reader takes once its names and numbers are written; what fits is kept.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal, cast

from inspector_app.domain.canonical import Json

Shape = Literal["condition", "all", "any", "not", "count"]
SHAPES: Final[tuple[Shape, ...]] = ("condition", "all", "any", "not", "count")
COMPARATORS: Final = ("at_least", "above", "at_most", "below")
_SUBJECTS: Final[Mapping[str, str]] = {
    "section_rate": "section", "section_points": "section", "not_applicable_share": "section",
    "item_rate": "item", "item_points": "item", "item_answer": "item", "key_rate": "item",
    "items_rated": "item", "open_findings": "finding",
}  # fmt: skip
_SAID: Final[Mapping[str, str]] = {"visit_kind": "initial", "outcome": "grade", "item_answer": ""}
"""Measures that are compared with a word, and the word that stands there first."""


def new_condition() -> dict[str, Json]:
    """A condition whose number is still to be written."""
    return {"measure": "total", "at_least": ""}


def shape_of(rule: Json) -> Shape:
    """How a rule is built."""
    fields = rule if isinstance(rule, dict) else {}
    return next((shape for shape in SHAPES[1:] if shape in fields), "condition")


def reshaped(rule: Json, shape: Shape) -> Json:
    """A rule built in another way around the conditions that it has."""
    now, inner = shape_of(rule), _inner(rule)
    if shape == now:
        return rule
    if shape in ("all", "any"):
        return {shape: cast(Json, inner if now in ("all", "any") else [rule])}
    first = inner[0] if inner else new_condition()
    if shape == "not":
        return {"not": rule}
    condition = first if shape_of(first) == "condition" else cast(Json, new_condition())
    return {"count": condition, "at_least": "1"} if shape == "count" else condition


def measured(condition: Json, measure: str) -> Json:
    """A condition that looks at something else; what it looked at before is kept where it fits."""
    own = dict(condition) if isinstance(condition, dict) else {}
    before = str(own.get("measure"))
    made: dict[str, Json] = {"measure": measure}
    subject = _SUBJECTS.get(measure, "")
    if subject and subject == _SUBJECTS.get(before) and "of" in own:
        made["of"] = own["of"]
    elif subject == "item" and measure not in ("key_rate", "items_rated"):
        made["of"] = [""]  # it is about items that it names
    if measure in _SAID:
        return made | {"is": _SAID[measure]}
    if measure == "value":
        made["value"] = ""
    alike = before not in _SAID and "previous_grade" not in (before, measure)
    return made | {comparator_of(own): own.get(comparator_of(own), "") if alike else ""}


def comparator_of(rule: Json) -> str:
    """How the measured number is compared; at least, where nothing is said."""
    fields = rule if isinstance(rule, dict) else {}
    return next((name for name in COMPARATORS if name in fields), COMPARATORS[0])


def compared(rule: Json, comparator: str) -> Json:
    """A condition, or a counting rule, that compares in another way with the same number."""
    own = dict(rule) if isinstance(rule, dict) else {}
    before = comparator_of(own)
    number = own.get(before, "")
    return {name: value for name, value in own.items() if name not in COMPARATORS} | {comparator: number}


def is_compared(rule: Json) -> bool:
    """Whether a number belongs to it: not where a word is compared, nor around other conditions."""
    measure = rule.get("measure") if isinstance(rule, dict) else None
    return shape_of(rule) == "count" or (shape_of(rule) == "condition" and measure not in _SAID)


def subject_of(condition: Json) -> str:
    """What a condition is about by name: "section", "item", "finding"; "" for nothing."""
    measure = condition.get("measure") if isinstance(condition, dict) else None
    return _SUBJECTS.get(str(measure), "")


def _inner(rule: Json) -> list[Json]:
    """The rules from which it is built; itself where it is a condition."""
    shape = shape_of(rule)
    if shape == "condition" or not isinstance(rule, dict):
        return [rule]
    found = rule[shape]
    return list(found) if isinstance(found, list) else [found]
