"""domain.way.bounds: never more than it takes; where a rule does not add up there is no bound."""

from fractions import Fraction

import pytest

from inspector_app.domain.canonical import Json
from inspector_app.domain.way.bounds import (
    NEVER,
    Bounds,
    Gains,
    Goal,
    common_costs,
    goals_of,
    measure_gains,
)
from inspector_app.domain.way.candidates import candidates
from tests.checklist_builder import checklist, fact, item, option, section, words
from tests.checklists.visits import Visit
from tests.domain.scoring.small_visits import ANCHORS
from tests.domain.way.trials import maker

TOTAL = Goal("", Fraction(60))


def a_visit(*sections: Json, answers: dict[str, Json] | None = None, **more: Json) -> Visit:
    visit = Visit(dict(checklist(*sections, format=2, **more)))
    for name, value in (answers or {}).items():
        visit.answer(name, value)
    return visit


def two(aggregate: str = "points", **more: Json) -> dict[str, Json]:
    """A1 half met, A2 not at all."""
    parts = item("A1", "scale", anchors=ANCHORS), item("A2")
    return section("A", *parts, aggregate=aggregate, **more)


def gains(visit: Visit, goal: Goal = TOTAL, *, every_level: bool = True) -> Gains | None:
    trial = maker(visit)()
    return measure_gains([goal], candidates(trial), trial, every_level=every_level).get(goal)


def test_what_each_level_adds_is_measured_by_the_scoring_itself() -> None:
    """Of four points one more is 25 percent; 35 more are needed."""
    found = gains(a_visit(two(), answers={"A1": 1, "A2": "no"}))
    assert found is not None
    assert (found.need, found.of) == (35, [[25], [50]])


def test_a_lower_level_of_an_open_item_loses_what_it_loses_beside_all_others() -> None:
    visit = a_visit(two(), answers={"A2": "no"})
    found = gains(visit, Goal("A", Fraction(60)))
    assert found is not None
    assert (found.need, found.of) == (60, [[50, 25, 0], [100]])
    rough = gains(visit, Goal("A", Fraction(60)), every_level=False)
    assert rough is not None
    assert rough.of == [[50, 50, 50], [100]]


@pytest.mark.parametrize("aggregate", ["median", "min", "max", "product", "best_of"])
def test_a_rule_that_is_no_sum_gives_no_bound(aggregate: str) -> None:
    assert gains(a_visit(two(aggregate), answers={"A1": 1, "A2": "no"})) is None


def in_rows() -> Visit:
    """One row, in which nothing is met."""
    visit = a_visit(two(repeat={"roll_up": "mean", "by": "row"}))
    visit.add_row("A", "R1")
    visit.answer_at("A1", "row/R1", 0)
    visit.answer_at("A2", "row/R1", "no")
    return visit


MINUS = section("E", item("E1", "occurrences", each="-1", most=2), role="bonus")
NO_SUMS: list[tuple[Visit, str]] = [
    (a_visit(two(most="1"), answers={"A1": 1}), "a cap over what is open"),
    (in_rows(), "rows evaluated whole"),
    (
        a_visit(two(), answers={"A1": 1, "A2": "no"}, total={"title": words("t"), "aggregate": "min"}),
        "the least section",
    ),
    (
        a_visit(two(), answers={"A1": 0, "A2": "no"}, total={"title": words("t"), "least": "10"}),
        "a total held up by its least",
    ),
    (
        a_visit(
            section("A", item("A1"), item("D1", "occurrences", each="-1", most=1)),
            answers={"A1": "no", "D1": 1},
        ),
        "a total that a deduction would bring below zero",
    ),
    (
        a_visit(two(), section("V", item("V1", "pass_fail"), role="gate", base="5"), answers={"A1": 1}),
        "a base that waits for a gate",
    ),
    (
        a_visit(two(), MINUS, answers={"A1": 1, "E1": 1}),
        "points below zero",
    ),
    (
        a_visit(two(), MINUS, answers={"A1": 1}),
        "points that may fall below zero",
    ),
    (
        a_visit(
            two(),
            section("E", sections=[section("F", item("F1"))], aggregate="best_of", role="bonus"),
            answers={"A1": 1},
        ),
        "the best of sections",
    ),
    (
        a_visit(
            section("A", item("A1"), item("A3", "choice", options=[option("a", "1")])),
            answers={"A1": "no"},
        ),
        "an open item that never earns all",
    ),
]  # fmt: skip


def test_where_nothing_is_reached_yet_the_first_gain_is_seen() -> None:
    """A total of zero that nothing brought below zero is no total held up: a bad visit has bounds too."""
    found = gains(a_visit(two(), answers={"A1": 0, "A2": "no"}))
    assert found is not None
    assert (found.need, found.of) == (60, [[50, 25], [50]])


@pytest.mark.parametrize(("visit", "why"), NO_SUMS, ids=[why for _, why in NO_SUMS])
def test_where_several_may_add_more_than_each_alone_there_is_no_bound(visit: Visit, why: str) -> None:
    assert gains(visit) is None, why


def test_a_section_that_nobody_weighs_has_no_goal() -> None:
    """A bonus, or a section in which nothing is rated yet."""
    bonus = section("E", item("E1"), role="bonus")
    visit = a_visit(two(), bonus, answers={"A1": 1, "E1": "no"})
    assert gains(visit, Goal("E", Fraction(60))) is None
    assert gains(a_visit(two()), Goal("A", Fraction(60))) is None
    assert gains(visit) is not None


def test_a_part_without_candidates_may_have_any_rule() -> None:
    odd = section("B", item("B1"), aggregate="median")
    assert gains(a_visit(two(), odd, answers={"A1": 1, "A2": "no", "B1": "yes"})) is not None


def test_the_fewest_items_and_points_are_counted_from_a_place_on() -> None:
    """Three candidates: 5, 3 and 2 for 4, 1 and 2 points."""
    found = Gains(Fraction(6), [[Fraction(5)], [Fraction(3)], [Fraction(2)]])
    bounds = Bounds(found, [[4], [1], [2]])
    assert [bounds.items(0, need) for need in (-1, 0, 5, 6, 10, 11)] == [0, 0, 1, 2, 3, NEVER]
    assert bounds.items(1, 6) == NEVER
    assert bounds.points(0, 8, 2) == 5
    assert bounds.points(1, 5, 2) == 3
    assert bounds.points(0, 0, 2) == 3


def test_points_are_counted_in_their_greatest_common_part() -> None:
    """So that a bound can be rounded up to what is there."""
    part = section("A", item("A1", points="1.5"), item("A2", points="3"))
    assert common_costs(candidates(maker(a_visit(part, answers={"A1": "no", "A2": "no"}))())) == [[1], [2]]
    assert common_costs([]) == []


def goals(*conditions: Json, **more: Json) -> tuple[list[Goal], bool]:
    grades: Json = [{"id": "good", "title": words("good"), "conditions": list(conditions)}]
    visit = a_visit(two(), answers={"A1": 1}, grades=grades, **more)
    return goals_of(visit.checklist, "good", maker(visit)().measured())


def test_totals_and_rates_that_a_grade_needs_at_least_are_its_goals() -> None:
    least: Json = {"measure": "total", "at_least": "60"}
    floor: Json = {"measure": "section_rate", "above": "50"}
    key: Json = {"measure": "key_rate", "at_least": "60"}
    expected = [Goal("", Fraction(60)), Goal("A", Fraction(50))]
    assert goals(least, floor, key) == (expected, True)
    assert goals({"measure": "section_rate", "above": "50", "of": ["A"]}) == (expected[1:], True)


def test_where_rounded_values_are_compared_half_a_digit_may_be_missing() -> None:
    """59.5 is shown as 60, and is enough."""
    least: Json = {"measure": "total", "at_least": "60"}
    rounding: Json = {"compare": "rounded", "decimals": 0}
    assert goals(least, rounding=rounding) == ([Goal("", Fraction("59.5"))], True)


def test_other_demands_on_totals_and_rates_are_left_to_the_scoring() -> None:
    """They are no goals, and it is said that the goals are not all."""
    least: Json = {"measure": "total", "at_least": "60"}
    assert goals({"measure": "total", "below": "60"}) == ([], False)
    assert goals({"any": [least, least]}) == ([], False)
    assert goals({"measure": "section_points", "at_least": "1"}) == ([], False)
    unknown: Json = {"measure": "total", "at_least": {"expr": "${fact.size}"}}
    assert goals(unknown, facts=[fact("size")]) == ([], False)
