"""Checklists that are being written: one draft for each, stored as it is, whole or not."""

from __future__ import annotations

from typing import Final, NamedTuple

from inspector_app.store.database import Database

_PUT: Final = """
    insert into checklist_drafts (id, based_on, json, notes, changed_at) values (?, ?, ?, ?, ?)
    on conflict (id) do update set based_on = excluded.based_on, json = excluded.json,
        notes = excluded.notes, changed_at = excluded.changed_at"""
_COLUMNS: Final = "select id, based_on, json, notes, changed_at from checklist_drafts "


class DraftRow(NamedTuple):
    """One draft.

    Attributes:
        id: of the checklist.
        based_on: the version it was made from.
        notes: what is new, as typed so far.
        changed_at: RFC 3339.
    """

    id: str
    based_on: str
    json: str
    notes: str
    changed_at: str


class ChecklistDrafts:
    """The table of drafts; `put` and `remove` belong inside the caller's `saving` block."""

    __slots__ = ("_db",)

    def __init__(self, db: Database) -> None:
        self._db = db

    def put(self, row: DraftRow) -> None:
        """Store a draft in place of the one of this checklist."""
        self._db.execute(_PUT, row)

    def get(self, identity: str) -> DraftRow | None:
        """The draft of a checklist, or None."""
        row = self._db.row(_COLUMNS + "where id = ?", (identity,))
        return DraftRow(*row) if row is not None else None

    def all(self) -> list[DraftRow]:
        """Every draft, by the id of its checklist."""
        return [DraftRow(*row) for row in self._db.rows(_COLUMNS + "order by id")]

    def remove(self, identity: str) -> None:
        """Drop the draft of a checklist; none is no trouble."""
        self._db.execute("delete from checklist_drafts where id = ?", (identity,))
