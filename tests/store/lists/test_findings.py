"""store.lists.findings"""

from __future__ import annotations

from inspector_app.store.database import Database, saving
from inspector_app.store.evaluations import Evaluations
from inspector_app.store.lists.findings import FindingRow, Findings
from tests.store.samples import a_row

FINDING = FindingRow(
    "1", "f", "NC-01", "minor", "疏散门上锁 100%", "A1 A2", "2026-12-21", "raised", settled=False,
    needs_decision=False,
)  # fmt: skip


def filled(db: Database, *findings: FindingRow) -> Findings:
    """The list with these findings, of the evaluations 1 and 2."""
    kept = Findings(db)
    with saving(db):
        for identity, second in (("1", 1), ("2", 2)):
            Evaluations(db).put(a_row(identity, f"2026-11-23T01:00:0{second}.000Z"))
            kept.put(identity, [row for row in findings if row.evaluation == identity])
    return kept


def test_a_finding_is_listed_with_its_venue_and_checklist(db: Database) -> None:
    (listed,) = filled(db, FINDING).find("", 10)
    row = a_row("1", "")
    assert listed.finding == FINDING
    assert (listed.venue_name, listed.checklist_id) == (row.venue_name, row.checklist_id)
    assert listed.checklist_version == row.checklist_version


def test_the_earliest_due_stands_first_and_those_without_a_date_last(db: Database) -> None:
    """Then the evaluation that was changed last."""
    rows = [
        FINDING._replace(id="later", due="2026-12-31"),
        FINDING._replace(id="never", due=""),
        FINDING._replace(id="newer", evaluation="2", due=""),
        FINDING._replace(id="first", due="2026-12-01"),
        FINDING._replace(id="done", due="2026-01-01", settled=True),
    ]
    kept = filled(db, *rows)
    assert [listed.finding.id for listed in kept.find("", 10)] == ["first", "later", "newer", "never"]
    assert [listed.finding.id for listed in kept.find("", 9, settled=True)][-1] == "done"
    assert len(kept.find("", 2)) == 2


def test_a_finding_is_found_by_its_words_its_number_or_its_venue(db: Database) -> None:
    """A sign of the search language is a letter like any other."""
    kept = filled(db, FINDING, FINDING._replace(id="g", evaluation="2", no="OB-02", text="标识缺失"))
    venue = a_row("1", "").venue_name
    found = {text: len(kept.find(text, 10)) for text in ("上锁", "NC", "ob-02", "00%", "%%", venue, "无")}
    assert found == {"上锁": 1, "NC": 1, "ob-02": 1, "00%": 1, "%%": 0, venue: 2, "无": 0}


def test_the_findings_of_an_evaluation_take_the_place_of_those_before(db: Database) -> None:
    kept = filled(db, FINDING, FINDING._replace(id="g"))
    with saving(db):
        kept.put("1", [FINDING._replace(stage="closed", settled=True)])
    assert kept.find("", 10) == []
    assert [listed.finding.stage for listed in kept.find("", 10, settled=True)] == ["closed"]


def test_a_dropped_list_is_empty(db: Database) -> None:
    kept = filled(db, FINDING)
    kept.clear()
    assert kept.find("", 10, settled=True) == []
