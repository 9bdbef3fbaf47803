"""report.content.answers.values"""

from typing import Final

import pytest

from inspector_app.domain.canonical import Json
from inspector_app.domain.checklist import read_checklist
from inspector_app.report.content.answers.values import document_name, option_names, value_words
from tests.checklist_builder import field, kind
from tests.checklists.gallery import ANSWERS, gallery
from tests.report.content.subjects import texts
from tests.story import tour_json

ENGLISH: Final = {
    "A1": "Partly met",
    "A2": "Partly met",
    "A3": "Excellent: 每季更新菜单，附供应商台账",
    "B1": "42.5 km",
    "B2": "At the entrance",
    "B3": "Rated as a meeting room: Partly met; Rated as a banquet hall: 4 of 4 conform",
    "B4": "1. Walks nearby, 2. Quiet, 3. Good food",
    "C1": "Dust in public areas, A dripping tap that nobody reported × 3",
    "C2": "2 of 12 fail",
    "C3": "86.5%",
    "D1": "王建国",
    "D3": "18 March 2026",
    "D4": "09:30",
    "D5": "31.2304 121.4737",
    "D8": "22 October 2026 09:30",
    "E1": "1 time",
    "E2": "4 times",
}


@pytest.mark.parametrize("item", ENGLISH)
def test_an_answer_of_every_kind_is_said_in_words(item: str) -> None:
    of = read_checklist(gallery()).items[item].kind
    assert value_words(texts("en"), of, of.check(ANSWERS[item])) == ENGLISH[item]


@pytest.mark.parametrize(
    ("item", "value", "chinese"),
    [
        ("A1", "partly", "部分符合"),
        ("B2", "none", "均无"),
        ("C1", {"deductions": []}, "无扣分"),
        ("C2", {"failing": 2, "n": 12}, "12 个中 2 个不合格"),
        ("E2", 4, "4 次"),
    ],
)
def test_it_is_said_in_chinese_too(item: str, value: Json, chinese: str) -> None:
    assert value_words(texts("zh_CN"), read_checklist(gallery()).items[item].kind, value) == chinese


def test_a_formula_inside_another_kind_shows_what_was_typed() -> None:
    of = kind("formula", fields=[field("a"), field("b")], value="1", curve={"type": "share", "whole": "1"})
    assert value_words(texts("en"), of, {"a": "3", "b": "5"}) == "3, 5"


def test_a_kind_without_choices_names_none() -> None:
    assert option_names(texts("en"), kind("yes_no")) == {}


def test_an_unknown_document_keeps_its_typed_name() -> None:
    items = read_checklist(tour_json()).items
    assert document_name(texts("en"), items["V1"].kind, "business_licence") == "Business licence"
    assert document_name(texts("en"), items["V1"].kind, "特种行业许可证") == "特种行业许可证"
    assert document_name(texts("en"), items["A1.1"].kind, "x") == "x"


def test_choices_that_only_the_form_knows_are_said_by_name() -> None:
    """Its words are put in by whoever has the form; a time is said without parts of a second and zone."""
    of = kind("multi_choice", points="0", from_form=True)
    assert value_words(texts("en"), of, ["c3", "c1"]) == "c3, c1"
    assert value_words(texts("en"), of, []) == "None of them"
    moment = kind("text", format="datetime")
    assert value_words(texts("en"), moment, "2026-10-22T09:00:03.000+08:00") == "22 October 2026 09:00:03"
