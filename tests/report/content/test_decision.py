"""report.content.decision"""

from __future__ import annotations

import pytest

from inspector_app.domain.canonical import Json
from inspector_app.report.blocks import Qr, Table
from inspector_app.report.content.decision import (
    decision_page,
    recommendation,
    team,
    team_words,
    used_factors,
)
from inspector_app.report.qr import qr_rows
from tests.report.content.conftest import PagesOf
from tests.report.content.subjects import (
    STATE,
    completed,
    demo,
    raised,
    rows_of,
    subject,
    text_of,
    visit_of,
)
from tests.story import Story, story_json, tour_json

LONG = (
    "原计划第二日上午抽查竹苑客房，因住客勿扰改为下午，按随机序依次递补，其余按计划执行，未减少样本数量。" * 5
)


def test_page_2_states_every_fact_the_decision_rests_on() -> None:
    text = text_of(decision_page(subject(completed(demo()), late=2)))
    for fact in (
        "Gates", "Key items ★", "★A1.2", "45.9%", "★C3.4", "100.0%",
        "Limiters: ★A1.2 Energy and water metering coverage: rate 45.9%.", "Grade decided otherwise: none",
        "Late changes: 2 after completion, not in this report", "Declined proposals: none",
        "Items: 88 of 88 answered", "Data cells filled: 100.0%",
        "Not applicable, share of points: A 0.0%, B 2.2%, C 0.0%",
        "Switched off by the profile: V6, B3.2, B4.1 (3 of 91 items)",
        "Data period: October 2025 – September 2026", "Estimated: Municipal water February 2026",
        "Zhejiang 2022: CO₂ factor of electricity 0.5153",
        "China 2020: Coal equivalent of electricity 0.1229",
        "Units required: 106", "Drawn: 154", "Replaced: 0", "Valid questionnaires: 46",
        "原抽8411住客勿扰", "Deviations from plan: none", "Team leader 林知远 (虚构-0001)",
        "Person-days on site: 6", "A announced inspection, B mystery visit, E customer survey, I management",
        "the total is 82.6; the recommended grade is Good. 4 nonconformities are open.",
        "rests on samples", STATE,
    ):  # fmt: skip
        assert fact in text, fact


def test_page_2_states_them_in_chinese_too() -> None:
    text = text_of(decision_page(subject(completed(demo()), "zh_CN")))
    for fact in (
        "供认证决定人员", "否决项", "关键项（★）", "等级上限：★A1.2 能源、水计量器具配备率：得分率 45.9%。",
        "评价条目：已答 88/88", "不适用分值占比：A 0.0%、B 2.2%、C 0.0%", "按场所概况不涉及：V6、B3.2、B4.1",
        "数据期间：2025年10月 – 2026年9月", "估算：市政取水 2026年2月", "浙江 2022：电力排放因子 0.5153",
        "应抽：106", "有效问卷：46", "组长林知远（虚构-0001）、审查员陈若溪（虚构-0002）",
        "A 公开检验、B 暗访检验、E 顾客调查、I 服务管理", "推荐等级为良好级。未关闭的不符合 4 项。",
    ):  # fmt: skip
        assert fact in text, fact


def test_two_gates_stand_side_by_side_and_read_downwards() -> None:
    rows = rows_of(decision_page(subject(demo())))
    assert (rows[0][0], rows[0][4]) == ("V1", "V5")
    assert (rows[3][0], rows[3][4]) == ("V4", "V8")
    assert rows[1][6] == "Off"


def test_an_odd_number_leaves_the_last_place_empty() -> None:
    story = story_json()
    story["profile"]["scenic_area"] = "yes"
    rows = rows_of(decision_page(subject(demo(story))))
    keys = [row for row in rows if row[0].startswith("★")]
    assert len(keys) == 6
    assert keys[-1][4:] == ["", "", ""]


def test_a_checklist_without_key_items_has_no_row_for_them() -> None:
    data = tour_json()
    for section in data["sections"]:
        for below in section.get("sections", ()):
            for item in below["items"]:
                item["key"] = False
    assert "Key items ★" not in text_of(decision_page(subject(demo(checklist=data))))


def test_a_failed_gate_and_an_open_key_item_say_so() -> None:
    story = story_json()
    story["answers"] = [entry for entry in story["answers"] if entry["item"] != "C1.1"]
    told = demo(story)
    told.answer("V5", "fail")
    blocks = decision_page(subject(told))
    rows = rows_of(blocks)
    assert rows[0][6] == "Fail"
    assert next(row for row in rows if row[4] == "★C1.1")[6] == "Open"
    assert "Limiters: Gate not passed: V5" in text_of(blocks)


def test_a_grade_held_back_by_a_condition_names_it_and_no_limiter() -> None:
    told = demo()
    told.answer("A1.2", {"required": "27", "installed": "27"})
    for number in range(5):
        raised(told, f"NC-1{number}")
    text = text_of(decision_page(subject(told)))
    assert (
        "What fixed the grade: Excellent needs: open findings (Minor nonconformity): no more than 5" in text
    )
    assert "Limiters: none" in text


def test_an_override_and_its_reason_stand_on_page_2() -> None:
    told = demo()
    told.say("grade.overridden", "grade", {"grade": "basic", "reason": "夜间复测未计入"})
    overridden = subject(told)
    text = text_of(decision_page(overridden))
    assert "Grade decided otherwise: Good by the rules, decided otherwise because: 夜间复测未计入" in text
    assert "the recommended grade is Basic" in recommendation(overridden)


def test_without_a_grade_the_recommendation_says_so() -> None:
    told = demo()
    told.answer("C1.1", "no")
    assert "no grade is recommended: Withheld." in recommendation(subject(told))
    assert recommendation(subject(told, "zh_CN")).startswith(
        "按指标体系 TOUR-DEMO 1.0.1 评价，不作等级推荐：暂缓评级。"
    )


def test_a_declined_proposal_stands_with_its_reason() -> None:
    told = demo()
    told.answer("C1.5", "no")
    told.answer("B1.6", "no")
    proposal = next(one for one in told.scoring().proposals() if one.decision == "")
    value: Json = {"class": proposal.finding_class, "reason": "得分已体现"}
    told.say("proposal.declined", f"item/{proposal.item}/proposal", value)
    assert f"Declined proposals: {proposal.item}: 得分已体现" in text_of(decision_page(subject(told)))


def test_a_bare_evaluation_has_a_page_2_without_none() -> None:
    story = story_json()
    story |= {"answers": [], "raw": {}, "base": {}, "findings": []}
    told = demo(story, surroundings=False)
    for name in ("data_from", "data_to"):
        told.say("profile.set", f"visit/{name}", "")
    bare = subject(told)
    text = text_of(decision_page(bare))
    assert "None" not in text
    assert "Data period: —" in text
    assert "Team: —" in text
    assert team_words(bare) == "—"
    assert "0 nonconformities are open." in recommendation(bare)


def test_the_team_stands_with_its_lead_first_and_strangers_last() -> None:
    told = demo()
    told.say("team.set", "team/X", {"role": "guest", "name": "访客", "registration": "—"})
    told.say("team.set", "team/A", "broken")
    assert [member[0] for member in team(told.evaluation)] == ["lead", "member", "member", "office", "guest"]


def test_the_code_holds_number_venue_checklist_total_grade_date_and_hash() -> None:
    qr = decision_page(subject(demo()))[-1]
    assert isinstance(qr, Qr)
    assert qr.data.split("\n") == [
        "DEMO-2026-3VLV-0001", "91330523MA0000000B", "TOUR-DEMO@1.0.1", "82.6", "good", "2026-10-22", STATE,
    ]  # fmt: skip
    assert len(qr_rows(qr.data)) <= 57, "modules stay wider than 0.4 mm on paper"


def test_factors_are_those_that_the_indicators_read() -> None:
    assert used_factors(subject(demo())) == [
        "electricity.kgce", "gas.kgce", "diesel.kgce",
        "electricity.kgco2", "gas.kgco2", "diesel.kgco2", "r410a.gwp",
    ]  # fmt: skip


def test_a_factor_that_no_table_has_is_left_out() -> None:
    story = visit_of("tour")
    story.say("profile.set", "visit/assessed_on", "1999-01-01")
    assert "Factors: —" in text_of(decision_page(subject(story)))


def wordy(story: Story) -> Story:
    for name in ("sampling", "deviations"):
        story.say("profile.set", f"visit/{name}", LONG)
    story.say("profile.set", "visit/modes", "A B C D E F G H I")
    for number in range(9):
        member: Json = {
            "role": "member",
            "name": f"审查员姓名{number}",
            "registration": f"2026-N-1234{number}",
        }
        story.say("team.set", f"team/P{number}", member)
    for item in list(story.checklist.items)[20:32]:
        story.say("proposal.declined", f"item/{item}/proposal", {"class": "minor", "reason": LONG})
    story.say("grade.overridden", "grade", {"grade": "basic", "reason": LONG})
    for series in story.checklist.series[:6]:
        cell: Json = {"value": "5", "estimated": True}
        story.say("reading.set", f"raw/{series.id}/2026-05", cell)
    return story


@pytest.mark.parametrize("language", ["zh_CN", "en"])
@pytest.mark.parametrize("name", ["tour", "elder"])
@pytest.mark.parametrize("full", [False, True], ids=["usual", "wordy"])
def test_page_2_is_one_page_for_both_systems(pages_of: PagesOf, name: str, full: bool, language: str) -> None:
    story = visit_of(name, good=not full)
    pages = pages_of(subject(wordy(story) if full else story, language, late=3))
    assert (pages["decision"], pages["declaration"]) == (2, 3)


def test_gates_keep_two_lines_while_there_is_room() -> None:
    def longest(story: Story) -> int:
        table = decision_page(subject(story))[1]
        assert isinstance(table, Table)
        return max(len(row[1]) for row in rows_of([table]))

    assert longest(demo()) > longest(wordy(visit_of("elder")))


def test_a_visit_that_concludes_says_what_it_proposes_and_the_grade_before() -> None:
    """After a surveillance visit the decision-maker sees that the grade falls."""
    data = tour_json()
    conclusions: Json = [
        {
            "id": "lower",
            "title": {"zh": "降级", "en": "Lower"},
            "when": {"measure": "grade_change", "at_most": "-1"},
        },
        {"id": "maintain", "title": {"zh": "保持", "en": "Maintain"}},
    ]
    kind = story_json()["visit"]["kind"]
    visits: Json = [{"kind": kind, "evaluate": {"all": True}, "conclusions": conclusions}]
    told = demo(checklist={**data, "format": 2, "visits": visits})
    assert "Proposed conclusion: Maintain." in recommendation(subject(told))
    before: Json = {"evaluation": "e1", "on": "2025-10-22", "grade": "excellent", "total": "84.1"}
    told.say("profile.set", "visit/previous", before)
    text = recommendation(subject(told))
    assert "Proposed conclusion: Lower. Grade before: Excellent (84.1 points) on 22 October 2025." in text
    assert "建议结论：降级。上次等级：优秀级（84.1 分），2025年10月22日。" in recommendation(
        subject(told, "zh_CN")
    )


def test_page_2_counts_what_is_carried_and_marks_gates_and_key_items() -> None:
    """The decision-maker must not take a year-old answer for one of this visit."""
    told = demo()
    for item in ("V2", "A1.2", "C3.4"):
        value = told.evaluation.answer(f"item/{item}")
        told.say("answer.carried", f"item/{item}", {"evaluation": "e1", "on": "2025-10-22", "answer": value})
    text = text_of(decision_page(subject(told)))
    assert "Carried: 3 items (2025-10-22)　Not part of this visit: 0 items" in text
    assert sum(line.endswith("Carried 2025-10-22") for line in text.splitlines()) == 3
    assert "Carried" not in text_of(decision_page(subject(demo())))
