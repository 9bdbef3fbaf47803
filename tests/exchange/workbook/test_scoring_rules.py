"""Scoring rules in words."""

import pytest

from inspector_app.exchange.workbook.scoring_rules import read_tiers


@pytest.mark.parametrize(
    ("rule", "points", "tiers"),
    [
        ("有制度得2分，无制度不得分", "2", ["2", "0"]),
        ("分类得10分，否则不得分", "10", ["10", "0"]),
        ("优秀5分；良好3分；一般1分", "5", ["5", "3", "1"]),
        ("1. 配备率100%得8分；\n2. 90%以上得5分；\n3. 80%以上得2.5分", "8", ["8", "5", "2.5"]),
        ("all: 4 points; some: 2 points; none: 0 points", "4", ["4", "2", "0"]),
        ("不达标不得分；达标得3分", "3", ["3", "0"]),
    ],
)
def test_exclusive_levels_become_choices(rule: str, points: str, tiers: list[str]) -> None:
    """The inspector then taps what was found instead of computing."""
    assert [tier.points for tier in read_tiers(rule, points)] == tiers


@pytest.mark.parametrize(
    ("rule", "points"),
    [
        ("每发现一处扣1分，扣完为止", "10"), ("酌情给分", "10"), ("", "5"), ("优秀5分；良好3分", "10"),
        ("得5分", "5"),
        ("优秀5分；良好5分", "5"), ("3~5分；1~2分", "5"), ("有制度；无制度不得分", "2"),
    ],
)  # fmt: skip
def test_what_needs_judgement_is_left_to_the_inspector(rule: str, points: str) -> None:
    """A half-understood rule would give wrong points with an air of certainty."""
    assert read_tiers(rule, points) == ()
