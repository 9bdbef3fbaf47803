"""Paints item cards and section headings; what lies where comes from `card_layout` alone."""

from __future__ import annotations

from PySide6.QtCore import (
    QEvent,
    QLineF,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from inspector_app.texts import Texts
from inspector_app.ui.models.item_cards import NOT_APPLICABLE, Card, Segment
from inspector_app.ui.models.item_list import Heading, ItemList
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.cards.card_layout import (
    MOST_PHOTOS,
    CardLayout,
    Chip,
    heading_height,
)
from inspector_app.ui.widgets.cards.card_sizes import KEPT, CardSizes
from inspector_app.ui.widgets.cards.marks import paint_mark, paint_star, paint_tick
from inspector_app.ui.widgets.cards.text_blocks import TextBlocks
from inspector_app.ui.widgets.cards.thumbnails import Thumbnails

Index = QModelIndex | QPersistentModelIndex


class ItemDelegate(QStyledItemDelegate):
    """Remembers the cards that were painted last: that is what the person saw."""

    def __init__(
        self, rows: ItemList, theme: Theme, texts: Texts, thumbnails: Thumbnails, view: QListView
    ) -> None:
        super().__init__(view)
        self._view = view
        self._rows = rows
        self._theme = theme
        self._texts = texts
        self._thumbnails = thumbnails
        self.sizes = CardSizes(rows, theme, view)
        self._painted: dict[str, Card] = {}
        self.hovered: tuple[str, QPoint] | None = None

    def restyle(self, theme: Theme) -> None:
        """Take another theme."""
        self._theme = theme
        self.sizes.restyle(theme)

    def shown(self, card: Card) -> Card:
        """The card of this item as it was painted last; `card` itself if it never was."""
        return self._painted.get(card.id, card)

    @property
    def _blocks(self) -> TextBlocks:
        return self.sizes.blocks

    def _paint_heading(self, painter: QPainter, area: QRect, heading: Heading) -> None:
        theme = self._theme
        painter.setFont(theme.font("large", bold=True))
        painter.setPen(theme.colour("text"))
        line = area.adjusted(theme.space(5), theme.space(3), -theme.space(5), -theme.space(1))
        words = f"{heading.code}  {heading.title}".strip()
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)

    def _paint_card(self, painter: QPainter, layout: CardLayout, *, current: bool, focused: bool) -> None:
        theme, card = self._theme, layout.card
        self._paint_frame(painter, layout, current=current, focused=focused)
        self._paint_side(painter, layout)
        for placed in layout.texts:
            placed.block.paint(painter, placed.x, placed.y, theme.colour("text"))
        for placed in layout.muted:
            placed.block.paint(painter, placed.x, placed.y, theme.colour("text_muted"))
        for index, (area, segment) in enumerate(zip(layout.segments, card.segments, strict=False)):
            self._paint_segment(painter, layout, index, area, segment)
        if layout.answer is not None:
            self._paint_answer(painter, layout.answer, card)
        if layout.decide is not None:
            self._paint_button(painter, layout.decide, self._texts.say("Decide"))
        self._paint_score(painter, layout)
        self._paint_strip(painter, layout)

    def _paint_frame(self, painter: QPainter, layout: CardLayout, *, current: bool, focused: bool) -> None:
        theme, frame = self._theme, QRectF(layout.frame)
        wide = 2.0 if current else 1.0
        role = ("focus" if focused else "accent") if current else "border"
        painter.setPen(QPen(theme.colour(role), wide))
        painter.setBrush(theme.colour("surface"))
        inset = wide / 2
        painter.drawRoundedRect(
            frame.adjusted(inset, inset, -inset, -inset), theme.radius + 2, theme.radius + 2
        )

    def _paint_side(self, painter: QPainter, layout: CardLayout) -> None:
        theme, card = self._theme, layout.card
        paint_mark(painter, QRectF(layout.mark), card.mark, theme.colour(card.tone), theme.colour("on_tone"))
        painter.setFont(theme.font(bold=True))
        painter.setPen(theme.colour("text"))
        code = painter.fontMetrics().elidedText(card.code, Qt.TextElideMode.ElideRight, layout.code.width())
        painter.drawText(layout.code, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, code)
        small = theme.font("small")
        painter.setFont(small)
        if card.key or card.gate:
            side = layout.badge.height() - theme.space(1)
            sign = QRectF(layout.badge.x() + 1, layout.badge.y() + theme.space(0.5), side, side)
            colour = theme.colour("accent")
            if card.key:
                paint_star(painter, sign, colour)
            else:
                paint_mark(painter, sign, "gate", theme.colour("neutral"), theme.colour("on_tone"))
            painter.setPen(colour if card.key else theme.colour("text_muted"))
            words = self._texts.say("Key") if card.key else self._texts.say("Gate")
            painter.drawText(
                layout.badge.adjusted(round(side) + theme.space(1.5), 0, 0, 0),
                Qt.AlignmentFlag.AlignVCenter,
                words,
            )
        painter.setPen(theme.colour("accent"))
        toggle = layout.guidance.adjusted(theme.space(4), 0, 0, 0)
        words = self._texts.say("Guidance")
        painter.drawText(toggle, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
        x = toggle.x() + self._blocks.width(words, "small") + theme.space(2.5)
        self._paint_chevron(
            painter, QPoint(x, toggle.center().y() + 1), theme.colour("accent"), up=layout.opened
        )

    def _paint_segment(
        self, painter: QPainter, layout: CardLayout, index: int, area: QRect, segment: Segment
    ) -> None:
        theme = self._theme
        under = self._under(layout, area)
        fill = theme.colour("hover" if under else "surface")
        ink, edge = theme.colour("text"), theme.colour("border_strong")
        if segment.chosen:
            soft = layout.card.several
            fill = theme.colour("accent_soft") if soft else theme.colour(segment.tone)
            ink = (
                theme.colour("accent")
                if soft
                else theme.colour("accent_text" if segment.tone == "accent" else "on_tone")
            )
            edge = theme.colour(segment.tone)
        line = QPen(edge, 1)
        if segment.chosen and layout.card.carried:  # hollow: nobody said it on this visit
            line = QPen(edge, 2, Qt.PenStyle.DashLine)
            fill, ink = theme.colour("hover" if under else "surface"), edge
        painter.setPen(line)
        painter.setBrush(fill)
        self._segment_shape(painter, layout, index, QRectF(area).adjusted(0.5, 0.5, -0.5, -0.5))
        words_area = QRect(area)
        ticked = layout.card.several and segment.value != NOT_APPLICABLE
        if segment.chosen or ticked:
            side = theme.pixels(18)
            width = self._blocks.width(segment.words, bold=segment.chosen) + side + theme.space(1)
            x = area.x() + max((area.width() - width) // 2, theme.space(2))
            sign = QRectF(x, area.center().y() - side / 2 + 1, side, side)
            self._paint_sign(painter, sign, segment, ink, several=layout.card.several)
            words_area.setLeft(x + side + theme.space(1))
        painter.setFont(theme.font(bold=segment.chosen))
        painter.setPen(ink)
        align = (
            Qt.AlignmentFlag.AlignLeft if words_area.left() != area.left() else Qt.AlignmentFlag.AlignHCenter
        )
        words = self._blocks.elided(segment.words, words_area.width(), bold=segment.chosen)
        painter.drawText(words_area, align | Qt.AlignmentFlag.AlignVCenter, words)

    def _paint_sign(
        self, painter: QPainter, area: QRectF, segment: Segment, ink: QColor, *, several: bool
    ) -> None:
        if several and segment.value != NOT_APPLICABLE:
            box = area.adjusted(1.5, 1.5, -1.5, -1.5)
            painter.setPen(QPen(ink if segment.chosen else self._theme.colour("border_strong"), 1.5))
            painter.setBrush(ink if segment.chosen else self._theme.colour("surface"))
            painter.drawRoundedRect(box, 3, 3)
            if segment.chosen:
                paint_tick(painter, area, self._theme.colour("surface"))
        elif segment.value == NOT_APPLICABLE:
            if segment.chosen:
                paint_mark(painter, area.adjusted(2, 2, -2, -2), "aside", ink, ink)
        else:
            paint_tick(painter, area, ink, cross=segment.tone == "bad")

    def _segment_shape(self, painter: QPainter, layout: CardLayout, index: int, area: QRectF) -> None:
        """A rounded box; joined segments are round at the outer ends alone."""
        radius = float(self._theme.radius)
        last = len(layout.segments) - 1
        if layout.card.segments[last].value == NOT_APPLICABLE:
            last -= 1
        if not layout.joined or index > last or last == 0:
            painter.drawRoundedRect(area, radius, radius)
            return
        if index > 0:
            area = area.adjusted(-1, 0, 0, 0)
        divider = QLineF(area.topLeft(), area.bottomLeft())
        painter.save()
        if index in (0, last):
            painter.setClipRect(area.adjusted(-1, -1, 1, 1))
            area = area.adjusted(0, 0, radius * 2, 0) if index == 0 else area.adjusted(-radius * 2, 0, 0, 0)
            painter.drawRoundedRect(area, radius, radius)
        else:
            painter.drawRect(area)
        painter.restore()
        if index > 0:
            painter.drawLine(divider)

    def _paint_answer(self, painter: QPainter, area: QRect, card: Card) -> None:
        theme = self._theme
        line = QPen(theme.colour("border_strong"), 1)
        if card.carried:
            line = QPen(theme.colour("neutral"), 2, Qt.PenStyle.DashLine)
        painter.setPen(line)
        painter.setBrush(theme.colour("surface"))
        painter.drawRoundedRect(QRectF(area).adjusted(0.5, 0.5, -0.5, -0.5), theme.radius, theme.radius)
        empty = card.answer in ("", "—")
        words = self._texts.say("Fill in") if empty else card.answer
        inner = area.adjusted(theme.space(3.5), 0, -theme.space(8), 0)
        painter.setFont(theme.font())
        painter.setPen(theme.colour("text_muted" if empty else "text"))
        painter.drawText(
            inner,
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
            self._blocks.elided(words, inner.width()),
        )
        centre = QPoint(area.right() - theme.space(4), area.center().y())
        self._paint_chevron(painter, centre, theme.colour("text_muted"), right=True)

    def _paint_button(self, painter: QPainter, area: QRect, words: str) -> None:
        theme = self._theme
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("warn"))
        painter.drawRoundedRect(QRectF(area), theme.radius, theme.radius)
        painter.setFont(theme.font(bold=True))
        painter.setPen(theme.colour("on_tone"))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, words)

    def _paint_score(self, painter: QPainter, layout: CardLayout) -> None:
        theme, card, area = self._theme, layout.card, layout.score
        right = Qt.AlignmentFlag.AlignRight
        half = area.height() // 2
        if card.score:
            painter.setFont(theme.font("large", bold=True))
            painter.setPen(theme.colour("text" if card.mark not in ("open", "data") else "text_muted"))
            painter.drawText(
                area.adjusted(0, 0, 0, -half + theme.space(1)),
                right | Qt.AlignmentFlag.AlignVCenter,
                card.score,
            )
        painter.setFont(theme.font("small", bold=card.tone in ("warn", "bad")))
        painter.setPen(theme.colour("text_muted" if card.tone == "neutral" else card.tone))
        below = area.adjusted(0, half + theme.space(0.5), 0, 0) if card.score else area
        words = self._blocks.elided(card.state, area.width(), "small", bold=card.tone in ("warn", "bad"))
        painter.drawText(below, right | Qt.AlignmentFlag.AlignVCenter, words)

    def _paint_strip(self, painter: QPainter, layout: CardLayout) -> None:
        theme, card = self._theme, layout.card
        ratio = self._view.devicePixelRatioF()
        for area, sha256 in zip(layout.photos, card.photos, strict=False):
            picture = self._thumbnails.square(sha256, area.width(), ratio)
            if picture is None:
                painter.fillRect(area, theme.colour("sunken"))
                paint_mark(
                    painter,
                    QRectF(area).adjusted(14, 14, -14, -14),
                    "data",
                    theme.colour("text_muted"),
                    theme.colour("surface"),
                )
            else:
                painter.drawPixmap(area, picture)
        painter.setFont(theme.font("small"))
        if len(card.photos) > MOST_PHOTOS and layout.photos:
            more = layout.photos[-1].translated(layout.photos[-1].width() + theme.space(1.5), 0)
            painter.setPen(theme.colour("text_muted"))
            painter.drawText(more, Qt.AlignmentFlag.AlignVCenter, f"+{len(card.photos) - MOST_PHOTOS}")
        if layout.carried is not None:
            self._paint_carried(painter, layout.carried)
        painter.setFont(theme.font("small"))
        for chip in layout.chips:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("warn_soft"))
            painter.drawRoundedRect(QRectF(chip.area), chip.area.height() / 2, chip.area.height() / 2)
            painter.setPen(theme.colour("warn"))
            painter.drawText(chip.area, Qt.AlignmentFlag.AlignCenter, chip.words)
        if layout.remark is not None:
            painter.setPen(theme.colour("text_muted"))
            words = self._blocks.elided(card.remark.replace("\n", " "), layout.remark.width(), "small")
            painter.drawText(layout.remark, Qt.AlignmentFlag.AlignVCenter, words)

    def _paint_carried(self, painter: QPainter, chip: Chip) -> None:
        """Framed by dashes, as what it belongs to."""
        theme, area = self._theme, QRectF(chip.area).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(theme.colour("neutral"), 1.5, Qt.PenStyle.DashLine))
        painter.setBrush(theme.colour("neutral_soft"))
        painter.drawRoundedRect(area, area.height() / 2, area.height() / 2)
        painter.setFont(theme.font("small", bold=True))
        painter.setPen(theme.colour("neutral"))
        painter.drawText(chip.area, Qt.AlignmentFlag.AlignCenter, chip.words)

    def _paint_chevron(
        self, painter: QPainter, at: QPoint, colour: QColor, *, up: bool = False, right: bool = False
    ) -> None:
        size = self._theme.pixels(4)
        painter.save()
        painter.setPen(QPen(colour, 1.6))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if right:
            painter.drawPolyline(
                [at + QPoint(-size // 2, -size), at + QPoint(size // 2, 0), at + QPoint(-size // 2, size)]
            )
        else:
            tip = -size // 2 if up else size // 2
            painter.drawPolyline([at + QPoint(-size, -tip), at + QPoint(0, tip), at + QPoint(size, -tip)])
        painter.restore()

    def _under(self, layout: CardLayout, area: QRect) -> bool:
        return (
            self.hovered is not None and self.hovered[0] == layout.card.id and area.contains(self.hovered[1])
        )

    # Qt's own names from here on.

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        identity = self._rows.item_at(index.row())
        return QSize(0, self.sizes.height(identity) if identity else heading_height(self._theme))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry = index.data(Qt.ItemDataRole.UserRole)
        if isinstance(entry, Heading):
            self._paint_heading(painter, option.rect, entry)
            return
        self._painted.pop(entry.id, None)
        if len(self._painted) >= KEPT:
            del self._painted[next(iter(self._painted))]
        self._painted[entry.id] = entry
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(option.rect.topLeft())
        current = self._view.currentIndex() == index
        self._paint_card(painter, self.sizes.layout_of(entry), current=current, focused=focused)
        painter.restore()

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        entry = index.data(Qt.ItemDataRole.UserRole)
        if event.type() != QEvent.Type.ToolTip or not isinstance(entry, Card):
            return super().helpEvent(event, view, option, index)
        hit = self.sizes.layout_of(entry).hit(event.pos() - option.rect.topLeft())
        words = {
            "decide": self._texts.say("Several people gave different answers: choose one and say why"),
            "guidance": self._texts.say("Show or hide the guidance"),
            "answer": self._texts.say("Open the editor beside (Enter)"),
            "carried": self._texts.say(
                "{origin}. It stands until somebody answers anew.", origin=entry.origin
            ),
        }.get(hit.part, "")
        if hit.part == "segment":
            segment = entry.segments[hit.number]
            key = "A" if segment.value == NOT_APPLICABLE else str(hit.number + 1)
            words = f"{segment.hint or segment.words}  ({key})"
        QToolTip.showText(event.globalPos(), words, view.viewport())
        return True
