"""The evaluation before this one: which come into question, and what is said of it at the start."""

from __future__ import annotations

from typing import Final

from inspector_app.domain.canonical import Json
from inspector_app.domain.checklist import Checklist
from inspector_app.domain.scoring.concluding import PREVIOUS, decided
from inspector_app.errors import InputError
from inspector_app.store.evaluations import EvaluationRow
from inspector_app.usecases.session.carrying import Carrying
from inspector_app.usecases.session.opened import OpenedEvaluation, Said
from inspector_app.usecases.session.workspace import Workspace

_SIGNED: Final = ("completed", "approved")


def evaluations_before(workspace: Workspace, checklist: Checklist) -> list[EvaluationRow]:
    """Signed evaluations by any version of this checklist, newest change first."""
    found: list[EvaluationRow] = []
    page = workspace.list.page(None, 100)
    while page:
        found += [row for row in page if row.checklist_id == checklist.id and row.status in _SIGNED]
        page = workspace.list.page(page[-1].key, 100)
    return found


def carried_forward(checklist: Checklist, visit_kind: str, before: OpenedEvaluation | None) -> list[Said]:
    """What to say of the evaluation before: its grade, and the answers that this kind of visit carries.

    Raises:
        InputError: "evaluation.previous_missing" where the kind of visit rests on one,
            "evaluation.previous_other" for one by another checklist.
    """
    rule = checklist.visit(visit_kind)
    if before is None:
        if rule is not None and rule.previous == "required":
            raise InputError("evaluation.previous_missing", place="previous")
        return []
    if before.checklist.id != checklist.id:
        raise InputError("evaluation.previous_other", place="previous", given=before.checklist.id)
    result = before.scoring.result()
    on = before.evaluation.value("visit/assessed_on")
    day = on if isinstance(on, str) else ""
    said: dict[str, Json] = {
        "evaluation": before.id,
        "on": day,
        "grade": result.overridden or result.outcome.grade,
        "outcome": decided(result.outcome, result.overridden).kind,
        "total": "" if result.total is None else before.checklist.rounding.shown(result.total),
    }
    carrying = Carrying(checklist, rule, before, day)
    return [Said("profile.set", PREVIOUS, said, ()), *carrying.rows(), *carrying.answers()]
