"""domain.item_kinds.raters"""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.canonical import Json
from inspector_app.domain.definition.rating import NotComputable, Points
from inspector_app.errors import DataError, InputError
from tests.checklist_builder import assert_sound, context, earned, kind, rated, words

ANCHORS: list[Json] = [words(f"level {level}") for level in range(4)]
SCALE = kind("scale", anchors=ANCHORS, raters=2)


@given(st.dictionaries(st.text(), st.integers(0, 3), min_size=1, max_size=4))
def test_every_set_of_raters_is_sound(levels: dict[str, Json]) -> None:
    assert_sound(SCALE, levels)


@pytest.mark.parametrize(
    ("levels", "points"),
    [
        ({"p1": 3, "p2": 2}, Fraction(10, 3)),
        ({"p1": 3}, "too_few"),
        ({"p1": 0, "p2": 3, "p3": 3}, Fraction(8, 3)),
        (None, None),
    ],
)
def test_raters_are_averaged_exactly(levels: Json, points: Fraction | str | None) -> None:
    assert earned(SCALE, levels) == points


@pytest.mark.parametrize(
    ("answers", "points"),
    [
        ({"a": "yes", "b": "no", "c": "no"}, 0),
        ({"a": "yes", "b": "partly", "c": "no"}, 2),
        ({"a": "yes", "b": "partly"}, 3),
        ({"a": "yes", "b": "yes", "c": "no", "d": "partly"}, 3),
    ],
)
def test_the_median_does_not_follow_one_outlier(answers: Json, points: Fraction) -> None:
    assert earned(kind("yes_partly_no", raters=2, raters_roll_up="median"), answers) == points


@pytest.mark.parametrize(
    ("answers", "points"),
    [({"a": "yes", "b": "yes"}, 4), ({"a": "yes", "b": "no"}, "raters_differ"), ({"a": "yes"}, "too_few")],
)
def test_a_consensus_needs_the_same_answer_of_all(answers: Json, points: Fraction | str) -> None:
    assert earned(kind("yes_no", raters=2, raters_roll_up="consensus"), answers) == points


@pytest.mark.parametrize(
    ("leads", "points"), [({"b"}, 2), ({"a"}, 4), ({"c"}, "lead_missing"), (set(), "lead_missing")]
)
def test_the_leader_decides_and_the_others_advise(leads: set[str], points: int | str) -> None:
    of = kind("yes_partly_no", raters=2, raters_roll_up="lead")
    assert rated(of, {"a": "yes", "b": "partly"}, replace(context(), leads=frozenset(leads))) == points


def test_one_rating_that_is_not_computable_makes_the_whole_so() -> None:
    of = kind("sample", minimum=3, raters=2)
    assert earned(of, {"a": {"n": 3, "ok": 3}, "b": {"n": 2, "ok": 2}}) == "too_few"
    assert earned(of, {"a": {"n": 3, "ok": 3}, "b": {"n": 4, "ok": 2}}) == 3


def test_a_rater_without_an_answer_does_not_count() -> None:
    """A stored rating without a value, written by another program."""
    rating = SCALE.rate({"a": 3, "b": None}, context())
    assert isinstance(rating, NotComputable)
    assert [step.code for step in rating.steps[0].steps] == ["rater", "rater.unknown"]


@pytest.mark.parametrize(("other", "wide"), [(2, False), (1, True), (0, True)])
def test_a_wide_spread_of_levels_is_said(other: int, wide: bool) -> None:
    """Two levels apart ask for a note where the checklist says nothing else."""
    rating = SCALE.rate({"p1": 3, "p2": other}, context())
    assert isinstance(rating, Points)
    assert [step.code for step in rating.steps] == ["raters", "raters.wide"][: 1 + wide]


@pytest.mark.parametrize(("most", "wide"), [("1.9", True), ("2", False), ("2.1", False)])
def test_a_wide_spread_of_points_is_said(most: str, wide: bool) -> None:
    rating = kind("yes_partly_no", raters=2, spread_most=most).rate({"a": "yes", "b": "partly"}, context())
    assert isinstance(rating, Points)
    assert [step.code for step in rating.steps] == ["raters", "raters.wide"][: 1 + wide]


def test_the_heaviest_finding_that_a_rating_demands_stands() -> None:
    of = kind("yes_no", raters=2, forced="minor")
    rating = of.rate({"a": "no", "b": "yes"}, context())
    assert isinstance(rating, Points)
    assert rating.forced == "minor"


def test_it_is_called_and_reads_as_the_kind_does() -> None:
    table: Json = {"table": "gas", "nodes": [["guide", "4"]]}
    of = kind("number", benchmark=table, raters=2)
    assert (of.name, of.reads, of.derived) == ("number", ("benchmark.gas.guide",), False)


@pytest.mark.parametrize(
    ("levels", "code", "place"),
    [
        ({"p1": 3, "p2": 9}, "answer.out_of_bounds", "p2"),
        ({}, "answer.no_object", ""),
        (3, "answer.no_object", ""),
    ],
)
def test_a_wrong_set_of_raters_is_refused(levels: Json, code: str, place: str) -> None:
    with pytest.raises(InputError) as caught:
        SCALE.check(levels)
    assert (caught.value.code, caught.value.place) == (code, place)


def test_a_field_of_one_rater_is_blamed_on_that_rater() -> None:
    with pytest.raises(InputError) as caught:
        kind("sample", raters=2).check({"p1": {"n": 2}})
    assert caught.value.place == "p1.ok"


def test_an_unknown_roll_up_is_refused() -> None:
    with pytest.raises(DataError) as caught:
        kind("yes_no", raters=2, raters_roll_up="loudest")
    assert caught.value.code == "checklist.expected"
