"""domain.checklist.conditions"""

from fractions import Fraction

from inspector_app.domain.checklist.conditions import Condition, Count, Group, Not, leaves, walk

TOTAL = Condition("total", "at_least", Fraction(60))
KEYS = Condition("key_rate", "below", Fraction(50))


def test_a_rule_is_walked_from_the_outside_in() -> None:
    """Whoever checks or explains a rule must meet every condition in it, also below "not" and "count"."""
    counted = Count(KEYS, "at_least", Fraction(2))
    rule = Group("any", (Not(TOTAL), counted))
    assert list(walk(rule)) == [rule, Not(TOTAL), TOTAL, counted, KEYS]
    assert list(leaves(rule)) == [TOTAL, KEYS]
