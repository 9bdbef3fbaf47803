"""domain.checklist.tree"""

from fractions import Fraction

import pytest

from inspector_app.domain.canonical import Json
from inspector_app.domain.checklist import Checklist, read_checklist
from inspector_app.domain.checklist.conditions import Selection
from inspector_app.errors import DataError
from tests.checklist_builder import checklist, fact, item, section, words


def read(*sections: Json, **more: Json) -> Checklist:
    return read_checklist(checklist(*sections, format=2, **more))


def test_what_a_section_says_is_read() -> None:
    rooms = section(
        "R", item("R1"), repeat={"roll_up": "median", "weight": True, "by": "row", "count": "${fact.rooms}"}
    )
    best = section("B", item("B1"), aggregate="best_of", best=2, points="30", most="20", weight={"expr": "2"})
    found = read(
        rooms, best, section("S", item("S1"), aggregate="share_met", met_at="80"), facts=[fact("rooms")]
    )
    repeat = found.sections["R"].repeat
    assert repeat is not None
    assert repeat.count is not None
    assert (repeat.roll_up, repeat.weighted, repeat.by) == ("median", True, "row")
    part = found.sections["B"]
    assert [part.aggregate, part.best, part.points, part.most] == ["best_of", 2, 30, 20]
    assert part.weight_by is not None
    assert part.weight == 1
    assert found.sections["S"].met_at == Fraction(4, 5)
    assert (found.items["R1"].repeat, found.items["B1"].repeat) == ("R", "")


@pytest.mark.parametrize(
    ("given", "allowed", "does"),
    [
        (True, True, "redistribute"),
        (False, False, "redistribute"),
        ("full", True, "full"),
        ("zero", True, "zero"),
        ("forbidden", False, "redistribute"),
    ],
)
def test_a_policy_for_not_applicable_is_a_word_or_a_flag(given: Json, allowed: bool, does: str) -> None:
    one = read(section("A", item("A1", not_applicable=given))).items["A1"]
    assert (one.not_applicable, one.set_aside) == (allowed, does)


def test_a_section_hands_its_policy_and_its_condition_down() -> None:
    inner = section("A.1", item("A1"), item("A2", not_applicable="zero"), applies="${profile.spa}")
    outer = section("A", sections=[inner], not_applicable="full", applies="${profile.pool}")
    found = read(outer, facts=[fact("pool", "flag"), fact("spa", "flag")])
    assert [one.set_aside for one in found.items.values()] == ["full", "zero"]
    assert [[e.source for e in one.within] for one in found.items.values()] == [
        ["${profile.pool}", "${profile.spa}"]
    ] * 2


def test_an_item_without_points_is_a_question_that_scores_nothing() -> None:
    found = read(section("A", item("A1", points="0"), item("A2"), item("A3", points="0", required=True)))
    assert [(one.role, one.required) for one in found.items.values()] == [
        ("info", False), ("scored", True), ("info", True),
    ]  # fmt: skip
    info = read(section("A", item("A1")), section("I", item("I1", points="0"), role="info"))
    assert info.items["I1"].role == "info"


@pytest.mark.parametrize("field", ["points", "most"])
def test_a_section_has_no_points_below_zero(field: str) -> None:
    with pytest.raises(DataError) as caught:
        read(section("A", item("A1"), **{field: "-1"}))
    assert (caught.value.code, caught.value.place) == ("checklist.expected", f"sections[0].{field}")


def conclusion(when: Json) -> Json:
    return [{"kind": "special", "conclusions": [{"id": "grant", "title": words("授予"), "when": when}]}]


ROWS: Json = {"roll_up": "mean", "by": "row"}
TOTAL_GRADE: Json = [
    {"id": "good", "title": words("良好级"), "conditions": [{"measure": "total", "at_least": "1"}]}
]


@pytest.mark.parametrize(
    ("sections", "more", "code", "place"),
    [
        ([section("A", sections=[section("B", item("B1"), repeat=ROWS)], repeat=ROWS)], {}, "expected", "B"),
        ([section("A", item("A1"), base="4")], {}, "expected", "A"),
        ([], {"visits": [{"kind": "special", "carry": {"items": ["Z"]}}]}, "unknown_name", "visits.special"),
        ([], {"visits": conclusion({"measure": "previous_grade", "below": "z"})}, "unknown_name",
         "visits.special.grant"),
        ([], {"total": {"title": words("总分"), "aggregate": "none"}, "grades": TOTAL_GRADE}, "expected",
         "grades.good"),
        ([], {"total": {"title": words("总分"), "divide_by": "0"}}, "expected", "total.divide_by"),
        ([], {"visits": conclusion({"measure": "item_rate", "at_least": "1"})}, "expected",
         "visits[0].conclusions[0].when.of"),
    ],
)  # fmt: skip
def test_what_contradicts_itself_is_named(
    sections: list[Json], more: dict[str, Json], code: str, place: str
) -> None:
    with pytest.raises(DataError) as caught:
        read(*sections, **more)
    assert (caught.value.code, caught.value.place) == (f"checklist.{code}", place)


def test_where_items_of_older_versions_went_is_kept() -> None:
    moved: Json = [{"version": "0.9", "items": {"old": "A1", "gone": None}}]
    assert read(moved_from=moved).moved_from == {"0.9": {"old": "A1", "gone": None}}


def test_a_kind_of_visit_takes_the_union_of_what_it_names() -> None:
    found = read(
        section("V", item("V1", "pass_fail"), role="gate"), section("A", item("A1"), item("A2", key=True))
    )
    assert found.selected(Selection(everything=True)) == {"V1", "A1", "A2"}
    assert found.selected(Selection(items=("A1",), gates=True)) == {"V1", "A1"}
    assert found.selected(Selection(sections=("A",))) == {"A1", "A2"}
    assert found.selected(Selection(key=True)) == {"A2"}


def test_a_cap_of_nothing_is_refused() -> None:
    """A section that can earn nothing has no rate; it is left out instead."""
    with pytest.raises(DataError) as caught:
        read(section("A", item("A1"), most="0"))
    assert (caught.value.code, caught.value.place) == ("checklist.expected", "sections[0].most")
