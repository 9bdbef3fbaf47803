"""store.evidence_list"""

from inspector_app.store.database import Database, saving
from inspector_app.store.evidence_list import EvidenceList, EvidenceRow

ARRIVING = EvidenceRow("a" * 64, 4_000_000, "image/jpeg", "arriving", thumbnail=False, rendition=False)
HERE = ARRIVING._replace(state="here", thumbnail=True)


def test_evidence_arrives_after_the_op_that_names_it(db: Database) -> None:
    evidence = EvidenceList(db)
    with saving(db):
        evidence.put(ARRIVING)
    assert evidence.in_state("arriving") == [ARRIVING]
    with saving(db):
        evidence.put(HERE)
    assert evidence.in_state("arriving") == []
    found = evidence.get(HERE.sha256)
    assert found == HERE
    assert found is not None
    assert found.thumbnail is True


def test_what_is_here_is_counted_and_weighed(db: Database) -> None:
    evidence = EvidenceList(db)
    assert evidence.here() == (0, 0)
    with saving(db):
        evidence.put(HERE)
        evidence.put(ARRIVING._replace(sha256="f" * 64))
    assert evidence.here() == (1, HERE.size)


def test_the_rows_can_be_dropped(db: Database) -> None:
    evidence = EvidenceList(db)
    with saving(db):
        evidence.put(HERE)
        evidence.clear()
    assert evidence.get(HERE.sha256) is None
