"""Where everything of an item card lies: one function for painting and for finding what a finger hit."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final, Literal, NamedTuple

from PySide6.QtCore import QPoint, QRect

from inspector_app.ui.models.item_cards import NOT_APPLICABLE, Card
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.cards.text_blocks import TextBlock, TextBlocks

Part = Literal["segment", "answer", "guidance", "decide", "photo", "carried", "card"]
MOST_PHOTOS: Final = 5
_MARGIN: Final = 16  # around the list
_GAP: Final = 10  # below each card
_PAD: Final = 16  # inside a card
_SIDE: Final = 84  # column with mark, code and guidance
_SCORE: Final = 98  # column with score and state
_THUMB: Final = 44


class Hit(NamedTuple):
    """What lies under a point; `number` counts segments or photos."""

    part: Part
    number: int = 0


class Placed(NamedTuple):
    """A wrapped text and its upper left corner."""

    block: TextBlock
    x: int
    y: int


class Chip(NamedTuple):
    """A short word in a rounded box."""

    area: QRect
    words: str


@dataclass(slots=True)
class CardLayout:
    """Areas of one card, in pixels from the upper left corner of its row.

    Attributes:
        joined: the segments stand in one row, edge to edge.
        answer: the box that shows an answer in words and opens the editor; None where segments do, or where
            nobody is asked.
        carried: the mark of a carried value; None for an answer of this visit.
        remark_width: room for the remark's one line.
    """

    card: Card
    width: int
    opened: bool
    height: int = 0
    frame: QRect = field(default_factory=QRect)
    mark: QRect = field(default_factory=QRect)
    code: QRect = field(default_factory=QRect)
    badge: QRect = field(default_factory=QRect)
    texts: list[Placed] = field(default_factory=list)
    muted: list[Placed] = field(default_factory=list)
    segments: list[QRect] = field(default_factory=list)
    joined: bool = False
    answer: QRect | None = None
    score: QRect = field(default_factory=QRect)
    guidance: QRect = field(default_factory=QRect)
    decide: QRect | None = None
    photos: list[QRect] = field(default_factory=list)
    carried: Chip | None = None
    chips: list[Chip] = field(default_factory=list)
    remark: QRect | None = None

    def hit(self, point: QPoint) -> Hit:
        """What lies under a point of the row."""
        for index, area in enumerate(self.segments):
            if area.contains(point):
                return Hit("segment", index)
        for index, area in enumerate(self.photos):
            if area.contains(point):
                return Hit("photo", index)
        if self.answer is not None and self.answer.contains(point):
            return Hit("answer")
        if self.decide is not None and self.decide.contains(point):
            return Hit("decide")
        if self.carried is not None and self.carried.area.contains(point):
            return Hit("carried")
        if self.guidance.contains(point):
            return Hit("guidance")
        return Hit("card")


def lay_out(card: Card, width: int, opened: bool, theme: Theme, blocks: TextBlocks) -> CardLayout:
    """Lay out a card.

    Args:
        width: of the row, in pixels.
        opened: the guidance is shown.
    """
    layout = CardLayout(card, width, opened)
    pad, left = theme.space(_PAD / 4), _MARGIN + theme.space(_PAD / 4) + theme.pixels(_SIDE)
    room = max(width - _MARGIN - pad - left, theme.target * 2)
    y = pad
    _side_column(layout, pad, theme, blocks)
    y = _paragraph(layout.texts, blocks.block(card.text, room), left, y) + theme.space(1)
    y = _paragraph(layout.muted, blocks.block(card.rule, room, "small"), left, y) + theme.space(2.5)
    for side in card.sides:
        words = f"{side.words}　{side.who} · {side.when}"
        y = _paragraph(layout.texts, blocks.block(words, room), left, y) + theme.space(2)
    row = y
    y = _answer_row(layout, left, y, room, theme, blocks)
    layout.guidance = QRect(_MARGIN, row, theme.pixels(_SIDE) + pad - theme.space(2), theme.target)
    if card.anchor:
        y = _paragraph(layout.muted, blocks.block(card.anchor, room, "small"), left, y + theme.space(1.5))
    y = _strip(layout, left, y, room, theme, blocks)
    if opened:
        y = _paragraph(layout.muted, blocks.block(card.guidance, room), left, y + theme.space(2.5))
    layout.frame = QRect(_MARGIN, 0, width - 2 * _MARGIN, y + pad)
    layout.height = y + pad + _GAP
    return layout


def heading_height(theme: Theme) -> int:
    """Height of a section heading's row."""
    return theme.target + theme.space(1)


def _side_column(layout: CardLayout, pad: int, theme: Theme, blocks: TextBlocks) -> None:
    side, line = theme.pixels(18), blocks.metrics("body", bold=True).height()
    x = _MARGIN + pad
    layout.mark = QRect(x, pad + (line - side) // 2, side, side)
    code_x = x + side + theme.space(1.5)
    layout.code = QRect(code_x, pad, theme.pixels(_SIDE) - side - theme.space(1.5), line)
    small = blocks.metrics("small").height()
    layout.badge = QRect(x, pad + line + theme.space(1), theme.pixels(_SIDE) - theme.space(2), small)


def _paragraph(where: list[Placed], block: TextBlock, x: int, y: int) -> int:
    where.append(Placed(block, x, y))
    return y + block.height


def _answer_row(layout: CardLayout, left: int, y: int, room: int, theme: Theme, blocks: TextBlocks) -> int:
    score, gap = theme.pixels(_SCORE), theme.space(3)
    layout.score = QRect(left + room - score, y, score, theme.target)
    space = room - score - gap
    card = layout.card
    if card.sides:
        words = theme.pixels(120)
        layout.decide = QRect(left, y, min(words, space), theme.target)
        return y + theme.target
    if not card.asked:
        return max(_paragraph(layout.texts, blocks.block(card.answer, space), left, y), y + theme.target)
    if not card.segments:
        layout.answer = QRect(left, y, space, theme.target)
        return y + theme.target
    widths = _segment_widths(card, theme, blocks)
    aside = theme.space(2)
    together = sum(widths) + (aside if card.segments[-1].value == NOT_APPLICABLE else 0)
    layout.joined = not card.several and together <= space
    x, between = left, 0 if layout.joined else theme.space(2)
    for segment, width in zip(card.segments, widths, strict=True):
        if layout.joined and segment.value == NOT_APPLICABLE:
            x += aside
        if x > left and x + width > left + space:
            x, y = left, y + theme.target + theme.space(1.5)
        layout.segments.append(QRect(x, y, min(width, space), theme.target))
        x += width + between
    return y + theme.target


def _segment_widths(card: Card, theme: Theme, blocks: TextBlocks) -> list[int]:
    tick = theme.pixels(22)
    pad = theme.space(3)
    widths = [max(blocks.width(s.words, bold=True) + 2 * pad + tick, theme.target) for s in card.segments]
    if not card.several:
        equal = [width for s, width in zip(card.segments, widths, strict=True) if s.value != NOT_APPLICABLE]
        widest = max(equal)
        if widest * len(equal) <= theme.pixels(420):
            widths = [
                width if s.value == NOT_APPLICABLE else widest
                for s, width in zip(card.segments, widths, strict=True)
            ]
    return widths


def _strip(layout: CardLayout, left: int, y: int, room: int, theme: Theme, blocks: TextBlocks) -> int:
    """The mark of a carried value, photos, flags and the remark in one row; nothing where none is there."""
    card = layout.card
    if not (card.carried or card.photos or card.flags or card.remark):
        return y
    y += theme.space(2.5)
    thumb = theme.pixels(_THUMB)
    height = thumb if card.photos else theme.pixels(26)
    x, chip = left, theme.pixels(26)
    if card.carried:
        width = blocks.width(card.carried, "small", bold=True) + theme.space(5)
        layout.carried = Chip(QRect(x, y + (height - chip) // 2, width, chip), card.carried)
        x += width + theme.space(2)
    for _ in card.photos[:MOST_PHOTOS]:
        layout.photos.append(QRect(x, y, thumb, thumb))
        x += thumb + theme.space(1.5)
    if len(card.photos) > MOST_PHOTOS:
        x += theme.pixels(30)
    for words in card.flags:
        width = blocks.width(words, "small") + theme.space(5)
        if x + width > left + room:
            break
        layout.chips.append(Chip(QRect(x, y + (height - chip) // 2, width, chip), words))
        x += width + theme.space(2)
    if card.remark:
        if left + room - x < theme.pixels(120):
            x, y, height = left, y + height + theme.space(1.5), theme.pixels(26)
        layout.remark = QRect(x, y, left + room - x, height)
    return y + height
