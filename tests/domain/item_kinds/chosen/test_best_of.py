"""domain.item_kinds.chosen.best_of"""

from fractions import Fraction

import pytest

from inspector_app.domain.canonical import Json
from inspector_app.domain.definition.rating import NotComputable, Points
from inspector_app.errors import DataError, InputError
from tests.checklist_builder import STEPS, assert_sound, context, earned, kind, option


def way(identity: str, name: str, **more: Json) -> dict[str, Json]:
    return {**option(identity), "points": None, "kind": name, **more}


FUNCTIONS: list[Json] = [
    way("meeting", "yes_partly_no"),
    way("banquet", "sample", points="3", minimum=4),
    way("hall", "count", curve=STEPS),
]
BEST = kind("best_of", options=FUNCTIONS)


@pytest.mark.parametrize(
    ("answer", "points"),
    [
        ({"meeting": "partly"}, 2),
        ({"meeting": "partly", "banquet": {"n": 4, "ok": 4}}, 3),
        ({"meeting": "yes", "banquet": {"n": 4, "ok": 4}}, 4),
        ({"meeting": "no", "hall": 79}, 0),
        ({"meeting": "partly", "banquet": {"n": 6, "ok": 4}}, 2),
        (None, None),
    ],
)
def test_the_best_way_counts_and_only_once(answer: Json, points: Fraction | None) -> None:
    """A facility that serves two functions is not paid for twice."""
    assert earned(BEST, answer) == points


def test_a_way_that_is_not_computable_matters_only_if_it_could_be_better() -> None:
    few: Json = {"n": 2, "ok": 2}
    assert earned(BEST, {"meeting": "yes", "banquet": few}) == 4
    assert earned(BEST, {"meeting": "partly", "banquet": few}) == "too_few"
    assert earned(BEST, {"banquet": few}) == "too_few"


def test_every_way_is_explained_and_the_one_that_counts_is_marked() -> None:
    rating = BEST.rate(BEST.check({"meeting": "partly", "hall": 90}), context())
    assert isinstance(rating, Points)
    assert [(step.details["way"], step.details["counts"]) for step in rating.steps] == [
        ("meeting", 0),
        ("hall", 1),
    ]
    assert [step.steps[0].code for step in rating.steps] == ["met.partly", "value"]


def test_an_unknown_way_is_explained_too() -> None:
    rating = BEST.rate(BEST.check({"banquet": {"n": 2, "ok": 2}}), context())
    assert isinstance(rating, NotComputable)
    assert [step.code for step in rating.steps] == ["way.unknown"]


def test_it_reads_what_its_ways_read() -> None:
    of = kind(
        "best_of",
        options=[
            way("a", "formula", fields=[], value="${raw.kwh}", curve=STEPS),
            way("b", "yes_no", forced="minor"),
        ],
    )
    assert of.reads == ("raw.kwh",)
    rating = of.rate({"b": "no"}, context())
    assert isinstance(rating, Points)
    assert rating.forced == "minor"


def test_an_answer_that_says_nothing_leaves_it_open() -> None:
    """A stored way without an answer, written by another program."""
    assert BEST.rate({"meeting": None}, context()) is None


def test_every_answer_is_sound() -> None:
    assert_sound(BEST, {"hall": "85", "meeting": "no"})


@pytest.mark.parametrize(
    ("value", "code", "place"),
    [
        ("meeting", "answer.no_object", ""),
        ({}, "answer.no_object", ""),
        ({"spa": "yes"}, "answer.unknown_field", "spa"),
        ({"meeting": "maybe"}, "answer.not_offered", "meeting"),
        ({"banquet": {"n": 4}}, "answer.field_missing", "banquet.ok"),
    ],
)
def test_a_wrong_answer_is_blamed_on_its_way(value: Json, code: str, place: str) -> None:
    with pytest.raises(InputError) as caught:
        BEST.check(value)
    assert (caught.value.code, caught.value.place) == (code, place)


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ([], "checklist.expected"),
        ([way("a", "yes_no"), way("a", "yes_no")], "checklist.duplicate_id"),
        ([way("a", "yes_no", points="4.1")], "checklist.points_beyond"),
        ([way("a", "best_of", options=[])], "checklist.expected"),
    ],
)
def test_ways_that_cannot_be_are_refused(options: list[Json], code: str) -> None:
    with pytest.raises(DataError) as caught:
        kind("best_of", options=options)
    assert caught.value.code == code
