"""report.layout.document"""

from __future__ import annotations

import pytest

from inspector_app.report.blocks import (
    Block,
    Column,
    Contents,
    Document,
    Heading,
    KeepTogether,
    PageBreak,
    Paragraph,
    Row,
    Spacer,
    Table,
)
from inspector_app.report.faces import FontSet
from inspector_app.report.layout.document import headings, lay_out
from inspector_app.report.layout.operations import Link, Pages, Sheet, Text
from inspector_app.report.qr import qr_rows
from inspector_app.report.theme import standard_theme
from tests.report.gallery import gallery
from tests.report.samples import landscape, no_photo

BODY = "审查组对受评价方进行了现场评价，采用文件审查、现场观察、抽样检查与人员访谈相结合的方式。"


def laid(fonts: FontSet, *blocks: Block) -> Pages:
    document = Document(
        "题", blocks, number="R-1", header="页眉", notice="告示", page_label="第 {page} 页 / 共 {pages} 页"
    )
    return lay_out(document, fonts, standard_theme(), no_photo, qr_rows)


def words(sheet: Sheet) -> list[str]:
    return [operation.text for operation in sheet.operations() if isinstance(operation, Text)]


def test_every_page_has_header_footer_and_its_number(fonts: FontSet) -> None:
    pages = laid(fonts, Paragraph("一"), PageBreak(), Paragraph("二"), PageBreak(), Paragraph("三"))
    assert len(pages.sheets) == 3
    for number, sheet in enumerate(pages.sheets, start=1):
        assert words(sheet)[:4] == ["页眉", "R-1", "告示", f"第 {number} 页 / 共 3 页"]


def test_the_contents_name_the_page_of_every_heading(fonts: FontSet) -> None:
    pages = laid(
        fonts,
        Contents("目录", depth=2),
        Heading(1, "甲"),
        PageBreak(),
        Heading(2, "乙", anchor="here"),
        Heading(3, "太深"),
        Heading(2, "不列", listed=False),
        Paragraph(BODY * 60),
        KeepTogether((Heading(1, "丙"), Paragraph("完"))),
    )
    found = words(pages.sheets[0])
    start = found.index("目录")
    assert found[start : start + 7] == ["目录", "甲", "1", "乙", "2", "丙", str(len(pages.sheets))]
    anchors = [each.anchor for each in pages.sheets[0].operations() if isinstance(each, Link)]
    assert anchors == [place.mark.anchor for place in pages.places if place.mark.level in {1, 2}]


def test_page_breaks_add_up_to_one_and_none_leads(fonts: FontSet) -> None:
    assert (
        len(laid(fonts, PageBreak(), Paragraph("一"), PageBreak(), PageBreak(), Paragraph("二")).sheets) == 2
    )


@pytest.mark.parametrize("lines_before", range(36, 46))
def test_no_line_of_a_paragraph_is_alone_on_a_page(fonts: FontSet, lines_before: int) -> None:
    """At least two lines on either side, wherever the page ends."""
    filler = Paragraph("\n".join(["行"] * lines_before), "cell")
    pages = laid(fonts, filler, Paragraph("\n".join(f"段{line}" for line in range(20)), "body", indent=0))
    counts = [sum(word.startswith("段") for word in words(sheet)) for sheet in pages.sheets]
    assert 1 not in counts
    assert sum(counts) == 20


def test_what_must_keep_together_moves_to_the_next_page(fonts: FontSet) -> None:
    block = KeepTogether((Paragraph("甲\n" * 9), Paragraph("乙\n" * 9)))
    pages = laid(fonts, Paragraph(BODY * 35), block)
    where = [number for number, sheet in enumerate(pages.sheets) if {"甲", "乙"} & set(words(sheet))]
    assert len(where) == 1


def test_a_heading_stays_with_the_header_and_first_row_of_its_table(fonts: FontSet) -> None:
    table = Table(
        (Column(),), tuple(Row((f"行{row}",)) for row in range(9)), (Row(("表头",)),), caption="表题"
    )
    for lines in range(30, 50):
        pages = laid(fonts, Paragraph("行\n" * lines, "cell"), Heading(2, "标题"), table)
        (sheet,) = [sheet for sheet in pages.sheets if "标题" in words(sheet)]
        assert "行0" in words(sheet)


def test_nothing_stands_outside_of_the_page(fonts: FontSet) -> None:
    pages = lay_out(gallery(), fonts, standard_theme(), landscape, qr_rows)
    page = standard_theme().page
    for sheet in pages.sheets:
        for part in sheet.parts[1:]:
            for operation in part.operations:
                if isinstance(operation, Text):
                    assert page.left - 6 <= part.x + operation.x <= page.width - page.right
                    assert page.top <= part.y + operation.y <= page.height - page.bottom + 1


def test_a_long_notice_is_set_smaller_not_into_the_page_number(fonts: FontSet) -> None:
    document = Document("题", (Paragraph("一"),), notice="示例指标体系，非认证依据。" * 8)
    pages = lay_out(document, fonts, standard_theme(), no_photo, qr_rows)
    notice, label = [each for each in pages.sheets[0].operations() if isinstance(each, Text)][:2]
    assert notice.size < label.size
    assert notice.x + len(notice.text) * notice.size <= label.x


def test_spacers_make_room(fonts: FontSet) -> None:
    def second(*between: Block) -> float:
        sheet = laid(fonts, Paragraph("一"), *between, Paragraph("二")).sheets[0]
        return next(each.y for each in sheet.operations() if isinstance(each, Text) and each.text == "二")

    assert second(Spacer(40)) - second() == pytest.approx(
        34
    )  # the larger of two spaces counts: 40 instead of 6


def test_headings_are_found_inside_what_keeps_together() -> None:
    inner = Heading(2, "乙")
    assert headings([Heading(1, "甲"), KeepTogether((inner, PageBreak()))]) == [Heading(1, "甲"), inner]
