"""domain.versions.diff"""

from __future__ import annotations

import copy
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.versions.diff import FieldChange, PartChange, compare
from tests.checklist_builder import checklist, item, option, section, words
from tests.story import tour_json


def small(**changes: Any) -> dict[str, Any]:
    return checklist(
        section("A", item("A1"), item("A2", "choice", options=[option("x", "2"), option("y", "1")])),
        section("B", item("B1")),
        **changes,
    )


def told(changes: tuple[PartChange, ...]) -> list[tuple[str, str]]:
    return [(change.what, change.part.name) for change in changes]


def test_the_same_version_differs_in_nothing() -> None:
    assert compare(tour_json(), tour_json()) == ()


def test_added_removed_and_changed_are_told_apart_by_id() -> None:
    """A code or a text may change; the id says that it is the same item."""
    new = small()
    new["sections"][0]["items"][0] |= {"points": "3", "code": "甲1"}
    new["sections"][1]["items"] = [item("B2")]
    changes = compare(small(), new)
    assert told(changes) == [("changed", "item/A1"), ("added", "item/B2"), ("removed", "item/B1")]
    assert changes[0].fields == (
        FieldChange(("points",), "2", "3"), FieldChange(("code",), None, "甲1"),
    )  # fmt: skip


def test_options_are_compared_by_id_and_not_by_number() -> None:
    """An option put before the others changes only itself."""
    new = small()
    new["sections"][0]["items"][1]["options"] = [option("z", "0"), option("y", "1")]
    [change] = compare(small(), new)
    assert {field.key[:2] for field in change.fields} == {("options", "x"), ("options", "z")}


def test_an_item_in_another_section_changed_its_section() -> None:
    new = small()
    new["sections"][1]["items"].append(new["sections"][0]["items"].pop(0))
    [change] = compare(small(), new)
    assert change.fields == (FieldChange(("section",), "A", "B"),)


def test_an_item_that_the_newer_version_renamed_is_the_same_item() -> None:
    """`moved_from` says so; it is neither added nor removed."""
    new = small(version="2", moved_from=[{"version": "1", "items": {"A1": "A9", "B1": None}}, 7])
    new["sections"][0]["items"][0]["id"] = "A9"
    new["sections"][1]["items"] = []
    changes = compare(small(), new)
    assert told(changes) == [("changed", "item/A9"), ("removed", "item/B1")]
    assert changes[0].fields == (FieldChange(("id",), "A1", "A9"),)
    assert told(compare(small(version="0"), new))[0] == ("added", "item/A9")


def test_rules_and_general_values_are_compared_too() -> None:
    new = small(notice=words("甲"))
    new["grades"][0]["conditions"][0]["at_least"] = "70"
    assert told(compare(small(), new)) == [("changed", "general/"), ("changed", "grade/good")]


@given(seed=st.randoms())
def test_what_was_added_one_way_is_removed_the_other(seed: Any) -> None:
    """A comparison reads the same in both directions."""
    before, after = tour_json(), copy.deepcopy(tour_json())
    for area in after["sections"]:
        for inner in [area, *area.get("sections", [])]:
            kept = [one for one in inner.get("items", []) if seed.random() < 0.9]
            for one in kept:
                if seed.random() < 0.2:
                    one["points"] = "7"
            if "items" in inner:
                inner["items"] = kept
    there, back = compare(before, after), compare(after, before)
    turned = {"added": "removed", "removed": "added", "changed": "changed"}
    assert {(turned[change.what], change.part.name) for change in there} == {
        (change.what, change.part.name) for change in back
    }
    undone = {
        (c.part.name, f.key, f.before, f.after) for c in there for f in c.fields if f.key == ("points",)
    }
    assert undone == {
        (c.part.name, f.key, f.after, f.before) for c in back for f in c.fields if f.key == ("points",)
    }
