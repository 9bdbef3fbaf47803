"""report.content.rules.sections: every rule of a section has its line."""

import pytest

from inspector_app.domain.canonical import Json
from inspector_app.report.content.rules.sections import section_lines
from tests.checklist_builder import checklist, item, section, words
from tests.checklists.visits import Visit
from tests.report.content.subjects import texts


def lines(total: str, **more: Json) -> list[str]:
    data = checklist(
        section("A", item("A1"), item("A2"), **more),
        section("B", item("B1")),
        format=2,
        total={"title": words("总分"), "aggregate": total},
    )
    visit = Visit(dict(data))
    visit.answer("A1", "yes")
    visit.answer("A2", "no")
    return list(section_lines(texts("en"), visit.scoring()))


@pytest.mark.parametrize(
    ("total", "more", "line"),
    [
        ("weighted_mean", {}, "A A: 2 ÷ 4 = 50.0%, weight 1 of 1"),
        ("sum", {"points": "30"}, "A A: 2 ÷ 4: 50.0% × 30 = 15"),
        ("mean", {"aggregate": "min"}, "A A: the weakest of its parts: 0.0%"),
        ("mean", {"aggregate": "best_of", "best": 2}, "A A: the best 2 count: 50.0%"),
        ("mean", {"aggregate": "share_met", "met_at": "80"}, "A A: share of items met (from 80%): 50.0%"),
    ],
)
def test_a_section_says_how_it_came_about(total: str, more: dict[str, Json], line: str) -> None:
    assert lines(total, **more) == [line, "B B: nothing answered yet"]


def test_rows_say_how_they_are_rolled_up() -> None:
    part = section("R", item("R1"), repeat={"roll_up": "min", "by": "row"})
    visit = Visit(dict(checklist(part, format=2, total={"title": words("总分"), "aggregate": "mean"})))
    visit.add_row("R", "r1")
    visit.answer_at("R1", "row/r1", "yes")
    assert list(section_lines(texts("en"), visit.scoring())) == ["R R: the weakest row: 100.0%"]


def test_a_section_in_which_nothing_applies_says_so() -> None:
    visit = Visit(dict(checklist(section("A", item("A1")))))
    visit.leave_out("A1")
    assert list(section_lines(texts("en"), visit.scoring())) == [
        "A A: nothing applies, its weight leaves the total"
    ]
