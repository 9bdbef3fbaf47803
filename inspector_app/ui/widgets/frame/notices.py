"""What a checklist makes a screen say."""

from __future__ import annotations

from typing import Final

from inspector_app.domain.checklist import Checklist
from inspector_app.ui.widgets.frame.window_frame import NO_NOTICE, Notice

_ELDER_CARE: Final = "elder"  # how the sector codes of elder care begin


def notice_of(checklist: Checklist | None) -> Notice:
    """Its notice, and whether its venues are places where people live."""
    if checklist is None:
        return NO_NOTICE
    return Notice(checklist.notice, checklist.sector.startswith(_ELDER_CARE))
