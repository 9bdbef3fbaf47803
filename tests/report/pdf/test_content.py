"""report.pdf.content"""

from __future__ import annotations

import re

import pytest

from inspector_app.report.faces import FontSet
from inspector_app.report.layout.operations import (
    Box,
    Boxes,
    Fill,
    Image,
    Link,
    Operation,
    Part,
    Sheet,
    Stroke,
    Text,
)
from inspector_app.report.pdf.content import ContentWriter, Inks

BLACK, RED = (0.0, 0.0, 0.0), (1.0, 0.0, 0.0)


def stream(fonts: FontSet, *operations: Operation, inks: Inks | None = None) -> str:
    writer = ContentWriter(100.0, inks or Inks(fonts), lambda sha256: f"photo-{sha256}")
    return writer.page(Sheet(1, [Part(10.0, 20.0, list(operations))])).decode("latin-1")


def text(words: str, **changes: object) -> Text:
    return Text(1, 2, words, "sans", 9, BLACK)._replace(**changes)  # type: ignore[arg-type]  # fields of Text


def test_y_grows_upwards_on_paper(fonts: FontSet) -> None:
    assert "1 0 0 1 11.00 78.00 Tm" in stream(fonts, text("a"))
    assert "11.000 74.000 3.000 4.000 re" in stream(fonts, Box(1, 2, 3, 4, RED))


def test_all_text_of_a_page_is_one_text_object(fonts: FontSet) -> None:
    """The font and the colour are named once, not per line."""
    out = stream(fonts, text("甲"), Stroke(((0, 0), (1, 1)), 1, RED), text("乙", y=20), text("丙", y=40))
    assert out.count("BT\n") == out.count("ET\n") == out.count("/sans 9 Tf") == 1
    assert out.count("Tj") == 3


def test_grounds_come_first_and_texts_last(fonts: FontSet) -> None:
    out = stream(fonts, text("甲"), Stroke(((0, 0), (1, 1)), 1, RED), Box(0, 0, 1, 1, RED))
    assert out.index(" re") < out.index(" l ") < out.index("Tj")


def test_strokes_of_one_pen_are_one_path(fonts: FontSet) -> None:
    rules: list[Operation] = [Stroke(((0, y), (9, y)), 0.5, RED) for y in range(5)]
    assert stream(fonts, *rules).count("S\n") == 1
    assert stream(fonts, *rules, Stroke(((0, 0), (1, 1)), 2, RED)).count("S\n") == 2


def test_dashes_and_closed_lines(fonts: FontSet) -> None:
    out = stream(fonts, Stroke(((0, 0), (1, 1), (2, 0)), 1, RED, (3, 2), True))
    assert "[3.00 2.00] 0 d" in out
    assert "h S" in out.replace("h S\n", "h S")


def test_fills_and_runs_of_boxes(fonts: FontSet) -> None:
    out = stream(fonts, Fill(((0, 0), (1, 0), (1, 1)), RED), Boxes(((0, 0, 1, 1), (2, 0, 1, 1)), RED))
    assert out.count("1 0 0 rg") == 1
    assert "l f\n" in out
    assert out.count(" re") == 2
    assert out.count(" f\n") == 2


def test_pictures_are_placed_by_their_lower_left(fonts: FontSet) -> None:
    assert "q 30.00 0.00 0.00 40.00 11.00 38.00 cm /photo-a Do Q" in stream(fonts, Image(1, 2, 30, 40, "a"))


@pytest.mark.parametrize(
    ("turn", "upper_left"), [(0, (11, 78)), (90, (41, 78)), (180, (41, 38)), (270, (11, 38))]
)
def test_a_turned_picture_fills_the_same_place(
    fonts: FontSet, turn: int, upper_left: tuple[int, int]
) -> None:
    """Turned clockwise, the upper left corner of the picture goes round by a quarter each time."""
    out = stream(fonts, Image(1, 2, 30, 40, "a", turn))
    found = re.search(r"q (\S+) (\S+) (\S+) (\S+) (\S+) (\S+) cm", out)
    assert found is not None
    _a, _b, c, d, x, y = map(float, found.groups())
    assert (c + x, d + y) == upper_left


def test_shifts_stand_between_the_pieces(fonts: FontSet) -> None:
    out = stream(fonts, text("ab", spacing=0.25, shifts=((1, 90),)))
    assert "0.2500 Tc" in out
    assert re.search(r"\[\(\0a\)-90\(\0b\)\]TJ", out)


def test_links_leave_no_mark(fonts: FontSet) -> None:
    assert stream(fonts, Link(0, 0, 9, 9, "x")) == ""


def test_a_stand_in_draws_its_characters_in_place(fonts: FontSet) -> None:
    """The pieces of one line stand where the line would have had them."""
    inks = Inks(fonts)
    out = stream(fonts, text("中𠮷文", shifts=((2, 100.0),)), inks=inks)
    assert inks.cid_fonts["kai"].known == {"𠮷"}
    assert inks.cid_fonts["sans"].known == {"中", "文"}
    places = [float(x) for x in re.findall(r"1 0 0 1 ([\d.]+) ", out)]
    assert places == [11.0, 20.0, 29.9]


def test_a_character_in_no_face_is_the_box_of_its_own(fonts: FontSet) -> None:
    inks = Inks(fonts)
    stream(fonts, text("a😀"), inks=inks)
    assert inks.cid_fonts["sans"].known == {"a", "😀"}
