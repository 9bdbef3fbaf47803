"""domain.expressions.patterns.tree"""

import pytest

from inspector_app.domain.expressions.patterns import matches
from inspector_app.domain.expressions.patterns.tree import read_pattern
from inspector_app.errors import InputError


@pytest.mark.parametrize(
    ("pattern", "yes", "no"),
    [
        (r"\d\D\w\W\s\S", "1a_- x", "xx_- x"),
        (r"\t\n\.\/\$", "\t\n./$", "\t\n.!$"),
        (r"\u5ba2\x41", "客A", "客a"),
        (r"[\u4e00-\u9fa5]+", "客房", "room"),
        (r"\p{L}+", "Zimmer客", "a1"),
        (r"\P{L}+", "12", "a"),
        (r"[\p{L} '-]+", "O'Brien-Li", "a1"),
        (r"[^\d,]+", "ab", "a,"),
        (r"[\d]", "1", "a"),
        (r"[]a]", "]", "b"),
        (r"[a-]", "-", "b"),
        (r"[\b^\]]", "]", "b"),
        (r"[\w.]+", "a.b", "a b"),
        (r"a{2}b{1,}c{0,2}", "aabbc", "abc"),
        (r"(?:ab)++", "abab", "aba"),
        ("a{x", "a{x", "a"),
    ],
)
def test_patterns_are_read_as_java_and_javascript_do(pattern: str, yes: str, no: str) -> None:
    assert matches(pattern, yes, lambda _steps: None)
    assert not matches(pattern, no, lambda _steps: None)


@pytest.mark.parametrize(
    ("pattern", "at"),
    [
        ("(a", 3),
        ("a)", 2),
        ("[a", 3),
        ("*a", 1),
        ("^*", 3),
        ("(?=a)+", 7),
        ("a{3,2}", 2),
        ("a{9999}", 2),
        (r"(a)\1", 5),
        ("(?<=a)b", 3),
        ("(?<name>a)", 3),
        (r"\p{Greek}", 3),
        (r"\pL", 3),
        (r"\q", 2),
        ("\\", 2),
        ("[z-a]", 5),
        (r"[a-\d]", 6),
        ("[a-z&&[^b]]", 6),
        ("[a[b]]", 4),
        ("(" * 41 + ")" * 41, 42),
    ],
)
def test_what_is_not_understood_is_named_with_its_place(pattern: str, at: int) -> None:
    """Rather than matching something else than the form meant."""
    with pytest.raises(InputError) as caught:
        read_pattern(pattern)
    assert (caught.value.code, caught.value.details["at"]) == ("expression.pattern", at)
