"""exchange.xlsform.score_map"""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.exchange.xlsform.score_map import decimal, decimal_near, meant, read_score_map


def test_bands_are_read_with_their_edges_and_multiplied_by_the_weight() -> None:
    assert read_score_map(">=0 & <=5:1; >5 & <8:0.5; =9:0.25; else:0", Fraction(4)) == {
        "type": "bands",
        "bands": [
            {"at_least": "0", "at_most": "5", "points": "4"},
            {"above": "5", "below": "8", "points": "2"},
            {"at_least": "9", "at_most": "9", "points": "1"},
        ],
        "otherwise": "0",
    }


@pytest.mark.parametrize("cell", ["", "else:0", "five:1", ">=0", ">=0:2", ">=0 & :1", ">=0:-1"])
def test_what_cannot_be_read_is_none(cell: str) -> None:
    """A score must never be guessed."""
    assert read_score_map(cell, Fraction(1)) is None


@given(st.decimals(-1000, 1000, allow_nan=False, places=6))
def test_a_decimal_is_written_exactly(number: object) -> None:
    assert Fraction(decimal(Fraction(str(number)))) == Fraction(str(number))


def test_a_third_has_no_end() -> None:
    with pytest.raises(ValueError, match="1/3"):
        decimal(Fraction(1, 3))


def test_a_share_without_end_is_written_near_enough_and_read_as_it_was_meant() -> None:
    """A third of 6 points is 2 points, also after a workbook has carried it."""
    assert decimal_near(Fraction(2, 3)) == "0.666666666667"
    assert decimal_near(Fraction(1, 4)) == "0.25"
    assert meant(Fraction("0.666666666667")) == Fraction(2, 3)
    assert meant(Fraction("0.6667")) == Fraction(6667, 10000)
    curve = read_score_map(">=1:0.333333333333; else:0", Fraction(6))
    assert curve is not None
    assert curve["bands"] == [{"at_least": "1", "points": "2"}]
