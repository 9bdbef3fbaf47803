"""The right pane: one part of a checklist as it is read: what it asks, guidance, rule, kind and settings."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QScroller, QVBoxLayout

from inspector_app.domain.canonical import Json
from inspector_app.domain.versions.leaves import Leaf, leaves
from inspector_app.domain.versions.outline import Part
from inspector_app.texts import Texts
from inspector_app.ui.models.checklists.field_words import lines_of, part_title, value_text
from inspector_app.ui.theme import Theme, look
from inspector_app.ui.widgets.forms.flow import FlowLayout
from inspector_app.ui.widgets.plain_label import plain_label

_READ: Final = ("guidance", "rule")
_IN_HEAD: Final = ("id", "code", "text", "title", "points", "weight", "kind", "key", "requirement", "photo")


class PartDetail(QScrollArea):
    """Shows one part; nothing can be changed here."""

    def __init__(self, theme: Theme, texts: Texts) -> None:
        super().__init__()
        self._theme = theme
        self._texts = texts
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(texts.say("Details"))
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.TouchGesture)

    def show_part(self, data: Json, part: Part) -> None:
        """Show another part of a checklist."""
        theme, texts = self._theme, self._texts
        inside = QFrame()
        look(inside, "panel")
        box = QVBoxLayout(inside)
        box.setContentsMargins(theme.space(6), theme.space(5), theme.space(6), theme.space(5))
        box.setSpacing(theme.space(3))
        found = leaves(data, part)
        values = {leaf.key[0]: leaf.value for leaf in found if len(leaf.key) == 1}
        small = _label(texts.word("part", part.kind), "small")
        box.addWidget(small)
        box.addWidget(_label(part_title(texts, part), "title"))
        chips = self._chips(part, values)
        if chips:
            row = QFrame()
            flow = FlowLayout(row, theme.space(2))
            for words, tone in chips:
                chip = QLabel(words)
                look(chip, "chip", tone="accent" if tone else "")
                flow.addWidget(chip)
            box.addWidget(row)
        for name in _READ:
            if values.get(name):
                box.addSpacing(theme.space(1))
                box.addWidget(_label(texts.word("field", name), "strong"))
                box.addWidget(_label(value_text(texts, (name,), values[name])))
        rest = [leaf for leaf in found if not self._is_said(leaf)]
        if rest:
            box.addSpacing(theme.space(1))
            box.addLayout(self._settings(rest))
        box.addStretch(1)
        self.setWidget(inside)
        self.verticalScrollBar().setValue(0)

    @property
    def words(self) -> str:
        """Everything that is said, one text a line."""
        return "\n".join(label.text() for label in self.findChildren(QLabel))

    def _is_said(self, leaf: Leaf) -> bool:
        return len(leaf.key) == 1 and leaf.key[0] in (*_READ, *_IN_HEAD)

    def _chips(self, part: Part, values: dict[str, Json]) -> list[tuple[str, bool]]:
        texts = self._texts
        chips: list[tuple[str, bool]] = []
        if part.role == "gate" and part.kind == "item":
            chips.append((texts.say("Gate"), True))
        elif part.number and part.kind == "item":
            chips.append((texts.say("{points} points", points=part.number), True))
        elif part.number and part.role == "scored":
            chips.append((texts.say("weight {weight}", weight=part.number), True))
        if part.kind == "item":
            chips.append((texts.name("item_kind", str(values.get("kind"))), False))
        for name in ("key", "requirement", "photo"):
            if values.get(name) is True:
                chips.append((texts.word("field", name), False))
        return chips

    def _settings(self, rest: list[Leaf]) -> QGridLayout:
        theme = self._theme
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.space(4))
        grid.setVerticalSpacing(theme.space(2))
        for row, line in enumerate(lines_of(self._texts, rest)):
            label = _label(line.label, "small")
            label.setMinimumWidth(theme.pixels(110))
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(_label(line.value), row, 1)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 5)
        return grid


_label = partial(plain_label, selectable=True)
