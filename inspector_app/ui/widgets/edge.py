"""The line between two panes that stand side by side."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame

from inspector_app.ui.theme import look


def edge() -> QFrame:
    """One pixel wide, as high as the panes."""
    line = QFrame()
    line.setFixedWidth(1)
    look(line, "rail")
    return line
