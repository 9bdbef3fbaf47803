"""exchange.xlsform.scoring"""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from inspector_app.domain.forms.model import Choice
from inspector_app.exchange.xlsform.scoring import (
    GradeRow,
    conditions,
    is_yes,
    number_of,
    read_grades,
    vetoes,
    weight_of,
    worth_of,
)
from tests.exchange.xlsform.forms import form, select


def test_the_sheet_grades_wins_over_the_cell_and_comes_best_first() -> None:
    rows = [
        {"grade": "C", "min_percent": "60", "label::中文 (zh)": "达标"},
        {"grade": "A", "min_percent": "90%", "max_vetoes": "0", "max_critical": "1"},
        {"grade": "B", "min_percent": "many"},
        {"grade": "", "min_percent": "1"},
    ]
    grades, problems = read_grades(form(settings={"score_grades": "X:1"}), rows)
    assert grades == [
        GradeRow("A", {"": "A"}, Fraction(90), 0, 1),
        GradeRow("C", {"中文 (zh)": "达标"}, Fraction(60)),
    ]
    assert [(problem.code, problem.row) for problem in problems] == [("form.grade_number", 4)]


def test_grades_stand_in_one_cell_where_there_is_no_sheet() -> None:
    grades, problems = read_grades(form(settings={"score_grades": "A:90；B：75;C"}), [])
    assert [(grade.id, int(grade.least)) for grade in grades] == [("A", 90), ("B", 75)]
    assert [problem.details["given"] for problem in problems] == ["C"]


def test_a_veto_names_its_choices_or_takes_those_that_fail() -> None:
    assert vetoes(form(), select("q")) == ()
    assert vetoes(form(), select("q", score={"veto": "yes"})) == ("no",)
    assert vetoes(form(), select("q", score={"veto": "no, part; nobody"})) == ("no", "part")


@pytest.mark.parametrize(("text", "number"), [("2.5", "5/2"), (" 90% ", "90"), ("-1", "-1")])
def test_a_number_is_read_as_people_write_it(text: str, number: str) -> None:
    assert number_of(text) == Fraction(number)


@pytest.mark.parametrize("text", ["", "many", "1e3", "１２x"])
def test_what_is_no_number_is_none(text: str) -> None:
    assert number_of(text) is None


def test_weights_and_worths_keep_to_their_bounds() -> None:
    assert weight_of(select("q", "-2")) == 0
    assert weight_of(select("q")) == 0
    assert worth_of(Choice("a", extra={"score_value": "1.5"})) == 1
    assert worth_of(Choice("a")) is None
    assert is_yes(" TRUE ")
    assert not is_yes("no")


def test_a_grade_takes_its_total_the_floors_no_veto_and_few_critical_findings() -> None:
    veto: Any = {"measure": "item_answer", "of": ["q"], "is": "no"}
    rules = conditions(GradeRow("A", {}, Fraction(90), 0, 2), {"g": Fraction(50)}, [veto])
    assert rules == [
        {"measure": "total", "at_least": "90"},
        {"measure": "section_rate", "of": ["g"], "at_least": "50"},
        {"not": veto},
        {"measure": "open_findings", "of": ["major"], "at_most": "2"},
    ]
    assert len(conditions(GradeRow("D", {}, Fraction(0)), {"g": Fraction(50)}, [veto])) == 1
