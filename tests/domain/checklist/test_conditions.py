"""domain.checklist.conditions"""

from fractions import Fraction

import pytest

from inspector_app.domain.checklist.conditions import Condition, Count, Group, Not, Rounding, leaves, walk

TOTAL = Condition("total", "at_least", Fraction(60))
KEYS = Condition("key_rate", "below", Fraction(50))


def test_a_rule_is_walked_from_the_outside_in() -> None:
    """Whoever checks or explains a rule must meet every condition in it, also below "not" and "count"."""
    counted = Count(KEYS, "at_least", Fraction(2))
    rule = Group("any", (Not(TOTAL), counted))
    assert list(walk(rule)) == [rule, Not(TOTAL), TOTAL, counted, KEYS]
    assert list(leaves(rule)) == [TOTAL, KEYS]


@pytest.mark.parametrize(
    ("decimals", "value", "even", "up"),
    [
        (0, "0.5", "0", "1"), (0, "2.5", "2", "3"),
        (1, "79.85", "79.8", "79.9"), (1, "79.95", "80.0", "80.0"),
        (1, "1.050", "1.0", "1.1"), (1, "0.35", "0.4", "0.4"), (2, "88.665", "88.66", "88.67"),
        (2, "79.995", "80.00", "80.00"), (3, "-0.0005", "0.000", "-0.001"),
    ],
)  # fmt: skip
def test_a_tie_goes_to_the_even_digit_unless_the_checklist_says_up(
    decimals: int, value: str, even: str, up: str
) -> None:
    """GB/T 8170, in as many decimals as the checklist shows."""
    number = Fraction(value)
    assert Rounding(decimals=decimals).shown(number) == even
    assert Rounding(decimals=decimals, half_up=True).shown(number) == up
    assert Rounding(decimals=decimals).shown_rate(number / 100) == even


def test_a_value_is_rounded_once_from_the_exact_one() -> None:
    """79.949 by way of 79.95 would become 80.0: successive rounding is forbidden."""
    assert Rounding(decimals=1).shown(Fraction("79.949")) == "79.9"
    assert Rounding(decimals=1).shown(Fraction(2, 3)) == "0.7"
    assert (Rounding().shown(None), Rounding().shown_rate(None)) == ("—", "—")


def test_beside_a_bound_as_many_digits_stand_as_tell_them_apart() -> None:
    """79.96 misses 80: "80.0 < 80" would look like a fault of the arithmetic."""
    exact = Rounding(decimals=1)
    assert exact.shown_beside(Fraction("79.96"), Fraction(80)) == "79.96"
    assert exact.shown_beside(Fraction("79.94"), Fraction(80)) == "79.9"
    assert exact.shown_beside(Fraction("79.95"), Fraction("79.95")) == "79.95"
    assert exact.shown_beside(Fraction(80) - Fraction(1, 10**40), Fraction(80)).startswith("80.")
    assert Rounding(rounded=True).shown_beside(Fraction("79.96"), Fraction(80)) == "80.0"


def test_thresholds_compare_what_the_checklist_says() -> None:
    assert Rounding().compared(Fraction("79.96")) == Fraction("79.96")
    assert Rounding(rounded=True).compared(Fraction("79.96")) == 80
