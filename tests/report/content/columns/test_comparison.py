"""report.content.columns.comparison"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from inspector_app.domain.canonical import Json
from inspector_app.domain.scoring import Scoring
from inspector_app.report.content.columns.comparison import (
    Comparison,
    Line,
    View,
    column_titles,
    compare,
    said_otherwise,
    views_of,
)
from inspector_app.usecases.conduct import answer_item
from inspector_app.usecases.sampling.drawing import plan_now
from tests.checklist_builder import checklist, item, section, words
from tests.checklists.visits import Visit
from tests.report.content.subjects import texts
from tests.usecases.sampling.staying import draw, hotel, record

EN = texts("en")
ROWS: Json = {"roll_up": "mean"}


def visit(**more: Any) -> Visit:
    """A gate, two items, one with raters, a row item, a bonus."""
    parts = (
        section("V", item("V1", "pass_fail"), role="gate"),
        section("A", item("A1"), item("A2"), item("A3", raters=2)),
        section("R", item("R1"), repeat=ROWS),
        section("X", item("X1"), role="bonus"),
    )
    return Visit(dict(checklist(*parts, format=2, **more)))


def compared(of: Visit, *before: View) -> Comparison:
    scoring = of.scoring()
    views = [*views_of(EN, scoring, None), View("Assessed", scoring), *before]
    return compare(EN, views, len(views) - 1 - len(before))


def line(found: Comparison, identity: str, row: str = "") -> Line:
    return next(each for each in found.lines if (each.id, each.row) == (identity, row))


def told(found: Comparison, identity: str, row: str = "") -> list[str]:
    """Words and difference of the first column, then our words."""
    entry = line(found, identity, row)
    return [entry.entries[0].words, found.difference(entry, 0), entry.entries[found.ours].words]


def test_lines_stand_in_the_order_of_the_paper() -> None:
    found = compared(visit())
    assert [(each.what, each.id, each.depth) for each in found.lines] == [
        ("total", "", 0), ("grade", "", 0), ("answered", "", 0),
        ("section", "V", 0), ("item", "V1", 1), ("section", "A", 0), ("item", "A1", 1), ("item", "A2", 1),
        ("item", "A3", 1), ("section", "R", 0), ("item", "R1", 1), ("section", "X", 0), ("item", "X1", 1),
    ]  # fmt: skip
    assert [each.words for each in found.lines[0].entries] == ["—", "—"]


def test_without_total_and_grades_neither_is_told() -> None:
    of = visit(grades=[], total={"title": words("总分"), "aggregate": "none"})
    assert compared(of).lines[0].what == "answered"


def test_an_item_differs_by_its_points_or_else_by_its_answer() -> None:
    """A gate earns no points, and a column that is silent does not differ."""
    of = visit()
    said = (("A1", "yes", "no"), ("A2", "no", None), ("V1", "pass", "fail"), ("X1", None, "yes"))
    for name, ours, theirs in said:
        if ours is not None:
            of.answer(name, ours)
        if theirs is not None:
            of.answer_at(name, "column/self", theirs)
    found = compared(of)
    assert told(found, "A1") == ["No · 0", "+2", "Yes · 2"]
    assert told(found, "A2") == ["", "", "No · 0"]
    assert told(found, "V1") == ["Fail", "≠", "Pass"]
    assert told(found, "X1") == ["Yes · 2", "", ""]
    assert [each.id for each in found.lines if found.differs(each)] == ["V1", "A1"]


def test_what_several_people_said_of_a_column_is_contested() -> None:
    of = visit()
    of.answer("A1", "yes")
    of.answer_at("A1", "column/self", "yes")
    of.say_unseen("answer.set", "item/A1/column/self", "no")
    of.say("answer.not_applicable", "item/A2/column/self", {"reason": "没有"})
    of.answer("A2", "yes")
    found = compared(of)
    assert told(found, "A1")[:2] == ["Needs your decision", ""]
    assert told(found, "A2") == ["Not applicable", "≠", "Yes · 2"]
    of.say("answer.cleared", "item/A2/column/self", None)
    assert told(compared(of), "A2")[:2] == ["", ""]


def test_rows_have_a_line_each_and_make_one_result_together() -> None:
    """What a column says of the whole item stands for the rows that it does not name."""
    of = visit()
    for row, answer in (("r1", "yes"), ("r2", "no")):
        of.add_row("R", row)
        of.answer_at("R1", f"row/{row}", answer)
    of.answer_at("R1", "column/self", "yes")
    found = compared(of)
    assert told(found, "R1", "r1") == ["Yes · 2", "", "Yes · 2"]
    assert told(found, "R1", "r2") == ["Yes · 2", "−2", "No · 0"]
    assert told(found, "R1")[:2] == ["Yes · 2", "−1"]
    of.answer_at("R1", "row/r2/column/self", "no")
    found = compared(of)
    assert [told(found, "R1", "r2")[1], told(found, "R1")[1]] == ["", ""]
    of.say_unseen("answer.set", "item/R1/row/r2/column/self", "yes")
    of.say("answer.cleared", "item/R1/row/r1", None)
    found = compared(of)
    assert told(found, "R1", "r2")[0] == "Needs your decision"
    assert told(found, "R1", "r1") == ["Yes · 2", "", ""]


def test_a_whole_column_is_compared_by_total_grade_and_sections() -> None:
    of = visit(rounding={"decimals": 2})
    for name in ("V1", "A1", "A2", "X1"):
        value = "pass" if name == "V1" else "yes"
        of.answer(name, value)
        of.answer_at(name, "column/self", "no" if name == "A1" else value)
    for person, target in (("L", "item/A3"), ("M", "item/A3")):
        of.say("answer.set", f"{target}/rater/{person}", "yes")
        of.say("answer.set", f"{target}/column/self/rater/{person}", "yes")
    of.add_row("R", "r1")
    of.answer_at("R1", "row/r1", "yes")
    of.answer_at("R1", "column/self", "yes")
    found = compared(of)
    total, grade, answered = found.lines[:3]
    assert [each.words for each in total.entries] == ["83.33", "100.00"]
    assert found.difference(total, 0) == "+16.67"
    assert (found.difference(grade, 0), found.difference(answered, 0)) == ("", "")
    assert told(found, "A") == ["66.67 %", "+33.33", "100.00 %"]
    assert told(found, "A3")[:2] == ["2", ""]
    of.say("answer.cleared", "item/A2/column/self", None)
    found = compared(of)
    assert told(found, "A") == ["50.00 % (2/3)", "", "100.00 %"]
    assert found.lines[1].entries[0].words.startswith("So far: ")


def test_an_earlier_evaluation_is_compared_by_the_ids_it_had() -> None:
    """An item that is new has nothing there; rows of another visit are not these rows."""
    old = Visit(dict(checklist(section("A", item("A0"), item("A2")), format=2)))
    old.answer("A0", "no")
    old.answer("A2", "yes")
    of = visit()
    of.answer("A1", "yes")
    of.add_row("R", "r1")
    found = compared(of, View("Last time", old.scoring(), earlier={"A1": "A0"}))
    last = len(found.views) - 1
    assert [line(found, name).entries[last].words for name in ("A1", "A2", "A3", "V")] == [
        "No · 0", "Yes · 2", "", "",
    ]  # fmt: skip
    assert found.difference(line(found, "A1"), last) == "+2"
    assert line(found, "R1", "r1").entries[last].words == ""
    assert line(found, "A").entries[last].words == "50.0 %"


def test_a_row_that_was_carried_is_compared_with_what_it_was() -> None:
    """It has the same id at both visits; one that was added anew has nothing there."""
    old, of = visit(), visit()
    for each in (old, of):
        each.add_row("R", "r1")
    of.add_row("R", "r2")
    old.answer_at("R1", "row/r1", "no")
    of.answer_at("R1", "row/r1", "yes")
    of.answer_at("R1", "row/r2", "yes")
    found = compared(of, View("Last time", old.scoring(), earlier={}))
    last = len(found.views) - 1
    assert [line(found, "R1", row).entries[last].words for row in ("r1", "r2")] == ["No · 0", ""]
    assert [found.difference(line(found, "R1", row), last) for row in ("r1", "r2")] == ["+2", ""]


def test_what_several_raters_make_in_a_row_is_told_as_points() -> None:
    of = Visit(dict(checklist(section("R", item("R1", raters=2), repeat=ROWS), format=2)))
    of.add_row("R", "r1")
    for person in ("L", "M"):
        of.say("answer.set", f"item/R1/row/r1/rater/{person}", "yes")
    assert told(compared(of), "R1", "r1") == ["", "", "2"]


def test_what_no_column_is_asked_is_left_out() -> None:
    flag: Json = [{"id": "pool", "type": "flag", "text": words("pool")}]
    parts = (
        section("A", item("A1", applies="${profile.pool}"), item("A2")),
        section("B", item("B1", applies="${profile.pool}")),
    )
    of = Visit(dict(checklist(*parts, facts=flag, format=2)))
    assert [each.id for each in compared(of).lines if each.id] == ["A", "A2"]


def test_the_venue_has_a_column_and_what_the_checklist_declares() -> None:
    of = visit(columns=[{"id": "body", "title": {"zh": "推荐单位", "en": "Recommending body"}}])
    assert column_titles(EN, of.checklist) == {"self": "Self-assessment", "body": "Recommending body"}
    assert views_of(EN, of.scoring(), None, said=True) == []
    of.answer_at("A1", "column/body", "yes")
    assert [view.id for view in views_of(EN, of.scoring(), None, said=True)] == ["body"]
    of.say("answer.cleared", "item/A1/column/body", None)
    assert views_of(EN, of.scoring(), None, said=True) == []
    assert isinstance(views_of(EN, of.scoring(), None)[0].scoring, Scoring)


def test_what_records_of_units_make_is_compared_with_what_was_typed_before(tmp_path: Path) -> None:
    """The same numbers are the same answer, however they came about."""
    _, typed = hotel(tmp_path / "a")
    _, recorded = hotel(tmp_path / "b")
    answer_item(typed, "S1", {"n": 3, "ok": 3, "population": 9}, ())
    draw(recorded, 3, population="staff")
    codes = [unit.id for unit in plan_now(recorded, "staff").sample]
    for code in codes:
        record(recorded, "S1", code)
    item = recorded.checklist.items["S1"]
    views = View("", typed.scoring), View("", recorded.scoring)
    assert not said_otherwise(*views, item)
    record(recorded, "S1", codes[0], "no")
    assert said_otherwise(*views, item)
