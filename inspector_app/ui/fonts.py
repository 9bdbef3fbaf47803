"""Chinese letters on any machine: the shipped fonts are loaded only where the system has none."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtGui import QFontDatabase

from inspector_app.ui.theme import FAMILIES

_SHIPPED: Final = ("NotoSansSC-Regular.ttf", "NotoSansSC-Bold.ttf")


def provide_chinese(fonts: Path) -> bool:
    """Load the shipped fonts from the folder `fonts` if no family of the theme is installed.

    Returns:
        Whether they were loaded.
    """
    if not set(FAMILIES).isdisjoint(QFontDatabase.families()):
        return False
    loaded = [QFontDatabase.addApplicationFont(str(fonts / name)) for name in _SHIPPED]
    return all(identity >= 0 for identity in loaded)
