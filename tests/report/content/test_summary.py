"""report.content.summary"""

from __future__ import annotations

import re
from typing import Any

import pytest

from inspector_app.report.blocks import Callout, Tile, Tiles
from inspector_app.report.content.subject import Subject
from inspector_app.report.content.summary import (
    floor_of,
    grade_of_floors,
    grade_words,
    open_nonconformities,
    period,
    status_words,
    summary,
)
from tests.report.content.conftest import PagesOf
from tests.report.content.subjects import (
    BODY,
    completed,
    dangerous,
    demo,
    raised,
    rows_of,
    said,
    subject,
    text_of,
)
from tests.story import Story, story_json, tour_json

LONG = (
    "抽查客房十间，其中四间在宾客未提出需求时已摆放一次性牙刷和梳子，客房部操作标准仍规定开房前配齐六小件。"
    * 4
)


def tiles(told: Subject) -> list[Tile]:
    return [tile for block in summary(told) if isinstance(block, Tiles) for tile in block.tiles]


def callout(told: Subject) -> Callout:
    return next(block for block in summary(told) if isinstance(block, Callout))


def test_page_1_states_every_fact_the_manager_needs() -> None:
    text = text_of(summary(subject(completed(demo()))))
    for fact in (
        "DEMO-2026-3VLV-0001", "Site copy · decision pending", "安吉青筠谷酒店（虚构）",
        "安吉青筠谷酒店管理有限公司（虚构）", "住宿、餐饮、会议服务", "21 October 2026 – 22 October 2026",
        "Initial certification", "TOUR-DEMO 1.0.1", "Recommended grade", "Good", "82.6",
        "★A1.2 Energy and water metering coverage: rate 45.9%",
        "Major nonconformity 0 (0 open); Minor nonconformity 5 (4 open); Observation 6; immediate risks 0",
        "cause, correction, corrective action and evidence.", "To object or appeal", "within 10 working days",
        "Who decides next", "people outside the team take the certification decision",
    ):  # fmt: skip
        assert fact in text, fact


def test_page_1_states_them_in_chinese_too() -> None:
    text = text_of(summary(subject(completed(demo()), "zh_CN")))
    for fact in (
        "绿色服务评价报告", "现场版·待认证决定", "推荐等级", "良好级", "总分", "82.6", "满分 100", "定级依据",
        "审查发现：严重不符合 0 项（未关闭 0 项）；一般不符合 5 项（未关闭 4 项）；观察项 6 项；紧急风险 0",
        "原因分析、纠正、纠正措施及证据", "受评价方异议：", "异议与申诉：", "下一步由谁决定：",
    ):  # fmt: skip
        assert fact in text, fact


def test_each_score_stands_beside_its_floor() -> None:
    scores = tiles(subject(demo()))[2:]
    assert [(tile.label, tile.value, tile.note, tile.tone) for tile in scores] == [
        ("A Energy and resource saving", "74.4", "floor 60 · reached", "good"),
        ("B Environmental friendliness", "83.9", "floor 60 · reached", "good"),
        ("C Consumer friendliness", "85.7", "floor 60 · reached", "good"),
    ]


def test_open_nonconformities_are_listed_with_date_and_class_in_one_word() -> None:
    rows = rows_of(summary(subject(demo())))
    assert [row[0] for row in rows] == ["NC-01", "NC-02", "NC-03", "NC-04"]
    assert {row[1] for row in rows} == {"Minor"}
    assert {row[3] for row in rows} == {"21 December 2026"}
    assert {row[1] for row in rows_of(summary(subject(demo(), "zh_CN")))} == {"一般"}


def test_objections_stand_in_the_words_of_the_venue() -> None:
    text = text_of(summary(subject(demo())))
    assert "Objections of the venue: NC-04: 人脸核验系按治安管理要求" in text
    story = story_json()
    story["findings"] = [finding for finding in story["findings"] if finding["no"] != "NC-04"]
    assert "Objections" not in text_of(summary(subject(demo(story))))


def test_a_fourth_objection_is_named_only() -> None:
    told = demo()
    for number in range(4):
        raised(told, f"NC-1{number}")
        told.say("finding.disputed", f"finding/NC-1{number}/venue", {"reply": ""})
    text = text_of(summary(subject(told)))
    assert "NC-10: —" in text
    assert re.search("NC-11: —; NC-12, NC-13\n", text)


def test_an_immediate_risk_is_counted_and_said_before_the_fact() -> None:
    told = demo()
    raised(told, "NC-00", "配电箱带电部分裸露。", "major", immediate=True)
    blocks = summary(subject(told))
    first = rows_of(blocks)[0]
    assert first[:3] == ["NC-00", "Major", "Immediate risk: 配电箱带电部分裸露。"]
    assert first[3] == "—"
    assert "immediate risks 1" in text_of(blocks)


def test_without_open_findings_there_is_no_table_and_nothing_to_send() -> None:
    story = story_json()
    story["findings"] = [finding for finding in story["findings"] if finding["no"] == "NC-05"]
    told = subject(demo(story))
    assert open_nonconformities(told) == []
    assert rows_of(summary(told)) == []
    assert "For each, send" not in text_of(summary(told))


def emptied(*sections: str) -> dict[str, Any]:
    story = story_json()
    story["answers"] = [entry for entry in story["answers"] if not entry["item"].startswith(sections)]
    return story


def test_an_unfinished_evaluation_says_how_far_the_total_can_move() -> None:
    told = subject(demo(emptied("C3", "C4")))
    assert "items still open; it can end between" in str(tiles(told)[1].note)
    assert status_words(told) == "Draft · not completed"


def test_a_section_where_nothing_applies_has_no_score() -> None:
    story = emptied("C")
    told = demo(story)
    for item in told.checklist.items.values():
        if item.section.startswith("C"):
            told.say("answer.not_applicable", f"item/{item.id}", {"reason": "没有"})
    last = tiles(subject(told))[-1]
    assert (last.value, last.note) == ("—", "nothing applies")


def test_a_missed_floor_is_bad_in_word_and_tone() -> None:
    data = tour_json()
    data["limiters"], data["grades"] = [], data["grades"][:1]  # only 引领级, 80 % everywhere
    told = subject(demo(checklist=data))
    first = tiles(told)[2]
    assert (first.value, first.note, first.tone) == ("74.4", "floor 80 · missed", "bad")
    assert callout(told).text == ("Leading needs: total at least 90; it is 82.6",)


def test_a_section_without_a_floor_shows_only_its_score() -> None:
    data = tour_json()
    for grade in data["grades"]:
        grade["conditions"] = [one for one in grade["conditions"] if one["measure"] != "section_rate"]
    told = subject(demo(checklist=data))
    assert tiles(told)[2].note == ""
    assert floor_of(grade_of_floors(told), "A") is None


def gate_failed() -> Story:
    told = demo()
    told.answer("V5", "fail")
    return told


def withheld() -> Story:
    told = demo()
    told.answer("C1.1", "no")
    return told


def terminated() -> Story:
    told = demo()
    told.say("evaluation.terminated", "status", {"reason": "受评价方拒绝提供资料"})
    return told


@pytest.mark.parametrize(
    ("story", "words", "rule"),
    [
        (gate_failed(), "不予评级", "否决项不通过：V5"),
        (withheld(), "暂缓评级", "★C1.1"),
        (terminated(), "终止评价", "评价已终止。"),
    ],
    ids=["gate", "withheld", "terminated"],
)
def test_without_a_grade_the_page_says_which_and_why(story: Story, words: str, rule: str) -> None:
    told = subject(story, "zh_CN")
    grade = tiles(told)[0]
    assert (grade.value, grade.tone) == (words, "bad")
    assert rule in "".join(map(str, callout(told).text))


def test_a_terminated_visit_is_no_site_copy() -> None:
    assert status_words(subject(terminated())) == "Terminated visit"


def test_nothing_rated_has_no_total() -> None:
    story = story_json()
    story |= {"answers": [], "raw": {}, "base": {}, "findings": []}
    told = subject(demo(story, surroundings=False), "zh_CN")
    grade, total = tiles(told)[:2]
    assert grade.value in ("尚无评分", "暂缓评级", "不予评级")
    assert total.value == "—"
    assert "定级依据" not in text_of(summary(told))
    assert "None" not in text_of(summary(told))


def test_what_would_follow_if_all_findings_were_closed_is_said() -> None:
    told = withheld()
    raised(told, "NC-07", "价格未公示。", "major")
    text = text_of(summary(subject(told)))
    assert "If every open finding is verified closed, scores unchanged: Good" in text


def test_a_grade_decided_instead_of_the_rules_is_the_recommended_one() -> None:
    told = demo()
    told.say("grade.overridden", "grade", {"grade": "basic", "reason": "夜间复测结果未计入"})
    decided = subject(told)
    assert grade_words(decided) == "Basic"
    grade = tiles(decided)[0]
    assert (grade.value, grade.tone) == ("Basic", "warn")
    assert "By the rules: Good. Decided instead because: 夜间复测结果未计入" in said(summary(decided))


def test_a_period_of_one_day_is_one_date() -> None:
    assert period(("a", "a")) == "a"
    assert period(("a", "")) == "a"
    assert period(("a", "b")) == "a – b"


def test_a_bare_evaluation_has_a_page_1_too() -> None:
    story = story_json()
    story["findings"] = []
    told = subject(demo(story, surroundings=False))
    text = text_of(summary(told))
    assert "22 October 2026" in text
    assert "None" not in text
    assert BODY in text


def crowded(count: int) -> Story:
    story = story_json()
    story["venue"] |= {"name": LONG, "client": LONG}
    story["visit"]["scope"] = LONG
    story["findings"] = []
    told = demo(story)
    for number in range(count):
        raised(
            told,
            f"NC-{number:02d}",
            LONG,
            "major" if number < 2 else "minor",
            immediate=number == 0,
            due="2026-12-21",
        )
        told.say("finding.disputed", f"finding/NC-{number:02d}/venue", {"reply": LONG})
    told.say("grade.overridden", "grade", {"grade": "basic", "reason": LONG})
    return told


@pytest.mark.parametrize("language", ["zh_CN", "en"])
@pytest.mark.parametrize("count", [0, 2, 3, 4, 5, 6, 8, 12])
def test_page_1_is_one_page_whatever_the_texts(pages_of: PagesOf, count: int, language: str) -> None:
    assert pages_of(subject(crowded(count), language))["decision"] == 2


def test_more_than_eight_findings_are_counted_below_the_table() -> None:
    rows = rows_of(summary(subject(crowded(12))))
    assert len(rows) == 8
    assert rows[-1] == ["and 5 more: see the findings"]
    assert rows_of(summary(subject(crowded(9))))[-1] == ["and 2 more: see the findings"]


@pytest.mark.parametrize("language", ["zh_CN", "en"])
@pytest.mark.parametrize("dangers", [1, 2, 3, 5])
@pytest.mark.parametrize("count", [0, 2, 4, 5, 8, 12])
def test_page_1_with_immediate_risks_is_one_page_too(
    pages_of: PagesOf, count: int, dangers: int, language: str
) -> None:
    """The risks come first; what has no room are rows of findings, which stand in full further on."""
    told = crowded(count)
    for number in range(dangers):
        dangerous(told, f"R-{number:02d}", what=LONG, place=LONG, told=LONG, done=LONG, present="yes")
    assert pages_of(subject(told, language))["decision"] == 2
