"""exchange.tables.excel.xlsx_parts"""

from __future__ import annotations

from io import BytesIO

import pytest

from inspector_app.errors import DataError
from inspector_app.exchange.tables.excel.xlsx_parts import (
    read_contents,
    read_formats,
    read_relations,
    read_strings,
    unescape,
)
from inspector_app.exchange.tables.excel.xml_parts import Package, open_package
from inspector_app.exchange.tables.grid import Budget
from tests.exchange.tables.workbooks import OFFICE, packed, relations


def package(**parts: str) -> Package:
    return open_package(BytesIO(packed({f"xl/{name}.xml": text for name, text in parts.items()})), "a")


def test_control_characters_are_unescaped() -> None:
    assert unescape("a_x000D_b _x_ _x005F_x0041_") == "a\rb _x_ _x0041_"


def test_the_sheets_come_in_order_with_their_state_and_the_names() -> None:
    book = (
        f'<w xmlns:r="{OFFICE}"><workbookPr date1904="1"/><sheets><sheet name="B" r:id="b"/>'
        '<sheet name="A" r:id="a" state="veryHidden"/>'
        '<sheet name="Chart" r:id="c"/><sheet name="Lost"/></sheets>'
        "<definedNames><definedName name='status'>B!$A$1</definedName></definedNames></w>"
    )
    rels = relations(
        ("a", "worksheet", "one.xml"), ("b", "worksheet", "/xl/two.xml"), ("c", "chartsheet", "two.xml")
    )
    parts = {
        "xl/workbook.xml": book,
        "xl/_rels/workbook.xml.rels": rels,
        "xl/one.xml": "<a/>",
        "xl/two.xml": "<a/>",
    }
    contents = read_contents(open_package(BytesIO(packed(parts)), "a"), "xl/workbook.xml")
    assert contents.entries == [("B", "xl/two.xml", False), ("A", "xl/one.xml", True)]
    assert (contents.names, contents.since_1904) == ({"status": "B!$A$1"}, True)


def test_an_address_outside_stays_as_it_is() -> None:
    rels = '<R><Relationship Id="a" Type="x/hyperlink" Target="https://example.org/a"'
    rels += ' TargetMode="External"/><b/></R>'
    found = read_relations(open_package(BytesIO(packed({"xl/_rels/s.xml.rels": rels})), "a"), "xl/s.xml")
    assert found == {"a": ("hyperlink", "https://example.org/a")}


def test_rich_texts_are_joined_and_readings_left_out() -> None:
    """Japanese and Chinese workbooks carry the pronunciation beside the words."""
    text = "<sst><si><r><t>检</t></r><r><t>查</t></r><rPh><t>jian</t></rPh></si><si><t/></si></sst>"
    assert read_strings(package(s=text), "xl/s.xml", Budget("a")) == ["检查", ""]


def test_texts_beyond_measure_are_refused() -> None:
    with pytest.raises(DataError, match="too_large"):
        read_strings(package(s="<s><si><t>abc</t></si></s>"), "xl/s.xml", Budget("a", text=2))


def test_styles_that_show_dates_are_known_by_number() -> None:
    text = (
        '<s><numFmts><numFmt numFmtId="170" formatCode="yyyy/m/d"/>'
        '<numFmt numFmtId="171" formatCode="0.0"/></numFmts>'
        '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/>'
        '<xf numFmtId="171"/><xf numFmtId="22"/><xf numFmtId="x"/></cellXfs><cellXfs/></s>'
    )
    assert read_formats(package(s=text), "xl/s.xml") == {"1": "date", "3": "datetime"}
