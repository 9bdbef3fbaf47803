"""domain.versions.outline"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.definition.words import Words
from inspector_app.domain.versions.outline import Part, at_place, found, innermost, outline, words_of
from tests.builders import json_values
from tests.checklist_builder import checklist, fact, item, section, words
from tests.story import tour_json

SMALL = checklist(
    section("V", item("V1", "pass_fail"), role="gate"),
    {
        "id": "A",
        "title": words("能源"),
        "weight": "40",
        "sections": [section("A1", item("A1.1", key=True, text=words("设有节能降耗责任人")), code="甲一")],
    },
    facts=[fact("rooms")],
    proposals=[{"class": "minor", "below": "60"}],
    phrases={"A1.1": [words("已任命总工程师")]},
)


def codes(parts: list[Part] | tuple[Part, ...]) -> list[str]:
    return [part.code for part in parts]


def test_parts_stand_in_the_order_of_the_paper_with_their_places() -> None:
    """The tree shows them so, and an edit finds its place in the JSON by them."""
    parts = outline(SMALL)
    assert [part.kind for part in parts] == [
        "general", "section", "item", "section", "section", "item", "grade", "proposal", "fact",
    ]  # fmt: skip
    assert codes(parts) == ["", "V", "V1", "A", "甲一", "A1.1", "good", "", "rooms"]
    one = parts[5]
    assert at_place(SMALL, one.place) == item("A1.1", key=True, text=words("设有节能降耗责任人"))
    assert (one.depth, one.role, one.number, one.key, one.name) == (2, "scored", "2", True, "item/A1.1")
    assert (parts[2].role, parts[3].number) == ("gate", "40")


@pytest.mark.parametrize(
    ("place", "name"),
    [
        (("sections", 1, "sections", 0, "items", 0, "points"), "item/A1.1"),
        (("sections", 1, "sections", 0, "items"), "section/A1"),
        (("sections", 1), "section/A"),
        (("sections", 9, "title"), "general/"),
        (("facts", 0, "type"), "fact/rooms"),
        ((), "general/"),
    ],
)
def test_the_innermost_part_around_a_place_is_told(place: tuple[str | int, ...], name: str) -> None:
    """A problem is shown at the item that has it, not at the sections around."""
    assert innermost(outline(SMALL), place).name == name


def test_two_chinese_characters_find_an_item_and_the_sections_around_it() -> None:
    """A person remembers a word of the text, not where it stands."""
    assert codes(found(outline(SMALL), "节能")) == ["A", "甲一", "A1.1"]


def test_phrases_guidance_and_codes_are_searched_and_all_words_must_stand() -> None:
    """Whatever the paper says of an item leads to it."""
    parts = outline(SMALL)
    assert codes(found(parts, "工程师")) == ["A", "甲一", "A1.1"]
    assert codes(found(parts, "Ａ1.1 GUIDANCE")) == ["A", "甲一", "A1.1"]
    assert codes(found(parts, "节能 看不见")) == []
    assert codes(found(parts, "rooms")) == ["rooms"]
    assert found(parts, "  ") == list(parts)


def test_a_section_that_fits_by_itself_brings_no_items_with_it() -> None:
    """Else every search that meets a title would show half the paper."""
    assert codes(found(outline(SMALL), "甲一")) == ["A", "甲一"]


def test_a_broken_draft_is_still_shown() -> None:
    """Whoever edits must see what there is, whatever is wrong with it."""
    parts = outline({"sections": [{"items": [{"id": 7, "text": 5, "points": None}, 3]}, "x"], "grades": 1})
    assert [part.kind for part in parts] == ["general", "section", "item"]
    assert parts[2].title == Words("")
    assert outline(None)[0].kind == "general"


@pytest.mark.parametrize(
    "place", [("sections", 9), ("sections", "x"), ("id", "zh"), ("title", 0), ("sections", -1)]
)
def test_nothing_stands_where_there_is_no_such_place(place: tuple[str | int, ...]) -> None:
    assert at_place(SMALL, place) is None


def test_words_may_be_one_text() -> None:
    assert words_of("甲") == Words("甲")


@given(data=json_values, search=st.text(max_size=3))
def test_any_json_has_an_outline_and_a_search_only_leaves_out(data: object, search: str) -> None:
    """A half-written file must never stop the program."""
    parts = outline({"sections": [{"items": [{"id": "a", "text": data}], "title": data}], "facts": data})  # type: ignore[dict-item]  # any JSON at all
    kept = found(parts, search)
    assert [part for part in parts if part in kept] == kept


def test_the_whole_demonstration_is_found_by_its_items() -> None:
    parts = outline(tour_json())
    items = [part for part in parts if part.kind == "item"]
    assert len(items) == len({part.id for part in items}) > 80
    assert all(part.title.zh for part in items)
