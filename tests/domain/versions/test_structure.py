"""domain.versions.structure"""

from __future__ import annotations

import copy
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.canonical import Json
from inspector_app.domain.versions.diff import moved_ids
from inspector_app.domain.versions.edits import edited
from inspector_app.domain.versions.outline import Part, at_place, outline
from inspector_app.domain.versions.structure import (
    MOST_DEEP,
    Spot,
    added_item,
    added_rule,
    added_section,
    below,
    doubled,
    dropped,
    end_of,
    identified,
    moved,
    rekinded,
    removed,
    section_at,
    shifted,
    spot_of,
)
from inspector_app.errors import InputError
from tests.checklist_builder import checklist, fact, indicator, item, section, words

A: Json = ("sections", 0)  # type: ignore[assignment]  # a place


def base() -> dict[str, Any]:
    """A holds the section A1 with two items and A2 with one; B holds two items."""
    first = section("A1", item("A1.1"), item("A1.2"))
    inner: list[Json] = [first, section("A2", item("A2.1"))]
    area: Json = {"id": "A", "title": words("A"), "weight": "60", "role": "scored", "sections": inner}
    return checklist(
        area, section("B", item("B1"), item("B2"), weight="40"), format=2, phrases={"A1.1": [words("甲")]}
    )


def part(data: Json, name: str) -> Part:
    return next(one for one in outline(data) if one.name == name)


def tree(data: Json) -> str:
    """ "A(A1(A1.1 A1.2) A2(A2.1)) B(B1 B2)" """

    def said(one: dict[str, Any]) -> str:
        inner = " ".join([*map(said, one.get("sections", [])), *(i["id"] for i in one.get("items", []))])
        return f"{one['id']}({inner})"

    return " ".join(map(said, cast(dict[str, Any], data)["sections"]))


def test_an_item_is_added_with_the_code_that_follows_and_an_id_of_its_own() -> None:
    before = base()
    kept = copy.deepcopy(before)
    data, identity = added_item(
        before, before, end_of(before, part(before, "section/B").place, "item"), "yes_no"
    )
    assert (identity, tree(data)) == ("B3", "A(A1(A1.1 A1.2) A2(A2.1)) B(B1 B2 B3)")
    assert before == kept
    made = at_place(data, part(data, "item/B3").place)
    assert made == {"id": "B3", "code": "B3", "kind": "yes_no", "text": {"zh": ""}, "points": "1"}
    middle, other = added_item(data, before, Spot(part(data, "section/B").place, 1), "text")
    assert (other, tree(middle)) == ("B4", "A(A1(A1.1 A1.2) A2(A2.1)) B(B1 B4 B2 B3)")


def test_an_id_is_never_used_again() -> None:
    """Answers of older evaluations would turn up at the wrong question."""
    data = edited(base(), ("sections", 1, "items", 1), None)
    data = edited(
        data, ("moved_from",), [{"version": "0", "items": {"B3": "B5", "B4": None}}, {"version": "x"}]
    )
    made, identity = added_item(data, base(), Spot(("sections", 1), 1), "yes_no")
    assert identity == "B2-2"
    assert at_place(made, ("sections", 1, "items", 1, "code")) == "B2"
    _, third = added_item(made, base(), Spot(("sections", 1), 2), "yes_no")
    assert third == "B3-2"


def test_a_section_is_added_like_its_neighbour() -> None:
    """At the top it weighs as much and is scored alike; the first item in it is numbered after it."""
    data, identity = added_section(base(), base(), Spot((), 1))
    assert (identity, tree(data)) == ("B-2", "A(A1(A1.1 A1.2) A2(A2.1)) B-2() B(B1 B2)") or identity == "C"
    made = cast(dict[str, Json], at_place(data, ("sections", 1)))
    assert (made["weight"], made["role"], made["code"]) == ("60", "scored", "C")
    more, first = added_item(data, base(), Spot(("sections", 1), 0), "yes_no")
    assert first == "C.1"
    nothing, lone = added_section({}, {}, Spot((), 0))
    first_one: Json = {"id": "A", "code": "A", "title": {"zh": ""}, "items": []}
    assert (lone, nothing) == ("A", {"sections": [first_one]})
    assert added_item(nothing, {}, Spot(("sections", 0), 0), "text")[1] == "A.1"
    without_code: Json = {"sections": [{"id": "x", "title": {"zh": ""}}]}
    assert added_item(without_code, {}, Spot(("sections", 0), 0), "text")[1] == "x.1"
    assert tree(more).startswith("A(")


def test_a_copy_has_ids_codes_and_phrases_of_its_own() -> None:
    data, identity = doubled(base(), base(), part(base(), "item/A1.1"))
    assert (identity, tree(data)) == ("A1.3", "A(A1(A1.1 A1.3 A1.2) A2(A2.1)) B(B1 B2)")
    assert at_place(data, ("phrases", "A1.3")) == [words("甲")]
    whole, other = doubled(base(), base(), part(base(), "section/A1"))
    assert (other, tree(whole)) == ("A3", "A(A1(A1.1 A1.2) A3(A1.3 A1.4) A2(A2.1)) B(B1 B2)")
    assert at_place(whole, ("phrases", "A1.3")) == [words("甲")]
    named = edited(base(), ("sections", 1, "id"), "safety")
    assert doubled(named, base(), part(named, "section/safety"))[1] == "safety-2"


def test_a_part_goes_up_and_down_and_on_into_the_next_section() -> None:
    data: Json = base()
    for _ in range(2):
        spot = shifted(data, part(data, "item/A1.1"), 1)
        assert spot is not None
        data = moved(data, part(data, "item/A1.1"), spot)
    assert tree(data) == "A(A1(A1.2) A2(A1.1 A2.1)) B(B1 B2)"
    for _ in range(2):
        spot = shifted(data, part(data, "item/A1.1"), -1)
        assert spot is not None
        data = moved(data, part(data, "item/A1.1"), spot)
    assert tree(data) == tree(base())
    spot = shifted(data, part(data, "section/B"), -1)
    assert spot is not None
    data = moved(data, part(data, "section/B"), spot)
    assert tree(data) == "B(B1 B2) A(A1(A1.1 A1.2) A2(A2.1))"
    assert shifted(data, part(data, "section/B"), -1) is None
    assert shifted(data, part(data, "item/B1"), -1) is None
    assert shifted(data, part(data, "item/A2.1"), 1) is None


def test_a_part_goes_to_another_section_wherever_that_lies() -> None:
    """Also where taking the part out moves the place of the section it goes to."""
    data = moved(base(), part(base(), "section/A1"), Spot(("sections", 1), 0))
    assert tree(data) == "A(A2(A2.1)) B(A1(A1.1 A1.2) B1 B2)"
    data = moved(data, part(data, "section/A"), Spot(("sections", 1), 1))
    assert tree(data) == "B(A1(A1.1 A1.2) A(A2(A2.1)) B1 B2)"
    data = moved(data, part(data, "item/A1.1"), end_of(data, part(data, "section/A2").place, "item"))
    assert tree(data) == "B(A1(A1.2) A(A2(A2.1 A1.1)) B1 B2)"


def test_what_cannot_be_is_refused_with_the_reason() -> None:
    with pytest.raises(InputError, match=r"draft\.into_itself"):
        moved(base(), part(base(), "section/A"), Spot(("sections", 0, "sections", 0), 0))
    with pytest.raises(InputError, match=r"draft\.no_section"):
        moved(base(), part(base(), "item/B1"), Spot((), 0))
    deep = section("S0", item("X"))
    for number in range(1, MOST_DEEP + 1):
        deep = {"id": f"S{number}", "title": words("深"), "sections": [deep]}
    data = checklist(deep, section("B", item("B1")))
    spot = end_of(data, part(data, "section/S0").place, "section")
    with pytest.raises(InputError, match=r"draft\.too_deep"):
        moved(data, part(data, "section/B"), spot)


@pytest.mark.parametrize(
    ("what", "over", "low", "after"),
    [
        ("item/B2", "item/A1.1", False, "A(A1(B2 A1.1 A1.2) A2(A2.1)) B(B1)"),
        ("item/B2", "item/A1.1", True, "A(A1(A1.1 B2 A1.2) A2(A2.1)) B(B1)"),
        ("item/B2", "section/A2", False, "A(A1(A1.1 A1.2) A2(A2.1 B2)) B(B1)"),
        ("section/B", "section/A", False, "B(B1 B2) A(A1(A1.1 A1.2) A2(A2.1))"),
        ("section/B", "section/A", True, "A(A1(A1.1 A1.2) A2(A2.1) B(B1 B2))"),
        ("section/B", "item/A1.1", True, "A(A1(A1.1 A1.2) B(B1 B2) A2(A2.1))"),
    ],
)
def test_what_is_let_go_over_another_part_lands_where_it_looks(
    what: str, over: str, low: bool, after: str
) -> None:
    data = base()
    spot = dropped(data, outline(data), part(data, what), part(data, over), below=low)
    assert spot is not None
    assert tree(moved(data, part(data, what), spot)) == after


def test_what_goes_takes_its_phrases_along_and_is_told_to_evaluations() -> None:
    data = removed(base(), base(), part(base(), "item/A1.1"), {})
    assert tree(data) == "A(A1(A1.2) A2(A2.1)) B(B1 B2)"
    assert at_place(data, ("phrases",)) == {}
    assert moved_ids(base(), data) == {"A1.1": None}
    data = removed(data, base(), part(data, "section/B"), {"B1": "A1.2"})
    assert moved_ids(base(), data) == {"A1.1": None, "B1": "A1.2", "B2": None}


def test_an_item_that_never_was_in_a_version_leaves_no_trace() -> None:
    data, identity = added_item(base(), base(), Spot(("sections", 1), 2), "yes_no")
    assert removed(data, base(), part(data, f"item/{identity}"), {}) == base()
    assert removed(data, None, part(data, "item/B1"), {}).get("moved_from") is None  # type: ignore[union-attr]  # an object


def test_where_an_item_lives_on_the_rules_and_older_versions_follow() -> None:
    """B1 was B0 in version 0: whoever comes from there arrives at the newest id too."""
    rule: Json = {"measure": "item_rate", "of": ["B1"], "at_least": "60"}
    data: Json = base() | {
        "limiters": [{"id": "cap", "title": words("上限"), "when": rule}],
        "moved_from": [{"version": "0", "items": {"B0": "B1", "C0": None}}],
    }
    before = edited(data, ("moved_from",), [])
    after = removed(data, before, part(data, "item/B1"), {"B1": "B2"})
    assert at_place(after, ("limiters", 0, "when", "of")) == ["B2"]
    assert at_place(after, ("moved_from",)) == [
        {"version": "0", "items": {"B0": "B2", "C0": None}}, {"version": "1", "items": {"B1": "B2"}}
    ]  # fmt: skip
    lone = removed(data, {}, part(data, "item/B1"), {})
    assert at_place(lone, ("moved_from",)) == [{"version": "0", "items": {"B0": None, "C0": None}}]
    odd = edited(data, ("moved_from",), [{"version": "1"}, "broken"])
    assert at_place(removed(odd, base(), part(data, "item/B1"), {}), ("moved_from",)) == [
        {"version": "1", "items": {"B1": None}}
    ]


def test_an_item_of_a_version_that_is_answered_otherwise_becomes_another_item() -> None:
    """Its words, points, phrases and rules stay; an evaluation that moves is told."""
    rule: Json = {"measure": "item_rate", "of": ["A1.1"], "at_least": "60"}
    data: Json = base() | {"limiters": [{"id": "cap", "title": words("上限"), "when": rule}]}
    after, identity = rekinded(data, base(), part(data, "item/A1.1"), "choice")
    assert (identity, tree(after)) == ("A1.1-2", "A(A1(A1.1-2 A1.2) A2(A2.1)) B(B1 B2)")
    made = cast(dict[str, Json], at_place(after, part(after, "item/A1.1-2").place))
    assert (made["code"], made["kind"], made["text"], made["points"]) == (
        "A1.1",
        "choice",
        words("A1.1 text"),
        "2",
    )
    assert at_place(made, ("options", 0, "points")) == "2"
    assert at_place(after, ("phrases",)) == {"A1.1-2": [words("甲")]}
    assert at_place(after, ("limiters", 0, "when", "of")) == ["A1.1-2"]
    assert moved_ids(base(), after) == {"A1.1": "A1.1-2"}
    again, same = rekinded(after, base(), part(after, "item/A1.1-2"), "text")
    assert same == "A1.1-2"
    assert moved_ids(base(), again) == {"A1.1": "A1.1-2"}
    assert "options" not in cast(dict[str, Json], at_place(again, part(again, "item/A1.1-2").place))


def test_an_item_without_points_or_phrases_changes_its_kind_too() -> None:
    data = edited(base(), ("sections", 1, "items", 0, "points"), None)
    after, identity = rekinded(data, base(), part(data, "item/B1"), "scale")
    assert at_place(after, (*part(after, f"item/{identity}").place, "points")) == "1"


def test_all_that_lies_in_a_part_is_named() -> None:
    assert [one.id for one in below(base(), part(base(), "section/A"))] == [
        "A",
        "A1",
        "A1.1",
        "A1.2",
        "A2",
        "A2.1",
    ]
    assert section_at(outline(base()), ("sections", 1)) == part(base(), "section/B")
    assert spot_of(part(base(), "section/B")) == Spot((), 1)


@given(moves=st.lists(st.tuples(st.integers(0, 99), st.integers(0, 99), st.booleans()), max_size=25))
def test_however_parts_are_moved_none_is_lost_and_none_is_changed(moves: list[tuple[int, int, bool]]) -> None:
    data: Json = base()
    things = sorted(one.name for one in outline(data))
    for first, second, low in moves:
        parts = outline(data)
        movable = [one for one in parts if one.kind in ("item", "section")]
        what, over = movable[first % len(movable)], movable[second % len(movable)]
        spot = dropped(data, parts, what, over, below=low)
        assert spot is not None
        try:
            data = moved(data, what, spot)
        except InputError:
            continue
    assert sorted(one.name for one in outline(data)) == things
    kept = {one.id: at_place(data, one.place) for one in outline(data) if one.kind == "item"}
    assert kept == {one.id: at_place(base(), one.place) for one in outline(base()) if one.kind == "item"}


def ruled() -> dict[str, Any]:
    """The same with rules and what they read."""
    rate: Json = {"measure": "item_rate", "of": ["A1.1"], "at_least": "60"}
    return base() | {
        "facts": [fact("rooms"), fact("pool", "flag")],
        "indicators": [indicator("use", "${raw.power} div ${fact.rooms}")],
        "grades": [{"id": name, "title": words(name), "conditions": [rate]} for name in ("gold", "silver")],
        "limiters": [{"id": "cap", "title": words("上限"), "when": rate, "at_most": "silver"}],
        "proposals": [{"class": "minor", "below": "60"}],
        "visits": [{"kind": "initial"}],
    }


def ids(data: Json, name: str) -> list[Json]:
    return [at_place(data, (name, at, "id")) for at in range(len(cast(list[Json], at_place(data, (name,)))))]


def test_a_rule_is_added_under_an_id_of_its_own() -> None:
    """Also not one that the version before had; proposals have none, visits their kind."""
    data, identity = added_rule(ruled(), ruled(), "fact", {"id": "", "type": "flag"}, Spot((), 1))
    assert (identity, ids(data, "facts")) == ("fact_1", ["rooms", "fact_1", "pool"])
    gone = edited(ruled(), ("facts", 0), None)
    data, identity = added_rule(gone, ruled(), "fact", {"id": ""}, Spot((), 0), like="rooms")
    assert identity == "rooms_2"
    data, identity = added_rule(ruled(), None, "proposal", {"class": "major"}, Spot((), 1))
    assert (identity, at_place(data, ("proposals", 1))) == ("1", {"class": "major"})
    data, identity = added_rule(ruled(), None, "visit", None, Spot((), 1))
    assert (identity, at_place(data, ("visits", 1))) == ("surveillance", {"kind": "surveillance"})


def test_no_kind_of_visit_gets_its_rules_twice() -> None:
    data: Json = ruled()
    for number in range(1, 5):
        data, _ = added_rule(data, None, "visit", None, Spot((), number))
    with pytest.raises(InputError, match=r"draft\.every_visit"):
        doubled(data, None, part(data, "visit/initial"))


def test_rules_are_copied_moved_and_dropped_within_their_list() -> None:
    data, identity = doubled(ruled(), ruled(), part(ruled(), "grade/gold"))
    assert (identity, ids(data, "grades")) == ("gold_2", ["gold", "gold_2", "silver"])
    assert at_place(data, ("grades", 1, "conditions")) == at_place(data, ("grades", 0, "conditions"))
    gold = part(data, "grade/gold")
    spot = shifted(data, gold, 1)
    assert spot is not None
    assert ids(moved(data, gold, spot), "grades") == ["gold_2", "gold", "silver"]
    assert shifted(data, gold, -1) is None
    parts = outline(data)
    silver = part(data, "grade/silver")
    let_go = dropped(data, parts, silver, gold, below=False)
    assert let_go is not None
    assert ids(moved(data, silver, let_go), "grades") == ["silver", "gold", "gold_2"]
    for over in ("fact/rooms", "item/A1.1"):
        assert dropped(data, parts, gold, part(data, over), below=True) is None
    assert dropped(data, parts, part(data, "item/A1.1"), gold, below=True) is None


def test_what_named_a_rule_names_the_one_that_takes_its_place() -> None:
    data = removed(ruled(), ruled(), part(ruled(), "grade/silver"), {"silver": "gold"})
    assert (ids(data, "grades"), at_place(data, ("limiters", 0, "at_most"))) == (["gold"], "gold")
    data = removed(ruled(), ruled(), part(ruled(), "fact/rooms"), {"rooms": "beds"})
    assert at_place(data, ("indicators", 0, "formula")) == "${raw.power} div ${fact.beds}"
    assert at_place(data, ("moved_from",)) is None


def test_a_new_part_takes_another_id_and_all_that_names_it_follows() -> None:
    data = identified(ruled(), None, part(ruled(), "item/A1.1"), "energy")
    assert at_place(data, ("grades", 0, "conditions", 0, "of")) == ["energy"]
    assert at_place(data, ("phrases",)) == {"energy": [words("甲")]}
    data = identified(ruled(), None, part(ruled(), "fact/rooms"), "beds")
    assert at_place(data, ("indicators", 0, "formula")) == "${raw.power} div ${fact.beds}"
    assert at_place(identified(data, None, part(data, "grade/gold"), "金"), ("grades", 0, "id")) == "金"


@pytest.mark.parametrize(
    ("name", "identity", "code"),
    [
        ("fact/rooms", "my rooms", "draft.id_shape"),
        ("item/B1", "a/b", "draft.id_shape"),
        ("fact/rooms", "pool", "draft.id_taken"),
        ("item/B1", "A1", "draft.id_taken"),
    ],
)
def test_an_id_that_cannot_be_is_refused(name: str, identity: str, code: str) -> None:
    """Sections and items share theirs, as evaluations file answers by them."""
    with pytest.raises(InputError, match=code.replace(".", r"\.")):
        identified(ruled(), None, part(ruled(), name), identity)


def test_an_id_of_a_version_stays() -> None:
    with pytest.raises(InputError, match=r"draft\.id_known"):
        identified(ruled(), ruled(), part(ruled(), "fact/rooms"), "beds")


def test_a_section_at_the_top_has_the_role_it_is_added_with() -> None:
    data, identity = added_section(base(), base(), Spot((), 2), "gate")
    assert identity == "C"
    assert at_place(data, ("sections", 2, "role")) == "gate"
    assert at_place(data, ("sections", 2, "weight")) is None
