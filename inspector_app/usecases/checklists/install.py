"""Checklists on this laptop: install one from a file or from its data."""

from __future__ import annotations

import json
from pathlib import Path

from inspector_app.domain.canonical import Json
from inspector_app.domain.checklist import Checklist, read_checklist
from inspector_app.exchange.checklist_file import read_checklist_file
from inspector_app.store.checklists import Installed
from inspector_app.usecases.session.workspace import Workspace


def install_checklist(workspace: Workspace, path: Path) -> Checklist:
    """Check a checklist file and install it; the same version again changes nothing.

    Raises:
        DataError, UnavailableError: as `read_checklist_file`; "store.version_taken" where this version
            is installed with another content. Nothing is installed then.
    """
    data, checklist = read_checklist_file(path)
    return install_read(workspace, checklist, data)


def install_data(workspace: Workspace, data: Json) -> Checklist:
    """Install a checklist out of its data; the same version again changes nothing.

    Raises:
        DataError: as `read_checklist`; "store.version_taken": this version is installed with another content.
    """
    return install_read(workspace, read_checklist(data), data)


def install_read(workspace: Workspace, checklist: Checklist, data: Json) -> Checklist:
    """Install a checklist that was read out of this data already.

    Raises:
        DataError: "store.version_taken".
    """
    text = json.dumps(data, ensure_ascii=False)
    now = workspace.identity.now()
    workspace.checklists.install(Installed(checklist.id, checklist.version, checklist.sha256, text, now))
    return checklist
