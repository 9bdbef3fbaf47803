"""report.content.assessment"""

from __future__ import annotations

import re
from itertools import pairwise

import pytest

from inspector_app.report.blocks import Heading, PageBreak
from inspector_app.report.content.assessment import assessment
from tests.report.content.conftest import PagesOf
from tests.report.content.subjects import (
    PHOTO,
    completed,
    demo,
    flat,
    said,
    subject,
    text_of,
    visit_of,
)
from tests.story import Story, story_json, tour_json

ANCHORS = [
    "decision", "declaration", "basics", "scores", "items", "calculation", "findings", "signatures", "photos",
]  # fmt: skip
KEPT = set("TOUR DEMO SHA FACTORS VLV LED COD kWh kgce kgCO AED ESG IPCC Leq ppm min".split())
"""Codes, units and names that stay as they are in a Chinese report."""


def bare() -> Story:
    story = story_json()
    story |= {"answers": [], "raw": {}, "base": {}, "findings": [], "facts": {}, "profile": {}}
    return demo(story, surroundings=False)


STORIES = {"demo": lambda: completed(demo()), "elder": lambda: visit_of("elder"), "bare": bare}


def test_the_parts_stand_in_the_order_in_which_they_are_read(pages_of: PagesOf) -> None:
    pages = pages_of(subject(demo(), evidence=[PHOTO]))
    assert [anchor for anchor in pages if anchor in ANCHORS] == ANCHORS
    assert list(pages.values()) == sorted(pages.values())


def test_header_footer_and_file_facts_say_which_report_of_whom() -> None:
    document = assessment(subject(demo(), "zh_CN"))
    assert document.title == "绿色服务评价报告 DEMO-2026-3VLV-0001"
    assert (document.language, document.number) == ("zh-CN", "DEMO-2026-3VLV-0001")
    assert document.header == "绿色服务评价报告"
    assert document.notice == "示例指标体系，非认证依据"
    assert document.page_label.format(page=2, pages=21) == "第 2 页 / 共 21 页"
    assert document.subject == "安吉青筠谷酒店（虚构）"
    english = assessment(subject(demo()))
    assert english.language == "en"
    assert english.page_label.format(page=2, pages=23) == "Page 2 of 23"


def test_a_checklist_without_notice_has_none_on_its_pages() -> None:
    data = tour_json()
    del data["notice"]
    assert assessment(subject(demo(checklist=data))).notice == ""


@pytest.mark.parametrize("language", ["zh_CN", "en"])
@pytest.mark.parametrize("name", sorted(STORIES))
def test_no_report_prints_what_only_the_program_knows(name: str, language: str) -> None:
    """No None, no names of registers, factors or expressions, no unfilled place of a sentence."""
    told = subject(STORIES[name](), language, evidence=[PHOTO])
    for text in said(assessment(told).blocks):
        assert not re.search(r"None|\$\{|\{\w*\}|\bFraction\(", text), text
        assert not re.search(r"\b(?:raw|fact|factor|indicator|profile|base|benchmark)\.[a-z]", text), text
        assert not re.search(r"\b[a-z]+_[a-z]+\b", text), text


def test_the_chinese_report_holds_no_english_but_codes_and_units() -> None:
    text = text_of(assessment(subject(completed(demo()), "zh_CN")).blocks)
    found = set(re.findall("[A-Za-z]{3,}", text.replace("0123456789abcdef" * 4, "")))
    checklist = demo().checklist
    hashed = set(re.findall("[A-Za-z]{3,}", checklist.sha256))
    assert not found - KEPT - hashed, found - KEPT - hashed


def test_the_english_report_of_an_english_story_holds_no_chinese_words_of_the_program() -> None:
    """What the venue and the team wrote stays Chinese; so the story is told in English here."""
    story = story_json()
    story |= {
        "findings": [],
        "people": {"L": {"name": "Lin", "role": "lead", "registration": "1"}},
        "signatures": [],
    }
    story["venue"] = {"name": "Hotel", "area_code": "330523"}
    story["visit"] |= {"scope": "Lodging", "sampling": "Ten rooms"}
    for entry in story["answers"]:
        if "not_applicable" in entry:
            entry["not_applicable"] = "None there"
        if entry["item"] in ("V1", "C3.4"):
            entry["value"] = [{"document": "business_licence", "until": "long_term"}]
    document = assessment(subject(demo(story)))
    chinese = [
        text for text in said(document.blocks) if re.search("[\u3400-\u9fff\uff0c\uff1b\u3001\uff1a]", text)
    ]
    assert not [text for text in chinese if text != "示例认证机构" and "示例认证机构" not in text]


@pytest.mark.parametrize("name", sorted(STORIES))
def test_no_heading_stands_alone(name: str) -> None:
    blocks = list(flat(assessment(subject(STORIES[name]())).blocks))
    for block, following in pairwise(blocks):
        if isinstance(block, Heading):
            deeper = isinstance(following, Heading) and following.level > block.level
            assert deeper or not isinstance(following, Heading | PageBreak), block.text
    assert not isinstance(blocks[-1], Heading)


def test_a_report_never_says_certified() -> None:
    english = text_of(assessment(subject(completed(demo()))).blocks)
    assert "certified" not in re.sub(r"Certified first-aiders|certified green products", "", english)
    assert "已通过认证" not in text_of(assessment(subject(completed(demo()), "zh_CN")).blocks)


def test_the_body_decides_whether_the_self_assessment_is_printed() -> None:
    told = demo()
    told.say("answer.set", "item/A4.2/column/self", "yes")
    for chosen in (True, False):
        blocks = assessment(subject(told, "en"), with_self=chosen).blocks
        assert ("columns" in {block.anchor for block in blocks if isinstance(block, Heading)}) is chosen
