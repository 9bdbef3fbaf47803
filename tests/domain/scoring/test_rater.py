"""domain.scoring.rater"""

from fractions import Fraction

import pytest

from inspector_app.domain.canonical import Json
from inspector_app.domain.scoring import Scoring, column_results
from tests.checklist_builder import checklist, item, section, words
from tests.checklists.visits import Visit

SURVEILLANCE: Json = {"kind": "surveillance", "evaluate": {"sections": ["A"], "key": True, "gates": True}}


def visit(kind: str) -> Visit:
    gate = section("V", item("V1", "pass_fail"), role="gate")
    parts = (section("A", item("A1")), section("B", item("B1"), item("B2", key=True)))
    return Visit(dict(checklist(gate, *parts, format=2, visits=[SURVEILLANCE])), kind)


def states(of: Visit) -> dict[str, str]:
    return {name: result.state for name, result in of.scoring().items.items()}


def test_a_kind_of_visit_looks_at_what_it_names() -> None:
    assert states(visit("surveillance")) == {
        "V1": "unanswered", "A1": "unanswered", "B1": "absent", "B2": "unanswered",
    }  # fmt: skip
    assert set(states(visit("initial")).values()) == {"unanswered"}
    assert visit("surveillance").scoring().items["B1"].left_out


def test_a_carried_value_counts_and_says_where_it_comes_from() -> None:
    of = visit("surveillance")
    of.carry("B1", "yes")
    found = of.scoring().items["B1"]
    assert found.carried is not None
    assert [found.state, found.earned, found.carried.on] == ["rated", 2, "2025-10-01"]
    of.answer("B1", "no")
    found = of.scoring().items["B1"]
    assert [found.earned, found.carried] == [0, None]


def test_not_applicable_is_carried_with_its_reason() -> None:
    of = visit("surveillance")
    of.carry("B1", {"not_applicable": "没有泳池"})
    found = of.scoring().items["B1"]
    assert (found.state, found.reason) == ("not_applicable", "没有泳池")


def test_an_answer_that_was_cleared_leaves_it_absent() -> None:
    of = visit("surveillance")
    of.answer("B1", "yes")
    of.say("answer.cleared", "item/B1", None)
    assert states(of)["B1"] == "absent"


def test_a_column_is_scored_by_the_same_rules() -> None:
    of = visit("initial")
    for name in ("A1", "B1", "B2"):
        of.answer(name, "no")
        of.answer_at(name, "column/self", "yes")
    scoring = of.scoring()
    assert scoring.result().total == 0
    assert column_results(of.checklist, of.evaluation, scoring.sheet, "self").total == 100
    assert column_results(of.checklist, of.evaluation, scoring.sheet, "last").total is None


def test_a_section_of_rows_that_is_not_looked_at_is_absent() -> None:
    rows: Json = {"roll_up": "min", "by": "row"}
    parts = (section("A", item("A1")), section("R", item("R1"), repeat=rows))
    of = Visit(dict(checklist(*parts, format=2, visits=[SURVEILLANCE])), "surveillance")
    of.answer("A1", "yes")
    found = of.scoring()
    assert found.items["R1"].state == "absent"
    assert [found.section("R").rate, found.result().total] == [None, 100]


@pytest.mark.parametrize("by", ["row", "item"])
def test_a_column_answers_row_by_row_or_for_all_rows(by: str) -> None:
    """A venue assesses itself before there are rows: what it says stands for each that says nothing else."""
    rows: Json = {"roll_up": "mean", "by": by}
    of = Visit(dict(checklist(section("R", item("R1"), repeat=rows), format=2)))

    def total() -> Fraction | None:
        return column_results(of.checklist, of.evaluation, of.scoring().sheet, "self").total

    assert total() is None
    of.answer_at("R1", "column/self", "yes")
    assert total() == 100
    for row in ("r1", "r2"):
        of.add_row("R", row)
        of.answer_at("R1", f"row/{row}", "no")
    assert total() == 100
    of.answer_at("R1", "row/r2/column/self", "no")
    assert [total(), of.result().total] == [50, 0]
    of.say("answer.cleared", "item/R1/row/r2/column/self", None)
    assert total() == 100
    of.say("answer.not_applicable", "item/R1/column/self", {"reason": "没有"})
    assert total() is None


def test_a_column_reads_its_own_answers_and_none_of_our_findings() -> None:
    """What the venue says of itself is neither held back by our findings nor lifted by our answers."""
    asks: Json = {"measure": "item_answer", "of": ["A1"], "is": "yes"}
    none: Json = {"measure": "open_findings", "of": ["major"], "at_most": "0"}
    grades: Json = [{"id": "good", "title": words("好"), "conditions": [asks, none]}]
    of = Visit(dict(checklist(section("A", item("A1")), format=2, grades=grades)))
    of.answer("A1", "no")
    of.answer_at("A1", "column/self", "yes")
    of.find("F1", "major", "A1")
    of.say("grade.overridden", "grade", {"grade": "good", "reason": "x"})
    theirs = column_results(of.checklist, of.evaluation, of.scoring().sheet, "self")
    assert (theirs.outcome.grade, theirs.overridden) == ("good", "")
    assert of.result().outcome.kind == "not_graded"


def test_a_question_in_a_row_scores_nothing() -> None:
    rows: Json = {"roll_up": "min", "by": "row"}
    part = section("R", item("R1"), item("R2", points="0"), repeat=rows)
    of = Visit(dict(checklist(part, format=2)))
    of.add_row("R", "r1")
    of.answer_at("R1", "row/r1", "yes")
    assert of.scoring().section("R").rate == 1
    assert of.result().complete


class Asked:
    """A form that asks what it is told to."""

    def __init__(self, *gone: tuple[str, str], counted: list[tuple[str, str]] | None = None) -> None:
        self._gone = set(gone)
        self._counted = counted

    def absent(self, identity: str, row: str = "") -> bool:
        return (identity, row) in self._gone

    def counted(self, _section: str) -> list[tuple[str, str]] | None:
        return self._counted


def rooms(**repeat: Json) -> Visit:
    """Two rooms with two items, rows 1 and 2 added, half of it answered well."""
    part = section("R", item("R1"), item("R2"), repeat={"roll_up": "mean", **repeat})
    of = Visit(dict(checklist(part, format=2)), "initial")
    for row, answers in (("1", ("yes", "no")), ("2", ("yes", "yes"))):
        of.say("row.added", f"row/R/{row}", {"label": row, "weight": None, "parent": None})
        for name, answer in zip(("R1", "R2"), answers, strict=True):
            of.answer_at(name, f"row/{row}", answer)
    return of


def rated(of: Visit, asked: Asked) -> Scoring:
    sheet = of.scoring().sheet
    return Scoring(of.checklist, of.evaluation, sheet, presence=asked)


def test_what_a_form_does_not_ask_is_absent() -> None:
    """Everywhere, or in one row only: it leaves numerator and denominator."""
    of = rooms()
    assert rated(of, Asked(("R2", ""))).items["R2"].state == "absent"
    assert rated(of, Asked(("R2", "1"))).items["R2"].rate == 1
    assert rated(of, Asked()).items["R2"].rate == Fraction(1, 2)


def test_a_row_that_is_rated_whole_leaves_out_what_is_not_asked_in_it() -> None:
    of = rooms(by="row")
    assert rated(of, Asked()).section("R").rate == Fraction(3, 4)
    assert rated(of, Asked(("R2", "1"))).section("R").rate == 1


def test_a_form_may_count_the_rows_itself() -> None:
    """Then nobody adds one; they are called by their number."""
    of = rooms()
    scoring = rated(of, Asked(counted=[("2", "")]))
    assert [(row.id, row.label) for row in scoring.rows("R")] == [("2", "1")]
    assert scoring.items["R2"].rate == 1
    assert [row.label for row in rated(of, Asked()).rows("R")] == ["1", "2"]


def test_a_rating_counts_on_a_visit_that_does_not_look_at_the_item() -> None:
    """What somebody said all the same is not lost because several people rate it."""
    parts = (section("A", item("A1")), section("B", item("B1", raters=1)))
    of = Visit(dict(checklist(*parts, format=2, visits=[SURVEILLANCE])), "surveillance")
    assert of.scoring().items["B1"].left_out
    of.say("answer.set", "item/B1/rater/L", "yes")
    assert of.scoring().items["B1"].state == "rated"
    of.say("answer.cleared", "item/B1/rater/L", None)
    assert of.scoring().items["B1"].left_out


def test_in_rows_evaluated_whole_what_the_visit_leaves_out_is_absent() -> None:
    """Otherwise every row would wait for an answer that nobody is asked for."""
    rows: Json = {"roll_up": "mean", "by": "row"}
    visits: Json = [{"kind": "surveillance", "evaluate": {"items": ["R1"]}}]
    data = checklist(section("R", item("R1"), item("R2"), repeat=rows), format=2, visits=visits)
    of = Visit(dict(data), "surveillance")
    of.say("row.added", "row/R/1", {"label": "301"})
    of.say("answer.set", "item/R1/row/1", "yes")
    assert of.scoring().section("R").rate == 1
