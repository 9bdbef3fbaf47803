"""Reads the rules of a checklist: conditions, grades, limiters, proposals of findings."""

from __future__ import annotations

from fractions import Fraction
from typing import Final, cast, get_args

from inspector_app.domain.checklist.model import (
    Comparator,
    Condition,
    FindingClass,
    Grade,
    Limiter,
    Measure,
    ProposalRule,
)
from inspector_app.domain.definition.reader import Reader
from inspector_app.errors import DataError

_COMPARATORS: Final = ("at_least", "above", "at_most", "below")


def read_condition(reader: Reader) -> Condition:
    """Read one condition.

    {"measure": "section_rate", "of": ["A"], "at_least": "70"} or {"measure": "visit_kind", "is": "initial"}.
    """
    measure = cast(Measure, reader.one_of("measure", get_args(Measure)))
    if measure == "visit_kind":
        return Condition(measure, "is", Fraction(0), word=reader.text("is"))
    given = [name for name in _COMPARATORS if reader.has(name)]
    if len(given) != 1:
        raise DataError(
            "checklist.expected", place=reader.place, wanted=" | ".join(_COMPARATORS), found=", ".join(given)
        )
    return Condition(measure, cast(Comparator, given[0]), reader.fraction(given[0]), reader.texts("of"))


def read_grades(reader: Reader) -> tuple[Grade, ...]:
    """Grades, best first; at least one."""
    grades = tuple(
        Grade(entry.text("id"), entry.words("title"), tuple(map(read_condition, entry.objects("conditions"))))
        for entry in reader.objects("grades")
    )
    if not grades:
        raise DataError("checklist.expected", place=reader.at("grades"), wanted="grade", found="")
    return grades


def read_limiters(reader: Reader) -> tuple[Limiter, ...]:
    """Limiters that are switched on; "at_most" names a grade, without it the grade is withheld."""
    return tuple(
        Limiter(
            entry.text("id"),
            entry.words("title"),
            read_condition(entry.object("when")),
            entry.text("at_most") if entry.has("at_most") else None,
            entry.flag("until_closed"),
        )
        for entry in reader.objects("limiters")
        if entry.flag("enabled", True)
    )


def read_proposals(reader: Reader) -> tuple[ProposalRule, ...]:
    """Rules for proposed findings, in the order in which they are tried."""
    return tuple(
        ProposalRule(
            finding_class=cast(FindingClass, entry.one_of("class", get_args(FindingClass))),
            at_least=entry.fraction("at_least", "0"),
            below=entry.fraction("below"),
            requirement=entry.flag("requirement") if entry.has("requirement") else None,
            key=entry.flag("key") if entry.has("key") else None,
        )
        for entry in reader.objects("proposals")
    )
