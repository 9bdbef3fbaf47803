"""domain.sampling.frame"""

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.canonical import Json
from inspector_app.domain.sampling import frame
from inspector_app.domain.sampling.frame import (
    Draw,
    Group,
    Listed,
    Wanted,
    checked_draw,
    checked_stratum,
    checked_unit,
    read_draw,
    size_said,
    tidy,
)
from inspector_app.errors import InputError
from tests.domain.sampling.hotel import SEED, Stay

STAY = Stay()
ROOMS, BATHS, STAFF = (STAY.population(name) for name in ("rooms", "baths", "staff"))


def refused(wanted: Wanted, population: str = "rooms") -> tuple[str, str, Mapping[str, object]]:
    with pytest.raises(InputError) as caught:
        checked_draw(STAY.population(population), wanted, SEED)
    return caught.value.code, caught.value.place, caught.value.details


def test_a_list_is_kept_by_stratum_with_the_places_that_its_names_do_not_say() -> None:
    """A tap is in room 8304; a room is its own place."""
    wanted = Wanted(
        "２",
        (Listed(" 8304 ", "主楼", "8304"), Listed("8304 面盆", "主楼", "8304"), Listed("６１０５", "竹苑")),
        source=" 房态表 10-21 ",
    )
    stored = checked_draw(ROOMS, wanted, SEED)
    assert stored == {
        "method": "sha256",
        "seed": SEED,
        "n": 2,
        "groups": [
            {"stratum": "主楼", "units": ["8304", "8304 面盆"]},
            {"stratum": "竹苑", "units": ["6105"]},
        ],
        "places": {"8304 面盆": "8304"},
        "source": "房态表 10-21",
    }
    groups = (Group("主楼", ("8304", "8304 面盆")), Group("竹苑", ("6105",)))
    assert read_draw(stored) == Draw(SEED, 2, groups, (("8304 面盆", "8304"),), "房态表 10-21")
    assert size_said(stored) == 3


def test_counted_units_are_numbered_through_all_strata() -> None:
    """Residents are the codes 1 … N, by care level; nobody is named."""
    stored = checked_draw(STAFF, Wanted(3, counts=(("day", "3"), ("night", 2))), SEED)
    assert stored["groups"] == [{"stratum": "day", "count": 3}, {"stratum": "night", "count": 2}]
    groups = (Group("day", ("1", "2", "3"), True), Group("night", ("4", "5"), True))
    read = read_draw(stored)
    assert read == Draw(SEED, 3, groups)
    assert read.size == 5
    assert size_said(stored) == 5


def test_a_sample_is_not_larger_than_its_population() -> None:
    """Said beside the field, with both numbers."""
    wanted = Wanted(4, (Listed("1"), Listed("2")))
    assert refused(wanted) == ("sample.larger_than_population", "n", {"n": 4, "population": 2})


@pytest.mark.parametrize(
    ("wanted", "code", "place"),
    [
        (Wanted(1), "sample.empty_frame", "units"),
        (Wanted(1, counts=(("", 0),)), "sample.empty_frame", "units"),
        (Wanted("x", (Listed("1"),)), "answer.no_number", "n"),
        (Wanted(0, (Listed("1"),)), "answer.out_of_bounds", "n"),
        (Wanted(1, counts=(("", "-3"),)), "answer.out_of_bounds", "units"),
        (Wanted(1, (Listed("8304"), Listed(" ８３０４"))), "sample.duplicate_unit", "units"),
        (Wanted(1, (Listed("  "),)), "sample.no_unit", "units"),
        (Wanted(1, (Listed("x" * 61),)), "sample.unit_too_long", "units"),
        (Wanted(1, counts=(("a", 1), (" a", 2))), "sample.duplicate_stratum", "stratum"),
        (Wanted(1, counts=(("a", 60_000), ("b", 60_000))), "sample.too_many", "units"),
    ],
)
def test_what_cannot_be_drawn_is_named_with_its_place(wanted: Wanted, code: str, place: str) -> None:
    """A duplicate would be drawn twice as often."""
    assert refused(wanted)[:2] == (code, place)


def test_a_list_has_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    """An op carries the whole list."""
    monkeypatch.setattr(frame, "MOST_NAMED", 2)
    assert refused(Wanted(1, tuple(map(Listed, "abc")))) == (
        "sample.too_many", "units", {"n": 3, "most": 2},
    )  # fmt: skip


def test_persons_have_codes_and_never_names() -> None:
    """A pasted list of names is refused before anything of it is stored."""
    assert refused(Wanted(1, (Listed("王秀英"),)), "staff")[0] == "sample.only_codes"
    assert checked_unit(STAFF, " 12 ") == "12"
    for name in ("王秀英", "012", "-1", "1.5"):
        with pytest.raises(InputError, match="only_codes"):
            checked_unit(STAFF, name)


def test_strata_are_those_of_the_checklist_where_it_names_some() -> None:
    """Told by id or by words; any words where it names none."""
    assert (checked_stratum(BATHS, " up "), checked_stratum(ROOMS, " 主  楼 ")) == ("up", "主 楼")
    with pytest.raises(InputError) as caught:
        checked_stratum(BATHS, "side")
    assert (caught.value.place, caught.value.details) == ("stratum", {"given": "side", "offered": "up, down"})


@pytest.mark.parametrize(
    "value",
    [
        None,
        {"method": "dice", "seed": SEED, "n": 1, "groups": []},
        {"method": "sha256", "n": 1, "groups": []},
        {"method": "sha256", "seed": SEED, "n": True, "groups": []},
        {"method": "sha256", "seed": SEED, "n": 1, "groups": "8304"},
        {"method": "sha256", "seed": SEED, "n": 1, "groups": [{"count": -1}]},
        {"method": "sha256", "seed": SEED, "n": 1, "groups": ["8304"]},
    ],
)
def test_a_draw_that_cannot_be_repeated_is_none(value: Json) -> None:
    """Another program may draw in another way; its draw is not mistaken for one of ours."""
    assert read_draw(value) is None


@pytest.mark.parametrize(
    "value", [None, {}, {"groups": "x"}, {"groups": ["x", {"count": "3"}, {"count": -4}]}]
)
def test_a_population_of_unknown_size_is_zero(value: Json) -> None:
    """Then the least number of the checklist holds undiminished."""
    assert size_said(value) == 0


@given(st.text())
def test_a_tidy_name_stays_as_it_is(text: str) -> None:
    """Names are compared in the form in which they are kept."""
    assert tidy(tidy(text)) == tidy(text)
