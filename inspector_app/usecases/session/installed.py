"""The checklists and factor tables that are installed in a data folder, read and checked."""

from __future__ import annotations

import json

from inspector_app.domain.checklist import Checklist, read_checklist
from inspector_app.domain.indicators import FactorTable, read_factor_table
from inspector_app.domain.moves import Pin
from inspector_app.errors import DataError
from inspector_app.usecases.session.workspace import Workspace


def installed_checklist(workspace: Workspace, identity: str, version: str) -> Checklist | None:
    """An installed checklist, read once, or None."""
    key = (identity, version)
    if key not in workspace.read:
        installed = workspace.checklists.get(identity, version)
        if installed is None:
            return None
        workspace.read[key] = read_checklist(json.loads(installed.json))
    return workspace.read[key]


def pinned_checklist(workspace: Workspace, pin: Pin) -> Checklist:
    """The very checklist that an evaluation follows.

    Raises:
        DataError: "evaluation.no_checklist": it is not installed, or with another content.
    """
    checklist = installed_checklist(workspace, pin.id, pin.version)
    if checklist is None or checklist.sha256 != pin.sha256:
        raise DataError("evaluation.no_checklist", checklist=pin.id, version=pin.version)
    return checklist


def factor_table(workspace: Workspace, identity: str, version: str) -> FactorTable | None:
    """An installed factor table, or None."""
    installed = workspace.factor_tables.get(identity, version)
    return read_factor_table(json.loads(installed.json)) if installed is not None else None


def factor_tables(workspace: Workspace) -> list[FactorTable]:
    """Every installed factor table."""
    found = [factor_table(workspace, *key) for key in workspace.factor_tables.versions()]
    return [table for table in found if table is not None]
