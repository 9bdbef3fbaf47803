"""The next version of a checklist while it is written: made from a version, edited, released or dropped.

A version that is installed is never changed; every change happens in the draft.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

from inspector_app.domain.canonical import Json, sha256_hex
from inspector_app.domain.checklist import Checklist, read_checklist
from inspector_app.domain.checklist.migration import migrate
from inspector_app.domain.versions.edits import edited, next_version
from inspector_app.domain.versions.outline import Part, at_place
from inspector_app.errors import AppError, DataError, InputError
from inspector_app.exchange.checklist_check import Problem as Problem  # what problems_of gives
from inspector_app.exchange.checklist_check import (
    all_parts_problems,
    name_problems,
    part_problems,
    reading_problem,
)
from inspector_app.store.checklist_drafts import DraftRow
from inspector_app.store.checklists import Installed
from inspector_app.store.database import saving
from inspector_app.usecases.checklists.library import checklist_data, version_key
from inspector_app.usecases.session.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Draft:
    """One draft as it is now.

    Attributes:
        id: of the checklist.
        based_on: the version it was made from.
        data: its JSON, whole or not.
        notes: what is new, in the words of the person who writes it.
    """

    id: str
    based_on: str
    data: Json
    notes: str
    changed_at: str

    @property
    def version(self) -> str:
        """The version that it is to become."""
        return str(at_place(self.data, ("version",)) or "")


def drafts(workspace: Workspace) -> list[Draft]:
    """Every draft here."""
    return [_draft(row) for row in workspace.checklist_drafts.all()]


def draft_of(workspace: Workspace, identity: str) -> Draft | None:
    """The draft of a checklist."""
    row = workspace.checklist_drafts.get(identity)
    return _draft(row) if row is not None else None


def begin_draft(workspace: Workspace, identity: str, version: str) -> Draft:
    """The draft of a checklist, made from a version if there is none yet.

    Raises:
        DataError: "evaluation.no_checklist".
    """
    known = draft_of(workspace, identity)
    if known is not None:
        return known
    data = checklist_data(workspace, identity, version)
    if data is None:
        raise DataError("evaluation.no_checklist", checklist=identity, version=version)
    taken = {there for name, there in workspace.checklists.versions() if name == identity}
    following = next_version(version)
    while following in taken:
        following = next_version(following)
    data = edited(edited(migrate(data), ("release",), None), ("version",), following)
    return keep_draft(workspace, Draft(identity, version, data, "", ""))


def base_of(workspace: Workspace, draft: Draft) -> Json:
    """The version that a draft was made from, None for one that was brought as a file."""
    return checklist_data(workspace, draft.id, draft.based_on) if draft.based_on else None


def edit_draft(workspace: Workspace, draft: Draft, place: Sequence[str | int], value: Json) -> Draft:
    """Another value at a place; stored as it is, right or wrong, so that nothing typed is lost.

    Args:
        value: None takes the value away.
    """
    data = edited(draft.data, place, value)
    return keep_draft(workspace, Draft(draft.id, draft.based_on, data, draft.notes, ""))


def keep_draft(workspace: Workspace, draft: Draft) -> Draft:
    """Store a draft as it is.

    Raises:
        UnavailableError: not stored.
    """
    text = json.dumps(draft.data, ensure_ascii=False)
    row = DraftRow(draft.id, draft.based_on, text, draft.notes, workspace.identity.now())
    with saving(workspace.db):
        workspace.checklist_drafts.put(row)
    return Draft(draft.id, draft.based_on, draft.data, draft.notes, row.changed_at)


def drop_draft(workspace: Workspace, draft: Draft) -> None:
    """Throw a draft away."""
    with saving(workspace.db):
        workspace.checklist_drafts.remove(draft.id)


def problems_of(data: Json, part: Part) -> list[Problem]:
    """What is wrong with one part; quick, for use while a person types."""
    return part_problems(data, part)


def whole_problem(data: Json) -> Problem | None:
    """The first thing that only the whole can tell: points beyond the item's, an id twice."""
    return reading_problem(data)


def whole_problems(data: Json, *, parts_whole: bool) -> list[Problem]:
    """What only the whole can tell: every name that nothing bears, else the first thing not to be read.

    Args:
        parts_whole: no part has a problem of its own; else reading would say the same in other words.
    """
    found = name_problems(data)
    unread = whole_problem(data) if parts_whole and not found else None
    return found if unread is None else [unread]


def all_problems(data: Json) -> list[Problem]:
    """Everything that keeps a draft from being released."""
    found = all_parts_problems(data)
    return found + whole_problems(data, parts_whole=not found)


def draft_checklist(draft: Draft) -> Checklist | None:
    """The draft as it scores, None while it cannot be read."""
    try:
        return read_checklist(draft.data)
    except AppError:
        return None


def release_draft(workspace: Workspace, draft: Draft, version: str, notes: dict[str, str]) -> Checklist:
    """Make the draft a version that is never changed again; the draft is gone then.

    Args:
        notes: what is new and why, by language; "zh" must be there.

    Raises:
        InputError: "release.notes_missing", "release.version_missing", "release.version_taken",
            "release.version_order", "release.problems" (how many), their place the field.
        UnavailableError: not stored; the draft is still there.
    """
    version = version.strip()
    if not version:
        raise InputError("release.version_missing", place="version")
    if workspace.checklists.get(draft.id, version) is not None:
        raise InputError("release.version_taken", place="version", version=version)
    if version_key(version) <= version_key(draft.based_on):
        raise InputError("release.version_order", place="version", version=version, older=draft.based_on)
    if not notes.get("zh", "").strip():
        raise InputError("release.notes_missing", place="notes")
    now, person = workspace.identity.now(), workspace.person
    said: dict[str, Json] = {name: text.strip() for name, text in notes.items() if text.strip()}
    release: dict[str, Json] = {"notes": said, "on": now[:10], "based_on": draft.based_on}
    if person is not None:
        release["by"] = person.name
    data = edited(edited(draft.data, ("version",), version), ("release",), release)
    problems = all_problems(data)
    if problems:
        raise InputError("release.problems", count=len(problems))
    checklist = read_checklist(data)
    text = json.dumps(data, ensure_ascii=False)
    with saving(workspace.db):
        workspace.checklists.install(Installed(draft.id, version, sha256_hex(data), text, now))
        workspace.checklist_drafts.remove(draft.id)
    return checklist


def _draft(row: DraftRow) -> Draft:
    return Draft(row.id, row.based_on, json.loads(row.json), row.notes, row.changed_at)
