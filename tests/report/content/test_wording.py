"""report.content.wording"""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.canonical import Json
from inspector_app.domain.checklist import Checklist, Condition, read_checklist
from inspector_app.domain.checklist.conditions import Comparator, Measure
from inspector_app.report.content.rules.conditions import condition_words, subject_words
from inspector_app.report.content.wording import (
    answer_words,
    explain_item,
    explain_result,
    fits,
    reason_words,
    shortened,
    width,
)
from tests.report.content.subjects import demo, texts
from tests.story import Story, story_json, tour_json


def tour() -> Checklist:
    return read_checklist(tour_json())


@pytest.mark.parametrize(
    ("measure", "comparator", "bound", "of", "english", "chinese"),
    [
        ("total", "at_least", 90, (), "total at least 90", "总分不低于 90"),
        ("section_rate", "above", 70, (), "each characteristic above 70%", "各特性得分率高于 70%"),
        ("key_rate", "below", 60, (), "each key item ★ below 60%", "各关键项（★）得分率低于 60%"),
        (
            "not_applicable_share", "at_most", 35, (),
            "share not applicable at most 35%", "不适用占比不高于 35%",
        ),
        ("completeness", "at_least", 95, (), "completeness of data at least 95%", "数据完整率不低于 95%"),
        (
            "open_findings", "at_most", 0, ("major",),
            "open findings (Major nonconformity): none", "未关闭的审查发现（严重不符合）：无",
        ),
        (
            "open_findings", "at_most", 2, ("major", "minor"),
            "open findings (Major nonconformity, Minor nonconformity): no more than 2",
            "未关闭的审查发现（严重不符合、一般不符合）：不多于 2",
        ),
        ("gates_failed", "below", 2, (), "failed gates: fewer than 2", "不通过的否决项：少于 2"),
        ("gates_failed", "above", 1, (), "failed gates: more than 1", "不通过的否决项：多于 1"),
        (
            "items_rated", "at_least", 1, ("C2.1", "C2.2"),
            "rated items among C2.1, C2.2: no fewer than 1", "C2.1、C2.2 中已评条目数：不少于 1",
        ),
    ],
)  # fmt: skip
def test_a_condition_is_a_phrase(
    measure: Measure, comparator: Comparator, bound: int, of: tuple[str, ...], english: str, chinese: str
) -> None:
    condition = Condition(measure, comparator, Fraction(bound), of)
    assert condition_words(texts("en"), tour(), condition) == english
    assert condition_words(texts("zh_CN"), tour(), condition) == chinese


def test_findings_without_a_class_mean_all_classes_and_a_kind_of_visit_is_named() -> None:
    every = Condition("open_findings", "at_most", Fraction(3))
    assert "Improvement note" in condition_words(texts("en"), tour(), every)
    kind = Condition("visit_kind", "is", Fraction(0), word="initial")
    assert condition_words(texts("en"), tour(), kind) == "kind of visit: Initial certification"
    assert condition_words(texts("zh_CN"), tour(), kind) == "评价类型：初次认证"


def test_a_subject_that_is_no_item_or_section_stays() -> None:
    assert subject_words(texts("en"), tour(), "A") == "A Energy and resource saving"
    assert subject_words(texts("en"), tour(), "") == ""


def words_of(told: Story, item: str, language: str = "en") -> str:
    result = told.scoring().items[item]
    return answer_words(
        texts(language), told.checklist.items[item], told.evaluation, result, told.checklist.rounding
    )


@pytest.mark.parametrize(
    ("item", "value", "english", "chinese"),
    [
        ("A1.1", "yes", "Yes", "是"),
        ("V2", "fail", "Fail", "不通过"),
        ("A2.6", 3, "Level 3 of 4", "3 级（最高 4 级）"),
        ("A1.3", ["guest_rooms"], "Guest rooms", "客房"),
        ("A1.3", [], "None of them", "均无"),
        ("C3.3", "b", "Grade B", "B级"),
        ("A1.6", 4, "4", "4"),
        ("A1.5", {"date": "2024-03-20"}, "20 March 2024", "2024年3月20日"),
        ("A1.5", {"date": None}, "None there", "无"),
        ("C3.6", {"date": "2026-05-18", "passed": True}, "18 May 2026 passed", "2026年5月18日 合格"),
        ("C3.6", {"date": "2026-05-18", "passed": False}, "18 May 2026 not passed", "2026年5月18日 不合格"),
        ("A2.4", {"n": 36, "ok": 34}, "34 of 36 conform", "36 个中 34 个符合"),
        (
            "C2.1", {"issued": 51, "tally": [30, 10, 3, 2, 1]},
            "46 valid of 51 issued", "发放 51 份，有效 46 份",
        ),
        (
            "V7",
            [
                {"document": "food_business_licence", "until": "2029-03-08"},
                {"document": "许可证", "until": None},
            ],
            "Food business licence (until 8 March 2029); 许可证: missing",
            "食品经营许可证（至2029年3月8日）；许可证：缺",
        ),
        ("V7", [{"document": "food_business_licence", "until": "long_term"}],
         "Food business licence (no expiry)", "食品经营许可证（长期）"),
        ("A1.2", {"required": "27", "installed": "22"}, "81.5%", "81.5%"),
    ],
)  # fmt: skip
def test_an_answer_is_said_in_a_few_words(item: str, value: Json, english: str, chinese: str) -> None:
    told = demo()
    told.answer(item, value)
    assert words_of(told, item) == english
    assert words_of(told, item, "zh_CN") == chinese


def test_what_is_not_answered_says_so() -> None:
    story = story_json()
    story["answers"] = []
    told = demo(story)
    assert words_of(told, "A1.1") == "—"
    assert words_of(told, "A2.1") == "12.9751 kgce/(m²·a)"
    assert words_of(told, "B4.1") == "Switched off by the profile"
    told.say("answer.not_applicable", "item/A1.1", {"reason": "没有"})
    assert words_of(told, "A1.1", "zh_CN") == "不适用"
    del story["raw"]["gas_m3"]
    assert words_of(demo(story), "A2.1") == "—"


@pytest.mark.parametrize(
    ("item", "value"),
    [("A1.5", {"date": "soon"}), ("A1.1", "perhaps"), ("A2.4", {"n": 3}), ("V1", "x"), ("A1.6", {})],
)
def test_an_answer_that_another_program_wrote_wrongly_says_so(item: str, value: Json) -> None:
    told = demo()
    told.say("answer.set", f"item/{item}", value)
    assert words_of(told, item) == "The stored answer does not fit this item"


def test_levels_of_several_raters_stand_beside_each_other() -> None:
    data, story = tour_json(), story_json()
    story["answers"] = [entry for entry in story["answers"] if entry["item"] != "A2.9"]
    section = next(section for section in data["sections"] if section["id"] == "A")
    item = next(one for below in section["sections"] for one in below.get("items", ()) if one["id"] == "A2.9")
    item["raters"] = 2
    rated = demo(story, data)
    assert words_of(rated, "A2.9") == "—"
    for person, level in (("L", 3), ("M", 4)):
        rated.say("answer.set", f"item/A2.9/rater/{person}", level)
    assert words_of(rated, "A2.9") == "林知远: Level 3 of 4; 陈若溪: Level 4 of 4"
    assert words_of(rated, "A2.9", "zh_CN") == "林知远：3 级（最高 4 级）；陈若溪：4 级（最高 4 级）"
    carried: Json = {
        "evaluation": "e1", "on": "2025-03-01", "by": {"Q": "赵明岐"}, "answer": {"Q": 1, "Z": 2},
    }  # fmt: skip
    rated.say("answer.carried", "item/A2.9", carried)
    assert words_of(rated, "A2.9") == "赵明岐: Level 1 of 4; Z: Level 2 of 4"


def test_an_unknown_reason_speaks_of_the_stored_answer() -> None:
    assert reason_words(texts("en"), "too_few") == "Too few: collect more"
    assert reason_words(texts("en"), "answer.no_number") == "The stored answer does not fit this item"


def test_an_item_left_out_tells_its_reason() -> None:
    told = demo()
    lines = [line.text for line in explain_item(texts("en"), told.scoring(), told.checklist.items["B4.7"])]
    assert lines[1].startswith("Reason: 场所")
    assert lines[2] == "Not applicable"
    gate = [line.text for line in explain_item(texts("en"), told.scoring(), told.checklist.items["V2"])]
    assert gate[1] == "Pass"


def test_the_explanation_of_the_result_names_rules_sections_and_what_is_open() -> None:
    told = demo()
    lines = [line.text for line in explain_result(texts("en"), told.scoring())]
    assert lines[0] == "Recommended grade: Good"
    assert any(line.startswith("★A1.2") for line in lines)
    assert "Total 82.6" in lines
    assert any(
        line.startswith("A Energy and resource saving: 74.38") and "weight 40 of 100" in line
        for line in lines
    )
    assert lines[-1] == "Bonus 2"
    story = story_json()
    story["answers"] = story["answers"][:-5]
    assert explain_result(texts("en"), demo(story).scoring())[-1].text.startswith(
        "When all is answered: between"
    )
    story["answers"] = [entry for entry in story["answers"] if not entry["item"].startswith("C")]
    told = demo(story)
    part = [item for item in told.checklist.items.values() if item.section.startswith("C")]
    for item in part:
        if item.kind.derived:
            told.say("answer.not_applicable", f"item/{item.id}", {"reason": "没有"})
    lines = [line.text for line in explain_result(texts("en"), told.scoring())]
    assert "C Consumer friendliness: nothing answered yet" in lines
    for item in part:
        told.say("answer.not_applicable", f"item/{item.id}", {"reason": "没有"})
    lines = [line.text for line in explain_result(texts("en"), told.scoring())]
    assert "C Consumer friendliness: nothing applies, its weight leaves the total" in lines


def test_a_text_is_cut_at_a_stop_near_the_end_or_anywhere() -> None:
    assert shortened("短文", 2) == "短文"
    assert shortened("一二三四五，六七八九十", 8) == "一二三四五…"
    assert shortened("一二三四五六七八九十", 6) == "一二三四五…"
    assert width("一二") == 2
    assert fits("abc", 1.7)
    assert not fits("abcd", 1.7)


@given(st.text(max_size=60), st.floats(4, 40))
def test_a_shortened_text_fits_and_begins_as_the_whole_does(text: str, ems: float) -> None:
    cut = shortened(text, ems)
    assert fits(cut, ems)
    assert cut == text or text.startswith(cut.removesuffix("…"))
