"""domain.evidence.marks: vectors over a photograph that stays untouched."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.canonical import Json
from inspector_app.domain.evidence.marks import MOST_MARKS, WHOLE, Mark, Shape, check_marks, read_marks
from inspector_app.errors import InputError
from tests.builders import json_values

ARROW = Mark("arrow", (100, 200), (5000, WHOLE))
points = st.tuples(st.integers(0, WHOLE), st.integers(0, WHOLE))
drawn: st.SearchStrategy[Shape] = st.sampled_from(["arrow", "box", "ellipse", "line"])
marks = st.builds(Mark, drawn, points, points) | st.builds(
    Mark, st.just("text"), points, points, st.text("漏水处 a", min_size=1).filter(str.strip)
)


@given(st.lists(marks, max_size=5))
def test_what_is_stored_is_read_back(drawn_marks: list[Mark]) -> None:
    assert read_marks(check_marks(drawn_marks)) == tuple(drawn_marks)


@given(json_values)
def test_a_stored_value_of_any_shape_can_be_read(value: Json) -> None:
    """It may come from a newer program."""
    assert isinstance(read_marks(value), tuple)


@pytest.mark.parametrize(
    "entry",
    [
        7,
        {"shape": "star", "points": [[0, 0], [1, 1]]},
        {"shape": "box", "points": [[0, 0]]},
        {"shape": "box", "points": [[0, 0], [0, WHOLE + 1]]},
        {"shape": "box", "points": [[0, 0], [0, "1"]]},
        {"shape": "box", "points": [[0, 0], [True, 1]]},
        {"shape": "box", "points": [[0, 0], [1]]},
        {"shape": "box", "points": [[0, 0], 5]},
    ],
)
def test_a_mark_of_another_shape_is_left_out(entry: Json) -> None:
    assert read_marks([entry, ARROW.stored()]) == (ARROW,)


@pytest.mark.parametrize(
    ("bad", "code"),
    [
        ([ARROW] * (MOST_MARKS + 1), "evidence.too_many_marks"),
        ([Mark("box", (0, -1), (5, 5))], "evidence.mark_outside"),
        ([Mark("text", (0, 0), (0, 0), "  ")], "evidence.mark_empty"),
        ([Mark("text", (0, 0), (0, 0), "字" * 201)], "evidence.mark_empty"),
        ([Mark("box", (0, 0), (5, 5), "漏水")], "evidence.mark_empty"),
    ],
)
def test_a_mark_that_nobody_could_see_is_refused(bad: list[Mark], code: str) -> None:
    with pytest.raises(InputError) as caught:
        check_marks(bad)
    assert caught.value.code == code
