"""The choices in the form of a part: among the values of a field, among parts, among measures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, cast, get_args

from inspector_app.domain.canonical import Json
from inspector_app.domain.checklist.conditions import Measure
from inspector_app.domain.versions.leaves import Key
from inspector_app.domain.versions.outline import Part, PartKind, Place
from inspector_app.domain.versions.rule_edits import (
    COMPARATORS,
    SHAPES,
    comparator_of,
    compared,
    measured,
    reshaped,
    shape_of,
)
from inspector_app.exchange.checklist_shape import Node, fitted
from inspector_app.usecases.drafting.rows import Line, Option, Pick, Row

_CONCLUDING: Final = ("outcome", "previous_grade", "grade_change")
_MEASURES: Final = cast(tuple[str, ...], get_args(Measure))
_SPACES: Final[Mapping[str, str]] = {
    "class": "finding", "forced": "finding", "roll_up": "rows", "raters_roll_up": "roll_up",
}  # fmt: skip
"""Where the words of a choice stand; others have a space of their own, "choice_FIELD"."""
_POLICY: Final[Mapping[Json, str]] = {True: "redistribute", False: "forbidden"}


def field_pick(
    parts: Sequence[Part], part: Part, place: Place, key: Key, depth: int, node: Node, around: Node | None
) -> Pick:
    """The values that the schema allows in a field."""
    name = key[-1]
    identity = part.kind == "visit" and key == ("kind",)
    values = _values(node)
    if identity:
        others = {one.id for one in parts if one.kind == "visit"} - {part.id}
        values = [value for value in values if value not in others]
    now = _settled(node.value, values)
    wholes = [fitted(around, **{name: value}) for value in values] if around is not None else []
    reshapes = len({frozenset(cast(dict[str, Json], whole)) - {name} for whole in wholes}) > 1
    space = _space(part, key, node)
    options = tuple(
        Option(space, "" if value is None else str(value), wholes[index] if reshapes else value)
        for index, value in enumerate(values)
    )
    current = values.index(now) if now in values else -1
    where = place[:-1] if reshapes else place
    return Pick(where, place, key, depth, options, current, reshapes, identity)


def named_pick(parts: Sequence[Part], kind: PartKind, place: Place, key: Key, depth: int, node: Node) -> Pick:
    """The parts of a kind by their ids."""
    values = [one.id for one in parts if one.kind == kind]
    options = [Option("", value, value) for value in values]
    if not node.required:
        options.insert(0, Option("", "", None))
    current = next((at for at, one in enumerate(options) if one.value == node.value), -1)
    return Pick(place, place, key, depth, tuple(options), current, reshapes=False)


def rule_pick(rule: Json, place: Place, key: Key, depth: int, *, whole: bool, concludes: bool) -> Pick:
    """What a condition looks at, or how it is built of others.

    Args:
        whole: it may be built of others.
        concludes: it stands in a conclusion, which knows the outcome and the visit before.
    """
    shape = shape_of(rule)
    now = rule.get("measure") if isinstance(rule, dict) and shape == "condition" else shape
    condition = reshaped(rule, "condition")
    listed = [name for name in _MEASURES if concludes or name not in _CONCLUDING or name == now]
    options = [
        Option("measure_long", name, rule if name == now else measured(condition, name)) for name in listed
    ]
    if whole:
        options += [Option("rule_shape", name, reshaped(rule, name)) for name in SHAPES[1:]]
    current = next((at for at, one in enumerate(options) if one.code == now), -1)
    return Pick(place, (*place, "measure"), (*key, "measure"), depth, tuple(options), current, reshapes=True)


def comparison(
    parts: Sequence[Part], rule: Json, fields: Mapping[str, Node], place: Place, key: Key, depth: int
) -> Iterator[Row]:
    """How a number is compared, and with which; the grade of the visit before with a grade."""
    name = comparator_of(rule)
    options = tuple(Option("comparator", one, compared(rule, one)) for one in COMPARATORS)
    yield Pick(
        place,
        (*place, "compared"),
        (*key, "compared"),
        depth,
        options,
        COMPARATORS.index(name),
        reshapes=True,
    )
    node = fields.get(name, Node({}))
    if isinstance(rule, dict) and rule.get("measure") == "previous_grade":
        asked = Node(node.schema, node.value)
        yield named_pick(parts, "grade", (*place, name), (*key, name), depth, asked)
    else:
        yield Line((*place, name), (*key, name), depth, "bound", node.value, expression=True)


def _values(node: Node) -> list[Json]:
    """What can be chosen; true and false are other words for two of the policies, "" for nothing."""
    values: list[Json] = [one for one in node.choices if one != "" and not isinstance(one, bool)]
    return values if node.required else [None, *values]


def _settled(value: Json, values: Sequence[Json]) -> Json:
    if isinstance(value, bool):
        return _POLICY[value]
    return None if value == "" and None in values else value


def _space(part: Part, key: Key, node: Node) -> str:
    """Where the words of a choice stand."""
    name = key[-1]
    if name == "kind":
        return "visit_kind" if part.kind == "visit" else "item_kind"
    if name == "is":
        return "visit_kind" if "initial" in node.choices else "outcome_kind"
    if name == "id":
        return "conclusion"
    if name == "aggregate" and part.kind == "general":
        return "choice_total"
    return _SPACES.get(name, f"choice_{name}")
