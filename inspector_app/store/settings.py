"""What this laptop remembers by name: its device id, its person, the chosen language."""

from __future__ import annotations

from typing import Final

from inspector_app.store.database import Database

_PUT: Final = """
    insert into settings (name, value) values (?, ?)
    on conflict (name) do update set value = excluded.value"""


class Settings:
    """Texts by name; a single `put` is one durable commit, several belong inside a `saving` block."""

    __slots__ = ("_db",)

    def __init__(self, db: Database) -> None:
        self._db = db

    def get(self, name: str) -> str | None:
        """The value, or None if it was never put."""
        row = self._db.row("select value from settings where name = ?", (name,))
        return row[0] if row is not None else None

    def put(self, name: str, value: str) -> None:
        """Store the value, in place of an older one."""
        self._db.execute(_PUT, (name, value))

    def remove(self, name: str) -> None:
        """Forget the value; one that was never put is forgotten already."""
        self._db.execute("delete from settings where name = ?", (name,))
