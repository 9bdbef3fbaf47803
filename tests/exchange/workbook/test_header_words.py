"""The words above columns: Chinese and English, with all the ways people write them."""

import pytest

from inspector_app.exchange.workbook.header_words import (
    Meaning,
    heading,
    is_grand_total,
    is_mark,
    is_set,
    is_total,
    meaning_of,
    number_in,
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("编号", "code"), ("序 号", "code"), ("条款号", "code"), ("req_id", "code"), ("一级指标", "section"),
        ("评价项目", "section"), ("Main Area", "section"), ("chapter_name", "section"),
        ("chapter_id", "section_code"),
        ("评价内容", "text"), ("指标", "text"), ("Checklist item", "text"), ("req_description", "text"),
        ("检查方法", "guidance"), ("Description (optional)", "guidance"), ("佐证材料", "guidance"),
        ("评分标准", "rule"), ("评分细则：", "rule"), ("分值（分）", "points"), ("标准分", "points"),
        ("满分", "points"),
        ("权重（%）", "weight"), ("自评得分", "self"), ("企业自评", "self"), ("核查得分", "remark"),
        ("备注", "remark"),
        ("Status", "answer"), ("是否符合", "answer"), ("NA Option?", "not_applicable"),
        ("不适用项", "not_applicable"),
        ("★", "key"), ("否决项", "key"), ("level1", "level_mark"), ("L", "level"), ("Severity", "severity"),
        ("More info", "link"), ("GUID", "ignore"), ("是否需要拍照", "photo"), ("指标内容(英文)", "text_en"),
        ("Sections · Name", "section"), ("Sections · ID", "section_code"), ("天气", None), ("", None),
        ("长" * 60, None),
    ],
)  # fmt: skip
def test_headings_of_real_tables_are_understood(text: str, meaning: Meaning | None) -> None:
    """Each of these stands in a form that was published or handed to us."""
    assert meaning_of(text) == meaning


def test_full_width_forms_and_units_do_not_hide_a_heading() -> None:
    """Chinese keyboards type full-width brackets, and people stretch short words with spaces."""
    assert heading("  分 值（分）：") == "分值"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("5分", "5"), ("5", "5"), ("２.５０ 分", "2.5"), ("10 points", "10"), ("40%", "40"),
        ("1,5", "1.5"), ("-3", "-3"),
        ("0", "0"), ("007", "7"), (".5", "5"), ("0.50", "0.5"), ("-0", "0"), ("", None),
        ("五分", None), ("3-5分", None),
        ("1234567890123", None),
    ],
)  # fmt: skip
def test_a_number_is_found_in_its_cell(text: str, number: str | None) -> None:
    """Points are written with their unit; two numbers in one cell are no number."""
    assert number_in(text) == number


def test_rows_that_only_add_up_are_known() -> None:
    """A total taken for an item would count everything twice."""
    assert all(map(is_total, ("小计", "合 计", "总分：100", "Subtotal", "Total score", "能源管理小计")))
    assert not any(
        map(
            is_total, ("合计能耗应逐年下降，并有年度总结报告，数据完整可追溯，偏差不超过百分之五", "制度", "")
        )
    )
    assert is_grand_total("合计")
    assert not is_grand_total("小计")


def test_ticks_say_yes_in_many_ways() -> None:
    """Levels are ticked with whatever the keyboard has."""
    assert all(map(is_mark, ("✓", "√", "X", "是", "●")))
    assert not is_mark("OS assisted")
    assert is_set("OS assisted")
    assert not any(map(is_set, ("", "否", "N/A", "-")))
