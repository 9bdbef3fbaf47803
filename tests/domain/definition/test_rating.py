"""domain.definition.rating"""

from datetime import date

from inspector_app.domain.definition.rating import Context, Step


def test_a_context_without_explanations_explains_nothing() -> None:
    assert Context(date(2026, 10, 22), lambda _name: None).explain("raw.grid") == ()


def test_a_step_alone_rests_on_nothing() -> None:
    assert (Step("value").details, Step("value").steps) == ({}, ())
