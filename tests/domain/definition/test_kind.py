"""domain.definition.kind"""

import pytest

from inspector_app.domain.canonical import Json
from inspector_app.domain.item_kinds import KINDS
from tests.checklist_builder import STEPS, context, kind, option, words

SETTINGS: dict[str, dict[str, Json]] = {
    "best_of": {"options": [{**option("a"), "kind": "yes_no", "points": "4"}]},
    "choice": {"options": [option("a", "1")]},
    "count": {"curve": STEPS},
    "date_age": {"steps": [{"months": 12, "points": "4"}]},
    "deduction": {"by": "ratio"},
    "expert_grade": {"levels": [option("a", "1")]},
    "formula": {"value": "1", "curve": STEPS},
    "multi_choice": {"options": [option("a", "1")]},
    "occurrences": {"each": "1"},
    "ranking": {"options": [option("a")]},
    "scale": {"anchors": [words("low"), words("high")]},
    "survey": {"curve": STEPS},
    "tiers": {"tiers": [option("a", "1")]},
}


@pytest.mark.parametrize("name", KINDS)
def test_every_kind_says_who_it_is_and_whether_it_needs_an_answer(name: str) -> None:
    """Without an answer only a kind that is derived from data may be worth anything."""
    of = kind(name, "4", **SETTINGS.get(name, {}))
    assert of.name == name
    assert of.reads == ()
    assert (of.rate(None, context()) is not None) is of.derived
