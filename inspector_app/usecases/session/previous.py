"""The evaluation before this one: which come into question, and what is said of it at the start."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from inspector_app.domain.canonical import Json
from inspector_app.domain.checklist import Checklist
from inspector_app.domain.scoring.concluding import PREVIOUS, decided
from inspector_app.domain.venue import same_venue
from inspector_app.errors import InputError
from inspector_app.store.evaluations import EvaluationRow
from inspector_app.usecases.session.carrying import Carrying
from inspector_app.usecases.session.opened import OpenedEvaluation, Said
from inspector_app.usecases.session.workspace import Workspace

_SIGNED: Final = ("completed", "approved")
_MOST: Final = 100


def evaluations_before(
    workspace: Workspace, checklist: Checklist, venue: Mapping[str, str], assessed_on: str
) -> list[EvaluationRow]:
    """Signed evaluations of a venue by any version of this checklist, the latest first.

    Args:
        venue: its name, and its registration number under which it may have had another name.
        assessed_on: the day of this visit, ISO; later ones are none before it.
    """
    known = workspace.venues.get(venue.get("uscc", ""))
    names = dict.fromkeys(name for name in (venue.get("name", ""), known.name if known else "") if name)
    rows = [row for name in names for row in workspace.list.at_venue(name, _MOST)]
    found = [
        row
        for row in rows
        if row.checklist_id == checklist.id and row.status in _SIGNED and row.assessed_on <= assessed_on
    ]
    return sorted(found, key=lambda row: row.assessed_on, reverse=True)


def last_saved(workspace: Workspace, checklist: Checklist) -> EvaluationRow | None:
    """The evaluation by any version of this checklist that was changed last, signed or not."""
    page = workspace.list.page(None, _MOST)
    while page:
        found = next((row for row in page if row.checklist_id == checklist.id), None)
        if found is not None:
            return found
        page = workspace.list.page(page[-1].key, _MOST)
    return None


def carried_forward(
    checklist: Checklist,
    visit_kind: str,
    before: OpenedEvaluation | None,
    venue: Mapping[str, str],
    assessed_on: str,
) -> list[Said]:
    """What to say of the evaluation before: its grade, and the answers that this kind of visit carries.

    Args:
        venue, assessed_on: of this visit.

    Raises:
        InputError: "evaluation.previous_missing" where the kind of visit rests on one,
            "evaluation.previous_other" for one by another checklist, "evaluation.previous_venue",
            "evaluation.previous_open", "evaluation.previous_later".
    """
    rule = checklist.visit(visit_kind)
    if before is None:
        if rule is not None and rule.previous == "required":
            raise InputError("evaluation.previous_missing", place="previous")
        return []
    on = before.evaluation.value("visit/assessed_on")
    day = on if isinstance(on, str) else ""
    _check(checklist, before, day, venue, assessed_on)
    result = before.scoring.result()
    said: dict[str, Json] = {
        "evaluation": before.id,
        "on": day,
        "grade": result.overridden or result.outcome.grade,
        "outcome": decided(result.outcome, result.overridden).kind,
        "total": "" if result.total is None else before.checklist.rounding.shown(result.total),
    }
    carrying = Carrying(checklist, rule, before, day)
    return [Said("profile.set", PREVIOUS, said, ()), *carrying.rows(), *carrying.answers()]


def _check(
    checklist: Checklist, before: OpenedEvaluation, day: str, venue: Mapping[str, str], assessed_on: str
) -> None:
    evaluation = before.evaluation
    if before.checklist.id != checklist.id:
        raise InputError("evaluation.previous_other", place="previous", given=before.checklist.id)
    profile = {name: str(evaluation.value(f"venue/{name}") or "") for name in ("name", "uscc")}
    if not same_venue(profile, venue):
        raise InputError("evaluation.previous_venue", place="previous", given=profile["name"])
    if evaluation.status not in _SIGNED:
        raise InputError("evaluation.previous_open", place="previous")
    if day > assessed_on:
        raise InputError("evaluation.previous_later", place="previous", given=day, on=assessed_on)
