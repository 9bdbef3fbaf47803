"""The reports issued of all evaluations, one row each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from inspector_app.store.database import Database
from inspector_app.store.lists.search import escaped

_PUT: Final = """
    insert into reports (evaluation, number, issued_at, language, pages, sha256) values (?, ?, ?, ?, ?, ?)"""
_FIND: Final = r"""
    select r.evaluation, r.number, r.issued_at, r.language, r.pages, r.sha256, e.venue_name, e.assessed_on
    from reports r join evaluations e on e.id = r.evaluation
    where r.number like '%' || ?1 || '%' escape '\' or e.venue_name like '%' || ?1 || '%' escape '\'
    order by r.issued_at desc, r.number desc limit ?2"""


class ReportRow(NamedTuple):
    """One issued report.

    Attributes:
        evaluation: id of the evaluation.
        number: as it is printed on it; its file is named after it.
        issued_at: RFC 3339 with offset.
        language: "zh-CN" or "en".
        sha256: of the file as it was written, in hexadecimal.
    """

    evaluation: str
    number: str
    issued_at: str
    language: str
    pages: int
    sha256: str


class ListedReport(NamedTuple):
    """A report with the evaluation that it is of; `assessed_on` is an ISO date or ""."""

    report: ReportRow
    venue_name: str
    assessed_on: str


class Reports:
    """The rows; `put` and `clear` belong inside the caller's `saving` block, `put` beside its op."""

    __slots__ = ("_db",)

    def __init__(self, db: Database) -> None:
        self._db = db

    def put(self, evaluation: str, rows: Sequence[ReportRow]) -> None:
        """Store all reports of an evaluation, in place of those stored before."""
        self._db.execute("delete from reports where evaluation = ?", (evaluation,))
        for row in rows:
            self._db.execute(_PUT, row)

    def find(self, text: str, limit: int) -> list[ListedReport]:
        """The reports whose number or venue holds the text, the latest issued first; "" finds all."""
        rows = self._db.rows(_FIND, (escaped(text), limit))
        return [ListedReport(ReportRow(*row[:6]), row[6], row[7]) for row in rows]

    def clear(self) -> None:
        """Drop the rows, to rebuild them from the journal."""
        self._db.execute("delete from reports")
