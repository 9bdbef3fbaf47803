"""What the settings, grades and `score_*` columns of a form say of its scoring, as parts of a checklist."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from inspector_app.domain.canonical import Json
from inspector_app.domain.forms.model import Choice, Form, Group, Question
from inspector_app.exchange.problems import Problem
from inspector_app.exchange.xlsform.score_map import decimal, meant

POLICIES: Final = {"exclude": "redistribute", "full": "full", "zero": "zero"}
_DECIMAL: Final = re.compile(r"-?\d+(?:\.\d+)?")
_YES: Final = ("yes", "true", "true()", "1", "是")


@dataclass(frozen=True, slots=True)
class GradeRow:
    """One grade: the least total it takes, and how many vetoes and critical findings it bears at most."""

    id: str
    label: Mapping[str, str]
    least: Fraction
    most_vetoes: int | None = None
    most_critical: int | None = None


def column(score: Mapping[str, str], name: str) -> str:
    """A `score_…` column, named with or without its prefix; "" where it is empty."""
    return (score.get(f"score_{name}") or score.get(name) or "").strip()


def is_yes(text: str) -> bool:
    """Whether a cell says yes, in one of the ways that people write."""
    return text.strip().casefold() in _YES


def number_of(text: str) -> Fraction | None:
    """The decimal of a cell, None where it is none; a percent sign is passed over."""
    plain = text.strip().removesuffix("%").strip()
    return Fraction(plain) if _DECIMAL.fullmatch(plain) else None


def weight_of(entry: Question | Group) -> Fraction:
    """The weight of a question or group; 0 where it is not scored."""
    weight = number_of(column(entry.score, "weight"))
    return weight if weight is not None and weight > 0 else Fraction(0)


def worth_of(choice: Choice) -> Fraction | None:
    """What a choice is worth, 0 … 1; None where the column is empty."""
    worth = number_of(column(choice.extra, "value"))
    return meant(min(max(worth, Fraction(0)), Fraction(1))) if worth is not None else None


def read_grades(form: Form, rows: Sequence[Mapping[str, str]]) -> tuple[list[GradeRow], list[Problem]]:
    """The grades, best first: of the sheet `grades`, else of the cell `score_grades` ("A:90;B:75;C:60")."""
    found, problems = _sheet_grades(rows) if rows else _cell_grades(form.settings.get("score_grades", ""))
    unique = {grade.id: grade for grade in found}
    return sorted(unique.values(), key=lambda grade: -grade.least), problems


def vetoes(form: Form, question: Question) -> tuple[str, ...]:
    """The choices of a question that are a veto: those named, or with "yes" those that fail."""
    cell = column(question.score, "veto")
    if not cell:
        return ()
    choices = form.lists.get(question.list_name, ())
    if is_yes(cell):
        failing = [one.name for one in choices if is_yes(column(one.extra, "fail")) or worth_of(one) == 0]
        return tuple(dict.fromkeys(failing))
    offered = {choice.name for choice in choices}
    return tuple(name for name in re.split(r"[\s,;，；]+", cell) if name in offered)


def conditions(grade: GradeRow, floors: Mapping[str, Fraction], veto_rules: Sequence[Json]) -> list[Json]:
    """What a grade takes."""
    least: Json = {"measure": "total", "at_least": decimal(grade.least)}
    rules: list[Json] = [least]
    if grade.least > 0:  # the lowest grade is for who misses a floor
        rules += [{"measure": "section_rate", "of": [section], "at_least": decimal(floor)}
                  for section, floor in floors.items()]  # fmt: skip
    if grade.most_vetoes == 0:
        rules += [{"not": rule} for rule in veto_rules]
    if grade.most_critical is not None:
        rules.append({"measure": "open_findings", "of": ["major"], "at_most": str(grade.most_critical)})
    return rules


def _sheet_grades(rows: Sequence[Mapping[str, str]]) -> tuple[list[GradeRow], list[Problem]]:
    found: list[GradeRow] = []
    problems: list[Problem] = []
    for place, row in enumerate(rows, start=2):
        name, least = row.get("grade", "").strip(), number_of(row.get("min_percent", ""))
        if not name:
            continue
        if least is None:
            problems.append(_no_bound("grades", place, row.get("min_percent", "")))
            continue
        found.append(
            GradeRow(name, dict(_labels(row)) or {"": name}, least,
                     _whole(row.get("max_vetoes", "")), _whole(row.get("max_critical", "")))
        )  # fmt: skip
    return found, problems


def _cell_grades(cell: str) -> tuple[list[GradeRow], list[Problem]]:
    found: list[GradeRow] = []
    problems: list[Problem] = []
    for part in filter(str.strip, cell.replace("；", ";").split(";")):
        name, _, bound = (text.strip() for text in part.replace("：", ":").partition(":"))
        least = number_of(bound)
        if name and least is not None:
            found.append(GradeRow(name, {"": name}, least))
        else:
            problems.append(_no_bound("settings", 2, part.strip()))
    return found, problems


def _no_bound(sheet: str, row: int, given: str) -> Problem:
    return Problem("warning", "form.grade_number", sheet, row, details={"given": given})


def _labels(row: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for header, text in row.items():
        kind, _, language = header.partition("::")
        if kind == "label" and text.strip():
            yield language, text.strip()


def _whole(text: str) -> int | None:
    number = number_of(text)
    return int(number) if number is not None and number.denominator == 1 and number >= 0 else None
