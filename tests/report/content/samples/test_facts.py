"""report.content.samples.facts"""

from pathlib import Path

from inspector_app.report.content.samples.facts import sampling_facts
from inspector_app.report.content.subject import Issue, Subject
from inspector_app.usecases.session.opened import OpenedEvaluation
from tests.report.content.subjects import STATE, demo, subject, texts
from tests.usecases.sampling.staying import draw, hotel, record, rooms, stand_in


def facts(opened: OpenedEvaluation) -> dict[str, str]:
    issue = Issue("1", "2026-10-22T17:00:00+08:00", "示例认证机构", STATE)
    told = Subject(texts("en"), opened.checklist, opened.evaluation, opened.scoring, (), issue)
    return dict(fact for row in sampling_facts(told, 40) for fact in row)


def test_replaced_units_are_counted_from_the_plans(tmp_path: Path) -> None:
    """One that was replaced, and what came for it in turn, are two."""
    _, opened = hotel(tmp_path)
    draw(opened)
    stand_in(opened, "6105")
    stand_in(opened, "6107")
    for room in rooms(opened):
        record(opened, "R1", room)
    found = facts(opened)
    assert (found["Replaced"], found["Drawn"], found["Units required"]) == ("2", "6", "4")


def test_typed_summaries_count_as_they_are() -> None:
    """Where nothing is recorded one by one, page 2 says what was typed."""
    found = dict(fact for row in sampling_facts(subject(demo()), 40) for fact in row)
    assert (found["Replaced"], found["Drawn"], found["Valid questionnaires"]) == ("0", "154", "46")
