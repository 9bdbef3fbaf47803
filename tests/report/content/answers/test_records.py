"""report.content.answers.records"""

from pathlib import Path

from inspector_app.report.content.answers.records import record_lines
from inspector_app.report.content.wording import answer_words, explain_item
from inspector_app.usecases.conduct import answer_item, say_not_applicable
from inspector_app.usecases.sampling.units import add_unit
from inspector_app.usecases.session.opened import OpenedEvaluation
from tests.report.content.subjects import texts
from tests.usecases.sampling.staying import colleague, draw, hotel, record


def lines(opened: OpenedEvaluation, item: str, language: str = "en") -> list[str]:
    result = opened.scoring.items[item]
    return list(record_lines(texts(language), opened.checklist.items[item], result))


def words(opened: OpenedEvaluation, item: str) -> str:
    found, result = opened.checklist.items[item], opened.scoring.items[item]
    return answer_words(texts("en"), found, opened.evaluation, result, opened.checklist.rounding)


def test_an_item_without_records_has_nothing_to_add(tmp_path: Path) -> None:
    """A typed summary speaks for itself."""
    _, opened = hotel(tmp_path)
    answer_item(opened, "R2", {"n": 4, "ok": 3}, ())
    assert (lines(opened, "R2"), words(opened, "R2")) == ([], "3 of 4 conform")


def test_a_summary_that_says_otherwise_is_named_beside_the_records(tmp_path: Path) -> None:
    """The answer is what was recorded; the other number is not lost."""
    _, opened = hotel(tmp_path)
    draw(opened)
    answer_item(opened, "R2", {"n": 4, "ok": 3}, ())
    for room in ("5110", "5104"):
        record(opened, "R2", room)
    assert words(opened, "R2") == "2 of 2 conform"
    assert lines(opened, "R2") == [
        "Counted from the records of single units",
        "Typed as a summary: 3 of 4 conform. The records say otherwise and count.",
    ]
    tree = [line.text for line in explain_item(texts("zh_CN"), opened.scoring, opened.checklist.items["R2"])]
    assert "由逐个样本的记录汇总" in tree


def test_units_that_wait_and_units_in_dispute_are_counted(tmp_path: Path) -> None:
    """One sees how much is left, and where people disagree."""
    _, opened = hotel(tmp_path / "a")
    draw(opened)
    add_unit(opened, "baths", "大堂", "近旁")
    add_unit(opened, "baths", "竹苑", "近旁")
    record(opened, "B1", "大堂", "yes", "flush")
    assert lines(opened, "B1") == ["1 unit is not finished"]
    record(opened, "B1", "竹苑", "yes", "flush")
    assert lines(opened, "B1") == ["2 units are not finished"]
    _, other = colleague(opened, tmp_path / "b")
    record(opened, "R2", "5110")
    record(other, "R2", "5110", "no")
    opened.take(other.evaluation.ops)
    assert lines(opened, "R2") == ["1 unit has several values: needs your decision"]


def test_records_of_an_item_that_was_set_aside_are_told(tmp_path: Path) -> None:
    """Somebody looked at it, and somebody said that it does not apply."""
    _, opened = hotel(tmp_path)
    draw(opened)
    for room in ("5110", "5104"):
        record(opened, "R2", room)
    say_not_applicable(opened, "R2", "整改停用", ())
    assert lines(opened, "R2") == ["2 units are recorded, but do not count here"]
