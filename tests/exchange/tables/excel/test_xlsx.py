"""exchange.tables.excel.xlsx"""

from __future__ import annotations

from io import BytesIO

import pytest

from inspector_app.errors import DataError
from inspector_app.exchange.tables import write_workbook
from inspector_app.exchange.tables.excel.xlsx import read_xlsx
from inspector_app.exchange.tables.model import MOST_SHEETS, Sheet
from tests.exchange.tables.workbooks import packed, workbook

ROW = '<row r="1"><c r="A1" s="1"><v>46351</v></c></row>'


def test_a_bad_style_sheet_costs_only_the_dates() -> None:
    """One reader in use refuses such a workbook whole."""
    assert read_xlsx(BytesIO(workbook(ROW, styles="<broken>")), "a").sheets[0].cell(0, 0).text == "46351"


def test_a_bomb_in_the_style_sheet_is_still_a_bomb() -> None:
    content = workbook(ROW, more={"xl/styles.xml": '<!DOCTYPE s [<!ENTITY a "a">]><s/>'})
    with pytest.raises(DataError, match="entity"):
        read_xlsx(BytesIO(content), "a")


def test_links_lead_where_the_relations_say() -> None:
    rels = (
        '<R><Relationship Id="h" Type="x/hyperlink" Target="https://example.org" TargetMode="External"/></R>'
    )
    content = workbook(
        ROW,
        after='<hyperlinks><hyperlink ref="A1" r:id="h"/></hyperlinks>',
        more={"xl/worksheets/_rels/sheet1.xml.rels": rels},
    )
    assert read_xlsx(BytesIO(content), "a").sheets[0].cell(0, 0).link == "https://example.org"


def test_100_000_empty_formatted_rows_are_no_rows() -> None:
    """Whoever formats whole columns makes such files without knowing."""
    empty = "".join(f'<row r="{n}"><c r="A{n}" s="1"/><c r="B{n}" s="1"/></row>' for n in range(2, 100_002))
    assert len(read_xlsx(BytesIO(workbook(ROW + empty)), "a").sheets[0].rows) == 1


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (packed({"word/document.xml": "<a/>"}), "table.not_xlsx"),
        (packed({"xl/workbook.xml": "<a/>"}), "table.no_sheet"),
        (b"PK nothing", "table.damaged"),
        (workbook(ROW)[:-40], "table.damaged"),
        (write_workbook([Sheet(str(n), []) for n in range(MOST_SHEETS + 1)]), "table.too_many_sheets"),
    ],
)
def test_what_cannot_be_read_is_said(content: bytes, code: str) -> None:
    with pytest.raises(DataError) as caught:
        read_xlsx(BytesIO(content), "a")
    assert caught.value.code == code


@pytest.mark.parametrize(
    ("rows", "code", "place"),
    [
        (f"{ROW}<row r='7'><c r='C7'><v>1", "table.damaged", ("S", 7, "C")),
        (f"{ROW}<row r='2'>{' ' * 130_000_000}</row>", "table.bomb", ("S", 2, "A")),
        (" " * 130_000_000, "table.bomb", ("S", "", "")),
    ],
)
def test_what_is_wrong_within_a_sheet_is_said_with_its_place(
    rows: str, code: str, place: tuple[str, object, str]
) -> None:
    """Whoever mends a workbook of twenty sheets must know where to look."""
    with pytest.raises(DataError) as caught:
        read_xlsx(BytesIO(workbook(rows)), "a")
    details = caught.value.details
    assert (caught.value.code, (details["sheet"], details["row"], details["column"])) == (code, place)


def test_the_wrong_cell_of_a_large_sheet_is_named() -> None:
    with pytest.raises(DataError) as caught:
        read_xlsx(BytesIO(workbook('<row r="1"><c r="XFD1048576"><v>1</v></c></row>')), "a")
    assert caught.value.place == "S!XFD1048576"
