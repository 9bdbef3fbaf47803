"""The tiles of the evidence page: which pieces a filter shows, and the words under each."""

from __future__ import annotations

from typing import Final, Literal

from inspector_app.domain.evidence.model import Evidence
from inspector_app.texts import Texts
from inspector_app.usecases.evidence.pieces import pieces
from inspector_app.usecases.session.opened import OpenedEvaluation

Shown = Literal["all", "tray", "photo", "file", "record"]
FILTERS: Final[tuple[Shown, ...]] = ("all", "tray", "photo", "file", "record")


def fits(piece: Evidence, shown: Shown) -> bool:
    """Whether a filter shows a piece; withdrawn ones are never shown."""
    if piece.withdrawn:
        return False
    match shown:
        case "tray":
            return piece.in_tray
        case "record":
            return not piece.has_file
        case "all":
            return True
        case _:
            return piece.kind == shown


def counted(opened: OpenedEvaluation) -> dict[Shown, int]:
    """How many pieces each filter shows."""
    found = pieces(opened)
    return {shown: sum(fits(piece, shown) for piece in found) for shown in FILTERS}


def tile_words(piece: Evidence, opened: OpenedEvaluation, texts: Texts) -> str:
    """Number with items, and what it shows, on two lines; a piece of the tray says that it waits."""
    items = opened.checklist.items
    codes = " ".join(items[item].code for item in piece.items) or texts.say("to assign")
    said = piece.caption or piece.name or " · ".join(piece.details.values())
    marks = [texts.say("redacted")] if piece.redacted else []
    return f"{' · '.join([piece.no, codes, *marks])}\n{said}"
