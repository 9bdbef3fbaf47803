"""exchange.checklist_shape"""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

import pytest

from inspector_app.domain.canonical import Json
from inspector_app.domain.item_kinds import KINDS
from inspector_app.domain.versions.new_parts import new_item
from inspector_app.domain.versions.outline import GENERAL, RULES, Part, at_place, outline
from inspector_app.errors import AppError
from inspector_app.exchange.checklist_check import part_problems
from inspector_app.exchange.checklist_shape import Node, blank, definition, field_node, fitted, part_node
from inspector_app.exchange.json_file import schema_of
from tests.checklist_builder import checklist, section
from tests.checklists.gallery import gallery


def schemas(value: Json) -> Iterator[dict[str, Json]]:
    """Every object in the published schema."""
    if isinstance(value, dict):
        yield value
        for entry in value.values():
            yield from schemas(entry)
    elif isinstance(value, list):
        for entry in value:
            yield from schemas(entry)


def test_the_schema_branches_in_no_way_that_is_not_followed_here() -> None:
    """A condition asks which fields are there and what they are, and nothing else."""
    asked = [cast(dict[str, Json], one["if"]) for one in schemas(schema_of("checklist-2")) if "if" in one]
    assert asked
    for condition in asked:
        assert set(condition) <= {"properties", "required"}
        rules = cast(dict[str, dict[str, Json]], condition.get("properties", {}))
        assert all(set(rule) <= {"const", "enum"} for rule in rules.values())


@pytest.mark.parametrize("kind", [*RULES.values(), "section"])
def test_a_part_that_was_just_added_lacks_only_what_a_person_writes(kind: str) -> None:
    """Its words, numbers and id; nothing of it has the wrong shape."""
    name = next((name for name, one in RULES.items() if one == kind), "sections")
    data = checklist(section("A")) | {name: [blank(definition(kind))]}
    part = next(part for part in outline(data) if part.kind == kind)
    problems = [problem.error for problem in part_problems(data, part)]
    assert all(error.code == "checklist.empty" for error in problems)


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_the_fields_of_an_item_are_those_of_its_kind(kind: str) -> None:
    """Whatever is added to it blank keeps its shape; only words and numbers are missing then."""
    made: Json = {**new_item(kind, "a", "a")}
    for name, node in part_node("item", made).fields.items():
        if node.value is None:
            whole = fitted(part_node("item", made), **{name: node.blank})
            found = part_problems({"sections": [{"id": "A", "items": [whole]}]}, _item(whole))
            wrong = [problem for problem in found if not _unwritten(problem.error)]
            assert wrong == [], name


def _unwritten(error: AppError) -> bool:
    """Something is empty, or a list that needs an entry has none yet."""
    return error.code == "checklist.empty" or error.details.get("found") == "0"


def _item(whole: Json) -> Part:
    return next(
        part for part in outline({"sections": [{"id": "A", "items": [whole]}]}) if part.kind == "item"
    )


def test_every_value_of_a_whole_checklist_is_known_to_the_schema() -> None:
    """None of its fields is offered as text because nobody knows it."""
    data = gallery()
    for part in outline(data):
        if part.kind == "item":
            node = part_node("item", at_place(data, part.place))
            assert all(field.schema for field in node.fields.values()), part.name


def test_another_type_takes_what_it_needs_and_leaves_the_rest() -> None:
    curve: Json = {"type": "steps", "steps": [["90", "4"]], "otherwise": "0", "stray": "x"}
    node = Node(definition("curve"), curve)
    assert fitted(node, type="linear") == {"type": "linear", "nodes": [["", ""]], "stray": "x"}
    assert fitted(node, type="bands") == {
        "type": "bands",
        "bands": [{"points": ""}],
        "otherwise": "0",
        "stray": "x",
    }
    fact = Node(definition("fact"), {"id": "x", "type": "flag", "text": {"zh": "甲"}})
    made = cast(dict[str, Json], fitted(fact, type="choice"))
    assert made["options"] == [{"id": "", "text": {"zh": ""}}]
    assert "options" not in cast(dict[str, Json], fitted(Node(definition("fact"), made), type="number"))


def test_a_way_to_be_rated_has_the_settings_of_its_kind() -> None:
    way = Node(definition("way"), {"id": "a", "text": {"zh": "甲"}, "kind": "sample"})
    assert "minimum" in way.fields
    assert "best_of" not in way.fields["kind"].choices
    assert "options" in cast(dict[str, Json], fitted(way, kind="choice"))
    assert set(Node(definition("way"), {"kind": "nonsense"}).fields) == {"id", "text", "points", "kind"}


def test_what_the_schema_does_not_know_is_still_shown() -> None:
    """A draft may hold anything; a person must be able to take it away."""
    node = part_node("grade", {"id": "a", "wrong": True, "title": 5})
    assert [name for name, field in node.fields.items() if not field.schema] == ["wrong"]
    assert part_node("general", None).fields == {}
    assert Node(definition("words"), "text").kind == "words"
    assert Node({"type": "array"}, "text").entries == []


@pytest.mark.parametrize("name", GENERAL)
def test_fields_of_the_checklist_itself_are_known(name: str) -> None:
    assert field_node(name, None).schema
    assert field_node(name, None).required == (name not in ("notice", "rounding", "override"))
