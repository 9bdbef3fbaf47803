"""What the pack is made of: vectors worked by hand, tables of them, and the visits they speak of."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any, Final

from inspector_app.domain.canonical import Json
from inspector_app.domain.indicators import Sheet
from tests.checklists.visits import Visit

CHECKLISTS: Final = Path(__file__).parent / "checklists"
VECTORS: Final = Path(__file__).parent / "vectors"
NA: Final = "not applicable"
OPEN: Final = "left open"
Said = Mapping[str, Any]  # item -> an answer as typed, NA or OPEN


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a repeated section: its name, its weight and what was found there."""

    name: str
    said: Said
    weight: str | None = None


@dataclass(frozen=True, slots=True)
class Vector:
    """One case worked by hand.

    Attributes:
        name: what it shows; `why`: the derivation in plain arithmetic.
        said: what differs from the table's base, by item.
        total: exact, as a number or a quotient; None: there is none.
        rates, points: earned ÷ applicable of sections and points of sections or items, exact quotients.
        grade: its id, or the kind of outcome without one.
        because: the decisive reasons, "code subject grade-or-limiter", "-" for none.
        worst, best: total, worst_grade, best_grade: grade or kind, where not everything is answered.
    """

    name: str
    why: str
    said: Said = field(default_factory=dict)
    total: str | None = None
    rates: Mapping[str, str] = field(default_factory=dict)
    points: Mapping[str, str] = field(default_factory=dict)
    grade: str = ""
    because: Sequence[str] = ()
    shown: str = ""
    worst: str = ""
    best: str = ""
    worst_grade: str = ""
    best_grade: str = ""
    facts: Mapping[str, str | None] = field(default_factory=dict)
    visit: Mapping[str, Json] = field(default_factory=dict)
    on: Sequence[str] = ()
    raters: Mapping[str, Mapping[str, Json]] = field(default_factory=dict)
    leads: Sequence[str] = ()
    rows: Mapping[str, Sequence[Row]] = field(default_factory=dict)
    columns: Mapping[str, Said] = field(default_factory=dict)
    column_grades: Mapping[str, str] = field(default_factory=dict)
    carried: Mapping[str, Json] = field(default_factory=dict)
    raw: Mapping[str, str | None] = field(default_factory=dict)
    findings: Sequence[str] = ()
    closed: bool = False
    kind: str = ""
    previous: str = ""
    conclusion: str = ""
    override: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """Vectors on one checklist.

    Attributes:
        base: what was said before the vector, by item.
        changes: of the checklist's data, at its top level: another edition of the same scheme.
    """

    checklist: str
    base: Said
    vectors: Sequence[Vector]
    facts: Mapping[str, str] = field(default_factory=dict)
    visit: Mapping[str, Json] = field(default_factory=dict)
    raw: Mapping[str, str] = field(default_factory=dict)
    changes: Mapping[str, Json] = field(default_factory=dict)
    kind: str = "initial"


def table(name: str) -> Table:
    """One file of vectors."""
    read = dict(json.loads((VECTORS / f"{name}.json").read_text("utf-8")))
    return Table(**{**read, "vectors": [_vector(entry) for entry in read["vectors"]]})


def _vector(entry: dict[str, Any]) -> Vector:
    rows = {section: [Row(**row) for row in rows] for section, rows in entry.get("rows", {}).items()}
    return Vector(**{**entry, "rows": rows})


def load(name: str) -> dict[str, Any]:
    """The data of one checklist of the pack, free to be changed."""
    return dict(json.loads((CHECKLISTS / f"{name}.json").read_text("utf-8")))


def sheet_of(visit: Visit) -> Sheet:
    """The data side of a visit."""
    return Sheet(visit.checklist, visit.evaluation, (), date(2026, 1, 1))


def names() -> list[str]:
    """Every checklist of the pack."""
    return sorted(path.stem for path in CHECKLISTS.glob("*.json"))


def visit_of(table: Table, vector: Vector) -> Visit:
    """The visit that the vector speaks of."""
    visit = Visit({**load(table.checklist), **table.changes}, vector.kind or table.kind, vector.on)
    for name, value in {**table.facts, **vector.facts}.items():
        if value is not None:
            visit.say("profile.set", f"fact/{name}", value)
    for name, given in {**table.visit, **vector.visit}.items():
        if given is not None:
            visit.say("profile.set", f"visit/{name}", given)
    _say_raw(visit, {**table.raw, **vector.raw})
    for name, answer in vector.carried.items():
        visit.carry(name, answer)
    if vector.previous:
        visit.previous(vector.previous)
    _say_items(visit, {**table.base, **vector.said})
    for person in vector.leads:
        visit.say("team.set", f"team/{person}", {"name": person, "role": "lead", "registration": ""})
    for name, levels in vector.raters.items():
        for person, level in levels.items():
            visit.say("answer.set", f"item/{name}/rater/{person}", level)
    for section, rows in vector.rows.items():
        for row in rows:
            _say_row(visit, section, row)
    for column, said in vector.columns.items():
        for name, answer in said.items():
            visit.answer_at(name, f"column/{column}", answer)
    for number, finding_class in enumerate(vector.findings):
        visit.find(str(number), finding_class)
        if vector.closed:
            visit.close(str(number))
    if vector.override:
        visit.say("grade.overridden", "grade", {"grade": vector.override, "reason": "评审组意见"})
    return visit


def _say_items(visit: Visit, said: Said) -> None:
    for name, answer in said.items():
        if answer == NA:
            visit.leave_out(name)
        elif answer != OPEN:
            visit.answer(name, answer)


def _say_row(visit: Visit, section: str, row: Row) -> None:
    visit.add_row(section, row.name, row.weight)
    for name, answer in row.said.items():
        if answer == NA:
            visit.say("answer.not_applicable", f"item/{name}/row/{row.name}", {"reason": "没有"})
        elif answer != OPEN:
            visit.answer_at(name, f"row/{row.name}", answer)


def _say_raw(visit: Visit, monthly: Mapping[str, str | None]) -> None:
    """The same value in each of twelve months; "unused"; None: the last month is missing."""
    if not monthly:
        return
    months = [f"2025-{number:02d}" for number in range(1, 13)]
    visit.say("profile.set", "visit/data_from", months[0])
    visit.say("profile.set", "visit/data_to", months[-1])
    for series, value in monthly.items():
        if value == "unused":
            visit.say("reading.set", f"raw/{series}/unused", {"unused": True})
            continue
        number, _, gap = (value or "").partition(" ")
        for month in months[: 11 if gap else 12]:
            visit.say("reading.set", f"raw/{series}/{month}", {"value": number})


def exact(text: str) -> Fraction:
    """ "7800/88" or "95.5"; also "4484/15"."""
    over, _, under = text.partition("/")
    return Fraction(over) / Fraction(under or "1")
