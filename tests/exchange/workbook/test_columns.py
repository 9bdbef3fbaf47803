"""What columns mean, by heading and content."""

from pathlib import Path

import pytest

from inspector_app.exchange.tables.model import Sheet, Validation
from inspector_app.exchange.workbook.columns import Column, column_values, guess_columns
from inspector_app.exchange.workbook.header_rows import find_header
from inspector_app.exchange.workbook.header_words import Meaning
from tests.exchange.workbook.workbooks import Rows, one_sheet


def _guess(folder: Path, rows: Rows, *validations: Validation) -> dict[int, Meaning]:
    made = one_sheet(folder, rows).sheets[0]
    sheet = Sheet(made.name, made.rows, validations)
    header = find_header(sheet)
    assert header is not None
    return guess_columns(sheet, header)


@pytest.mark.parametrize(
    ("rows", "meanings"),
    [
        ([["序号", "一级指标", "二级指标", "三级指标", "分值"], [1, "能", "管", "制度", 5],
        [2, "能", "管", "人员", 5],
          [3, "能", "水", "器具", 5]], {0: "code", 1: "section", 2: "section", 3: "text", 4: "points"}),
        ([["一级指标", "二级指标", "三级指标", "评价内容"], ["能", "管", "制度", "甲"],
        ["能", "管", "人员", "乙"],
          ["能", "水", "器具", "丙"]], {0: "section", 1: "section", 2: "text", 3: "guidance"}),
        ([["序号", "条款号", "内容", "要求"], [1, "A.1", "短", "长长长长"], [2, "A.2", "短短", "更长长长长"]],
         {1: "code", 2: "guidance", 3: "text"}),
        ([["内容", "等级", "分值"], ["甲甲", "", "见标准"], ["乙乙", "", "见标准"]],
        {0: "text", 1: "remark", 2: "rule"}),
        ([["内容", "关键项", "二级"], ["甲甲", "因为它非常非常重要", "住宿"],
        ["乙乙", "因为它同样非常重要", "餐饮"]],
         {0: "text", 1: "guidance", 2: "section"}),
        ([["类别", "描述", "分值"], ["能", "甲甲", 5], ["能", "乙乙", 5]],
        {0: "section", 1: "text", 2: "points"}),
        ([["类别", "评分标准", "分值"], ["能", "甲甲", 5], ["能", "乙乙", 5]],
        {0: "section", 1: "text", 2: "points"}),
        ([["指标", "评价要点"], ["管理", "制度"], [None, "人员"], [None, "记录"]], {0: "section", 1: "text"}),
        ([["Ref", "Kind", "Objectives", "Name"], ["X-1", "a", "b", "c"], ["X-2", "a", "d", "e"]],
         {0: "code", 2: "guidance", 3: "text"}),
        ([["foo", "Name", "Objectives"], ["X-1", "a", "b"], ["X-2", "c", "d"]],
        {0: "code", 1: "text", 2: "guidance"}),
        ([["foo", "Name", "Objectives"], ["red", "a", "b"], ["blue", "c", "d"]], {1: "text", 2: "guidance"}),
        ([["内容", "结果", "状态是否符合", "编号"], ["甲甲", "", "", ""], ["乙乙", "", "", ""]],
        {0: "text", 1: "answer"}),
        ([["项目", "分数"], ["甲甲", 5], ["乙乙", 5]], {0: "text", 1: "points"}),
    ],
)  # fmt: skip
def test_headings_are_corrected_by_what_stands_below(
    tmp_path: Path, rows: Rows, meanings: dict[int, Meaning]
) -> None:
    """The same word heads different things: the content decides."""
    assert _guess(tmp_path, rows) == meanings


def test_a_drop_down_of_yes_and_no_is_the_answer(tmp_path: Path) -> None:
    """Whatever its heading says; without one the heading decides."""
    rows: Rows = [["内容", "结果", "备注"], ["甲甲", "", ""], ["乙乙", "", ""]]
    listed = Validation("C2:C9", ("符合", "不符合"))
    assert _guess(tmp_path, rows, listed) == {0: "text", 1: "remark", 2: "answer"}
    listed = Validation("B2:B9", ("符合", "不符合"))
    assert _guess(tmp_path, rows, listed) == {0: "text", 1: "answer", 2: "remark"}
    above = Validation("A1:A1", ("符合",)), Validation("C2", ("红", "绿"))
    assert _guess(tmp_path, rows, *above) == {0: "text", 1: "answer", 2: "remark"}


def test_totals_and_repeated_headers_are_no_content(tmp_path: Path) -> None:
    """They would make a column of numbers look like one of words."""
    sheet = one_sheet(
        tmp_path, [["内容", "分值"], ["甲", 5], ["小计", 5], ["内容", "分值"], ["乙", 6]]
    ).sheets[0]
    header = find_header(sheet)
    assert header is not None
    assert column_values(sheet, header)[1].values == ["5", "6"]


def test_an_empty_column_has_no_share_of_anything() -> None:
    """Nothing is divided by zero."""
    assert (Column().length, Column().share(numbers=True), Column().distinct) == (0.0, 0.0, 0)
