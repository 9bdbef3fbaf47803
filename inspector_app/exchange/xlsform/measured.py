"""How what is counted, measured or computed is asked in an XLSForm: numbers, and points as an expression."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from fractions import Fraction
from itertools import pairwise
from typing import Final, cast

from inspector_app.domain.canonical import Json
from inspector_app.exchange.xlsform.rows import (
    INPUT,
    KIND,
    Asked,
    Row,
    choice,
    labels,
    marked,
    name_of,
    points_of,
    question,
)
from inspector_app.exchange.xlsform.score_map import decimal, decimal_near

Bands = list[tuple[list[tuple[str, str]], str]]
_FIELD: Final = re.compile(r"\$\{\s*([^}\s]+)\s*\}")
_TYPES: Final = {"number": "decimal", "whole": "integer", "text": "text", "date": "date"}
_SAMPLE: Final[Json] = {"zh": "抽样数", "en": "Sample size"}
_POPULATION: Final[Json] = {"zh": "总体数（全数查的填）", "en": "All there are (if all were checked)"}
_FLAGS: Final[Json] = {"zh": "存在以下情形", "en": "Any of these"}
_CONFORMING: Final[Json] = {"zh": "合格数", "en": "Conforming"}


def ask_measured(item: Mapping[str, Json]) -> Asked | None:
    """The rows of a number, count, sample or formula; None for another kind or what a form cannot ask."""
    match item["kind"]:
        case "number" | "count":
            return _number(item)
        case "sample" | "zero_tolerance_sample":
            return _sample(item)
        case "formula" if _is_whole(item):
            return _formula(item)
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


def _sample(item: Mapping[str, Json]) -> Asked:
    """Two numbers; a form that does not compute carries them without scoring."""
    name = name_of(str(item["id"]))
    n: Row = {"type": "integer", "name": f"{name}_n", **labels(_SAMPLE), "constraint": ". >= 0", KIND: INPUT}
    ok: Row = {"type": "integer", "name": f"{name}_ok", **labels(_CONFORMING), KIND: INPUT}
    ok["constraint"] = f". >= 0 and . <= ${{{name}_n}}"
    full = decimal(points_of(item))
    worth = f"{full} * ${{{name}_ok}} div ${{{name}_n}}"
    if item["kind"] == "zero_tolerance_sample":
        worth = f"if(${{{name}_ok}} = ${{{name}_n}}, {full}, 0)"
    whole: Row = {"type": "integer", "name": f"{name}_all", **labels(_POPULATION), KIND: INPUT}
    whole["constraint"] = f". >= ${{{name}_n}}"
    enough = f"${{{name}_n}} >= {item.get('minimum', 1)} or ${{{name}_n}} = ${{{name}_all}}"
    rows, choices = [_group(item), n, ok, whole], []
    if flags := cast(Sequence[Mapping[str, Json]], item.get("flags") or ()):
        flagged = f"string-length(${{{name}_flags}}) > 0"
        rows.append(
            {"type": f"select_multiple {name}_flags", "name": f"{name}_flags", **labels(_FLAGS), KIND: INPUT}
        )
        choices = [choice(f"{name}_flags", str(flag["id"]), flag["text"]) for flag in flags]
        worth, enough = f"if({flagged}, 0, {worth})", f"{flagged} or {enough}"
    n |= labels(item.get("guidance"), "hint")  # a group has no hint
    return Asked(
        [*rows, {"type": "end_group"}],
        choices,
        lost="form.lost_sample",
        points=worth,
        answered=(f"{name}_n", f"{name}_ok"),
        computable=f"${{{name}_n}} > 0 and ({enough})",
    )


def _is_whole(item: Mapping[str, Json]) -> bool:
    """Whether a formula reads nothing but its own fields, and a form has a question for each of them."""
    fields = _fields(item)
    known = {str(field["id"]) for field in fields}
    read = _FIELD.findall(f"{item['value']} {item.get('zero_when') or ''}")
    asked = all(field["type"] in (*_TYPES, "yes_no") for field in fields)
    return bool(known) and asked and isinstance(item.get("curve"), dict) and known.issuperset(read)


def _formula(item: Mapping[str, Json]) -> Asked:
    name, fields = name_of(str(item["id"])), _fields(item)
    rows = [_group(item), *(_input(name, field) for field in fields), {"type": "end_group"}]
    rows[1] |= labels(item.get("guidance"), "hint")  # a group has no hint
    yes = {str(field["id"]) for field in fields if field["type"] == "yes_no"}

    def written(match: re.Match[str]) -> str:
        reference = f"${{{name}_{name_of(match[1])}}}"
        return f"({reference} = 'yes')" if match[1] in yes else reference

    required = tuple(
        row["name"] for row, field in zip(rows[1:], fields, strict=False) if not field.get("optional")
    )
    value, known = (
        f"${{{name}_value}}",
        f"${{{name}_value}} > -1000000000000000 and ${{{name}_value}} < 1000000000000000",
    )
    points = points_on(cast(Mapping[str, Json], item["curve"]), value, item)
    if isinstance(item.get("zero_when"), str):
        none = _FIELD.sub(written, str(item["zero_when"]))
        points, known = f"if({none}, 0, {points})", f"({none} or ({known}))"
    if _reads_optional(item):
        return Asked(rows, lost="form.lost_calculation")
    return Asked(
        rows,
        lost="form.lost_formula",
        points=points,
        answered=required,
        value=_FIELD.sub(written, str(item["value"])),
        computable=known,
    )


def _reads_optional(item: Mapping[str, Json]) -> bool:
    """Whether the points depend on a field that may be left out, or on none that must be filled in."""
    optional = {str(field["id"]) for field in _fields(item) if field.get("optional")}
    read = _FIELD.findall(f"{item['value']} {item.get('zero_when') or ''}")
    return bool(optional & set(read)) or len(optional) == len(_fields(item))


def _input(name: str, field: Mapping[str, Json]) -> Row:
    kind = _TYPES.get(str(field["type"]), "select_one yes_no")
    row: Row = {"type": kind, "name": f"{name}_{name_of(str(field['id']))}", **labels(field["text"])}
    _bound(row, field)
    return marked(row, INPUT, str(field["id"]))


def _bound(row: Row, part: Mapping[str, Json]) -> None:
    bounds = [f". {sign} {part[key]}" for key, sign in (("least", ">="), ("most", "<=")) if key in part]
    if bounds:
        row["constraint"] = " and ".join(bounds)


def _group(item: Mapping[str, Json]) -> Row:
    head = question(item, "begin_group")
    head["name"] = f"{head['name']}_inputs"
    return {header: text for header, text in head.items() if not header.startswith("hint")}


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
    signs = {"at_least": ">=", "above": ">", "at_most": "<=", "below": "<"}
    bands = cast(Sequence[Mapping[str, str]], curve["bands"])
    return [
        ([(sign, band[key]) for key, sign in signs.items() if key in band], band["points"]) for band in bands
    ]


def _map(item: Mapping[str, Json], curve: Mapping[str, Json]) -> str:
    def worth(points: str) -> str:
        return decimal_near(Fraction(points) / (points_of(item) or 1))  # a gate has none: met or not

    bounds = ((" & ".join(sign + bound for sign, bound in signs), points) for signs, points in _bands(curve))
    parts = [f"{written}:{worth(points)}" for written, points in bounds]
    return "; ".join([*parts, f"else:{worth(str(curve.get('otherwise') or '0'))}"])
