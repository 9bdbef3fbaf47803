"""report.layout.lines"""

from __future__ import annotations

from itertools import pairwise

import pytest

from inspector_app.report.blocks import Run
from inspector_app.report.layout.lines import Typesetter
from inspector_app.report.layout.operations import Link, Operation, Text
from inspector_app.report.theme import Align, Style, standard_theme

STYLE = Style("sans", 10, 15)
WORDS = "近12个月用电量为1,200,000 kWh，较上年下降4.2%，查阅《节能管理制度》并核对电费账单。"


def drawn(operations: list[Operation]) -> list[Text]:
    return [operation for operation in operations if isinstance(operation, Text)]


def right_end(setter: Typesetter, text: Text) -> float:
    """Where the ink of a text ends, by the widths of the font."""
    wide = sum(map(setter._widths[text.face].__getitem__, text.text)) + sum(shift for _, shift in text.shifts)
    return text.x + wide * text.size / 1000 + text.spacing * (len(text.text) - 1)


def test_lines_stand_one_leading_apart(setter: Typesetter) -> None:
    setting = setter.set(WORDS, STYLE, 100)
    into: list[Operation] = []
    setting.draw(into, 5, 7)
    baselines = [text.y for text in drawn(into)]
    assert len(baselines) == setting.count > 3
    assert {round(b - a, 6) for a, b in pairwise(baselines)} == {15.0}
    assert "".join(text.text for text in drawn(into)) == WORDS


def test_a_part_of_the_lines_can_be_drawn(setter: Typesetter) -> None:
    """Tall rows are cut between lines."""
    setting = setter.set(WORDS, STYLE, 100)
    whole: list[Operation] = []
    setting.draw(whole, 0, 0)
    part: list[Operation] = []
    setting.draw(part, 0, 0, 1, 3)
    assert [text.text for text in drawn(part)] == [text.text for text in drawn(whole)[1:3]]
    assert part[0] == whole[1]._replace(y=whole[0].y)  # type: ignore[call-arg, union-attr]  # both are texts


def test_justified_lines_end_at_the_same_edge(setter: Typesetter) -> None:
    """All but the last; the empty half of a closing mark may hang out."""
    setting = setter.set(WORDS * 9, STYLE, 403, align="justify")
    into: list[Operation] = []
    setting.draw(into, 0, 0)
    *full, last = drawn(into)
    for text in full:
        hanging = 5.0 if text.text[-1] in "，。》" else 0.0
        assert right_end(setter, text) - hanging == pytest.approx(403, abs=0.6)
    assert len(full) > 5
    assert right_end(setter, last) < 403


def test_runs_are_aligned_and_spread_as_one_line(setter: Typesetter) -> None:
    runs = (Run("近12个月用电量为" * 5), Run("1,200,000 kWh", bold=True), Run("，较上年下降4.2%。" * 4))
    setting = setter.set(runs, STYLE, 403, align="justify")
    into: list[Operation] = []
    setting.draw(into, 0, 0)
    lines: dict[float, list[Text]] = {}
    for text in drawn(into):
        lines.setdefault(text.y, []).append(text)
    *full, _ = lines.values()
    assert any(len(line) > 1 for line in full)
    for line in full:
        assert right_end(setter, line[-1]) == pytest.approx(403, abs=5.6)
        for left, right in pairwise(line):
            assert right_end(setter, left) <= right.x + 0.5


@pytest.mark.parametrize(("align", "x"), [("left", 0.0), ("center", 30.0), ("right", 60.0)])
def test_runs_are_aligned_as_one_line(setter: Typesetter, align: Align, x: float) -> None:
    into: list[Operation] = []
    setter.set((Run("甲乙"), Run(""), Run("丙丁", bold=True)), STYLE, 100, align=align).draw(into, 0, 0)
    assert [text.x for text in drawn(into)] == [x, x + 20]


def test_words_are_not_spread_by_justifying(setter: Typesetter) -> None:
    setting = setter.set("abcdefgh中文" * 9, STYLE, 187, align="justify")
    into: list[Operation] = []
    setting.draw(into, 0, 0)
    text = drawn(into)[0]
    inside = {index for index, shift in text.shifts if shift < 0}
    assert text.spacing > 0
    assert {1, 2, 3, 4, 5, 6, 7} <= inside


def test_alignment_moves_the_line(setter: Typesetter) -> None:
    places = {}
    for align in ("left", "center", "right"):
        into: list[Operation] = []
        setter.set("中文", STYLE, 100, align=align).draw(into, 0, 0)
        places[align] = drawn(into)[0].x
    assert places == {"left": 0.0, "center": 40.0, "right": 80.0}


def test_runs_stand_side_by_side_in_their_own_look(setter: Typesetter) -> None:
    runs = (Run("甲乙"), Run("AB", bold=True, ink="bad"), Run("丙", link="there"))
    setting = setter.set(runs, STYLE, 300)
    into: list[Operation] = []
    setting.draw(into, 0, 0)
    first, second, third = drawn(into)
    assert (first.face, second.face, third.face) == ("sans", "bold", "sans")
    assert second.color == standard_theme().inks["bad"]
    assert second.x == pytest.approx(20 + 0.9)
    assert third.x == pytest.approx(right_end(setter, second) + 0.9)
    assert [operation.anchor for operation in into if isinstance(operation, Link)] == ["there"]


def test_markup_in_data_is_text(setter: Typesetter) -> None:
    """Nothing a person types is ever read as a tag or an entity."""
    into: list[Operation] = []
    setter.set("<b>&amp;</b>", STYLE, 300).draw(into, 0, 0)
    assert drawn(into)[0].text == "<b>&amp;</b>"


def test_an_empty_text_takes_a_line_and_draws_nothing(setter: Typesetter) -> None:
    into: list[Operation] = []
    setting = setter.set("", STYLE, 100)
    setting.draw(into, 0, 0)
    assert (setting.count, into) == (1, [])


def test_a_short_text_is_broken_once(setter: Typesetter) -> None:
    """Reports repeat their short cells thousands of times."""
    assert setter.set("符合", STYLE, 50) is setter.set("符合", STYLE, 50)
    assert setter.set("符合", STYLE, 50) is not setter.set("符合", STYLE, 50, bold=True)


def test_one_line_is_placed_by_its_anchor(setter: Typesetter) -> None:
    assert setter.line("中文", 100, 9, STYLE, align="right").x == 80
    assert setter.line("中\n文", 100, 9, STYLE).text == "中 文"
