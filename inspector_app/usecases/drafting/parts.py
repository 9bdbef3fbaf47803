"""What a part of a draft looks like that was just added, by its kind."""

from __future__ import annotations

from typing import cast

from inspector_app.domain.canonical import Json
from inspector_app.domain.versions.outline import PartKind
from inspector_app.domain.versions.rule_edits import new_condition
from inspector_app.exchange.checklist_shape import blank, definition


def new_part(kind: PartKind) -> Json:
    """All that its kind must have, words and numbers still to be written; a grade has its first condition."""
    made = blank(definition(kind))
    if kind == "grade" and isinstance(made, dict):
        return {**made, "conditions": [cast(Json, new_condition())]}
    return made
