"""What differs between two versions as rows: the effect on evaluations, then what changed, came and went."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QObject

from inspector_app.domain.definition.words import Words
from inspector_app.domain.versions.diff import PartChange, What
from inspector_app.domain.versions.outline import Part
from inspector_app.texts import Texts
from inspector_app.ui.models.checklists.field_words import part_title
from inspector_app.ui.models.checklists.part_list import PartRow, PartRows

ORDER: Final[tuple[What, ...]] = ("changed", "added", "removed")
_EFFECTS: Final = Part("general", "effects", "", Words(""), (), 0)


class ChangeList(PartRows):
    """Row 0 is the effect on evaluations; each group of changes stands below its heading."""

    def __init__(self, texts: Texts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._texts = texts
        self._changes: list[PartChange | None] = []

    def show_changes(self, changes: Sequence[PartChange]) -> None:
        """Show another comparison."""
        texts = self._texts
        self.beginResetModel()
        self._rows = [PartRow(_EFFECTS, texts.say("Effect on the evaluations here"))]
        self._changes = [None]
        for what in ORDER:
            group = [change for change in changes if change.what == what]
            if group:
                self._rows.append(PartRow(None, f"{texts.word('change', what)} · {len(group)}"))
                self._changes.append(None)
            for change in group:
                aside = texts.word("part", change.part.kind)
                if change.fields:
                    aside = texts.plural("{n} value", "{n} values", len(change.fields))
                self._rows.append(
                    PartRow(replace(change.part, depth=0), part_title(texts, change.part), aside)
                )
                self._changes.append(change)
        self.endResetModel()

    def change_at(self, row: int) -> PartChange | None:
        """The change in a row, None for the effect and for headings."""
        return self._changes[row] if 0 <= row < len(self._changes) else None
