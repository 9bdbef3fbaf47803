"""domain.item_kinds.chosen.tiers"""

from fractions import Fraction

import pytest

from inspector_app.domain.canonical import Json
from inspector_app.domain.definition.kind import ItemKind
from inspector_app.domain.expressions import Value
from inspector_app.errors import DataError, InputError
from tests.checklist_builder import assert_sound, context, earned, kind, option


def tier(identity: str, points: str, **bounds: Json) -> dict[str, Json]:
    return {**option(identity, points), **bounds}


AIRPORT: list[Json] = [
    tier("30", "10", at_most="30"),
    tier("60", "6", at_most="60"),
    tier("100", "2", at_most="100"),
]
KILOMETRES = kind("tiers", "10", unit="km", tiers=AIRPORT)
CHOSEN = kind("tiers", "10", tiers=[tier("near", "10"), tier("far", "2")])


@pytest.mark.parametrize(
    ("km", "points"),
    [("0", 10), ("29.9", 10), ("30", 10), ("30.1", 6), ("60", 6), ("60.01", 2), ("100", 2), ("100.1", 0)],
)
def test_a_number_falls_into_the_first_tier_that_fits(km: str, points: int) -> None:
    """The distance to the airport of the scenic-area sheet, at each bound, below it and above it."""
    assert earned(KILOMETRES, km) == points
    assert_sound(KILOMETRES, km, "10")


@pytest.mark.parametrize(("answer", "points"), [("near", 10), ("far", 2), ("none", 0), (None, None)])
def test_a_chosen_tier_earns_its_points(answer: Json, points: int | None) -> None:
    assert earned(CHOSEN, answer) == points


@pytest.mark.parametrize(("pick", "points"), [("first", 1), ("best", 4)])
def test_first_or_best_of_the_tiers_that_fit(pick: str, points: int) -> None:
    of = kind("tiers", pick=pick, tiers=[tier("a", "1", at_least="5"), tier("b", "4", at_least="3")])
    assert earned(of, "5") == points
    assert earned(of, "4") == 4
    assert earned(of, "2.9") == 0


@pytest.mark.parametrize(
    ("value", "points"), [("2", 0), ("2.1", 4), ("3", 4), ("3.9", 4), ("4", 0), ("5", 1), ("4.9", 0)]
)
def test_a_tier_may_be_a_window(value: str, points: int) -> None:
    of = kind("tiers", tiers=[tier("mid", "4", above="2", below="4"), tier("high", "1", at_least="5")])
    assert earned(of, value) == points


def test_a_bound_may_depend_on_the_venue() -> None:
    """Points whose threshold depends on the services that the venue offers."""
    limit: Json = {"expr": "if(${profile.pool}, 20, 10) * ${fact.rooms}"}
    of = kind("tiers", tiers=[tier("saves", "4", at_most=limit), tier("some", "1", at_most="500")])
    assert of.reads == ("profile.pool", "fact.rooms")
    venue: dict[str, Value] = {"profile__pool": True, "fact__rooms": Fraction(10)}
    assert [earned(of, value, **venue) for value in ("200", "201", "501")] == [4, 1, 0]
    assert earned(of, "101", **{**venue, "profile__pool": False}) == 1


def test_a_bound_nobody_knows_leaves_it_open_unless_another_bound_decides() -> None:
    unknown: Json = {"expr": "${fact.rooms}"}
    of = kind("tiers", tiers=[tier("a", "4", at_least=unknown, below="9"), tier("b", "1", at_least="0")])
    assert earned(of, "5") == "missing_data"
    assert earned(of, "9") == 1


def test_a_bound_without_a_value_is_named() -> None:
    of = kind("tiers", tiers=[tier("a", "4", at_least={"expr": "1 div ${fact.rooms}"})])
    rating = of.rate("5", context({"fact.rooms": Fraction(0)}))
    assert rating is not None
    assert rating.steps[-1].details == {"names": ("fact.rooms",)}


def test_the_number_is_shown_as_it_was_typed() -> None:
    rating = KILOMETRES.rate(KILOMETRES.check("28.50"), context())
    assert rating is not None
    assert rating.steps[0].details == {"value": Fraction("28.5"), "unit": "km", "decimals": 1}


@pytest.mark.parametrize(
    ("of", "value", "code"), [(CHOSEN, "middle", "answer.not_offered"), (KILOMETRES, "x", "answer.no_number")]
)
def test_what_is_no_tier_is_refused(of: ItemKind, value: Json, code: str) -> None:
    with pytest.raises(InputError) as caught:
        of.check(value)
    assert caught.value.code == code


@pytest.mark.parametrize(
    ("tiers", "code"),
    [
        ([], "checklist.expected"),
        ([tier("a", "1", at_least="1"), tier("b", "1")], "checklist.expected"),
        ([tier("a", "5")], "checklist.points_beyond"),
        ([tier("none", "1")], "checklist.duplicate_id"),
    ],
)
def test_tiers_that_cannot_be_are_refused(tiers: list[Json], code: str) -> None:
    with pytest.raises(DataError) as caught:
        kind("tiers", tiers=tiers)
    assert caught.value.code == code
