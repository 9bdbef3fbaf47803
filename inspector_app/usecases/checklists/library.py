"""The checklists on this laptop with their versions, and what each is used for."""

from __future__ import annotations

import json
from dataclasses import dataclass

from inspector_app.domain.canonical import Json
from inspector_app.domain.definition.words import Words
from inspector_app.domain.versions.outline import at_place, words_of
from inspector_app.usecases.session.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Version:
    """One installed version as the list of versions shows it.

    Attributes:
        uses: how many evaluations on this laptop follow it.
        newest: no higher version of this checklist is installed.
        installed_at: RFC 3339.
    """

    id: str
    version: str
    sha256: str
    title: Words
    notice: Words | None
    uses: int
    newest: bool
    installed_at: str


def installed_versions(workspace: Workspace) -> list[Version]:
    """Every installed version, checklists by their id, the highest version of each first."""
    uses = workspace.list.uses()
    found: list[Version] = []
    known = sorted(workspace.checklists.versions(), key=lambda key: version_key(key[1]), reverse=True)
    for identity, version in sorted(known, key=lambda key: key[0]):
        installed = workspace.checklists.get(identity, version)
        assert installed is not None, "listed a moment ago in the same thread"
        data: Json = json.loads(installed.json)
        notice = at_place(data, ("notice",))
        found.append(
            Version(
                id=identity,
                version=version,
                sha256=installed.sha256,
                title=words_of(at_place(data, ("title",))),
                notice=words_of(notice) if notice else None,
                uses=uses.get((identity, version), 0),
                newest=not found or found[-1].id != identity,
                installed_at=installed.installed_at,
            )
        )
    return found


def checklist_data(workspace: Workspace, identity: str, version: str) -> Json:
    """The JSON of an installed version, None where it is not installed."""
    installed = workspace.checklists.get(identity, version)
    found: Json = json.loads(installed.json) if installed is not None else None
    return found


def version_key(version: str) -> tuple[int, ...]:
    """What versions are ordered by: 1.10.0 comes after 1.9.0."""
    return tuple(int(part) if part.isdecimal() else 0 for part in version.split("."))
