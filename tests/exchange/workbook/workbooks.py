"""Workbooks as certification bodies and security people really lay them out, written by hand."""

from collections.abc import Callable, Sequence
from io import BytesIO
from pathlib import Path

from openpyxl import Workbook as Book
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from inspector_app.domain.canonical import Json
from inspector_app.domain.checklist import Checklist, read_checklist
from inspector_app.exchange.problems import Problem
from inspector_app.exchange.tables.model import Workbook
from inspector_app.exchange.tables.reading import read_workbook
from inspector_app.exchange.workbook.apply import apply
from inspector_app.exchange.workbook.propose import propose
from inspector_app.exchange.workbook.relational import joined

Rows = Sequence[Sequence[str | int | float | None]]


def book(folder: Path, fill: Callable[[Book], None], name: str = "list.xlsx") -> Workbook:
    """A workbook that was written to a file and read again."""
    written = Book()
    written.remove(written.worksheets[0])
    fill(written)
    content = BytesIO()
    written.save(content)
    path = folder / name
    path.write_bytes(content.getvalue())
    return joined(read_workbook(path))


def sheet(written: Book, name: str, rows: Rows, *merges: str) -> Worksheet:
    """A sheet with these rows and merged areas."""
    made = written.create_sheet(name)
    for row in rows:
        made.append(list(row))
    for area in merges:
        made.merge_cells(area)
    assert isinstance(made, Worksheet)
    return made


def one_sheet(folder: Path, rows: Rows, *merges: str, name: str = "评分表") -> Workbook:
    """A workbook of one sheet."""

    def fill(written: Book) -> None:
        sheet(written, name, rows, *merges)

    return book(folder, fill)


def drop_down(made: Worksheet, cells: str, words: str) -> None:
    """A drop-down list over cells."""
    made.add_data_validation(DataValidation(type="list", formula1=f'"{words}"', sqref=cells))


def taken(workbook: Workbook, name: str = "") -> tuple[Checklist, list[Problem], dict[str, Json]]:
    """The checklist as proposed, what was told, and its JSON."""
    data, problems = apply(workbook, propose(workbook, name))
    assert isinstance(data, dict)
    return read_checklist(data), problems, data


def codes(problems: list[Problem]) -> set[str]:
    """The codes of problems, without the note that plain workbooks name no grades."""
    return {problem.code for problem in problems} - {"workbook.no_grades"}


HOTEL: Rows = [
    ["附件2", None, None, None, None, None, None, None],
    ["绿色饭店分级评价评分表", None, None, None, None, None, None, None],
    ["受评价方：", None, None, "评价日期：", None, None, None, None],
    ["一级指标", "二级指标", "三级指标", "评分标准", "分值", "自评得分", "核查得分", "备注"],
    [
        "能源资源节约\n（30分）",
        "能源管理",
        "建立能源管理制度",
        "有制度得2分，无制度不得分",
        "2分",
        None,
        None,
        None,
    ],
    [None, None, "★设置能源计量器具", "配备率100%得8分；90%以上得5分；80%以上得2分", "8分", None, None, None],
    [None, "用水管理", "使用节水器具", "每发现一处非节水器具扣1分，扣完为止", "10", None, None, None],
    [None, None, "中水回用", "酌情给分", "10分", None, None, None],
    ["小计", None, None, None, "30", None, None, None],
    ["环境友好\n（20分）", "废弃物", "垃圾分类", "分类得10分，否则不得分", 10, None, None, None],
    [None, None, "减少一次性用品", "不主动提供得10分，否则不得分", 10, None, None, None],
    ["小计", None, None, None, 20, None, None, None],
    ["加分项", "创新", "获得绿色荣誉", "国家级5分，省级3分", 5, None, None, None],
    ["合计", None, None, None, 55, None, None, None],
    ["备注：本表一式两份。", None, None, None, None, None, None, None],
    ["评价人员：", None, None, "日期：", None, None, None, None],
]
HOTEL_MERGES = ("A1:H1", "A2:H2", "A5:A8", "B5:B6", "B7:B8", "A10:A11", "B10:B11", "A9:D9")
