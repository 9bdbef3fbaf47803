"""What the lists say of a checklist, without reading its rules: title, notice, words of the outcomes."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from inspector_app.domain.definition.words import Words
from inspector_app.usecases.session.workspace import Workspace


@dataclass(frozen=True, slots=True)
class ChecklistName:
    """A checklist as a list shows it.

    Attributes:
        notice: shown wherever the checklist is named, or None.
        grades: words by id of the grade; outcomes: words for why there is none.
    """

    title: Words
    notice: Words | None
    grades: Mapping[str, Words]
    outcomes: Mapping[str, Words]


def checklist_name(workspace: Workspace, identity: str, version: str) -> ChecklistName | None:
    """The names of an installed checklist, or None. It was checked when it was installed."""
    installed = workspace.checklists.get(identity, version)
    if installed is None:
        return None
    data: dict[str, Any] = json.loads(installed.json)
    return ChecklistName(
        title=_words(data["title"]),
        notice=_words(data["notice"]) if data.get("notice") else None,
        grades={entry["id"]: _words(entry["title"]) for entry in data["grades"]},
        outcomes={code: _words(words) for code, words in data["outcomes"].items()},
    )


def _words(data: dict[str, str]) -> Words:
    return Words(data["zh"], data.get("en", ""))
