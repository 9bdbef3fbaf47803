"""domain.expressions: any text gives a value or an InputError, in bounded time."""

from hypothesis import given
from hypothesis import strategies as st

from tests.domain.expressions.fuzzing import LONGEST, PIECES, fuzz, try_one


def test_a_seeded_share_of_the_fuzzed_texts() -> None:
    """The whole: python -m tests.domain.expressions.fuzzing 100000 1."""
    assert fuzz(2_000, seed=20261125) < LONGEST


@given(st.text(max_size=60) | st.lists(st.sampled_from(PIECES), max_size=12).map(" ".join))
def test_any_text_gives_a_value_or_says_what_is_wrong(source: str) -> None:
    assert try_one(source) < LONGEST
