"""A document becomes pages: every block its slabs, slabs on pages, then headers, footers, page numbers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import count
from typing import assert_never

from inspector_app.report.blocks import (
    Block,
    Callout,
    Contents,
    Document,
    Figure,
    Heading,
    KeepTogether,
    KeyValues,
    PageBreak,
    Paragraph,
    Photos,
    Qr,
    Signatures,
    Spacer,
    Table,
    Tiles,
)
from inspector_app.report.faces import FontSet
from inspector_app.report.layout.drawings import EncodeQr, SizeOf, figure_slabs, photo_slabs, qr_slabs
from inspector_app.report.layout.flow import Slab, paginate
from inspector_app.report.layout.lines import BASELINE, Typesetter
from inspector_app.report.layout.operations import Link, Mark, Operation, Pages, Part, Sheet, Stroke
from inspector_app.report.layout.panels import callout_slabs, signature_slabs, tiles_slabs
from inspector_app.report.layout.tables import key_values_table, table_slabs
from inspector_app.report.theme import StyleName, Theme


def lay_out(document: Document, fonts: FontSet, theme: Theme, size_of: SizeOf, encode_qr: EncodeQr) -> Pages:
    """All pages of a document; everything, page numbers included, is known before anything is drawn."""
    maker = _Maker(document, fonts, theme, size_of, encode_qr)
    page = theme.page
    pages, places = paginate(maker.slabs(), page.left, page.top, page.frame_height)
    sheets = [
        Sheet(number, [maker.running(number, len(pages)), *parts])
        for number, parts in enumerate(pages, start=1)
    ]
    return Pages(page.width, page.height, sheets, places)


def headings(blocks: Iterable[Block]) -> list[Heading]:
    """All headings in order, those kept together with others included."""
    found: list[Heading] = []
    for block in blocks:
        if isinstance(block, Heading):
            found.append(block)
        elif isinstance(block, KeepTogether):
            found += headings(block.blocks)
    return found


_CONTENTS_STYLES: tuple[StyleName, ...] = ("contents1", "contents2", "contents3")
_HEADING_STYLES: tuple[StyleName, ...] = ("heading1", "heading2", "heading3")


_Placeable = (
    Heading
    | Paragraph
    | Table
    | KeyValues
    | Callout
    | Tiles
    | Figure
    | Photos
    | Signatures
    | Qr
    | Contents
    | Spacer
    | KeepTogether
)


class _Maker:
    """Turns blocks into slabs."""

    def __init__(
        self, document: Document, fonts: FontSet, theme: Theme, size_of: SizeOf, encode_qr: EncodeQr
    ) -> None:
        self._document = document
        self._theme = theme
        self._width = theme.page.frame_width
        self._setter = Typesetter(fonts, theme)
        self._size_of = size_of
        self._encode_qr = encode_qr
        self._headings = headings(document.blocks)
        self._anchors = [heading.anchor or f"heading-{index}" for index, heading in enumerate(self._headings)]
        self._next_heading = count()

    def slabs(self) -> list[Slab]:
        return self._of(self._document.blocks)

    def _of(self, blocks: tuple[Block, ...]) -> list[Slab]:
        slabs: list[Slab] = []
        new_page = False
        for block in blocks:
            if isinstance(block, PageBreak):
                new_page = True
                continue
            made = self._block(block)
            if made and new_page:
                made[0].new_page = True
                new_page = False
            slabs += made
        return slabs

    def _block(self, block: _Placeable) -> list[Slab]:
        setter, width = self._setter, self._width
        match block:
            case Heading():
                return [self._heading(block)]
            case Paragraph():
                return self._paragraph(block)
            case Table():
                return [*self._caption(block.caption), *table_slabs(block, setter, width)]
            case KeyValues():
                return table_slabs(key_values_table(block), setter, width)
            case Callout():
                return callout_slabs(block, setter, width)
            case Tiles():
                return tiles_slabs(block, setter, width)
            case Figure():
                return figure_slabs(block, setter, width)
            case Photos():
                return photo_slabs(block, setter, width, self._size_of)
            case Signatures():
                return signature_slabs(block, setter, width)
            case Qr():
                return qr_slabs(block, setter, width, self._encode_qr)
            case Contents():
                return self._contents(block)
            case Spacer(height):
                return [Slab(0.0, [], before=height)]
            case KeepTogether(blocks):
                return self._together(blocks)
            case _:
                assert_never(block)

    def _together(self, blocks: tuple[Block, ...]) -> list[Slab]:
        slabs = self._of(blocks)
        for slab in slabs[:-1]:
            slab.keep = True
        return slabs

    def _heading(self, block: Heading) -> Slab:
        style = self._theme.styles[_HEADING_STYLES[block.level - 1]]
        setting = self._setter.set(block.text, style, self._width)
        operations: list[Operation] = []
        setting.draw(operations, 0.0, 0.0)
        height = setting.height
        if block.level == 1:
            height += 4
            operations.append(Stroke(((0.0, height), (self._width, height)), 0.9, self._theme.inks["accent"]))
        anchor = self._anchors[next(self._next_heading)]
        mark = Mark(anchor, setting.text, block.level if block.listed else 0)
        return Slab(height, operations, before=style.before, after=style.after, keep=True, marks=(mark,))

    def _paragraph(self, block: Paragraph) -> list[Slab]:
        style = self._theme.styles[block.style]
        indent = style.indent if block.indent is None else block.indent
        setting = self._setter.set(block.text, style, self._width, align=block.align, indent=indent)
        slabs = []
        for line in range(setting.count):
            operations: list[Operation] = []
            setting.draw(operations, 0.0, 0.0, line, line + 1)
            # Two lines at least on either page (widows and orphans).
            keep = line == 0 or line == setting.count - 2
            slabs.append(Slab(style.leading, operations, keep=keep))
        slabs[0].before, slabs[-1].after = style.before, style.after
        slabs[-1].keep = block.with_next
        return slabs

    def _caption(self, words: str) -> list[Slab]:
        return self._paragraph(Paragraph(words, "caption", with_next=True)) if words else []

    def _contents(self, block: Contents) -> list[Slab]:
        title = self._setter.set(block.title, self._theme.styles["heading1"], self._width, align="center")
        operations: list[Operation] = []
        title.draw(operations, 0.0, 0.0)
        slabs = [Slab(title.height, operations, after=10.0, keep=True)]
        for heading, anchor in zip(self._headings, self._anchors, strict=True):
            if heading.listed and heading.level <= block.depth:
                slabs.append(self._entry(heading, anchor))
        slabs[-1].after = 12.0
        return slabs

    def _entry(self, heading: Heading, anchor: str) -> Slab:
        """A line of the contents; its page number is drawn once the pages are known."""
        style = self._theme.styles[_CONTENTS_STYLES[heading.level - 1]]
        left = style.indent * style.size
        setting = self._setter.set(heading.text, style, self._width - left - 44)
        operations: list[Operation] = []
        setting.draw(operations, left, 0.0)
        top = (setting.count - 1) * style.leading
        y = top + style.leading / 2 + BASELINE * style.size
        start = left + setting.last_width + 6

        def number(pages: Mapping[str, int]) -> list[Operation]:
            words = self._setter.line(str(pages[anchor]), self._width, y, style, align="right")
            leader = Stroke(((start, y - 2), (words.x - 5, y - 2)), 0.7, self._theme.rule, (0.7, 2.6))
            drawn: list[Operation] = [leader] if words.x - 5 > start else []
            return [*drawn, words, Link(0.0, 0.0, self._width, setting.height, anchor)]

        return Slab(setting.height, operations, before=style.before, late=number)

    def running(self, number: int, pages: int) -> Part:
        """Header and footer of one page."""
        page, style, document = self._theme.page, self._theme.styles["running"], self._document
        right = page.width - page.right
        rule = self._theme.rule
        operations: list[Operation] = []
        if document.header:
            operations.append(self._setter.line(document.header, page.left, page.header_baseline, style))
        if document.number:
            words = self._setter.line(document.number, right, page.header_baseline, style, align="right")
            operations.append(words)
        below, above = page.header_baseline + 5, page.height - page.footer_baseline - 13
        operations.append(Stroke(((page.left, below), (right, below)), 0.5, rule))
        operations.append(Stroke(((page.left, above), (right, above)), 0.5, rule))
        label = document.page_label.format(page=number, pages=pages)
        base = page.height - page.footer_baseline
        number_words = self._setter.line(label, right, base, style, align="right")
        if document.notice:
            room = number_words.x - page.left - 12
            wide = self._setter.width(document.notice, style.face, style.size)
            small = style._replace(size=min(style.size, style.size * room / wide))
            operations.append(self._setter.line(document.notice, page.left, base, small))
        operations.append(number_words)
        return Part(0.0, 0.0, operations)
