"""domain.scoring.sums.aggregates"""

from fractions import Fraction

import pytest

from inspector_app.domain.scoring.sums.aggregates import Child, Span, combine, counted, median, span

HALF, ONE, ZERO = Fraction(1, 2), Fraction(1), Fraction(0)
PARTS = [(Fraction(9, 10), Fraction(1)), (HALF, Fraction(1)), (Fraction(2, 5), Fraction(10))]


@pytest.mark.parametrize(
    ("aggregate", "rate"),
    [
        ("points", "54/120"),  # (0.9 + 0.5 + 4) / 12
        ("weighted_mean", "54/120"),
        ("mean", "18/30"),
        ("median", "1/2"),
        ("min", "2/5"),
        ("max", "9/10"),
        ("product", "18/100"),
        ("sum", "1"),
    ],
)
def test_each_rule_by_hand(aggregate: str, rate: str) -> None:
    assert combine(aggregate, PARTS) == Fraction(rate)  # type: ignore[arg-type]  # the words are tested
    assert combine(aggregate, []) is None  # type: ignore[arg-type]  # the words are tested


def test_the_best_are_those_that_earn_most_out_of_what_the_greatest_could() -> None:
    """By points, so that a better answer never lowers the rate; the first of equals counts."""
    assert counted(PARTS, 2) == [0, 2]
    assert combine("best_of", PARTS, best=2) == Fraction(49, 10) / 11
    assert combine("best_of", PARTS[:1], best=3) == Fraction(9, 10)
    assert counted([PARTS[0], PARTS[0]], 1) == [0]


def test_a_share_counts_what_reaches_the_bound() -> None:
    assert combine("share_met", PARTS) == 0
    assert combine("share_met", PARTS, met_at=HALF) == Fraction(2, 3)


def test_the_median_of_an_even_number_lies_in_the_middle() -> None:
    assert median([ONE, ZERO, HALF, HALF / 2]) == Fraction(3, 8)


def child(
    now: Fraction | None, low: Fraction, high: Fraction, weight: Fraction | None = ONE, **more: bool
) -> Child:
    return Child("", now, low, high, weight, **more)


def test_a_part_of_no_weight_stands_beside() -> None:
    assert span("min", [child(ONE, ONE, ONE), child(ZERO, ZERO, ZERO, ZERO)]) == Span(ONE, ONE, ONE)


def test_an_unknown_weight_leaves_the_rate_open_between_the_parts() -> None:
    parts = [child(HALF, HALF, HALF), child(ONE, ONE, ONE, None)]
    assert span("weighted_mean", parts) == Span(None, HALF, ONE)
    assert span("weighted_mean", [*parts, child(None, HALF, HALF, vanishes=True)]) == Span(None, ZERO, ONE)


def test_a_part_that_may_vanish_is_exact_in_a_mean_and_bracketed_elsewhere() -> None:
    sure, unsure = child(HALF, HALF, HALF), child(None, HALF / 2, HALF / 2, vanishes=True)
    assert span("mean", [sure, unsure]) == Span(HALF, Fraction(3, 8), HALF)
    assert span("max", [sure, unsure]) == Span(HALF, HALF, ONE)
    assert span("product", [sure, unsure]) == Span(HALF, ZERO, HALF)
