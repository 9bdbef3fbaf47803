"""exchange.xlsform.sayings: expressions of a checklist in the names of its form."""

from __future__ import annotations

from typing import Any

import pytest

from inspector_app.domain.expressions import compile_expression
from inspector_app.exchange.xlsform.rows import name_of
from inspector_app.exchange.xlsform.sayings import Said, Sayings, quoted

NOTHING: dict[str, Any] = {}
FACTS: Any = {
    "facts": [
        {"id": "rooms", "type": "number"},
        {"id": "pool", "type": "flag"},
        {"id": "业态", "type": "choice", "options": [{"id": "酒店"}, {"id": "hall"}, {"id": "5"}]},
    ]
}


def test_flags_are_asked_as_yes_and_values_must_be_there() -> None:
    said = Sayings(FACTS).say("${profile.pool} and ${fact.rooms} > 9")
    assert said == Said("(${fact_pool} = 'yes') and ${fact_rooms} > 9", "string-length(${fact_rooms}) > 0")


def test_a_choice_is_compared_by_its_name_in_the_form() -> None:
    """A name of XML takes no Chinese letters; another text stays as it is."""
    kind = name_of("业态")
    said = Sayings(FACTS).relevance({"applies": "${fact.业态} = '酒店' or ${fact.业态} = '5'"})
    assert said == (f"${{fact_{kind}}} = '{name_of('酒店')}' or ${{fact_{kind}}} = '5'",)
    assert Sayings(FACTS).relevance({}) == ()


@pytest.mark.parametrize(
    "expression",
    [
        "${raw.power} > 1", "${visit.year} > 2", "${fact.pool}", "${profile.rooms}", "${fact.floor} > 1",
        "median(${fact.rooms}, 1) > 2",
    ],
)  # fmt: skip
def test_what_a_form_does_not_know_is_not_said(expression: str) -> None:
    """Data of the venue, the visit, facts that nobody asks for, functions that ODK lacks."""
    assert Sayings(FACTS).say(expression) is None
    assert Sayings(FACTS).relevance({"applies": expression}) is None


@pytest.mark.parametrize("text", ["plain", "it's", 'say "yes"', 'it\'s "both"', ""])
def test_a_quoted_text_is_that_text(text: str) -> None:
    assert compile_expression(quoted(text))(NOTHING.get) == text
