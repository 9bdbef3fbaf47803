"""A checklist of one's own from nothing: a draft with what every checklist must have."""

from __future__ import annotations

import re
from typing import Final

from inspector_app.domain.canonical import Json
from inspector_app.domain.catalogue.model import SECTORS as CATALOGUED
from inspector_app.domain.checklist.format import FORMAT
from inspector_app.domain.versions.structure import ID
from inspector_app.errors import InputError
from inspector_app.usecases.checklists.drafts import Draft, draft_of, keep_draft
from inspector_app.usecases.session.workspace import Workspace

FIRST_VERSION: Final = "1.0.0"
SECTORS: Final = (*CATALOGUED, "other")
_OUTCOMES: Final[dict[str, Json]] = {
    "not_graded": {"zh": "不予评级", "en": "Not graded"},
    "withheld": {"zh": "暂缓评级", "en": "Withheld"},
    "terminated": {"zh": "终止评价", "en": "Terminated"},
}


def new_checklist(workspace: Workspace, identity: str, title: dict[str, str], sector: str) -> Draft:
    """A draft without sections, grades and rules.

    Args:
        title: by language; "zh" must be there.

    Raises:
        InputError: "draft.id_shape", "draft.checklist_known", "draft.title_missing"; their place the field.
        UnavailableError: not stored.
    """
    identity = identity.strip()
    if re.fullmatch(ID, identity) is None:
        raise InputError("draft.id_shape", place="id", found=identity)
    known = {name for name, _ in workspace.checklists.versions()}
    if identity in known or draft_of(workspace, identity) is not None:
        raise InputError("draft.checklist_known", place="id", found=identity)
    said: dict[str, Json] = {name: text.strip() for name, text in title.items() if text.strip()}
    if "zh" not in said:
        raise InputError("draft.title_missing", place="title")
    data: dict[str, Json] = {
        "format": FORMAT,
        "id": identity,
        "version": FIRST_VERSION,
        "sector": sector,
        "title": said,
        "total": {"title": {"zh": "总分", "en": "Total"}},
        "not_applicable": {"consent_above": "20", "limit": "50"},
        "due_days": {"major": 30, "minor": 60},
        "grades": [],
        "outcomes": dict(_OUTCOMES),
        "sections": [],
    }
    return keep_draft(workspace, Draft(identity, "", data, "", ""))
