"""Whether what was said of an item can stand under another item, of this version or of another."""

from __future__ import annotations

from typing import Final

from inspector_app.domain.canonical import Json
from inspector_app.domain.checklist import Item
from inspector_app.domain.item_kinds.raters import SeveralRaters
from inspector_app.errors import InputError
from inspector_app.usecases.session.opened import OpenedEvaluation

_ALIKE: Final = (
    {"yes_no", "yes_partly_no", "pass_fail"}, {"number", "count"}, {"sample", "zero_tolerance_sample"},
    {"choice", "tiers"},
)  # fmt: skip
"""Kinds whose answers mean the same where both can read them."""


def said_items(opened: OpenedEvaluation) -> frozenset[str]:
    """The items of which anything was said: an answer, a remark, a photograph, a finding."""
    evaluation = opened.evaluation
    said = {
        item
        for item in opened.checklist.items
        if any(evaluation.value(target) is not None for target in evaluation.targets(f"item/{item}"))
    }
    mentioned = {item for finding in opened.scoring.findings for item in finding.items}
    photographed = {
        item for photo in evaluation.names("evidence") for item in evaluation.names(f"evidence/{photo}/item")
    }
    return frozenset(said | mentioned | photographed)


def unfit(opened: OpenedEvaluation, was: Item, now: Item) -> InputError | None:
    """Why the answers to one item cannot be answers to another, None if they can or if there are none."""
    try:
        for rest, answer in _answers(opened, was.id):
            _check(was, now, rest, answer)
    except InputError as error:
        return error
    return None


def _answers(opened: OpenedEvaluation, item: str) -> list[tuple[list[str], Json]]:
    """Every settled answer with the steps of its target behind the item: rater and person, row and its id."""
    evaluation = opened.evaluation
    found: list[tuple[list[str], Json]] = []
    for target in evaluation.targets(f"item/{item}"):
        field = evaluation.field(target)
        kinds = {op.kind for op in field.ops} if field is not None else set()
        answer = evaluation.answer(target)
        if answer is not None and kinds & {"answer.set", "answer.carried"}:
            found.append((target.split("/")[2:], answer))
    return found


def _check(was: Item, now: Item, rest: list[str], answer: Json) -> None:
    if ("row" in rest) is not bool(now.repeat):
        raise InputError("move.rows")
    if ("rater" in rest) is not isinstance(now.kind, SeveralRaters):
        raise InputError("move.raters")
    names = {was.kind.name, now.kind.name}
    if len(names) > 1 and not any(names <= alike for alike in _ALIKE):
        raise InputError("move.other_kind")
    kind = now.kind.kind if isinstance(now.kind, SeveralRaters) else now.kind
    kind.check(answer)
