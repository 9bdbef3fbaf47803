"""report.layout.breaking"""

from __future__ import annotations

from itertools import pairwise

from hypothesis import example, given
from hypothesis import strategies as st

from inspector_app.report.layout.breaking import (
    CLOSING,
    HALF,
    NEVER_FIRST,
    NEVER_LAST,
    OPENING,
    Line,
    break_lines,
    clean,
    may_break,
    measure,
)


class _Widths(dict[str, int]):
    """A full em for Chinese, about half of one for Latin."""

    def __missing__(self, char: str) -> int:
        return 1000 if ord(char) > 0x2000 else 550


WIDTHS = _Widths({" ": 250, "\n": 0})
GAP = 90

_CHARS = "中文评价绿色服务" + CLOSING + OPENING + "…—·" + "abcXYZ0123456789" + " ().,:%/-℃" + "\n"
texts = st.text(st.sampled_from(_CHARS), max_size=120)
limits = st.integers(1000, 12000)


def lines_of(text: str, limit: int) -> list[str]:
    steps, _ = measure(text, WIDTHS, GAP)
    return [text[line.start : line.end] for line in break_lines(text, steps, limit)]


@given(texts, limits)
@example("……" * 20, 1000)
@example("，" * 9, 1500)
def test_no_character_is_lost_or_doubled(text: str, limit: int) -> None:
    """Lines are the text in order; only spaces and line ends stand between them."""
    steps, _ = measure(text, WIDTHS, GAP)
    position = 0
    for line in break_lines(text, steps, limit):
        assert not text[position : line.start].strip(" \n")
        assert line.start >= position
        position = line.end
    assert not text[position:].strip(" \n")


@given(texts, limits)
def test_no_line_is_wider_than_the_column(text: str, limit: int) -> None:
    """What is drawn stays inside, unless a single character is wider than the column."""
    steps, _ = measure(text, WIDTHS, GAP)
    for line in break_lines(text, steps, limit):
        assert line.width <= limit or line.end - line.start == 1


@given(texts, limits)
def test_forbidden_characters_stand_at_a_line_end_only_where_no_other_cut_exists(
    text: str, limit: int
) -> None:
    """A legal cut inside the line would have been taken instead."""
    steps, _ = measure(text, WIDTHS, GAP)
    lines = break_lines(text, steps, limit)
    for line, following in pairwise(lines):
        if line.last or following.end == following.start:
            continue
        forbidden = text[following.start] in NEVER_FIRST or text[line.end - 1] in NEVER_LAST
        if forbidden:
            cuts = range(line.start + 1, line.end)
            legal = [cut for cut in cuts if may_break(text, cut)]
            assert not legal or line.end - legal[-1] > 5  # a stretch longer than the column is cut inside


@given(texts)
def test_a_text_with_room_is_one_line(text: str) -> None:
    """Nothing is cut without need."""
    one = text.replace("\n", "")
    assert lines_of(one, 10**6) == [one.rstrip(" ")]


def test_full_width_marks_never_start_a_line() -> None:
    """The characters that reportlab's own breaker forgets."""
    for mark in "，；：！？》〉”’…—":
        assert lines_of(f"中文{mark}中文", 2000)[0] in {"中文" + mark, "中"}, mark


def test_an_opening_bracket_never_ends_a_line() -> None:
    assert lines_of("中文（中文", 3000) == ["中文", "（中文"]


def test_a_mark_at_the_end_of_a_line_gives_up_its_empty_half() -> None:
    """Half an em is enough for a full-width comma."""
    assert lines_of("中文字，中文", 3500) == ["中文字，", "中文"]


def test_two_marks_share_one_empty_half() -> None:
    steps, changes = measure("说：“好。”", WIDTHS, GAP)
    assert changes == {1: -HALF, 4: -HALF}
    assert sum(steps) == 6000 - 2 * HALF


def test_chinese_and_latin_stand_a_little_apart() -> None:
    _, changes = measure("近12个月", WIDTHS, GAP)
    assert changes == {0: GAP, 2: GAP}


def test_words_codes_and_numbers_stay_whole() -> None:
    for word in ("A1.2", "1,200,000", "GB/T", "98.3%", "dB(A)", "Emily", "2026-11-21"):
        broken = lines_of(f"中文中文{word}中文", 6000)
        assert any(word in line for line in broken), broken


def test_a_number_keeps_its_unit() -> None:
    assert lines_of("用电量为 1200 kWh合格", 8000)[-1].startswith("1200 kWh")


def test_the_number_of_a_standard_stays_whole() -> None:
    assert any("25501—2019" in line for line in lines_of("依据文件GB 25501—2019规定", 8200))


def test_a_word_longer_than_the_line_is_cut_after_a_separator() -> None:
    address = "https://example.org/reports/2026/evaluation?number=42"
    broken = lines_of(f"见{address}。", 9000)
    assert "".join(broken) == f"见{address}。"
    assert all(line[-1] in "/?=-._" for line in broken[:-2])


def test_a_hash_is_cut_anywhere_rather_than_overflow() -> None:
    assert lines_of("0f" * 32, 5600) == ["0f" * 5] * 6 + ["0f" * 2]


def test_a_line_end_in_the_text_ends_the_line() -> None:
    assert lines_of("好\n\n坏", 9000) == ["好", "", "坏"]


def test_spaces_at_a_break_belong_to_no_line() -> None:
    assert lines_of("中文   中文  ", 2000) == ["中文", "中文"]
    assert lines_of("word   word", 2500) == ["word", "word"]


def test_an_opening_mark_at_the_start_of_a_line_gives_up_its_empty_half() -> None:
    steps, _ = measure("中文（中文）中", WIDTHS, GAP)
    second = break_lines("中文（中文）中", steps, 2000)[1]
    assert (second.start, second.lead, second.width) == (2, HALF, 1500)


def test_an_empty_text_is_one_empty_line() -> None:
    assert break_lines("", [], 1000) == [Line(0, 0, 0, 0, True)]


def test_the_first_line_may_have_less_room() -> None:
    steps, _ = measure("中文中文中文", WIDTHS, GAP)
    assert [line.end for line in break_lines("中文中文中文", steps, 4000, 2000)] == [2, 6]


def test_characters_without_a_shape_are_dropped() -> None:
    """Controls, directions, joiners and selectors neither print nor disturb."""
    assert clean("a\x00\x1b[b\u202ec\u200d\ufe0f\ufeff\U000e0041中") == "a[bc中"
    assert clean("a\r\nb\rc\u2028d\te\u00a0f") == "a\nb\nc\nd e f"
    assert clean("\ud800") == "\ufffd"


@given(st.text(max_size=40))
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    assert clean(clean(text)) == clean(text)
