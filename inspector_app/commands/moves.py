"""Carries out: evaluation move, and the file that says which item is which."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Final

from inspector_app.commands.answers import read_answers
from inspector_app.commands.output import Answer
from inspector_app.domain.canonical import Json
from inspector_app.domain.checklist import Checklist
from inspector_app.domain.versions.mapping import match_items
from inspector_app.errors import InputError, UnavailableError
from inspector_app.texts import Texts
from inspector_app.usecases.checklists.move_fit import said_items, unfit
from inspector_app.usecases.checklists.moving import (
    Lost,
    Outlook,
    Standing,
    move_evaluation,
    preview_move,
    propose_move,
    step_to,
    undo_move,
)
from inspector_app.usecases.evaluations import open_evaluation
from inspector_app.usecases.session.installed import installed_checklist
from inspector_app.usecases.session.opened import OpenedEvaluation
from inspector_app.usecases.session.workspace import Workspace
from inspector_app.usecases.wording import outcome_words

Choices = dict[str, str | None]
_SIGNS: Final = {"again": "~", "decide": "?"}


def move(options: argparse.Namespace, workspace: Workspace, texts: Texts) -> Answer:
    """Move an evaluation, or say what a move would do.

    What no mapping names goes where that is sure: to the same id, or where the newer version tells.
    """
    opened = open_evaluation(workspace, options.evaluation)
    if options.back:
        undo_move(workspace, opened)
        version = opened.checklist.version
        return Answer((texts.say("version {version}", version=version),), {"version": version})
    to = installed_checklist(workspace, opened.checklist.id, options.version)
    if to is None:
        given = f"{opened.checklist.id}@{options.version}"
        raise InputError("command.no_checklist", place="VERSION", given=given)
    matches = propose_move(workspace, opened, options.version)
    choices: Choices = {
        match.old.id: match.new.id if match.new is not None and match.sure else None for match in matches
    }
    if options.map is not None:
        choices |= _read_map(options.map, opened, to)
    step = step_to(choices)
    outlook = preview_move(opened, to, step)
    if not options.look:
        move_evaluation(workspace, opened, options.version, step)
    return _told(outlook, texts, moved=not options.look)


def write_map(path: Path, before: Json, after: Json) -> None:
    """Write which item of the newer checklist is proposed for each of the older one; null for none."""
    found: dict[str, Json] = {
        match.old.id: match.new.id if match.new is not None else None for match in match_items(before, after)
    }
    text = json.dumps(found, ensure_ascii=False, indent=2)
    try:
        path.write_text(f"{text}\n", encoding="utf-8")
    except OSError as error:
        raise UnavailableError("table.not_written", place=str(path)) from error


def _read_map(path: Path, opened: OpenedEvaluation, to: Checklist) -> Choices:
    """All of it is checked before anything moves: the items exist, and what was said fits."""
    choices: Choices = {}
    said = said_items(opened)
    for old, new in read_answers(path).items():
        was = opened.checklist.items.get(old)
        now = to.items.get(new) if isinstance(new, str) else None
        if was is None or (now is None and new is not None):
            raise InputError("move.unknown_item", place=str(old if was is None else new))
        reason = unfit(opened, was, now) if now is not None and old in said and new != old else None
        if reason is not None:
            raise reason.within(old)
        choices[old] = now.id if now is not None else None
    return choices


def _told(outlook: Outlook, texts: Texts, *, moved: bool) -> Answer:
    lines = [
        texts.say("Before: {standing}", standing=_standing(texts, outlook.before)),
        texts.say("After: {standing}", standing=_standing(texts, outlook.after)),
    ]
    heads = {
        "again": texts.say("To be answered again"),
        "decide": texts.say("Several answers meet here; you decide after the move"),
    }
    gone = texts.say("Said here, without a place there")
    lines += [
        f"{_SIGNS.get(lost.what, '-')} {lost.id}: {heads.get(lost.what, gone)}" for lost in outlook.lost
    ]
    return Answer(
        tuple(lines),
        {
            "moved": moved,
            "version": outlook.after.checklist.version,
            "before": _standing_json(outlook.before),
            "after": _standing_json(outlook.after),
            "lost": [_lost_json(lost) for lost in outlook.lost],
        },
    )


def _standing(texts: Texts, standing: Standing) -> str:
    grade = outcome_words(texts, standing.checklist, standing.outcome)
    total = "" if standing.total is None else standing.checklist.rounding.shown(standing.total)
    return " · ".join(word for word in (standing.checklist.version, total, grade) if word)


def _standing_json(standing: Standing) -> dict[str, Json]:
    return {
        "version": standing.checklist.version,
        "total": None if standing.total is None else standing.checklist.rounding.shown(standing.total),
        "outcome": standing.outcome.kind,
        "grade": standing.outcome.grade,
        "answered": standing.answered,
        "relevant": standing.relevant,
    }


def _lost_json(lost: Lost) -> dict[str, Json]:
    return {"what": lost.what, "id": lost.id}
