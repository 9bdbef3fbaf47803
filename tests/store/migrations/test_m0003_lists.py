"""store.migrations.m0003_lists: what its tables refuse, and how they are read."""

import pytest

from inspector_app.store.database import Database, IntegrityError


def test_a_finding_is_listed_once(db: Database) -> None:
    insert = "insert into findings values (?, ?, 'NC-01', 'minor', '', '', '', 'raised', 0, 0)"
    db.execute(insert, ("1", "f"))
    with pytest.raises(IntegrityError):
        db.execute(insert, ("1", "f"))


def test_open_findings_are_found_along_their_index(db: Database) -> None:
    """A body keeps some ten thousand closed ones."""
    plan = db.rows("explain query plan select id from findings where settled = 0 and due < '2026-12-01'")
    assert [row[3].split(" USING ")[1] for row in plan] == ["INDEX findings_by_due (settled=? AND due<?)"]


def test_reports_are_read_in_their_order_without_sorting(db: Database) -> None:
    plan = db.rows("explain query plan select sha256 from reports order by issued_at desc, number desc")
    assert [row[3] for row in plan] == ["SCAN reports USING INDEX reports_by_date"]
