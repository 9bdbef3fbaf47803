"""A checklist of ours as the sheets of an XLSForm that ODK and Kobo accept, and what they cannot carry."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Final, cast

from inspector_app.domain.canonical import Json
from inspector_app.exchange.problems import Problem
from inspector_app.exchange.tables import EMPTY, Cell, Sheet, Workbook
from inspector_app.exchange.xlsform.carry import ask
from inspector_app.exchange.xlsform.portable.outcome import write_grade
from inspector_app.exchange.xlsform.portable.sums import Sums
from inspector_app.exchange.xlsform.rows import (
    FACT,
    FACTS,
    KIND,
    SECTION,
    SOURCE,
    Row,
    choice,
    fact_name,
    labels,
    marked,
    name_of,
    policy_of,
    usual_policy,
)
from inspector_app.exchange.xlsform.sayings import Sayings
from inspector_app.exchange.xlsform.score_map import decimal

Sheets = dict[str, list[list[str]]]
MODES: Final = {"points": "sum"}  # aggregates that a form calls otherwise
_CARRIED: Final = ("points", "weighted_mean", "mean", "min")
_YES_NO: Final = "yes_no"
_FORM_NAME: Final = re.compile(r"[^A-Za-z0-9_.\-]")


@dataclass(slots=True)
class _Form:
    """The rows as they are written.

    Attributes:
        sayings: expressions of the checklist in the names of the form.
        portable: also calculations, so that ODK and Kobo show section rates, total and grade themselves.
        graded: the grade is among them.
    """

    sayings: Sayings
    portable: bool
    graded: bool = False
    survey: list[Row] = field(default_factory=list)
    choices: list[Row] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def lost(self, code: str, name: str) -> None:
        """What a form cannot carry."""
        self.problems.append(Problem("warning", code, details={"name": name}))


def sheets_of(data: Mapping[str, Json], *, portable: bool = False) -> tuple[Sheets, list[Problem]]:
    """Rows of texts by sheet name, headers first: survey, choices, settings, grades.

    Args:
        data: checklist JSON of format 1 or 2.
        portable: write the scoring as calculations, too.

    Returns:
        the sheets, and what of the scoring does not go into a form.
    """
    sums = Sums(data) if portable else None
    form = _Form(Sayings(data), portable, sums is not None and write_grade(data, sums))
    _facts(form, _list(data, "facts"))
    for section in _list(data, "sections"):
        policy = policy_of(section, usual_policy(str(section.get("role", "scored"))))
        _section(form, section, policy, str(section.get("role", "scored")), top=True)
    if sums is not None:
        form.survey += [*sums.made.rows, *sums.made.notes]
        form.problems += sums.made.problems
    if any(row["type"] == f"select_one {_YES_NO}" for row in form.survey):
        form.choices += [
            {"list_name": _YES_NO, "name": "yes", **labels({"zh": "是", "en": "Yes"})},
            {"list_name": _YES_NO, "name": "no", **labels({"zh": "否", "en": "No"})},
        ]
    grades = _grades(form, data)
    for rule in _list(data, "limiters") if not portable else ():
        form.lost("form.lost_limiter", str(rule["id"]))
    settings = {
        "form_title": str(cast(Mapping[str, Json], data["title"])["zh"]),
        "form_id": form_id(data["id"]),
        "version": str(data["version"]),
        "default_language": "中文 (zh)",
        "score_version": "1",
        "score_source": SOURCE,
        "score_id": str(data["id"]),
        "score_method": "points" if _total(data).get("aggregate") == "sum" else "weighted_percent",
    }
    rows = {"survey": form.survey, "choices": form.choices, "settings": [settings]}
    sheets: Sheets = {name: _table(written) for name, written in rows.items()}
    if grades:
        sheets["grades"] = _table(grades)
    return sheets, form.problems


def workbook_of(sheets: Sheets) -> Workbook:
    """The sheets as a workbook that can be written and read."""
    return Workbook(
        tuple(
            Sheet(name, [[Cell(text) if text else EMPTY for text in row] for row in rows])
            for name, rows in sheets.items()
        ),
        "xlsx",
    )


def form_id(identity: Json) -> str:
    """The id of a checklist as servers accept it."""
    return _FORM_NAME.sub("_", str(identity))


def _facts(form: _Form, facts: Sequence[Mapping[str, Json]]) -> None:
    """The facts of the venue come first: rules of relevance read them."""
    if not facts:
        return
    head = {"type": "begin_group", "name": "venue_facts", **labels({"zh": "场所情况", "en": "The venue"})}
    form.survey.append({**head, KIND: FACTS})
    for fact in facts:
        name = fact_name(str(fact["id"]))
        row: Row = {"type": "decimal", "name": name, **labels(fact["text"])}
        if fact.get("type") == "flag":
            row["type"] = f"select_one {_YES_NO}"
            row |= {"default": "yes"} if fact.get("default") is True else {}
        elif fact.get("type") == "choice":
            row["type"] = f"select_one {name}"
            form.choices += [
                choice(name, str(option["id"]), option["text"]) for option in _list(fact, "options")
            ]
        form.survey.append(marked(row, FACT, str(fact["id"])))
    form.survey.append({"type": "end_group"})


def _section(form: _Form, section: Mapping[str, Json], policy: str, role: str, *, top: bool = False) -> None:
    """A section with all below; what "not applicable" does there, and its role, hold for all of it."""
    name = name_of(str(section["id"]))
    if role == "bonus" and not form.portable:
        form.lost("form.lost_bonus", name)
    aggregate = str(section.get("aggregate", "points"))
    if aggregate not in _CARRIED and not form.portable:
        form.lost("form.lost_aggregate", name)
    repeat = section.get("repeat")
    kind = "repeat" if isinstance(repeat, dict) else "group"
    head: Row = {"type": f"begin_{kind}", "name": f"{name}_section", **labels(section["title"])}
    head |= _relevance(form, section, name)
    if role == "scored" and ("weight" in section or top):
        head["score_weight"] = decimal(_weight(section))
    if top and role != "scored":
        head["score_role"] = role
    if "aggregate" in section:
        head["score_mode"] = MODES.get(aggregate, aggregate)
    if isinstance(repeat, dict):
        head["score_repeat"] = str(repeat.get("roll_up", "mean"))
    form.survey.append(marked(head, SECTION, str(section["id"])))
    for part in _list(section, "sections"):
        _section(form, part, policy_of(part, policy), role)
    for item in _list(section, "items"):
        _item(form, {**item, "not_applicable": policy_of(item, policy)}, role)
    form.survey.append({"type": f"end_{kind}"})


def _item(form: _Form, item: Mapping[str, Json], role: str) -> None:
    asked = ask(item, form.sayings)
    name = name_of(str(item["id"]))
    first = asked.survey[0]
    first |= _relevance(form, item, name)
    marked(first, str(item["kind"]), str(item["id"]))
    if role == "gate":
        for row in asked.choices:
            row.pop("score_value", None)
        if item["kind"] in ("yes_no", "pass_fail"):
            first["score_veto"] = "no"
        elif not form.graded:
            form.lost("form.lost_gate", name)
    if role == "bonus" and "score_weight" in first:
        first["score_bonus"] = first.pop("score_weight")
    if role in ("scored", "bonus") and asked.lost and not (form.portable and asked.points):
        form.lost(asked.lost, name)
    form.survey += asked.survey
    form.choices += asked.choices


def _relevance(form: _Form, part: Mapping[str, Json], name: str) -> Row:
    asked = form.sayings.relevance(part)
    if asked is None:
        form.lost("form.lost_applies", name)
    return {"relevant": asked[0]} if asked else {}


def _grades(form: _Form, data: Mapping[str, Json]) -> list[Row]:
    """The grades with their least total; what else they take a form does not know."""
    rows: list[Row] = []
    for grade in _list(data, "grades"):
        conditions = _list(grade, "conditions")
        least = [
            rule["at_least"] for rule in conditions if rule.get("measure") == "total" and "at_least" in rule
        ]
        plain = len(conditions) == len(least) == 1 and isinstance(least[0], str)
        if not plain and not form.portable:
            form.lost("form.lost_grade_rules", str(grade["id"]))
        bound = str(least[0]) if least and isinstance(least[0], str) else "0"
        rows.append({"grade": str(grade["id"]), **labels(grade["title"]), "min_percent": bound})
    return rows


def _weight(section: Mapping[str, Json]) -> Fraction:
    weight = section.get("weight", "1")
    return Fraction(weight) if isinstance(weight, str) else Fraction(1)


def _total(data: Mapping[str, Json]) -> Mapping[str, Json]:
    return cast(Mapping[str, Json], data["total"])


def _list(data: Mapping[str, Json], name: str) -> Sequence[Mapping[str, Json]]:
    return cast(Sequence[Mapping[str, Json]], data.get(name) or ())


def _table(rows: Sequence[Row]) -> list[list[str]]:
    """Headers in the order in which they first appear, then the rows."""
    headers = list(dict.fromkeys(header for row in rows for header in row))
    return [headers, *([row.get(header, "") for header in headers] for row in rows)]
