"""domain.expressions.functions.logic"""

import pytest

from tests.domain.expressions.asking import ask


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("selected(/data/chosen, 'c')", True),
        ("selected(/data/chosen, ' c ')", True),
        ("selected(/data/chosen, 'b')", False),
        ("selected(/data/none, '')", False),
        ("boolean-from-string('true')", True),
        ("boolean-from-string(2)", True),
        ("boolean-from-string(0)", False),
        ("boolean-from-string(1.5)", False),
        ("boolean-from-string(/data/none)", False),
        ("contains('abc', 'b')", True),
        ("starts-with('abc', 'ab')", True),
        ("ends-with('abc', 'bc')", True),
        ("checklist(1, 1, /data/room/no, 0)", False),
        ("checklist(3, 3, /data/room/no, 0)", True),
        ("checklist(-1, -1)", True),
        ("weighted-checklist(4, 5, 1, 4, 0, 9)", True),
        ("weighted-checklist(1, -1, 1, 'x')", False),
        ("regex('0571', '[0-9]{4}')", True),
        ("regex('05711', '[0-9]{4}')", False),
    ],
)
def test_truths(source: str, said: bool) -> None:
    assert ask(source) is said
