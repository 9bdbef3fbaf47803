"""A label for words that nobody here wrote: shown as they stand, over as many lines as they need."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from inspector_app.ui.theme import Tone, look


def plain_label(
    words: str, name: str = "", *, tone: Tone | Literal[""] = "", selectable: bool = False
) -> QLabel:
    """No markup in the words counts.

    Args:
        name: its look, "" for that of any label.
        selectable: the words can be marked and copied.
    """
    label = QLabel(words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if selectable:
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if name or tone:
        look(label, name, tone=tone)
    return label
