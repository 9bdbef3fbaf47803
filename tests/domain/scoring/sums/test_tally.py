"""domain.scoring.sums.tally: running sums, and means over parts that may be left out."""

from collections.abc import Sequence
from fractions import Fraction
from itertools import chain, combinations

from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.checklist import Item, read_checklist
from inspector_app.domain.definition.rating import Points
from inspector_app.domain.scoring.items import ItemResult, State
from inspector_app.domain.scoring.sums.tally import Part, Tally, least_mean, most_mean, scaled
from tests.checklist_builder import checklist, item, section

ITEMS = list(
    read_checklist(
        checklist(section("A", *(item(f"A{n}", points=f"{n + 1}") for n in range(4))))
    ).items.values()
)
weights = st.fractions(1, 9, max_denominator=3)
parts = st.lists(st.tuples(st.fractions(0, 9, max_denominator=4), weights), max_size=5)
fixed_parts = st.just((Fraction(0), Fraction(0))) | st.tuples(st.fractions(0, 9, max_denominator=4), weights)


def chosen_means(fixed: Part, optional: Sequence[Part]) -> list[Fraction]:
    """The mean of the fixed part with every choice of optional ones that has a weight."""
    choices = chain.from_iterable(combinations(optional, n) for n in range(len(optional) + 1))
    sums = [
        [
            sum(column, start)
            for column, start in zip(zip(*(*choice, (0, 0)), strict=True), fixed, strict=True)
        ]
        for choice in choices
    ]
    return [total / weight for total, weight in sums if weight]


@given(fixed_parts, parts)
def test_the_least_and_the_greatest_mean_are_those_of_all_choices(fixed: Part, optional: list[Part]) -> None:
    means = chosen_means(fixed, optional)
    assert least_mean(fixed, optional) == min(means, default=None)
    assert most_mean(fixed, optional) == max(means, default=None)


@given(st.fractions(), st.fractions(), st.fractions())
def test_scaling_in_whole_numbers_is_exact(rate: Fraction, scale: Fraction, more: Fraction) -> None:
    """It stands where a total is computed after every answer; a threshold may hang on its last digit."""
    assert scaled(rate, scale, more) == rate * scale + more


def result(
    of: Item, state: State, low: Fraction = Fraction(0), high: Fraction = Fraction(0), gone: bool = False
) -> ItemResult:
    rating = Points(low) if state == "rated" else None
    return ItemResult(of, state, rating, low, low if state == "rated" else high, may_vanish=gone)


@st.composite
def results(draw: st.DrawFn, of: Item) -> ItemResult:
    state: State = draw(
        st.sampled_from(
            ["absent", "unanswered", "contested", "not_applicable", "withheld", "not_computable", "rated"]
        )
    )
    if state in ("absent", "not_applicable", "withheld"):
        return result(of, state)
    low, high = sorted(draw(st.tuples(*[st.fractions(0, of.points, max_denominator=3)] * 2)))
    return result(of, state, low, high, gone=state == "contested" and draw(st.booleans()))


def everything(tally: Tally) -> list[object]:
    return [
        tally.earned, tally.applicable, tally.relevant, tally.answered, tally.set_aside, tally.could_go,
        tally.rate, tally.worst, tally.best, tally.may_vanish, tally.all_points, tally.could_be_empty,
    ]  # fmt: skip


@given(st.lists(st.integers(0, 3).flatmap(lambda n: results(ITEMS[n])), max_size=12))
def test_swapping_results_in_and_out_equals_adding_up_the_last_ones(given_in: list[ItemResult]) -> None:
    running, last = Tally(), dict[str, ItemResult]()
    for entry in given_in:
        running.swap(last.get(entry.item.id), entry)
        last[entry.item.id] = entry
    fresh = Tally()
    for entry in last.values():
        fresh.swap(None, entry)
    assert everything(running) == everything(fresh)


def tally(*entries: ItemResult) -> Tally:
    found = Tally()
    for entry in entries:
        found.swap(None, entry)
    return found


def test_nothing_in_it_has_no_rate() -> None:
    empty = tally(result(ITEMS[0], "absent"))
    assert [empty.rate, empty.worst, empty.best] == [None] * 3
    assert [empty.relevant, empty.all_points] == [0, 0]
    assert empty.could_be_empty


def test_rated_items_are_earned_of_applicable() -> None:
    both = tally(result(ITEMS[0], "rated", Fraction(1)), result(ITEMS[2], "rated", Fraction(0)))
    assert [both.rate, both.worst, both.best] == [Fraction(1, 4)] * 3
    assert (both.relevant, both.answered, both.could_be_empty) == (2, 2, False)


def test_open_items_span_worst_and_best() -> None:
    found = tally(
        result(ITEMS[0], "rated", Fraction(1)),
        result(ITEMS[1], "unanswered", Fraction(0), Fraction(2)),
        result(ITEMS[3], "not_applicable"),
    )
    assert [found.rate, found.worst, found.best] == [1, Fraction(1, 3), 1]
    assert [found.set_aside, found.could_go, found.all_points] == [4, 2, 7]
    assert (found.relevant, found.answered) == (3, 2)


def test_a_contested_not_applicable_is_left_out_where_that_lowers_or_raises() -> None:
    found = tally(
        result(ITEMS[1], "rated", Fraction(1)),
        result(ITEMS[3], "contested", Fraction(4), Fraction(4), gone=True),
    )
    assert [found.worst, found.best] == [Fraction(1, 2), Fraction(5, 6)]
    assert not found.may_vanish
    alone = tally(result(ITEMS[3], "contested", Fraction(3), Fraction(4), gone=True))
    assert [alone.worst, alone.best] == [Fraction(3, 4), 1]
    assert alone.may_vanish
    assert alone.could_be_empty
