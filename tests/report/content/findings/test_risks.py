"""report.content.findings.risks"""

from __future__ import annotations

from inspector_app.domain.canonical import Json
from inspector_app.domain.risks import risks
from inspector_app.report.content.findings.risks import risk_lines, risk_table, risks_first, told_words
from tests.report.content.subjects import dangerous, demo, rows_of, subject, text_of
from tests.story import Story

WHOLE: dict[str, Json] = {
    "what": "西侧安全出口上锁。", "place": "3F西楼梯", "told": "值班经理", "done": "当场开锁",
    "present": "no", "items": ["A1.2"],
}  # fmt: skip


def danger(count: int = 1) -> Story:
    """The demo story without its own risks, and so many of these."""
    told = demo()
    for number in range(1, count + 1):
        dangerous(told, f"R-{number:02d}", **WHOLE)
    return told


def test_page_1_says_what_who_was_told_when_and_what_they_did() -> None:
    """Whoever reads one page knows that somebody acts."""
    (row,) = rows_of(risks_first(subject(danger())))
    assert row == [
        "R-01",
        "3F西楼梯: 西侧安全出口上锁。 (21 October 2026 10:42)",
        "值班经理, 21 October 2026 10:45",
        "当场开锁; gone when the team left",
    ]
    assert rows_of(risks_first(subject(danger(), "zh_CN")))[0][3] == "当场开锁；离场时已消除"


def test_without_risks_page_1_and_the_findings_say_nothing_of_them() -> None:
    """Most visits have none."""
    told = subject(demo())
    assert (risks_first(told), risk_table(told), risk_lines(told)) == ([], [], 0)


def test_a_risk_of_which_nobody_was_told_says_so() -> None:
    """An unfinished report hides nothing."""
    told = demo()
    dangerous(told, "R-01", what="配电箱带电裸露")
    dangerous(told, "R-02", what="疑似约束", untold="夜间无人值班", present="yes")
    rows = rows_of(risks_first(subject(told)))
    assert [row[2] for row in rows] == ["nobody yet", "nobody, because 夜间无人值班"]
    assert [row[3] for row in rows] == ["—", "still there when the team left"]
    first = risks(told.evaluation)[0]
    assert told_words(subject(told, "zh_CN"), first) == "尚未告知任何人"


def test_many_risks_are_named_below_and_stand_in_full_among_the_findings() -> None:
    """Page 1 stays one page, and says where the rest is."""
    told = subject(danger(5))
    rows = rows_of(risks_first(told))
    assert rows[-1] == ["and 3 more: see the findings"]
    assert len(rows) == 3
    assert risk_lines(told) == 7
    text = text_of(risk_table(told))
    assert all(f"R-{number:02d}" in text for number in range(1, 6))


def test_the_full_table_has_times_items_and_what_several_people_wrote() -> None:
    """For the reviewer, who was not there."""
    told = danger()
    told.say("risk.edited", "risk/R-02/what", "另一处")
    text = text_of(risk_table(subject(told)))
    for part in ("Seen: 21 October 2026 10:42", "Told: 值班经理, 21 October 2026 10:45", "Items: A1.2"):
        assert part in text, part
    assert "When the team left: not looked at again" in text
    assert "Needs your decision" not in text


def test_withdrawn_risks_are_named_with_their_reason() -> None:
    """They stay on record, and on no first page."""
    told = danger()
    seen: list[Json] = [
        head for target in told.evaluation.targets("risk/R-01") for head in _heads(told, target)
    ]
    told.say("risk.withdrawn", "risk/R-01", {"reason": "门可从内推开", "seen": seen})
    assert risks_first(subject(told)) == []
    assert "Withdrawn, because 门可从内推开" in text_of(risk_table(subject(told)))


def test_contested_times_stand_beside_each_other_and_ask_for_a_decision() -> None:
    """Both are printed, in words."""
    told = danger()
    op = next(iter(told.evaluation.history("risk/R-01/told_at")))
    other = type(op)(**{name: getattr(op, name) for name in op.__slots__} | {
        "id": "99999", "device": "e", "n": 1, "value": "2026-10-21T10:50+08:00", "replaces": (),
    })  # fmt: skip
    told.evaluation.apply(other)
    text = text_of(risk_table(subject(told)))
    assert "21 October 2026 10:45 / 21 October 2026 10:50" in text
    assert "several people wrote different things" in text


def _heads(told: Story, target: str) -> tuple[str, ...]:
    field = told.evaluation.field(target)
    return field.heads if field is not None else ()
