"""The reports issued of all evaluations, and where their files lie."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Final, Literal

from inspector_app.store.lists.reports import ListedReport as ListedReport  # what find_reports gives
from inspector_app.store.lists.reports import ReportRow as ReportRow  # what a ListedReport holds
from inspector_app.usecases.session.workspace import Workspace

MOST: Final = 500
"""How many are listed; a search finds the rest."""
FileState = Literal["here", "changed", "missing"]


def find_reports(workspace: Workspace, text: str = "") -> list[ListedReport]:
    """Reports whose number or venue holds the text, the latest issued first."""
    return workspace.reports.find(text, MOST)


def report_folder(workspace: Workspace) -> Path:
    """Where reports are written."""
    return workspace.folder / "reports"


def report_file(workspace: Workspace, report: ReportRow) -> tuple[FileState, Path | None]:
    """The file of a report: as it was written, only changed ones of its name, or none."""
    own, further = report.number, f"{report.number} ("
    files = sorted(report_folder(workspace).glob("*.pdf"))
    exact = [path for path in files if path.stem == own or path.stem.startswith(further)]
    for path in exact:
        if _sha256(path) == report.sha256:
            return "here", path
    return ("changed", exact[0]) if exact else ("missing", None)


def _sha256(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""
