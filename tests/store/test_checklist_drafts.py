"""store.checklist_drafts"""

from __future__ import annotations

from inspector_app.store.checklist_drafts import ChecklistDrafts, DraftRow
from inspector_app.store.database import Database, saving

ROW = DraftRow("A", "1.0.0", '{"half', "甲", "2026-11-23T09:00:00+08:00")


def test_a_draft_is_kept_as_it_is_until_it_is_dropped(db: Database) -> None:
    """Half a sentence survives the night; nothing is asked of it."""
    drafts = ChecklistDrafts(db)
    with saving(db):
        drafts.put(ROW._replace(json="{}"))
        drafts.put(ROW)
        drafts.put(ROW._replace(id="B"))
    assert drafts.get("A") == ROW
    assert [row.id for row in drafts.all()] == ["A", "B"]
    with saving(db):
        drafts.remove("A")
        drafts.remove("never")
    assert drafts.get("A") is None
