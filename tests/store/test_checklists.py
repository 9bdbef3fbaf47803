"""store.checklists"""

import pytest

from inspector_app.errors import DataError
from inspector_app.store.checklists import Checklists, FactorTables, Installed
from inspector_app.store.database import Database, saving

FIRST = Installed("TOUR-DEMO", "1", "a" * 64, '{"format":1}', "2026-11-23T09:00:00+08:00")
SECOND = FIRST._replace(version="2", sha256="b" * 64, installed_at="2026-11-24T09:00:00+08:00")


@pytest.fixture(params=[Checklists, FactorTables])
def installed(request: pytest.FixtureRequest, db: Database) -> Checklists | FactorTables:
    kind: type[Checklists] | type[FactorTables] = request.param
    return kind(db)


def test_each_version_is_kept_beside_the_others(db: Database, installed: Checklists | FactorTables) -> None:
    with saving(db):
        assert installed.install(FIRST)
        assert installed.install(SECOND)
    assert installed.get("TOUR-DEMO", "1") == FIRST
    assert installed.get("TOUR-DEMO", "2") == SECOND
    assert installed.get("TOUR-DEMO", "3") is None
    assert installed.versions() == [("TOUR-DEMO", "2"), ("TOUR-DEMO", "1")]


def test_installing_again_changes_nothing(db: Database, installed: Checklists | FactorTables) -> None:
    with saving(db):
        installed.install(FIRST)
        assert not installed.install(FIRST._replace(installed_at="2027-01-01T00:00:00+08:00"))
    assert installed.get("TOUR-DEMO", "1") == FIRST


def test_a_version_never_changes(db: Database, installed: Checklists | FactorTables) -> None:
    """Evaluations pin it by hash; a changed text needs a new version."""
    with saving(db):
        installed.install(FIRST)
    with pytest.raises(DataError, match=r"store\.version_taken"), saving(db):
        installed.install(FIRST._replace(sha256="c" * 64, json="{}"))
    assert installed.get("TOUR-DEMO", "1") == FIRST
