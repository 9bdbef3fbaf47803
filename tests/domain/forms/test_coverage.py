"""domain.forms.coverage"""

from __future__ import annotations

from inspector_app.domain.forms.coverage import Gap, coverage, functions, otherwise
from inspector_app.domain.forms.model import Form, Group, Place, Question


def form(*children: Question | Group) -> Form:
    return Form("", "", "", ("",), "", "", Group("", "", children=children))


def test_a_form_of_known_things_has_no_gap() -> None:
    question = Question("q", "q", "integer", relevant="if(count(${a}) > 1 and (1 = 2), true(), false())")
    assert coverage(form(question)) == ()


def test_what_is_not_evaluated_is_counted_with_its_first_place() -> None:
    """The import says it plainly instead of computing something else."""
    found = coverage(
        form(
            Question("a", "a", "text", "db:person", supported=False, place=Place("survey", 2)),
            Question("b", "b", "audit", "audit", supported=False, place=Place("survey", 3)),
            Question("c", "c", "text", constraint="cht:f(.) = cht:f(1)", place=Place("survey", 4)),
            Group("g", "g", relevant="cht:f(2)", repeat_count="other-thing(3)", place=Place("survey", 5)),
        )
    )
    assert found == (
        Gap("type", "db:person", 1, Place("survey", 2)),
        Gap("type", "audit", 1, Place("survey", 3)),
        Gap("function", "cht:f", 2, Place("survey", 4)),
        Gap("function", "other-thing", 1, Place("survey", 5)),
    )


def test_words_in_quotes_and_operators_are_no_calls() -> None:
    assert functions("""concat("call(me)", 'or(this)', a div (b)) and (c)""") == ("concat",)
    assert functions("${a} + 1") == ()


def test_what_needs_nobody_is_told_apart_from_what_is_missing() -> None:
    """Fields that a laptop cannot measure, and what its journal records anyway; each once."""
    found = otherwise(
        form(
            Question("a", "a", "audit", place=Place("survey", 2)),
            Question("b", "b", "start-geopoint", place=Place("survey", 3)),
            Question("c", "c", "start-geopoint", place=Place("survey", 4)),
            Question("d", "d", "username"),
        )
    )
    assert found == (
        Gap("journal", "audit", 1, Place("survey", 2)),
        Gap("empty", "start-geopoint", 2, Place("survey", 3)),
    )
