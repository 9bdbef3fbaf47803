"""The findings of all evaluations, one row each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from inspector_app.store.database import Database, Row
from inspector_app.store.lists.search import escaped

_PUT: Final = """
    insert into findings (evaluation, id, no, class, text, items, due, stage, settled, needs_decision)
    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""
_COLUMNS: Final = """
    select f.evaluation, f.id, f.no, f.class, f.text, f.items, f.due, f.stage, f.settled, f.needs_decision,
        e.venue_name, e.checklist_id, e.checklist_version
    from findings f join evaluations e on e.id = f.evaluation """
_HOLDS: Final = r"""
    and (f.text like '%' || ?1 || '%' escape '\' or f.no like ?1 || '%' escape '\'
        or e.venue_name like '%' || ?1 || '%' escape '\') """
_ORDER: Final = "order by f.settled, f.due = '', f.due, e.changed_at desc, f.evaluation, f.no, f.id limit ?2"
_OPEN: Final = _COLUMNS + "where f.settled = 0" + _HOLDS + _ORDER
_ALL: Final = _COLUMNS + "where true" + _HOLDS + _ORDER


class FindingRow(NamedTuple):
    """One finding 审查发现 as the list keeps it.

    Attributes:
        evaluation: id of the evaluation that it belongs to.
        no: what people call it, "NC-01".
        finding_class: major, minor, observation, improvement.
        items: ids of its items, separated by spaces.
        due: ISO date, "" for none.
        stage: a word of `domain.findings.Stage`.
        settled: verified closed, or withdrawn.
        needs_decision: somebody must decide between several values.
    """

    evaluation: str
    id: str
    no: str
    finding_class: str
    text: str
    items: str
    due: str
    stage: str
    settled: bool
    needs_decision: bool


class ListedFinding(NamedTuple):
    """A finding with the evaluation that it belongs to."""

    finding: FindingRow
    venue_name: str
    checklist_id: str
    checklist_version: str


class Findings:
    """The rows; `put` and `clear` belong inside the caller's `saving` block, `put` beside its op."""

    __slots__ = ("_db",)

    def __init__(self, db: Database) -> None:
        self._db = db

    def put(self, evaluation: str, rows: Sequence[FindingRow]) -> None:
        """Store all findings of an evaluation, in place of those stored before."""
        self._db.execute("delete from findings where evaluation = ?", (evaluation,))
        for row in rows:
            self._db.execute(_PUT, row)

    def find(self, text: str, limit: int, *, settled: bool = False) -> list[ListedFinding]:
        """Open findings, the earliest due first and those without a date last; then the latest changed.

        Args:
            text: part of what was found or of the venue's name, or how the number starts; "" finds all.
            settled: closed and withdrawn ones too, after the open ones.
        """
        rows = self._db.rows(_ALL if settled else _OPEN, (escaped(text), limit))
        return [_read(row) for row in rows]

    def clear(self) -> None:
        """Drop the rows, to rebuild them from the journal."""
        self._db.execute("delete from findings")


def _read(row: Row) -> ListedFinding:
    finding = FindingRow(*row[:10])
    finding = finding._replace(settled=bool(finding.settled), needs_decision=bool(finding.needs_decision))
    return ListedFinding(finding, *row[10:])
