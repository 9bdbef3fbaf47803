"""domain.way.search: the way to the next grade is the least one; a search that stops early says so."""

from fractions import Fraction

import pytest
from hypothesis import assume, given, settings

from inspector_app.domain.canonical import Json
from inspector_app.domain.way.result import next_grade
from inspector_app.domain.way.search import find_way
from inspector_app.domain.way.supposing import Supposition
from tests.benchmarks.way_shapes import large_visit
from tests.checklist_builder import checklist, item, section, words
from tests.checklists.visits import Visit
from tests.domain.scoring.small_visits import ANCHORS
from tests.domain.scoring.varied_visits import varied_visits
from tests.domain.way.mixtures import mixtures
from tests.domain.way.trials import least, maker
from tests.domain.way.twelve import twelve

GENEROUS = 10_000_000  # a product of twelve takes its time; what is said then must still be right

GRADES: Json = [
    {"id": name, "title": words(name), "conditions": [{"measure": "total", "at_least": bound}]}
    for name, bound in (("high", "55"), ("low", "0"))
]


def check_least(visit: Visit) -> None:
    """The search and the trial of every choice say the same."""
    start = visit.result()
    assume(next_grade(visit.checklist, start.outcome) is not None)
    way = find_way(maker(visit), effort=GENEROUS)
    expected = least(visit)
    assert way.exact
    assert (way.answer == "found") is (expected is not None)
    if expected is not None:
        assert (len(way.changes), way.points) == expected
        assert way.outcome is not None
        assert way.outcome.rank(visit.checklist) >= visit.checklist.rank(way.target)


@given(varied_visits())
def test_whatever_rules_a_checklist_has_the_way_is_the_least(visit: Visit) -> None:
    """Bounds are only shortcuts: none of them may cut off the best way, whatever arithmetic is data."""
    check_least(visit)


@settings(max_examples=max(10, settings().max_examples // 4))
@given(twelve())
def test_with_twelve_candidates_the_way_is_the_least(visit: Visit) -> None:
    """Tried by brute force over every choice of items and levels."""
    check_least(visit)


@given(mixtures())
def test_whatever_the_items_are_and_whatever_state_they_are_in_the_way_is_the_least(visit: Visit) -> None:
    """Sampled by units, counted, by several raters, in rows; contested, set aside; with extras and a gate."""
    check_least(visit)


def small(*sections: Json, answers: dict[str, Json], **more: Json) -> Visit:
    """A visit on a small checklist with these answers."""
    visit = Visit(dict(checklist(*sections, format=2, **more)))
    for name, value in answers.items():
        visit.answer(name, value)
    return visit


def test_an_open_item_counts_as_one_to_answer_and_a_rated_one_as_one_to_improve() -> None:
    """The list says from what to what; "open" is no zero points."""
    visit = small(
        section("A", item("A1"), item("A2"), item("A3", points="1")),
        answers={"A1": "no", "A2": "yes"},
        grades=GRADES,
    )
    way = find_way(maker(visit))
    assert way.answer == "found"
    assert [(change.item, change.start, change.level.answer) for change in way.changes] == [
        ("A3", None, "yes")
    ]
    assert way.points == 1
    assert way.total == 60


def test_of_ways_with_as_many_items_the_one_with_fewer_points_is_taken() -> None:
    """One step of an item may do; nobody is told that it needs all of them."""
    part = section("A", item("A1", "scale", anchors=ANCHORS, points="4"), item("A2", points="4"))
    way = find_way(maker(small(part, answers={"A1": 0, "A2": "yes"})))
    (change,) = way.changes
    assert (change.start, change.level.points) == (Fraction(0), Fraction(2))


def test_a_failed_gate_stands_in_the_way_and_is_named() -> None:
    """No answer reaches a grade past a gate that may not be re-checked."""
    gate = section("V", item("V1", "pass_fail"), role="gate")
    way = find_way(maker(small(section("A", item("A1")), gate, answers={"A1": "no", "V1": "fail"})))
    assert (way.answer, way.changes) == ("blocked", ())
    assert [(reason.code, reason.subject) for reason in way.reasons] == [("gate", "V1")]


def test_a_gate_that_may_be_rechecked_is_part_of_the_way() -> None:
    gate = section("V", item("V1", "pass_fail", rectifiable=True), role="gate")
    way = find_way(maker(small(section("A", item("A1")), gate, answers={"A1": "yes", "V1": "fail"})))
    assert [change.item for change in way.changes] == ["V1"]


def test_a_key_item_below_its_limit_cannot_be_left_out() -> None:
    """A cap holds whatever the total is: the way begins with what triggers it."""
    cap: Json = {
        "id": "cap",
        "title": words("cap"),
        "when": {"measure": "key_rate", "below": "50"},
        "at_most": "low",
    }
    part = section("A", item("A1", key=True, points="1"), *(item(f"B{n}", points="9") for n in range(5)))
    answers: dict[str, Json] = {"A1": "no", **{f"B{n}": "no" if n else "yes" for n in range(5)}}
    way = find_way(maker(small(part, answers=answers, grades=GRADES, limiters=[cap])))
    assert [change.item for change in way.changes] == ["A1", "B1", "B2"]
    assert way.exact


def test_an_item_whose_units_were_recorded_is_taken_to_full_points() -> None:
    """Two of three rooms conform: nobody is told which record to change, nor that fewer points are enough."""
    rooms: Json = [{"id": "rooms", "text": words("rooms")}]
    part = section("A", item("A1", "sample", of="rooms", minimum=2, points="6"), item("A2", points="1"))
    visit = small(part, answers={"A2": "no"}, populations=rooms)
    for unit, found in (("8301", "no"), ("8302", "no"), ("8303", "yes")):
        visit.say("sample.recorded", f"item/A1/sample/{unit}/result", found)
    way = find_way(maker(visit))
    (change,) = way.changes
    assert (change.item, change.start, change.level.answer) == ("A1", Fraction(2), None)
    assert way.points == 4
    assert way.rough
    assert way.exact


def test_too_few_units_leave_an_item_open_and_it_is_said_so() -> None:
    rooms: Json = [{"id": "rooms", "text": words("rooms")}]
    part = section("A", item("A1", "sample", of="rooms", minimum=2, points="6"))
    visit = small(part, answers={}, populations=rooms)
    visit.say("sample.recorded", "item/A1/sample/8301/result", "yes")
    (change,) = find_way(maker(visit)).changes
    assert change.start is None
    assert change.state == "not_computable"


def test_what_is_still_open_is_counted() -> None:
    """Both where nothing is left to find and behind a way: an early answer is none of the whole."""
    part = section("A", *(item(f"A{n}") for n in range(5)))
    assert find_way(maker(small(part, answers={"A1": "yes"}))).still_open == 4
    way = find_way(maker(small(part, answers={"A1": "no"})))
    assert (len(way.changes), way.still_open) == (1, 4)


def test_with_the_best_grade_nothing_is_left_to_find() -> None:
    assert find_way(maker(small(answers={"A1": "yes"}))).answer == "best"


def test_scores_without_grades_have_no_next_grade() -> None:
    assert find_way(maker(small(answers={"A1": "no"}, grades=[]))).answer == "none"


def test_no_way_is_found_where_no_answer_reaches_the_grade() -> None:
    """What is possible for a completion is not always so for the answers; then it is said that none does."""
    odd: Json = {"not": {"measure": "item_rate", "of": ["A1"], "at_least": "0"}}
    grades: Json = [{"id": "odd", "title": words("odd"), "conditions": [odd]}]
    part = section("A", item("A1", "number", curve={"type": "share", "whole": "2"}), item("A2"))
    way = find_way(maker(small(part, answers={"A2": "no", "A1": "1"}, grades=grades)))
    assert (way.answer, way.exact) == ("blocked", True)


def test_more_candidates_than_are_looked_at_give_a_way_of_at_most_so_many_items() -> None:
    """Not proven to be the least, and said so."""
    part = section("A", *(item(f"A{n}") for n in range(120)))
    way = find_way(maker(small(part, answers={f"A{n}": "no" for n in range(120)})))
    assert (way.answer, len(way.changes), way.exact) == ("found", 72, False)


def test_a_way_of_more_items_than_are_looked_at_is_still_told() -> None:
    part = section("A", *(item(f"A{n}") for n in range(200)))
    way = find_way(maker(small(part, answers={f"A{n}": "no" for n in range(200)})))
    assert (way.answer, len(way.changes), way.exact) == ("found", 120, False)


def test_a_search_that_may_not_go_on_says_at_most_or_that_it_found_nothing() -> None:
    """The work is bounded: nobody waits for a rule that hides its answer."""
    part = section("A", item("A1"), item("A2"), item("A3"), aggregate="median")
    visit = small(part, answers={"A1": "no", "A2": "no"})
    assert find_way(maker(visit), effort=20).answer == "not_found"
    first = find_way(maker(visit), effort=120)
    assert (first.answer, first.exact) == ("found", False)


def test_the_effort_is_told_and_whoever_hears_of_it_may_stop_the_search() -> None:
    heard: list[tuple[int, int]] = []

    class StopError(Exception):
        pass

    def stop(spent: int, allowed: int) -> None:
        heard.append((spent, allowed))
        if len(heard) == 2:
            raise StopError

    with pytest.raises(StopError):
        find_way(maker(large_visit(4)), stop, effort=10_000)
    assert [spent // 600 for spent, _ in heard] == [1, 2]
    assert {allowed for _, allowed in heard} == {10_000}


def uneven(aggregate: str) -> Visit:
    """Forty items of uneven points in four sections, none of them met."""
    tops: list[Json] = [
        section(
            name, *(item(f"{name}{n}", points=f"{n * 37 % 89}.{n + 1}") for n in range(10)), weight=weight
        )
        for name, weight in zip("ABCD", "1379", strict=True)
    ]
    for top in tops:
        assert isinstance(top, dict)
        top["aggregate"] = aggregate
    answers: dict[str, Json] = {f"{name}{n}": "no" for name in "ABCD" for n in range(10)}
    grades: list[Json] = [
        {
            "id": "high",
            "title": words("high"),
            "conditions": [
                {"measure": "total", "at_least": "61.3"},
                {"measure": "section_rate", "at_least": "50"},
            ],
        }
    ]
    return small(*tops, answers=answers, grades=grades)


@pytest.mark.parametrize("aggregate", ["points", "mean"])
def test_forty_candidates_of_uneven_points_are_decided_though_nothing_is_reached_yet(aggregate: str) -> None:
    """Too many choices cost nearly the same to try them all; adding up what they gain comes to an end."""
    way = find_way(maker(uneven(aggregate)))
    assert (way.answer, way.exact) == ("found", True)


def test_adding_up_leaves_effort_for_the_search() -> None:
    """Half of it at most; what is not proven then is "at most"."""
    way = find_way(maker(uneven("points")), effort=1_500)
    assert (way.answer, way.exact) == ("found", False)


def test_where_adding_up_is_not_enough_the_search_goes_on() -> None:
    """It adds up that one item is enough; a limit on another one says it is not."""
    never: Json = {"measure": "item_rate", "of": ["A2"], "below": "50"}
    cap: Json = {"id": "cap", "title": words("cap"), "when": never, "not_graded": True}
    part = section("A", item("A1", points="9"), item("A2", points="1"), item("A3", points="1"))
    way = find_way(maker(small(part, answers={"A1": "no", "A2": "no", "A3": "no"}, limiters=[cap])))
    assert [change.item for change in way.changes] == ["A1", "A2"]
    assert way.exact


@pytest.mark.parametrize("seed", [1, 2])
def test_forty_candidates_in_three_hundred_items_are_decided_exactly(seed: int) -> None:
    """The size of a large visit: the bounds leave so few outcomes to work out that nobody waits."""
    trials: list[Supposition] = []

    def make() -> Supposition:
        trials.append(maker(visit)())
        return trials[-1]

    visit = large_visit(seed)
    way = find_way(make)
    assert (way.answer, way.exact) == ("found", True)
    assert sum(trial.outcomes for trial in trials) < 300
