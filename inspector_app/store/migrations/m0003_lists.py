"""Migration 3: the lists of findings and reports over all evaluations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from sqlite_utils import Database

_STATEMENTS: Final = (
    # Derived: one row for each finding; `items` are ids separated by spaces.
    """create table findings (
        evaluation text not null,
        id text not null,
        no text not null,
        class text not null,
        text text not null,
        items text not null,
        due text not null,
        stage text not null,
        settled integer not null,
        needs_decision integer not null,
        primary key (evaluation, id)
    ) strict""",
    "create index findings_by_due on findings (settled, due)",
    # Derived: one row for each report that was issued.
    """create table reports (
        evaluation text not null,
        number text not null,
        issued_at text not null,
        language text not null,
        pages integer not null,
        sha256 text not null,
        primary key (evaluation, number)
    ) strict""",
    "create index reports_by_date on reports (issued_at, number)",
)


def m0003_lists(db: Database) -> None:
    """Make the tables of the lists."""
    for statement in _STATEMENTS:
        db.execute(statement)
