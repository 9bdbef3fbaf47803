"""Schema history, append only: a released migration is never edited again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from inspector_app.store.migrations.m0001_first_tables import m0001_first_tables
from inspector_app.store.migrations.m0002_schemes import m0002_schemes
from inspector_app.store.migrations.m0003_lists import m0003_lists

if TYPE_CHECKING:
    import sqlite3

STEPS: Final = (m0001_first_tables, m0002_schemes, m0003_lists)
VERSION: Final = len(STEPS)
"""What `pragma user_version` says in a file that has every step: the cheap mark that nothing is due."""

_SET: Final = "inspector"


def migrate(connection: sqlite3.Connection) -> None:
    """Take the steps that are due and set the mark, inside the caller's transaction.

    sqlite-utils is imported only here, where a step is due: it costs a start ten times what the driver does.
    """
    from sqlite_utils import Database, Migrations

    steps = Migrations(_SET)
    for step in STEPS:
        steps(name=step.__name__)(step)
    # Made beforehand, because the library's own table would not be strict.
    connection.execute(
        "create table if not exists _sqlite_migrations ("
        " id integer primary key, migration_set text not null, name text not null, applied_at text not null"
        ") strict"
    )
    connection.execute(
        "create unique index if not exists idx__sqlite_migrations_migration_set_name"
        " on _sqlite_migrations (migration_set, name)"
    )
    steps.apply(Database(connection))
    connection.execute(f"pragma user_version = {VERSION}")  # a pragma binds no parameters
