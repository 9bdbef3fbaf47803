"""The rows of a sheet: sections wherever they stand, sub-criteria, totals, notes, points."""

from pathlib import Path

import pytest
from openpyxl import Workbook as Book

from inspector_app.exchange.problems import Problem
from inspector_app.exchange.workbook import rows as reading
from inspector_app.exchange.workbook.propose import propose
from tests.exchange.workbook.workbooks import (
    HOTEL,
    HOTEL_MERGES,
    Rows,
    book,
    codes,
    drop_down,
    one_sheet,
    sheet,
    taken,
)


def _places(problems: list[Problem], code: str) -> list[str]:
    return [problem.cell for problem in problems if problem.code == code]


def test_merged_sections_hold_for_the_rows_below(tmp_path: Path) -> None:
    """The usual Chinese layout: one cell for all items of an indicator."""
    checklist, problems, _ = taken(one_sheet(tmp_path, HOTEL, *HOTEL_MERGES))
    energy, environment = checklist.root.sections
    assert (energy.title.zh, str(energy.weight)) == ("能源资源节约", "30")
    assert [section.title.zh for section in energy.sections] == ["能源管理", "用水管理"]
    assert [item.text.zh for item in environment.all_items()] == ["垃圾分类", "减少一次性用品"]
    assert codes(problems) == {"workbook.row_skipped"}
    assert _places(problems, "workbook.row_skipped") == ["评分表!15", "评分表!16"]


def test_sections_in_rows_of_their_own(tmp_path: Path) -> None:
    """With their points in brackets or in the column of points, over two levels."""
    rows: Rows = [
        ["养老机构服务质量检查表"],
        ["序号", "评价内容", "评价方法", "标准分", "得分"],
        ["一、环境（15分）"],
        [1, "整洁", "看现场", 5],
        [2, "无障碍", "看现场", 10],
        ["二、服务", None, None, "20分"],
        ["（一）膳食"],
        [1, "有食谱", "查资料", 10],
        ["（二）护理"],
        [1, "有计划", "查资料", 11],
        ["合计", None, None, 35],
    ]
    checklist, problems, _ = taken(one_sheet(tmp_path, rows, "A1:E1", "A3:E3"))
    assert [(section.code, section.title.zh) for section in checklist.root.sections] == [
        ("一", "环境"),
        ("二", "服务"),
    ]
    assert [section.title.zh for section in checklist.root.sections[1].sections] == ["膳食", "护理"]
    assert _places(problems, "workbook.total_differs") == ["评分表!D11"]
    assert _places(problems, "workbook.section_differs") == ["评分表!6"]


def test_the_section_may_stand_in_the_repeated_header(tmp_path: Path) -> None:
    """OWASP: titles are HYPERLINK formulas, a drop-down offers the answers."""

    def fill(written: Book) -> None:
        head = ["Test Name", "Objectives", "Status", "Notes"]
        link = '=HYPERLINK("https://example.org/1","Search engine")'
        made = sheet(written, "Checklist", [
            ["Security Testing"], [], ["Information Gathering", *head],
            ["WSTG-INFO-01", link, "Find leaks", "Not Started", ""],
            ["WSTG-INFO-02", "Fingerprint", "Find server", "Not Started", ""], [], ["Configuration", *head],
            ["WSTG-CONF-01", "Network", "Check", "Not Started", ""],
        ])  # fmt: skip
        drop_down(made, "D4:D20", "Not Started,Pass,Issues,N/A")

    checklist, problems, _ = taken(book(tmp_path, fill))
    assert [section.title.zh for section in checklist.root.sections[0].sections] == [
        "Information Gathering",
        "Configuration",
    ]
    first = checklist.items["WSTG-INFO-01"]
    assert (first.text.zh, first.kind.name, first.not_applicable) == ("Search engine", "yes_no", True)
    assert "https://example.org/1" in first.guidance.zh
    assert not codes(problems)


def test_more_rules_of_one_indicator_are_items_beside_it(tmp_path: Path) -> None:
    """A merged 三级指标 with two rules of their own points; a rule alone belongs to the row above."""
    rows: Rows = [
        ["编号", "评价内容", "评分标准", "分值"],
        ["1", "用水", "有制度", 2],
        [None, None, "有计量", 3],
        [None, None, "每年分析", None],
        ["2", "用电", None, None],
        [None, None, "有记录", 4],
    ]
    checklist, problems, _ = taken(one_sheet(tmp_path, rows, "B2:B4"))
    found = [(item.text.zh, item.rule.zh, str(item.points)) for item in checklist.items.values()]
    assert found == [
        ("用水", "有制度", "2"),
        ("用水｜有计量", "有计量\n每年分析", "3"),
        ("用电", "有记录", "4"),
    ]
    assert not codes(problems)


def test_points_in_a_merged_cell_are_shared(tmp_path: Path) -> None:
    """And it is said, because the body may have meant otherwise."""
    rows: Rows = [
        ["评价内容", "评分标准", "分值"],
        ["甲甲", "一", 10],
        ["乙乙", "二", None],
        ["丙丙", "三", 5],
    ]
    checklist, problems, _ = taken(one_sheet(tmp_path, rows, "C2:C3"))
    assert [str(item.points) for item in checklist.items.values()] == ["5", "5", "5"]
    assert codes(problems) == {"workbook.points_shared"}


@pytest.mark.parametrize(
    ("cell", "points", "code"),
    [
        ("5分", "5", ""),
        ("0~5分", "5", ""),
        ("五分", "", "no_number"),
        ("-3", "", "no_number"),
        ("0", "", "no_points"),
        (None, "", "no_points"),
    ],
)
def test_points_are_read_or_named(tmp_path: Path, cell: str | None, points: str, code: str) -> None:
    """A cell that is no number is told with its place; nothing is counted as zero in silence."""
    rows: Rows = [["评价内容", "评分标准", "分值"], ["甲甲", "一", cell], ["乙乙", "二", 5]]
    checklist, problems, _ = taken(one_sheet(tmp_path, rows))
    assert [str(item.points) for item in checklist.items.values()] == [*([points] if points else []), "5"]
    assert f"workbook.{code}" in codes(problems) if code else not codes(problems)


def test_ticked_levels_of_several_columns(tmp_path: Path) -> None:
    """Items belong to the levels with a tick; the profile says which levels are evaluated."""
    rows: Rows = [
        ["编号", "要求", "L1", "L2"],
        ["1.1", "安全设计", "x", "✓"],
        ["1.2", "威胁建模", "", "OS assisted"],
        ["1.3", "[已删除]", "", ""],
    ]
    checklist, problems, _ = taken(one_sheet(tmp_path, rows))
    first, second, third = checklist.items.values()
    assert first.applies is not None
    assert second.applies is not None
    assert third.applies is not None
    assert first.applies.names == ("profile.level_1", "profile.level_2")
    assert second.applies.names == ("profile.level_2",)
    assert third.applies.names == ()
    assert codes(problems) == {"workbook.retired"}


def test_a_row_without_text_is_told(tmp_path: Path) -> None:
    """A number alone may be a forgotten item."""
    rows: Rows = [
        ["编号", "评价内容", "备注"],
        ["1", "制度", "x"],
        ["B-2", None, "见附件"],
        ["3", "人员", "x"],
    ]
    checklist, problems, _ = taken(one_sheet(tmp_path, rows))
    assert list(checklist.items) == ["S1.1", "S1.3"]
    assert _places(problems, "workbook.row_without_text") == ["评分表!B3"]


def test_weights_beside_sections_are_theirs(tmp_path: Path) -> None:
    """权重 in merged cells weighs the sections, 分值 the items inside."""
    rows: Rows = [["类别", "权重", "评价内容", "评分标准", "分值"], ["管理", "40%", "制度", "a", 10],
    [None, None, "人员", "b", 30],
                  ["服务", "60%", "餐饮", "c", 5], [None, None, "住宿", "d", 5]]  # fmt: skip
    checklist, _, _ = taken(one_sheet(tmp_path, rows, "A2:A3", "B2:B3"))
    assert [str(section.weight) for section in checklist.root.sections] == ["40", "60"]


def test_reading_stops_at_the_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A sheet of half a million lines is no checklist."""
    monkeypatch.setattr(reading, "MOST_ITEMS", 2)
    _, problems, _ = taken(
        one_sheet(tmp_path, [["编号", "评价内容"], *[[str(n), f"第{n}项"] for n in range(1, 5)]])
    )
    assert "workbook.too_many_items" in codes(problems)


def test_key_items_and_vetoes_are_marked(tmp_path: Path) -> None:
    """★ in the text, in the number or in a column; 否决项 without points is a gate."""
    rows: Rows = [
        ["编号", "否决项", "评价内容", "满分", "是否需要拍照"],
        ["1", "否决项", "无重大事故", None, ""],
        ["2★", "", "规范", 50, "是"],
        ["3", "", "★卫生", 50, ""],
    ]
    checklist, _, _ = taken(one_sheet(tmp_path, rows))
    assert [item.text.zh for item in checklist.gates] == ["无重大事故"]
    assert [(item.key, item.photo) for item in checklist.root.all_items()] == [(True, True), (True, False)]


def test_a_list_of_one_column_keeps_all_its_rows(tmp_path: Path) -> None:
    """Without a second column no row is a heading."""
    mapping = propose(one_sheet(tmp_path, [["检查内容", "结果"], ["门"], ["窗"], ["灯"]]))
    assert not mapping.sheets[0].heading_rows


def test_a_number_above_deeper_numbers_opens_a_section(tmp_path: Path) -> None:
    """1, then 1.1 and 1.2: the row without a rule of its own is the heading, with or without its points."""
    rows: Rows = [
        ["绿色饭店自查表"],
        ["编号", "评价内容", "分值", "评分标准"],
        ["1", "节能管理", None, None],
        ["1.1", "设有节能责任人", 3, "有得3分"],
        ["1.2", "公共区采用高效照明", 5, "是得5分"],
        ["2", "节水管理", 4, None],
        ["2.1", "节水器具", 4, "是得4分"],
        ["3", "投诉处理", 2, "有记录得2分"],
    ]
    checklist, problems, _ = taken(one_sheet(tmp_path, rows))
    assert [section.title.zh for section in checklist.root.sections][:2] == ["节能管理", "节水管理"]
    assert [item.code for item in checklist.root.all_items()] == ["1.1", "1.2", "2.1", "3"]
    assert [problem for problem in problems if problem.level == "error"] == []
