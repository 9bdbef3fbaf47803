"""domain.way.result: the grade that is next, and what a way gains."""

from fractions import Fraction

import pytest

from inspector_app.domain.canonical import Json
from inspector_app.domain.checklist import read_checklist
from inspector_app.domain.definition.rating import Points
from inspector_app.domain.scoring import Outcome
from inspector_app.domain.way.candidates import Level
from inspector_app.domain.way.result import Change, Way, next_grade
from tests.checklist_builder import checklist, words

GRADES: list[Json] = [
    {"id": name, "title": words(name), "conditions": []} for name in ("high", "middle", "low")
]


@pytest.mark.parametrize(
    ("outcome", "expected"),
    [
        (Outcome("grade", "low"), "middle"),
        (Outcome("grade", "high"), None),
        (Outcome("not_graded"), "low"),
        (Outcome("withheld"), "low"),
    ],
)
def test_the_next_grade_is_the_one_above_or_the_lowest(outcome: Outcome, expected: str | None) -> None:
    assert next_grade(read_checklist(checklist(grades=GRADES)), outcome) == expected


def test_scores_without_grades_have_none() -> None:
    assert next_grade(read_checklist(checklist(grades=[])), Outcome("ungraded")) is None


def test_points_count_what_is_gained_and_never_less_than_nothing() -> None:
    """A special deduction that is found not to apply gains nothing: it was open."""
    changes = (
        Change("A1", Fraction(1), Level(Points(Fraction(3)), None)),
        Change("A2", None, Level(Points(Fraction(-2)), 2)),
    )
    assert Way("found", "high", changes).points == 2
