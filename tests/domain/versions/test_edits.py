"""domain.versions.edits"""

from __future__ import annotations

import copy

import pytest
from hypothesis import given

from inspector_app.domain.canonical import Json
from inspector_app.domain.versions.edits import another_entry, edited, next_version
from inspector_app.domain.versions.leaves import leaves
from inspector_app.domain.versions.outline import at_place, outline
from tests.builders import json_values
from tests.checklist_builder import checklist, item, option, section
from tests.story import tour_json

SMALL = checklist(section("A", item("A1"), item("A1-2")))
POINTS = ("sections", 0, "items", 0, "points")


def test_one_value_changes_and_what_was_handed_in_does_not() -> None:
    """The version that is released stays as it is while a draft changes."""
    before = copy.deepcopy(SMALL)
    after = edited(SMALL, POINTS, "5")
    assert at_place(after, POINTS) == "5"
    assert before == SMALL
    assert at_place(edited(after, POINTS, "2"), ()) == SMALL


def test_nothing_in_its_place_takes_it_away() -> None:
    assert at_place(edited(SMALL, POINTS, None), POINTS[:-1]) == {
        name: value for name, value in item("A1").items() if name != "points"
    }
    shorter = edited(SMALL, ("sections", 0, "items", 0), None)
    assert [part.id for part in outline(shorter) if part.kind == "item"] == ["A1-2"]
    assert edited({}, ("key",), None) == {}


def test_what_is_missing_on_the_way_is_made() -> None:
    """The first phrase of the first item makes the list of phrases."""
    assert edited({}, ("phrases", "A1", 0), {"zh": "一"}) == {"phrases": {"A1": [{"zh": "一"}]}}
    assert edited([1], (5,), 2) == [1, 2]


@given(data=json_values)
def test_every_shown_value_can_be_written_back(data: Json) -> None:
    whole: Json = {"sections": [{"items": [{"id": "a", "settings": data}]}]}
    for leaf in leaves(whole, outline(whole)[2]):
        assert edited(whole, leaf.place, leaf.value) == whole
        changed = edited(whole, leaf.place, "other")
        assert at_place(changed, leaf.place) == "other"


def test_another_entry_is_like_the_last_with_an_id_of_its_own() -> None:
    assert another_entry([option("x", "2"), option("x-2", "1")]) == option("x-2", "1") | {"id": "x-2-2"}
    assert another_entry([["90", "4"]]) == ["90", "4"]
    assert another_entry([]) is None
    assert another_entry(None) is None


@pytest.mark.parametrize(
    ("version", "following"),
    [("1.0.0", "1.1.0"), ("1.9.3", "1.10.0"), ("2.4", "2.5"), ("1", "2"), ("2026版", "2026版.1")],
)
def test_the_next_version_is_proposed(version: str, following: str) -> None:
    assert next_version(version) == following


def test_an_edit_of_the_demonstration_is_quick_and_small() -> None:
    data = tour_json()
    after = edited(data, ("sections", 1, "sections", 0, "items", 0, "points"), "4")
    assert isinstance(after, dict)
    assert after["sections"][0] is data["sections"][0]  # type: ignore[index]  # the data are lists
