"""domain.checklist.phrases"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.checklist.phrases import filled, slots


@pytest.mark.parametrize(
    ("phrase", "names"),
    [
        ("{place} 有 {count} 处照明未更换，{ place }", ("place", "count")),
        ("无记录", ()),
        ("花括号 {} 与 { } 照写", ()),
        ("{一\n二}", ()),
        ("{" + "长" * 21 + "}", ()),
    ],
)
def test_the_slots_of_a_sentence_are_asked_once_each_in_its_order(
    phrase: str, names: tuple[str, ...]
) -> None:
    """What is no name stands for itself: no sentence of a body is refused."""
    assert slots(phrase) == names


def test_what_was_said_stands_in_the_sentence() -> None:
    """A slot without a value keeps its braces, so that a gap is seen."""
    assert filled("{place}有{ count }处", {"place": " 8304 ", "count": ""}) == "8304有{ count }处"


@given(st.text(alphabet="{}地点ab\n ", max_size=40), st.text(alphabet="甲{}1", min_size=1, max_size=5))
def test_a_sentence_with_every_slot_filled_once_has_lost_nothing_else(phrase: str, value: str) -> None:
    """A value in braces is no slot of the sentence it went into."""
    names = slots(phrase)
    said = filled(phrase, dict.fromkeys(names, value))
    assert names or said == phrase
    assert filled(phrase, {}) == phrase
