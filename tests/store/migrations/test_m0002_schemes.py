"""store.migrations.m0002_schemes: what its tables refuse."""

import pytest

from inspector_app.store.database import Database, IntegrityError

INSERT = "insert into catalogues (id, version, sha256, json, installed_at) values (?, ?, ?, ?, ?)"


def test_a_version_of_a_catalogue_is_there_once(db: Database) -> None:
    """What was published cannot be replaced unseen."""
    db.execute(INSERT, ("CN-YRD", "2026.1", "a", "{}", "2026-11-25T09:00:00+08:00"))
    with pytest.raises(IntegrityError):
        db.execute(INSERT, ("CN-YRD", "2026.1", "b", "{}", "2026-11-25T09:00:00+08:00"))
