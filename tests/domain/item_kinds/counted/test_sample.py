"""domain.item_kinds.counted.sample"""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.canonical import Json
from inspector_app.domain.definition.rating import Points
from inspector_app.domain.item_kinds.counted.sample import Sample
from inspector_app.errors import DataError, InputError
from tests.checklist_builder import assert_sound, context, earned, kind, option

SAMPLE = kind("sample", "5", minimum=12)
ESCAPE = kind("sample", minimum=3, flags=[option("locked"), option("blocked")], forced="major")


@pytest.mark.parametrize(
    ("n", "ok", "points"),
    [(12, 12, 5), (12, 10, Fraction(25, 6)), (12, 0, 0), (11, 11, "too_few"), (13, 13, 5)],
)
def test_it_earns_the_share_that_conforms(n: int, ok: int, points: Fraction | str) -> None:
    assert earned(SAMPLE, {"n": n, "ok": ok}) == points


def test_without_an_answer_nothing_is_said() -> None:
    assert earned(SAMPLE, None) is None


@pytest.mark.parametrize(
    ("population", "n", "points"), [(8, 8, 5), (8, 7, "too_few"), (12, 11, "too_few"), (246, 12, 5)]
)
def test_a_small_population_is_sampled_whole(population: int, n: int, points: int | str) -> None:
    assert earned(SAMPLE, {"n": n, "ok": n, "population": population}) == points


def test_a_flag_makes_the_item_zero_and_forces_a_finding() -> None:
    rating = ESCAPE.rate(ESCAPE.check({"n": 1, "ok": 1, "flags": ["locked"]}), context())
    assert isinstance(rating, Points)
    assert (int(rating.earned), rating.forced) == (0, "major")
    assert rating.steps[1].details == {"options": ("locked",)}


def test_the_stored_form_keeps_what_was_said() -> None:
    typed: Json = {
        "n": "１２",
        "ok": "10",
        "population": "246",
        "failures": [" 8402 ", " "],
        "flags": ["blocked", "locked"],
    }
    assert ESCAPE.check(typed) == {
        "n": 12, "ok": 10, "population": 246, "failures": ["8402"], "flags": ["locked", "blocked"],
    }  # fmt: skip
    assert ESCAPE.check({"n": 3, "ok": 3, "failures": [" "], "flags": [], "population": None}) == {
        "n": 3,
        "ok": 3,
    }


@given(
    n=st.integers(1, 40),
    ok=st.integers(0, 40),
    more=st.integers(0, 40) | st.none(),
    failures=st.lists(st.text(max_size=3)),
    flags=st.lists(st.sampled_from(["locked", "blocked"])),
)
def test_every_sample_is_sound(
    n: int, ok: int, more: int | None, failures: list[Json], flags: list[Json]
) -> None:
    answer: dict[str, Json] = {"n": n, "ok": min(ok, n), "failures": failures, "flags": flags}
    assert_sound(ESCAPE, answer if more is None else {**answer, "population": n + more})


@pytest.mark.parametrize(
    ("answer", "code", "place"),
    [
        ([12, 10], "answer.no_object", ""),
        ({"ok": 1}, "answer.field_missing", "n"),
        ({"n": 1}, "answer.field_missing", "ok"),
        ({"n": "", "ok": 1}, "answer.field_missing", "n"),
        ({"n": 0, "ok": 0}, "answer.out_of_bounds", "n"),
        ({"n": 3, "ok": -1}, "answer.out_of_bounds", "ok"),
        ({"n": "9" * 20, "ok": 1}, "answer.out_of_bounds", "n"),
        ({"n": True, "ok": 1}, "answer.no_number", "n"),
        ({"n": "2.5", "ok": 1}, "answer.not_whole", "n"),
        ({"n": 3, "ok": 4}, "answer.more_than_sample", "ok"),
        ({"n": 3, "ok": 3, "population": 2}, "answer.sample_beyond_population", "population"),
        ({"n": 3, "ok": 3, "flags": ["open"]}, "answer.not_offered", "flags"),
        ({"n": 3, "ok": 3, "flags": "locked"}, "answer.no_list", "flags"),
        ({"n": 3, "ok": 3, "failures": "8402"}, "answer.no_list", "failures"),
        ({"n": 3, "ok": 3, "failures": [8402]}, "answer.no_text", "failures"),
    ],
)
def test_a_wrong_answer_is_refused_with_its_field(answer: Json, code: str, place: str) -> None:
    """A flag that is not understood must never be dropped: it would turn zero into full points."""
    with pytest.raises(InputError) as caught:
        ESCAPE.check(answer)
    assert (caught.value.code, caught.value.place) == (code, place)


def test_a_sample_of_nothing_is_no_rule() -> None:
    with pytest.raises(DataError):
        kind("sample", minimum=0)


def test_a_sample_may_be_drawn_and_recorded_unit_by_unit() -> None:
    """What is looked at in each unit has an id that no other field of a record has."""
    read = kind("sample", of="rooms", checks=[option("flush"), option("lock")])
    assert isinstance(read, Sample)
    assert (read.of, [check.id for check in read.checks]) == ("rooms", ["flush", "lock"])
    with pytest.raises(DataError, match="checks"):
        kind("sample", of="rooms", checks=[option("note")])
