"""store.migrations.m0001_first_tables: what its tables let in and what they refuse."""

import pytest

from inspector_app.store.database import Database, IntegrityError

INSERT = "insert into ops (id, stream, device, n, kind, target, line) values (?, ?, ?, ?, ?, ?, ?)"


def test_an_id_is_stored_once_but_a_place_in_a_chain_may_be_taken_twice(db: Database) -> None:
    """A cloned laptop must not lose its ops."""
    place = ("evaluation/1", "A", 1, "answer.set", "item/1", "{}")
    db.execute(INSERT, ("first", *place))
    db.execute(INSERT, ("second", *place))
    with pytest.raises(IntegrityError):
        db.execute(INSERT, ("first", *place))


def test_a_column_takes_only_its_type(db: Database) -> None:
    with pytest.raises(IntegrityError):
        db.execute(INSERT, ("id", "evaluation/1", "A", "one", "answer.set", "item/1", "{}"))


def test_a_chain_is_walked_along_its_index(db: Database) -> None:
    """10,000 ops of one laptop are opened without sorting."""
    plan = db.rows("explain query plan select line from ops where stream = '1' order by device, n, seq")
    assert [row[3] for row in plan] == ["SEARCH ops USING INDEX ops_chain (stream=?)"]
