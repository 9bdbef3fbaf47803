"""domain.scoring.sums.totals"""

from fractions import Fraction

from inspector_app.domain.canonical import Json
from inspector_app.domain.scoring import Result
from tests.checklist_builder import checklist, item, section, words
from tests.checklists.visits import Visit


def result(total: dict[str, Json], *sections: Json, **answers: Json) -> Result:
    grades: Json = [{"id": "good", "title": words("良好级"), "conditions": []}]
    total = {"title": words("总分"), **total}
    visit = Visit(dict(checklist(*sections, format=2, total=total, grades=grades)))
    for name, answer in answers.items():
        visit.answer(name, answer)
    return visit.result()


TWO: list[Json] = [section("A", item("A1"), points="40"), section("B", item("B1"), points="0")]


def test_a_sum_takes_points_and_leaves_what_stands_beside() -> None:
    found = result({"aggregate": "sum"}, *TWO, A1="yes", B1="yes")
    assert [found.total, found.worst_total, found.best_total] == [40, 40, 40]


def test_the_order_is_sum_bonus_division_caps() -> None:
    bonus = section("E", item("E1", points="50"), role="bonus")
    total: dict[str, Json] = {"aggregate": "sum", "bonus_most": "30", "divide_by": "2", "most": "33"}
    found = result(total, *TWO, bonus, A1="yes", E1="yes")
    assert [found.bonus, found.total] == [30, 33]
    assert result({**total, "unlimited": True}, *TWO, bonus, A1="yes", E1="yes").total == 35
    assert result({**total, "least": "5"}, *TWO, bonus, A1="no").total == 5


def test_independent_sheets_have_no_total() -> None:
    found = result({"aggregate": "none"}, *TWO, A1="yes")
    assert (found.total, found.worst_total, found.best_total) == (None, None, None)


def test_a_base_counts_once_every_gate_is_passed() -> None:
    gates = section("V", item("V1", "pass_fail"), item("V2", "pass_fail"), role="gate", base="400")
    total: dict[str, Json] = {"aggregate": "sum", "unlimited": True}
    half = result(total, *TWO, gates, A1="yes", V1="pass")
    assert [half.base, half.total, half.worst_total, half.best_total] == [0, 40, 40, 440]
    assert result(total, *TWO, gates, A1="yes", V1="pass", V2="pass").total == 440
    assert result(total, *TWO, gates, A1="yes", V1="pass", V2="fail").best_total == 40


def test_of_a_bonus_section_the_best_count_up_to_its_cap() -> None:
    parts: Json = [section("E.1", item("E1", points="3"), most="2"), section("E.2", item("E2", points="5"))]
    bonus = section("E", sections=parts, role="bonus", aggregate="best_of", best=1)
    total: dict[str, Json] = {"aggregate": "sum", "bonus_most": "10"}
    assert result(total, *TWO, bonus, A1="yes", E1="yes", E2="no").bonus == 2
    assert result(total, *TWO, bonus, A1="yes", E1="yes", E2="yes").bonus == 5


def test_other_rules_for_the_total_use_the_scale() -> None:
    found = result({"aggregate": "product", "scale": "110", "most": "110"}, *TWO, A1="yes", B1="no")
    assert found.total == Fraction(0)


def test_a_contested_bonus_spans_what_it_may_add() -> None:
    bonus = section("E", item("E1", points="5"), role="bonus")
    total: Json = {"title": words("总分"), "aggregate": "sum", "bonus_most": "9"}
    grades: Json = [{"id": "good", "title": words("良好级"), "conditions": []}]
    visit = Visit(dict(checklist(*TWO, bonus, format=2, total=total, grades=grades)))
    visit.answer("A1", "yes")
    visit.answer("E1", "yes")
    visit.say_unseen("answer.not_applicable", "item/E1", {"reason": "无"})
    found = visit.result()
    assert [found.total, found.worst_total, found.best_total] == [40, 40, 45]


def test_what_may_be_emptied_leaves_nothing_rated() -> None:
    """Sheets without a total count all; a sum only what has points."""
    grades: Json = [{"id": "good", "title": words("良好级"), "conditions": []}]
    for aggregate, worst in (("none", "grade"), ("sum", "nothing_rated")):
        total: Json = {"title": words("总分"), "aggregate": aggregate}
        aside: Json = {"consent_above": "100", "limit": "100"}
        visit = Visit(dict(checklist(*TWO, format=2, total=total, grades=grades, not_applicable=aside)))
        visit.answer("B1", "yes")
        assert visit.scoring().outlook().worst.kind == worst


def test_gates_and_bonus_that_do_not_apply_ask_for_nothing() -> None:
    gates = section("V", item("V1", "pass_fail", not_applicable=True), role="gate", base="10")
    bonus = section("E", item("E1", not_applicable=True), role="bonus")
    total: Json = {"title": words("总分"), "aggregate": "sum", "bonus_most": "9"}
    grades: Json = [{"id": "good", "title": words("良好级"), "conditions": []}]
    visit = Visit(dict(checklist(*TWO, gates, bonus, format=2, total=total, grades=grades)))
    visit.answer("A1", "yes")
    visit.leave_out("V1", "E1")
    found = visit.result()
    assert [found.base, found.bonus, found.total] == [10, 0, 50]
