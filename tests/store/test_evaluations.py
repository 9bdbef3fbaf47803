"""store.evaluations"""

from hypothesis import given
from hypothesis import strategies as st

from inspector_app.store.database import Database, saving
from inspector_app.store.evaluations import EvaluationRow, Evaluations
from inspector_app.store.lists.reports import ReportRow, Reports
from tests.store.samples import a_row


def at(second: int) -> str:
    return f"2026-11-23T01:00:{second:02}.000Z"


def walk(evaluations: Evaluations, limit: int) -> list[EvaluationRow]:
    """All rows, page by page."""
    shown: list[EvaluationRow] = []
    while page := evaluations.page(shown[-1].key if shown else None, limit):
        shown += page
    return shown


def test_the_last_state_of_an_evaluation_is_shown(db: Database) -> None:
    evaluations = Evaluations(db)
    with saving(db):
        evaluations.put(a_row("1", at(1)))
        evaluations.put(a_row("1", at(2), status="completed"))
    assert evaluations.get("1") == a_row("1", at(2), status="completed")
    assert evaluations.page(None, 10) == [a_row("1", at(2), status="completed")]
    assert evaluations.get("2") is None


@given(seconds=st.lists(st.integers(0, 9), max_size=20), limit=st.integers(1, 7))
def test_pages_show_each_evaluation_once_latest_first(
    seconds: list[int], limit: int, shared: Database
) -> None:
    """Also where several changed at the same moment."""
    evaluations = Evaluations(shared)
    rows = [a_row(f"{number:02}", at(second)) for number, second in enumerate(seconds)]
    with saving(shared):
        evaluations.clear()
        for row in rows:
            evaluations.put(row)
    assert walk(evaluations, limit) == sorted(rows, key=lambda row: row.key, reverse=True)


def test_the_far_end_of_the_list_is_reached_through_the_index(db: Database) -> None:
    """100,000 evaluations open at once: neither page may read and sort the table."""
    plans = [
        db.rows("explain query plan select * from evaluations order by changed_at desc, id desc limit 100"),
        db.rows(
            "explain query plan select * from evaluations where (changed_at, id) < ('2026', '5')"
            " order by changed_at desc, id desc limit 100"
        ),
    ]
    for plan in plans:
        assert len(plan) == 1
        assert "USING INDEX evaluations_by_change" in plan[0][3]


def test_the_list_can_be_dropped(db: Database) -> None:
    evaluations = Evaluations(db)
    with saving(db):
        evaluations.put(a_row())
        evaluations.clear()
    assert evaluations.page(None, 10) == []


def test_the_evaluations_of_a_version_are_counted_and_listed(db: Database) -> None:
    """A used version is never changed, and a new one is compared on the evaluations that are here."""
    evaluations = Evaluations(db)
    with saving(db):
        for number, version in enumerate(("1.0.0", "1.0.0", "1.1.0")):
            evaluations.put(a_row(str(number), at(number))._replace(checklist_version=version))
    identity = a_row("0", at(0)).checklist_id
    assert evaluations.uses() == {(identity, "1.0.0"): 2, (identity, "1.1.0"): 1}
    assert [row.id for row in evaluations.of_checklist(identity, "1.0.0", 9)] == ["1", "0"]
    assert [row.id for row in evaluations.of_checklist(identity, "1.0.0", 1)] == ["1"]


def test_what_goes_on_and_what_has_no_report_is_found(db: Database) -> None:
    evaluations, reports = Evaluations(db), Reports(db)
    statuses = ("open", "returned", "contested", "completed", "approved", "terminated")
    with saving(db):
        for second, status in enumerate(statuses):
            evaluations.put(a_row(status, at(second), status=status))
        reports.put("approved", [ReportRow("approved", "N-1", at(1), "zh-CN", 9, "0" * 64)])
    assert [row.id for row in evaluations.going_on(9)] == ["contested", "returned", "open"]
    assert [row.id for row in evaluations.going_on(1)] == ["contested"]
    assert [row.id for row in evaluations.unreported(9)] == ["completed"]
    assert evaluations.size() == len(statuses)


def test_the_visits_to_a_venue_stand_latest_first(db: Database) -> None:
    evaluations = Evaluations(db)
    with saving(db):
        evaluations.put(a_row("old", at(3), venue_name="甲", assessed_on="2025-10-01"))
        evaluations.put(a_row("new", at(1), venue_name="甲", assessed_on="2026-10-01"))
        evaluations.put(a_row("else", at(2), venue_name="甲乙", assessed_on="2026-10-01"))
    assert [row.id for row in evaluations.at_venue("甲", 9)] == ["new", "old"]
