"""report.content.items"""

from __future__ import annotations

from inspector_app.domain.canonical import Json
from inspector_app.report.blocks import Table
from inspector_app.report.content.items import item_table
from tests.report.content.subjects import PHOTO, demo, rows_of, subject, text_of
from tests.story import Story, story_json, tour_json


def row(story: Story, code: str, language: str = "en") -> list[str]:
    rows = rows_of(item_table(subject(story, language, evidence=[PHOTO])))
    return next(row for row in rows if row[0] == code)


def test_every_item_has_a_row_with_answer_points_evidence_and_remark() -> None:
    told = demo()
    told.say("note.set", "item/A1.2/note", "缺5只二级分表")
    rows = rows_of(item_table(subject(told)))
    assert {item.code for item in told.checklist.items.values()} <= {row[0] for row in rows}
    assert row(told, "A1.2") == [
        "A1.2", "★Energy and water metering coverage", "81.5%", "2.3 / 5", "P04", "缺5只二级分表",
    ]  # fmt: skip
    assert row(told, "A4.2", "zh_CN")[2:5] == ["否", "0 / 4", ""]


def test_gates_pass_fail_or_wait() -> None:
    told = demo()
    assert row(told, "V2")[3] == "Pass"
    assert row(told, "V6")[2:4] == ["Switched off by the profile", "—"]
    told.answer("V2", "fail")
    assert row(told, "V2")[3] == "Fail"


def test_what_is_not_rated_has_a_dash_and_its_reason() -> None:
    assert row(demo(), "B4.7")[2:4] == ["Not applicable", "—"]
    assert "古树" in row(demo(), "B4.7")[5]


def test_a_decision_and_a_declined_proposal_stand_in_the_remark() -> None:
    told = demo()
    told.say("note.set", "item/A2.9/note", "西立面")
    told.say("note.set", "item/A2.9/decision", {"reason": "复看现场"})
    told.say("proposal.declined", "item/A2.9/proposal", {"class": "improvement", "reason": "已列计划"})
    assert row(told, "A2.9")[5] == (
        "西立面; decided between several values: 复看现场; proposed finding declined: 已列计划"
    )
    assert row(told, "A2.9", "zh_CN")[5] == "西立面；多值裁定：复看现场；未采纳发现建议：已列计划"


def test_sections_and_bonus_are_rows_between_and_every_item_can_be_linked_to() -> None:
    blocks = item_table(subject(demo()))
    table = blocks[1]
    assert isinstance(table, Table)
    assert {row.anchor for row in table.rows} >= {"item-A1.2", "item-V1", "item-E1"}
    assert "A1 Management and metering" in text_of(blocks)
    assert "Bonus" in [row[0] for row in rows_of(blocks)]


def test_without_bonus_items_there_is_no_row_for_them() -> None:
    data, story = tour_json(), story_json()
    data["sections"] = [section for section in data["sections"] if section["id"] != "E"]
    story["answers"] = [entry for entry in story["answers"] if not entry["item"].startswith("E")]
    assert "Bonus" not in [row[0] for row in rows_of(item_table(subject(demo(story, data))))]


def test_a_carried_answer_says_so_below_itself() -> None:
    """On paper too one look tells it from an answer of this visit; what the visit leaves out says so."""
    told = demo()
    carried: Json = {"evaluation": "e1", "on": "2025-10-22", "answer": "no"}
    told.say("answer.carried", "item/A4.2", carried)
    assert row(told, "A4.2")[2] == "No\nCarried 2025-10-22"
    assert row(told, "A4.2", "zh_CN")[2] == "否\n沿用 2025-10-22"
    kind = story_json()["visit"]["kind"]
    visits: Json = [{"kind": kind, "evaluate": {"sections": ["A"]}}]
    partly = demo(checklist={**tour_json(), "format": 2, "visits": visits})
    partly.say("answer.cleared", "item/B2.5", None)
    assert row(partly, "B2.5")[2] == "Not part of this visit"
