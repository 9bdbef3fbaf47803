"""usecases.drafting.picks"""

from __future__ import annotations

from inspector_app.domain.canonical import Json
from inspector_app.domain.versions.outline import Part, outline
from inspector_app.exchange.checklist_shape import part_node
from inspector_app.usecases.drafting.picks import field_pick, named_pick, rule_pick
from inspector_app.usecases.drafting.rows import Pick
from tests.checklist_builder import checklist, fact, item, section

DATA: Json = checklist(section("A", item("A1", not_applicable=False)), facts=[fact("rooms")], format=2)
PARTS = outline(DATA)


def picked(part: Part, value: Json, name: str) -> Pick:
    node = part_node(part.kind, value)
    return field_pick(PARTS, part, (*part.place, name), (name,), 0, node.fields[name], node)


def test_true_and_false_are_other_words_for_policies() -> None:
    part = next(one for one in PARTS if one.kind == "item")
    found = picked(part, item("A1", not_applicable=False), "not_applicable")
    assert [one.code for one in found.options] == ["", "redistribute", "forbidden", "full", "zero"]
    assert (found.options[found.current].code, found.reshapes) == ("forbidden", False)
    assert picked(part, item("A1", "pass_fail", forced=""), "forced").current == 0


def test_a_type_that_needs_other_fields_gives_the_whole() -> None:
    part = next(one for one in PARTS if one.kind == "fact")
    found = picked(part, fact("rooms"), "type")
    assert found.reshapes
    assert found.place == part.place
    wholes = {one.code: one.value for one in found.options}
    assert isinstance(wholes["choice"], dict)
    assert "options" in wholes["choice"]
    assert wholes["number"] == fact("rooms")


def test_parts_are_offered_by_their_ids_and_nothing_where_it_may_be_left_out() -> None:
    node = part_node("limiter", {"at_most": "x"}).fields["at_most"]
    assert [one.value for one in named_pick(PARTS, "fact", ("x",), ("x",), 0, node).options] == [
        None,
        "rooms",
    ]


def test_conclusions_know_more_measures() -> None:
    """Elsewhere one is only offered where it stands already."""
    rule: Json = {"measure": "outcome", "is": "grade"}
    assert rule_pick(rule, (), (), 0, whole=False, concludes=False).options[-1].value == rule
    codes = [one.code for one in rule_pick(None, (), (), 0, whole=True, concludes=True).options]
    assert {"outcome", "previous_grade", "count"} <= set(codes)
