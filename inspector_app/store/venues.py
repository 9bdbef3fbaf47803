"""The venues met so far, to pick one again: derived from the journal."""

from __future__ import annotations

from typing import Final, NamedTuple

from inspector_app.store.database import Database
from inspector_app.store.lists.search import escaped

_PUT: Final = """
    insert into venues (id, name, uscc, area_code, json) values (?, ?, ?, ?, ?)
    on conflict (id) do update set
        name = excluded.name, uscc = excluded.uscc, area_code = excluded.area_code, json = excluded.json"""
_FIND: Final = r"""
    select id, name, uscc, area_code, json from venues
    where name like '%' || ?1 || '%' escape '\' or uscc like ?1 || '%' escape '\'
    order by name, id limit ?2"""


class VenueRow(NamedTuple):
    """One venue.

    Attributes:
        uscc: unified social credit code, "" if none.
        area_code: six digits of the county, "" if unknown.
        json: its whole profile as last written.
    """

    id: str
    name: str
    uscc: str
    area_code: str
    json: str


class Venues:
    """The list of venues; `put` and `clear` belong inside the caller's `saving` block."""

    __slots__ = ("_db",)

    def __init__(self, db: Database) -> None:
        self._db = db

    def put(self, row: VenueRow) -> None:
        """Store the row, in place of the one with its id."""
        self._db.execute(_PUT, row)

    def get(self, identity: str) -> VenueRow | None:
        """One venue, or None."""
        row = self._db.row("select id, name, uscc, area_code, json from venues where id = ?", (identity,))
        return VenueRow(*row) if row is not None else None

    def find(self, text: str, limit: int) -> list[VenueRow]:
        """Venues whose name contains the text or whose code starts with it, by name; "" finds all."""
        return [VenueRow(*row) for row in self._db.rows(_FIND, (escaped(text), limit))]

    def clear(self) -> None:
        """Drop the list, to rebuild it from the journal."""
        self._db.execute("delete from venues")
