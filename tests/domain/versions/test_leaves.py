"""domain.versions.leaves"""

from __future__ import annotations

from hypothesis import given

from inspector_app.domain.canonical import Json
from inspector_app.domain.versions.leaves import Leaf, is_words, leaves
from inspector_app.domain.versions.outline import at_place, outline
from tests.builders import json_values
from tests.checklist_builder import STEPS, checklist, field, item, option, section, words
from tests.story import tour_json

ONE = item("A1", "formula", fields=[field("n")], curve=STEPS, key=True, points="4")
SMALL = checklist(
    section("A", ONE, item("A2", "choice", options=[option("x", "2")]), weight="40"),
    phrases={"A1": [words("一句")]},
)


def of(data: Json, name: str, *, usual: bool = False) -> dict[tuple[str, ...], Leaf]:
    part = next(part for part in outline(data) if part.name == name)
    return {leaf.key: leaf for leaf in leaves(data, part, usual=usual)}


def test_an_item_falls_apart_into_its_values() -> None:
    """Each is shown, edited and compared by itself, wherever it stands."""
    found = of(SMALL, "item/A1")
    assert found["text",].kind == "words"
    assert found["key",].value is True
    assert found["points",].value == "4"
    assert found["fields", "n", "type"].value == "number"
    assert (found["curve", "steps", "1"].kind, found["curve", "steps", "1"].value) == ("texts", ["90", "4"])
    assert found["phrases", "1"].place == ("phrases", "A1", 0)
    assert of(SMALL, "item/A2")["options", "x", "points"].value == "2"


def test_the_usual_fields_are_offered_also_where_there_is_nothing_yet() -> None:
    """A person who edits sees that an item can have a photo, or that guidance is missing."""
    found = of(SMALL, "item/A2", usual=True)
    assert (found["photo",].kind, found["photo",].value) == ("flag", None)
    assert list(found)[:4] == [("text",), ("points",), ("rule",), ("guidance",)]
    assert ("photo",) not in of(SMALL, "item/A2")


def test_a_section_does_not_repeat_what_stands_below_it() -> None:
    assert set(of(SMALL, "section/A")) == {("title",), ("weight",), ("id",)}


def test_the_checklist_itself_has_general_values_only() -> None:
    found = of(SMALL, "general/")
    assert ("total", "title") in found
    assert not any(key[0] in ("sections", "grades", "id", "version", "phrases") for key in found)


def test_words_are_told_from_other_objects() -> None:
    assert is_words({"zh": ""})
    assert not is_words({"zh": "", "en": "", "de": ""})
    assert not is_words("zh")


def test_a_part_that_is_no_object_has_no_values() -> None:
    part = next(part for part in outline(SMALL) if part.name == "item/A2")
    assert leaves({"sections": [{"items": [1, 2]}]}, part) == ()


@given(data=json_values)
def test_every_leaf_stands_where_it_says(data: Json) -> None:
    """An edit writes to this place: it must be the one that was shown."""
    whole: Json = {"sections": [{"items": [{"id": "a", "settings": data, "points": 5}]}]}
    part = outline(whole)[2]
    for leaf in leaves(whole, part):
        assert at_place(whole, leaf.place) == leaf.value


def test_keys_are_unique_in_every_part_of_the_demonstration() -> None:
    """A comparison looks values up by them."""
    data = tour_json()
    for part in outline(data):
        found = leaves(data, part, usual=True)
        assert len({leaf.key for leaf in found}) == len(found)
