"""domain.scoring.carrying"""

from collections.abc import Callable
from datetime import date
from fractions import Fraction

import pytest

from inspector_app.domain.canonical import Json
from inspector_app.domain.definition.rating import Context, Step
from inspector_app.domain.expressions import Value
from inspector_app.domain.scoring.carrying import Carried, carried_by, context_then, inputs_of, together
from tests.builders import an_op


def test_only_a_carried_value_has_an_origin() -> None:
    assert carried_by(None) is None
    assert carried_by(an_op(value={"evaluation": "e1"})) is None
    said = an_op(kind="answer.carried", value={"evaluation": "e1", "on": "2025-03-01", "by": {"L": "林知远"}})
    assert carried_by(said) == Carried("e1", "2025-03-01", (("L", "林知远"),))


def test_a_program_that_knows_less_may_leave_its_origin_out() -> None:
    """What is carried still is marked."""
    assert carried_by(an_op(kind="answer.carried", value=None)) == Carried("", "")


def test_rows_from_several_visits_are_as_old_as_the_oldest() -> None:
    old, new = Carried("e1", "2024-03-01", (("L", "林"),)), Carried("e2", "2025-03-01", (("M", "陈"),))
    assert together([new, old]) == Carried("e1", "2024-03-01", (("L", "林"), ("M", "陈")))
    assert together([new, None]) == Carried("e2", "2025-03-01", (("M", "陈"),), whole=False)
    assert together([None]) is None


NOW = Context(date(2026, 10, 22), {"fact.rooms": Fraction(120)}.get, leads=frozenset("L"))


@pytest.mark.parametrize(
    "value",
    [Fraction(22, 7), "five", True, False, (Fraction(1, 3), Fraction(2)), ("a", "b"), None],
)
def test_what_a_rule_read_is_kept_exactly(value: Value | None) -> None:
    """A third must not become 0.333: a threshold could be missed by it."""
    stored = inputs_of(["x"], {"x": value}.get)
    then = context_then({"inputs": stored, "on": "2025-03-01", "leads": ["M"]}, NOW)
    assert then.lookup("x") == value
    assert then.lookup("fact.rooms") is None  # what was not read then is unknown
    assert (then.assessed_on, then.leads) == (date(2025, 3, 1), frozenset("M"))


def test_the_explanation_names_what_was_read_then() -> None:
    read: dict[str, Value] = {"a": Fraction(1, 2), "b": True, "c": False, "d": (Fraction(1),)}
    stored = inputs_of(read, read.get)
    explain: Callable[[str], tuple[Step, ...]] = context_then({"inputs": stored, "on": ""}, NOW).explain
    values = [explain(name)[0].details["value"] for name in "abc"]
    assert values == [Fraction(1, 2), "yes", "no"]
    assert explain("d") == ()


@pytest.mark.parametrize(
    "stored",
    [{"number": "many"}, {"number": "1/0"}, {"number": 3}, {"else": "3"}, 7, None, [{"number": "x"}]],
)
def test_an_input_that_another_program_wrote_wrongly_is_unknown(stored: Json) -> None:
    """The item is then not computable; nothing breaks."""
    then = context_then({"inputs": {"x": stored}, "on": "in spring"}, NOW)
    assert then.lookup("x") in (None, ())
    assert (then.assessed_on, then.leads) == (NOW.assessed_on, NOW.leads)


def test_what_an_earlier_program_carried_reads_the_values_of_this_visit() -> None:
    assert context_then({"answer": "yes"}, NOW) is NOW


def test_numbers_without_an_exact_form_are_not_kept() -> None:
    assert inputs_of(["x"], {"x": float("nan")}.get) == {"x": None}
