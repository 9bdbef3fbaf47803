"""The list of evaluations, one row each: derived from the journal, dropped and rebuilt at will."""

from __future__ import annotations

from typing import Final, NamedTuple

from inspector_app.store.database import Database

_PUT: Final = """
    insert into evaluations (
        id, venue_name, checklist_id, checklist_version, kind_of_visit, assessed_on, status, outcome, total,
        answered, relevant, open_findings, needs_decision, changed_at
    ) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    on conflict (id) do update set
        venue_name = excluded.venue_name, checklist_id = excluded.checklist_id,
        checklist_version = excluded.checklist_version, kind_of_visit = excluded.kind_of_visit,
        assessed_on = excluded.assessed_on, status = excluded.status, outcome = excluded.outcome,
        total = excluded.total, answered = excluded.answered, relevant = excluded.relevant,
        open_findings = excluded.open_findings, needs_decision = excluded.needs_decision,
        changed_at = excluded.changed_at"""
_COLUMNS: Final = """
    select id, venue_name, checklist_id, checklist_version, kind_of_visit, assessed_on, status, outcome,
        total, answered, relevant, open_findings, needs_decision, changed_at
    from evaluations """
_FIRST: Final = _COLUMNS + "order by changed_at desc, id desc limit ?"
_NEXT: Final = _COLUMNS + "where (changed_at, id) < (?, ?) order by changed_at desc, id desc limit ?"
_ONE: Final = _COLUMNS + "where id = ?"
_OF_CHECKLIST: Final = _COLUMNS + (
    "where checklist_id = ? and checklist_version = ? order by changed_at desc, id desc limit ?"
)
_AT_VENUE: Final = _COLUMNS + "where venue_name = ? order by assessed_on desc, id desc limit ?"
_GOING_ON: Final = _COLUMNS + (
    "where status not in ('completed', 'approved', 'terminated') order by changed_at desc, id desc limit ?"
)
_UNREPORTED: Final = _COLUMNS + (
    "where status in ('completed', 'approved')"
    " and not exists (select 1 from reports where reports.evaluation = evaluations.id)"
    " order by changed_at desc, id desc limit ?"
)
_USES: Final = """
    select checklist_id, checklist_version, count(*) from evaluations
    group by checklist_id, checklist_version"""


class Key(NamedTuple):
    """Where a row stands in the list: the latest change first, `id` breaks ties."""

    changed_at: str
    id: str


class EvaluationRow(NamedTuple):
    """One evaluation as the list shows it.

    Attributes:
        id: the part of the stream after "evaluation/".
        assessed_on: ISO date, "" while unknown.
        status: a word of `domain.evaluation.Status`.
        outcome: code of the grade, or of why there is none; "" while nothing is scored.
        total: decimal as it is shown, "" if there is none.
        answered: items with a settled answer, of the `relevant` ones.
        needs_decision: contested fields.
        changed_at: UTC, "2026-11-23T09:05:57.123Z" to the same width always: the text sorts by time.
    """

    id: str
    venue_name: str
    checklist_id: str
    checklist_version: str
    kind_of_visit: str
    assessed_on: str
    status: str
    outcome: str
    total: str
    answered: int
    relevant: int
    open_findings: int
    needs_decision: int
    changed_at: str

    @property
    def key(self) -> Key:
        """What `Evaluations.page` continues after."""
        return Key(self.changed_at, self.id)


class Evaluations:
    """The list. `put` and `clear` belong inside the caller's `saving` block, `put` beside its op."""

    __slots__ = ("_db",)

    def __init__(self, db: Database) -> None:
        self._db = db

    def put(self, row: EvaluationRow) -> None:
        """Store the row, in place of the one with its id."""
        self._db.execute(_PUT, row)

    def get(self, identity: str) -> EvaluationRow | None:
        """The row of one evaluation, or None."""
        row = self._db.row(_ONE, (identity,))
        return EvaluationRow(*row) if row is not None else None

    def page(self, after: Key | None, limit: int) -> list[EvaluationRow]:
        """The next rows, the latest change first; as fast at the end of a long list as at its start.

        Args:
            after: key of the last row shown, None for the first page.
        """
        rows = self._db.rows(_FIRST, (limit,)) if after is None else self._db.rows(_NEXT, (*after, limit))
        return [EvaluationRow(*row) for row in rows]

    def uses(self) -> dict[tuple[str, str], int]:
        """How many evaluations follow each version of a checklist, by (id, version)."""
        return {(identity, version): count for identity, version, count in self._db.rows(_USES)}

    def of_checklist(self, identity: str, version: str, limit: int) -> list[EvaluationRow]:
        """The evaluations that follow a version of a checklist, the latest change first."""
        rows = self._db.rows(_OF_CHECKLIST, (identity, version, limit))
        return [EvaluationRow(*row) for row in rows]

    def size(self) -> int:
        """How many evaluations are in the list."""
        row = self._db.row("select count(*) from evaluations")
        return int(row[0]) if row is not None else 0

    def at_venue(self, name: str, limit: int) -> list[EvaluationRow]:
        """The evaluations of a venue, the latest visit first."""
        return [EvaluationRow(*row) for row in self._db.rows(_AT_VENUE, (name, limit))]

    def going_on(self, limit: int) -> list[EvaluationRow]:
        """The evaluations that somebody still works on, the latest change first."""
        return [EvaluationRow(*row) for row in self._db.rows(_GOING_ON, (limit,))]

    def unreported(self, limit: int) -> list[EvaluationRow]:
        """Completed evaluations that no report was issued of, the latest change first."""
        return [EvaluationRow(*row) for row in self._db.rows(_UNREPORTED, (limit,))]

    def clear(self) -> None:
        """Drop the list, to rebuild it from the journal."""
        self._db.execute("delete from evaluations")
