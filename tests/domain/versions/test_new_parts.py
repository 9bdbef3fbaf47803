"""domain.versions.new_parts"""

from __future__ import annotations

import pytest

from inspector_app.domain.canonical import Json
from inspector_app.domain.checklist import read_checklist
from inspector_app.domain.item_kinds import KINDS
from inspector_app.domain.versions.new_parts import (
    another_id,
    following_code,
    free_id,
    free_name_of,
    new_item,
    new_section,
)
from inspector_app.exchange.checklist_check import all_parts_problems
from tests.checklist_builder import checklist, section, words


def written(value: Json) -> Json:
    """The same with every missing text written, as a person does it."""
    if value == {"zh": ""}:
        return words("甲")
    if isinstance(value, list):
        return [written(entry) for entry in value]
    return {name: written(entry) for name, entry in value.items()} if isinstance(value, dict) else value


@pytest.mark.parametrize("role", ["scored", "gate", "bonus", "info"])
@pytest.mark.parametrize("kind", sorted(KINDS))
def test_an_item_of_every_kind_is_whole_once_its_words_are_written(kind: str, role: str) -> None:
    """Nobody has to know which settings a kind needs; what is asked for first is the text."""
    made = new_item(kind, "N1", "1", role)
    other = section("B", new_item("yes_no", "N2", "", "scored") | {"text": words("乙")})
    place = ("sections", 0, "items", 0)
    draft = checklist(section("A", made, role=role), other, format=2)
    missing = [problem.place for problem in all_parts_problems(draft)]
    assert (*place, "text", "zh") in missing
    assert {where[-1] for where in missing} == {"zh"}
    whole = checklist(section("A", written(made), role=role), other, format=2)
    assert all_parts_problems(whole) == []
    assert read_checklist(whole).items["N1"].kind.name == kind


def test_a_new_section_is_named_and_empty() -> None:
    assert new_section("C", "C") == {"id": "C", "code": "C", "title": {"zh": ""}, "items": []}
    assert "code" not in new_section("N1", "")
    assert "code" not in new_item("text", "N1", "")


@pytest.mark.parametrize(
    ("code", "following"),
    [
        ("A1.8", "A1.9"), ("A1.09", "A1.10"), ("B", "C"), ("5.b", "5.c"), ("三", "四"), ("第十", ""),
        ("Z", ""), ("safety", ""), ("", ""),
    ],
)  # fmt: skip
def test_codes_go_on_as_a_person_would_count(code: str, following: str) -> None:
    """A name is no number: nothing follows "safety"."""
    assert following_code(code) == following


def test_an_id_is_free_and_can_be_a_step_of_a_path() -> None:
    """Targets of ops are paths, so no id has a slash."""
    assert free_id("A1.9", {"A1.8"}) == "A1.9"
    assert free_id("A1.8", {"A1.8", "A1.8-2"}) == "A1.8-3"
    assert free_id("3 / 2", set()) == "3-2"
    assert free_id("", set()) == "N1"


def test_one_more_entry_is_called_like_the_one_before() -> None:
    """Letters count on; names that expressions read are numbered and stay names."""
    assert another_id("", set()) == "a"
    assert another_id("a", {"a"}) == "b"
    assert another_id("a", {"a", "b"}) == "a_2"
    assert another_id("value", {"value", "value_2"}) == "value_3"
    assert free_name_of("rooms", {"rooms"}) == "rooms_2"
    assert free_name_of("fact_1", {"fact_1", "fact_2"}) == "fact_3"
    assert free_name_of("rooms", ()) == "rooms"
