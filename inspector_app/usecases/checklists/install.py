"""Checklists on this laptop: install one from a file."""

from __future__ import annotations

import json
from pathlib import Path

from inspector_app.domain.checklist import Checklist
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
    text = json.dumps(data, ensure_ascii=False)
    workspace.checklists.install(
        Installed(checklist.id, checklist.version, checklist.sha256, text, workspace.identity.now())
    )
    return checklist
