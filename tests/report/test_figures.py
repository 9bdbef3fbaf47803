"""report.figures"""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from inspector_app.report.figures import Area, Bar, Drawing, Label, Line, Shape, bars

names = st.text(st.characters(categories=["L", "N"]), max_size=8)
rates = st.none() | st.floats(0, 120)
bar_rows = st.lists(st.builds(Bar, names, rates, rates, names), min_size=1, max_size=6)


def points(shape: Shape) -> tuple[tuple[float, float], ...]:
    return (shape.at,) if isinstance(shape, Label) else shape.points


def one(value: float | None, floor: float | None) -> Drawing:
    return bars((Bar("节能", value, floor, "words"),), floor_words="floor")


def solid(drawing: Drawing) -> list[Area]:
    return [shape for shape in drawing.shapes if isinstance(shape, Area) and shape.fill == "accent"]


@given(bar_rows)
def test_nothing_sticks_out_of_the_drawing(rows: list[Bar]) -> None:
    drawing = bars(tuple(rows), floor_words="最低")
    for shape in drawing.shapes:
        for x, y in points(shape):
            assert -0.01 <= x <= drawing.width + 0.01
            assert -0.01 <= y <= drawing.height + 0.01


def test_a_bar_below_its_floor_is_hatched_and_one_above_is_solid() -> None:
    """The difference is seen without colour."""
    assert solid(one(61, 60))
    assert not solid(one(59.9, 60))
    assert len(one(59.9, 60).shapes) > len(one(61, 60).shapes) + 20


def test_a_bar_exactly_at_its_floor_has_reached_it() -> None:
    assert solid(one(60, 60))


def test_a_bar_ends_at_its_value() -> None:
    drawing = bars((Bar("甲", 50, None, ""),), floor_words="", width=500, label_width=100, words_width=100)
    assert max(x for x, _ in solid(drawing)[0].points) == 250


def test_what_cannot_be_computed_has_words_but_no_bar() -> None:
    drawing = bars((Bar("甲", None, 50, "不可计算"),), floor_words="最低")
    assert not solid(drawing)
    assert "不可计算" in [shape.text for shape in drawing.shapes if isinstance(shape, Label)]


def test_hatching_stays_inside_its_bar() -> None:
    drawing = bars(
        (Bar("甲", 30, 60, "", "bad"),), floor_words="", width=500, label_width=100, words_width=100
    )
    hatches = [shape for shape in drawing.shapes if isinstance(shape, Line) and shape.ink == "bad"]
    assert len(hatches) > 10
    for hatch in hatches:
        assert all(99.99 <= x <= 190.01 and 11.99 <= y <= 22.01 for x, y in hatch.points)


def test_long_words_are_set_smaller_rather_than_over_the_edge() -> None:
    drawing = bars(
        (Bar("能源资源节约与环境友好协同增效管理", 50, None, "达标" * 20),), floor_words="", label_width=100
    )
    label, words = [shape for shape in drawing.shapes if isinstance(shape, Label) and len(shape.text) > 9]
    assert label.at[0] - len(label.text) * label.size >= 0
    assert words.at[0] + len(words.text) * words.size <= drawing.width
