"""Finds characters that no face can draw, before a report is issued with boxes in their place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple, assert_never

from inspector_app.report.blocks import (
    Block,
    Callout,
    Cell,
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
    Row,
    Signatures,
    Spacer,
    Table,
    Tiles,
    Words,
    plain,
)
from inspector_app.report.faces import FontSet
from inspector_app.report.figures import Drawing, Label
from inspector_app.report.layout.breaking import clean

_AROUND = 8


class MissingGlyph(NamedTuple):
    """A character no face has.

    Attributes:
        where: the heading it stands under and the words around it.
    """

    char: str
    where: str


def missing_glyphs(document: Document, fonts: FontSet) -> list[MissingGlyph]:
    """Each character that would be printed as a box, once, at its first place."""
    found: dict[str, MissingGlyph] = {}
    known: set[str] = {"\n"}
    for heading, words in _texts(document):
        text = clean(words)
        fresh = set(text) - known
        for char in fonts.without_glyph(fresh):
            at = text.index(char)
            around = text[max(0, at - _AROUND) : at + _AROUND + 1].replace("\n", " ")
            found[char] = MissingGlyph(char, f"{heading}: {around}" if heading else around)
        known |= fresh
    return list(found.values())


def _texts(document: Document) -> Iterator[tuple[str, str]]:
    """Every text with the heading above it."""
    label = document.page_label.format(page=0, pages=0)
    for words in (document.header, document.number, document.notice, label):
        yield "", words
    heading = ""
    for block in _flat(document.blocks):
        if isinstance(block, Heading):
            heading = block.text
        for text in _block_texts(block):
            yield heading, plain(text)


def _flat(blocks: Iterable[Block]) -> Iterator[Block]:
    for block in blocks:
        if isinstance(block, KeepTogether):
            yield from _flat(block.blocks)
        else:
            yield block


def _block_texts(block: Block) -> Iterable[Words]:
    match block:
        case Heading() | Paragraph():
            return [block.text]
        case Table():
            return [block.caption, *_cells(block.header), *_cells(block.rows)]
        case KeyValues():
            return [words for pair in block.pairs for words in pair]
        case Callout():
            return [block.title, *block.text]
        case Tiles():
            return [words for tile in block.tiles for words in (tile.label, tile.value, tile.note)]
        case Figure():
            return [block.caption, *_labels(block.drawing)]
        case Photos():
            own = [words for photo in block.photos for words in (photo.number, photo.caption)]
            return [block.missing, *own]
        case Signatures():
            own = [words for one in block.signatures for words in (one.role, one.name, one.date, one.note)]
            return [block.name_label, block.sign_label, block.date_label, block.seal, *own]
        case Qr():
            return block.text
        case Contents():
            return [block.title]
        case KeepTogether() | PageBreak() | Spacer():
            return []
        case _:
            assert_never(block)


def _cells(rows: Iterable[Row]) -> list[Words]:
    return [cell.text if isinstance(cell, Cell) else cell for row in rows for cell in row.cells]


def _labels(drawing: Drawing) -> list[str]:
    return [shape.text for shape in drawing.shapes if isinstance(shape, Label)]
