"""report.layout.marks"""

from __future__ import annotations

from inspector_app.domain.evidence.marks import Mark
from inspector_app.report.figures import Area, Label, Line
from inspector_app.report.layout.marks import SIZE, marked


def width_of(text: str) -> float:
    return SIZE * len(text)


def test_every_line_has_a_light_one_under_it() -> None:
    """So that it is seen on a dark photograph, and in print without colour."""
    drawing = marked(Mark("arrow", (0, 0), (5_000, 5_000)), 0, 200, 150, width_of)
    light, head, *dark = drawing.shapes
    assert [shape.ink for shape in (light, head) if isinstance(shape, Line)] == ["paper", "paper"]
    assert [shape.ink for shape in dark if isinstance(shape, Line)] == ["bad", "bad"]
    assert isinstance(light, Line)
    assert isinstance(dark[0], Line)
    assert light.width > dark[0].width
    assert light.points == dark[0].points


def test_a_closed_shape_comes_back_to_where_it_began() -> None:
    line = marked(Mark("box", (0, 0), (5_000, 5_000)), 90, 200, 150, width_of).shapes[0]
    assert isinstance(line, Line)
    assert line.points[0] == line.points[-1]
    assert len(line.points) == 5


def test_words_have_a_light_ground_and_stay_on_the_picture() -> None:
    ground, words = marked(Mark("text", (10_000, 10_000), (0, 0), "渗水处"), 0, 200, 150, width_of).shapes
    assert isinstance(ground, Area)
    assert isinstance(words, Label)
    assert max(x for x, _ in ground.points) <= 200
    assert max(y for _, y in ground.points) <= 150
    assert words.text == "渗水处"
