"""Migration 1: the journal, and what is derived from it or installed beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from sqlite_utils import Database

_STATEMENTS: Final = (
    # The truth. (stream, device, n) is not unique: a cloned laptop shows as two ids there, both kept.
    # hash is null while an earlier op of the device is missing.
    """create table ops (
        seq integer primary key,
        id text not null unique,
        stream text not null,
        device text not null,
        n integer not null,
        kind text not null,
        target text not null,
        line text not null,
        hash blob
    ) strict""",
    "create index ops_chain on ops (stream, device, n)",
    # Derived: one row of the list for each evaluation.
    """create table evaluations (
        id text primary key,
        venue_name text not null,
        checklist_id text not null,
        checklist_version text not null,
        kind_of_visit text not null,
        assessed_on text not null,
        status text not null,
        outcome text not null,
        total text not null,
        answered integer not null,
        relevant integer not null,
        open_findings integer not null,
        needs_decision integer not null,
        changed_at text not null
    ) strict""",
    "create index evaluations_by_change on evaluations (changed_at, id)",
    # Derived: venues to pick again.
    """create table venues (
        id text primary key,
        name text not null,
        uscc text not null,
        area_code text not null,
        json text not null
    ) strict""",
    "create index venues_by_name on venues (name, id)",
    """create table checklists (
        id text not null,
        version text not null,
        sha256 text not null,
        json text not null,
        installed_at text not null,
        primary key (id, version)
    ) strict""",
    """create table factor_tables (
        id text not null,
        version text not null,
        sha256 text not null,
        json text not null,
        installed_at text not null,
        primary key (id, version)
    ) strict""",
    # Derived: what of the evidence is in the folder.
    """create table evidence (
        sha256 text primary key,
        size integer not null,
        media_type text not null,
        state text not null,
        thumbnail integer not null,
        rendition integer not null
    ) strict""",
    "create table settings (name text primary key, value text not null) strict",
)


def m0001_first_tables(db: Database) -> None:
    """Make every table of release 0.1.0."""
    for statement in _STATEMENTS:
        db.execute(statement)
