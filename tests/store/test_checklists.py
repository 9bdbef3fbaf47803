"""store.checklists"""

import pytest

from inspector_app.errors import DataError
from inspector_app.store.checklists import CatalogueDrafts, Catalogues, Checklists, FactorTables, Installed
from inspector_app.store.database import Database, saving

FIRST = Installed("TOUR-DEMO", "1", "a" * 64, '{"format":1}', "2026-11-23T09:00:00+08:00")
SECOND = FIRST._replace(version="2", sha256="b" * 64, installed_at="2026-11-24T09:00:00+08:00")


Versions = Checklists | FactorTables | Catalogues


@pytest.fixture(params=[Checklists, FactorTables, Catalogues])
def installed(request: pytest.FixtureRequest, db: Database) -> Versions:
    kind: type[Checklists] | type[FactorTables] | type[Catalogues] = request.param
    return kind(db)


def test_each_version_is_kept_beside_the_others(db: Database, installed: Versions) -> None:
    with saving(db):
        assert installed.install(FIRST)
        assert installed.install(SECOND)
    assert installed.get("TOUR-DEMO", "1") == FIRST
    assert installed.get("TOUR-DEMO", "2") == SECOND
    assert installed.get("TOUR-DEMO", "3") is None
    assert installed.versions() == [("TOUR-DEMO", "2"), ("TOUR-DEMO", "1")]


def test_installing_again_changes_nothing(db: Database, installed: Versions) -> None:
    with saving(db):
        installed.install(FIRST)
        assert not installed.install(FIRST._replace(installed_at="2027-01-01T00:00:00+08:00"))
    assert installed.get("TOUR-DEMO", "1") == FIRST


def test_a_version_never_changes(db: Database, installed: Versions) -> None:
    """Evaluations pin it by hash; a changed text needs a new version."""
    with saving(db):
        installed.install(FIRST)
    with pytest.raises(DataError, match=r"store\.version_taken"), saving(db):
        installed.install(FIRST._replace(sha256="c" * 64, json="{}"))
    assert installed.get("TOUR-DEMO", "1") == FIRST


def test_a_draft_of_a_catalogue_is_kept_until_it_is_dropped(db: Database) -> None:
    drafts = CatalogueDrafts(db)
    assert drafts.get("C") is None
    drafts.put("C", "{}", "2026-11-25T09:00:00+08:00")
    drafts.put("C", '{"format":1}', "2026-11-25T09:01:00+08:00")
    assert drafts.get("C") == '{"format":1}'
    drafts.drop("C")
    assert drafts.get("C") is None
