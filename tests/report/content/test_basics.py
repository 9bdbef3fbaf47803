"""report.content.basics"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from inspector_app.domain.canonical import Json
from inspector_app.domain.evaluation import Evaluation
from inspector_app.report.blocks import Contents, Heading, KeyValues, PageBreak
from inspector_app.report.content.basics import basics, declaration
from tests.report.content.subjects import BODY, demo, rows_of, said, subject, text_of
from tests.story import story_json, tour_json


def test_the_declaration_says_what_the_report_is_and_is_not() -> None:
    blocks = declaration(subject(demo()))
    text = text_of(blocks)
    assert text.startswith("Declaration\nDemonstration indicator system, not a basis for certification")
    for words in (
        "no certificate and no certification decision",
        "for reference",
        BODY,
        "not named in this report",
    ):
        assert words in text
    assert isinstance(blocks[-2], Contents)
    assert isinstance(blocks[-1], PageBreak)


def test_a_checklist_without_a_notice_has_none_in_the_declaration() -> None:
    data = tour_json()
    del data["notice"]
    text = text_of(declaration(subject(demo(checklist=data), "zh_CN")))
    assert text.startswith("声明\n1. 本报告是现场评价后提出的推荐意见，不是认证证书，也不是认证决定。")


def test_the_basic_facts_name_venue_profile_basis_team_and_meetings() -> None:
    text = text_of(basics(subject(demo())))
    for fact in (
        "91330523MA0000000B", "Zhejiang 330523", "浙江省湖州市安吉县示例路1号", "May 2016", "0572-0000000",
        "Floor area", "18000 m²", "Rooms", "120", "Four-star level", "Hot summer, cold winter",
        "TOUR-DEMO 1.0.1 · ", "22 October 2026", "October 2025 – September 2026",
        "October 2024 – September 2025",
        "住宿、餐饮、会议服务", "Deviations from plan",
    ):  # fmt: skip
        assert fact in text, fact
    rows = rows_of(basics(subject(demo())))
    assert ["Team leader", "林知远", "虚构-0001"] in rows
    assert "Opening meeting\n21 October 2026 09:10–09:35, 9 persons" in text
    assert "Closing meeting\n22 October 2026 15:40–16:25, 8 persons" in text


def test_the_factor_tables_are_those_pinned_at_the_start() -> None:
    told = demo()
    value: Json = {"visit_kind": "initial", "factors": [{"id": "CN-FACTORS", "version": "2026.1"}]}
    pinned = [
        replace(op, value=value) if op.kind == "evaluation.started" else op for op in told.evaluation.ops
    ]
    assert "—" in said(basics(subject(told)))
    told.evaluation = Evaluation(pinned)
    assert "CN-FACTORS 2026.1" in said(basics(subject(told)))


def test_meetings_without_an_end_or_number_are_said_as_far_as_known() -> None:
    told = demo()
    told.say("meeting.held", "meeting/opening", {"at": "2026-10-21T09:10:00+08:00"})
    told.say("meeting.held", "meeting/closing", {"present": 8})
    text = text_of(basics(subject(told)))
    assert "Opening meeting\n21 October 2026 09:10, —" in text
    assert "Closing meeting\n—, 8 persons" in text


def test_what_was_never_said_leaves_no_heading_alone() -> None:
    data, story = tour_json(), story_json()
    told = demo(story, data, surroundings=False)
    told.say("profile.set", "venue/area_code", "")
    blocks = basics(subject(told))
    for block, following in pairwise(blocks):
        assert not (
            isinstance(block, Heading) and isinstance(following, Heading) and block.level >= following.level
        )
    assert not rows_of(blocks)
    assert "Team leader" not in text_of(blocks)


def test_a_checklist_without_facts_has_no_profile() -> None:
    told = subject(demo())
    object.__setattr__(told.checklist, "facts", ())
    blocks = basics(told)
    assert "Profile" not in said(blocks)
    assert sum(isinstance(block, KeyValues) for block in blocks) == 2


def test_a_fact_that_nobody_gave_and_a_default_flag_are_said() -> None:
    story = story_json()
    story["facts"], story["profile"] = {}, {}
    text = text_of(basics(subject(demo(story))))
    assert "Floor area\n—" in text
    assert "Lodging\nNo" in text


def test_an_opening_date_that_is_no_month_stays_as_it_was_typed() -> None:
    story = story_json()
    story["venue"]["opened"] = "2016年春"
    assert "2016年春" in said(basics(subject(demo(story))))
