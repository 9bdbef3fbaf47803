"""report.glyphs"""

from __future__ import annotations

from inspector_app.report.blocks import (
    Callout,
    Cell,
    Column,
    Document,
    Figure,
    Heading,
    KeepTogether,
    KeyValues,
    Paragraph,
    Photo,
    Photos,
    Qr,
    Row,
    Run,
    Signature,
    Signatures,
    Table,
    Tile,
    Tiles,
)
from inspector_app.report.faces import FontSet
from inspector_app.report.figures import Drawing, Label
from inspector_app.report.glyphs import MissingGlyph, missing_glyphs
from tests.report.gallery import gallery


def test_the_gallery_lacks_nothing(fonts: FontSet) -> None:
    assert missing_glyphs(gallery(), fonts) == []


def test_a_missing_character_is_named_once_with_its_place(fonts: FontSet) -> None:
    document = Document("", (Heading(1, "四、审查发现"), Paragraph("受评价方称“很好😀”，又称😀。")))
    assert missing_glyphs(document, fonts) == [
        MissingGlyph("😀", "四、审查发现: 受评价方称“很好😀”，又称😀。")
    ]


def test_every_text_of_every_block_is_looked_at(fonts: FontSet) -> None:
    """A box in a caption is as wrong as one in a paragraph."""
    chars = [chr(0x1F600 + index) for index in range(30)]
    char = iter(chars)
    blocks = (
        Heading(2, next(char)),
        Paragraph((Run(next(char)), Run(next(char), bold=True))),
        Table((Column(),), (Row((Cell(next(char)),)),), (Row((next(char),)),), caption=next(char)),
        KeyValues(((next(char), next(char)),)),
        Callout(next(char), (next(char),)),
        Tiles((Tile(next(char), next(char), next(char)),)),
        KeepTogether((Figure(Drawing(9, 9, (Label((0, 0), next(char)),)), next(char)),)),
        Photos((Photo("a", next(char), next(char)),), next(char)),
        Signatures((Signature(next(char), next(char), next(char), next(char)),), "", "", "", next(char)),
        Qr("😀", (next(char),)),
    )
    document = Document(
        "", blocks, number=next(char), header=next(char), notice=next(char), page_label=next(char)
    )
    used = chars[: chars.index(next(char))]
    assert len(used) > 20
    assert {missing.char for missing in missing_glyphs(document, fonts)} == set(used)


def test_controls_and_line_ends_are_not_missing(fonts: FontSet) -> None:
    assert missing_glyphs(Document("", (Paragraph("甲\n乙\t\x00\u200b丙"),)), fonts) == []
