"""report.content.answers.rows: an item answered in rows names each of them."""

from inspector_app.domain.canonical import Json
from inspector_app.report.content.wording import explain_item
from tests.checklist_builder import checklist, item, section
from tests.checklists.visits import Visit
from tests.report.content.subjects import texts


def lines(*, weighted: bool) -> list[str]:
    part = section("R", item("R1"), repeat={"roll_up": "mean", "weight": weighted})
    visit = Visit(dict(checklist(part, format=2)))
    for row, weight, answer in (("301", "30", "yes"), ("302", "10", "no")):
        visit.add_row("R", row, weight)
        visit.answer_at("R1", f"row/{row}", answer)
    scoring = visit.scoring()
    return [line.text for line in explain_item(texts("en"), scoring, scoring.checklist.items["R1"])]


def test_every_row_stands_with_its_points() -> None:
    told = lines(weighted=False)
    assert "mean of the rows (2): 50.0%" in told
    assert "301: 2 of 2" in told


def test_a_weight_is_told_beside() -> None:
    told = lines(weighted=True)
    assert "mean of the rows (2): 75.0%" in told
    assert "302: 0 of 2, weight 10" in told


def test_a_row_carried_from_another_visit_says_so() -> None:
    """The explanation on paper tells last year's room from this year's."""
    part = section("R", item("R1"), repeat={"roll_up": "mean"})
    visit = Visit(dict(checklist(part, format=2)))
    visit.add_row("R", "301", "1")
    said: Json = {"evaluation": "e1", "on": "2025-03-01", "inputs": {}, "answer": "yes"}
    visit.say("answer.carried", "item/R1/row/301", said)
    scoring = visit.scoring()
    told = [line.text for line in explain_item(texts("en"), scoring, scoring.checklist.items["R1"])]
    assert "301 (carried 2025-03-01): 2 of 2" in told
