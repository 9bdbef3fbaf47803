"""domain.expressions.patterns.matching"""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inspector_app.domain.expressions.environment import Environment, Reading
from inspector_app.domain.expressions.patterns.matching import _compiled, _run, _ways, matches
from inspector_app.errors import InputError
from tests.hanging import ends_within


def free(_steps: int) -> None:
    """Spends nothing."""


@pytest.mark.parametrize(
    ("pattern", "text", "said"),
    [
        ("[0-9]{4}", "0571", True),
        ("[0-9]{4}", "05711", False),
        ("^[0-9]{4}$", "0571", True),
        (r"\d+(\.\d{1,2})?", "12.50", True),
        (r"\d+(\.\d{1,2})?", "12.505", False),
        (r"[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}", "front.desk@lake-view.cn", True),
        ("(?=.*[0-9])(?!.*x).{3,5}", "ab1", True),
        ("(?=.*[0-9])(?!.*x).{3,5}", "ax1", False),
        ("a|bc|", "", True),
        ("a|bc|", "bc", True),
        (r"\bab\b", "ab", True),
        (r"a\Bb", "ab", True),
        ("a*?b+?c??", "aab", True),
        ("[^,]+", "客房", True),
        ("", "", True),
    ],
)
def test_the_whole_text_must_match(pattern: str, text: str, said: bool) -> None:
    """Both ways of matching say the same, whichever a pattern takes."""
    assert matches(pattern, text, free) is said
    assert _run(_compiled(pattern).states, 0, text, 0, free, whole=True) is said


@pytest.mark.parametrize(
    "pattern",
    ["(a+)+b", "(a|a)*b", "(a*)*b", "(a|aa)+b", "(.*)(.*)(.*)(.*)b", "((a{1,9}){1,9}){1,9}b", "(a?){30}b"],
)
def test_no_pattern_runs_for_ever(pattern: str) -> None:
    """Each of them hangs an engine that only tries one way after the other."""
    with ends_within(5):
        assert matches(pattern, "a" * 60, free) is False
        assert matches(pattern, "a" * 9 + "b", free) is True


def test_a_long_text_counts_as_steps() -> None:
    reading = Reading(Environment())
    with pytest.raises(InputError) as caught:
        matches("(a+)+b", "a" * 1_000_000, reading.spend)
    assert caught.value.code == "expression.too_many_steps"


def test_a_pattern_of_too_many_states_is_refused() -> None:
    with pytest.raises(InputError) as caught:
        matches("(a{1000}){1000}", "a", free)
    assert caught.value.code == "expression.pattern"


def test_the_ways_of_a_pattern_are_counted() -> None:
    assert _ways(_compiled("abc").tree, 10) == 1
    assert _ways(_compiled("a*b*").tree, 10) == 121
    assert _ways(_compiled("(a|b)*").tree, 10) > 1000
    assert _ways(_compiled("(?=a|b)c").tree, 10) == 2


@settings(max_examples=60)
@given(
    st.recursive(
        st.sampled_from(["a", "b", ".", "[ab]", "^", "$", r"\b"]),
        lambda inner: st.one_of(
            st.tuples(inner, inner).map("".join),
            st.tuples(inner, inner).map(lambda pair: f"(?:{pair[0]}|{pair[1]})"),
            st.tuples(inner, st.sampled_from(["*", "+", "?", "{2}"])).map(
                lambda pair: f"(?:{pair[0]}){pair[1]}"
            ),
            inner.map(lambda part: f"(?={part})"),
        ),
        max_leaves=5,
    ),
    st.text("ab", max_size=6),
)
def test_it_agrees_with_the_engine_of_python(pattern: str, text: str) -> None:
    """Following all ways at once finds what trying one after the other finds."""
    try:
        found = _run(_compiled(pattern).states, 0, text, 0, free, whole=True)
    except InputError:
        return  # an edge may not be repeated
    assert found is (re.fullmatch(pattern.replace("$", r"\Z"), text) is not None)
