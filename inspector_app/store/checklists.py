"""Installed checklists, factor tables and catalogues: each version once, never changed."""

from __future__ import annotations

from typing import ClassVar, NamedTuple

from inspector_app.errors import DataError
from inspector_app.store.database import Database


class Installed(NamedTuple):
    """One version.

    Attributes:
        sha256: of the canonical form (RFC 8785) of `json`, in hexadecimal.
        json: the whole text as it was installed.
        installed_at: RFC 3339.
    """

    id: str
    version: str
    sha256: str
    json: str
    installed_at: str


class _Versions:
    """What both tables have in common; each says its own statements."""

    __slots__ = ("_db",)
    _insert: ClassVar[str]
    _one: ClassVar[str]
    _all: ClassVar[str]

    def __init__(self, db: Database) -> None:
        self._db = db

    def install(self, new: Installed) -> bool:
        """Store a version, in the caller's `saving` block.

        Returns:
            False if this very version is here already.

        Raises:
            DataError: "store.version_taken": the version is here with other content; evaluations pin it.
        """
        if self._db.execute(self._insert, new) == 1:
            return True
        found = self.get(new.id, new.version)
        if found is None or found.sha256 != new.sha256:
            raise DataError("store.version_taken", id=new.id, version=new.version)
        return False

    def get(self, identity: str, version: str) -> Installed | None:
        """One version, or None."""
        row = self._db.row(self._one, (identity, version))
        return Installed(*row) if row is not None else None

    def versions(self) -> list[tuple[str, str]]:
        """(id, version) of all, the latest installed first."""
        return [(identity, version) for identity, version in self._db.rows(self._all)]


class Checklists(_Versions):
    """Checklists 指标体系."""

    __slots__ = ()
    _insert = """
        insert into checklists (id, version, sha256, json, installed_at) values (?, ?, ?, ?, ?)
        on conflict (id, version) do nothing"""
    _one = "select id, version, sha256, json, installed_at from checklists where id = ? and version = ?"
    _all = "select id, version from checklists order by installed_at desc, id, version"


class FactorTables(_Versions):
    """Emission and conversion factors with area, year and source."""

    __slots__ = ()
    _insert = """
        insert into factor_tables (id, version, sha256, json, installed_at) values (?, ?, ?, ?, ?)
        on conflict (id, version) do nothing"""
    _one = "select id, version, sha256, json, installed_at from factor_tables where id = ? and version = ?"
    _all = "select id, version from factor_tables order by installed_at desc, id, version"


class Catalogues(_Versions):
    """Standards, certification schemes and areas, as the office publishes them."""

    __slots__ = ()
    _insert = """
        insert into catalogues (id, version, sha256, json, installed_at) values (?, ?, ?, ?, ?)
        on conflict (id, version) do nothing"""
    _one = "select id, version, sha256, json, installed_at from catalogues where id = ? and version = ?"
    _all = "select id, version from catalogues order by installed_at desc, id, version"


class CatalogueDrafts:
    """The working copy of a catalogue's next version; none where nobody has changed anything."""

    __slots__ = ("_db",)
    _PUT: ClassVar[str] = """
        insert into catalogue_drafts (id, json, changed_at) values (?, ?, ?)
        on conflict (id) do update set json = excluded.json, changed_at = excluded.changed_at"""

    def __init__(self, db: Database) -> None:
        self._db = db

    def get(self, identity: str) -> str | None:
        """Its JSON, or None."""
        row = self._db.row("select json from catalogue_drafts where id = ?", (identity,))
        return row[0] if row is not None else None

    def put(self, identity: str, text: str, now: str) -> None:
        """Keep it; one durable commit outside a `saving` block."""
        self._db.execute(self._PUT, (identity, text, now))

    def drop(self, identity: str) -> None:
        """It was published or given up."""
        self._db.execute("delete from catalogue_drafts where id = ?", (identity,))
