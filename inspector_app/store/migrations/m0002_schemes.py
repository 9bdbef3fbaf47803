"""Migration 2: catalogues, and what is still worked on before it is released."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from sqlite_utils import Database

_STATEMENTS: Final = (
    """create table catalogues (
        id text not null,
        version text not null,
        sha256 text not null,
        json text not null,
        installed_at text not null,
        primary key (id, version)
    ) strict""",
    # The working copy of the next version of a catalogue.
    """create table catalogue_drafts (
        id text primary key,
        json text not null,
        changed_at text not null
    ) strict""",
    # The next version of a checklist while it is written; it need not be whole.
    """create table checklist_drafts (
        id text primary key,
        based_on text not null,
        json text not null,
        notes text not null,
        changed_at text not null
    ) strict""",
)


def m0002_schemes(db: Database) -> None:
    """Make the tables of release 0.2.0."""
    for statement in _STATEMENTS:
        db.execute(statement)
