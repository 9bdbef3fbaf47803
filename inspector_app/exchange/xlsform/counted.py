"""How what is counted is asked in an XLSForm, and an expert's grade with its reason: as inputs of a group."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Final, cast

from inspector_app.domain.canonical import Json
from inspector_app.exchange.xlsform.rows import (
    INPUT,
    KIND,
    Asked,
    Row,
    choice,
    given,
    group_of,
    labels,
    marked,
    name_of,
    points_of,
    question,
)
from inspector_app.exchange.xlsform.score_map import decimal, decimal_near

_SAMPLE: Final[Json] = {"zh": "抽样数", "en": "Sample size"}
_POPULATION: Final[Json] = {"zh": "总体数（全数查的填）", "en": "All there are (if all were checked)"}
_FAILING: Final[Json] = {"zh": "不合格数", "en": "Failing"}
_LEVEL: Final[Json] = {"zh": "评定", "en": "Grade"}
_REASON: Final[Json] = {"zh": "理由", "en": "Reason"}
_FLAGS: Final[Json] = {"zh": "存在以下情形", "en": "Any of these"}
_CONFORMING: Final[Json] = {"zh": "合格数", "en": "Conforming"}


def ask_counted(item: Mapping[str, Json]) -> Asked | None:
    """The rows of an item that is counted; None for another kind."""
    match item["kind"]:
        case "sample" | "zero_tolerance_sample":
            return _sample(item)
        case "deduction":
            return _ratio(item) if item.get("by") == "ratio" else _deduction(item)
        case "occurrences":
            return _occurrences(item)
        case "expert_grade":
            return _expert_grade(item)
    return None


def _sample(item: Mapping[str, Json]) -> Asked:
    """Two numbers; a form that does not compute carries them without scoring."""
    name = name_of(str(item["id"]))
    n, ok = _count(f"{name}_n", _SAMPLE), _count(f"{name}_ok", _CONFORMING, most=f"{name}_n")
    full = decimal(points_of(item))
    worth = f"{full} * ${{{name}_ok}} div ${{{name}_n}}"
    if item["kind"] == "zero_tolerance_sample":
        worth = f"if(${{{name}_ok}} = ${{{name}_n}}, {full}, 0)"
    whole: Row = {"type": "integer", "name": f"{name}_all", **labels(_POPULATION), KIND: INPUT}
    whole["constraint"] = f". >= ${{{name}_n}}"
    enough = f"${{{name}_n}} >= {item.get('minimum', 1)} or ${{{name}_n}} = ${{{name}_all}}"
    inputs, choices = [n, ok, whole], []
    if flags := cast(Sequence[Mapping[str, Json]], item.get("flags") or ()):
        flagged = f"string-length(${{{name}_flags}}) > 0"
        inputs.append(
            {"type": f"select_multiple {name}_flags", "name": f"{name}_flags", **labels(_FLAGS), KIND: INPUT}
        )
        choices = [choice(f"{name}_flags", str(flag["id"]), flag["text"]) for flag in flags]
        worth, enough = f"if({flagged}, 0, {worth})", f"{flagged} or {enough}"
    return Asked(
        group_of(item, *inputs),
        choices,
        lost="form.lost_sample",
        points=worth,
        given=given((f"{name}_n", f"{name}_ok")),
        computable=f"${{{name}_n}} > 0 and ({enough})",
    )


def _ratio(item: Mapping[str, Json]) -> Asked:
    """How many failed of those looked at."""
    name = name_of(str(item["id"]))
    n, failing = _count(f"{name}_n", _SAMPLE), _count(f"{name}_failing", _FAILING, most=f"{name}_n")
    worth = f"{decimal(points_of(item))} * (${{{name}_n}} - ${{{name}_failing}}) div ${{{name}_n}}"
    return Asked(
        group_of(item, n, failing),
        lost="form.lost_sample",
        points=worth,
        given=given((f"{name}_n", f"{name}_failing")),
        computable=f"${{{name}_n}} > 0",
    )


def _deduction(item: Mapping[str, Json]) -> Asked:
    """How often each reason was found; one number, if only 0, says that somebody looked."""
    name, full = name_of(str(item["id"])), decimal(points_of(item))
    inputs: list[Row] = []
    lost: list[str] = []
    for reason in cast(Sequence[Mapping[str, Json]], item["reasons"]):
        count = _count(f"{name}_{name_of(str(reason['id']))}", reason["text"])
        inputs.append(marked(count, INPUT, str(reason["id"])))
        times = f"${{{count['name']}}}"
        times = f"min({times}, {reason['most']})" if reason.get("most") else times
        lost.append(f"if({given((count['name'],))}, {times} * {reason['points']}, 0)")
    return Asked(
        group_of(item, *inputs),
        lost="form.lost_formula",
        points=f"max({full} - ({' + '.join(lost)}), 0)",
        given=" or ".join(given((row["name"],)) for row in inputs),
    )


def _occurrences(item: Mapping[str, Json]) -> Asked:
    """How often it was found."""
    row = question(item, "integer")
    row["constraint"] = ". >= 0"
    points = f"{item['each']} * min(${{{row['name']}}}, {item.get('most', 1)})"
    return Asked([row], lost="form.lost_formula", points=points)


def _expert_grade(item: Mapping[str, Json]) -> Asked:
    """A level with its reason: one without the other is no answer."""
    name, full = name_of(str(item["id"])), points_of(item)
    levels = cast(Sequence[Mapping[str, Json]], item["levels"])
    level: Row = {"type": f"select_one {name}", "name": name, **labels(_LEVEL), KIND: INPUT}
    reason: Row = {"type": "text", "name": f"{name}_reason", **labels(_REASON), KIND: INPUT}
    choices = [choice(name, str(entry["id"]), entry["text"]) for entry in levels]
    worth = "0"
    for entry, row in zip(levels, choices, strict=True):
        points = Fraction(str(entry.get("points") or 0))
        row |= {"score_value": decimal_near(points / full)} if full else {}
        worth = f"if(${{{name}}} = '{row['name']}', {decimal(points)}, {worth})"
    return Asked(
        group_of(item, level, reason),
        choices,
        lost="form.lost_formula" if full else "",
        points=worth if full else "",
        given=given((name, reason["name"])),
    )


def _count(name: str, words: Json, most: str = "") -> Row:
    """A whole number, no more than another one."""
    above = f" and . <= ${{{most}}}" if most else ""
    return {"type": "integer", "name": name, **labels(words), "constraint": f". >= 0{above}", KIND: INPUT}
