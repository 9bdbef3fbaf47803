"""Moving an evaluation to another version of its checklist: what it would do, there, and back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from inspector_app.domain.canonical import Json
from inspector_app.domain.checklist import Checklist
from inspector_app.domain.evaluation import Evaluation
from inspector_app.domain.indicators import Sheet
from inspector_app.domain.moves import MOVED, MOVED_TARGET, Move, Pin, after_move, read_move, undone
from inspector_app.domain.ops import Op
from inspector_app.domain.scoring import Outcome, Scoring
from inspector_app.domain.versions.mapping import Match, match_items
from inspector_app.errors import DataError, InputError
from inspector_app.store.evaluations import EvaluationRow
from inspector_app.usecases.checklists.library import checklist_data, version_key
from inspector_app.usecases.checklists.move_fit import said_items, unfit
from inspector_app.usecases.evaluations import open_evaluation
from inspector_app.usecases.session.changes import Changes
from inspector_app.usecases.session.installed import installed_checklist, pinned_checklist
from inspector_app.usecases.session.opened import OpenedEvaluation
from inspector_app.usecases.session.workspace import Workspace

Step = Mapping[str, str | None]
MOST_EFFECTS = 200


@dataclass(frozen=True, slots=True)
class Standing:
    """How an evaluation stands by one version."""

    checklist: Checklist
    total: Fraction | None
    outcome: Outcome
    answered: int
    relevant: int


@dataclass(frozen=True, slots=True)
class Lost:
    """Something said that has no place in the other version, or has to be said again there.

    Attributes:
        what: "item", "fact" or "series" without a place; "again": the answer does not fit the item any more;
            "decide": the answers of several items meet there.
    """

    what: Literal["item", "fact", "series", "again", "decide"]
    id: str


@dataclass(frozen=True, slots=True)
class Outlook:
    """What a move would do. Nothing of what is lost is deleted: it is there again after a move back."""

    move: Move
    before: Standing
    after: Standing
    lost: tuple[Lost, ...]


@dataclass(frozen=True, slots=True)
class Effect:
    """One evaluation here under two versions."""

    row: EvaluationRow
    before: Standing
    after: Standing


def other_versions(workspace: Workspace, opened: OpenedEvaluation) -> list[str]:
    """The other installed versions of its checklist, the highest first."""
    own = opened.checklist
    found = [version for identity, version in workspace.checklists.versions() if identity == own.id]
    return sorted((version for version in found if version != own.version), key=version_key, reverse=True)


def propose_move(workspace: Workspace, opened: OpenedEvaluation, version: str) -> tuple[Match, ...]:
    """What became of each item; what is not sure is for a person to confirm."""
    own = opened.checklist
    return match_items(
        checklist_data(workspace, own.id, own.version), checklist_data(workspace, own.id, version)
    )


def step_of(matches: tuple[Match, ...], *, sure: bool = False) -> dict[str, str | None]:
    """The step that takes all proposals, or the sure ones only."""
    return {
        match.old.id: match.new.id if match.new is not None and (match.sure or not sure) else None
        for match in matches
        if match.why != "same"
    }


def step_to(choices: Mapping[str, str | None]) -> dict[str, str | None]:
    """The step of free choices, old id → new id or None: what goes to its own id need not be said."""
    return {old: new for old, new in choices.items() if new != old}


def preview_move(opened: OpenedEvaluation, to: Checklist, step: Step) -> Outlook:
    """What a move would do; nothing is stored."""
    move = after_move(
        opened.evaluation.move,
        pin_of(opened.checklist),
        pin_of(to),
        step,
        to.items,
        opened.evaluation.counters(),
    )
    moved = Evaluation([*opened.evaluation.ops, _trial(opened, move)])
    after = _scored(to, moved, opened)
    return Outlook(
        move,
        standing(opened.checklist, opened.scoring),
        standing(to, after),
        tuple(_lost(opened, to, moved, step)),
    )


def move_evaluation(workspace: Workspace, opened: OpenedEvaluation, version: str, step: Step) -> Changes:
    """Move it; durable when this returns.

    Raises:
        InputError: "evaluation.closed": reopen it first; "evaluation.same_version".
        DataError: "evaluation.no_checklist".
    """
    own = opened.checklist
    if version == own.version:
        raise InputError("evaluation.same_version", version=version)
    to = installed_checklist(workspace, own.id, version)
    if to is None:
        raise DataError("evaluation.no_checklist", checklist=own.id, version=version)
    move = after_move(
        opened.evaluation.move, pin_of(own), pin_of(to), step, to.items, opened.evaluation.counters()
    )
    return opened.say(MOVED, MOVED_TARGET, move.as_json())


def can_undo(opened: OpenedEvaluation) -> Pin | None:
    """The version that `undo_move` leads back to, None where nothing was moved."""
    move = opened.evaluation.move
    return move.origin if move is not None else None


def undo_move(workspace: Workspace, opened: OpenedEvaluation) -> Changes:
    """Move it back: what the move left without a place is there again; what was said since goes along.

    Raises:
        InputError: "evaluation.not_moved", "evaluation.closed".
        DataError: "evaluation.no_checklist".
    """
    field = opened.evaluation.field(MOVED_TARGET)
    op = field.op if field is not None else None
    move = opened.evaluation.move
    if op is None or move is None or move.origin is None:
        raise InputError("evaluation.not_moved")
    earlier = [opened.evaluation.op(name) for name in op.replaces]
    before = next((read_move(said.value) for said in earlier if said is not None), None)
    known = pinned_checklist(workspace, move.origin).items
    back = undone(move, before, known, opened.evaluation.counters())
    assert back is not None, "it says from where"
    return opened.say(MOVED, MOVED_TARGET, back.as_json())


def contested_moves(opened: OpenedEvaluation) -> list[tuple[str, Move]]:
    """Moves beside each other between which a person decides: id of the op and what it says."""
    field = opened.evaluation.field(MOVED_TARGET)
    if field is None or not field.contested:
        return []
    told = [(op.id, read_move(op.value)) for op in field.ops]
    return [(identity, move) for identity, move in told if move is not None]


def decide_move(opened: OpenedEvaluation, op: str) -> Changes:
    """Of several moves this one holds."""
    chosen = next(move for identity, move in contested_moves(opened) if identity == op)
    return opened.say(MOVED, MOVED_TARGET, chosen.as_json())


def effects(workspace: Workspace, before: Json, to: Checklist, after: Json) -> Iterator[Effect]:
    """The evaluations here that follow one version, scored by another, one by one, latest change first.

    Sure matches of items are taken, nothing else; nothing is stored.

    Args:
        before, after: both versions as JSON.
    """
    whole = before if isinstance(before, dict) else {}
    step = step_of(match_items(before, after), sure=True)
    rows = workspace.list.of_checklist(str(whole.get("id")), str(whole.get("version")), MOST_EFFECTS)
    for row in rows:
        try:
            opened = open_evaluation(workspace, row.id)
        except DataError:
            continue  # its checklist or factors are not here: it cannot be opened either
        outlook = preview_move(opened, to, step)
        yield Effect(row, outlook.before, outlook.after)


def pin_of(checklist: Checklist) -> Pin:
    """What an evaluation names it by."""
    return Pin(checklist.id, checklist.version, checklist.sha256)


def standing(checklist: Checklist, scoring: Scoring) -> Standing:
    """How an evaluation stands."""
    result = scoring.result()
    return Standing(checklist, result.total, result.outcome, result.answered, result.relevant)


def _scored(to: Checklist, evaluation: Evaluation, opened: OpenedEvaluation) -> Scoring:
    return Scoring(to, evaluation, Sheet(to, evaluation, opened.factors, opened.sheet.assessed_on))


def _trial(opened: OpenedEvaluation, move: Move) -> Op:
    """The op that would be said; it is never stored."""
    return Op(
        id="trial", stream=opened.stream, device=opened.device, n=1, actor=opened.actor, at=opened.now(),
        kind=MOVED, target=MOVED_TARGET, value=move.as_json(), replaces=opened.seen(MOVED_TARGET),
        critical=True,
    )  # fmt: skip


def _lost(opened: OpenedEvaluation, to: Checklist, moved: Evaluation, step: Step) -> Iterator[Lost]:
    own, evaluation = opened.checklist, opened.evaluation
    said = said_items(opened)
    arrived: Counter[str] = Counter()
    for item in own.items.values():
        if item.id not in said:
            continue
        now = to.items.get(step.get(item.id, item.id) or "")
        if now is None:
            yield Lost("item", item.id)
            continue
        if unfit(opened, item, now) is not None:
            yield Lost("again", now.id)
        arrived[now.id] += evaluation.answer(f"item/{item.id}") is not None
    yield from (Lost("decide", name) for name, count in arrived.items() if count > 1)
    for fact in own.facts:
        space = "profile" if fact.type == "flag" else "fact"
        if fact.id not in to.fact_by_id and evaluation.value(f"{space}/{fact.id}") is not None:
            yield Lost("fact", fact.id)
    for series in own.series:
        if series.id not in to.series_by_id and moved.names(f"raw/{series.id}"):
            yield Lost("series", series.id)
