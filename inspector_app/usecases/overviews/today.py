"""What waits for the person today."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final, NamedTuple

from inspector_app.store.evaluations import EvaluationRow
from inspector_app.store.lists.findings import ListedFinding
from inspector_app.usecases.session.workspace import Workspace

SHOWN: Final = 5
"""How many of each the page shows; the lists have the rest."""
_SOON: Final = timedelta(days=14)
_LOOKED_AT: Final = 200  # findings, the earliest due first


class Today(NamedTuple):
    """The day's work.

    Attributes:
        day: what today is.
        going_on: evaluations somebody works on, visits of today first, then the latest changed.
        due: open findings whose date has passed or comes within two weeks, the earliest first.
        unreported: completed evaluations without a report.
    """

    day: date
    going_on: list[EvaluationRow]
    due: list[ListedFinding]
    unreported: list[EvaluationRow]

    @property
    def nothing(self) -> bool:
        """There is nothing to do."""
        return not (self.going_on or self.due or self.unreported)


def today(workspace: Workspace) -> Today:
    """What the page of today shows, at most `SHOWN` of each."""
    now = workspace.identity.now()[:10]
    day = date.fromisoformat(now)
    going_on = workspace.list.going_on(_LOOKED_AT)
    going_on.sort(key=lambda row: row.assessed_on != now)
    last = (day + _SOON).isoformat()
    due = [listed for listed in workspace.findings.find("", _LOOKED_AT) if "" < listed.finding.due <= last]
    return Today(day, going_on[:SHOWN], due[:SHOWN], workspace.list.unreported(SHOWN))
