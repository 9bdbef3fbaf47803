"""domain.expressions.environment"""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from inspector_app.domain.expressions import Environment, Node, compile_expression
from inspector_app.domain.expressions.environment import LONGEST_TEXT, MOST_STEPS, Reading
from inspector_app.errors import InputError


def test_a_name_may_stand_for_nodes() -> None:
    """A form hands over the nodes of a repeat, and they count like readings do."""
    rows = (Node("age", "30"), Node("age", "12"))
    environment = Environment(lookup={"age": rows}.get)
    assert compile_expression("sum(${age})")(environment) == 42
    assert compile_expression("string(${age})")(environment) == "30"


def test_without_names_every_name_is_missing() -> None:
    assert compile_expression("${a}").evaluate(Environment()) == ((), ("a",))


def test_steps_and_letters_are_counted() -> None:
    """Whatever a formula asks for, it ends."""
    reading = Reading(Environment())
    assert reading.written("short") == "short"
    assert Reading(Environment()).written("long" * 50) == "long" * 50
    reading.spend(MOST_STEPS)
    with pytest.raises(InputError) as caught:
        reading.spend(1)
    assert caught.value.code == "expression.too_many_steps"
    with pytest.raises(InputError):
        Reading(Environment()).written("a" * (LONGEST_TEXT + 1))


def test_the_zone_is_said_or_that_of_the_clock() -> None:
    shanghai = timezone(timedelta(hours=8))
    assert Reading(Environment()).zone is UTC
    assert Reading(Environment(now=datetime(2026, 1, 1, tzinfo=shanghai))).zone == shanghai
    assert Reading(Environment(now=datetime(2026, 1, 1, tzinfo=UTC), zone=shanghai)).zone == shanghai
