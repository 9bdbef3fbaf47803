"""exchange.tables.excel.sheet_xml"""

from __future__ import annotations

from io import BytesIO

import pytest

from inspector_app.exchange.tables.excel.sheet_xml import number_text
from inspector_app.exchange.tables.excel.xlsx import read_xlsx
from inspector_app.exchange.tables.model import Cell, Sheet
from tests.exchange.tables.workbooks import workbook

DATES = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>'


def sheet(rows: str, **around: str) -> Sheet:
    return read_xlsx(BytesIO(workbook(rows, **around)), "a.xlsx").sheets[0]  # type: ignore[arg-type]  # texts only


@pytest.mark.parametrize(
    ("xml", "cell"),
    [
        ('<c r="A1" t="s"><v>0</v></c>', Cell("shared")),
        ('<c r="A1" t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r></is></c>', Cell("inline")),
        ('<c r="A1" t="str"><f>A2&amp;"x"</f><v>text</v></c>', Cell("text", 'A2&"x"')),
        ('<c r="A1"><v>0.30000000000000004</v></c>', Cell("0.3", kind="number")),
        ('<c r="A1"><v>12</v></c>', Cell("12", kind="number")),
        ('<c r="A1"><v>twelve</v></c>', Cell("twelve")),
        ('<c r="A1" t="b"><v>1</v></c>', Cell("TRUE", kind="boolean")),
        ('<c r="A1" t="b"><v>0</v></c>', Cell("FALSE", kind="boolean")),
        ('<c r="A1" t="e"><v>#N/A</v></c>', Cell("#N/A", kind="error")),
        ('<c r="A1" t="d"><v>2026-11-25</v></c>', Cell("2026-11-25", kind="date")),
        ('<c r="A1" s="1"><v>46351</v></c>', Cell("2026-11-25", kind="date")),
        ('<c r="A1" s="1"><v>-5</v></c>', Cell("-5", kind="number")),
    ],
)
def test_a_cell_of_each_type_is_read(xml: str, cell: Cell) -> None:
    found = sheet(f'<row r="1">{xml}</row>', strings="<si><t>shared</t></si>", styles=DATES)
    assert found.cell(0, 0) == cell


def test_cells_without_an_address_follow_each_other() -> None:
    """Some programs leave out the addresses."""
    found = sheet("<row><c><v>1</v></c><c><v>2</v></c></row><row r='x'><c><v>3</v></c></row>")
    assert [[cell.text for cell in row] for row in found.rows] == [["1", "2"], ["3"]]
    assert sheet("<c><v>1</v></c>").cell(0, 0).text == "1"


@pytest.mark.parametrize(
    "xml", ['<c r="A1" t="s"><v>9</v></c>', '<c r="A1" t="s"><v>x</v></c>', '<c r="A1" s="3"/>']
)
def test_empty_and_broken_cells_hold_nothing(xml: str) -> None:
    assert sheet(f'<row r="1">{xml}</row>').rows == []


def test_a_formula_shared_with_the_cell_above_is_moved_here() -> None:
    rows = (
        '<row r="1"><c r="B1"><f t="shared" si="0">A1*$C$1</f><v>2</v></c></row>'
        '<row r="2"><c r="B2"><f t="shared" si="0"/><v>4</v></c></row>'
    )
    assert sheet(rows).cell(1, 1) == Cell("4", "A2*$C$1", kind="number")


def test_a_formula_never_computed_is_reported_once_with_its_place() -> None:
    rows = '<row r="3"><c r="B3"><f>A1</f></c><c r="C3"><f>HYPERLINK("u","Title")</f></c></row>'
    book = read_xlsx(BytesIO(workbook(rows)), "a.xlsx")
    assert book.sheets[0].cell(2, 2).text == "Title"
    assert [(problem.cell, problem.details) for problem in book.warnings] == [("S!B3", {"count": 2})]


def test_merged_areas_links_and_lists_are_read() -> None:
    after = (
        '<mergeCells><mergeCell ref="A1:B1"/></mergeCells><dataValidations>'
        '<dataValidation type="list" sqref="C1:C9"><formula1>"Yes,No"</formula1></dataValidation>'
        '<dataValidation type="list" sqref="D1"><formula1></formula1></dataValidation>'
        '<dataValidation type="whole" sqref="D1"><formula1>1</formula1></dataValidation></dataValidations>'
        '<hyperlinks><hyperlink ref="A1" location="S!A9"/></hyperlinks>'
        '<ext><dataValidation type="list"><formula1><f>S!$A$1:$B$1</f></formula1>'
        "<sqref>E1</sqref></dataValidation></ext>"
    )
    found = sheet('<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>', after=after)
    assert found.cell(0, 0) == Cell("1", link="#S!A9", kind="number")
    assert found.cell(0, 1).merged
    assert [(entry.range, entry.words) for entry in found.validations] == [
        ("C1:C9", ("Yes", "No")),
        ("E1", ("1", "2")),
    ]


def test_numbers_keep_what_spreadsheets_keep() -> None:
    assert [number_text(number) for number in (1.0, 0.1, 1e300, 1 / 3)] == [
        "1",
        "0.1",
        "1e+300",
        "0.333333333333333",
    ]
