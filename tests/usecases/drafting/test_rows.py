"""usecases.drafting.rows"""

from __future__ import annotations

import pytest

from inspector_app.domain.canonical import Json
from inspector_app.usecases.drafting.rows import bound_text, bound_value


@pytest.mark.parametrize(
    ("typed", "stored"),
    [("80", "80"), (" 12.5 ", "12.5"), ("-3", "-3"), ("${fact.rooms}", {"expr": "${fact.rooms}"}), ("", ""),
     ("８0", {"expr": "８0"}), ("1.2.3", {"expr": "1.2.3"})],
)  # fmt: skip
def test_a_bound_is_a_number_or_an_expression(typed: str, stored: Json) -> None:
    """Whoever types needs not know how each is stored; what is neither is told when it is read."""
    assert bound_value(typed) == stored
    assert bound_text(stored) == typed.strip()


def test_a_bound_that_is_not_there_is_an_empty_field() -> None:
    nothing: list[Json] = [None, 5, {}]
    assert [bound_text(value) for value in nothing] == ["", "5", ""]
