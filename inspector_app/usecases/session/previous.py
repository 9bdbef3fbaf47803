"""The evaluation before this one: which come into question, and what is carried forward from it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from inspector_app.domain.canonical import Json
from inspector_app.domain.checklist import Checklist, Item
from inspector_app.domain.ops import Op
from inspector_app.domain.scoring.concluding import decided
from inspector_app.errors import InputError
from inspector_app.store.evaluations import EvaluationRow
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
    sayings = [Said("profile.set", "visit/previous", said, ())]
    carry = checklist.selected(rule.carry) if rule is not None else frozenset()
    for item in checklist.items.values():
        if item.id in carry:
            sayings += _carried(checklist, item, before, day)
    return sayings


def _carried(checklist: Checklist, item: Item, before: OpenedEvaluation, day: str) -> Iterator[Said]:
    """The settled answer of the item, dated; one that was carried there keeps its own date."""
    field = before.evaluation.field(f"item/{_old_id(checklist, item, before)}")
    op = field.op if field is not None else None
    value = _value(item, op) if op is not None else None
    if op is not None and value is not None:
        dated: dict[str, Json] = {"evaluation": before.id, "on": day, "by": _name(before, op.actor), **value}
        yield Said("answer.carried", f"item/{item.id}", dated, ())


def _name(before: OpenedEvaluation, person: str) -> str:
    member = before.evaluation.value(f"team/{person}")
    name = member.get("name") if isinstance(member, dict) else None
    return name if isinstance(name, str) else ""


def _old_id(checklist: Checklist, item: Item, before: OpenedEvaluation) -> str:
    moved = checklist.moved_from.get(before.checklist.version, {})
    return next((old for old, new in moved.items() if new == item.id), item.id)


def _value(item: Item, op: Op) -> dict[str, Json] | None:
    """What stands, as it is carried; None for nothing that fits the item as it is now."""
    said = op.value if isinstance(op.value, dict) else {}
    if op.kind == "answer.carried":
        return said
    if op.kind == "answer.not_applicable":
        reason = said.get("reason")
        allowed = item.not_applicable and said.get("withheld") is not True
        return {"not_applicable": reason} if allowed and isinstance(reason, str) else None
    if op.kind != "answer.set":
        return None
    try:
        return {"answer": item.kind.check(op.value)}
    except InputError:
        return None
