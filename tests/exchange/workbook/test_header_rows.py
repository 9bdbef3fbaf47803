"""Where the header stands."""

from pathlib import Path

from inspector_app.exchange.tables.model import Sheet
from inspector_app.exchange.workbook.header_rows import find_header, header_at
from tests.exchange.workbook.workbooks import HOTEL, HOTEL_MERGES, Rows, one_sheet


def _sheet(folder: Path, rows: Rows, *merges: str) -> Sheet:
    return one_sheet(folder, rows, *merges).sheets[0]


def test_title_rows_stand_above_the_header(tmp_path: Path) -> None:
    """Chinese forms begin with 附件, a title and who is evaluated."""
    header = find_header(_sheet(tmp_path, HOTEL, *HOTEL_MERGES))
    assert header is not None
    assert (header.row, header.depth, header.known) == (3, 1, 8)
    assert header.headings["D"] == "评分标准"


def test_a_header_of_two_rows_is_one(tmp_path: Path) -> None:
    """评分 over 自评 and 核查: the lower row says what the columns are."""
    rows: Rows = [
        ["评价项目", "评价内容", "得分", None],
        [None, None, "自评", "核查"],
        ["管理", "制度", None, None],
    ]
    header = find_header(_sheet(tmp_path, rows, "C1:D1"))
    assert header is not None
    assert (header.row, header.depth, header.cells[2]) == (1, 2, "自评")


def test_a_repeated_header_is_found_where_it_is_repeated(tmp_path: Path) -> None:
    """OWASP opens every section with a header row of its own."""
    head: list[str | int | float | None] = ["Test Name", "Objectives", "Status"]
    header = find_header(
        _sheet(tmp_path, [["Info", *head], ["1", "a", "b", ""], ["Conf", *head], ["2", "c", "d", ""]])
    )
    assert header is not None
    assert header.repeats == (2,)


def test_unknown_words_in_a_row_above_a_table_are_a_header(tmp_path: Path) -> None:
    """The person is shown a guess instead of an empty page."""
    header = find_header(_sheet(tmp_path, [["甲"], ["颜色", "形状"], ["红的东西", "圆的东西"]]))
    assert header is not None
    assert (header.row, header.known) == (1, 0)


def test_a_sheet_without_a_table_has_no_header(tmp_path: Path) -> None:
    """A cover sheet holds no items."""
    assert find_header(_sheet(tmp_path, [["封面"], ["2026"]])) is None
    assert find_header(Sheet("空", [])) is None


def test_a_person_may_point_at_any_row(tmp_path: Path) -> None:
    """Also at an empty one, or at the second of two."""
    sheet = _sheet(tmp_path, [["评价项目", None], [None, "评价内容"], ["管理", "制度"]])
    assert header_at(sheet, 1, 2).cells == {0: "评价项目", 1: "评价内容"}
    assert header_at(sheet, 99).cells == {}
