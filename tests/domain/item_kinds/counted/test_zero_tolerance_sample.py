"""domain.item_kinds.counted.zero_tolerance_sample"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.checklist_builder import assert_sound, earned, kind

ZERO = kind("zero_tolerance_sample", minimum=5)


@pytest.mark.parametrize(
    ("n", "ok", "points"),
    [(5, 5, 4), (5, 4, 0), (5, 0, 0), (4, 4, "too_few"), (4, 3, 0), (1, 0, 0), (20, 20, 4)],
)
def test_one_unit_that_does_not_conform_fails_the_item(n: int, ok: int, points: int | str) -> None:
    assert earned(ZERO, {"n": n, "ok": ok}) == points


def test_no_answer_is_none() -> None:
    assert earned(ZERO, None) is None


@given(st.integers(1, 20), st.integers(0, 20))
def test_every_sample_is_sound(n: int, ok: int) -> None:
    assert_sound(ZERO, {"n": n, "ok": min(n, ok)})


def test_it_is_a_kind_of_its_own() -> None:
    assert ZERO.name == "zero_tolerance_sample"
