"""The vocabulary of a document: what it says, in order, without any place or size on paper."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from inspector_app.domain.evidence.marks import Mark
from inspector_app.report.faces import FaceName
from inspector_app.report.figures import Drawing
from inspector_app.report.theme import Align, Ink, StyleName, Tint, Tone


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text with one look. Text is never read as markup.

    Attributes:
        text: "\\n" starts a new line.
        face: another face than the paragraph's, or None.
        link: anchor inside the document to jump to, or "".
    """

    text: str
    bold: bool = False
    ink: Ink | None = None
    face: FaceName | None = None
    link: str = ""


Words = str | tuple[Run, ...]
"""Text of a block: one look, or runs."""


def plain(words: Words) -> str:
    """The characters of `words`, without their looks."""
    return words if isinstance(words, str) else "".join(run.text for run in words)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; it stands in the outline and the contents.

    Attributes:
        level: 1 to 3.
        anchor: name to link to; unique in the document; "" gives one by itself.
    """

    level: Literal[1, 2, 3]
    text: str
    anchor: str = ""
    listed: bool = True


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text.

    Attributes:
        align, indent: None takes the style's; indent is that of the first line in ems.
        with_next: never the last thing on a page.
    """

    text: Words
    style: StyleName = "body"
    align: Align | None = None
    indent: float | None = None
    with_next: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table.

    Attributes:
        width: points if `fixed`, else the share of what the fixed columns leave.
    """

    width: float = 1.0
    align: Align = "left"
    fixed: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell that is more than plain text.

    Attributes:
        align: None takes the column's.
        span: how many columns it covers, at least 1.
    """

    text: Words
    align: Align | None = None
    tint: Tint = "none"
    span: int = 1
    bold: bool = False
    ink: Ink | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """A row; its cells' spans add up to the number of columns.

    Attributes:
        kind: "section" is a shaded row inside the table that keeps with the next; "total" has a
            strong rule above.
        anchor: name to link to, or "".
    """

    cells: tuple[Cell | str, ...]
    kind: Literal["plain", "section", "total"] = "plain"
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table. Its header rows are repeated on every page.

    Attributes:
        lines: "open" has horizontal rules only, "grid" has all.
        striped: every second row shaded.
        style: of the text in the cells.
    """

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    header: tuple[Row, ...] = ()
    caption: str = ""
    lines: Literal["open", "grid"] = "open"
    striped: bool = False
    style: StyleName = "cell"


@dataclass(frozen=True, slots=True)
class KeyValues:
    """Labels and values, `across` pairs in a row (1 or 2)."""

    pairs: tuple[tuple[str, Words], ...]
    across: Literal[1, 2] = 1
    label_width: float = 82.0


@dataclass(frozen=True, slots=True)
class Callout:
    """One statement set apart, such as the grade. `tone` shows as colour and as width of the bar."""

    title: str
    text: tuple[Words, ...] = ()
    tone: Tone = "neutral"


@dataclass(frozen=True, slots=True)
class Tile:
    """A figure with its name, such as a score beside its floor.

    Attributes:
        note: under the value, for example "最低 60 · 达标".
    """

    label: str
    value: str
    note: Words = ""
    tone: Tone = "neutral"


@dataclass(frozen=True, slots=True)
class Tiles:
    """Tiles in one row, 1 to 6, of equal width."""

    tiles: tuple[Tile, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A drawing; wider than the frame it is scaled down. `alternative` says it in words."""

    drawing: Drawing
    caption: Words = ""
    alternative: str = ""


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture by the hash of its print rendition.

    Attributes:
        caption: under the picture, after `number`.
        turn: degrees clockwise; marks: drawn over it, told in the picture before it was turned.
    """

    sha256: str
    number: str = ""
    caption: Words = ""
    anchor: str = ""
    turn: int = 0
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Photos:
    """Pictures side by side. `missing` is written where a rendition cannot be shown."""

    photos: tuple[Photo, ...]
    missing: str
    across: Literal[1, 2, 3] = 2


@dataclass(frozen=True, slots=True)
class Signature:
    """One person's place to sign.

    Attributes:
        mark: the signature as drawn on the screen, or None: an empty line.
        note: such as consent or dissent.
    """

    role: str
    name: str = ""
    date: str = ""
    note: Words = ""
    mark: Drawing | None = None


@dataclass(frozen=True, slots=True)
class Signatures:
    """Boxes to sign in, `across` in a row; `seal` are the words in the circle for the stamp, "" for none."""

    signatures: tuple[Signature, ...]
    name_label: str
    sign_label: str
    date_label: str
    seal: str = ""
    across: Literal[1, 2, 3] = 2


@dataclass(frozen=True, slots=True)
class Qr:
    """A QR code with words beside it. `size` in points."""

    data: str
    text: tuple[Words, ...] = ()
    size: float = 76.0


@dataclass(frozen=True, slots=True)
class Contents:
    """The headings with their page numbers, down to `depth`."""

    title: str
    depth: Literal[1, 2, 3] = 2


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows starts a page."""


@dataclass(frozen=True, slots=True)
class Spacer:
    """Empty room, dropped at the top of a page. `height` in points."""

    height: float


@dataclass(frozen=True, slots=True)
class KeepTogether:
    """Blocks on one page if one page can hold them."""

    blocks: tuple[Block, ...]


Block = (
    Heading | Paragraph | Table | KeyValues | Callout | Tiles | Figure | Photos | Signatures | Qr
    | Contents | PageBreak | Spacer | KeepTogether
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Document:
    """A whole document.

    Attributes:
        language: BCP 47, for example "zh-CN".
        number: report number, at the right of the running header.
        header: left part of the running header.
        notice: at the left of the footer on every page.
        page_label: with {page} and {pages}, for example "第 {page} 页 / 共 {pages} 页".
        author, subject: for the file's information.
    """

    title: str
    blocks: tuple[Block, ...]
    language: str = "zh-CN"
    number: str = ""
    header: str = ""
    notice: str = ""
    page_label: str = "{page} / {pages}"
    author: str = ""
    subject: str = ""
    keywords: tuple[str, ...] = field(default=())
