"""domain.scoring.sums.tree"""

from fractions import Fraction

from inspector_app.domain.canonical import Json
from inspector_app.domain.scoring.sums.tree import plain_sections
from tests.checklist_builder import checklist, fact, item, section, words
from tests.checklists.visits import Visit

ANCHORS: list[Json] = [words(str(level)) for level in range(7)]


def visit(*sections: Json, **more: Json) -> Visit:
    return Visit(dict(checklist(*sections, format=2, **more)))


def test_only_sums_of_items_are_plain() -> None:
    inner = section("A.1", item("A1"), points="10")
    of = visit(section("A", item("A2"), sections=[inner]), section("B", item("B1")))
    assert plain_sections(of.checklist.root) == {"B"}


def test_points_of_a_section_stand_for_the_sum_below() -> None:
    """A section worth 10 enters with 10, whatever its items add up to."""
    of = visit(section("A", item("A2", points="30"), sections=[section("A.1", item("A1"), points="10")]))
    of.answer("A1", "yes")
    of.answer("A2", "no")
    found = of.scoring().section("A")
    assert (found.rate, found.worst, found.best) == (Fraction(1, 4), Fraction(1, 4), Fraction(1, 4))


def test_plain_parts_below_are_taken_with_their_items() -> None:
    parts: Json = [section("A.1", item("A1", points="6")), section("A.2", item("A2"), points="4")]
    of = visit(section("A", sections=parts))
    of.answer("A1", "yes")
    found = of.scoring().section("A")
    assert [found.rate, found.worst, found.best] == [1, Fraction(6, 10), 1]


def test_a_cap_cuts_what_a_section_earns() -> None:
    of = visit(section("A", item("A1", points="8"), item("A2", points="8"), most="10"))
    of.answer("A1", "yes")
    of.answer("A2", "no")
    found = of.scoring().section("A")
    assert [found.rate, found.points] == [Fraction(8, 10), 10]
    of.answer("A2", "yes")
    assert of.scoring().section("A").rate == 1


def test_a_contested_part_may_leave_a_section_with_points() -> None:
    of = visit(section("A", item("A1", points="2"), item("A2", points="2"), most="4"))
    of.answer("A1", "no")
    of.answer("A2", "yes")
    of.say_unseen("answer.not_applicable", "item/A2", {"reason": "无"})
    found = of.scoring().section("A")
    assert [found.rate, found.worst, found.best] == [0, 0, Fraction(1, 2)]


def test_a_cap_that_a_contested_item_straddles_stays_within_both_ends() -> None:
    """2 of 3 with the item, capped at 3 of 4; without it 0 of 2."""
    of = visit(section("A", item("A1", points="2"), item("A2", points="2"), most="3"))
    of.answer("A1", "no")
    of.answer("A2", "yes")
    of.say_unseen("answer.not_applicable", "item/A2", {"reason": "无"})
    found = of.scoring().section("A")
    assert [found.worst, found.best] == [0, Fraction(2, 3)]


def test_a_cap_that_the_sure_items_reach_is_all_there_is_to_earn() -> None:
    """4 sure points, 3 of them count: 0 of 3, or 2 of 3 with the contested item."""
    of = visit(section("A", item("A1", points="4"), item("A2", points="2"), most="3"))
    of.answer("A1", "no")
    of.answer("A2", "yes")
    of.say_unseen("answer.not_applicable", "item/A2", {"reason": "无"})
    found = of.scoring().section("A")
    assert [found.rate, found.worst, found.best] == [0, 0, Fraction(2, 3)]


def test_what_does_not_apply_is_not_needed_to_reach_a_cap() -> None:
    """25 of 30 stay 25 of 30, although the cap of 40 would leave room."""
    of = visit(
        section("A", item("A1", "scale", points="30", anchors=ANCHORS), item("A2", points="30"), most="40")
    )
    of.answer("A1", 5)
    of.leave_out("A2")
    found = of.scoring().section("A")
    assert [found.rate, found.points] == [Fraction(25, 30), 40]


def test_a_cap_cuts_the_items_before_the_section_stands_for_its_points() -> None:
    """16 points of items, 10 count: 8 of 10, worth 4 of 5 at the parent."""
    inner = section("A.1", item("A1", points="8"), item("A2", points="8"), points="5", most="10")
    of = visit(section("A", item("A3", points="5"), sections=[inner]))
    of.answer("A1", "yes")
    of.answer("A2", "no")
    of.answer("A3", "no")
    scoring = of.scoring()
    assert [scoring.section("A.1").rate, scoring.section("A").rate] == [Fraction(8, 10), Fraction(4, 10)]


def test_only_the_best_make_the_full_points_of_a_section() -> None:
    """Two uses of one room count once: 30 of 40, not of 60; the cap of another rule is reached likewise."""
    once = section("B", item("B1", points="30"), item("B2", points="30"), aggregate="best_of")
    capped = section("C", item("C1", points="8"), item("C2", points="8"), aggregate="best_of", most="4")
    of = visit(section("A", item("A1", points="10"), sections=[once, capped]))
    for name, answer in (("A1", "no"), ("B1", "yes"), ("B2", "yes"), ("C1", "yes"), ("C2", "no")):
        of.answer(name, answer)
    scoring = of.scoring()
    assert [scoring.section(name).points for name in "ABC"] == [44, 30, 4]
    assert [scoring.section(name).rate for name in "AC"] == [Fraction(34, 44), 1]


def test_a_capped_section_where_nothing_is_rated_has_no_rate() -> None:
    of = visit(section("A", item("A1"), item("A2"), aggregate="mean", most="1"))
    assert of.scoring().section("A").rate is None


def test_a_share_counts_the_items_of_all_sections_below() -> None:
    parts: Json = [section("G.1", item("G1"), item("G2")), section("G.2", item("G3"))]
    of = visit(section("G", sections=parts, aggregate="share_met"))
    for name in ("G1", "G2"):
        of.answer(name, "yes")
    of.answer("G3", "no")
    assert of.scoring().section("G").rate == Fraction(2, 3)


def test_a_weight_read_from_the_venue_moves_with_it() -> None:
    """Area by area; a missing area leaves the total open between the parts."""
    parts = [
        section("A", item("A1"), weight={"expr": "${fact.area}"}),
        section("B", item("B1"), weight="100"),
    ]
    of = visit(*parts, facts=[fact("area")])
    of.answer("A1", "yes")
    of.answer("B1", "no")
    found = of.result()
    assert [found.total, found.worst_total, found.best_total] == [None, 0, 100]
    of.say("profile.set", "fact/area", "300")
    assert of.result().total == 75


def test_a_section_switched_off_is_absent() -> None:
    of = visit(section("A", item("A1"), applies="${profile.pool}"), section("B", item("B1")),
               facts=[fact("pool", "flag")])  # fmt: skip
    of.answer("B1", "yes")
    assert of.scoring().items["A1"].state == "absent"
    assert [of.result().total, of.scoring().section("A").absent] == [100, True]
    assert not of.scoring().section("B").absent


def test_a_part_without_points_stands_beside_its_section() -> None:
    beside = section("A.1", item("A1"), points="0")
    of = visit(section("A", item("A2"), sections=[beside]))
    of.answer("A1", "no")
    of.answer("A2", "yes")
    assert of.scoring().section("A").rate == 1
