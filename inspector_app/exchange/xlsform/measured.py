"""How what is measured or computed is asked in an XLSForm: numbers, and points as an expression."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from fractions import Fraction
from itertools import pairwise
from typing import Final, NamedTuple, cast

from inspector_app.domain.canonical import Json
from inspector_app.exchange.xlsform.rows import (
    INPUT,
    Asked,
    Row,
    given,
    group_of,
    labels,
    marked,
    name_of,
    points_of,
    question,
)
from inspector_app.exchange.xlsform.sayings import Sayings
from inspector_app.exchange.xlsform.score_map import decimal, decimal_near

Bands = list[tuple[list[tuple[str, str]], str]]
_FIELD: Final = re.compile(r"\$\{\s*([^}\s]+)\s*\}")
_SIGNS: Final = {"at_least": ">=", "above": ">", "at_most": "<=", "below": "<"}
_MOST: Final = "1000000000000000"  # a number beyond it was divided by nothing
_TYPES: Final = {"number": "decimal", "whole": "integer", "text": "text", "date": "date"}


def ask_measured(item: Mapping[str, Json], sayings: Sayings) -> Asked | None:
    """The rows of a number, tiers or formula; None for another kind or what a form cannot ask."""
    match item["kind"]:
        case "number" | "count":
            return _number(item)
        case "tiers":
            return _tiers(item)
        case "formula" if (values := _values(item, sayings)) is not None:
            return _formula(item, values)
    return None


def points_on(curve: Mapping[str, Json], value: str, item: Mapping[str, Json]) -> str:
    """An expression for the points that a curve gives to a value, itself an expression."""
    if curve["type"] == "share":
        full, whole = decimal(points_of(item)), curve["whole"]
        return f"{full} * min(max({value} div {whole}, 0), 1)"
    if curve["type"] == "linear":
        return _line(curve, value)
    written = str(curve.get("otherwise") or "0")
    for bounds, points in reversed(_bands(curve)):
        asked = " and ".join(f"{value} {sign} {bound}" for sign, bound in bounds)
        written = f"if({asked}, {points}, {written})"
    return written


def _number(item: Mapping[str, Json]) -> Asked:
    row = question(item, "integer" if item["kind"] == "count" else "decimal")
    _bound(row, {"least": "0", **item} if item["kind"] == "count" else item)
    _step(row, item)
    curve = item.get("curve")
    if not isinstance(curve, dict):
        if "benchmark" in item:
            return Asked([row], lost="form.lost_calculation")
        if not points_of(item):
            return Asked([row])
        return Asked([row], lost="form.lost_curve", points=decimal(points_of(item)))
    points = points_on(curve, f"${{{row['name']}}}", item)
    if curve["type"] in ("steps", "bands"):
        row |= {"score_map": _map(item, curve), "score_curve": str(curve["type"])}
        return Asked([row], points=points)
    return Asked([row], lost="form.lost_curve", points=points)


def _tiers(item: Mapping[str, Json]) -> Asked:
    """The number by which a tier is found."""
    row = question(item, "decimal")
    tiers = cast(Sequence[Mapping[str, str]], item["tiers"])
    if item.get("pick") == "best":
        tiers = sorted(tiers, key=lambda tier: -Fraction(tier["points"]))
    if any(isinstance(tier.get(bound), dict) for tier in tiers for bound in _SIGNS):
        return Asked([row], lost="form.lost_calculation")
    curve: dict[str, Json] = {"type": "bands", "bands": [dict(tier) for tier in tiers]}
    row["score_map"] = _map(item, curve)
    return Asked([row], points=points_on(curve, f"${{{row['name']}}}", item))


class _Values(NamedTuple):
    """The expressions of a formula in the names of the form.

    Attributes:
        zero: true where it earns nothing whatever its value; "" for never.
        given: true where all that it needs is there.
    """

    value: str
    zero: str
    given: str


def _values(item: Mapping[str, Json], sayings: Sayings) -> _Values | None:
    """None where a formula reads more than its own fields and facts, or a form cannot ask for a field."""
    name, fields = name_of(str(item["id"])), _fields(item)
    kinds = {str(field["id"]): str(field["type"]) for field in fields}
    if not isinstance(item.get("curve"), dict) or any(
        one not in (*_TYPES, "yes_no") for one in kinds.values()
    ):
        return None
    known: list[str] = []
    lost: list[str] = []

    def written(match: re.Match[str]) -> str:
        field = match[1]
        if field in kinds:
            reference = f"${{{name}_{name_of(field)}}}"
            return f"({reference} = 'yes')" if kinds[field] == "yes_no" else reference
        said = sayings.say(match[0])
        known.extend([said.known] if said is not None and said.known else [])
        lost.extend([field] if said is None else [])
        return said.text if said is not None else ""

    value, zero = (_FIELD.sub(written, str(item.get(part) or "")) for part in ("value", "zero_when"))
    required = [f"{name}_{name_of(str(field['id']))}" for field in fields if not field.get("optional")]
    needed = " and ".join(filter(None, [given(required), *dict.fromkeys(known)]))
    return None if lost or (not needed and not fields) else _Values(value, zero, needed)


def _formula(item: Mapping[str, Json], values: _Values) -> Asked:
    """Its fields as questions; one over facts alone only says what is computed."""
    name, fields = name_of(str(item["id"])), _fields(item)
    rows = group_of(item, *(_input(name, field) for field in fields)) if fields else [question(item, "note")]
    if _reads_optional(item) or not values.given:
        return Asked(rows, lost="form.lost_calculation")
    value = f"${{{name}_value}}"
    known = f"{value} > -{_MOST} and {value} < {_MOST}"
    curve = cast(Mapping[str, Json], item["curve"])
    stepped = curve["type"] in ("steps", "bands")  # 0.3 - 0.1 reaches 0.2
    points = points_on(curve, f"round({value}, 9)" if stepped else value, item)
    if values.zero:
        points, known = f"if({values.zero}, 0, {points})", f"({values.zero} or ({known}))"
    return Asked(
        rows,
        lost="form.lost_formula",
        points=points,
        given=values.given,
        value=values.value,
        computable=known,
    )


def _reads_optional(item: Mapping[str, Json]) -> bool:
    """Whether the points depend on a field that may be left out, or on none that must be filled in."""
    optional = {str(field["id"]) for field in _fields(item) if field.get("optional")}
    read = _FIELD.findall(f"{item['value']} {item.get('zero_when') or ''}")
    return bool(optional & set(read)) or 0 < len(optional) == len(_fields(item))


def _input(name: str, field: Mapping[str, Json]) -> Row:
    kind = _TYPES.get(str(field["type"]), "select_one yes_no")
    row: Row = {"type": kind, "name": f"{name}_{name_of(str(field['id']))}", **labels(field["text"])}
    _bound(row, field)
    return marked(row, INPUT, str(field["id"]))


def _bound(row: Row, part: Mapping[str, Json]) -> None:
    bounds = [f". {sign} {part[key]}" for key, sign in (("least", ">="), ("most", "<=")) if key in part]
    if bounds:
        row["constraint"] = " and ".join(bounds)


def _step(row: Row, item: Mapping[str, Json]) -> None:
    """Every so much from the least on: a range between two bounds, else a rule for the answer."""
    if "step" not in item:
        return
    step, least = Fraction(str(item["step"])), Fraction(str(item.get("least", 0)))
    if {"least", "most"} <= item.keys() and (Fraction(str(item["most"])) - least) % step == 0:
        row["type"] = "range"
        row["parameters"] = f"start={item['least']} end={item['most']} step={item['step']}"
        return
    steps = f"(. - {decimal(least)}) div {item['step']}"
    bounds = f"{row['constraint']} and " if "constraint" in row else ""
    row["constraint"] = f"{bounds}round({steps}, 6) = round({steps})"


def _fields(item: Mapping[str, Json]) -> Sequence[Mapping[str, Json]]:
    return cast(Sequence[Mapping[str, Json]], item.get("fields") or ())


def _line(curve: Mapping[str, Json], value: str) -> str:
    nodes = cast(Sequence[tuple[str, str]], curve["nodes"])
    written = str(curve.get("above") or nodes[-1][1])
    written = f"if({value} <= {nodes[-1][0]}, {nodes[-1][1]}, {written})"
    for (left, low), (right, high) in reversed(list(pairwise(nodes))):
        slope = decimal_near((Fraction(high) - Fraction(low)) / (Fraction(right) - Fraction(left)))
        written = f"if({value} < {right}, {low} + ({value} - {left}) * {slope}, {written})"
    return f"if({value} < {nodes[0][0]}, {curve.get('below') or nodes[0][1]}, {written})"


def _bands(curve: Mapping[str, Json]) -> Bands:
    """(signs with bounds, points), in the order in which they are tried."""
    if curve["type"] == "steps":
        sign = ">=" if curve.get("direction", "at_least") == "at_least" else "<="
        steps = cast(Sequence[tuple[str, str]], curve["steps"])
        return [([(sign, bound)], points) for bound, points in steps]
    bands = cast(Sequence[Mapping[str, str]], curve["bands"])
    return [
        ([(sign, band[key]) for key, sign in _SIGNS.items() if key in band], band["points"]) for band in bands
    ]


def _map(item: Mapping[str, Json], curve: Mapping[str, Json]) -> str:
    def worth(points: str) -> str:
        return decimal_near(Fraction(points) / (points_of(item) or 1))  # a gate has none: met or not

    bounds = ((" & ".join(sign + bound for sign, bound in signs), points) for signs, points in _bands(curve))
    parts = [f"{written}:{worth(points)}" for written, points in bounds]
    return "; ".join([*parts, f"else:{worth(str(curve.get('otherwise') or '0'))}"])
