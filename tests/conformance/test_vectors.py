"""Every vector of the pack: total, rates, points, grade, reason, and what could still become of it."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

import pytest

from inspector_app.domain.numbers import shown
from inspector_app.domain.scoring import Outcome, Scoring, column_results
from tests.checklists.visits import Visit
from tests.conformance.pack import VECTORS, Table, Vector, exact, sheet_of, table, visit_of

TABLES = {path.stem: table(path.stem) for path in sorted(VECTORS.glob("*.json"))}
CASES = [
    pytest.param(of, vector, id=f"{name}: {vector.name}")
    for name, of in TABLES.items()
    for vector in of.vectors
]


def said(outcome: Outcome) -> str:
    """The grade, or the kind of outcome without one."""
    return outcome.grade or outcome.kind


def reasons(outcome: Outcome) -> list[str]:
    """The decisive reasons as vectors write them."""
    return [
        f"{reason.code} {reason.subject or '-'} {reason.limiter or reason.grade or '-'}"
        for reason in outcome.reasons
    ]


def section_points(scoring: Scoring, name: str) -> Fraction | None:
    """Points of a section, of an item, or of an item rolled up over rows."""
    if name in scoring.items:
        return scoring.items[name].earned
    found = scoring.section_in(name, "now")
    return None if found is None else found[1]


def differences(of: Table, vector: Vector) -> Iterator[str]:
    """What the program says otherwise."""
    visit = visit_of(of, vector)
    scoring = visit.scoring()
    result = scoring.result()
    total = None if result.total is None else str(result.total)
    wanted = None if vector.total is None else str(exact(vector.total))
    if vector.total is not None or vector.grade == "nothing_rated":
        yield from differs("total", total, wanted)
    for name, rate in vector.rates.items():
        yield from differs(f"rate of {name}", str(scoring.section(name).rate), str(exact(rate)))
    for name, points in vector.points.items():
        yield from differs(f"points of {name}", str(section_points(scoring, name)), str(exact(points)))
    yield from differs("grade", said(result.outcome), vector.grade)
    yield from differs("because", reasons(result.outcome), list(vector.because))
    if vector.conclusion or vector.kind:
        yield from differs("conclusion", result.conclusion, vector.conclusion)
    if vector.override:
        yield from differs("overridden", result.overridden, vector.override)
    yield from differences_of_outlook(scoring, vector)
    if vector.shown and result.total is not None:
        yield from differs("shown", shown_total(visit, result.total), vector.shown)
    for column, grade in vector.column_grades.items():
        beside = column_results(visit.checklist, visit.evaluation, sheet_of(visit), column)
        yield from differs(f"column {column}", said(beside.outcome), grade)


def differences_of_outlook(scoring: Scoring, vector: Vector) -> Iterator[str]:
    """Best and worst case; a vector that names none is complete, and both are as now."""
    result, outlook = scoring.result(), scoring.outlook()
    open_ended = vector.worst_grade or vector.best_grade
    if not open_ended:
        yield from differs("complete", result.complete, True)
        yield from differs("worst grade", said(outlook.worst), vector.grade)
        yield from differs("best grade", said(outlook.best), vector.grade)
        return
    yield from differs("worst grade", said(outlook.worst), vector.worst_grade)
    yield from differs("best grade", said(outlook.best), vector.best_grade)
    if vector.worst:
        yield from differs("worst", str(result.worst_total), str(exact(vector.worst)))
        yield from differs("best", str(result.best_total), str(exact(vector.best)))


def shown_total(visit: Visit, total: Fraction) -> str:
    """The total as reports and screens print it."""
    rounding = visit.checklist.rounding
    return shown(total, rounding.decimals, half_up=rounding.half_up)


def differs(what: str, found: object, wanted: object) -> Iterator[str]:
    if found != wanted:
        yield f"{what}: {found}, by hand {wanted}"


@pytest.mark.parametrize(("of", "vector"), CASES)
def test_a_vector_worked_by_hand_comes_out(of: Table, vector: Vector) -> None:
    """`vector.why` is the derivation; where the program disagrees, it is worked again by hand first."""
    assert list(differences(of, vector)) == [], vector.why


def test_every_vector_says_how_it_was_worked() -> None:
    """A number without its derivation would only repeat what the program says."""
    assert len(CASES) >= 400
    for of in TABLES.values():
        assert all(vector.why and vector.grade for vector in of.vectors)
        assert len({vector.name for vector in of.vectors}) == len(of.vectors)
