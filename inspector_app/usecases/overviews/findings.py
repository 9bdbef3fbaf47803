"""The findings of all evaluations, those that are due first."""

from __future__ import annotations

from typing import Final

from inspector_app.store.lists.findings import FindingRow as FindingRow  # what a ListedFinding holds
from inspector_app.store.lists.findings import ListedFinding as ListedFinding  # what find_findings gives
from inspector_app.usecases.session.workspace import Workspace

MOST: Final = 500
"""How many are listed; a search finds the rest."""


def find_findings(workspace: Workspace, text: str = "", *, settled: bool = False) -> list[ListedFinding]:
    """Open findings whose words, number or venue hold the text; `settled`: closed and withdrawn ones too."""
    return workspace.findings.find(text, MOST, settled=settled)
