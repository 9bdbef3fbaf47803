"""Headings of sections, and the list of problems."""

import pytest

from inspector_app.exchange.workbook.entries import MOST_PROBLEMS, Problems, read_heading


@pytest.mark.parametrize(
    ("text", "code", "title", "points", "level", "styled"),
    [
        ("一、能源管理（30分）", "一", "能源管理", "30", 1, True),
        ("（二）用水", "二", "用水", "", 2, True),
        ("第三章 服务", "第三章", "服务", "", 1, True),
        ("第2节 餐饮", "第2节", "餐饮", "", 2, True),
        ("1.2 Records (10 points)", "1.2", "Records", "10", 2, True),
        ("Section A: Rooms", "Section A", "Rooms", "", 1, True),
        ("B. Kitchen", "B", "Kitchen", "", 1, True),
        ("客房 共20分", "", "客房", "20", 1, True),
        ("客房", "", "客房", "", 1, False),
    ],
)
def test_a_heading_says_number_title_and_points(
    text: str, code: str, title: str, points: str, level: int, styled: bool
) -> None:
    """All of it stands in one cell."""
    heading, found = read_heading(text)
    assert (heading.code, heading.title, heading.points, heading.level, found) == (
        code,
        title,
        points,
        level,
        styled,
    )


def test_problems_come_errors_first_once_a_cell_and_not_without_end() -> None:
    """A table of ten thousand lines helps nobody."""
    problems = Problems()
    problems.tell("note", "n")
    problems.tell("error", "e", "S", 1, "A", text="x")
    problems.tell("error", "e", "S", 1, "A", text="again")
    for row in range(2 * MOST_PROBLEMS):
        problems.tell("warning", "w", "S", row)
    assert [problem.level for problem in problems.found[:2]] == ["error", "warning"]
    assert problems.found[0].details == {"text": "x"}
    assert len(problems.found) == MOST_PROBLEMS
