"""domain.sampling.drawing"""

from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.sampling.drawing import allocated, drawn, ordered
from inspector_app.domain.sampling.frame import Draw, Group
from tests.domain.sampling.hotel import ROOMS, SEED

HOTEL = {
    stratum: tuple(room.unit for room in ROOMS if room.stratum == stratum) for stratum in ("main", "annex")
}
sizes = st.dictionaries(st.text(max_size=3), st.integers(0, 200), max_size=6)


def hotel(n: int, *strata: str) -> Draw:
    return Draw(SEED, n, tuple(Group(stratum, HOTEL[stratum]) for stratum in strata or HOTEL))


def test_the_same_seed_and_list_give_the_same_rooms_on_every_machine() -> None:
    """The golden draw, made with sha256sum and sort: whoever has list and seed can repeat it without us."""
    found = drawn(hotel(6))
    assert found["main"].drawn == ("5110", "5104", "5106", "5108")
    assert found["annex"].drawn == ("6105", "6102")
    assert found["main"].reserves[:3] == ("5114", "5107", "5113")
    assert found["annex"].reserves == ("6107", "6106", "6108", "6103", "6101", "6104")
    by_hand = min(HOTEL["main"], key=lambda room: sha256(f"{SEED}{room}".encode()).hexdigest())
    assert found["main"].drawn[0] == by_hand


@given(st.lists(st.text(max_size=4), unique=True, max_size=12), st.text(max_size=4), st.randoms())
def test_the_order_of_the_list_changes_nothing(units: list[str], seed: str, chance: object) -> None:
    """A list sorted otherwise in Excel draws the same units."""
    shuffled = list(units)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]  # a random.Random of hypothesis
    assert ordered(seed, shuffled) == ordered(seed, units)
    assert sorted(ordered(seed, units)) == sorted(units)


def test_the_order_of_the_strata_changes_nothing() -> None:
    """Nor does which building comes first."""
    assert drawn(hotel(7, "annex", "main")) == drawn(hotel(7))


@given(sizes, st.integers(0, 500))
def test_shares_add_up_and_no_stratum_gives_more_than_it_has(there: dict[str, int], n: int) -> None:
    """All that was asked for is drawn, or all there is."""
    shares = allocated(there, n)
    assert sum(shares.values()) == min(n, sum(there.values()))
    assert all(0 <= shares[stratum] <= size for stratum, size in there.items())


@given(sizes, st.integers(0, 500))
def test_no_stratum_is_left_out_where_the_sample_suffices(there: dict[str, int], n: int) -> None:
    """A small building is looked at, too."""
    shares = allocated(there, n)
    filled = [stratum for stratum, size in there.items() if size]
    assert n < len(filled) or all(shares[stratum] for stratum in filled)


@given(sizes, st.integers(0, 500), st.randoms())
def test_shares_do_not_depend_on_the_order_of_the_strata(
    there: dict[str, int], n: int, chance: object
) -> None:
    """Two laptops that list the buildings otherwise draw the same."""
    names = list(there)
    chance.shuffle(names)  # type: ignore[attr-defined]  # a random.Random of hypothesis
    assert allocated({name: there[name] for name in names}, n) == allocated(there, n)


@given(sizes.filter(lambda there: sum(there.values()) > 0), st.integers(0, 500))
def test_a_share_lies_within_one_of_its_proportion_unless_a_small_stratum_takes_from_it(
    there: dict[str, int], n: int
) -> None:
    """Largest remainder: nobody gets less than the whole part of what is due, or more than one above it."""
    total = sum(there.values())
    n = min(n, total)
    shares = allocated(there, n)
    raised = sum(1 for stratum, size in there.items() if size and n * size < total and shares[stratum])
    for stratum, size in there.items():
        assert n * size // total - raised <= shares[stratum] <= max(1, n * size // total + 1)


@pytest.mark.parametrize(
    ("there", "n", "shares"),
    [
        ({"a": 80, "b": 40}, 10, {"a": 7, "b": 3}),
        ({"a": 80, "b": 40}, 3, {"a": 2, "b": 1}),
        ({"a": 97, "b": 2, "c": 1}, 5, {"a": 3, "b": 1, "c": 1}),
        ({"a": 97, "b": 2, "c": 1}, 2, {"a": 2, "b": 0, "c": 0}),
        ({"a": 3, "b": 0}, 9, {"a": 3, "b": 0}),
        ({"a": 1, "b": 1}, 1, {"a": 1, "b": 0}),
        ({}, 4, {}),
    ],
)
def test_shares_by_hand(there: dict[str, int], n: int, shares: dict[str, int]) -> None:
    """6⅔ and 3⅓ are 7 and 3; two small strata take one each from the large one; ties go by name."""
    assert allocated(there, n) == shares


def test_a_larger_sample_by_the_same_seed_keeps_the_units_that_were_drawn() -> None:
    """Drawing more goes on in the same order: what was looked at stays part of the sample."""
    few, more = drawn(hotel(6)), drawn(hotel(12))
    for stratum in HOTEL:
        assert set(few[stratum].drawn) <= set(more[stratum].drawn)


def test_two_groups_of_one_stratum_are_one() -> None:
    """A list may come back to a building further down."""
    halves = (Group("main", HOTEL["main"][:5]), Group("main", HOTEL["main"][5:]))
    assert drawn(Draw(SEED, 4, halves)) == drawn(hotel(4, "main"))
