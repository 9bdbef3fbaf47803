"""Sentences at levels, one below the other: explanations and histories."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from inspector_app.ui.theme import Theme, look

Line = tuple[int, str]  # level from 0, sentence


class Lines(QWidget):
    """Wrapped sentences, deeper levels indented; their text can be selected and copied."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: tuple[Line, ...] = ()
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(theme.space(1.5))

    @property
    def shown(self) -> tuple[Line, ...]:
        """What stands here."""
        return self._shown

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show these sentences instead of those before."""
        wanted = tuple(lines)
        if wanted == self._shown:
            return
        self._shown = wanted
        while (entry := self._box.takeAt(0)) is not None:
            widget = entry.widget()
            if widget is not None:
                widget.deleteLater()
        for level, sentence in wanted:
            label = QLabel(sentence)
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            label.setContentsMargins(self._theme.space(4) * level, 0, 0, 0)
            look(label, "small" if level else "")
            self._box.addWidget(label)
